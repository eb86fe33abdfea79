//! Who is what to a child because of a case: the officer it is given to, those asked for advice, the setting whose roll
//! the child is on. Access reads these rows; this slice keeps them in step with the facts.

use super::facts::OpenCase;
use crate::case::Case;
use crate::mark::Mark;
use std::collections::BTreeMap;
use waymark_access::{Relation, State, Tie, ties};
use waymark_kernel::{Answer, ChildId, Day, day};
use waymark_people::{By, settings};
use waymark_store::Tx;

/// Since when a relation holds whose first day is not told: the first day of the 2014 law.
const ALWAYS: Day = day(2014, 9, 1);

/// Puts new relations down and ends those that the facts no longer make.
///
/// # Errors
/// As the store's.
pub async fn keep(tx: &mut Tx, open: &OpenCase, before: &Case, by: &By) -> Answer<()> {
    keep_between(tx, open.child, before, &open.case, by.now.today).await
}

/// As [`keep`], between a case as it was and as it is.
pub(super) async fn keep_between(
    tx: &mut Tx,
    child: ChildId,
    before: &Case,
    after: &Case,
    today: Day,
) -> Answer<()> {
    let (old, new) = (made_by(before, child, today), made_by(after, child, today));
    let added: Vec<Tie> =
        new.iter().filter(|(key, tie)| old.get(*key) != Some(*tie)).map(|(_, tie)| *tie).collect();
    if !added.is_empty() {
        ties::put(tx, &added).await?;
    }
    for (_, tie) in old.iter().filter(|(key, _)| !new.contains_key(*key)) {
        ties::stop(tx, tie.child, tie.actor, tie.relation, today).await?;
    }
    Ok(())
}

type Key = (uuid::Uuid, &'static str, Day);

fn made_by(case: &Case, child: ChildId, today: Day) -> BTreeMap<Key, Tie> {
    let mut ties = Vec::new();
    if let Some(officer) = case.given_to {
        ties.push(Tie::from_day(child, officer.0, Relation::Allocated, ALWAYS));
    }
    for advice in &case.advice {
        let asked = advice.asked.day().unwrap_or(today);
        ties.push(Tie::from_day(child, advice.team.0, Relation::AskedTeam, asked));
        ties.extend(advice.given_to.map(|person| Tie::from_day(child, person.0, Relation::Asked, asked)));
    }
    let ended = case.ceased.as_ref().and_then(|(at, _)| Mark::day(*at));
    for place in case.placements.iter().filter(|place| is_numbered(&place.setting)) {
        let from = place.entry.unwrap_or(ALWAYS);
        let to = [place.leaving, ended].into_iter().flatten().min();
        let actor = settings::actor(&place.setting);
        if to.is_none_or(|to| from <= to) {
            ties.push(Tie { child, actor, relation: Relation::OnRoll, from, to, state: State::Confirmed });
        }
    }
    ties.into_iter().map(|tie| ((tie.actor, tie.relation.code(), tie.from), tie)).collect()
}

/// Whether a setting is an institution with a roll, rather than a code such as home education.
fn is_numbered(setting: &str) -> bool {
    setting.starts_with("urn:") || setting.starts_with("ukprn:")
}
