//! The sets of rules that versions belong to: from when to when, and by what they are chosen. Sets that are not
//! law yet are listed so that nobody looks for them in vain; nothing is ever counted by them.

use crate::Proof;
use waymark_kernel::{Day, day};

/// A set of rules with its first and last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleSet {
    /// Its name, such as `EHC-2015`.
    pub name: &'static str,
    /// Its first day.
    pub from: Day,
    /// Its last day, where it has ended.
    pub to: Option<Day>,
    /// By which day a case falls under it, and what it holds.
    pub content: &'static str,
    /// How sure we are of its days.
    pub proof: Proof,
    /// Whether it is law. What is not is never counted by.
    pub in_force: bool,
}

const fn set(name: &'static str, from: Day, content: &'static str, proof: Proof) -> RuleSet {
    RuleSet { name, from, to: None, content, proof, in_force: true }
}

impl RuleSet {
    const fn until(mut self, last: Day) -> Self {
        self.to = Some(last);
        self
    }

    const fn not_law(mut self) -> Self {
        self.in_force = false;
        self
    }
}

/// Every set, by first day within its family.
pub const SETS: &[RuleSet] = &[
    set(
        "EHC-2014",
        day(2014, 9, 1),
        "The 2014 Regulations as made. By the day the clock starts.",
        Proof::Primary,
    )
    .until(day(2015, 3, 22)),
    set(
        "EHC-2015",
        day(2015, 3, 23),
        "As changed by SI 2015/359 (regulation 45 rewritten). By the day the clock starts.",
        Proof::Primary,
    ),
    set(
        "EHC-2015 (autumn 2015)",
        day(2015, 3, 23),
        "The one-off day for moves to post-16 in autumn 2015. By the day of the move.",
        Proof::Primary,
    )
    .until(day(2015, 12, 31)),
    set(
        "EHC-2015 (Devon)",
        day(2022, 3, 8),
        "The same limits; the court's reading of regulations 20 and 22 declared. A mark for old reports, by the day of the meeting.",
        Proof::Secondary,
    ),
    set(
        "OVERLAY-COVID",
        day(2020, 5, 1),
        "SI 2020/471: limits that could be set aside. By the day the limit falls.",
        Proof::Primary,
    )
    .until(day(2020, 9, 25)),
    set(
        "OVERLAY-COVID-42",
        day(2020, 5, 1),
        "Section 42: reasonable endeavours. By the day of the duty.",
        Proof::Primary,
    )
    .until(day(2020, 7, 31)),
    set(
        "FTT-REC",
        day(2018, 4, 3),
        "The tribunal's power to recommend. By the day of the decision.",
        Proof::Primary,
    ),
    set(
        "ICB",
        day(2022, 7, 1),
        "Integrated care boards in place of clinical commissioning groups. Names only.",
        Proof::Primary,
    ),
    set(
        "DETAINED-2015",
        day(2015, 4, 1),
        "SI 2015/62. By the day the clock starts; its first day is recalled.",
        Proof::Recalled,
    ),
    set(
        "STANDING",
        day(2014, 9, 1),
        "Neighbouring law older than this record, covered from the day the 2014 Regulations began.",
        Proof::Recalled,
    ),
    set(
        "LGSCO-CODE",
        day(2026, 4, 1),
        "The Ombudsman's Complaint Handling Code in investigations. By the day of the complaint.",
        Proof::Primary,
    ),
    set(
        "INSP-2016",
        day(2016, 5, 1),
        "The first inspection framework; only the month is known. By the day of the report.",
        Proof::Secondary,
    )
    .until(day(2022, 12, 31)),
    set("INSP-2023", day(2023, 1, 1), "The second framework; only the month is known.", Proof::Secondary)
        .until(day(2025, 6, 5)),
    set("INSP-2025-06", day(2025, 6, 6), "The handbook of June 2025.", Proof::Primary),
    set(
        "REFORM-ISP",
        day(2029, 9, 1),
        "Proposed, not law: the earliest change to assessments. A placeholder.",
        Proof::Secondary,
    )
    .not_law(),
    set(
        "REFORM-EHC",
        day(2030, 9, 1),
        "Proposed, not law: the earliest change to existing plans. A placeholder.",
        Proof::Secondary,
    )
    .not_law(),
];

/// The set of a name.
#[must_use]
pub fn named(name: &str) -> Option<&'static RuleSet> {
    SETS.iter().find(|set| set.name == name)
}

/// Which reading of regulations 20 and 22 a report made on a meeting of this day will have used: `before_devon` or
/// `after_devon` (R (L, M and P) v Devon, declared 8 March 2022). The law was the same before and after.
#[must_use]
pub fn report_basis(meeting: Day) -> &'static str {
    if meeting < day(2022, 3, 8) { "before_devon" } else { "after_devon" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_version_belongs_to_a_set_that_is_law_on_its_first_day() {
        for rule in crate::rules() {
            for version in rule.versions {
                let set = named(version.name).unwrap_or_else(|| panic!("{} {}", rule.id, version.name));
                assert!(set.in_force, "{} counts by what is not law", rule.id);
                assert!(set.from <= version.from, "{} {}", rule.id, version.name);
            }
        }
    }

    #[test]
    fn the_devon_judgment_divides_reports_on_the_day_it_was_given() {
        assert_eq!(report_basis(day(2022, 3, 7)), "before_devon");
        assert_eq!(report_basis(day(2022, 3, 8)), "after_devon");
    }
}
