//! Who acts for whom while away. Days are included at both ends: away from the first to the last.

use crate::by::By;
use crate::facts::Fact;
use crate::store::covers as rows;
use waymark_kernel::{Answer, Day, FactId, PersonId, Problem, Subject};
use waymark_store::{Reader, Tx};
use waymark_web::words::day_plain;

/// An absence with its cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// The fact that set it.
    pub id: FactId,
    /// Who is away.
    pub person: PersonId,
    /// Who acts.
    pub covered_by: PersonId,
    /// The first day away.
    pub from: Day,
    /// The last day away.
    pub to: Day,
}

/// Sets a cover.
///
/// # Errors
/// Refused when the days are the wrong way round, when it has passed, when someone would cover for themselves,
/// when the person already has cover on one of these days, and when whoever covers is away then.
pub async fn set(
    tx: &mut Tx,
    by: &By,
    person: PersonId,
    covered_by: PersonId,
    from: Day,
    to: Day,
) -> Answer<FactId> {
    if person == covered_by {
        return Err(Problem::refuse("covered_by", "Choose someone else to cover."));
    }
    if to < from {
        return Err(Problem::refuse("to", "The last day away must not be before the first."));
    }
    if to < by.now.today {
        return Err(Problem::refuse("to", "These days have passed."));
    }
    if let Some(other) = rows::overlapping(tx, person, from, to).await? {
        let (first, last) = (day_plain(other.from), day_plain(other.to));
        let sentence = format!("There is cover from {first} to {last} already. End that first.");
        return Err(Problem::refuse("from", sentence));
    }
    if let Some(away) = rows::overlapping(tx, covered_by, from, to).await? {
        let (first, last) = (day_plain(away.from), day_plain(away.to));
        let sentence = format!("They are away themselves from {first} to {last}.");
        return Err(Problem::refuse("covered_by", sentence));
    }
    let id = by.append(tx, Subject::default(), &Fact::CoverSet { person, covered_by, from, to }).await?;
    rows::insert(tx, &Cover { id, person, covered_by, from, to }).await?;
    Ok(id)
}

/// Calls a cover off.
///
/// # Errors
/// Missing when there is none.
pub async fn end(tx: &mut Tx, by: &By, cover: FactId) -> Answer<()> {
    if rows::delete(tx, cover).await? == 0 {
        return Err(Problem::Missing);
    }
    by.append(tx, Subject::default(), &Fact::CoverEnded { set: cover }).await?;
    Ok(())
}

/// Who acts for this person on a day; `None` when they are not away.
///
/// # Errors
/// As the store's.
pub async fn cover_for<R: Reader>(from: R, person: PersonId, day: Day) -> Answer<Option<Cover>> {
    rows::of_person_on(from, person, day).await
}

/// Whom this person acts for on a day; nobody whose work as an officer has ended.
///
/// # Errors
/// As the store's.
pub async fn covered_by<R: Reader>(from: R, person: PersonId, day: Day) -> Answer<Vec<PersonId>> {
    rows::covered_by_on(from, person, day).await
}

/// All covers that have not passed, by first day.
///
/// # Errors
/// As the store's.
pub async fn coming<R: Reader>(from: R, day: Day) -> Answer<Vec<Cover>> {
    rows::coming(from, day).await
}
