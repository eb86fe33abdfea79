//! Reads a return from XML, person by person. What is wrong with the file stops it; what is wrong with one person is
//! kept on that person for the checks to report.

use super::assemble::Notes;
use super::fill::{Within, fill, only_space, skip};
use super::header::{collection, descend, source};
use super::tokens::{Token, Tokens};
use crate::error::{FileError, FileFault};
use crate::model::{Header, Person, Return};
use crate::sen2::{Record, Year};
use std::io::BufRead;

/// How much of a file is believed before it is refused.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes in one tag, text or comment.
    pub element_bytes: usize,
    /// Bytes in the record of one person.
    pub person_bytes: usize,
    /// Levels of elements within elements. A return has eight.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { element_bytes: 64 * 1024, person_bytes: 2 * 1024 * 1024, depth: 24 }
    }
}

/// Reads a whole return into memory.
///
/// # Errors
/// The first error of the file; nothing of it is given then.
pub fn read_xml(input: impl BufRead, limits: Limits) -> Result<Return, FileError> {
    let mut reader = XmlReader::open(input, limits)?;
    let persons = reader.by_ref().collect::<Result<Vec<Person>, FileError>>()?;
    Ok(Return { header: reader.header, persons })
}

/// A return being read: the header at once, the persons one by one as an iterator. Memory does not grow with the file.
#[derive(Debug)]
pub struct XmlReader<R> {
    tokens: Tokens<R>,
    limits: Limits,
    year: &'static Year,
    header: Header,
    finished: bool,
}

impl<R: BufRead> XmlReader<R> {
    /// Reads the header, up to the first person.
    ///
    /// # Errors
    /// When it is not a SEN2 return of a year we know.
    pub fn open(input: R, limits: Limits) -> Result<Self, FileError> {
        let mut tokens = Tokens::new(input, limits)?;
        let mut notes = Notes::default();
        descend(&mut tokens, "Message", "the element Message", &mut notes)?;
        descend(&mut tokens, "Header", "the element Header", &mut notes)?;
        let mut header = Header { line: tokens.line(), ..Header::default() };
        let year = collection(&mut tokens, &mut header, &mut notes)?;
        source(&mut tokens, year, &mut header, &mut notes)?;
        descend(&mut tokens, "Persons", "the element Persons", &mut notes)?;
        header.extras = notes.extras;
        header.misread = notes.misread;
        Ok(Self { tokens, limits, year, header, finished: false })
    }

    /// The header. Extras met between persons are added to it as they are met.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The format of its year.
    pub const fn year(&self) -> &'static Year {
        self.year
    }

    fn advance(&mut self) -> Result<Option<Person>, FileError> {
        loop {
            match self.tokens.next()? {
                Token::Start if self.tokens.name == "Person" => return self.person().map(Some),
                Token::Start => {
                    let mut notes =
                        Notes { extras: std::mem::take(&mut self.header.extras), ..Notes::default() };
                    let skipped = skip(&mut self.tokens, &mut notes, "Persons");
                    self.header.extras = notes.extras;
                    skipped?;
                }
                Token::Text => only_space(&self.tokens)?,
                Token::End => return self.ending().map(|()| None),
                Token::Eof => return Err(self.tokens.fault(FileFault::CutShort)),
            }
        }
    }

    fn person(&mut self) -> Result<Person, FileError> {
        let line = self.tokens.line();
        let mut person = Person { line, ..Person::default() };
        let mut notes = Notes::default();
        let within = Within { record: Record::Person, bytes: self.limits.person_bytes };
        fill(&mut self.tokens, self.year, within, &mut person, &mut notes)?;
        person.extras = notes.extras;
        person.misread = notes.misread;
        person.lines = notes.lines;
        Ok(person)
    }

    /// After the last person: nothing but the end of `Message` and of the file.
    fn ending(&mut self) -> Result<(), FileError> {
        loop {
            match self.tokens.next()? {
                Token::End => {}
                Token::Text => only_space(&self.tokens)?,
                Token::Eof => return Ok(()),
                Token::Start => {
                    let found = self.tokens.name.clone();
                    return Err(self
                        .tokens
                        .fault(FileFault::Misplaced { found, wanted: "the end of the file" }));
                }
            }
        }
    }
}

impl<R: BufRead> Iterator for XmlReader<R> {
    type Item = Result<Person, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.finished {
            return None;
        }
        let next = self.advance().transpose();
        self.finished = !matches!(next, Some(Ok(_)));
        next
    }
}
