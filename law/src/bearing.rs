//! What bears on a limit that has a day: a later day that could be argued for, an exception relied on, an agreement
//! or a direction. None of them ever changes the day the law gives.

use crate::count::Reckoned;
use crate::event::Kind;
use crate::exception::{Availability, Exception, Running};
use crate::receipt::{Route, latest_arguable};
use crate::{Due, Event, Events, Limit, Outcome};
use waymark_kernel::{Day, When};

/// A limit with a day: find what else bears on it.
pub(crate) fn settle(due: &mut Due, reckoned: Reckoned, events: &Events, one: bool) {
    due.reckoned = Some(reckoned);
    due.latest_arguable = arguable(due.limit, events).filter(|later| *later != reckoned.day);
    let running = Running { start: Some(reckoned.start), limit: Some(reckoned.day) };
    for exception in due.rule.excused_by {
        let found = exception.available(due.rule, running, events);
        match events.moment(exception.relied_on) {
            None if found.available == Some(true) => due.may_be_excused_by.push(exception),
            None => {}
            Some(_) if !one => due.notes.push(which_limit(due, exception.id)),
            Some(_) => rely(due, exception, found),
        }
    }
    replace(due, events, one);
}

/// An officer recorded reliance: it switches the limit off unless the events show that its ground is not met.
fn rely(due: &mut Due, exception: &'static Exception, found: Availability) {
    if found.available == Some(false) {
        due.notes.push(format!("{} is recorded but its ground is not met. {}", exception.id, found.why));
        return;
    }
    due.outcome = Outcome::Disapplied;
    due.disapplied_by = Some(exception);
    due.notes.push(format!(
        "Limit disapplied under {} ({}); what is left is: as soon as practicable.",
        exception.id, exception.citation
    ));
}

fn replace(due: &mut Due, events: &Events, one: bool) {
    let Some(event) = due.rule.replaced_by else { return };
    let Some(day) = events.day(event) else { return };
    if one {
        due.outcome = Outcome::Replaced;
        due.replaced_by = Some(day);
    } else {
        due.notes.push(which_limit(due, &event.plain()));
    }
}

fn which_limit(due: &Due, what: &str) -> String {
    let (rule, limit) = (due.rule.id, due.limit.name);
    format!("\"{what}\" bears on one limit of {rule}: name it, as in {rule}.{limit}.")
}

/// The limit counted from the latest day on which each document could be argued to have arrived.
fn arguable(limit: &Limit, events: &Events) -> Option<Day> {
    let known = |event: Event| {
        let moment = events.moment(event)?;
        let When::On(day) = moment.when else { return Some(moment.when) };
        let receipt = event.kind() == Kind::Receipt;
        let day = if receipt { latest_arguable(Route::HandOrEmail, day, moment.minute).ok()? } else { day };
        Some(When::On(day))
    };
    limit.count.reckon(&known).ok().map(|reckoned| reckoned.day)
}
