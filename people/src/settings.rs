//! Schools, colleges and other settings: named by the register, until then by number. Reference data, kept as last
//! told; nothing here says which child is where.

mod part;

pub use part::Part;

use crate::by::By;
use crate::facts::Fact;
use crate::fold;
use crate::store::reference as rows;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;
use waymark_access::{Relation, Tie};
use waymark_identifiers::Coded;
use waymark_identifiers::sen;
use waymark_kernel::{Answer, ChildId, Day, Problem, Subject};
use waymark_store::{Reader, Store, Tx};

/// How many settings one transaction brings in.
const BATCH: usize = 500;

/// A setting as the register tells it. An empty text is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Setting {
    /// `urn:103150`, or `ukprn:10001234` where there is no URN.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// UKPRN, where it has one.
    pub ukprn: Option<String>,
    /// Number of the council it lies in.
    pub la: Option<String>,
    /// Number of the establishment.
    pub establishment: Option<String>,
    /// Code of the type of establishment in the register.
    pub type_code: Option<String>,
    /// Name of the type.
    pub type_name: Option<String>,
    /// Code of the group of types.
    pub group_code: Option<String>,
    /// Phase of education, in words.
    pub phase: Option<String>,
    /// Open, closed, proposed to close …, in words.
    pub status: Option<String>,
    /// The day it opened.
    pub opened: Option<Day>,
    /// The day it closed.
    pub closed: Option<Day>,
    /// Postcode.
    pub post_code: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// Approved under section 41 of the Children and Families Act 2014.
    pub section_41: Option<bool>,
    /// Has a SEN unit.
    pub sen_unit: Option<bool>,
    /// Has resourced provision.
    pub resourced_provision: Option<bool>,
}

/// What an import of settings did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Named {
    /// New or changed.
    pub written: i64,
    /// As they were.
    pub unchanged: i64,
}

/// The id under which a setting acts in access rows: worked out from its number, so that nobody has to ask.
#[must_use]
pub fn actor(setting: &str) -> Uuid {
    let digest = Sha256::digest(format!("waymark setting {setting}").as_bytes());
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// What access reads of a child being on the roll of a setting from a day on: end it with
/// [`waymark_access::ties::close`] on the last day there.
#[must_use]
pub fn on_roll(child: ChildId, setting: &str, from: Day) -> Tie {
    Tie::from_day(child, actor(setting), Relation::OnRoll, from)
}

/// Brings settings in from the register, [`BATCH`] to a transaction. The same settings again change nothing.
///
/// # Errors
/// As the store's.
pub async fn import(store: &Store, by: &By, settings: impl IntoIterator<Item = Setting>) -> Answer<Named> {
    import_parts(store, by, &Part::ALL, settings).await
}

/// Brings settings in from a file that tells only these parts of each, and its name: what it does not tell stays as it is
/// known.
///
/// # Errors
/// As the store's.
pub async fn import_parts(
    store: &Store,
    by: &By,
    told: &[Part],
    settings: impl IntoIterator<Item = Setting>,
) -> Answer<Named> {
    let untold: Vec<Part> = Part::ALL.into_iter().filter(|part| !told.contains(part)).collect();
    let mut done = Named::default();
    let mut settings = settings.into_iter();
    loop {
        let batch: Vec<Setting> = settings.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            return Ok(done);
        }
        let (by, untold) = (by.clone(), untold.clone());
        let named = store
            .write(move |tx| Box::pin(async move { import_batch(tx, &by, &untold, batch).await }))
            .await?;
        done.written += named.written;
        done.unchanged += named.unchanged;
    }
}

async fn import_batch(tx: &mut Tx, by: &By, untold: &[Part], batch: Vec<Setting>) -> Answer<Named> {
    let ids: Vec<String> = batch.iter().map(|setting| setting.id.clone()).collect();
    let known = rows::settings(&mut *tx, &ids).await?;
    let known: BTreeMap<&str, &Setting> =
        known.iter().map(|setting| (setting.id.as_str(), setting)).collect();
    let mut named = Named::default();
    let nothing = Setting::default();
    for mut setting in batch {
        let before = known.get(setting.id.as_str()).copied();
        untold.iter().for_each(|part| part.take(before.unwrap_or(&nothing), &mut setting));
        if before == Some(&setting) {
            named.unchanged += 1;
        } else {
            rows::put_setting(tx, &setting, actor(&setting.id)).await?;
            named.written += 1;
        }
    }
    if named.written > 0 {
        by.append(tx, Subject::default(), &Fact::SettingsNamed { count: named.written }).await?;
    }
    Ok(named)
}

/// A setting by id.
///
/// # Errors
/// Missing when the register has not told it.
pub async fn get<R: Reader>(from: R, id: &str) -> Answer<Setting> {
    rows::settings(from, &[id.to_owned()]).await?.pop().ok_or(Problem::Missing)
}

/// What a setting is called: its name, or `School 103150` until it is known.
///
/// # Errors
/// As the store's.
pub async fn name<R: Reader>(from: R, id: &str) -> Answer<String> {
    let known = rows::settings(from, &[id.to_owned()]).await?.pop();
    Ok(known.and_then(|setting| setting.name).unwrap_or_else(|| unnamed(id)))
}

/// What many settings are called, by id.
///
/// # Errors
/// As the store's.
pub async fn names<R: Reader>(from: R, ids: &[String]) -> Answer<BTreeMap<String, String>> {
    let known = rows::settings(from, ids).await?;
    let mut names: BTreeMap<String, String> = ids.iter().map(|id| (id.clone(), unnamed(id))).collect();
    names.extend(known.into_iter().filter_map(|setting| Some((setting.id, setting.name?))));
    Ok(names)
}

/// What to call a setting that the register has not named.
#[must_use]
pub fn unnamed(id: &str) -> String {
    match id.split_once(':') {
        Some(("urn", number)) => format!("School {number}"),
        Some(("ukprn", number)) => format!("Provider {number}"),
        Some(("sen", code)) => {
            sen::Setting::from_code(code).map_or_else(|| code.to_owned(), |known| known.label().to_owned())
        }
        _ => id.to_owned(),
    }
}

/// The settings whose name holds this text, folded: at most 25, by name.
///
/// # Errors
/// As the store's.
pub async fn find<R: Reader>(from: R, text: &str) -> Answer<Vec<Setting>> {
    let folded = fold::fold(text);
    if folded.is_empty() { Ok(Vec::new()) } else { rows::find_settings(from, &folded).await }
}

/// Every setting of which the register told what kind it is or whether it is open, by id.
///
/// # Errors
/// As the store's.
pub async fn registered<R: Reader>(from: R) -> Answer<Vec<Setting>> {
    rows::registered_settings(from).await
}

/// Records that a setting is shut: first and last day, both included. Holidays of four weeks matter to the law.
///
/// # Errors
/// Refused when the days are the wrong way round.
pub async fn shut(tx: &mut Tx, setting: &str, first: Day, last: Day) -> Answer<()> {
    if last < first {
        return Err(Problem::refuse("last", "The last day shut must not be before the first."));
    }
    rows::put_closure(tx, setting, first, last).await
}

/// When a setting is shut, by first day; both days included.
///
/// # Errors
/// As the store's.
pub async fn closures<R: Reader>(from: R, setting: &str) -> Answer<Vec<(Day, Day)>> {
    rows::closures(from, setting).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_without_a_name_is_called_by_its_number() {
        assert_eq!(unnamed("urn:103150"), "School 103150");
        assert_eq!(unnamed("ukprn:10001234"), "Provider 10001234");
        assert_eq!(unnamed("sen:EHE"), "elective home education");
    }

    #[test]
    fn each_setting_acts_under_an_id_of_its_own() {
        assert_eq!(actor("urn:103150"), actor("urn:103150"));
        assert_ne!(actor("urn:103150"), actor("urn:103151"));
    }
}
