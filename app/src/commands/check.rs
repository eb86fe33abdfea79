//! `waymark check sen2`: runs every rule over a return and says what it found. Changes nothing and needs no area.

use super::answer::tell;
use super::refused;
use crate::cli::CheckWhat;
use crate::sen2::council_words;
use crate::sen2::file::{Return, extra_words};
use crate::sen2::found::Found;
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;
use waymark_returns::FileError;
use waymark_returns::checks::{Aids, Checker, Totals};
use waymark_returns::settings::{Register, read_register};
use waymark_web::words::count_words;

/// What a check found.
#[derive(Debug, Default, Serialize)]
struct Report {
    council: String,
    year: i16,
    persons: usize,
    errors: usize,
    queries: usize,
    warnings: usize,
    findings: Vec<Found>,
    not_checked: Vec<NotChecked>,
    extras: Vec<String>,
}

#[derive(Debug, Serialize)]
struct NotChecked {
    rule: &'static str,
    because: String,
}

/// Checks what was asked.
pub fn run(what: CheckWhat) -> anyhow::Result<ExitCode> {
    let (file, json, strict, register, last_year) = match what {
        CheckWhat::Number(number) => return super::identifiers::run(&number),
        CheckWhat::Sen2 { file, json, strict, register, last_year } => {
            (file, json, strict, register, last_year)
        }
    };
    let register = match register.map(|path| read(&path)).transpose()? {
        Some(Err(error)) => return unreadable(&error, json),
        Some(Ok(register)) => Some(register),
        None => None,
    };
    let last_year = match last_year.map(|path| totals(&path).map_err(|error| named(error, &path))).transpose()
    {
        Ok(totals) => totals,
        Err(error) => return unreadable(&error, json),
    };
    let aids = Aids { register: register.as_ref(), last_year };
    let report = match check(&file, aids, |found| {
        if !json {
            tell!("{found}")
        }
    }) {
        Ok(report) => report,
        Err(error) => return unreadable(&named(error, &file), json),
    };
    if json {
        tell!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report);
    }
    let failed = report.errors > 0 || (strict && report.queries > 0);
    Ok(ExitCode::from(u8::from(failed)))
}

/// The register of schools, read for a check.
fn read(path: &Path) -> anyhow::Result<Result<Register, FileError>> {
    let read = read_register(refused::open(path)?);
    Ok(read.map(|file| Register::new(file.rows)).map_err(|error| named(error, path)))
}

/// What an earlier return came to.
fn totals(path: &Path) -> Result<Totals, FileError> {
    let mut all = Return::open(path)?;
    let mut totals = Totals::new(&all.header().lea, all.year());
    let year = all.year();
    for person in all.by_ref() {
        totals.add(year, &person?);
    }
    Ok(totals)
}

fn check(path: &Path, aids: Aids<'_>, tell: impl Fn(&Found)) -> Result<Report, FileError> {
    let mut all = Return::open(path)?;
    let mut checker = Checker::new(all.year(), all.header(), aids);
    let mut report =
        Report { council: all.header().lea.clone(), year: all.header().year, ..Report::default() };
    let files = all.files().clone();
    let add = |report: &mut Report, found| report.add(Found::of(found, &files), &tell);
    checker.header(all.header()).into_iter().for_each(|found| add(&mut report, found));
    for person in all.by_ref() {
        let person = person?;
        report.extras.extend(person.extras.iter().map(extra_words));
        checker.person(report.persons, &person).into_iter().for_each(|found| add(&mut report, found));
        report.persons += 1;
    }
    report.extras.extend(all.header().extras.iter().map(extra_words));
    let conclusion = checker.finish();
    conclusion.findings.into_iter().for_each(|found| add(&mut report, found));
    let not_checked = conclusion.not_checked.into_iter();
    report.not_checked = not_checked.map(|one| NotChecked { rule: one.rule, because: one.because }).collect();
    Ok(report)
}

impl Report {
    fn add(&mut self, found: Found, tell: &impl Fn(&Found)) {
        match found.severity {
            'E' => self.errors += 1,
            'Q' => self.queries += 1,
            _ => self.warnings += 1,
        }
        tell(&found);
        self.findings.push(found);
    }
}

fn print(report: &Report) {
    for one in &report.not_checked {
        tell!("{}: not checked, because {}", one.rule, one.because);
    }
    for extra in &report.extras {
        tell!("kept, and not used for the return of {}: {extra}", report.year);
    }
    tell!(
        "{} of {}, {}: {}, {}, {}",
        count(report.persons, "person", "persons"),
        council_words(&report.council),
        report.year,
        count(report.errors, "error", "errors"),
        count(report.queries, "query", "queries"),
        count(report.warnings, "warning", "warnings")
    );
}

fn count(number: usize, one: &str, many: &str) -> String {
    count_words(number as u64, one, many)
}

/// What a program is told of a file that cannot be read.
#[derive(Debug, Serialize)]
struct Unreadable<'e> {
    error: String,
    file: &'e str,
    line: u32,
}

/// The error with the file as it was given on the command line; one of the nine says which.
pub fn named(error: FileError, given: &Path) -> FileError {
    let file = if error.file.is_empty() || !given.is_dir() {
        given.display().to_string()
    } else {
        given.join(&error.file).display().to_string()
    };
    FileError { file, ..error }
}

fn unreadable(error: &FileError, json: bool) -> anyhow::Result<ExitCode> {
    if json {
        let told = Unreadable { error: error.fault.to_string(), file: &error.file, line: error.line };
        tell!("{}", serde_json::to_string_pretty(&told)?);
    }
    Ok(refuse(error))
}

/// Says why a file cannot be read.
pub fn refuse(error: &FileError) -> ExitCode {
    refused::because(error)
}
