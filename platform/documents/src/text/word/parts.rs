//! The parts a Word file may have. Any other part may say or do anything, so a file that has one is refused.

use crate::Unread;

/// What a part is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// XML with words in it.
    Words,
    /// What the file points to.
    Links,
    /// A picture.
    Picture,
    /// Nothing to read: a folder, a font.
    Silent,
}

/// What a part of this name is.
///
/// # Errors
/// [`Unread::Holds`] for a part that cannot be read.
pub(super) fn part(name: &str) -> Result<Part, Unread> {
    let lower = name.to_lowercase();
    let ending = lower.rsplit('.').next().unwrap_or_default();
    let what = match ending {
        _ if name.ends_with('/') => return Ok(Part::Silent),
        _ if lower.contains("vbaproject") || lower.contains("vbadata") => "a program (macros)",
        _ if lower.contains("embeddings/") || lower.contains("activex/") => "another file",
        _ if lower.contains("thumbnail") => "a small picture of itself, made when it was saved",
        "xml" => return Ok(Part::Words),
        "rels" => return Ok(Part::Links),
        "png" | "jpg" | "jpeg" if lower.starts_with("word/media/") => return Ok(Part::Picture),
        "odttf" | "ttf" if lower.starts_with("word/fonts/") => return Ok(Part::Silent),
        "emf" | "wmf" | "gif" | "tif" | "tiff" | "svg" | "bmp" | "webp" | "heic" | "wdp" => {
            "a picture that is neither PNG nor JPEG"
        }
        _ => "a part that we cannot read",
    };
    Err(Unread::Holds { what })
}

/// What a part is called by someone who never opens the archive.
pub(super) fn place(name: &str) -> String {
    let stem = name.rsplit('/').next().unwrap_or(name).trim_end_matches(".xml");
    match stem.trim_end_matches(char::is_numeric) {
        "document" => "the text".to_owned(),
        "core" | "app" | "custom" => "the file’s own description".to_owned(),
        "header" => "the head of the pages".to_owned(),
        "footer" => "the foot of the pages".to_owned(),
        "footnotes" => "the footnotes".to_owned(),
        "endnotes" => "the notes at the end".to_owned(),
        "comments" => "the comments".to_owned(),
        "people" => "the names of those who wrote it".to_owned(),
        other => format!("the part “{other}”"),
    }
}
