//! Word files from outside: a child named in any corner of one holds it back, and so does what cannot be read or acts by
//! itself.

use crate::making::{archive, jpeg, paragraph, png, relation, word};
use crate::{known, places};
use waymark_documents::Unread;
use waymark_scrutiny::outgoing::{Held, Kind, check_file};

const NAME: &str = "Amara Okafor-Lindqvist";

fn refused(bytes: &[u8]) -> Unread {
    match check_file(Kind::Word, bytes, &known()).expect_err("is held back") {
        Held::Unread(why) => why,
        other => panic!("{other}"),
    }
}

fn with_part(name: &str, xml: &str) -> Vec<u8> {
    word(&paragraph("Nothing here."), &[(name, xml.as_bytes())])
}

#[test]
fn a_letter_that_names_nobody_leaves_and_is_shown_as_it_is_built() {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>What we found</w:t></w:r></w:p>\
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>first</w:t></w:r></w:p>\
                <w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>stays</w:t></w:r></w:p>\
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Need</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Plans</w:t></w:r></w:p></w:tc></w:tr>\
                <w:tr><w:tc><w:p><w:r><w:t>Speech</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>120</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let comments =
        "<w:comments><w:comment w:id=\"1\"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>";
    let bytes = word(
        body,
        &[("word/comments.xml", comments.as_bytes()), ("word/media/a.png", &png("A logo", false))],
    );
    let reading = check_file(Kind::Word, &bytes, &known()).expect("may leave");
    let shown = serde_json::to_string(&reading.blocks).expect("writes");
    assert_eq!(
        shown,
        "[{\"kind\":\"heading\",\"level\":1,\"text\":\"What we found\"},\
         {\"kind\":\"list\",\"numbered\":false,\"points\":[\"first\"]},\
         {\"kind\":\"paragraph\",\"text\":\"stays\"},\
         {\"kind\":\"table\",\"caption\":\"Table\",\"columns\":[\"Need\",\"Plans\"],\
         \"rows\":[{\"header\":\"Speech\",\"cells\":[\"120\"]}]}]"
    );
    assert_eq!((reading.seen.pictures, reading.seen.comments, reading.seen.changes), (1, 1, 1));
}

#[test]
fn a_name_in_the_text_is_told_by_its_paragraph() {
    let body =
        [paragraph("One."), "<w:p/>".to_owned(), paragraph("Two."), paragraph(&format!("We met {NAME}."))];
    assert_eq!(places(Kind::Word, &word(&body.concat(), &[])), ["paragraph 3"]);
}

#[test]
fn a_name_cut_in_two_by_what_is_deleted_hidden_or_added_is_found() {
    let rest = "<w:r><w:t>ra Okafor-Lindqvist</w:t></w:r></w:p>";
    for between in [
        "<w:del><w:r><w:delText>xyz</w:delText></w:r></w:del>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>xyz</w:t></w:r>",
        "<w:ins><w:r><w:t>xyz</w:t></w:r></w:ins>",
        "<w:r><w:instrText>PAGEREF</w:instrText></w:r>",
    ] {
        let body = format!("<w:p><w:r><w:t>Ama</w:t></w:r>{between}{rest}");
        assert_eq!(places(Kind::Word, &word(&body, &[])), ["paragraph 1"], "{between}");
    }
}

#[test]
fn a_name_in_any_corner_of_a_word_file_is_found_and_its_place_is_told() {
    let escaped = "Amara%20Okafor%2DLindqvist";
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (
            with_part("word/header1.xml", &format!("<w:hdr>{}</w:hdr>", paragraph(NAME))),
            "the head of the pages",
        ),
        (
            with_part("word/footer2.xml", &format!("<w:ftr>{}</w:ftr>", paragraph(NAME))),
            "the foot of the pages",
        ),
        (
            with_part("word/footnotes.xml", &format!("<w:footnotes>{}</w:footnotes>", paragraph(NAME))),
            "the footnotes",
        ),
        (
            with_part("word/comments.xml", &format!("<w:comments>{}</w:comments>", paragraph(NAME))),
            "the comments",
        ),
        (
            with_part("docProps/core.xml", &format!("<p><creator>{NAME}</creator></p>")),
            "the file’s own description",
        ),
        (with_part("docProps/custom.xml", &format!("<p><v>{NAME}</v></p>")), "the file’s own description"),
        (with_part("customXml/item1.xml", &format!("<a child=\"{NAME}\"/>")), "a setting of the file"),
        (with_part("word/styles.xml", &format!("<w:s><!-- {NAME} --></w:s>")), "a note behind the text"),
        (
            with_part(
                "word/_rels/document.xml.rels",
                &relation("hyperlink", &format!("mailto:{escaped}@x.org")),
            ),
            "a link",
        ),
        (with_part(&format!("word/{NAME}.xml"), "<a/>"), "the names of its parts"),
        (
            word("<w:p><wp:docPr descr=\"Amara&#32;Okafor&#45;Lindqvist\"/></w:p>", &[]),
            "the description of a picture",
        ),
        (
            word(&format!("<w:p><w:ins w:author=\"{NAME}\"/></w:p>"), &[]),
            "the name of somebody who changed it",
        ),
        (word(&format!("<w:p><w:r><w:instrText>QUOTE {NAME}</w:instrText></w:r></w:p>"), &[]), "paragraph 1"),
        (word("<w:p/>", &[("word/media/image1.png", &png(NAME, false))]), "what a picture says of itself"),
        (word("<w:p/>", &[("word/media/image1.jpeg", &jpeg(NAME))]), "what a picture says of itself"),
    ];
    for (bytes, place) in cases {
        assert_eq!(places(Kind::Word, &bytes), [place]);
    }
}

#[test]
fn numbers_and_birth_dates_are_found_in_a_word_file_in_any_form() {
    for text in [
        "999 000 0018",
        "9-9-9.000/0018",
        "９９９０００００１８",
        "h801 2000 01001",
        "born on the 3rd of May",
    ] {
        let body = [paragraph(text), paragraph("2014")].concat();
        assert_eq!(places(Kind::Word, &word(&body, &[])), ["paragraph 1"], "{text}");
    }
    let body = "<w:p><w:r><w:t>999 000</w:t></w:r></w:p><w:p><w:r><w:t>0018, a ﬁne boy born 3 May 2014</w:t></w:r></w:p>";
    assert_eq!(places(Kind::Word, &word(body, &[])), ["paragraph 1", "paragraph 2"]);
}

#[test]
fn what_cannot_be_read_or_acts_by_itself_is_refused() {
    let link = |kind: &str, target: &str| with_part("word/_rels/document.xml.rels", &relation(kind, target));
    let field = |code: &str| word(&format!("<w:p><w:r><w:instrText>{code}</w:instrText></w:r></w:p>"), &[]);
    for (bytes, what) in [
        (with_part("word/vbaProject.bin", "x"), "a program (macros)"),
        (with_part("word/embeddings/sheet.xlsx", "x"), "another file"),
        (with_part("word/activeX/activeX1.xml", "<a/>"), "another file"),
        (with_part("word/afchunk.html", "<p>x</p>"), "a part that we cannot read"),
        (with_part("word/media/image1.emf", "x"), "a picture that is neither PNG nor JPEG"),
        (with_part("word/media/image1.png", "x"), "a picture that is neither PNG nor JPEG"),
        (with_part("docProps/thumbnail.jpeg", "x"), "a small picture of itself, made when it was saved"),
        (word("<w:p/>", &[("word/media/a.png", &png("x", true))]), "a picture with packed words behind it"),
        (link("attachedTemplate", "https://x.org/t.dotm"), "a link that is followed when it is opened"),
        (link("image", "https://x.org/pixel.png"), "a link that is followed when it is opened"),
        (link("hyperlink", "file:///S:/SEND/Amara.docx"), "a link to a file on somebody’s own machine"),
        (field("DDEAUTO c:\\\\x.exe"), "a link that is followed when it is opened"),
        (field("INCLUDETEXT other.docx"), "a link that is followed when it is opened"),
    ] {
        assert_eq!(refused(&bytes), Unread::Holds { what });
    }
    assert!(
        check_file(Kind::Word, &link("hyperlink", "https://x.org/"), &known()).is_ok(),
        "a plain link stays"
    );
}

#[test]
fn a_file_that_is_none_is_locked_or_says_more_than_it_lists_is_refused() {
    let good = word(&paragraph("x"), &[]);
    assert_eq!(refused(b"\xd0\xcf\x11\xe0 an old file, or one with a password"), Unread::Locked);
    assert_eq!(refused(&archive(&[("readme.xml", b"<a/>")])), Unread::Broken);
    assert_eq!(refused(&with_part("word/a.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")), Unread::Broken);
    assert_eq!(refused(&[b"before".to_vec(), good.clone()].concat()), Unread::Broken);
    let stray = [&good[..10], b"PK\x03\x04", &good[10..]].concat();
    assert_eq!(refused(&stray), Unread::Broken);
}
