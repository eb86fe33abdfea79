//! The pieces of an XML file that matter to a return: elements and their text. What could harm is refused here:
//! document types, unknown entities, endless pieces, deep nesting, other encodings.

use super::read::Limits;
use super::sniff;
use crate::error::{FileError, FileFault};
use crate::guard::{Guard, is_control};
use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// What comes next. Names, attributes and texts lie in [`Tokens`] until the next call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Start,
    Text,
    End,
    Eof,
}

/// The parser with its scratch space.
#[derive(Debug)]
pub(super) struct Tokens<R> {
    parser: Reader<Guard<R>>,
    buffer: Vec<u8>,
    depth: usize,
    limits: Limits,
    /// The name of the element that starts.
    pub(super) name: String,
    /// Its attributes, namespace declarations left out.
    pub(super) attributes: Vec<(String, String)>,
    /// The text, entities resolved.
    pub(super) text: String,
}

impl<R: BufRead> Tokens<R> {
    pub(super) fn new(input: R, limits: Limits) -> Result<Self, FileError> {
        let mut guard = Guard::new(input, limits.element_bytes);
        let first = guard.fill_buf().map_err(|error| FileFault::Unreadable(error.to_string()).at(0))?;
        sniff::check(first).map_err(|fault| fault.at(0))?;
        let mut parser = Reader::from_reader(guard);
        parser.config_mut().expand_empty_elements = true;
        let (buffer, name, attributes, text) = (Vec::new(), String::new(), Vec::new(), String::new());
        Ok(Self { parser, buffer, depth: 0, limits, name, attributes, text })
    }

    /// The line reached so far.
    pub(super) const fn line(&self) -> u32 {
        self.parser.get_ref().line()
    }

    /// The bytes read so far.
    pub(super) const fn total(&self) -> u64 {
        self.parser.get_ref().total()
    }

    /// A fault at the line reached so far.
    pub(super) const fn fault(&self, fault: FileFault) -> FileError {
        fault.at(self.line())
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Token, FileError> {
        let mut buffer = std::mem::take(&mut self.buffer);
        let token = loop {
            buffer.clear();
            self.parser.get_mut().next_piece();
            let read = self.parser.read_event_into(&mut buffer);
            if let Some((byte, line)) = self.parser.get_ref().control() {
                break Err(FileFault::Control(byte).at(line));
            }
            match read {
                Ok(event) => match self.keep(event) {
                    Ok(Some(token)) => break Ok(token),
                    Ok(None) => {}
                    Err(fault) => break Err(self.fault(fault)),
                },
                Err(error) => break Err(self.parse_error(&error)),
            }
        };
        self.buffer = buffer;
        token
    }

    /// Keeps what an event says; `None` when it says nothing that matters.
    fn keep(&mut self, event: Event<'_>) -> Result<Option<Token>, FileFault> {
        match event {
            Event::Start(element) => self.start(&element).map(Some),
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Some(Token::End))
            }
            Event::Text(text) => Ok(self.take_text(&text)),
            Event::CData(text) => Ok(self.take_text(&text)),
            Event::GeneralRef(reference) => {
                let character = resolve(&reference)?;
                Ok(self.take_text(character.encode_utf8(&mut [0; 4])))
            }
            Event::Decl(declaration) => match declaration.encoding() {
                Some(Ok(name)) => sniff::check_declared(&name).map(|()| None),
                _ => Ok(None),
            },
            Event::DocType(_) => Err(FileFault::Doctype),
            Event::Eof if self.depth > 0 => Err(FileFault::CutShort),
            Event::Eof => Ok(Some(Token::Eof)),
            Event::Comment(_) | Event::PI(_) | Event::Empty(_) => Ok(None),
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<Token, FileFault> {
        self.depth += 1;
        if self.depth > self.limits.depth {
            return Err(FileFault::TooDeep(self.limits.depth));
        }
        element.name().as_ref().clone_into(&mut self.name);
        if self.name.contains(':') {
            return Err(FileFault::Namespace(self.name.clone()));
        }
        self.attributes.clear();
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| FileFault::NotXml(error.to_string()))?;
            let name = attribute.key.as_ref();
            if name == "xmlns" && !attribute.value.trim().is_empty() {
                return Err(FileFault::Namespace(attribute.value.into_owned()));
            }
            if !name.starts_with("xmlns") && !name.starts_with("xsi:") {
                self.attributes.push((name.to_owned(), attribute.value.into_owned()));
            }
        }
        Ok(Token::Start)
    }

    #[expect(clippy::unnecessary_wraps, reason = "fits the other kinds of event")]
    fn take_text(&mut self, text: &str) -> Option<Token> {
        text.clone_into(&mut self.text);
        Some(Token::Text)
    }

    fn parse_error(&self, error: &Error) -> FileError {
        let fault = match error {
            _ if self.parser.get_ref().has_stopped() => FileFault::TooLarge(self.limits.element_bytes),
            Error::Encoding(_) => {
                FileFault::NotUtf8("a character here is not UTF-8; it looks like Windows-1252")
            }
            Error::Io(error) => FileFault::Unreadable(error.to_string()),
            Error::Syntax(SyntaxError::InvalidBangMarkup) => FileFault::NotXml(error.to_string()),
            Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => FileFault::CutShort,
            other => FileFault::NotXml(other.to_string()),
        };
        self.fault(fault)
    }
}

/// The character of a reference: the five that XML defines, or one by number.
fn resolve(reference: &quick_xml::events::BytesRef<'_>) -> Result<char, FileFault> {
    match reference.as_ref() {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        name => match reference.resolve_char_ref() {
            Ok(Some(character)) => match u8::try_from(character).ok().filter(|byte| is_control(*byte)) {
                Some(byte) => Err(FileFault::Control(byte)),
                None => Ok(character),
            },
            _ => Err(FileFault::Entity(name.chars().take(40).collect())),
        },
    }
}
