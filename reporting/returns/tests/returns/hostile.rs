//! Files that are wrong, cut, foreign or meant to harm: each is refused with a plain sentence and a line.

use crate::golden::written;
use crate::invented;
use std::io::{BufReader, Read};
use waymark_returns::{FileFault, Limits, XmlReader, read_xml};

const HEAD: &str = "<Message><Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year>\
    <ReferenceDate>2026-01-15</ReferenceDate></CollectionDetails><Source><LEA>343</LEA></Source></Header><Persons>";

fn fault(bytes: &[u8]) -> (u32, FileFault) {
    let error = read_xml(bytes, Limits::default()).expect_err("it should be refused");
    (error.line, error.fault)
}

#[test]
fn what_is_not_a_return_is_named_for_what_it_is() {
    for (bytes, part) in [
        (b"".as_slice(), "empty"),
        (b"PK\x03\x04rest of a workbook", "zip file or a spreadsheet"),
        (b"%PDF-1.7", "a PDF"),
        (b"Surname,Forename\nVane,Ben\n", "text outside any record"),
        (b"<html><body/></html>", "outermost element is \u{2018}html\u{2019}"),
        (b"\xFF\xFE<\0M\0", "UTF-16"),
        (b"<?xml version=\"1.0\" encoding=\"windows-1252\"?><Message/>", "Windows-1252"),
        (b"<Message><Header>\n<Surname>Ren\xE9e", "not UTF-8"),
        (b"<Message></Message>", "the element Header"),
    ] {
        let error = read_xml(bytes, Limits::default()).expect_err("it should be refused").to_string();
        assert!(error.contains(part), "{error}");
    }
}

#[test]
fn another_collection_or_an_unknown_year_is_refused_by_name() {
    let other = HEAD.replace("<Collection>SEN2</Collection>", "<Collection>CIN</Collection>");
    assert_eq!(fault(other.as_bytes()).1, FileFault::OtherCollection("CIN".into()));
    for (from, to, said) in
        [("2026", "2022", "2022"), ("2026", "next year", "next year"), ("2026", "99999", "99999")]
    {
        let file = HEAD.replace(&format!("<Year>{from}"), &format!("<Year>{to}"));
        assert_eq!(fault(file.as_bytes()).1, FileFault::UnknownYear(said.into()));
    }
}

#[test]
fn document_types_and_entities_are_refused_before_they_can_do_anything() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<Message>&b;</Message>";
    assert_eq!(fault(bomb.as_bytes()).1, FileFault::Doctype);
    let external = "<!DOCTYPE Message SYSTEM \"file:///etc/passwd\"><Message/>";
    assert_eq!(fault(external.as_bytes()).1, FileFault::Doctype);
    let unknown = format!("{HEAD}\n<Person><Surname>&xxe;</Surname></Person>");
    assert_eq!(fault(unknown.as_bytes()), (2, FileFault::Entity("xxe".into())));
}

#[test]
fn an_element_of_a_namespace_is_refused_with_its_line_and_a_mark_for_validators_is_not() {
    let of_one = HEAD.replace("<Message>", "<Message xmlns=\"urn:x\">");
    assert_eq!(fault(of_one.as_bytes()), (1, FileFault::Namespace("urn:x".into())));
    let within = format!("{HEAD}\n<Person xmlns=\"urn:y\"></Person></Persons></Message>");
    assert_eq!(fault(within.as_bytes()), (2, FileFault::Namespace("urn:y".into())));
    let prefixed = format!("{HEAD}\n<a:Person xmlns:a=\"urn:z\"></a:Person></Persons></Message>");
    assert_eq!(fault(prefixed.as_bytes()), (2, FileFault::Namespace("a:Person".into())));
    let marks = "<Message xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"a.xsd\">";
    let marked = format!("{}</Persons></Message>", HEAD.replace("<Message>", marks));
    assert!(read_xml(marked.as_bytes(), Limits::default()).is_ok());
}

#[test]
fn a_control_character_is_refused_with_its_line_however_it_is_written() {
    for (text, byte) in [("Va\0ne", 0), ("Va\u{1}ne", 1), ("&#x1F;", 0x1F), ("&#8;", 8)] {
        let file = format!("{HEAD}\n<Person>\n<Surname>{text}</Surname>\n</Person></Persons></Message>");
        assert_eq!(fault(file.as_bytes()), (3, FileFault::Control(byte)), "{text:?}");
    }
    let harmless = format!("{HEAD}<Person><Surname>Va\tne&#10;</Surname></Person></Persons></Message>");
    assert!(read_xml(harmless.as_bytes(), Limits::default()).is_ok());
}

#[test]
fn what_stands_once_in_a_file_is_never_an_extra_the_second_time() {
    let second = [
        ("<Source>", "<Source></Source><Source>"),
        ("<Source>", "<CollectionDetails></CollectionDetails><Source>"),
        ("</Header>", "</Header><Header></Header>"),
    ];
    for (from, to) in second {
        let file = format!("{}</Persons></Message>", HEAD.replacen(from, to, 1));
        assert!(matches!(fault(file.as_bytes()).1, FileFault::Misplaced { .. }), "{to}");
    }
}

/// One gigabyte of the same bytes after a beginning, without ever holding it.
fn endless(begin: &str) -> impl Read + use<> {
    std::io::Cursor::new(begin.as_bytes().to_vec()).chain(std::io::repeat(b'a').take(1 << 30))
}

#[test]
fn one_gigabyte_in_one_element_is_refused_after_a_few_kilobytes() {
    for begin in ["<Person><Surname>", "<Person a=\"", "<!--", "<Person><![CDATA[", "<Unknown>", "<?pi "] {
        let mut source = CountingReader { inner: endless(&format!("{HEAD}{begin}")), seen: 0 };
        let mut reader = XmlReader::open(BufReader::new(&mut source), Limits::default()).unwrap();
        let error = reader.next().unwrap().expect_err("too large");
        assert!(matches!(error.fault, FileFault::TooLarge(_)), "{begin}: {error}");
        drop(reader);
        assert!(source.seen < 200_000, "{begin}: {} bytes were read", source.seen);
    }
}

struct CountingReader<R> {
    inner: R,
    seen: u64,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(into)?;
        self.seen += count as u64;
        Ok(count)
    }
}

#[test]
fn a_person_without_end_is_refused() {
    let many = "<Requests><RequestOutcome>A</RequestOutcome></Requests>".repeat(60_000);
    let file = format!("{HEAD}<Person>{many}</Person></Persons></Message>");
    assert!(matches!(fault(file.as_bytes()).1, FileFault::PersonTooLarge(_)));
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("{HEAD}<Person>{}", "<a>".repeat(100_000));
    assert!(matches!(fault(deep.as_bytes()).1, FileFault::TooDeep(_)));
}

/// The shortest file that has a record of every kind.
fn short() -> Vec<u8> {
    let mut all = invented::of(2026);
    all.persons.truncate(1);
    written(&all)
}

#[test]
fn a_file_cut_anywhere_is_refused_and_never_taken_for_whole() {
    let whole = short();
    let end = whole.iter().rposition(|&byte| byte == b'>').unwrap();
    for cut in 0..=end {
        assert!(read_xml(&whole[..cut], Limits::default()).is_err(), "cut after {cut} bytes");
    }
    assert_eq!(fault(&whole[..whole.len() / 2]).1, FileFault::CutShort);
}

#[test]
fn any_byte_changed_never_panics() {
    let whole = short();
    for at in 0..whole.len() {
        for with in [b'<', b'&', 0xFF] {
            let mut changed = whole.clone();
            changed[at] = with;
            let _ = read_xml(changed.as_slice(), Limits::default());
        }
    }
}

#[test]
fn mismatched_tags_are_told_with_their_line() {
    let file = format!("{HEAD}\n<Person>\n<Surname>Vane</Forename></Person>");
    let (line, fault) = fault(file.as_bytes());
    assert_eq!(line, 3);
    assert!(matches!(fault, FileFault::NotXml(_)), "{fault}");
}

#[test]
fn a_second_document_after_the_end_is_refused() {
    let file = format!("{HEAD}</Persons></Message><Message/>");
    assert!(matches!(fault(file.as_bytes()).1, FileFault::Misplaced { .. }));
}
