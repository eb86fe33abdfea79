//! The words of one XML part in each way a reader can come to see them: everything; as it is shown; as it was before
//! tracked changes. A name that is cut in two by deleted or hidden letters stands whole in one of them.

use super::links;
use crate::Unread;
use crate::text::{may_tell, plain_address};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeSet;

/// One way to read a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::text) struct View {
    /// The words.
    pub text: String,
    /// Where each paragraph or comment that has words begins, with its number from 1.
    pub starts: Vec<(usize, usize)>,
}

/// All that a part says.
#[derive(Debug, Default)]
pub(in crate::text) struct Views {
    /// Everything, deleted and hidden words among it.
    pub all: View,
    /// As it is shown, with all changes accepted.
    pub shown: View,
    /// As it was, with all changes rejected.
    pub before: View,
    /// Words in attributes, with what they are.
    pub settings: BTreeSet<(&'static str, String)>,
    /// The codes of fields.
    pub fields: String,
    /// Comments.
    pub comments: usize,
    /// Tracked changes.
    pub changes: usize,
    now: Now,
}

/// Where the reader is.
#[derive(Debug, Default)]
struct Now {
    deleted: usize,
    inserted: usize,
    in_run: bool,
    hidden: bool,
    code: bool,
    number: usize,
    begun: bool,
}

/// Reads one part.
///
/// # Errors
/// [`Unread`] when it is no sound XML in UTF-8, declares a document type, or points out of the file in a way that is
/// not harmless.
pub(in crate::text) fn read(xml: &[u8]) -> Result<Views, Unread> {
    let xml = std::str::from_utf8(xml).map_err(|_| Unread::Broken)?;
    let mut reader = Reader::from_str(xml);
    let mut views = Views::default();
    loop {
        match reader.read_event().map_err(|_| Unread::Broken)? {
            Event::Text(part) => views.say(&part.xml10_content()),
            Event::CData(part) => views.say(&part.xml10_content()),
            Event::GeneralRef(name) => {
                views.say(letter_of(&name).ok_or(Unread::Broken)?.encode_utf8(&mut [0; 4]))
            }
            Event::Start(tag) => {
                views.begin(&tag)?;
                views.enter(tag.local_name().as_ref());
            }
            Event::Empty(tag) => views.begin(&tag)?,
            Event::End(tag) => views.leave(tag.local_name().as_ref()),
            Event::Comment(text) => views.aside(&text),
            Event::PI(text) => views.aside(&text),
            Event::DocType(_) => return Err(Unread::Broken),
            Event::Eof => break,
            Event::Decl(_) => {}
        }
    }
    links::fields(&views.fields)?;
    Ok(views)
}

impl Views {
    fn say(&mut self, text: &str) {
        if self.now.begun && !text.trim().is_empty() {
            self.now.begun = false;
            self.now.number += 1;
        }
        let Now { deleted, inserted, hidden, code, number, .. } = self.now;
        if code {
            self.fields.push_str(text);
        }
        self.all.say(text, number);
        if deleted == 0 && !hidden && !code {
            self.shown.say(text, number);
        }
        if inserted == 0 && !hidden && !code {
            self.before.say(text, number);
        }
    }

    /// A note that no reader sees without opening the archive.
    fn aside(&mut self, text: &str) {
        self.settings.insert(("a note behind the text", text.to_owned()));
    }

    fn room(&mut self, sign: char) {
        for view in [&mut self.all, &mut self.shown, &mut self.before] {
            view.text.push(sign);
        }
    }

    /// What a tag says by itself, whether or not anything stands in it.
    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), Unread> {
        let (mut kind, mut target, mut mode) = (String::new(), String::new(), String::new());
        let mut off = false;
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|_| Unread::Broken)?;
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| Unread::Broken)?;
            let name = attribute.key.local_name();
            match name.as_ref() {
                "Type" => value.as_ref().clone_into(&mut kind),
                "Target" => value.as_ref().clone_into(&mut target),
                "TargetMode" => value.as_ref().clone_into(&mut mode),
                "val" => off = matches!(value.as_ref(), "0" | "false" | "off"),
                "instr" => self.fields.extend([value.as_ref(), " "]),
                _ => {}
            }
            if may_tell(&value) {
                self.settings.insert((meaning(name.as_ref()), plain_address(&value)));
            }
        }
        if mode == "External" {
            links::outside(&kind, &target)?;
        }
        match tag.local_name().as_ref() {
            "tab" | "br" | "cr" => self.room(' '),
            "vanish" | "webHidden" if self.now.in_run => self.now.hidden = !off,
            "ins" | "del" | "moveFrom" | "moveTo" => self.changes += 1,
            "comment" => self.comments += 1,
            _ => {}
        }
        Ok(())
    }

    fn enter(&mut self, name: &str) {
        match name {
            "del" | "moveFrom" => self.now.deleted += 1,
            "ins" | "moveTo" => self.now.inserted += 1,
            "instrText" | "delInstrText" => self.now.code = true,
            "r" => (self.now.in_run, self.now.hidden) = (true, false),
            "p" => self.now.begun = true,
            _ => {}
        }
    }

    fn leave(&mut self, name: &str) {
        match name {
            "del" | "moveFrom" => self.now.deleted = self.now.deleted.saturating_sub(1),
            "ins" | "moveTo" => self.now.inserted = self.now.inserted.saturating_sub(1),
            "instrText" | "delInstrText" => self.now.code = false,
            "r" => (self.now.in_run, self.now.hidden) = (false, false),
            // A run does not end a word.
            "t" | "delText" | "rPr" => {}
            _ => self.room('\n'),
        }
    }
}

impl View {
    fn say(&mut self, text: &str, number: usize) {
        let is_new = self.starts.last().is_none_or(|(_, last)| *last != number);
        if is_new && number > 0 && !text.trim().is_empty() {
            self.starts.push((self.text.len(), number));
        }
        self.text.push_str(text);
    }
}

/// What an attribute is, for someone who never opens the archive.
fn meaning(name: &str) -> &'static str {
    match name {
        "descr" | "title" | "alt" => "the description of a picture",
        "tooltip" => "the words over a link",
        "author" | "initials" | "userId" => "the name of somebody who changed it",
        "Target" => "a link",
        "instr" => "a field",
        _ => "a setting of the file",
    }
}

/// The letter that a reference such as `&amp;` stands for.
pub(super) fn letter_of(name: &quick_xml::events::BytesRef<'_>) -> Option<char> {
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
