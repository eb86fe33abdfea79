//! The questions the command line, the web pages and the other rooms ask, each answered with plain values.

use crate::exception::{Availability, Running};
use crate::{Due, Event, Events, Exception, Misunderstood, Rule, Version};
use std::collections::BTreeSet;

/// A rule, and one of its limits where the question named it.
#[derive(Debug, Clone, Copy)]
pub struct Selected {
    /// The rule.
    pub rule: &'static Rule,
    /// The name of the limit asked for.
    pub limit: Option<&'static str>,
}

/// The limits of a rule for one set of events.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The rule.
    pub rule: &'static Rule,
    /// The version they were counted under; `None` when the clock started before the rule was law.
    pub version: Option<&'static Version>,
    /// Its limits; empty for a duty without a number.
    pub limits: Vec<Due>,
    /// Events that were given but that this rule does not use.
    pub unused: Vec<Event>,
}

/// The rule of an id; case does not matter.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    crate::rules().find(|rule| rule.id.eq_ignore_ascii_case(id))
}

/// The rule of an id such as `A11`, or a limit of one such as `T6.final` or `M6.plan.draft`.
///
/// # Errors
/// With the list of rules, or of the limits of the rule.
pub fn select(id: &str) -> Result<Selected, Misunderstood> {
    if let Some(rule) = rule(id) {
        return Ok(Selected { rule, limit: None });
    }
    let split = |(at, _): (usize, &str)| Some((rule(id.get(..at)?)?, id.get(at + 1..)?));
    let limb = id.match_indices('.').find_map(split);
    let Some((rule, wanted)) = limb else {
        if let Some(other) = crate::list().into_iter().find(|listed| listed.id.eq_ignore_ascii_case(id)) {
            let kind = other.kind.word();
            return Err(Misunderstood::new(
                format!("{} is not a rule. It is listed as {kind}: {}.", other.id, other.name),
                Vec::new(),
            ));
        }
        let known = crate::rules().map(|rule| rule.id).collect();
        return Err(Misunderstood::new(format!("{id:?} is not a rule."), known));
    };
    let names = || rule.versions.iter().flat_map(|version| version.limits).map(|limit| limit.name);
    let limit = names().find(|name| *name == wanted);
    if limit.is_some() {
        return Ok(Selected { rule, limit });
    }
    let known: BTreeSet<_> = names().collect();
    let known = known.into_iter().collect();
    Err(Misunderstood::new(format!("{wanted:?} is not a limit of {}.", rule.id), known))
}

/// Answers the limits of a rule.
///
/// # Errors
/// An unknown rule or limit, with the list of what is known.
pub fn due(id: &str, events: &Events) -> Result<Answered, Misunderstood> {
    let Selected { rule, limit } = select(id)?;
    let limits = limit.map_or_else(|| rule.due(events), |name| rule.due_of(name, events));
    let unused = events.iter().map(|(event, _)| event).filter(|event| !uses(rule, *event)).collect();
    Ok(Answered { rule, version: rule.version_for(events), limits, unused })
}

/// Whether an exception can be relied on for a rule. Where the rule has several limits the last one is tested,
/// unless the id names one (`T6.no_plan`): an exception is tested limit by limit.
///
/// # Errors
/// An unknown rule or exception, with the list of what is known; an end before its beginning.
pub fn exception(id: &str, rule: &str, events: &Events) -> Result<Availability, Misunderstood> {
    let found = crate::exceptions().find(|exception| exception.id.eq_ignore_ascii_case(id));
    let Some(exception) = found else {
        let known = crate::exceptions().map(|exception| exception.id).collect();
        return Err(Misunderstood::new(format!("{id:?} is not an exception."), known));
    };
    crate::ground::in_order(events)?;
    let answered = due(rule, events)?;
    let last = answered.limits.iter().filter(|due| due.day().is_some()).max_by_key(|due| due.day());
    let running = last.map_or_else(Running::default, |due| Running {
        start: due.started().map(|(_, day)| day),
        limit: due.day(),
    });
    Ok(exception.available(answered.rule, running, events))
}

fn uses(rule: &Rule, event: Event) -> bool {
    let in_limits = rule.events().contains(&event) || rule.replaced_by == Some(event);
    in_limits || rule.excused_by.iter().any(|exception| exception_uses(exception, event))
}

fn exception_uses(exception: &Exception, event: Event) -> bool {
    exception.relied_on == event || exception.ground.events().contains(&event)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Outcome;

    fn events(words: &[&str]) -> Events {
        Events::parse(words).unwrap()
    }

    #[test]
    fn an_unknown_rule_limit_or_exception_is_answered_with_what_is_known() {
        let error = due("A99", &Events::new()).unwrap_err().to_string();
        assert!(error.contains("A11a") && error.contains("REV.final"), "{error}");
        let error = due("T6.plan", &Events::new()).unwrap_err().to_string();
        assert!(error.contains("final, no_plan, notify"), "{error}");
        let error = exception("EX-z", "A2", &Events::new()).unwrap_err().to_string();
        assert!(error.contains("EX8-c"), "{error}");
        let error = due("R1", &Events::new()).unwrap_err().to_string();
        assert!(error.contains("counting form"), "{error}");
    }

    #[test]
    fn a_limit_is_asked_for_by_name_and_a_rule_in_either_case() {
        assert_eq!(due("m6.plan.draft", &Events::new()).unwrap().limits.len(), 1);
        assert_eq!(due("REV.final.final", &Events::new()).unwrap().limits.len(), 3);
        assert_eq!(due("a6'", &Events::new()).unwrap().rule.anchor(), "a6-prime");
    }

    #[test]
    fn a_direction_replaces_the_one_limit_it_is_about() {
        let given = events(&["order_made=2026-03-18", "directed_by=2026-08-31"]);
        let all = due("T6", &given).unwrap().limits;
        assert!(all.iter().all(|due| due.outcome() == Outcome::Due), "which of three is not told");
        assert!(all.iter().all(|due| due.notes().iter().any(|note| note.contains("T6."))));
        let one = due("T6.final", &given).unwrap().limits;
        assert_eq!(one.first().map(Due::outcome), Some(Outcome::Replaced));
    }

    #[test]
    fn an_event_the_rule_does_not_use_is_named_rather_than_dropped() {
        let answered = due("A11", &events(&["meeting_held=2026-01-05", "closure_from=2026-07-23"])).unwrap();
        assert_eq!(answered.unused, [Event::MeetingHeld]);
        assert_eq!(answered.limits.first().map(Due::outcome), Some(Outcome::NotStarted));
    }

    #[test]
    fn the_version_is_told_by_the_day_the_clock_started() {
        let version = |day: &str| due("A11", &events(&[day])).unwrap().version.map(|version| version.name);
        assert_eq!(version("request_received=2015-03-22"), Some("EHC-2014"));
        assert_eq!(version("request_received=2015-03-23"), Some("EHC-2015"));
        assert_eq!(version("request_received=2014-08-31"), None);
    }
}
