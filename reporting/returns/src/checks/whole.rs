//! P06, P10, the second half of P11, R14, A08 and L15: what only the whole return shows.

use super::NotChecked;
use super::rules::Severity;
use super::sheet::{Finding, Sheet, at, of};
use super::totals::Totals;
use crate::model::{Header, Person};
use crate::sen2::{Field, Record, Year};
use std::collections::HashMap;
use waymark_identifiers::postcode;

/// Below so many, a share says nothing.
const ENOUGH: u64 = 20;
/// Shares in percent above which an explanation is asked for (ours; the department publishes none).
const UNCLASSIFIED_SHARE: u64 = 10;
const OTHER_SOURCE_SHARE: u64 = 5;
const SHIFT_SHARE: u64 = 20;

/// What must be remembered of every person.
#[derive(Debug)]
pub(super) struct Whole {
    year: &'static Year,
    totals: Totals,
    pupil_numbers: HashMap<String, u32>,
    names: HashMap<String, u32>,
}

impl Whole {
    pub(super) fn new(year: &'static Year, header: &Header) -> Self {
        let totals = Totals::new(&header.lea, year);
        Self { year, totals, pupil_numbers: HashMap::new(), names: HashMap::new() }
    }

    /// Counts a person and tells whether they stand twice.
    pub(super) fn add(&mut self, sheet: &mut Sheet<'_>) {
        let person = sheet.person;
        self.totals.add(self.year, person);
        let place = u32::try_from(sheet.index + 1).unwrap_or(u32::MAX);
        if !person.upn.is_empty() {
            if let Some(first) = self.pupil_numbers.get(&person.upn) {
                let spot = at(Record::Person, person.line, Field::Upn);
                sheet.error("P06", spot, format!("UPN {} stands on person {first} too.", person.upn));
            } else {
                self.pupil_numbers.insert(person.upn.clone(), place);
            }
        }
        let Some(key) = identity(person) else { return };
        if let Some(first) = self.names.get(&key) {
            let sentence = format!("The same name, birth date and postcode stand on person {first} too.");
            sheet.warning("P11", of(Record::Person, person.line), sentence);
        } else {
            self.names.insert(key, place);
        }
    }

    pub(super) fn finish(
        &self,
        last_year: Option<&Totals>,
        not_checked: &mut Vec<NotChecked>,
    ) -> Vec<Finding> {
        let mut found = unlikely(&self.totals);
        let says_who_asked = self.year.has(Record::Requests, Field::RequestSource);
        not_checked.extend(too_few(&self.totals, says_who_asked));
        if !says_who_asked {
            let because = format!("the return of {} does not say who asked", self.year.number);
            not_checked.push(NotChecked { rule: "R14", because });
        }
        match comparable(&self.totals, last_year) {
            Ok(before) => found.extend(shifts(&self.totals, before)),
            Err(because) => not_checked.push(NotChecked { rule: "L15", because }),
        }
        found
    }

    pub(super) fn into_totals(self) -> Totals {
        self.totals
    }
}

/// F01, P10, R14 and A08: figures that are unlikely by themselves.
fn unlikely(totals: &Totals) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut query = |rule, field, sentence| found.push(whole(rule, Severity::Query, field, sentence));
    if exceeds(totals.unclassified, totals.persons, UNCLASSIFIED_SHARE) {
        let (part, of) = (totals.unclassified, totals.persons);
        query(
            "P10",
            "Ethnicity",
            format!("Ethnicity is refused or not obtained for {part} of {of} persons."),
        );
    }
    if exceeds(totals.source_other, totals.sources, OTHER_SOURCE_SHARE) {
        let (part, of) = (totals.source_other, totals.sources);
        query(
            "R14",
            "RequestSource",
            format!("{part} of {of} requests come from the source \u{2018}other\u{2019} (5)."),
        );
    }
    if totals.issued >= ENOUGH && totals.issued == totals.issued_with_exception {
        let issued = totals.issued;
        query("A08", "Week20", format!("All {issued} plans issued carry an exception to the 20 weeks."));
    }
    if totals.persons == 0 {
        found.push(whole("F01", Severity::Error, "Person", "The return holds no person.".to_owned()));
    }
    found
}

/// The rules of shares that so few persons, requests or plans cannot answer.
fn too_few(totals: &Totals, says_who_asked: bool) -> Vec<NotChecked> {
    let counted = [
        ("P10", totals.persons, "person", "persons", true),
        ("R14", totals.sources, "request", "requests", says_who_asked),
        ("A08", totals.issued, "plan issued", "plans issued", true),
    ];
    let few = counted.into_iter().filter(|(_, number, _, _, asked)| *asked && *number < ENOUGH);
    few.map(|(rule, number, one, many, _)| {
        let what = if number == 1 { one } else { many };
        NotChecked {
            rule,
            because: format!("a share of {number} {what} says nothing; it is asked from {ENOUGH} on"),
        }
    })
    .collect()
}

/// Name, birth date and postcode in one form; `None` when any is missing.
fn identity(person: &Person) -> Option<String> {
    let (born, code) = (person.birth_date?, postcode::normalise(&person.post_code)?);
    let name = format!("{}|{}", person.surname.trim().to_lowercase(), person.forename.trim().to_lowercase());
    (name.len() > 1).then(|| format!("{name}|{born}|{code}"))
}

fn exceeds(part: u64, of: u64, percent: u64) -> bool {
    of >= ENOUGH && part * 100 > of * percent
}

fn comparable<'a>(now: &Totals, before: Option<&'a Totals>) -> Result<&'a Totals, String> {
    let before = before.ok_or_else(|| {
        "no return of the year before is known; bring that one in first, or check with --last-year".to_owned()
    })?;
    if before.lea != now.lea {
        return Err(format!("the return of the year before is of council {}", before.lea));
    }
    if before.year + 1 != now.year {
        return Err(format!("the other return is of {}, not of the year before", before.year));
    }
    Ok(before)
}

fn shifts(now: &Totals, before: &Totals) -> Vec<Finding> {
    let pairs = now.counts().into_iter().zip(before.counts());
    let moved = pairs.filter(|((_, now), (_, before))| {
        *before >= ENOUGH && now.abs_diff(*before) * 100 > before * SHIFT_SHARE
    });
    let counts = moved.map(|((name, now), (_, before))| {
        format!("The number of {name} was {before} the year before and is {now}.")
    });
    let pairs = now.shares().into_iter().zip(before.shares());
    let points = pairs.filter_map(|((name, now), (_, before))| Some((name, now?, before?)));
    let shares =
        points.filter(|(_, now, before)| now.abs_diff(*before) > SHIFT_SHARE).map(|(name, now, before)| {
            format!("The share of {name} was {before}% the year before and is {now}%.")
        });
    counts.chain(shares).map(|sentence| whole("L15", Severity::Query, "", sentence)).collect()
}

const fn whole(rule: &'static str, severity: Severity, field: &'static str, sentence: String) -> Finding {
    Finding { rule, severity, sentence, person: None, within: "Message", field, line: 0 }
}
