//! Reads the header of a return: which collection and year it is, and who sends it. Everything after depends on it.

use super::assemble::Notes;
use super::fill::{Within, fill, only_space, skip};
use super::tokens::{Token, Tokens};
use crate::error::{FileError, FileFault};
use crate::model::Header;
use crate::sen2::{self, Record, Year};
use std::io::BufRead;

/// The parts of the header are never long.
const PART_BYTES: usize = 256 * 1024;

/// Goes into the element of this name, over extras on the way.
pub(super) fn descend<R: BufRead>(
    tokens: &mut Tokens<R>,
    name: &str,
    wanted: &'static str,
    notes: &mut Notes,
) -> Result<(), FileError> {
    loop {
        match tokens.next()? {
            Token::Start if tokens.name == name => return Ok(()),
            Token::Start if name == "Message" => {
                return Err(tokens.fault(FileFault::WrongRoot(tokens.name.clone())));
            }
            Token::Start if is_landmark(&tokens.name) => return Err(misplaced(tokens, wanted)),
            Token::Start => skip(tokens, notes, "Message")?,
            Token::Text => only_space(tokens)?,
            Token::End if name == "Persons" => {}
            Token::End => {
                return Err(tokens.fault(FileFault::Misplaced { found: "an end".to_owned(), wanted }));
            }
            Token::Eof if name == "Message" => {
                return Err(FileFault::NotXml("it has no element".to_owned()).at(0));
            }
            Token::Eof => {
                return Err(tokens.fault(FileFault::Misplaced { found: "the end".to_owned(), wanted }));
            }
        }
    }
}

/// Reads which collection and year it is: everything after depends on that.
pub(super) fn collection<R: BufRead>(
    tokens: &mut Tokens<R>,
    header: &mut Header,
    notes: &mut Notes,
) -> Result<&'static Year, FileError> {
    descend(tokens, "CollectionDetails", "the element CollectionDetails", notes)?;
    let Some(newest) = sen2::YEARS.last() else { return Err(tokens.fault(FileFault::Empty)) };
    let within = Within { record: Record::CollectionDetails, bytes: PART_BYTES };
    fill(tokens, newest, within, header, notes)?;
    if header.collection != "SEN2" {
        return Err(tokens.fault(FileFault::OtherCollection(header.collection.clone())));
    }
    let written =
        notes.misread.iter().find(|misread| misread.field == "Year").map(|misread| misread.text.clone());
    sen2::year(header.year).ok_or_else(|| {
        tokens.fault(FileFault::UnknownYear(written.unwrap_or_else(|| header.year.to_string())))
    })
}

pub(super) fn source<R: BufRead>(
    tokens: &mut Tokens<R>,
    year: &'static Year,
    header: &mut Header,
    notes: &mut Notes,
) -> Result<(), FileError> {
    loop {
        match tokens.next()? {
            Token::Start if tokens.name == "Source" => {
                let within = Within { record: Record::Source, bytes: PART_BYTES };
                return fill(tokens, year, within, header, notes);
            }
            Token::Start if is_landmark(&tokens.name) => return Err(misplaced(tokens, "the element Source")),
            Token::Start => skip(tokens, notes, "Header")?,
            Token::Text => only_space(tokens)?,
            Token::End | Token::Eof => {
                let found = "the end of Header".to_owned();
                return Err(tokens.fault(FileFault::Misplaced { found, wanted: "the element Source" }));
            }
        }
    }
}

/// The elements that stand once each and in order: another one of them is out of its place, never an extra.
fn is_landmark(name: &str) -> bool {
    matches!(name, "Header" | "CollectionDetails" | "Source" | "Persons" | "Person")
}

fn misplaced<R: BufRead>(tokens: &Tokens<R>, wanted: &'static str) -> FileError {
    let found = format!("\u{2018}{}\u{2019}", tokens.name);
    tokens.fault(FileFault::Misplaced { found, wanted })
}
