//! The words of a Word file: every part of it that is XML, what is deleted, hidden or commented included, because a
//! reader can bring it back.

use super::Piece;
use crate::Unread;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The greatest size of all parts unpacked, in bytes; an archive can claim any.
const LARGEST: u64 = 200 << 20;

/// The words of every part of the file.
///
/// # Errors
/// [`Unread`] when it is no such archive, has a password, holds no document, or unpacks to more than 200 MiB.
pub fn of_word(bytes: &[u8]) -> Result<Vec<Piece>, Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)?;
    if archive.index_for_name("word/document.xml").is_none() {
        return Err(Unread::Broken);
    }
    let mut left = LARGEST;
    let mut pieces = Vec::new();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Unread::Locked)?;
        let name = part.name().to_owned();
        if !std::path::Path::new(&name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xml")) {
            continue;
        }
        let mut xml = Vec::new();
        let size = part.take(left + 1).read_to_end(&mut xml).map_err(|_| Unread::Broken)?;
        left = left.checked_sub(size as u64).ok_or(Unread::TooLarge)?;
        pieces.push(Piece { text: words(&xml)?, place: place(&name) });
    }
    Ok(pieces)
}

/// What a part is called by someone who never opens the archive.
fn place(name: &str) -> String {
    let stem = name.rsplit('/').next().unwrap_or(name).trim_end_matches(".xml");
    match stem.trim_end_matches(char::is_numeric) {
        "document" => "the text".to_owned(),
        "core" | "app" | "custom" => "the file’s own description".to_owned(),
        "header" => "the head of the pages".to_owned(),
        "footer" => "the foot of the pages".to_owned(),
        "comments" => "the comments".to_owned(),
        other => format!("the part “{other}”"),
    }
}

/// Text of every element; a paragraph, a cell, a tab or a break ends a word, a run does not. Attributes can carry the
/// words of pictures and links.
fn words(xml: &[u8]) -> Result<String, Unread> {
    let xml = std::str::from_utf8(xml).map_err(|_| Unread::Broken)?;
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    loop {
        match reader.read_event().map_err(|_| Unread::Broken)? {
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::CData(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(name) => text.push(letter_of(&name).ok_or(Unread::Broken)?),
            Event::End(tag) => {
                if !matches!(tag.local_name().as_ref(), "t" | "r" | "delText" | "rPr") {
                    text.push('\n');
                }
            }
            Event::Start(tag) | Event::Empty(tag) => {
                if matches!(tag.local_name().as_ref(), "tab" | "br" | "cr") {
                    text.push(' ');
                }
                for attribute in tag.attributes().flatten() {
                    if matches!(attribute.key.local_name().as_ref(), "descr" | "title" | "tooltip" | "author")
                    {
                        text.push('\n');
                        text.push_str(&attribute.value);
                        text.push('\n');
                    }
                }
            }
            Event::DocType(_) => return Err(Unread::Broken),
            Event::Eof => return Ok(text),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

fn letter_of(name: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(letter)) = name.resolve_char_ref() {
        return Some(letter);
    }
    match name.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
