//! What a return comes to in a few figures, gathered person by person; the year after compares itself with them.

use crate::model::{AssessmentOutcome, Outcome, Person, Request};
use crate::sen2::Year;
use serde::{Deserialize, Serialize};
use waymark_kernel::days_between;

/// The figures of one return.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Totals {
    /// The council's number.
    pub lea: String,
    /// The year of the census day.
    pub year: i16,
    /// Persons.
    pub persons: u64,
    /// Persons whose ethnicity was refused or not obtained.
    pub unclassified: u64,
    /// Requests received in the calendar year before the census.
    pub requests: u64,
    /// Of these, refused.
    pub refused: u64,
    /// Requests that say who asked.
    pub sources: u64,
    /// Of these, source 5, \u{2018}other\u{2019}.
    pub source_other: u64,
    /// Plans issued in the calendar year after an assessment.
    pub issued: u64,
    /// Of these, within 20 weeks (140 days) of the request.
    pub issued_in_time: u64,
    /// Of these, with an exception to the 20 weeks.
    pub issued_with_exception: u64,
    /// Plans that ended in the calendar year.
    pub ceased: u64,
    /// Plans held on the census day.
    pub plans: u64,
}

impl Totals {
    /// Nothing counted yet, for a council and a year.
    #[must_use]
    pub fn new(lea: &str, year: &Year) -> Self {
        Self { lea: lea.to_owned(), year: year.number, ..Self::default() }
    }

    /// Counts one person of a return of this year.
    pub fn add(&mut self, year: &Year, person: &Person) {
        self.persons += 1;
        self.unclassified += u64::from(person.ethnicity.is_some_and(|it| it.is_unclassified()));
        for request in &person.requests {
            self.request(year, request);
            self.plan(year, request);
        }
    }

    fn request(&mut self, year: &Year, request: &Request) {
        let in_period = |day| (year.period_start()..=year.period_end()).contains(&day);
        if request.received.is_some_and(in_period) {
            self.requests += 1;
            self.refused += u64::from(request.outcome == Some(Outcome::Refused));
        }
        if let Some(source) = request.source {
            self.sources += 1;
            self.source_other += u64::from(source == crate::model::RequestSource::Other);
        }
    }

    fn plan(&mut self, year: &Year, request: &Request) {
        let in_period = |day: &waymark_kernel::Day| (year.period_start()..=year.period_end()).contains(day);
        let Some((assessment, plan)) =
            request.assessment.as_ref().and_then(|it| Some((it, it.named_plan.as_ref()?)))
        else {
            return;
        };
        let issued = assessment.outcome_date.filter(|_| assessment.outcome == Some(AssessmentOutcome::Plan));
        if let Some(issued) = issued.filter(in_period) {
            self.issued += 1;
            let days = request.received.map(|received| days_between(received, issued));
            self.issued_in_time += u64::from(days.is_some_and(|days| days <= 140));
            self.issued_with_exception += u64::from(assessment.week20 == Some(true));
        }
        self.ceased += u64::from(plan.cease_date.as_ref().is_some_and(in_period));
        self.plans += u64::from(plan.is_active_on(year.reference_date));
    }

    /// The counts that are compared from year to year, with their names.
    pub(super) fn counts(&self) -> [(&'static str, u64); 6] {
        [
            ("persons", self.persons),
            ("requests received", self.requests),
            ("requests refused", self.refused),
            ("plans issued", self.issued),
            ("plans ended", self.ceased),
            ("plans held on the census day", self.plans),
        ]
    }

    /// The shares that are compared from year to year, in whole percent; none where there is too little to divide.
    pub(super) fn shares(&self) -> [(&'static str, Option<u64>); 2] {
        let share = |part: u64, of: u64| (of >= 20).then(|| part * 100 / of);
        [
            ("requests refused", share(self.refused, self.requests)),
            ("plans issued within 20 weeks", share(self.issued_in_time, self.issued)),
        ]
    }
}
