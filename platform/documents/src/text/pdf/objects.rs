//! The words of a PDF that no page draws: its description, links, notes, forms, bookmarks and the words told for pictures.
//! What acts by itself, and what carries another file, is refused.

use crate::Unread;
use crate::text::word::views;
use crate::text::{Piece, Seen, may_tell, picture, plain_address};
use hayro_syntax::Pdf;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream};

const PROGRAM: Unread = Unread::Holds { what: "a program or a command" };
const FILE: Unread = Unread::Holds { what: "another file" };
const PAGES: Unread = Unread::Holds { what: "pages that are not shown (save it as a new PDF)" };
const UNSEEN: Unread = Unread::Holds { what: "words that are drawn but not shown" };
/// How deep lists in lists are followed.
const DEEPEST: usize = 50;

/// What was found in the objects.
#[derive(Default)]
pub(super) struct Hidden {
    pub pieces: Vec<Piece>,
    pub seen: Seen,
    /// What stands in the fields of forms, together: a name can be cut into two fields.
    forms: String,
    pages: usize,
}

/// Reads every object of the file, whether or not anything points to it.
///
/// # Errors
/// [`Unread::Holds`] for what acts by itself, another file, pages that no reader reaches, or a picture with packed words.
pub(super) fn read(pdf: &Pdf) -> Result<Hidden, Unread> {
    let mut hidden = Hidden::default();
    for object in pdf.objects() {
        hidden.object(&object, "", DEEPEST)?;
    }
    if hidden.pages > pdf.pages().len() {
        return Err(PAGES);
    }
    let forms = std::mem::take(&mut hidden.forms);
    hidden.pieces.push(Piece::of("the fields of a form", forms));
    hidden.pieces.retain(|piece| !piece.text.trim().is_empty());
    Ok(hidden)
}

impl Hidden {
    fn object(&mut self, object: &Object<'_>, key: &str, left: usize) -> Result<(), Unread> {
        let left = left.checked_sub(1).ok_or(Unread::Broken)?;
        match object {
            Object::String(text) => self.say(key, &decoded(text.as_ref())),
            Object::Dict(dict) => self.dict(dict, left)?,
            Object::Array(array) => self.array(array, key, left)?,
            Object::Stream(stream) => self.stream(stream, left)?,
            Object::Null(_) | Object::Boolean(_) | Object::Number(_) | Object::Name(_) => {}
        }
        Ok(())
    }

    fn array(&mut self, array: &Array<'_>, key: &str, left: usize) -> Result<(), Unread> {
        for item in array.raw_iter() {
            if let MaybeRef::NotRef(item) = item {
                self.object(&item, key, left)?;
            }
        }
        Ok(())
    }

    fn dict(&mut self, dict: &Dict<'_>, left: usize) -> Result<(), Unread> {
        harmless(dict)?;
        self.pages += usize::from(name(dict, "Type") == "Page");
        for (key, value) in dict.entries() {
            if let MaybeRef::NotRef(value) = value {
                self.object(&value, key.as_str(), left)?;
            }
        }
        Ok(())
    }

    fn stream(&mut self, stream: &Stream<'_>, left: usize) -> Result<(), Unread> {
        let dict = stream.dict();
        self.dict(dict, left)?;
        match (name(dict, "Type").as_str(), name(dict, "Subtype").as_str()) {
            (_, "Image") => {
                self.seen.pictures += 1;
                let data = stream.raw_data();
                if data.starts_with(&[0xff, 0xd8]) {
                    self.pieces.push(Piece::of("what a picture says of itself", picture::words(&data)?));
                }
            }
            ("Metadata", _) | (_, "XML") => self.description(stream)?,
            ("ObjStm" | "XRef", _) => {}
            ("" | "XObject", "" | "Form") if !dict.contains_key("Length1") => self.content(stream, left)?,
            _ => {}
        }
        Ok(())
    }

    /// What the file says of itself in XML.
    fn description(&mut self, stream: &Stream<'_>) -> Result<(), Unread> {
        let data = stream.decoded().map_err(|_| Unread::Broken)?;
        let place = "the file’s own description";
        match views::read(&data) {
            Ok(views) => {
                self.pieces.push(Piece::of(place, views.all.text));
                self.pieces.extend(views.settings.into_iter().map(|(_, text)| Piece::of(place, text)));
            }
            Err(_) => self.pieces.push(Piece::of(place, picture::runs(&data))),
        }
        Ok(())
    }

    /// The words told beside what is drawn, for those who listen; and letters that only cut a shape.
    fn content(&mut self, stream: &Stream<'_>, left: usize) -> Result<(), Unread> {
        let Ok(data) = stream.decoded() else { return Ok(()) };
        let mut instructions = UntypedIter::new(&data);
        while let Some(instruction) = instructions.next() {
            let operator: &[u8] = instruction.operator;
            if matches!(operator, b"BDC" | b"DP") {
                for operand in instruction.operands() {
                    self.object(operand, "", left)?;
                }
            }
            let is_seven =
                |operand: &Object<'_>| matches!(operand, Object::Number(number) if number.as_i64() == 7);
            if operator == b"Tr" && instruction.operands().any(is_seven) {
                return Err(UNSEEN);
            }
        }
        Ok(())
    }

    fn say(&mut self, key: &str, text: &str) {
        // Days and digests of the file are no words.
        if key == "ID" || text.starts_with("D:") || !may_tell(text) {
            return;
        }
        match key {
            "V" | "DV" | "TU" | "T" | "Opt" => self.forms.extend([text, "\n"]),
            "URI" => self.pieces.push(Piece::of("a link", plain_address(text))),
            _ => self.pieces.push(Piece::of(meaning(key), text)),
        }
    }
}

/// Refuses what acts by itself or carries a file.
fn harmless(dict: &Dict<'_>) -> Result<(), Unread> {
    let acts = ["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE"];
    if dict.contains_key("JS") || dict.contains_key("JavaScript") || acts.contains(&name(dict, "S").as_str())
    {
        return Err(PROGRAM);
    }
    let carries = ["EF", "EmbeddedFiles", "XFA", "RichMediaContent"].iter().any(|key| dict.contains_key(key));
    let kinds = ["FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D"];
    if carries || name(dict, "Type") == "EmbeddedFile" || kinds.contains(&name(dict, "Subtype").as_str()) {
        return Err(FILE);
    }
    Ok(())
}

fn name(dict: &Dict<'_>, key: &str) -> String {
    match dict.get_raw::<Object<'_>>(key) {
        Some(MaybeRef::NotRef(Object::Name(name))) => Name::as_str(&name).to_owned(),
        _ => String::new(),
    }
}

fn meaning(key: &str) -> &'static str {
    match key {
        "Contents" | "RC" | "Subj" => "a note on a page",
        "Alt" | "ActualText" | "E" => "the words told for a picture",
        "Title" => "a bookmark or the file’s title",
        _ => "the file’s own description",
    }
}

/// Text strings of a PDF are UTF-16 or UTF-8 with a mark, or nearly Latin 1.
fn decoded(bytes: &[u8]) -> String {
    if let Some(plain) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8_lossy(plain).into_owned();
    }
    let wide = |rest: &[u8], order: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(order);
        char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}
