//! The text of a file that someone gives to be read: not empty, not too large, in UTF-8, without a mark at its start and
//! without control characters, which no record can hold.

use std::path::Path;
use waymark_returns::is_control;

/// More than any table that comes in here has.
const MOST_BYTES: u64 = 50 * 1024 * 1024;

/// The text of a file.
///
/// # Errors
/// A sentence when it cannot be read, is empty or too large, is not UTF-8 or holds a control character, with the line.
pub fn of(path: &Path) -> Result<String, String> {
    let unreadable = |error: std::io::Error| format!("{} cannot be read: {error}.", path.display());
    if std::fs::metadata(path).map_err(unreadable)?.len() > MOST_BYTES {
        return Err(format!("{} is larger than 50 MB; refused.", path.display()));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = line_after(good);
        format!("{}, line {line}: the file is not UTF-8. Save it again as “CSV UTF-8”.", path.display())
    })?;
    if text.trim().is_empty() {
        return Err(format!("{} is empty.", path.display()));
    }
    if let Some((at, control)) = text.bytes().enumerate().find(|(_, byte)| is_control(*byte)) {
        let line = line_after(text.as_bytes().get(..at).unwrap_or_default());
        return Err(format!(
            "{}, line {line}: the control character U+{control:04X} stands here. Take it out.",
            path.display()
        ));
    }
    // A reader of tables counts a line feed behind a carriage return to the row after it: lines would be one too low.
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(&text).replace("\r\n", "\n"))
}

/// The text of a file that is a table of comma-separated values, with sound quotation marks: none left open, as in a file that
/// was cut off.
///
/// # Errors
/// As [`of`], and with the line and the cell whose quotation marks are not sound.
pub fn table(path: &Path) -> Result<String, String> {
    let text = of(path)?;
    sound(path, &text).map(|()| text)
}

/// Whether the quotation marks of a table are sound.
///
/// # Errors
/// A sentence with the line and the cell.
pub fn sound(path: &Path, table: impl AsRef<[u8]>) -> Result<(), String> {
    waymark_tables::sound(table)
        .map_err(|unsound| format!("{}, line {}: {unsound}.", path.display(), unsound.line))
}

/// The line that begins behind some bytes.
fn line_after(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count() + 1
}
