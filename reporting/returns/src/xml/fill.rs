//! Fills one record from the file, with all records in it; what has no place in the format is kept as extra.

use super::assemble::{Assembler, Met, Notes};
use super::tokens::{Token, Tokens};
use crate::error::{FileError, FileFault};
use crate::sen2::{Field, Record, Year};
use crate::tree::Node;
use std::io::BufRead;

/// Which record is being filled, and how long it may be.
#[derive(Clone, Copy)]
pub(super) struct Within {
    pub(super) record: Record,
    pub(super) bytes: usize,
}

/// Fills a record that has just begun, with all records in it, to its end.
pub(super) fn fill<R: BufRead>(
    tokens: &mut Tokens<R>,
    year: &'static Year,
    within: Within,
    root: &mut dyn Node,
    notes: &mut Notes,
) -> Result<(), FileError> {
    let begin = tokens.total();
    let mut assembler = Assembler::new(year, within.record, tokens.line());
    attributes(tokens, notes, within.record.name());
    loop {
        if tokens.total() - begin > within.bytes as u64 {
            return Err(tokens.fault(FileFault::PersonTooLarge(within.bytes)));
        }
        match tokens.next()? {
            Token::Start => {
                let line = tokens.line();
                match assembler.element(root, notes, &tokens.name, line) {
                    Met::Field(field) => take(tokens, &mut assembler, root, notes, field)?,
                    Met::Record => attributes(tokens, notes, assembler.within()),
                    Met::Unknown => skip(tokens, notes, assembler.within())?,
                }
            }
            Token::Text => stray_text(tokens, notes, assembler.within()),
            Token::End if assembler.close() => {}
            Token::End => return Ok(()),
            Token::Eof => return Err(tokens.fault(FileFault::CutShort)),
        }
    }
}

/// Takes the text of a field to its end.
fn take<R: BufRead>(
    tokens: &mut Tokens<R>,
    assembler: &mut Assembler,
    root: &mut dyn Node,
    notes: &mut Notes,
    field: Field,
) -> Result<(), FileError> {
    let line = tokens.line();
    attributes(tokens, notes, field.name());
    let mut text = String::new();
    loop {
        match tokens.next()? {
            Token::Text => text.push_str(&tokens.text),
            Token::Start => skip(tokens, notes, field.name())?,
            Token::End => break,
            Token::Eof => return Err(tokens.fault(FileFault::CutShort)),
        }
    }
    assembler.text(root, notes, field, text.trim(), line);
    Ok(())
}

/// Keeps an element that the format does not know, with all that is in it, as extras.
pub(super) fn skip<R: BufRead>(
    tokens: &mut Tokens<R>,
    notes: &mut Notes,
    within: &str,
) -> Result<(), FileError> {
    let mut path = vec![tokens.name.clone()];
    let mut text = String::new();
    let mut leaf = true;
    loop {
        match tokens.next()? {
            Token::Start => {
                path.push(tokens.name.clone());
                text.clear();
                leaf = true;
            }
            Token::Text if text.len() < 1000 => text.push_str(&tokens.text),
            Token::Text => {}
            Token::End => {
                if leaf {
                    notes.extra(within, &path.join("/"), text.trim(), tokens.line());
                }
                leaf = false;
                path.pop();
                if path.is_empty() {
                    return Ok(());
                }
            }
            Token::Eof => return Err(tokens.fault(FileFault::CutShort)),
        }
    }
}

fn attributes<R: BufRead>(tokens: &Tokens<R>, notes: &mut Notes, within: &str) {
    for (name, value) in &tokens.attributes {
        notes.extra(within, &format!("@{name}"), value, tokens.line());
    }
}

/// Text beside elements belongs to no field: it is kept as an extra.
fn stray_text<R: BufRead>(tokens: &Tokens<R>, notes: &mut Notes, within: &str) {
    let text = tokens.text.trim();
    if !text.is_empty() {
        notes.extra(within, "(text)", text, tokens.line());
    }
}

pub(super) fn only_space<R: BufRead>(tokens: &Tokens<R>) -> Result<(), FileError> {
    if tokens.text.trim().is_empty() {
        return Ok(());
    }
    let found = "text outside any record".to_owned();
    Err(tokens.fault(FileFault::Misplaced { found, wanted: "an element" }))
}
