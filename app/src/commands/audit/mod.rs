//! `waymark audit`: whether the records are whole.

mod dues;
mod verify;

use crate::cli::AskAudit;
use crate::place::Where;
use std::process::ExitCode;

/// Answers what was asked. Exit code 1 when anything is wrong.
pub async fn run(place: &Where, ask: AskAudit) -> anyhow::Result<ExitCode> {
    match ask {
        AskAudit::Verify => verify::run(place).await,
        AskAudit::Dues { compare, json } => dues::run(place, compare, json).await,
    }
}
