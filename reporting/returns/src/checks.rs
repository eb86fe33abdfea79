//! Our rules for a return: every one has a code of its own, a severity and a plain sentence. A rule that cannot run is
//! said once, with the reason. A finding never changes what the return says.

mod assessments;
mod file;
mod persons;
mod placements;
mod plans;
mod register;
mod requests;
mod reviews;
mod rules;
mod sheet;
mod totals;
mod whole;

pub use rules::{RULES, Reach, Rule, Severity, rule};
pub use sheet::{Finding, PersonMark};
pub use totals::Totals;

use crate::model::{Header, Person, Return};
use crate::sen2::{self, Year};
use crate::settings::Register;
use sheet::{Facts, Sheet};
use whole::Whole;

/// What some rules need beyond the file itself.
#[derive(Debug, Clone, Default)]
pub struct Aids<'a> {
    /// The national register of schools, or the settings on record.
    pub register: Option<&'a Register>,
    /// What the same council's return of the year before came to.
    pub last_year: Option<Totals>,
}

/// A rule that could not run, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotChecked {
    /// Its code.
    pub rule: &'static str,
    /// The reason, to follow the words "not checked, because".
    pub because: String,
}

/// What is known when the last person has been seen.
#[derive(Debug, Clone, Default)]
pub struct Conclusion {
    /// Findings about the return as a whole.
    pub findings: Vec<Finding>,
    /// Rules that could not run.
    pub not_checked: Vec<NotChecked>,
    /// What the return comes to; the next year's check compares itself with it.
    pub totals: Totals,
}

/// Checks a return as it is read: the header, then each person, then the whole.
#[derive(Debug)]
pub struct Checker<'a> {
    facts: Facts<'a>,
    last_year: Option<Totals>,
    whole: Whole,
}

impl<'a> Checker<'a> {
    /// A checker for a return of a year with this header.
    #[must_use]
    pub fn new(year: &'static Year, header: &Header, aids: Aids<'a>) -> Self {
        let facts = Facts { year, own_la: header.lea.clone(), register: aids.register };
        Self { facts, last_year: aids.last_year, whole: Whole::new(year, header) }
    }

    /// The findings of the header (rules F01 to F04).
    #[must_use]
    pub fn header(&self, header: &Header) -> Vec<Finding> {
        file::check(self.facts.year, header)
    }

    /// The findings of one person. `index` counts persons from 0 in the order of the file; every person must be shown
    /// once, for the rules about the whole.
    pub fn person(&mut self, index: usize, person: &Person) -> Vec<Finding> {
        let mut sheet = Sheet::new(&self.facts, index, person);
        file::person(&mut sheet);
        persons::check(&mut sheet);
        for request in &person.requests {
            requests::check(&mut sheet, request);
            assessments::check(&mut sheet, request);
            plans::check(&mut sheet, request);
            placements::check(&mut sheet, request);
            reviews::check(&mut sheet, request);
            register::check(&mut sheet, request);
        }
        requests::between(&mut sheet);
        self.whole.add(&mut sheet);
        sheet.into_findings()
    }

    /// The findings of the whole, and what could not be checked.
    #[must_use]
    pub fn finish(self) -> Conclusion {
        let mut not_checked = Vec::new();
        not_checked.extend(register::not_checked(self.facts.register));
        let findings = self.whole.finish(self.last_year.as_ref(), &mut not_checked);
        reviews::not_checked(self.facts.year, &mut not_checked);
        not_checked.sort_by_key(|one| one.rule);
        Conclusion { findings, not_checked, totals: self.whole.into_totals() }
    }
}

/// Checks a return held in memory. `None` when its year has no format.
#[must_use]
pub fn check(all: &Return, aids: Aids<'_>) -> Option<Conclusion> {
    let mut checker = Checker::new(sen2::year(all.header.year)?, &all.header, aids);
    let mut findings = checker.header(&all.header);
    for (index, person) in all.persons.iter().enumerate() {
        findings.extend(checker.person(index, person));
    }
    let mut conclusion = checker.finish();
    findings.append(&mut conclusion.findings);
    Some(Conclusion { findings, ..conclusion })
}
