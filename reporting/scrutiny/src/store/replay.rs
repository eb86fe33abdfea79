//! Whether the tables are what the facts make, and whether what a release says is what its digest was made of.

use crate::release::{Contents, Fact, Told, fold};
use futures_util::TryStreamExt;
use std::collections::BTreeMap;
use waymark_kernel::Answer;
use waymark_people::happenings::happened;
use waymark_store::{Store, args, journal};

const SAID: &str = "SELECT number, digest, contents FROM scrutiny_contents WHERE area = $1";

/// The tables whose rows are not what their facts make; empty when all is well. Reads the whole journal once.
///
/// # Errors
/// As the store's.
pub async fn differing(store: &Store) -> Answer<Vec<&'static str>> {
    let mut facts: BTreeMap<u32, Vec<Fact>> = BTreeMap::new();
    let mut entries = journal::since(store, 0);
    while let Some(entry) = entries.try_next().await? {
        if let Some(told) = happened::<Told>(&entry) {
            let Told { release, what } = told?.fact;
            facts.entry(release).or_default().push(what);
        }
    }
    let mut differing = Vec::new();
    let numbers = super::numbers(store, false).await?;
    let mut stand = numbers.len() == facts.len();
    for number in numbers {
        let made = facts.get(&number).map(fold);
        stand &= super::get(store, number).await.is_ok_and(|held| Some(held.standing) == made);
    }
    if !stand {
        differing.push("scrutiny_release");
    }
    let said: Vec<(i64, String, String)> = store.all(SAID, args![store.area()]).await?;
    let whole = |(_, digest, text): &(i64, String, String)| {
        let contents: Option<Contents> = serde_json::from_str(text).ok();
        contents.is_some_and(|contents| contents.digest().is_ok_and(|made| made == *digest))
    };
    if !said.iter().all(whole) {
        differing.push("scrutiny_contents");
    }
    Ok(differing)
}
