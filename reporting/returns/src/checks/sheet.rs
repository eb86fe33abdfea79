//! Where the rules write what they find about one person.

use super::rules::Severity;
use crate::model::Person;
use crate::sen2::{Field, Record, Year};
use crate::settings::Register;

/// One thing a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The code of the rule.
    pub rule: &'static str,
    /// What it asks of the reader.
    pub severity: Severity,
    /// What was found, in a sentence for a person.
    pub sentence: String,
    /// Whom it is about; `None` for the file or the return as a whole.
    pub person: Option<PersonMark>,
    /// The record, such as `Requests`.
    pub within: &'static str,
    /// The element, such as `ReceivedDate`; empty when it is about the record.
    pub field: &'static str,
    /// The line in the source; 0 when the return was never in a file.
    pub line: u32,
}

/// A person as a finding names them. Personal: never for a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonMark {
    /// Their place in the file, from 0.
    pub index: usize,
    /// Their name and birth date.
    pub label: String,
}

/// What every rule may ask.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) year: &'static Year,
    pub(super) own_la: String,
    pub(super) register: Option<&'a Register>,
}

/// Where in the person's record something was found: the record, its line, and the field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    record: Record,
    line: u32,
    field: Option<Field>,
}

/// A field of a record that opens at a line.
pub(super) const fn at(record: Record, line: u32, field: Field) -> Spot {
    Spot { record, line, field: Some(field) }
}

/// A record as a whole.
pub(super) const fn of(record: Record, line: u32) -> Spot {
    Spot { record, line, field: None }
}

/// The findings of one person as they are made.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    pub(super) facts: &'a Facts<'a>,
    pub(super) person: &'a Person,
    pub(super) index: usize,
    found: Vec<Finding>,
}

impl<'a> Sheet<'a> {
    pub(super) const fn new(facts: &'a Facts<'a>, index: usize, person: &'a Person) -> Self {
        Self { facts, person, index, found: Vec::new() }
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.found
    }

    pub(super) fn error(&mut self, rule: &'static str, spot: Spot, sentence: impl Into<String>) {
        self.report(rule, Severity::Error, spot, sentence.into());
    }

    pub(super) fn query(&mut self, rule: &'static str, spot: Spot, sentence: impl Into<String>) {
        self.report(rule, Severity::Query, spot, sentence.into());
    }

    pub(super) fn warning(&mut self, rule: &'static str, spot: Spot, sentence: impl Into<String>) {
        self.report(rule, Severity::Warning, spot, sentence.into());
    }

    /// Adds a finding, unless the same field could not be read: that is said once, by the rule of its kind.
    fn report(&mut self, rule: &'static str, severity: Severity, spot: Spot, sentence: String) {
        let field = spot.field.map_or("", Field::name);
        let (within, line) = (spot.record.name(), spot.line);
        let unread =
            self.person.misread.iter().any(|misread| {
                misread.record_line == line && misread.within == within && misread.field == field
            });
        if !unread {
            self.push(rule, severity, sentence, within, field, self.line_of(spot));
        }
    }

    /// The line of the field itself where it has one of its own, else that of its record.
    fn line_of(&self, spot: Spot) -> u32 {
        let lines = self.person.lines.iter();
        let own = lines.rev().find(|it| {
            it.record == spot.record && it.record_line == spot.line && Some(it.field) == spot.field
        });
        own.map_or(spot.line, |it| it.line)
    }

    /// Adds a finding as it is.
    pub(super) fn push(
        &mut self,
        rule: &'static str,
        severity: Severity,
        sentence: String,
        within: &'static str,
        field: &'static str,
        line: u32,
    ) {
        let person = Some(PersonMark { index: self.index, label: self.person.label() });
        self.found.push(Finding { rule, severity, sentence, person, within, field, line });
    }
}
