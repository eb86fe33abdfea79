//! What was answered on the form of a decision, checked: every refusal at once, nothing half-understood.

use super::Which;
use crate::pages::opened::Opened;
use crate::standing::letter::Kind;
use crate::words::say;
use waymark_kernel::{Day, PersonId, days_between};
use waymark_web::{Form, Need};

/// The longest reasons, in characters: a long letter.
const LONGEST: usize = 20_000;

/// The answers.
#[derive(Debug, Clone)]
pub(crate) struct Answers {
    pub(super) yes: bool,
    pub(super) day: Day,
    pub(super) officer: PersonId,
    pub(super) officer_name: String,
    pub(super) reasons: String,
    pub(super) late_because: Option<String>,
    /// Why a letter of an earlier day is recorded today.
    pub(super) earlier_because: Option<String>,
    pub(super) phoned: bool,
    pub(super) consulted: bool,
    pub(super) left: bool,
    pub(super) seen: i64,
    pub(super) today: Day,
}

impl Answers {
    /// Reads the form; `None` where something is refused, which the form then holds.
    pub(super) fn read(
        form: &mut Form,
        opened: &Opened,
        (which, deciders): (Which, &[(PersonId, String)]),
    ) -> Option<Self> {
        let outcome = match which {
            Which::Cease => Some("no".to_owned()),
            Which::Assess | Which::Plan => {
                form.choice("outcome", &["yes", "no"], Need::Required(&say().staff_refuse_outcome()))
            }
        };
        let day = form.day("day", "The day", Need::Required(&say().staff_refuse_day()));
        let reasons = form.text("reasons", Need::Required(&say().staff_refuse_reasons()), LONGEST);
        let officer: Option<PersonId> = form.parsed("officer", Need::Optional);
        let officer = officer.and_then(|id| deciders.iter().find(|(known, _)| *known == id).cloned());
        if officer.is_none() {
            form.refuse("officer", say().staff_refuse_officer());
        }
        let no = outcome.as_deref() == Some("no");
        let late_because = form.text("late_because", Need::Optional, LONGEST);
        let earlier_because = form.text("earlier_because", Need::Optional, LONGEST);
        if day.is_some_and(|day| day < opened.today) && earlier_because.is_none() {
            form.refuse("earlier_because", say().staff_refuse_earlier());
        }
        let phoned = form.ticked("phoned");
        if no && !phoned {
            form.refuse("phoned", say().staff_refuse_phone());
        }
        let consulted = form.ticked("consulted");
        if which == Which::Cease && !consulted {
            form.refuse("consulted", say().staff_refuse_consulted());
        }
        let outside_review = which == Which::Cease && opened.case().review_undecided().is_none();
        if outside_review {
            form.choice("left", &["yes", "no"], Need::Required(&say().staff_refuse_left()));
        }
        let left = outside_review && form.value("left") == "yes";
        if !form.is_right() {
            return None;
        }
        let (officer, officer_name) = officer?;
        let seen = form.value("seen").parse().unwrap_or_default();
        let (day, reasons) = (day?, reasons?);
        let yes = outcome? == "yes";
        Some(Self {
            yes,
            day,
            officer,
            officer_name,
            reasons,
            late_because,
            earlier_because: earlier_because.filter(|_| day < opened.today),
            phoned,
            consulted,
            left,
            seen,
            today: opened.today,
        })
    }

    /// Whether it is told after its limit. A plan that is agreed has no limit for the decision: only its refusal has.
    pub(super) fn late(&self, which: Which, opened: &Opened) -> bool {
        let limit = which.limit(opened).filter(|_| !self.yes || which == Which::Assess);
        limit.is_some_and(|limit| days_between(limit, self.day) > 0)
    }

    /// Which letter tells it.
    pub(super) const fn letter(&self, which: Which) -> Kind {
        match (which, self.yes) {
            (Which::Assess, true) => Kind::Assess,
            (Which::Assess, false) => Kind::NotAssess,
            (Which::Plan, true) => Kind::Plan,
            (Which::Plan, false) => Kind::NoPlan,
            (Which::Cease, _) => Kind::Cease,
        }
    }

    /// The answers as fields, to carry them through the check page.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        vec![
            ("outcome", if self.yes { "yes" } else { "no" }.to_owned()),
            ("day", self.day.day().to_string()),
            ("day-month", self.day.month().to_string()),
            ("day-year", self.day.year().to_string()),
            ("officer", self.officer.to_string()),
            ("reasons", self.reasons.clone()),
            ("late_because", self.late_because.clone().unwrap_or_default()),
            ("earlier_because", self.earlier_because.clone().unwrap_or_default()),
            ("phoned", if self.phoned { "yes" } else { "" }.to_owned()),
            ("consulted", if self.consulted { "yes" } else { "" }.to_owned()),
            ("left", if self.left { "yes" } else { "no" }.to_owned()),
            ("seen", self.seen.to_string()),
        ]
    }
}
