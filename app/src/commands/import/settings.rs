//! `waymark import settings`: names schools and colleges from the register of the Department for Education.

use super::by;
use crate::commands::answer::tell;
use crate::commands::{check, refused};
use crate::place::Where;
use std::path::Path;
use std::process::ExitCode;
use waymark_people::settings::{self, Part, Setting};
use waymark_returns::settings::{RegisterFile, RegisterRow, read_register};

/// Brings the register in.
pub async fn run(place: &Where, path: &Path) -> anyhow::Result<ExitCode> {
    let file = refused::open(path)?;
    let file = match read_register(file) {
        Ok(file) => file,
        Err(error) => return Ok(check::refuse(&check::named(error, path))),
    };
    let (opened, by) = (place.open().await?, by(place).await?);
    let named =
        settings::import_parts(&opened.store, &by, &told(&file), file.rows.iter().map(setting)).await?;
    tell!("{} settings named or brought up to date, {} as they were", named.written, named.unchanged);
    opened.store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// What the file tells of each: of a column that it does not have, nothing.
fn told(file: &RegisterFile) -> Vec<Part> {
    let columns = |part| -> &[&str] {
        match part {
            Part::Ukprn => &["UKPRN"],
            Part::La => &["LA (code)"],
            Part::Establishment => &["EstablishmentNumber"],
            Part::TypeCode => &["TypeOfEstablishment (code)"],
            Part::TypeName => &["TypeOfEstablishment (name)"],
            Part::GroupCode => &[],
            Part::Phase => &["PhaseOfEducation (name)"],
            Part::Status => &["EstablishmentStatus (code)"],
            Part::Opened => &["OpenDate"],
            Part::Closed => &["CloseDate"],
            Part::PostCode => &["Postcode"],
            Part::Town => &["Street", "Locality", "Address3", "Town"],
            Part::Section41 => &["Section41Approved (name)"],
            Part::Provision => &["TypeOfResourcedProvision (name)"],
        }
    };
    let told = |part: &Part| columns(*part).iter().any(|column| file.has(column));
    Part::ALL.into_iter().filter(told).collect()
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
