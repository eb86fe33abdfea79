//! Whose case a row tells of: by its reference, where the person the row names is the person of that case, or by a
//! child who is recognised for certain. Nobody is guessed.

use super::columns::Field;
use super::read::{CaseRow, Wrong};
use waymark_ehc::codes::Stage;
use waymark_ehc::store::{self, OpenCase};
use waymark_kernel::{Answer, ChildId, Day, Problem};
use waymark_people::matching::{Identity, Match};
use waymark_people::{ChildDetails, children, fold};
use waymark_store::Tx;

/// What a row must give.
pub const WANTED: &str = "give a case reference, or first name, surname and date of birth with the postcode, the UPN or the NHS number";
const ANOTHER: &str = "the reference belongs to another child";

/// The case of a row, or what is wrong with it.
///
/// # Errors
/// As the store's.
pub async fn find(tx: &mut Tx, row: &CaseRow, matched: Option<&Match>) -> Answer<Result<OpenCase, Wrong>> {
    if let Some(reference) = row.text(Field::Reference) {
        return by_reference(tx, row, reference).await;
    }
    let child = match recognise(row, matched) {
        Ok(child) => child,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let cases = store::cases_for_import(tx, child).await?;
    let newest = cases.iter().rev().find(|open| open.case.stage(Day::MAX) != Stage::Closed).or(cases.last());
    match newest {
        Some(open) => store::open_case(tx, open.id).await.map(Ok),
        None => Ok(Err(row.wrong(None, "this child has no case"))),
    }
}

async fn by_reference(tx: &mut Tx, row: &CaseRow, reference: &str) -> Answer<Result<OpenCase, Wrong>> {
    let id = match store::case_by_reference(&mut *tx, &reference.to_uppercase()).await {
        Ok(id) => id,
        Err(Problem::Missing) => {
            let sentence = format!("there is no case {reference}");
            return Ok(Err(row.wrong(Some(Field::Reference), sentence)));
        }
        Err(other) => return Err(other),
    };
    let open = store::open_case(tx, id).await?;
    let child = children::get(&mut *tx, open.child).await?;
    Ok(match differs(row, &child.details) {
        Some(field) => {
            let sentence = format!("{ANOTHER}: its {} is not the one of this row", field.words());
            Err(row.wrong(Some(Field::Reference), sentence))
        }
        None => Ok(open),
    })
}

/// The first sign of the person that the row gives and the record has otherwise. A UPN can change, and is a sign only
/// where the row does not also give the name and the birth date.
fn differs(row: &CaseRow, known: &ChildDetails) -> Option<Field> {
    let same = |field, known: &str| row.text(field).is_none_or(|told| fold::fold(told) == fold::fold(known));
    let number = |field, known: &Option<String>| {
        let bare = |text: &str| text.replace(' ', "").to_uppercase();
        let told = row.text(field).map(bare);
        told.is_none() || known.is_none() || told == known.as_deref().map(bare)
    };
    let forename = same(Field::Forename, &known.forename)
        || known.known_as.as_deref().is_some_and(|called| same(Field::Forename, called));
    let born = row.day(Field::BirthDate);
    let named = row.text(Field::Surname).is_some() && born.is_some();
    let agrees = [
        (Field::Forename, forename),
        (Field::Surname, same(Field::Surname, &known.surname)),
        (Field::BirthDate, born.is_none_or(|day| day == known.birth_date)),
        (Field::NhsNumber, number(Field::NhsNumber, &known.nhs_number)),
        (Field::Upn, named || number(Field::Upn, &known.upn)),
    ];
    agrees.into_iter().find(|(_, agrees)| !agrees).map(|(field, _)| field)
}

/// Whom a row without a reference is about, from what matching found.
fn recognise(row: &CaseRow, matched: Option<&Match>) -> Result<ChildId, Wrong> {
    match matched {
        Some(Match::Exact(child, _)) => Ok(*child),
        Some(Match::Close(close)) => {
            let why = close.first().map_or("", |(_, likeness)| likeness.words());
            let sentence = match row.text(Field::PostCode) {
                None => "a name and a birth date alone can be another child’s: give the postcode too, or the UPN, the NHS number or the case reference".to_owned(),
                Some(_) => format!("may be someone on record ({why}): give the case reference"),
            };
            Err(row.wrong(None, sentence))
        }
        Some(Match::None) => Err(row.wrong(None, "nobody on record has this name and date of birth")),
        None => Err(row.wrong(None, WANTED)),
    }
}

/// By what the child of a row can be recognised; `None` when a reference says whose case it is.
pub fn identity(row: &CaseRow) -> Option<Identity> {
    let text = |field| row.text(field).map(str::to_owned);
    if row.text(Field::Reference).is_some() {
        return None;
    }
    Some(Identity {
        forename: text(Field::Forename)?,
        surname: text(Field::Surname)?,
        birth_date: row.day(Field::BirthDate)?,
        post_code: text(Field::PostCode),
        upn: text(Field::Upn),
        uln: None,
        nhs_number: text(Field::NhsNumber),
    })
}
