//! `waymark export sen2`: the return as it stood on census day. The file appears whole or not at all.

use super::answer::tell;
use crate::cli::ExportWhat;
use crate::exports::{self, Asked};
use crate::place::Where;
use anyhow::{Context, bail};
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::path::Path;
use std::process::ExitCode;
use tempfile::NamedTempFile;
use waymark_kernel::Instant;
use waymark_returns::sen2;

/// What was asked for cannot be understood: the exit code.
const UNKNOWN: u8 = 2;

/// Writes what was asked.
pub async fn run(place: &Where, what: ExportWhat) -> anyhow::Result<ExitCode> {
    let ExportWhat::Sen2 { year, out, at, serial, known_at } = what;
    let Some(year) = sen2::year(year) else {
        let known: Vec<String> = sen2::YEARS.iter().map(|year| year.number.to_string()).collect();
        return Ok(refuse(&format!("There is no format for {year}. Years: {}.", known.join(", "))));
    };
    let at = match at.map(|word| local(&word)).transpose() {
        Ok(at) => at,
        Err(_) => return Ok(refuse("--at wants a date and time such as 2026-02-02T09:00:00.")),
    };
    if serial.len() != 3 || !serial.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(refuse("--serial wants three digits such as 001."));
    }
    let known = match known_at.map(|word| word.parse::<Timestamp>()).transpose() {
        Ok(known) => known.map(|known| Instant(known.as_microsecond())),
        Err(_) => return Ok(refuse("--known-at wants an instant such as 2026-02-02T09:00:00Z.")),
    };
    let opened = place.open().await?;
    let header = exports::header(&opened.store, &opened.area, &Asked { year, at, serial }).await?;
    if header.dmo.is_none() || header.dco.is_none() || (year.number >= 2026 && header.dsco.is_none()) {
        eprintln!(
            "No return brought in says whether each designated officer is in post: the file leaves it out."
        );
    }
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file =
        NamedTempFile::new_in(folder).with_context(|| format!("{} cannot be written", out.display()))?;
    let persons = exports::sen2(&opened.store, year, &header, known, file.as_file()).await?;
    file.as_file().sync_all()?;
    if let Err(error) = file.persist(&out) {
        bail!("{} cannot be written: {}", out.display(), error.error);
    }
    opened.store.close().await;
    tell!("{persons} persons in {}", out.display());
    Ok(ExitCode::SUCCESS)
}

/// The file says the time of day in England, whether it was asked for so or as an instant.
fn local(word: &str) -> Result<String, jiff::Error> {
    match word.parse::<Timestamp>() {
        Ok(instant) => Ok(instant.in_tz("Europe/London")?.datetime().to_string()),
        Err(_) => word.parse::<DateTime>().map(|_| word.to_owned()),
    }
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::from(UNKNOWN)
}
