//! The parts of a Word file that are the same for every paper, and its description.

use crate::Paper;
use quick_xml::Writer;
use quick_xml::events::BytesText;
use std::io;

/// The namespace of the words.
pub(super) const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pub(super) const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    r#"<Override PartName="/word/document.xml" "#,
    r#"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/footer1.xml" "#,
    r#"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" "#,
    r#"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    r#"<Override PartName="/word/numbering.xml" "#,
    r#"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>"#,
    r#"<Override PartName="/word/settings.xml" "#,
    r#"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>"#,
);

pub(super) const PACKAGE: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Target="word/document.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>"#,
    r#"<Relationship Id="rId2" Target="docProps/core.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/></Relationships>"#,
);

pub(super) const DOCUMENT: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Target="styles.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>"#,
    r#"<Relationship Id="rId2" Target="numbering.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"/>"#,
    r#"<Relationship Id="rId3" Target="settings.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"/>"#,
    r#"<Relationship Id="rId4" Target="footer1.xml" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"/></Relationships>"#,
);

pub(super) const STYLES: &str = include_str!("../../templates/styles.xml");
pub(super) const NUMBERING: &str = include_str!("../../templates/numbering.xml");
pub(super) const SETTINGS: &str = include_str!("../../templates/settings.xml");

/// `docProps/core.xml`: title, author, language and the day.
pub(super) fn core(paper: &Paper) -> io::Result<Vec<u8>> {
    let mut out = Writer::new(br#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_vec());
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let day = format!("{}T00:00:00Z", paper.day);
    out.create_element("cp:coreProperties").with_attributes(spaces).write_inner_content(|out| {
        out.create_element("dc:title").write_text_content(BytesText::new(&paper.title))?;
        out.create_element("dc:creator").write_text_content(BytesText::new(&paper.author))?;
        out.create_element("dc:language").write_text_content(BytesText::new("en-GB"))?;
        let created = out.create_element("dcterms:created").with_attribute(("xsi:type", "dcterms:W3CDTF"));
        created.write_text_content(BytesText::new(&day))?;
        Ok(())
    })?;
    Ok(out.into_inner())
}
