//! Why a day is the day it is: once in short plain sentences for a parent (reading age about 11), once with
//! citation, version and proof for an officer, and the count day by day for both.

use crate::steps::{Step, walk};
use crate::words::{day, weekday};
use crate::{Due, Events, Force, Misunderstood, Outcome, Rule, Sense};
use waymark_kernel::Day;

/// Why one limit falls when it does.
#[derive(Debug, Clone)]
pub struct Explained {
    /// The answer that is explained.
    pub due: Due,
    /// For a parent or young person.
    pub parent: Vec<String>,
    /// For an officer.
    pub officer: Vec<String>,
    /// The count, day by day; empty when there is no day.
    pub days: Vec<Step>,
}

/// Why a rule gives what it gives.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The rule.
    pub rule: &'static Rule,
    /// What it asks of whom, in a sentence; all there is to say about a duty without a number.
    pub duty: String,
    /// Its limits, explained.
    pub limits: Vec<Explained>,
}

/// Explains every limit of a rule, or the one the id names.
///
/// # Errors
/// An unknown rule or limit, with the list of what is known.
pub fn why(id: &str, events: &Events) -> Result<Explanation, Misunderstood> {
    let answered = crate::due(id, events)?;
    let duty = duty(answered.rule, answered.rule.force, crate::CHECKED);
    Ok(Explanation { rule: answered.rule, duty, limits: answered.limits.into_iter().map(explain).collect() })
}

/// Explains one answer.
#[must_use]
pub fn explain(due: Due) -> Explained {
    let days = due.reckoned.as_ref().map(walk).unwrap_or_default();
    Explained { parent: for_parent(&due), officer: for_officer(&due), days, due }
}

fn for_parent(due: &Due) -> Vec<String> {
    let mut lines = vec![duty(due.rule(), due.force(), due.day().unwrap_or(crate::CHECKED))];
    let (Some((event, start)), Some(last)) = (due.started(), due.day()) else {
        lines.push(match due.outcome() {
            Outcome::NotStarted => "The clock has not started yet.".to_owned(),
            _ => format!("We cannot give a date. It is {}.", due.count()),
        });
        return lines;
    };
    lines.push(format!("{}: {}", weekday(start), event.sentence()));
    lines.push(format!("We count like this: {}.", due.count()));
    lines.push(match due.sense() {
        Sense::By => format!("The last day is {}.", weekday(last)),
        Sense::NotBefore => format!("The time is over at the end of {}.", weekday(last)),
        Sense::Until => format!("It can go on until {}.", weekday(last)),
    });
    if let Some(before) = due.send_by() {
        lines.push(format!(
            "That is not a working day. The date does not move, so it should be sent by {}.",
            weekday(before)
        ));
    }
    lines.extend(changed(due));
    lines
}

/// What the rule asks of whom, as a sentence.
fn duty(rule: &Rule, force: Force, on: Day) -> String {
    let verb = match force {
        Force::Must => "must",
        Force::Should => "should",
        Force::Target => "has a target to",
        Force::Advisory => "is advised to",
    };
    let who = rule.owner.words(on);
    let mut letters = who.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{} {verb} {}.", letters.as_str(), rule.name)
}

fn changed(due: &Due) -> Vec<String> {
    match (due.outcome(), due.replaced_by(), due.disapplied_by()) {
        (Outcome::Replaced, Some(by), _) => {
            vec![format!("Another day has taken its place: {}.", weekday(by))]
        }
        (Outcome::Disapplied, _, Some(exception)) => vec![format!(
            "This date no longer binds, because of a reason the law allows: {}. No other date takes its place: it has to be done as soon as it can be.",
            exception.name
        )],
        _ => Vec::new(),
    }
}

fn for_officer(due: &Due) -> Vec<String> {
    let rule = due.rule();
    let version = due.version().map_or("no version yet in force", |version| version.name);
    let mut lines = vec![
        format!("{} {}: {}. {}.", rule.id, due.name(), rule.name, due.force().word()),
        format!("{} [{}: {}], version {version}.", due.citation(), due.proof().mark(), due.proof().words()),
        match due.day() {
            Some(last) => format!("{} {}: {}.", due.sense().words(), weekday(last), due.count()),
            None => format!("{}.", due.count()),
        },
    ];
    if let Some(basis) = due.basis() {
        let later =
            if due.day().is_some() && !due.is_working() { "; an earlier candidate exists" } else { "" };
        lines.push(format!("Basis: {basis}{later}."));
    }
    if let Some(later) = due.latest_arguable() {
        lines.push(format!(
            "Latest arguable, for its time of arrival: {}; not the statutory day.",
            day(later)
        ));
    }
    if let Some(warning) = due.conservative() {
        lines.push(format!(
            "Counting the first day as day 1 would give {}: a warning, not the limit.",
            day(warning)
        ));
    }
    if let Some(before) = due.send_by() {
        lines.push(format!("Not a working day and not moved: send by {}.", weekday(before)));
    }
    if let Some(by) = due.replaced_by() {
        lines.push(format!("Replaced by {}.", weekday(by)));
    }
    lines.extend(due.notes().iter().filter(|note| **note != due.count()).cloned());
    lines.push(exceptions(rule, due));
    if !rule.note.is_empty() {
        lines.push(rule.note.to_owned());
    }
    lines
}

fn exceptions(rule: &Rule, due: &Due) -> String {
    if rule.excused_by.is_empty() {
        return rule.without_exceptions().to_owned();
    }
    let ids: Vec<_> = rule.excused_by.iter().map(|exception| exception.id).collect();
    let flag = due.may_be_disapplied().map(|words| format!(" {words}")).unwrap_or_default();
    format!("Only these can excuse it: {}.{flag}", ids.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(id: &str, words: &[&str]) -> Explained {
        why(id, &Events::parse(words).unwrap()).unwrap().limits.remove(0)
    }

    #[test]
    fn a_parent_reads_short_sentences_and_the_day_itself() {
        let explained = ask("A11", &["request_received=2026-01-05"]);
        assert_eq!(
            explained.parent,
            [
                "The council must send the final plan.",
                "Monday 5 January 2026: The council received a request for an EHC needs assessment.",
                "We count like this: 5 January 2026 + 20 weeks; the day itself is not counted.",
                "The last day is Monday 25 May 2026.",
                "That is not a working day. The date does not move, so it should be sent by Friday 22 May 2026.",
            ]
        );
        assert_eq!(explained.days.len(), 21);
    }

    #[test]
    fn an_officer_is_told_that_a_limit_may_be_disapplied_and_that_the_ground_is_half_the_test() {
        let words = [
            "request_received=2026-06-29",
            "advice_requested=2026-07-20",
            "closure_from=2026-07-23",
            "reopens=2026-09-03",
        ];
        let officer = ask("A2", &words).officer.join("\n");
        assert!(officer.contains("This limit may be disapplied: the grounds of EX-a ("), "{officer}");
        assert!(officer.contains(crate::IMPRACTICAL), "{officer}");
        assert!(officer.contains("10 August 2026"), "{officer}");
    }

    #[test]
    fn a_duty_without_a_number_is_said_and_nothing_is_counted() {
        let explanation = why("A5", &Events::new()).unwrap();
        assert_eq!(explanation.duty, "The council must ask everyone listed for advice.");
        assert!(explanation.limits.is_empty());
    }

    #[test]
    fn no_sentence_gives_a_date_where_there_is_none() {
        let explained = ask("A11", &["request_received=unknown"]);
        assert_eq!(
            explained.parent[1],
            "We cannot give a date. It is not known, because the exact day of \"request received\" is not known."
        );
        assert!(explained.days.is_empty());
    }
}
