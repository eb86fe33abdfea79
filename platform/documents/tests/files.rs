//! What the files of a paper say to someone who cannot see them, and that their words can be read back.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object};
use waymark_documents::{Block, Figure, Paper, Row, Table, Unread, pdf, text, word};
use waymark_kernel::day;

const CHART: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40">
    <polyline points="0,30 50,20 100,5" fill="none" stroke="#12436d" stroke-width="2"/><text x="9" y="9">Jan 26</text></svg>"##;

fn paper() -> Paper {
    let mut paper = Paper::new("How Ashdale’s plan is going", day(2027, 2, 1));
    paper.subtitle = "For the children’s scrutiny committee, 9 February 2027".to_owned();
    paper.author = "Ashdale SEND partnership".to_owned();
    paper.footer = "Release 3, figures frozen at 1 February 2027".to_owned();
    paper.heading(1, "Plans within 20 weeks");
    paper.paragraph("More families got their plan in time: *62%* of #plans & <counting>.");
    paper.list(false, vec!["First point".to_owned(), "Second point".to_owned()]);
    paper.list(true, vec!["First step".to_owned()]);
    paper.heading(2, "By need");
    paper.blocks.push(Block::Table(Table {
        caption: "Plans by need".to_owned(),
        columns: vec!["Need".to_owned(), "Plans".to_owned(), "In time".to_owned()],
        rows: vec![Row { header: "Speech".to_owned(), cells: vec!["120".to_owned()] }],
    }));
    paper.blocks.push(Block::Figure(Figure {
        caption: "Plans in time by month".to_owned(),
        alternative: "The share of plans in time has risen since May".to_owned(),
        svg: CHART.to_owned(),
    }));
    paper
}

/// Every structure element of the file: its type, and the words of its alternative text or scope.
fn elements(pdf: &Pdf) -> Vec<(String, String)> {
    let root: Dict<'_> = catalogue(pdf).get("StructTreeRoot").expect("a structure tree");
    let mut found = Vec::new();
    walk(&root, &mut found);
    found
}

fn catalogue(pdf: &Pdf) -> Dict<'_> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).expect("a catalogue")
}

fn walk(element: &Dict<'_>, found: &mut Vec<(String, String)>) {
    if let Some(name) = element.get::<Name<'_>>("S") {
        let alternative = element.get::<hayro_syntax::object::String<'_>>("Alt");
        let scope = extras(element)
            .iter()
            .find_map(|extra| Some(extra.get::<Name<'_>>("Scope")?.as_str().to_owned()));
        let alternative = alternative.map(|text| String::from_utf8_lossy(text.as_bytes()).into_owned());
        found.push((name.as_str().to_owned(), alternative.or(scope).unwrap_or_default()));
    }
    if let Some(kids) = element.get::<Array<'_>>("K") {
        for kid in kids.iter::<Object<'_>>() {
            if let Object::Dict(kid) = kid {
                walk(&kid, found);
            }
        }
    } else if let Some(kid) = element.get::<Dict<'_>>("K") {
        walk(&kid, found);
    }
}

/// The attributes of an element: one dictionary or a list of them.
fn extras<'a>(element: &Dict<'a>) -> Vec<Dict<'a>> {
    match element.get::<Array<'a>>("A") {
        Some(list) => list.iter::<Dict<'a>>().collect(),
        None => element.get::<Dict<'a>>("A").into_iter().collect(),
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).expect("the part"), &mut text).expect("text");
    text
}

#[test]
fn the_pdf_is_tagged_and_tells_its_language_its_title_and_its_standards() {
    let bytes = pdf::pdf(&paper()).expect("makes a PDF");
    let file = Pdf::new(bytes.clone()).expect("reads");
    let catalogue = catalogue(&file);
    let language = catalogue.get::<hayro_syntax::object::String<'_>>("Lang").expect("a language");
    assert_eq!(language.as_bytes(), b"en-GB");
    assert_eq!(catalogue.get::<Dict<'_>>("MarkInfo").expect("marked").get::<bool>("Marked"), Some(true));
    assert_eq!(
        catalogue.get::<Dict<'_>>("ViewerPreferences").expect("set").get::<bool>("DisplayDocTitle"),
        Some(true)
    );
    assert!(catalogue.get::<Dict<'_>>("Outlines").is_some(), "headings are bookmarks");
    let whole = String::from_utf8_lossy(&bytes);
    assert!(
        whole.contains("<pdfuaid:part>1</pdfuaid:part>") && whole.contains("<pdfaid:part>2</pdfaid:part>")
    );
}

#[test]
fn the_pdf_has_headings_lists_table_headers_and_a_text_for_its_chart() {
    let file = Pdf::new(pdf::pdf(&paper()).expect("makes a PDF")).expect("reads");
    let elements = elements(&file);
    let named = |name: &str| {
        elements.iter().filter(|(kind, _)| kind == name).map(|(_, text)| text.as_str()).collect::<Vec<_>>()
    };
    assert_eq!((named("H1").len(), named("H2").len(), named("L").len(), named("LI").len()), (1, 1, 2, 3));
    assert_eq!(named("TH"), ["Column", "Column", "Column", "Row"]);
    assert_eq!(named("TD").len(), 2, "a short row is filled up");
    assert_eq!(named("Figure"), ["The share of plans in time has risen since May"]);
}

#[test]
fn the_words_of_a_paper_are_never_read_as_markup() {
    let mut paper = paper();
    paper.paragraph("#panic(\"no\") $x$ https://example.org @reference <label> = heading\n- item");
    let pieces = text::of_pdf(&pdf::pdf(&paper).expect("makes a PDF")).expect("reads");
    let all: String = pieces.iter().map(|piece| piece.text.replace('\n', " ")).collect();
    assert!(all.contains("#panic(\"no\") $x$ https://example.org @reference <label>"), "{all}");
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    assert_eq!(pdf::pdf(&paper()).expect("makes"), pdf::pdf(&paper()).expect("makes"));
    assert_eq!(word::word(&paper()).expect("makes"), word::word(&paper()).expect("makes"));
}

#[test]
fn the_word_file_has_heading_styles_header_rows_and_its_language() {
    let bytes = word::word(&paper()).expect("makes a Word file");
    let body = part(&bytes, "word/document.xml");
    for wanted in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Heading2\"/>",
        "<w:pStyle w:val=\"ListBullet\"/>",
        "<w:pStyle w:val=\"ListNumber\"/>",
        "<w:tblHeader/>",
        "w:firstRow=\"1\" w:firstColumn=\"1\"",
        "The chart shows: The share of plans in time has risen since May",
        "*62%* of #plans &amp; &lt;counting&gt;",
    ] {
        assert!(body.contains(wanted), "{wanted} is missing in {body}");
    }
    assert_eq!(body.matches("<w:tblHeader/>").count(), 1, "only the first row is a header");
    assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"en-GB\"/>"));
    assert!(part(&bytes, "docProps/core.xml").contains("<dc:title>How Ashdale’s plan is going</dc:title>"));
}

#[test]
fn every_part_of_the_word_file_is_sound_xml_and_is_declared() {
    let bytes = word::word(&paper()).expect("makes a Word file");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.as_slice())).expect("an archive");
    let names: Vec<String> =
        (0..archive.len()).map(|at| archive.by_index(at).expect("a part").name().to_owned()).collect();
    let types = part(&bytes, "[Content_Types].xml");
    for name in names {
        let xml = part(&bytes, &name);
        let mut reader = quick_xml::Reader::from_str(&xml);
        while !matches!(reader.read_event().expect("sound"), quick_xml::events::Event::Eof) {}
        let declared = types.contains(&format!("PartName=\"/{name}\"")) || name.ends_with(".rels");
        assert!(declared || name == "[Content_Types].xml", "{name} is not declared");
    }
}

#[test]
fn the_words_of_both_files_can_be_read_back() {
    let wanted = [
        "More families got their plan in time",
        "Second point",
        "Speech",
        "120",
        "Release 3, figures frozen",
    ];
    for pieces in [
        text::of_pdf(&pdf::pdf(&paper()).expect("makes a PDF")).expect("reads"),
        text::of_word(&word::word(&paper()).expect("makes a Word file")).expect("reads"),
    ] {
        let all: String = pieces.iter().map(|piece| piece.text.replace('\n', " ")).collect();
        for words in wanted {
            assert!(all.contains(words), "{words} is missing in {all}");
        }
    }
}

#[test]
fn words_split_over_runs_and_words_deleted_in_word_are_read() {
    let body = "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Ama</w:t></w:r><w:r><w:t>ra</w:t></w:r><w:del><w:r>\
                <w:delText>gone</w:delText></w:r></w:del></w:p><wp:docPr descr=\"a picture of it\"/></w:document>";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).expect("begins");
    std::io::Write::write_all(&mut zip, body.as_bytes()).expect("writes");
    let bytes = zip.finish().expect("ends").into_inner();
    let all: String =
        text::of_word(&bytes).expect("reads").into_iter().map(|piece| piece.text + "\n").collect();
    assert!(all.contains("Amara") && all.contains("gone") && all.contains("a picture of it"), "{all}");
}

#[test]
fn what_cannot_be_read_is_refused_and_not_let_through() {
    assert_eq!(text::of_pdf(b"no file at all"), Err(Unread::Broken));
    assert_eq!(text::of_word(b"no file at all"), Err(Unread::Broken));
    let mut paper = paper();
    paper.blocks.push(Block::Figure(Figure {
        caption: String::new(),
        alternative: String::new(),
        svg: "no svg".to_owned(),
    }));
    assert!(pdf::pdf(&paper).is_err());
}

#[test]
fn every_text_of_a_paper_is_told_with_its_place() {
    let paper = paper();
    let texts: Vec<(String, &str)> = paper.texts().collect();
    for wanted in [
        "How Ashdale’s plan is going",
        "First step",
        "120",
        "Release 3, figures frozen at 1 February 2027",
        "Jan 26",
    ] {
        assert!(texts.iter().any(|(_, text)| *text == wanted), "{wanted} is not told");
    }
    assert!(texts.contains(&("the table “Plans by need”".to_owned(), "120")));
    assert!(texts.iter().all(|(_, text)| !text.contains("50,20")), "where a line runs is no word");
}
