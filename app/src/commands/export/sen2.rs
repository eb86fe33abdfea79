//! `waymark export sen2`: the return as it stood on census day.

use super::{refuse, whole};
use crate::commands::answer::tell;
use crate::exports::{self, ToDisk};
use crate::place::Where;
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::path::PathBuf;
use std::process::ExitCode;
use waymark_ehc::store::census::keep_missing;
use waymark_kernel::Instant;
use waymark_returns::sen2;

/// What was asked for.
pub struct Asked {
    /// The return year.
    pub year: i16,
    /// The file to write.
    pub out: PathBuf,
    /// The date and time the file says it was made.
    pub at: Option<String>,
    /// The serial number, three digits.
    pub serial: String,
    /// Only what had been recorded by this instant.
    pub known_at: Option<String>,
}

/// Writes the return.
pub async fn run(place: &Where, asked: Asked) -> anyhow::Result<ExitCode> {
    let Asked { year, out, at, serial, known_at } = asked;
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
    let header = exports::header(&opened.store, &opened.area, &exports::Asked { year, at, serial }).await?;
    if header.dmo.is_none() || header.dco.is_none() || (year.number >= 2026 && header.dsco.is_none()) {
        eprintln!(
            "No return brought in says whether each designated officer is in post: the file leaves it out."
        );
    }
    keep_missing(&opened.store).await?;
    let file = whole(&out)?;
    let mut disk = ToDisk::over(file.as_file())?;
    let persons = exports::sen2(&opened.store, year, &header, known, &mut disk).await?;
    disk.finish()?;
    file.finish(&out)?;
    opened.store.close().await;
    tell!("{persons} persons in {}", out.display());
    Ok(ExitCode::SUCCESS)
}

/// The file says the time of day in England, whether it was asked for so or as an instant.
fn local(word: &str) -> Result<String, jiff::Error> {
    match word.parse::<Timestamp>() {
        Ok(instant) => Ok(instant.in_tz("Europe/London")?.datetime().to_string()),
        Err(_) if word.contains('T') => word.parse::<DateTime>().map(|moment| moment.to_string()),
        Err(error) => Err(error),
    }
}
