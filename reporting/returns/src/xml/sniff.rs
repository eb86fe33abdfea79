//! Tells from its first bytes what a file is, so that a wrong one is named in plain words.

use crate::error::FileFault;

/// Checks the first bytes of a file (as many as a first read gives).
pub(super) fn check(first: &[u8]) -> Result<(), FileFault> {
    match first {
        [] => Err(FileFault::Empty),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'<', 0, ..] | [0, b'<', ..] => {
            Err(FileFault::NotUtf8("it is UTF-16, which some programs call \u{2018}Unicode\u{2019}"))
        }
        [b'P', b'K', 3, 4, ..] => Err(FileFault::OtherKind("a zip file or a spreadsheet")),
        [b'%', b'P', b'D', b'F', ..] => Err(FileFault::OtherKind("a PDF")),
        _ => Ok(()),
    }
}

/// Checks the encoding which the XML declaration names.
pub(super) fn check_declared(encoding: &str) -> Result<(), FileFault> {
    let name = encoding.to_ascii_lowercase();
    match name.as_str() {
        "utf-8" | "utf8" | "us-ascii" | "ascii" => Ok(()),
        "windows-1252" | "cp1252" => Err(FileFault::NotUtf8("its first line says Windows-1252")),
        "iso-8859-1" | "latin1" => Err(FileFault::NotUtf8("its first line says ISO-8859-1 (Latin-1)")),
        "utf-16" => Err(FileFault::NotUtf8("its first line says UTF-16")),
        _ => Err(FileFault::NotUtf8("its first line names another encoding")),
    }
}
