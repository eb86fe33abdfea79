//! The strip of a case from its model: the model says what and when, this says how it is labelled.

use super::opened::Opened;
use crate::standing::{Milestone, MilestoneState, Stretch, Sure, What, Whose};
use crate::words::{say, send_by_note};
use waymark_kernel::{Day, days_between};
use waymark_web::components::{Mark, MarkState, Span, Strip};
use waymark_web::words::{capital, day_short, day_table};

/// The strip, where the case has one.
#[must_use]
pub fn strip(opened: &Opened) -> Option<Strip> {
    let model = opened.standing.strip.as_ref()?;
    let mut strip = Strip::new(model.start, 20, opened.today);
    for milestone in &model.milestones {
        strip = strip.mark(mark(milestone, opened));
    }
    for stretch in &model.stretches {
        strip = strip.span(span(stretch, opened, model.finished.is_some()));
    }
    if let Some(day) = model.finished {
        strip = strip.finished(day);
    }
    Some(strip)
}

fn span(stretch: &Stretch, opened: &Opened, finished: bool) -> Span {
    let label = match stretch.whose {
        Whose::Family => say().staff_span_family(&opened.names.parent),
        Whose::Schools => say().staff_span_schools(),
    };
    let (from, to) = (short(stretch.from, opened.today), short(stretch.to, opened.today));
    let (note, state) = match stretch.sure {
        Sure::Latest => (say().staff_span_latest(from, to), MarkState::Latest),
        Sure::Known if finished || stretch.to < opened.today => (say().staff_span(from, to), MarkState::Done),
        Sure::Known => (say().staff_span(from, to), MarkState::Due),
    };
    Span::new(stretch.from, stretch.to, label, note).state(state)
}

fn mark(milestone: &Milestone, opened: &Opened) -> Mark {
    let state = match milestone.state {
        MilestoneState::Done => MarkState::Done,
        MilestoneState::Late => MarkState::Late,
        MilestoneState::Next | MilestoneState::Disapplied => MarkState::Due,
    };
    // What is done stands at the day it was done: a step taken early is not drawn after those that followed it.
    let at = milestone.done.unwrap_or(milestone.day);
    Mark::new(at, state, label(milestone.what, opened), note(milestone, opened.today))
}

/// A day nearer than this needs no year.
const NEAR: i64 = 183;

/// The day, with its year where that is neither this year nor near.
fn short(day: Day, today: Day) -> String {
    let plain = day.year() == today.year() || days_between(today, day).abs() <= NEAR;
    if plain { day_short(day) } else { day_table(day) }
}

fn label(what: What, opened: &Opened) -> String {
    match what {
        What::Request => say().staff_mile_request(),
        What::Assess => say().staff_mile_assess(),
        What::Advice => say().staff_mile_advice(),
        What::NoPlan => say().staff_mile_no_plan(&opened.names.parent),
        What::Final => say().staff_mile_final(),
    }
}

fn note(milestone: &Milestone, today: Day) -> String {
    let day = short(milestone.day, today);
    if milestone.what == What::Request {
        return day;
    }
    if let Some(done) = milestone.done {
        let on = short(done, today);
        let late = milestone.what != What::Advice && done > milestone.day;
        return if late { say().staff_by_done_late(day, on) } else { say().staff_by_done(day, on) };
    }
    if milestone.late > 0 {
        return say().staff_by_n_late(day, milestone.late);
    }
    if milestone.state == MilestoneState::Disapplied {
        return say().staff_by_excepted(day);
    }
    let by = say().staff_by(format!("{} {day}", milestone.day.strftime("%a")));
    match &milestone.send_by {
        Some(send_by) => format!("{by}. {}", capital(send_by_note(send_by))),
        None => by,
    }
}
