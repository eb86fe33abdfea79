//! The national register of schools and colleges, read from its own export (`edubasealldata`, Windows-1252), by the
//! names of its columns. It names places and says of which kind they are; it is never changed here.

mod read;

pub use read::{RegisterFile, read_register};

use std::collections::HashMap;
use waymark_kernel::Day;

/// One establishment of the register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterRow {
    /// `URN`.
    pub urn: String,
    /// `LA (code)`.
    pub la: String,
    /// `EstablishmentNumber`.
    pub number: String,
    /// `EstablishmentName`.
    pub name: String,
    /// `TypeOfEstablishment (code)`; 0 when missing.
    pub type_code: u16,
    /// `TypeOfEstablishment (name)`.
    pub type_name: String,
    /// `EstablishmentStatus (code)`: 1 open, 2 closed, 3 open but to close, 4 proposed; 0 when missing.
    pub status: u16,
    /// `OpenDate`.
    pub opened: Option<Day>,
    /// `CloseDate`.
    pub closed: Option<Day>,
    /// `PhaseOfEducation (name)`.
    pub phase: String,
    /// `StatutoryLowAge`.
    pub low_age: Option<u8>,
    /// `StatutoryHighAge`.
    pub high_age: Option<u8>,
    /// `UKPRN`.
    pub ukprn: String,
    /// `FurtherEducationType (name)`.
    pub further_education: String,
    /// `Street`, `Locality`, `Address3`, `Town`, those that are given.
    pub address: Vec<String>,
    /// `Postcode`.
    pub post_code: String,
    /// `Section41Approved (name)` says that it is approved.
    pub section_41: bool,
    /// `TypeOfResourcedProvision (name)`.
    pub provision: Provision,
}

/// What special provision a mainstream school has, by the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Provision {
    /// Neither, or not said.
    #[default]
    None,
    /// A SEN unit.
    Unit,
    /// Resourced provision.
    Resourced,
    /// Both.
    Both,
    /// The source does not tell of special provision at all.
    Untold,
}

impl Provision {
    /// Whether it has a SEN unit.
    #[must_use]
    pub fn has_unit(self) -> bool {
        matches!(self, Self::Unit | Self::Both)
    }

    /// Whether it has resourced provision.
    #[must_use]
    pub fn has_resourced(self) -> bool {
        matches!(self, Self::Resourced | Self::Both)
    }

    fn parse(text: &str) -> Self {
        let text = text.to_ascii_lowercase();
        match (text.contains("unit"), text.contains("resourced")) {
            (true, true) => Self::Both,
            (true, false) => Self::Unit,
            (false, true) => Self::Resourced,
            (false, false) => Self::None,
        }
    }
}

impl RegisterRow {
    /// Whether the register says it is closed.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.status == 2
    }
}

/// The register, to look places up in.
#[derive(Debug, Clone, Default)]
pub struct Register {
    rows: Vec<RegisterRow>,
    by_urn: HashMap<String, usize>,
    by_ukprn: HashMap<String, usize>,
    part: bool,
}

impl Register {
    /// A register of these rows. Of two rows with one number the open one counts, then the first.
    #[must_use]
    pub fn new(rows: Vec<RegisterRow>) -> Self {
        let (mut by_urn, mut by_ukprn) = (HashMap::new(), HashMap::new());
        for (at, row) in rows.iter().enumerate() {
            by_urn.entry(row.urn.clone()).or_insert(at);
            if !row.ukprn.is_empty() && !row.is_closed() {
                by_ukprn.entry(row.ukprn.clone()).or_insert(at);
            }
        }
        for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.ukprn.is_empty()) {
            by_ukprn.entry(row.ukprn.clone()).or_insert(at);
        }
        Self { rows, by_urn, by_ukprn, part: false }
    }

    /// As [`Register::new`], of the settings that an area has on record: a place that is not among them may be one all the
    /// same.
    #[must_use]
    pub fn on_record(rows: Vec<RegisterRow>) -> Self {
        Self { part: true, ..Self::new(rows) }
    }

    /// Whether these are the settings on record of an area, and not the whole register.
    #[must_use]
    pub const fn is_part(&self) -> bool {
        self.part
    }

    /// The establishment of a URN.
    #[must_use]
    pub fn urn(&self, urn: &str) -> Option<&RegisterRow> {
        self.by_urn.get(urn).and_then(|&at| self.rows.get(at))
    }

    /// The establishment of a UKPRN, as far as this register holds it.
    #[must_use]
    pub fn ukprn(&self, ukprn: &str) -> Option<&RegisterRow> {
        self.by_ukprn.get(ukprn).and_then(|&at| self.rows.get(at))
    }

    /// All rows, in the order of the file.
    #[must_use]
    pub fn rows(&self) -> &[RegisterRow] {
        &self.rows
    }
}
