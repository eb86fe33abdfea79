//! Exceptions: a closed list. An exception switches a limit off where its ground is met *and* that made keeping
//! to the limit impractical; it never pauses a clock and never makes a new date.

use crate::provision::Provision;
use crate::{Event, Events, Proof, Rule};
use waymark_kernel::Day;

/// One exception that the law grants.
#[derive(Debug)]
pub struct Exception {
    /// Its id, such as `EX-a`.
    pub id: &'static str,
    /// Its name in plain words.
    pub name: &'static str,
    /// The provision whose page it stands on.
    pub provision: &'static Provision,
    /// What has to be true.
    pub ground: Ground,
    /// Where it is written.
    pub citation: &'static str,
    /// How sure we are.
    pub proof: Proof,
    /// The event by which an officer's reliance on it is recorded.
    pub relied_on: Event,
}

/// What has to be true for an exception.
#[derive(Debug, Clone, Copy)]
pub enum Ground {
    /// The institution was asked for advice in the window that opens one week before a closure of at least four
    /// continuous weeks and ends one week before it re-opens. Both ends are in the window.
    Closure,
    /// Exceptional personal circumstances of the child, parent or young person during the period.
    Circumstances,
    /// The child, parent or young person was away from the area for this many days on end, first and last
    /// included, during the period.
    Absence(u16),
    /// The child missed an appointment for an examination or test during the period.
    MissedAppointment,
    /// The limit itself falls between these days, both included.
    FallsBetween(Day, Day),
    /// Any of these.
    AnyOf(&'static [Ground]),
}

/// What no exception covers, however often it is offered as a reason: the closed list of refusals.
pub const NEVER_A_REASON: &[&str] = &[
    "shortage of staff",
    "shortage of educational psychologists",
    "a waiting list",
    "the date of a panel",
    "late advice",
    "bank holidays",
    "waiting for a parent's consent",
];

/// The other half of every exception.
pub const IMPRACTICAL: &str =
    "It also has to have made keeping to the limit impractical: an officer records why, with evidence.";

/// Whether an exception can be relied on for a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Availability {
    /// Whether the ground is met; `None` when the events given do not tell. Never says that compliance was
    /// impractical: see [`IMPRACTICAL`].
    pub available: Option<bool>,
    /// Why, in sentences, the second half of the test included.
    pub why: String,
    /// The first and last day that matter, where the ground has a window; both included.
    pub window: Option<(Day, Day)>,
}

/// The period of the limit under test, as far as it is known.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Running {
    /// The day the clock started.
    pub start: Option<Day>,
    /// The last day of the limit.
    pub limit: Option<Day>,
}

impl Exception {
    /// The id as an anchor on its provision's page: `ex-a` for EX-a.
    #[must_use]
    pub fn anchor(&self) -> String {
        self.id.to_lowercase()
    }

    /// Where it stands on the web: its provision's page, at its anchor.
    #[must_use]
    pub fn href(&self) -> String {
        format!("{}#{}", self.provision.path(), self.anchor())
    }

    /// The events its ground is judged by; none where only the day of the limit decides.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        self.ground.events()
    }

    /// Whether this exception can be relied on for a limit of a rule that ran as given.
    pub(crate) fn available(&'static self, rule: &Rule, running: Running, events: &Events) -> Availability {
        if !rule.excused_by.iter().any(|allowed| allowed.id == self.id) {
            return Availability {
                available: Some(false),
                why: format!("{} does not excuse {}. {}", self.id, rule.id, allowed_words(rule)),
                window: None,
            };
        }
        let finding = self.ground.find(running, events);
        let why = match finding.met {
            Some(false) => finding.why,
            _ => format!("{} {IMPRACTICAL}", finding.why),
        };
        Availability { available: finding.met, why, window: finding.window }
    }
}

fn allowed_words(rule: &Rule) -> String {
    let ids: Vec<_> = rule.excused_by.iter().map(|allowed| allowed.id).collect();
    if ids.is_empty() {
        return rule.without_exceptions().to_owned();
    }
    format!("Only these can: {}.", ids.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exception;
    use waymark_kernel::day;

    fn ask(id: &str, rule: &str, words: &[&str]) -> Availability {
        exception(id, rule, &Events::parse(words).unwrap()).unwrap()
    }

    #[test]
    fn the_summer_window_opens_a_week_before_closing_and_ends_a_week_before_reopening() {
        let summer = ["closure_from=2026-07-23", "reopens=2026-09-03"];
        for (asked, expected) in
            [("2026-07-15", false), ("2026-07-16", true), ("2026-08-27", true), ("2026-08-28", false)]
        {
            let asked = format!("advice_requested={asked}");
            let answer = ask("EX-a", "A11", &[summer[0], summer[1], &asked]);
            assert_eq!(answer.available, Some(expected), "{asked}: {}", answer.why);
            assert_eq!(answer.window, Some((day(2026, 7, 16), day(2026, 8, 27))));
        }
    }

    #[test]
    fn a_ground_met_is_never_said_to_be_enough() {
        let words = ["closure_from=2026-07-23", "reopens=2026-09-03", "advice_requested=2026-07-20"];
        assert!(ask("EX-a", "A2", &words).why.contains(IMPRACTICAL));
    }

    #[test]
    fn school_holidays_do_not_excuse_health_advice_nor_a_missed_appointment_the_plan() {
        assert_eq!(ask("EX-a", "A6", &[]).available, Some(false));
        assert_eq!(ask("EX8-c", "A11", &["appointment_missed=2026-01-10"]).available, Some(false));
    }

    #[test]
    fn days_that_end_before_they_begin_are_not_answered() {
        for words in [
            ["closure_from=2026-09-03", "reopens=2026-07-23"],
            ["absent_from=2026-03-02", "absent_to=2026-03-01"],
        ] {
            let error = exception("EX-a", "A2", &Events::parse(words).unwrap()).unwrap_err().to_string();
            assert!(error.contains(" is before "), "{error}");
        }
    }

    #[test]
    fn without_the_day_that_starts_the_clock_no_ground_is_said_to_be_inside_its_period() {
        for (id, words) in [
            ("EX-d", ["absent_from=2026-02-01", "absent_to=2026-03-20"].as_slice()),
            ("EX-c", &["circumstances_arose=2026-02-01"]),
        ] {
            let why = ask(id, "A2", words).why;
            assert!(why.contains("give the day that starts the clock"), "{why}");
            let known = ask(id, "A2", &[words, &["request_received=2026-01-26"]].concat()).why;
            assert!(known.contains("inside the period") && !known.contains("give the day"), "{known}");
        }
    }

    #[test]
    fn a_return_of_staff_before_the_pupils_shortens_the_closure() {
        let words = ["closure_from=2026-07-23", "reopens=2026-08-20", "staff_return=2026-08-19"];
        let answer = ask("EX-a", "A2", &words);
        assert_eq!(answer.available, Some(false), "27 days: {}", answer.why);
    }
}
