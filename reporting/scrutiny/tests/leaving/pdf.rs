//! PDF files from outside: a child named on a page or in any corner holds it back, and so does what cannot be read.

use crate::making::{Pdf, drawn, jpeg};
use crate::{known, places};
use waymark_documents::Unread;
use waymark_scrutiny::outgoing::{Held, Kind, check_file};

const NAME: &str = "Amara Okafor-Lindqvist";
const PLAIN: &str = "The inspectors found that waits are long.";

fn refused(bytes: &[u8]) -> Unread {
    match check_file(Kind::Pdf, bytes, &known()).expect_err("is held back") {
        Held::Unread(why) => why,
        other => panic!("{other}"),
    }
}

fn plain() -> Pdf {
    Pdf::saying(PLAIN)
}

#[test]
fn a_letter_that_names_nobody_leaves_and_is_shown_in_paragraphs() {
    let page = format!(
        "BT /F1 20 Tf 72 760 Td (What we found) Tj ET {} BT /F1 12 Tf 72 706 Td (The end.) Tj ET",
        drawn(PLAIN)
    );
    let reading = check_file(Kind::Pdf, &Pdf { pages: vec![page], ..Pdf::default() }.bytes(), &known())
        .expect("leaves");
    let shown = serde_json::to_string(&reading.blocks).expect("writes");
    assert_eq!(
        shown,
        format!(
            "[{{\"kind\":\"heading\",\"level\":1,\"text\":\"What we found\"}},\
             {{\"kind\":\"paragraph\",\"text\":\"{PLAIN} The end.\"}}]"
        )
    );
}

#[test]
fn what_stands_at_the_edge_of_every_page_is_no_part_of_the_text() {
    let page = |number: usize, words: &str| {
        format!("BT /F1 12 Tf 72 700 Td ({words}) Tj ET BT /F1 8 Tf 72 40 Td (Ashdale, page {number}) Tj ET")
    };
    let pdf = Pdf { pages: vec![page(1, "Waits are long."), page(2, "They grow.")], ..Pdf::default() };
    let reading = check_file(Kind::Pdf, &pdf.bytes(), &known()).expect("leaves");
    let shown = serde_json::to_string(&reading.blocks).expect("writes");
    assert!(shown.contains("They grow.") && !shown.contains("Ashdale"), "{shown}");
    assert!(
        reading.pieces.iter().any(|piece| piece.text.contains("Ashdale, page 2")),
        "it is checked all the same"
    );
}

#[test]
fn a_name_is_told_by_its_page_shown_or_not() {
    let mut pdf = plain();
    pdf.pages.push(drawn(&format!("We met {NAME}.")));
    assert_eq!(places(Kind::Pdf, &pdf.bytes()), ["page 2"]);
    let unseen = Pdf { pages: vec![format!("BT 3 Tr /F1 12 Tf 72 720 Td ({NAME}) Tj ET")], ..Pdf::default() };
    assert_eq!(places(Kind::Pdf, &unseen.bytes()), ["page 1"]);
    let beside = Pdf { pages: vec![format!("BT /F1 12 Tf 5000 720 Td ({NAME}) Tj ET")], ..Pdf::default() };
    assert_eq!(places(Kind::Pdf, &beside.bytes()), ["page 1"]);
}

#[test]
fn a_name_or_a_number_cut_by_a_line_or_by_the_end_of_a_page_is_found() {
    let lines = "BT /F1 12 Tf 72 720 Td (the case of Amara Okafor-) Tj 0 -14 Td (Lindqvist, 999 000) Tj 0 -14 Td (0018) Tj ET";
    let pdf = Pdf { pages: vec![lines.to_owned()], ..Pdf::default() };
    assert_eq!(places(Kind::Pdf, &pdf.bytes()), ["page 1", "page 1"]);
    let foot = "BT /F1 12 Tf 72 80 Td (we wrote to Amara) Tj 0 -40 Td (Page 1 of 2) Tj ET";
    let head = "BT /F1 12 Tf 72 800 Td (Ashdale Council) Tj 0 -40 Td (Okafor-Lindqvist in May) Tj ET";
    let pdf = Pdf { pages: vec![foot.to_owned(), head.to_owned()], ..Pdf::default() };
    assert_eq!(places(Kind::Pdf, &pdf.bytes()), ["pages 1 and 2"]);
}

#[test]
fn a_name_in_a_row_of_a_table_drawn_column_by_column_is_found() {
    let at = |x: u16, y: u16, words: &str| format!("BT /F1 12 Tf {x} {y} Td ({words}) Tj ET ");
    let column = at(72, 700, "Amara") + &at(72, 680, "Mia") + &at(72, 660, "Leo") + &at(72, 640, "Tom");
    let drawn = column + &at(200, 700, "Okafor-Lindqvist") + &at(200, 680, "Smith");
    assert_eq!(places(Kind::Pdf, &Pdf { pages: vec![drawn], ..Pdf::default() }.bytes()), ["page 1"]);
}

#[test]
fn a_name_in_any_corner_of_a_pdf_is_found_and_its_place_is_told() {
    let wide: String = NAME.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    let xmp = format!("<x><dc:subject>{NAME}</dc:subject></x>");
    let mut cases: Vec<(Pdf, &str)> = vec![
        (Pdf { info: format!("/Keywords({NAME})"), ..plain() }, "the file’s own description"),
        (Pdf { info: format!("/Child<FEFF{wide}>"), ..plain() }, "the file’s own description"),
        (
            Pdf { more: vec![format!("<</Title<FEFF{wide}>/Dest[10 0 R/Fit]>>")], ..plain() },
            "a bookmark or the file’s title",
        ),
        (Pdf { more: vec![format!("<</S/Figure/Alt({NAME})>>")], ..plain() }, "the words told for a picture"),
        (
            Pdf { more: vec![format!("<</S/URI/URI(https://x.org/Amara%20Okafor-Lindqvist)>>")], ..plain() },
            "a link",
        ),
        (
            Pdf {
                of_page: format!("/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents({NAME})>>]"),
                ..plain()
            },
            "a note on a page",
        ),
        (
            Pdf {
                more: vec![
                    "<</FT/Tx/T(first)/V(Amara)>>".to_owned(),
                    "<</FT/Tx/V(Okafor-Lindqvist)>>".to_owned(),
                ],
                ..plain()
            },
            "the fields of a form",
        ),
        (
            Pdf {
                pages: vec![format!("/Span<</ActualText({NAME})>>BDC {} EMC", drawn(PLAIN))],
                ..Pdf::default()
            },
            "the words told for a picture",
        ),
    ];
    cases.push((
        Pdf {
            more: vec![format!(
                "<</Type/Metadata/Subtype/XML/Length {}>>stream\n{xmp}\nendstream",
                xmp.len()
            )],
            ..plain()
        },
        "the file’s own description",
    ));
    for (pdf, place) in cases {
        assert_eq!(places(Kind::Pdf, &pdf.bytes()), [place]);
    }
    let photo =
        with_stream(&plain().bytes(), "/Subtype/Image/Width 1/Height 1/Filter/DCTDecode", &jpeg(NAME));
    assert_eq!(places(Kind::Pdf, &photo), ["what a picture says of itself"]);
}

/// The file with one more object: a stream of these bytes, which a rebuilt table finds.
fn with_stream(bytes: &[u8], entries: &str, stream: &[u8]) -> Vec<u8> {
    let end = bytes.windows(5).position(|five| five == b"xref\n").expect("a table");
    let head = format!("120 0 obj\n<<{entries}/Length {}>>stream\n", stream.len());
    let whole = [&bytes[..end], head.as_bytes(), stream, b"\nendstream\nendobj\n"].concat();
    [whole, b"trailer\n<</Size 200/Root 1 0 R>>\n%%EOF\n".to_vec()].concat()
}

#[test]
fn what_cannot_be_read_or_acts_by_itself_is_refused() {
    let layers = "/OCProperties<</OCGs[100 0 R]/D<</OFF[100 0 R]>>>>";
    for (pdf, what) in [
        (
            Pdf { of_catalogue: "/OpenAction<</S/JavaScript/JS(app.alert)>>".to_owned(), ..plain() },
            "a program or a command",
        ),
        (
            Pdf { of_catalogue: "/OpenAction<</S/Launch/F(x.exe)>>".to_owned(), ..plain() },
            "a program or a command",
        ),
        (Pdf { of_catalogue: "/Names<</EmbeddedFiles<</Names[]>>>>".to_owned(), ..plain() }, "another file"),
        (Pdf { of_catalogue: "/AcroForm<</XFA 100 0 R>>".to_owned(), ..plain() }, "another file"),
        (
            Pdf {
                of_catalogue: layers.to_owned(),
                more: vec!["<</Type/OCG/Name(L)>>".to_owned()],
                ..plain()
            },
            "layers that can be hidden",
        ),
        (
            Pdf { more: vec!["<</Type/Page/MediaBox[0 0 1 1]>>".to_owned()], ..plain() },
            "pages that are not shown (save it as a new PDF)",
        ),
        (
            Pdf { pages: vec![format!("{} BT 7 Tr (x) Tj ET", drawn(PLAIN))], ..Pdf::default() },
            "words that are drawn but not shown",
        ),
        (
            Pdf { more: vec!["<</Filter/LZWDecode/Length 1>>stream\nx\nendstream".to_owned()], ..plain() },
            "parts packed in a way that we do not unpack",
        ),
        (
            Pdf {
                more: vec!["<</Filter[/FlateDecode /FlateDecode]/Length 1>>stream\nx\nendstream".to_owned()],
                ..plain()
            },
            "parts packed in a way that we do not unpack",
        ),
    ] {
        assert_eq!(refused(&pdf.bytes()), Unread::Holds { what });
    }
    let locked = Pdf { more: vec!["<</Encrypt true>>".to_owned()], ..plain() };
    assert_eq!(refused(&locked.bytes()), Unread::Locked);
    assert_eq!(refused(&[b"GIF89a".to_vec(), plain().bytes()].concat()), Unread::Broken);
}

#[test]
fn what_was_written_over_is_still_in_the_file_and_so_it_is_refused() {
    let earlier = Unread::Holds { what: "earlier versions of itself (save it as a new PDF)" };
    let first = Pdf::saying(NAME).bytes();
    let over = drawn("Nobody is named.");
    let update = format!("11 0 obj\n<</Length {}>>stream\n{over}\nendstream\nendobj\n", over.len());
    assert_eq!(refused(&[first.clone(), update.into_bytes()].concat()), earlier);
    let added = "300 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n";
    assert_eq!(refused(&[plain().bytes(), added.as_bytes().to_vec()].concat()), earlier);
    let second_table = "xref\n0 0\ntrailer\n<</Size 200/Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
    let as_word_writes_it = [plain().bytes(), second_table.as_bytes().to_vec()].concat();
    assert!(
        !matches!(check_file(Kind::Pdf, &as_word_writes_it, &known()), Err(Held::Unread(why)) if why == earlier)
    );
}

/// A picture that covers the whole page, and what else the page draws.
fn scan(more: &str) -> Vec<u8> {
    let picture = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream";
    Pdf {
        pages: vec![format!("q 595 0 0 842 0 0 cm /Im1 Do Q {more}")],
        of_page: "/Resources<</Font<</F1 3 0 R>>/XObject<</Im1 100 0 R>>>>".to_owned(),
        more: vec![picture.to_owned()],
        ..Pdf::default()
    }
    .bytes()
}

#[test]
fn a_scanned_page_is_refused_even_with_a_page_number_on_it() {
    for bytes in [scan(""), scan(&drawn("Page 1 of 1"))] {
        let why = refused(&bytes);
        assert_eq!(why, Unread::NoWords { page: 1 });
        assert!(why.to_string().starts_with("we cannot read page 1"), "{why}");
    }
    let read = scan(&drawn(&PLAIN.repeat(3)));
    assert!(
        check_file(Kind::Pdf, &read, &known()).is_ok(),
        "the words behind the picture are there to be read"
    );
}

#[test]
fn letters_drawn_as_shapes_are_refused() {
    let shapes = Pdf { pages: vec!["0 0 m 9 9 l 0 9 l f ".repeat(60)], ..Pdf::default() };
    assert_eq!(refused(&shapes.bytes()), Unread::NoWords { page: 1 });
}
