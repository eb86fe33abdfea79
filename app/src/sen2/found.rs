//! What the checks of a return found, as people and programs read it.

use super::file::Files;
use serde::{Deserialize, Serialize};
use waymark_returns::checks::Finding;

/// One finding in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// `E` error, `Q` query, `W` warning.
    pub severity: char,
    /// The code of the rule.
    pub rule: String,
    /// What was found.
    pub sentence: String,
    /// Whom it is about: name and birth date; absent when it is about the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The record and the element, such as `Requests/ReceivedDate`.
    pub field: String,
    /// The file the line is of, where a return is made of several; empty for one of a single file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// The line in the file, the first being 1; 0 when it is about the whole.
    pub line: u32,
}

impl Found {
    /// A finding of a return whose records lie in these files.
    pub fn of(found: Finding, files: &Files) -> Self {
        let file = files.of_record(found.within).to_owned();
        let mut found = Self::from(found);
        if found.line > 0 {
            found.file = file;
        }
        found
    }
}

impl From<Finding> for Found {
    fn from(found: Finding) -> Self {
        let field =
            [found.within, found.field].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
        Self {
            severity: found.severity.letter(),
            rule: found.rule.to_owned(),
            sentence: found.sentence,
            person: found.person.map(|person| person.label),
            field: field.join("/"),
            file: String::new(),
            line: found.line,
        }
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = match self.severity {
            'E' => "error",
            'Q' => "query",
            _ => "warning",
        };
        write!(f, "{kind} {}: ", self.rule)?;
        if self.line > 0 {
            if !self.file.is_empty() {
                write!(f, "{}, ", self.file)?;
            }
            write!(f, "line {}, ", self.line)?;
        }
        if let Some(person) = &self.person {
            write!(f, "{person}, ")?;
        }
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.sentence)
    }
}
