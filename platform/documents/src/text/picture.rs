//! What a picture says of itself: the words that cameras and programs write into PNG and JPEG files. What the picture
//! shows is not read.

use crate::Unread;
use std::collections::BTreeSet;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const PACKED: Unread = Unread::Holds { what: "a picture with packed words behind it" };
const BEHIND: Unread = Unread::Holds { what: "a picture with something behind its end" };
const OTHER: Unread = Unread::Holds { what: "a picture that is neither PNG nor JPEG" };

/// The words a picture file carries, a line each.
///
/// # Errors
/// [`Unread::Holds`] for other kinds of picture and for words that are packed or stand behind the picture.
pub(super) fn words(bytes: &[u8]) -> Result<String, Unread> {
    if let Some(chunks) = bytes.strip_prefix(PNG) {
        return of_png(chunks);
    }
    if bytes.starts_with(&[0xff, 0xd8]) { of_jpeg(bytes) } else { Err(OTHER) }
}

/// Each chunk is a length, a name, its bytes and a check of four bytes.
fn of_png(mut rest: &[u8]) -> Result<String, Unread> {
    let mut words = String::new();
    loop {
        let (size, name, behind) = head(rest).ok_or(Unread::Broken)?;
        let (body, after) = behind.split_at_checked(size).ok_or(Unread::Broken)?;
        rest = after.get(4..).ok_or(Unread::Broken)?;
        match name {
            b"zTXt" => return Err(PACKED),
            b"iTXt" if is_packed(body) => return Err(PACKED),
            b"tEXt" | b"iTXt" | b"eXIf" => words.push_str(&runs(body)),
            b"IEND" => return if rest.is_empty() { Ok(words) } else { Err(BEHIND) },
            _ => {}
        }
    }
}

fn head(rest: &[u8]) -> Option<(usize, &[u8; 4], &[u8])> {
    let (size, rest) = rest.split_first_chunk::<4>()?;
    let (name, rest) = rest.split_first_chunk::<4>()?;
    Some((usize::try_from(u32::from_be_bytes(*size)).ok()?, name, rest))
}

/// The flag stands behind the keyword and its nought.
fn is_packed(body: &[u8]) -> bool {
    let keyword = body.iter().position(|byte| *byte == 0);
    keyword.and_then(|end| body.get(end + 1)).is_some_and(|flag| *flag != 0)
}

/// The segments before the picture itself, and whatever stands behind its end.
fn of_jpeg(bytes: &[u8]) -> Result<String, Unread> {
    let mut words = String::new();
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, marker, behind @ ..] = rest {
        if *marker == 0xda {
            break;
        }
        if *marker == 0xff || (0xd0..=0xd8).contains(marker) || *marker == 1 {
            rest = if *marker == 0xff { rest.get(1..) } else { Some(behind) }.unwrap_or_default();
            continue;
        }
        let (size, _) = behind.split_first_chunk::<2>().ok_or(Unread::Broken)?;
        let (body, after) =
            behind.split_at_checked(usize::from(u16::from_be_bytes(*size))).ok_or(Unread::Broken)?;
        if (0xe0..=0xef).contains(marker) || *marker == 0xfe {
            words.push_str(&runs(body.get(2..).unwrap_or_default()));
        }
        rest = after;
    }
    let end = bytes.windows(2).rposition(|two| two == [0xff, 0xd9]).ok_or(Unread::Broken)?;
    words.push_str(&runs(bytes.get(end + 2..).unwrap_or_default()));
    Ok(words)
}

/// The fewest letters that count as words among other bytes.
const RUN: usize = 4;

/// Words among bytes of an unknown layout, each once and on a line of its own: as UTF-8, and as UTF-16 of both orders.
pub(super) fn runs(bytes: &[u8]) -> String {
    let mut runs = BTreeSet::new();
    plain_runs(String::from_utf8_lossy(bytes).chars(), &mut runs);
    for skipped in [0, 1] {
        let pairs = || bytes.get(skipped..).unwrap_or_default().chunks_exact(2);
        let wide = |order: fn([u8; 2]) -> u16| {
            let units = pairs().filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(order);
            // Only letters of European scripts: two bytes of anything else look like some sign of Chinese.
            char::decode_utf16(units).map(|sign| sign.ok().filter(|sign| *sign < '\u{250}').unwrap_or('\0'))
        };
        plain_runs(wide(u16::from_le_bytes), &mut runs);
        plain_runs(wide(u16::from_be_bytes), &mut runs);
    }
    runs.into_iter().map(|run| run + "\n").collect()
}

fn plain_runs(signs: impl Iterator<Item = char>, runs: &mut BTreeSet<String>) {
    let readable = |sign: char| !sign.is_control() && sign != char::REPLACEMENT_CHARACTER;
    let text: String = signs.map(|sign| if readable(sign) { sign } else { '\n' }).collect();
    runs.extend(text.split('\n').filter(|run| run.chars().count() >= RUN).map(str::to_owned));
}
