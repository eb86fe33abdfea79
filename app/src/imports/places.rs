//! The settings on record as a register, for the rules of a return that ask one about its places.

use waymark_kernel::Answer;
use waymark_people::settings::{self, Setting};
use waymark_returns::settings::{Provision, Register, RegisterRow};
use waymark_store::Store;

/// What is on record of settings; nothing before the register was brought in.
///
/// # Errors
/// As the store's.
pub(super) async fn on_record(store: &Store) -> Answer<Option<Register>> {
    let rows: Vec<RegisterRow> = settings::registered(store).await?.into_iter().filter_map(row).collect();
    Ok((!rows.is_empty()).then(|| Register::on_record(rows)))
}

/// A setting with a number of the register; a code such as home education is no place in it.
fn row(setting: Setting) -> Option<RegisterRow> {
    let (kind, number) = setting.id.split_once(':')?;
    let (urn, ukprn) = match kind {
        "urn" => (number.to_owned(), setting.ukprn.unwrap_or_default()),
        "ukprn" => (String::new(), number.to_owned()),
        _ => return None,
    };
    let name = setting.name.unwrap_or_else(|| settings::unnamed(&setting.id));
    let status = match setting.status.as_deref() {
        None => 0,
        Some("closed") => 2,
        Some(_) => 1,
    };
    let provision = match (setting.sen_unit, setting.resourced_provision) {
        (None, None) => Provision::Untold,
        (Some(true), Some(true)) => Provision::Both,
        (Some(true), _) => Provision::Unit,
        (_, Some(true)) => Provision::Resourced,
        (Some(false), _) | (_, Some(false)) => Provision::None,
    };
    let type_code = setting.type_code.and_then(|code| code.parse().ok()).unwrap_or(0);
    Some(RegisterRow { urn, ukprn, name, status, provision, type_code, ..RegisterRow::default() })
}
