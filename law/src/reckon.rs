//! From events to answers: picks the version, counts each limit and hands it on to ask what else bears on it. An
//! inexact day gives *not known*, never a date.

use crate::bearing::settle;
use crate::count::Stop;
use crate::{Due, Events, Limit, Outcome, Rule, Version, words};
use waymark_kernel::{Day, When};

impl Rule {
    /// Every limit of the rule, answered. Of rival candidates (limits of one name on different bases) the
    /// earliest comes first and is the one to work to. Empty for a duty without a number.
    ///
    /// An exception, an agreement or a direction bears on *one* limit. Where the rule has several, none is
    /// disapplied or replaced here: ask for the one that is meant with [`Rule::due_of`].
    #[must_use]
    pub fn due(&'static self, events: &Events) -> Vec<Due> {
        self.answers(events, None)
    }

    /// The limit of one name, answered: one answer, or one for each basis where there are rivals.
    #[must_use]
    pub fn due_of(&'static self, limit: &str, events: &Events) -> Vec<Due> {
        self.answers(events, Some(limit))
    }

    fn answers(&'static self, events: &Events, name: Option<&str>) -> Vec<Due> {
        let version = self.version_for(events);
        let limits = version.or(self.versions.first()).map_or(&[][..], |version| version.limits);
        let one = name.is_some() || limits.windows(2).all(|two| matches!(two, [a, b] if a.name == b.name));
        let wanted = limits.iter().filter(|limit| name.is_none_or(|name| limit.name == name));
        let mut dues: Vec<Due> = wanted.map(|limit| self.answer(limit, version, events, one)).collect();
        mark_working(&mut dues);
        dues
    }

    /// The version that governs these events: chosen by the day of the event that starts the clock.
    #[must_use]
    pub fn version_for(&self, events: &Events) -> Option<&'static Version> {
        self.trigger_day(events).map_or(self.newest(), |day| self.version_on(day))
    }

    fn trigger_day(&self, events: &Events) -> Option<Day> {
        self.events().into_iter().find_map(|event| events.when(event).and_then(When::first))
    }

    fn answer(
        &'static self,
        limit: &'static Limit,
        version: Option<&'static Version>,
        events: &Events,
        one: bool,
    ) -> Due {
        let mut due = Due {
            rule: self,
            version,
            limit,
            outcome: Outcome::Due,
            reckoned: None,
            latest_arguable: None,
            candidates: None,
            replaced_by: None,
            disapplied_by: None,
            may_be_excused_by: Vec::new(),
            notes: Vec::new(),
            working: true,
        };
        if version.is_none() {
            due.outcome = Outcome::NotKnown;
            due.notes.push(before_first_version(self));
            return due;
        }
        match limit.count.reckon(&|event| events.when(event)) {
            Ok(reckoned) => settle(&mut due, reckoned, events, one),
            Err(stop) => explain(&mut due, stop, events),
        }
        due
    }
}

fn before_first_version(rule: &Rule) -> String {
    let from = rule.versions.first().map(|version| words::day(version.from)).unwrap_or_default();
    format!("not known, because the clock started before {from}, the first day this rule covers")
}

/// A limit without a day: say why, and between which days it can fall.
fn explain(due: &mut Due, stop: Stop, events: &Events) {
    if let Stop::NotStarted(event) = stop {
        due.outcome = Outcome::NotStarted;
        due.notes.push(format!("not started: waiting for \"{}\"", event.plain()));
        return;
    }
    due.outcome = Outcome::NotKnown;
    let mut note = format!("not known, because {}", stop.because());
    if matches!(stop, Stop::Inexact(_)) {
        due.candidates = candidates(due.rule, due.limit, events);
        if let Some((first, last)) = due.candidates {
            note.push_str(&format!(": it falls between {} and {}", words::day(first), words::day(last)));
        }
    }
    due.notes.push(note);
}

/// The limit counted from the first and from the last day its inexact events can have had, each under the version
/// of that day.
fn candidates(rule: &'static Rule, limit: &Limit, events: &Events) -> Option<(Day, Day)> {
    let at = |pick: fn(When) -> Option<Day>| {
        let known = |event| events.when(event).map(|when| pick(when).map_or(When::Unknown, When::On));
        let start = rule.events().into_iter().find_map(|event| known(event).and_then(When::exact))?;
        let version = rule.version_on(start)?;
        let same =
            |one: &&Limit| one.name == limit.name && (one.basis == limit.basis || !has_rivals(version, one));
        version.limits.iter().find(same)?.count.reckon(&known).ok().map(|reckoned| reckoned.day)
    };
    Some((at(When::first)?, at(When::last)?))
}

/// Whether a version has several limits of one name, on different bases.
fn has_rivals(version: &Version, limit: &Limit) -> bool {
    version.limits.iter().filter(|other| other.name == limit.name).count() > 1
}

/// Of limits with one name, puts the earliest first and marks only it as the one to work to.
fn mark_working(dues: &mut [Due]) {
    dues.sort_by_key(|due| match (due.basis(), due.binding_day()) {
        (None, _) => (0, None),
        (Some(_), Some(day)) => (1, Some(day)),
        (Some(_), None) => (2, None),
    });
    let earliest =
        |name: &str| dues.iter().filter(|due| due.name() == name).filter_map(Due::binding_day).min();
    let working: Vec<bool> =
        dues.iter().map(|due| due.basis().is_none() || due.binding_day() == earliest(due.name())).collect();
    dues.iter_mut().zip(working).for_each(|(due, working)| due.working = working);
    name_the_absent(dues);
}

/// Says beside the candidate to work to which rivals have no day yet: one of them could be earlier.
fn name_the_absent(dues: &mut [Due]) {
    let absent: Vec<_> = dues
        .iter()
        .filter(|due| due.day().is_none())
        .filter_map(|due| Some((due.name(), due.basis()?)))
        .collect();
    for due in dues.iter_mut().filter(|due| due.working && due.basis().is_some() && due.day().is_some()) {
        let rivals: Vec<_> =
            absent.iter().filter(|(name, _)| *name == due.name()).map(|(_, basis)| *basis).collect();
        if !rivals.is_empty() {
            due.notes.push(format!("No day is known on the basis of: {}.", rivals.join(", ")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_law::reversal::REV_FINAL;
    use crate::send_regs_2014::reg_05::A2;

    fn answers(rule: &'static Rule, words: &[&str]) -> Vec<Due> {
        rule.due(&Events::parse(words).unwrap())
    }

    #[test]
    fn of_rival_candidates_the_earliest_comes_first_and_the_absent_ones_are_named() {
        let both = answers(&REV_FINAL, &["request_received=2024-12-16", "refusal_reversed=2025-02-21"]);
        let bases: Vec<_> = both.iter().map(|due| (due.basis(), due.is_working())).collect();
        let [first, second, third] =
            [("original_request", true), ("own_reversal", false), ("conceded_appeal", false)]
                .map(|(basis, working)| (Some(basis), working));
        assert_eq!(bases, [first, second, third]);
        let alone = answers(&REV_FINAL, &["refusal_reversed=2025-02-21"]);
        assert!(alone[0].is_working());
        assert!(alone[0].notes()[0].contains("original_request"), "{:?}", alone[0].notes());
    }

    #[test]
    fn a_limit_switched_off_keeps_its_day_in_sight_and_binds_on_none() {
        let due = &answers(&A2, &["request_received=2026-01-05", "relied_on_ex_c=2026-02-01"])[0];
        assert_eq!(due.outcome(), Outcome::Disapplied);
        assert_eq!(due.day().map(|day| day.to_string()).as_deref(), Some("2026-02-16"));
        assert_eq!(due.binding_day(), None);
        assert_eq!(due.send_by(), None);
    }

    #[test]
    fn an_exception_whose_ground_fails_leaves_the_limit_standing_and_says_so() {
        let words =
            ["request_received=2026-01-05", "circumstances_arose=2026-03-01", "relied_on_ex_c=2026-03-02"];
        let due = &answers(&A2, &words)[0];
        assert_eq!(due.outcome(), Outcome::Due);
        assert!(due.notes()[0].contains("ground is not met"), "{:?}", due.notes());
    }
}
