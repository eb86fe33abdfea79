//! The answers for a person at a terminal: the answer first, then what it rests on.

use std::fmt::Write;
use waymark_law::{Answered, Availability, Due, Explained, Explanation, Listed, Outcome, words};

/// What is said of a rule that no event starts.
pub const NO_CLOCK: &str =
    "It is a duty without a number: no event starts a clock, and there is no day to work out.";

/// Everything the law library knows.
pub fn list() -> String {
    waymark_law::list().iter().map(line).collect()
}

fn line(listed: &Listed) -> String {
    let Listed { kind, id, name, events, exceptions, citation } = listed;
    let mut text = format!("{id:<17} {name}\n{:18}{}, {citation}\n", "", kind.word());
    for (what, words) in [("events", events), ("excused by", exceptions)] {
        if !words.is_empty() {
            _ = writeln!(text, "{:18}{what}: {}", "", words.join(", "));
        }
    }
    text
}

/// The limits of a rule for one set of events.
pub fn due(answered: &Answered) -> String {
    let rule = answered.rule;
    let version = answered.version.map_or("no version yet in force", |version| version.name);
    let mut text = format!("{} {} ({version})\n", rule.id, rule.name);
    if answered.limits.is_empty() {
        _ = writeln!(text, "{NO_CLOCK} {}", rule.citation);
    }
    answered.limits.iter().for_each(|due| limit(&mut text, due));
    text
}

fn limit(text: &mut String, due: &Due) {
    let basis = due.basis().map(|basis| format!(" ({basis})")).unwrap_or_default();
    _ = writeln!(text, "\n{}{basis}: {}", due.name(), standing(due));
    _ = writeln!(text, "  {}", count(due));
    if let Some(later) = due.latest_arguable() {
        _ = writeln!(text, "  latest arguable, for its time of arrival: {later}");
    }
    _ = writeln!(text, "  {} [{}: {}]", due.citation(), due.proof().mark(), due.proof().words());
    due.notes().iter().filter(|note| **note != due.count()).for_each(|note| _ = writeln!(text, "  {note}"));
    due.may_be_disapplied().iter().for_each(|words| _ = writeln!(text, "  {words}"));
}

/// `due by 2026-05-25`, `disapplied (was by 2026-05-25)`, `not known`.
fn standing(due: &Due) -> String {
    let outcome = due.outcome().word().replace('_', " ");
    match (due.outcome(), due.day()) {
        (Outcome::Due, Some(day)) => format!("{outcome} {} {day}", due.sense().words()),
        (_, Some(day)) => format!("{outcome} (was {} {day})", due.sense().words()),
        (_, None) => outcome,
    }
}

/// The count in words, with the day that took the limit's place where one did: the limit's own day stays in sight.
pub fn count(due: &Due) -> String {
    match due.replaced_by() {
        Some(by) => format!("{}; replaced by {}", due.count(), words::day(by)),
        None => due.count(),
    }
}

/// Whether an exception can be relied on.
pub fn exception(found: &Availability) -> String {
    let word = match found.available {
        Some(true) => "Available.",
        Some(false) => "Not available.",
        None => "Not known.",
    };
    let mut text = format!("{word} {}\n", found.why);
    if let Some((first, last)) = found.window {
        _ = writeln!(text, "Window: {first} to {last}, both included.");
    }
    text
}

/// Why a rule gives what it gives: for a parent, for an officer, and day by day.
pub fn why(explanation: &Explanation) -> String {
    let rule = explanation.rule;
    let mut text = format!("{} {}\n", rule.id, rule.citation);
    if explanation.limits.is_empty() {
        _ = writeln!(text, "{} It sets no day.", explanation.duty);
    }
    explanation.limits.iter().for_each(|explained| limit_explained(&mut text, explained));
    _ = writeln!(text, "\n{} Page: {}", waymark_law::LEGAL_REVIEW, rule.href());
    text
}

fn limit_explained(text: &mut String, explained: &Explained) {
    let due = &explained.due;
    _ = writeln!(text, "\n== {}: {}", due.name(), standing(due));
    lines(text, "For a parent or young person", explained.parent.iter().cloned());
    lines(text, "For an officer", explained.officer.iter().cloned());
    let steps = explained.days.iter().map(|step| format!("{:<28} {}", words::weekday(step.day), step.note));
    lines(text, "Day by day", steps);
}

fn lines(text: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        _ = writeln!(text, "{heading}:");
        lines.for_each(|line| _ = writeln!(text, "  {line}"));
    }
}
