//! A return that can be read to its end: what it says of itself, and its persons as rows, a chunk at a time.

use super::row::{Report, row, shared_upn};
use crate::exports::About;
use crate::sen2::council_words;
use crate::sen2::file::{Return, extra_words};
use crate::sen2::found::Found;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use waymark_kernel::{Answer, Problem, Refusal};
use waymark_people::By;
use waymark_people::imports::{NewImport, NewRow};
use waymark_returns::checks::{Aids, Checker, Finding, Severity, Totals};
use waymark_returns::sen2::Year;
use waymark_returns::settings::Register;
use waymark_returns::{FileError, Header, Person};

/// What the shared record calls files of this kind.
pub const KIND: &str = "sen2";

/// How many persons are staged at a time.
const CHUNK: usize = 500;

/// A return that can be read to its end.
#[derive(Debug)]
pub struct Head {
    /// Where it lies.
    path: PathBuf,
    /// Its header.
    pub header: Header,
    /// The format of its year.
    pub year: &'static Year,
    sha256: String,
    size: i64,
    /// How many persons it tells of.
    persons: usize,
    /// UPNs that stand on more than one person.
    shared_upns: HashSet<String>,
}

impl Head {
    /// Reads a file, or a folder of nine, to its end.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(path: &Path) -> Result<Self, FileError> {
        let mut all = Return::open(path)?;
        let (mut persons, mut upns, mut shared_upns) = (0, HashSet::new(), HashSet::new());
        for person in all.by_ref() {
            persons += 1;
            let upn = person?.upn;
            if !upn.is_empty() && !upns.insert(upn.clone()) {
                shared_upns.insert(upn);
            }
        }
        let (sha256, size) = digest(path);
        let (header, year) = (all.header().clone(), all.year());
        Ok(Self { path: path.to_owned(), header, year, sha256, size, persons, shared_upns })
    }

    /// Hands on every person of the file.
    ///
    /// # Errors
    /// Why it cannot be read any more.
    pub fn each_person(&self, mut take: impl FnMut(&Person)) -> Result<(), FileError> {
        for person in Return::open(&self.path)? {
            take(&person?);
        }
        Ok(())
    }

    /// Refuses the return of another council, and what [`Self::check_file`] refuses.
    ///
    /// # Errors
    /// The refusal.
    pub fn check(&self, la: &str) -> Answer<()> {
        self.check_file()?;
        if self.header.lea == la {
            return Ok(());
        }
        let of = council_words(&self.header.lea);
        let sentence = format!("This is the return of {of}; the area here is {}.", council_words(la));
        Err(Problem::refuse("file", sentence))
    }

    /// Refuses a return whose header has an error, or that tells of nobody: everything in it rests on what it is, of which
    /// day and of which council.
    ///
    /// # Errors
    /// Each error of the header, with line and field.
    pub fn check_file(&self) -> Answer<()> {
        let found = Checker::new(self.year, &self.header, Aids::default()).header(&self.header);
        let errors = found.into_iter().filter(|found| found.severity == Severity::Error);
        let mut refusals: Vec<Refusal> = errors.map(|found| refusal(in_place(&found), found.rule)).collect();
        if self.persons == 0 {
            let sentence = "The return tells of no person: there is nothing to bring in.";
            refusals.push(refusal(sentence.to_owned(), "F01"));
        }
        if refusals.is_empty() { Ok(()) } else { Err(Problem::Refused(refusals)) }
    }

    pub(super) fn new_import(&self, file_name: &str) -> Answer<NewImport> {
        let about = serde_json::to_string(&About::of(&self.header));
        Ok(NewImport {
            kind: KIND.to_owned(),
            file_name: file_name.to_owned(),
            sha256: self.sha256.clone(),
            size: self.size,
            reference_day: Some(self.year.reference_date),
            year: Some(i64::from(self.year.number)),
            about: about.map_err(|cause| Problem::fault("keep the head of a return", cause))?,
        })
    }

    /// Hands on the rows of the file, a chunk at a time, and answers what the checks said of the whole beside the settings on
    /// record and the return of the year before, where these are known.
    pub(super) async fn rows<F, Fut>(
        &self,
        by: &By,
        (places, last_year): (Option<Register>, Option<Totals>),
        mut take: F,
    ) -> Answer<Report>
    where
        F: FnMut(Vec<NewRow>) -> Fut,
        Fut: Future<Output = Answer<()>>,
    {
        let mut all = Return::open(&self.path)?;
        let mut checker =
            Checker::new(self.year, &self.header, Aids { register: places.as_ref(), last_year });
        let mut report = Report::default();
        let files = all.files().clone();
        let said = |found: Vec<Finding>| found.into_iter().map(|one| Found::of(one, &files));
        report.findings.extend(said(checker.header(&self.header)));
        let mut rows = Vec::with_capacity(CHUNK);
        for (index, person) in all.by_ref().enumerate() {
            let person = person?;
            let mut findings: Vec<Found> = said(checker.person(index, &person)).collect();
            if self.shared_upns.contains(&person.upn) && !findings.iter().any(|found| found.rule == "P06") {
                findings.push(shared_upn(&person));
            }
            let n = i64::try_from(index + 1).unwrap_or(i64::MAX);
            rows.push(row(n, self.year, &person, findings, by.now.today)?);
            if rows.len() == CHUNK {
                take(std::mem::take(&mut rows)).await?;
            }
        }
        take(rows).await?;
        report.extras.extend(all.header().extras.iter().map(extra_words));
        let end = checker.finish();
        report.findings.extend(said(end.findings));
        report.totals = Some(end.totals);
        report.not_checked.extend(end.not_checked.into_iter().map(|one| (one.rule.to_owned(), one.because)));
        Ok(report)
    }
}

fn refusal(sentence: String, rule: &'static str) -> Refusal {
    Refusal { field: "file".to_owned(), sentence, rule: Some(rule) }
}

/// A finding with where it stands: `Line 4, SerialNo: The serial number … (F03)`.
fn in_place(found: &Finding) -> String {
    format!("Line {}, {}: {} ({})", found.line, found.field, found.sentence, found.rule)
}

/// The digest and the size of a file, or of a folder's files by name. What cannot be read was refused before.
fn digest(path: &Path) -> (String, i64) {
    let mut files = vec![path.to_owned()];
    if path.is_dir() {
        let entries = std::fs::read_dir(path).into_iter().flatten().filter_map(Result::ok);
        files = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        files.sort();
    }
    let (mut hash, mut size) = (Sha256::new(), 0_i64);
    let mut buffer = vec![0_u8; 64 * 1024];
    for mut file in files.iter().filter_map(|path| File::open(path).ok()) {
        while let Ok(read) = file.read(&mut buffer) {
            let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            hash.update(bytes);
            size = size.saturating_add(i64::try_from(read).unwrap_or(i64::MAX));
        }
    }
    let hex = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    (hex, size)
}
