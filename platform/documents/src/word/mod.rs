//! A paper as a Word file: built-in heading styles, tables whose header rows repeat, British English. Charts are told
//! in words, as their tables follow them. The same paper gives the same bytes.

mod body;
mod parts;

use crate::{Paper, Unmade};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The paper as the bytes of a Word file.
///
/// # Errors
/// [`Unmade`] when the parts cannot be written together.
pub fn word(paper: &Paper) -> Result<Vec<u8>, Unmade> {
    let body = body::document(paper).map_err(|error| unmade(&error))?;
    let core = parts::core(paper).map_err(|error| unmade(&error))?;
    let footer = body::footer(paper).map_err(|error| unmade(&error))?;
    let files: [(&str, &[u8]); 9] = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.as_bytes()),
        ("_rels/.rels", parts::PACKAGE.as_bytes()),
        ("docProps/core.xml", &core),
        ("word/_rels/document.xml.rels", parts::DOCUMENT.as_bytes()),
        ("word/document.xml", &body),
        ("word/footer1.xml", &footer),
        ("word/styles.xml", parts::STYLES.as_bytes()),
        ("word/numbering.xml", parts::NUMBERING.as_bytes()),
        ("word/settings.xml", parts::SETTINGS.as_bytes()),
    ];
    pack(&files).map_err(|error| unmade(&error))
}

fn pack(files: &[(&str, &[u8])]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // A fixed time in the archive: when a paper was made stands in its own description.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn unmade(why: &dyn std::fmt::Display) -> Unmade {
    Unmade { kind: "Word", why: why.to_string() }
}
