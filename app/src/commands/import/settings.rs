//! `waymark import settings`: names schools and colleges from the register of the Department for Education.

use super::by;
use crate::commands::answer::tell;
use crate::commands::{check, refused};
use crate::place::Where;
use std::path::Path;
use std::process::ExitCode;
use waymark_people::settings::{self, Setting};
use waymark_returns::settings::{RegisterRow, read_register};

/// Brings the register in.
pub async fn run(place: &Where, path: &Path) -> anyhow::Result<ExitCode> {
    let file = refused::open(path)?;
    let rows = match read_register(file) {
        Ok(rows) => rows,
        Err(error) => return Ok(check::refuse(&check::named(error, path))),
    };
    let opened = place.open().await?;
    let named = settings::import(&opened.store, &by()?, rows.iter().map(setting)).await?;
    tell!("{} settings named or brought up to date, {} as they were", named.written, named.unchanged);
    opened.store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn setting(row: &RegisterRow) -> Setting {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let status = match row.status {
        1 => Some("open"),
        2 => Some("closed"),
        3 => Some("open, proposed to close"),
        4 => Some("proposed to open"),
        _ => None,
    };
    Setting {
        id: format!("urn:{}", row.urn),
        name: given(&row.name),
        ukprn: given(&row.ukprn),
        la: given(&row.la),
        establishment: given(&row.number),
        type_code: (row.type_code > 0).then(|| row.type_code.to_string()),
        type_name: given(&row.type_name),
        group_code: None,
        phase: given(&row.phase),
        status: status.map(str::to_owned),
        opened: row.opened,
        closed: row.closed,
        post_code: given(&row.post_code),
        town: row.address.last().cloned(),
        section_41: Some(row.section_41),
        sen_unit: Some(row.provision.has_unit()),
        resourced_provision: Some(row.provision.has_resourced()),
    }
}
