//! `waymark import`: brings a file into the record, and makes the area when there is none. What cannot come in is said
//! with its line, and who.

mod cases;
mod figures;
mod past;
pub mod sen2;
mod settings;
mod waiting_list;

use super::refused::{REFUSED, refuse};
use crate::cli::ImportWhat;
use crate::imports::cases::How;
use crate::place::Where;
use std::process::ExitCode;
use waymark_access::Role;
use waymark_people::By;

/// Brings in what was asked.
pub async fn run(place: &Where, what: ImportWhat) -> anyhow::Result<ExitCode> {
    match what {
        ImportWhat::Sen2 { path, dry_run, json } => sen2::run(place, &path, dry_run, json).await,
        ImportWhat::Figures { file, dry_run } => figures::run(place, &file, dry_run).await,
        ImportWhat::FiguresUndo { file } => figures::undo(place, &file).await,
        ImportWhat::List => past::list(place).await,
        ImportWhat::Answer { import, person, is } => past::answer(place, &import, person, &is).await,
        ImportWhat::Undo { import } => past::undo(place, &import).await,
        ImportWhat::Settings { file } => settings::run(place, &file).await,
        ImportWhat::WaitingList { file, service, mapping, dry_run, half_gone } => {
            let (service, mapping) = (service.as_str(), mapping.as_deref());
            waiting_list::run(
                place,
                waiting_list::Asked { file: &file, service, mapping, dry_run, half_gone },
            )
            .await
        }
        ImportWhat::WaitingListUndo { load } => waiting_list::undo(place, &load).await,
        ImportWhat::Cases { file, dry_run, map, new_officers } => {
            cases::run(place, &file, How { dry_run, new_officers }, &map).await
        }
    }
}

/// The hand of whoever has the machine: a data officer at the command line.
pub(super) async fn by(place: &Where) -> anyhow::Result<By> {
    super::hand::of(Role::DataOfficer, place).await
}
