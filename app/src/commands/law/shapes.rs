//! The answers as JSON. Other programs rely on these shapes: a key is never renamed, and a day is `YYYY-MM-DD`.

use super::text::count;
use serde::Serialize;
use waymark_kernel::Day;
use waymark_law::{Answered, Availability, Due, Listed, Outcome};

/// One line of `law list`.
#[derive(Serialize)]
pub struct Line {
    id: &'static str,
    name: &'static str,
    events: Vec<&'static str>,
    exceptions: Vec<&'static str>,
    citation: &'static str,
    kind: &'static str,
}

/// `law due`.
#[derive(Serialize)]
pub struct Limits {
    rule: &'static str,
    version: Option<&'static str>,
    limits: Vec<Limit>,
}

#[derive(Serialize)]
struct Limit {
    name: &'static str,
    outcome: &'static str,
    day: Option<String>,
    latest_arguable: Option<String>,
    count: String,
    citation: &'static str,
    proof: &'static str,
    basis: Option<&'static str>,
    may_be_disapplied_by: Vec<Ground>,
}

/// An exception whose ground is met and on which nobody has relied: the limit stands, and may be disapplied.
#[derive(Serialize)]
struct Ground {
    id: &'static str,
    name: &'static str,
    citation: &'static str,
}

/// `law exception`: `available` is null where the events do not tell; the window is its first and last day.
#[derive(Serialize)]
pub struct Exception {
    available: Option<bool>,
    why: String,
    window: Option<[String; 2]>,
}

/// Everything the law library knows, a line each.
pub fn list() -> Vec<Line> {
    waymark_law::list().into_iter().map(line).collect()
}

fn line(listed: Listed) -> Line {
    let Listed { kind, id, name, events, exceptions, citation } = listed;
    Line { id, name, events, exceptions, citation, kind: kind.word() }
}

/// The limits of a rule for one set of events.
pub fn due(answered: &Answered) -> Limits {
    Limits {
        rule: answered.rule.id,
        version: answered.version.map(|version| version.name),
        limits: answered.limits.iter().map(limit).collect(),
    }
}

fn limit(due: &Due) -> Limit {
    let met = due.may_be_excused_by().iter().filter(|_| due.outcome() == Outcome::Due);
    let ground =
        |one: &&'static waymark_law::Exception| Ground { id: one.id, name: one.name, citation: one.citation };
    Limit {
        name: due.name(),
        outcome: due.outcome().word(),
        day: due.day().map(day),
        latest_arguable: due.latest_arguable().map(day),
        count: count(due),
        citation: due.citation(),
        proof: due.proof().mark(),
        basis: due.basis(),
        may_be_disapplied_by: met.map(ground).collect(),
    }
}

/// Whether an exception can be relied on.
pub fn exception(found: &Availability) -> Exception {
    let window = found.window.map(|(first, last)| [day(first), day(last)]);
    Exception { available: found.available, why: found.why.clone(), window }
}

fn day(day: Day) -> String {
    day.to_string()
}
