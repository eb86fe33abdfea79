//! Whether the tables are what the facts make, and whether what a release says is what its digest was made of.

use super::Says;
use crate::publication::{self, Body};
use crate::release::{Contents, Fact, Told, fold};
use futures_util::TryStreamExt;
use sha2::{Digest, Sha256};
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
    let mut publications = Publications::new();
    let mut entries = journal::since(store, 0);
    while let Some(entry) = entries.try_next().await? {
        if let Some(told) = happened::<Told>(&entry) {
            let Told { release, what } = told?.fact;
            facts.entry(release).or_default().push(what);
        } else if let Some(told) = happened::<publication::Told>(&entry) {
            let publication::Told { publication, version, what } = told?.fact;
            publications.entry((publication, version)).or_default().push(what);
        }
    }
    let mut differing = Vec::new();
    let numbers = super::numbers(store, false).await?;
    let mut stand = numbers.len() == facts.len();
    for number in numbers {
        let made = facts.get(&number).map(fold);
        stand &= super::get(store, number).await.is_ok_and(|held| Some(held.standing) == made);
    }
    for head in super::heads(store, false).await? {
        let says = super::get(store, head.number).await.map(|held| Says::of(&held.contents));
        stand &= says.is_ok_and(|says| says == head.says);
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
    differing.extend(differing_publications(store, &publications).await?);
    Ok(differing)
}

/// The facts of each publication and version.
type Publications = BTreeMap<(u32, u32), Vec<publication::Fact>>;

/// Whether each version stands as its facts say, says what its digest was made of, and has the very file that was sent.
async fn differing_publications(store: &Store, facts: &Publications) -> Answer<Vec<&'static str>> {
    let held = super::versions(store, false).await?;
    let (mut stand, mut files) = (held.len() == facts.len(), true);
    for version in held {
        let says = &version.says;
        let made = facts.get(&(says.number, says.version)).and_then(publication::fold);
        stand &= made.as_ref() == Some(&version.standing) && says.digest()? == version.standing.digest;
        if let Body::File { digest, .. } = &says.body {
            let bytes = super::sent_file(store, digest).await;
            files &= bytes.is_ok_and(|bytes| hex::encode(Sha256::digest(&bytes)) == *digest);
        }
    }
    let tables = [("scrutiny_publication", stand), ("scrutiny_sent_file", files)];
    Ok(tables.into_iter().filter(|(_, same)| !same).map(|(table, _)| table).collect())
}
