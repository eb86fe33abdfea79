//! The words of a Word file: every part of it, what is deleted, hidden or commented included, because a reader can bring
//! it back; and what it shows, as blocks.

mod blocks;
mod links;
mod parts;
pub(super) mod views;

use super::{Piece, Reading, picture};
use crate::Unread;
use parts::Part;
use std::io::{Cursor, Read};
use views::{View, Views};
use zip::ZipArchive;

/// The greatest size of all parts unpacked, in bytes; an archive can claim any.
const LARGEST: u64 = 64 << 20;
/// The greatest number of parts.
const PARTS: usize = 2_000;
/// What an old Word file, or one with a password, begins with.
const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
const DOCUMENT: &str = "word/document.xml";

/// All that the file says.
///
/// # Errors
/// [`Unread`] when it is no such archive, has a password, holds no document or something that cannot be read or acts by
/// itself, or unpacks to more than 64 MiB.
pub fn read_word(bytes: &[u8]) -> Result<Reading, Unread> {
    within(bytes, LARGEST)
}

fn within(bytes: &[u8], mut left: u64) -> Result<Reading, Unread> {
    if bytes.starts_with(OLD) {
        return Err(Unread::Locked);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)?;
    if archive.index_for_name(DOCUMENT).is_none() || !is_whole(bytes, &archive) {
        return Err(Unread::Broken);
    }
    let mut reading = Reading::default();
    reading
        .pieces
        .push(Piece::of("the names of its parts", archive.file_names().collect::<Vec<_>>().join("\n")));
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Unread::Locked)?;
        let (name, note) = (part.name().to_owned(), part.comment().to_owned());
        reading.pieces.push(Piece::of("a note in the archive", note));
        let kind = parts::part(&name)?;
        let mut unpacked = Vec::new();
        let size = part.take(left + 1).read_to_end(&mut unpacked).map_err(|_| Unread::Broken)?;
        left = left.checked_sub(size as u64).ok_or(Unread::TooLarge)?;
        take(&mut reading, &name, kind, &unpacked)?;
    }
    reading.pieces.push(super::as_page(&reading.blocks));
    reading.pieces.retain(|piece| !piece.text.trim().is_empty());
    Ok(reading)
}

/// Whether every byte belongs to a part that is listed: nothing before, no second part of a name, no note behind.
fn is_whole(bytes: &[u8], archive: &ZipArchive<Cursor<&[u8]>>) -> bool {
    let begun = bytes.windows(4).filter(|four| four == b"PK\x03\x04").count();
    let is_plain = archive.offset() == 0 && archive.comment().is_empty();
    is_plain && archive.len() <= PARTS && begun == archive.len()
}

fn take(reading: &mut Reading, name: &str, kind: Part, bytes: &[u8]) -> Result<(), Unread> {
    match kind {
        Part::Silent => {}
        Part::Picture => {
            reading.seen.pictures += 1;
            reading.pieces.push(Piece::of("what a picture says of itself", picture::words(bytes)?));
        }
        Part::Words | Part::Links => {
            let views = views::read(bytes)?;
            reading.seen.comments += views.comments;
            reading.seen.changes += views.changes;
            reading.pieces.extend(pieces(name, views));
            if name == DOCUMENT {
                reading.blocks = blocks::blocks(bytes)?;
            }
        }
    }
    Ok(())
}

fn pieces(name: &str, views: Views) -> Vec<Piece> {
    let Views { all, shown, before, settings, .. } = views;
    let mut texts = vec![all];
    for other in [shown, before] {
        if !texts.contains(&other) {
            texts.push(other);
        }
    }
    let settings = settings.into_iter().map(|(place, text)| Piece::of(place, text));
    texts.into_iter().map(|view| piece(name, view)).chain(settings).collect()
}

fn piece(name: &str, view: View) -> Piece {
    let mut piece = Piece::of(parts::place(name), view.text);
    if name == DOCUMENT {
        piece.nearer =
            view.starts.into_iter().map(|(start, number)| (start, format!("paragraph {number}"))).collect();
    }
    piece
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[test]
    fn a_small_file_that_unpacks_to_far_more_is_refused() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(DOCUMENT, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(format!("<a>{}</a>", " ".repeat(2 << 20)).as_bytes()).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < 1 << 14);
        assert_eq!(within(&bytes, 1 << 20), Err(Unread::TooLarge));
        assert!(within(&bytes, 3 << 20).is_ok());
    }
}
