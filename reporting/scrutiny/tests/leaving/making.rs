//! Word and PDF files as other programs make them, so that something can be planted in each of their corners.

use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A Word file with these paragraphs (as XML) and further parts.
pub fn word(body: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:wp=\"wp\" xmlns:r=\"r\"><w:body>{body}\
         </w:body></w:document>"
    );
    let mut all = vec![("word/document.xml", document.as_bytes())];
    all.extend(parts);
    archive(&all)
}

/// An archive of these parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("begins a part");
        zip.write_all(bytes).expect("writes a part");
    }
    zip.finish().expect("ends").into_inner()
}

/// A paragraph of Word.
pub fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A relation of a Word file to something outside it.
pub fn relation(kind: &str, target: &str) -> String {
    format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\" \
         TargetMode=\"External\"/></Relationships>"
    )
}

/// A PDF in the making. Objects 1 to 3 are the catalogue, the list of pages and the font.
#[derive(Default)]
pub struct Pdf {
    /// What each page draws.
    pub pages: Vec<String>,
    /// Further entries of the first page.
    pub of_page: String,
    /// Further entries of the catalogue.
    pub of_catalogue: String,
    /// The entries of the file's description.
    pub info: String,
    /// Further objects, numbered from 100.
    pub more: Vec<String>,
}

/// What draws words at a place.
pub fn drawn(text: &str) -> String {
    format!("BT /F1 12 Tf 72 720 Td ({text}) Tj ET")
}

impl Pdf {
    /// One page that says this.
    pub fn saying(text: &str) -> Self {
        Self { pages: vec![drawn(text)], ..Self::default() }
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let pages: Vec<String> = (0..self.pages.len()).map(|at| format!("{} 0 R", 10 + at * 2)).collect();
        let mut objects = vec![
            (1, format!("<</Type/Catalog/Pages 2 0 R{}>>", self.of_catalogue)),
            (2, format!("<</Type/Pages/Count {}/Kids[{}]>>", pages.len(), pages.join(" "))),
            (3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned()),
            (4, format!("<<{}>>", self.info)),
        ];
        for (at, drawn) in self.pages.iter().enumerate() {
            let (page, extra) = (10 + at * 2, if at == 0 { self.of_page.as_str() } else { "" });
            let head = "/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]";
            let resources =
                if extra.contains("/Resources") { "" } else { "/Resources<</Font<</F1 3 0 R>>>>" };
            objects.push((page, format!("<<{head}{resources}/Contents {} 0 R{extra}>>", page + 1)));
            objects.push((page + 1, format!("<</Length {}>>stream\n{drawn}\nendstream", drawn.len())));
        }
        objects.extend(self.more.iter().enumerate().map(|(at, object)| (100 + at, object.clone())));
        written(&objects)
    }
}

fn written(objects: &[(usize, String)]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects {
        places.push((*number, bytes.len()));
        bytes.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let table = bytes.len();
    bytes.extend(b"xref\n");
    for (number, place) in places {
        bytes.extend(format!("{number} 1\n{place:010} 00000 n \n").bytes());
    }
    let tail = "trailer\n<</Size 200/Root 1 0 R/Info 4 0 R>>\nstartxref\n";
    bytes.extend(format!("{tail}{table}\n%%EOF\n").bytes());
    bytes
}

/// A picture of one dot as PNG with a text chunk, and the same chunk packed where `packed`.
pub fn png(words: &str, packed: bool) -> Vec<u8> {
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let size = u32::try_from(body.len()).expect("is small").to_be_bytes();
        [&size[..], name, body, &[0; 4]].concat()
    };
    let name = if packed { b"zTXt" } else { b"tEXt" };
    let text = [b"Title\0", words.as_bytes()].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &[0; 13]), chunk(name, &text), chunk(b"IEND", b"")]
        .concat()
}

/// A JPEG whose camera wrote words in the wide letters of Windows.
pub fn jpeg(words: &str) -> Vec<u8> {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let size = u16::try_from(wide.len() + 8).expect("is small").to_be_bytes();
    [b"\xff\xd8\xff\xe1", &size[..], b"Exif\0\0", &wide, b"\xff\xda\0\x02\x11\x22\xff\xd9"].concat()
}
