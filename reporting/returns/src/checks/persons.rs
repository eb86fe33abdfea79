//! P01 to P05, P07 to P09 and the first half of P11: who the person is.

use super::sheet::{Sheet, at};
use crate::model::{Outcome, UpnUnknown};
use crate::sen2::{Field, Record};
use crate::words::{age_on, long};
use waymark_identifiers::{Coded, postcode, uln, upn};
use waymark_kernel::{add_days, day};

pub(super) fn check(sheet: &mut Sheet<'_>) {
    given(sheet);
    age(sheet);
    pupil_number(sheet);
    learner_number(sheet);
    some_number(sheet);
    reason_fits(sheet);
    let person = sheet.person;
    if !person.post_code.is_empty() && postcode::normalise(&person.post_code).is_none() {
        let spot = at(Record::Person, person.line, Field::PostCode);
        sheet.warning(
            "P11",
            spot,
            format!("\u{2018}{}\u{2019} has not the shape of a postcode.", person.post_code),
        );
    }
}

fn given(sheet: &mut Sheet<'_>) {
    let person = sheet.person;
    let sex =
        if sheet.facts.year.has(Record::Person, Field::Sex) { Field::Sex } else { Field::GenderCurrent };
    for (field, missing) in [
        (Field::Surname, person.surname.is_empty()),
        (Field::Forename, person.forename.is_empty()),
        (Field::PersonBirthDate, person.birth_date.is_none()),
        (sex, person.sex.is_none()),
        (Field::Ethnicity, person.ethnicity.is_none()),
    ] {
        if missing {
            sheet.error(
                "P01",
                at(Record::Person, person.line, field),
                format!("The {} is missing.", field.label()),
            );
        }
    }
}

fn age(sheet: &mut Sheet<'_>) {
    let Some(born) = sheet.person.birth_date else { return };
    let census = sheet.facts.year.reference_date;
    let spot = at(Record::Person, sheet.person.line, Field::PersonBirthDate);
    if born > census {
        sheet.error("P02", spot, format!("Born on {}, after the census day.", long(born)));
        return;
    }
    let age = age_on(born, day(census.year() - 1, 8, 31));
    match age {
        26.. => sheet.error(
            "P02",
            spot,
            format!("Aged {age} on the 31 August before the census; 24 is the highest age."),
        ),
        25 => sheet.query(
            "P02",
            spot,
            "Aged 25 on the 31 August before the census; 24 is the highest age.".to_owned(),
        ),
        _ => {}
    }
}

fn pupil_number(sheet: &mut Sheet<'_>) {
    let person = sheet.person;
    if person.upn.is_empty() {
        return;
    }
    for fault in upn::faults(&person.upn) {
        let rule = match fault {
            upn::Fault::FirstCharacter | upn::Fault::CheckLetter(_) => "P03",
            upn::Fault::UnknownAuthority(_) => "P04",
            upn::Fault::Length(_) | upn::Fault::Digits | upn::Fault::LastCharacter => "P05",
        };
        sheet.error(
            rule,
            at(Record::Person, person.line, Field::Upn),
            format!("{} (UPN {})", fault, person.upn),
        );
    }
}

fn learner_number(sheet: &mut Sheet<'_>) {
    let person = sheet.person;
    if person.uln.is_empty() {
        return;
    }
    if let Err(sentence) = uln::check(&person.uln) {
        let spot = at(Record::Person, person.line, Field::UniqueLearnerNumber);
        sheet.error("P07", spot, format!("{sentence} (ULN {})", person.uln));
    }
}

fn some_number(sheet: &mut Sheet<'_>) {
    let person = sheet.person;
    let numbered = !person.upn.is_empty() || !person.uln.is_empty();
    let spot = at(Record::Person, person.line, Field::UpnUnknown);
    if numbered && person.upn_unknown.is_some() {
        sheet.error("P08", spot, "A reason for having neither UPN nor ULN stands beside one of them.");
    }
    if !numbered && person.upn_unknown.is_none() {
        let age = person.birth_date.map(|born| age_on(born, sheet.facts.year.reference_date));
        let sentence = match age {
            Some(age @ 6..) => format!("Aged {age}, with no UPN, no ULN and no reason why."),
            _ => "There is no UPN, no ULN and no reason why.".to_owned(),
        };
        sheet.error("P08", spot, sentence);
    }
}

fn reason_fits(sheet: &mut Sheet<'_>) {
    let person = sheet.person;
    let Some(reason) = person.upn_unknown else { return };
    let year = sheet.facts.year;
    let age = person.birth_date.map(|born| age_on(born, year.reference_date));
    let week_before = add_days(year.period_end(), -7);
    let oldest = person.requests.iter().filter_map(|request| request.received).min();
    let ended = |outcome| matches!(outcome, Some(Outcome::Withdrawn | Outcome::Refused | Outcome::Awaited));
    let doubt = match reason {
        UpnUnknown::Under6 => age.filter(|&age| age >= 6).map(|age| format!("but aged {age}")),
        UpnUnknown::NeverStateOrFurther => age.filter(|&age| age < 16).map(|age| format!("but aged {age}")),
        UpnUnknown::NewToCouncil => oldest
            .filter(|&received| received < week_before)
            .map(|received| format!("but a request was received on {}", long(received))),
        UpnUnknown::EndedBeforeKnown => person
            .requests
            .iter()
            .any(|request| !ended(request.outcome))
            .then(|| "but not every request was withdrawn, refused or awaited".to_owned()),
        UpnUnknown::NeverStateSchool | UpnUnknown::OutsideEngland | UpnUnknown::SourcesDisagree => None,
    };
    if let Some(doubt) = doubt {
        let spot = at(Record::Person, person.line, Field::UpnUnknown);
        sheet.query("P09", spot, format!("The reason is {} ({}), {doubt}.", reason.code(), reason.label()));
    }
}
