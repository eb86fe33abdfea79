//! What the law sets ahead of a case, and what has passed its limit.

use super::Line;
use crate::clock::{Due, Outcome};
use crate::pages::advice_panel::{agency, visible};
use crate::pages::opened::Opened;
use crate::standing::{days_left, late_advice};
use crate::words::{limit_line, say};
use std::collections::BTreeSet;
use waymark_kernel::Day;
use waymark_web::Html;
use waymark_web::components::{Agency, Entry, EntryState};
use waymark_web::words::{capital, list_words};

/// What the law sets from today on, one entry for each rule and day.
pub(super) fn ahead(opened: &Opened) -> Vec<Line> {
    let today = opened.today;
    let mut seen = BTreeSet::new();
    let running = opened.dues.iter().filter(|due| days_left(due, today).is_some_and(|left| left >= 0));
    let fresh = running.filter(|due| due.day().is_some_and(|day| seen.insert((day, due.rule.id))));
    fresh.filter_map(|due| due_line(opened, due)).chain(excepted(opened)).collect()
}

/// The days that an exception took away: they stay in sight, beside what they were for.
fn excepted(opened: &Opened) -> impl Iterator<Item = Line> {
    let open = opened.dues.iter().filter(|due| due.advice.is_none() && due.met.is_none() && !due.conditional);
    open.filter_map(|due| match due.outcome {
        Outcome::Disapplied(day) if day >= opened.today => Some((due, day)),
        _ => None,
    })
    .map(|(due, day)| {
        let title = say().staff_excepted_day(capital(due.rule.name));
        let entry = Entry::on(day, "By law", Agency::Council, title).state(EntryState::Planned);
        let entry = entry.body(Html::link(&due.rule.href(), due.rule.citation)).seen("Family sees this");
        let agency = Agency::Council;
        Line { day: Some(day), ahead: true, seq: i64::MAX, agency, told: true, entry }
    })
}

fn due_line(opened: &Opened, due: &Due) -> Option<Line> {
    let day = due.day()?;
    let advice = due.advice.and_then(|id| visible(opened).into_iter().find(|advice| advice.id == id));
    if due.advice.is_some() && advice.is_none() {
        return None;
    }
    let agency = advice.map_or(Agency::Council, |advice| agency(opened, advice));
    let title =
        if due.conditional { say().staff_mile_no_plan(&opened.names.parent) } else { capital(due.rule.name) };
    let entry = Entry::on(day, "By law", agency, title).state(EntryState::Planned);
    let entry = entry.body(Html::link(&due.rule.href(), due.rule.citation)).seen("Family sees the date");
    Some(Line { day: Some(day), ahead: true, seq: i64::MAX, agency, told: true, entry })
}

/// The limits that have passed: one entry for the advice of each day, one for each other rule.
pub(super) fn passed(opened: &Opened) -> Vec<Line> {
    let today = opened.today;
    let mut lines = Vec::new();
    for ((day, agency), what) in late_reports(opened) {
        let entry = Entry::on(day, "Late", agency, say().staff_passed_advice(what.len()));
        let entry = entry.state(EntryState::Late).body(format!("{}.", list_words(&what)));
        let entry = entry.seen(say().staff_family_waits(what.len()));
        lines.push(Line { day: Some(day), ahead: false, seq: i64::MAX, agency, told: true, entry });
    }
    let late = |due: &&Due| {
        due.advice.is_none() && !due.conditional && days_left(due, today).is_some_and(|left| left < 0)
    };
    for due in opened.dues.iter().filter(late) {
        let Some(day) = due.day() else { continue };
        let entry = Entry::on(day, "Late", Agency::Council, limit_line(due, today)).state(EntryState::Late);
        let entry = entry.body(Html::link(&due.rule.href(), due.rule.citation)).seen("Family sees this");
        lines.push(Line {
            day: Some(day),
            ahead: false,
            seq: i64::MAX,
            agency: Agency::Council,
            told: true,
            entry,
        });
    }
    lines
}

/// Late reports by the day they were due and the agency that owes them.
fn late_reports(opened: &Opened) -> Vec<((Day, Agency), Vec<String>)> {
    let mut late: Vec<((Day, Agency), Vec<String>)> = Vec::new();
    for due in late_advice(&opened.dues, opened.today) {
        let advice = due.advice.and_then(|id| visible(opened).into_iter().find(|advice| advice.id == id));
        let (Some(day), Some(advice)) = (due.day(), advice) else { continue };
        let (key, name) = ((day, agency(opened, advice)), opened.names.asked(advice.kind, advice.team));
        match late.iter_mut().find(|(known, _)| *known == key) {
            Some((_, names)) => names.push(name),
            None => late.push((key, vec![name])),
        }
    }
    late
}
