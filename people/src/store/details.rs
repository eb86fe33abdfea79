//! The columns of a child's details: the same in the child's row and in every version.

use crate::child::ChildDetails;
use waymark_kernel::Answer;
use waymark_store::{Args, FromRow, Row, args};

/// The columns, in the order of [`details_args`] and [`read_details`].
macro_rules! details {
    () => {
        "surname, forename, known_as, birth_date, sex, ethnicity, post_code, address, upn, uln, upn_unknown, \
         nhs_number, communication, gp, looked_after"
    };
}
pub(crate) use details;

/// How many those are.
const DETAILS: usize = 15;

impl FromRow for ChildDetails {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        read_details(row, 0)
    }
}

/// How a yes, a no and what nobody told stand in a column: 1, 2 and 0. Rows written before a no could be told have 0 for it.
const fn told(answer: Option<bool>) -> i64 {
    match answer {
        None => 0,
        Some(true) => 1,
        Some(false) => 2,
    }
}

const fn read_told(code: i64) -> Option<bool> {
    match code {
        1 => Some(true),
        2 => Some(false),
        _ => None,
    }
}

/// Reads the details, the first of them at `at`.
pub(crate) fn read_details(row: &Row<'_>, at: usize) -> Answer<ChildDetails> {
    Ok(ChildDetails {
        surname: row.text(at)?,
        forename: row.text(at + 1)?,
        known_as: row.text_opt(at + 2)?,
        birth_date: row.day(at + 3)?,
        sex: row.text_opt(at + 4)?,
        ethnicity: row.text_opt(at + 5)?,
        post_code: row.text_opt(at + 6)?,
        address: row.text_opt(at + 7)?,
        upn: row.text_opt(at + 8)?,
        uln: row.text_opt(at + 9)?,
        upn_unknown: row.text_opt(at + 10)?,
        nhs_number: row.text_opt(at + 11)?,
        communication: row.text_opt(at + 12)?,
        gp: row.text_opt(at + 13)?,
        looked_after: read_told(row.int(at + 14)?),
    })
}

/// The details behind the values that go before them.
pub(crate) fn details_args(mut before: Args, details: &ChildDetails) -> Args {
    let d = details.clone();
    before.reserve(DETAILS);
    before.extend(args![
        d.surname,
        d.forename,
        d.known_as,
        d.birth_date,
        d.sex,
        d.ethnicity,
        d.post_code,
        d.address,
        d.upn,
        d.uln,
        d.upn_unknown,
        d.nhs_number,
        d.communication,
        d.gp,
        told(d.looked_after)
    ]);
    before
}
