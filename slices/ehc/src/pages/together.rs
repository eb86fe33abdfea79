//! The records that a person has said are of one child, brought together on the pages of a case: who the child is, as all
//! of them tell it, and the family of all. Only what this visitor may read of each is in it; no record is changed by it,
//! so that taking the answer back parts them again.

use super::opened::family_of;
use crate::store;
use crate::words::say;
use std::collections::BTreeSet;
use waymark_access::{Action, Purpose, Visitor};
use waymark_kernel::{Answer, ChildId, PersonId, Problem};
use waymark_people::families::{FamilyMember, Right};
use waymark_people::{Child, ChildDetails, Desk, Person, children};
use waymark_web::Html;
use waymark_web::components::Inset;
use waymark_web::words::list_words;

/// Another record of the child of a case.
#[derive(Debug)]
pub struct Twin {
    /// The record.
    pub child: Child,
    /// Its family.
    pub family: Vec<(FamilyMember, Person)>,
    /// The reference of its newest case; empty where it has none.
    pub reference: String,
}

/// The records among these that this visitor may read, the one recorded first at the head.
///
/// # Errors
/// As the store's; busy when a look cannot be put on record.
pub(super) async fn read(
    desk: &Desk,
    visitor: &Visitor,
    records: &[ChildId],
    (action, purpose): (Action, Purpose),
) -> Answer<Vec<Twin>> {
    let mut seen = Vec::new();
    for record in records {
        match desk.sight(visitor, *record, action, purpose).await {
            Ok(sight) if sight.may(Action::ReadChild) => seen.push(*record),
            Ok(_) | Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    let references = store::references_of(desk.store(), &seen).await?;
    let mut twins = Vec::new();
    for record in seen {
        let child = children::get(desk.store(), record).await?;
        let today = desk.now().today;
        let family = desk
            .store()
            .snapshot(move |tx| Box::pin(async move { family_of(tx, record, today).await }))
            .await?;
        twins.push(Twin { child, family, reference: references.get(&record).cloned().unwrap_or_default() });
    }
    twins.sort_by_key(|twin| twin.child.record_no);
    Ok(twins)
}

/// Who the child is as all its records tell it: what the one recorded first says counts, and later ones fill what it does
/// not say.
#[must_use]
pub(super) fn details(own: &Child, twins: &[Twin]) -> ChildDetails {
    let mut records: Vec<&Child> = twins.iter().map(|twin| &twin.child).chain([own]).collect();
    records.sort_by_key(|child| std::cmp::Reverse(child.record_no));
    let told = |later: ChildDetails, earlier: &&Child| later.updated_by(earlier.details.clone());
    records
        .iter()
        .skip(1)
        .fold(records.first().map_or_else(|| own.details.clone(), |c| c.details.clone()), told)
}

/// The family as all records tell it, each person once. Whoever a court order keeps from one record is kept from all.
#[must_use]
pub(super) fn family(own: Vec<(FamilyMember, Person)>, twins: &[Twin]) -> Vec<(FamilyMember, Person)> {
    let theirs = twins.iter().flat_map(|twin| twin.family.iter().cloned());
    let all: Vec<(FamilyMember, Person)> = own.into_iter().chain(theirs).collect();
    let kept_out: BTreeSet<PersonId> = all
        .iter()
        .filter(|(member, _)| member.right() == Right::Restricted)
        .map(|(_, person)| person.id)
        .collect();
    let mut told = BTreeSet::new();
    let once = |(member, person): &(FamilyMember, Person)| {
        let allowed = member.right() == Right::Restricted || !kept_out.contains(&person.id);
        allowed && told.insert(person.id)
    };
    all.into_iter().filter(once).collect()
}

/// That there are other records of the child, with the way to each; nothing where there are none.
#[must_use]
pub(super) fn inset(own: &Child, twins: &[Twin]) -> Html {
    let links: Vec<String> =
        twins.iter().map(|twin| twin.reference.clone()).filter(|reference| !reference.is_empty()).collect();
    let Some(first) = twins.first() else { return Html::empty() };
    let words = if first.child.record_no < own.record_no {
        say().staff_together_second(first.child.details.name())
    } else {
        say().staff_together_first(list_words(&links.iter().map(String::as_str).collect::<Vec<_>>()))
    };
    let mut html = Html::text(&words);
    for reference in &links {
        html = html.and(" ").and(Html::link(&format!("/cases/{reference}"), reference));
    }
    Inset::new(html).into()
}
