//! From a person of a return to a row for review, and what the checks said of the whole.

use super::payload;
use crate::sen2::file::extra_words;
use crate::sen2::found::Found;
use serde::{Deserialize, Serialize};
use waymark_identifiers::Coded;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::ChildDetails;
use waymark_people::imports::NewRow;
use waymark_returns::Person;
use waymark_returns::checks::Totals;
use waymark_returns::sen2::{Field, Year};

/// What the checks said of a return as a whole, kept with its import.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// Findings about the file and the return.
    pub findings: Vec<Found>,
    /// Rules that could not run, with the reason.
    pub not_checked: Vec<(String, String)>,
    /// What the specification of its year does not know: kept, and reported here.
    pub extras: Vec<String>,
    /// What whoever brings it in should know of it beside other returns.
    pub notes: Vec<String>,
    /// What the return comes to: the return of the next year compares itself with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<Totals>,
}

/// The row of a person. An error of theirs holds it back, and so does what the record itself would refuse.
///
/// # Errors
/// A fault when the person cannot be kept.
pub fn row(n: i64, year: &'static Year, person: &Person, findings: Vec<Found>, today: Day) -> Answer<NewRow> {
    let mut found = findings;
    let details = details(person);
    if let Some(Err(Problem::Refused(refusals))) = details.as_ref().map(|details| details.check(today)) {
        found.extend(refusals.into_iter().map(|refusal| refused(person, refusal.field, refusal.sentence)));
    }
    found.extend(person.extras.iter().map(|extra| kept(person, extra.line, extra_words(extra))));
    let identity = details.map(|details| details.identity());
    let held = identity.is_none() || found.iter().any(|found| found.severity == 'E');
    Ok(NewRow {
        n,
        line: i64::from(person.line),
        label: person.label(),
        identity,
        payload: payload::write(year, person)?,
        findings: serde_json::to_string(&found)
            .map_err(|cause| Problem::fault("keep what was found", cause))?,
        held,
    })
}

fn refused(person: &Person, field: String, sentence: String) -> Found {
    let field = format!("Person/{field}");
    Found {
        severity: 'E',
        rule: "record".to_owned(),
        sentence,
        person: Some(person.label()),
        field,
        file: String::new(),
        line: person.line,
    }
}

/// Two persons of one file with one UPN: the file cannot say whose it is, so neither comes in.
pub fn shared_upn(person: &Person) -> Found {
    let sentence = format!("UPN {} stands on another person of this file too.", person.upn);
    Found { rule: "P06".to_owned(), ..refused(person, Field::Upn.name().to_owned(), sentence) }
}

fn kept(person: &Person, line: u32, words: String) -> Found {
    let sentence = format!("{words} is not in the specification of its year. It is kept with the import.");
    let (rule, field) = ("kept".to_owned(), String::new());
    Found { severity: 'W', rule, sentence, person: Some(person.label()), field, file: String::new(), line }
}

/// The child a person of a return is; `None` without a birth date.
pub fn details(person: &Person) -> Option<ChildDetails> {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Some(ChildDetails {
        sex: person.sex.map(|sex| sex.code().to_owned()),
        ethnicity: person.ethnicity.map(|code| code.code().to_owned()),
        post_code: given(&person.post_code),
        upn: given(&person.upn),
        uln: given(&person.uln),
        upn_unknown: person.upn_unknown.map(|code| code.code().to_owned()),
        ..ChildDetails::new(&person.forename, &person.surname, person.birth_date?)
    })
}
