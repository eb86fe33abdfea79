//! The answer about one limit: what became of it, on which day, and because of which rule. It can only be made
//! by a rule, so no date can be shown that does not lead to a provision.

use crate::calendar::Calendar;
use crate::count::Reckoned;
use crate::exception::Exception;
use crate::{Force, Limit, Period, Proof, Provision, Rule, Sense, Version, words};
use waymark_kernel::{Day, add_days};

/// What became of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It stands.
    Due,
    /// An exception switched it off; what is left is "as soon as practicable".
    Disapplied,
    /// A written agreement or a direction put another day in its place.
    Replaced,
    /// It runs, but its day cannot be told.
    NotKnown,
    /// Nothing has started it.
    NotStarted,
}

impl Outcome {
    /// `due`, `disapplied`, `replaced`, `not_known` or `not_started`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Disapplied => "disapplied",
            Self::Replaced => "replaced",
            Self::NotKnown => "not_known",
            Self::NotStarted => "not_started",
        }
    }
}

/// One limit of a rule, answered for one set of events. Only a rule makes one:
///
/// ```compile_fail
/// let invented = waymark_law::Due { outcome: waymark_law::Outcome::Due };
/// ```
#[derive(Debug, Clone)]
pub struct Due {
    pub(crate) rule: &'static Rule,
    pub(crate) version: Option<&'static Version>,
    pub(crate) limit: &'static Limit,
    pub(crate) outcome: Outcome,
    pub(crate) reckoned: Option<Reckoned>,
    pub(crate) latest_arguable: Option<Day>,
    pub(crate) candidates: Option<(Day, Day)>,
    pub(crate) replaced_by: Option<Day>,
    pub(crate) disapplied_by: Option<&'static Exception>,
    pub(crate) may_be_excused_by: Vec<&'static Exception>,
    pub(crate) notes: Vec<String>,
    pub(crate) working: bool,
}

impl Due {
    /// The limit's name within its rule.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.limit.name
    }

    /// What became of it.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The day the law itself gives. It stays in sight when the limit is disapplied or replaced; `None` when it
    /// is not known or has not started.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.reckoned.map(|reckoned| reckoned.day)
    }

    /// The day to hold the owner to: the law's own, or the one that replaced it; `None` when switched off.
    #[must_use]
    pub fn binding_day(&self) -> Option<Day> {
        match self.outcome {
            Outcome::Due => self.day(),
            Outcome::Replaced => self.replaced_by,
            Outcome::Disapplied | Outcome::NotKnown | Outcome::NotStarted => None,
        }
    }

    /// The day that replaced it by written agreement or direction.
    #[must_use]
    pub const fn replaced_by(&self) -> Option<Day> {
        self.replaced_by
    }

    /// The later day that could be argued for because of when a document arrived (R0); `None` when there is none.
    #[must_use]
    pub const fn latest_arguable(&self) -> Option<Day> {
        self.latest_arguable
    }

    /// The first and last day it can fall on when an event is known only to lie between two days.
    #[must_use]
    pub const fn candidates(&self) -> Option<(Day, Day)> {
        self.candidates
    }

    /// A warning day for limits in weeks: one day earlier, where someone counts the day of receipt as day 1.
    /// Never the statutory day.
    #[must_use]
    pub fn conservative(&self) -> Option<Day> {
        let reckoned = self.reckoned?;
        matches!(reckoned.period, Period::WeeksOf(_)).then(|| add_days(reckoned.day, -1))
    }

    /// The last working day before, where a limit set by law falls on a day that is none: the limit does not
    /// move, so send by then. `None` when the day is a working day or its year's bank holidays are not known.
    #[must_use]
    pub fn send_by(&self) -> Option<Day> {
        if self.force() != Force::Must || self.sense() != Sense::By {
            return None;
        }
        let day = self.binding_day()?;
        Calendar::EwStandard.on_or_before(day).ok().filter(|before| *before != day)
    }

    /// The count in words: `5 January 2026 + 20 weeks; the day itself is not counted`. When there is no day,
    /// why: `not known, because …`.
    #[must_use]
    pub fn count(&self) -> String {
        match (&self.reckoned, self.outcome) {
            (Some(reckoned), _) => words::count(reckoned),
            (None, _) => self.notes.first().cloned().unwrap_or_default(),
        }
    }

    /// What else a reader should know: why there is no day, which recorded exception does not hold.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The event that started it and its day.
    #[must_use]
    pub fn started(&self) -> Option<(crate::Event, Day)> {
        self.reckoned.map(|reckoned| (reckoned.event, reckoned.start))
    }

    /// The exception that switched it off.
    #[must_use]
    pub const fn disapplied_by(&self) -> Option<&'static Exception> {
        self.disapplied_by
    }

    /// Exceptions whose ground is met by the events given but which nobody has relied on: the limit stands, and
    /// may be disapplied.
    #[must_use]
    pub fn may_be_excused_by(&self) -> &[&'static Exception] {
        &self.may_be_excused_by
    }

    /// That the limit may be disapplied, by which exceptions and where they are written; `None` where no ground is met or the
    /// limit does not bind as it stands.
    #[must_use]
    pub fn may_be_disapplied(&self) -> Option<String> {
        if self.outcome != Outcome::Due {
            return None;
        }
        let named = |exception: &&'static Exception| {
            format!("{} ({}; {})", exception.id, exception.name, exception.citation)
        };
        let met: Vec<_> = self.may_be_excused_by.iter().map(named).collect();
        let grounds = match met.as_slice() {
            [] => return None,
            [one] => format!("the ground of {one} is met"),
            [rest @ .., last] => format!("the grounds of {} and {last} are met", rest.join(", ")),
        };
        Some(format!("This limit may be disapplied: {grounds}. {}", crate::IMPRACTICAL))
    }

    /// Whether this is the day to work to: false only for the later of rival candidates.
    #[must_use]
    pub const fn is_working(&self) -> bool {
        self.working
    }

    /// Where the limit is written.
    #[must_use]
    pub fn citation(&self) -> &'static str {
        self.limit.cited.map_or(self.rule.citation, |(citation, _)| citation)
    }

    /// How sure we are of it.
    #[must_use]
    pub fn proof(&self) -> Proof {
        self.limit.cited.map_or(self.rule.proof, |(_, proof)| proof)
    }

    /// Which of rival readings it rests on.
    #[must_use]
    pub const fn basis(&self) -> Option<&'static str> {
        self.limit.basis
    }

    /// How binding it is.
    #[must_use]
    pub fn force(&self) -> Force {
        self.limit.force.unwrap_or(self.rule.force)
    }

    /// What its day means.
    #[must_use]
    pub const fn sense(&self) -> Sense {
        self.limit.sense
    }

    /// The rule that made it.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// The provision it leads to.
    #[must_use]
    pub const fn because(&self) -> &'static Provision {
        self.rule.provision
    }

    /// The version of the rule it was counted under; `None` when the clock started before the rule was law.
    #[must_use]
    pub const fn version(&self) -> Option<&'static Version> {
        self.version
    }
}
