//! What is settled about a PDF before it is opened: that it has no password, does not unpack without end, and holds no
//! earlier version of itself, in which words stand that nobody sees any more.

use crate::Unread;
use flate2::read::ZlibDecoder;
use std::collections::HashSet;
use std::io::Read;

/// The greatest size of all streams unpacked, in bytes.
const LARGEST: usize = 256 << 20;
const EARLIER: Unread = Unread::Holds { what: "earlier versions of itself (save it as a new PDF)" };
const OLD_PACKING: Unread = Unread::Holds { what: "parts packed in a way that we do not unpack" };

/// Whether a file may be opened.
///
/// # Errors
/// [`Unread`] when it may not.
pub(super) fn check(bytes: &[u8]) -> Result<(), Unread> {
    let begin = bytes.get(..1_024).unwrap_or(bytes);
    if places(begin, b"%PDF-").next() != Some(0) {
        return Err(Unread::Broken);
    }
    if places(bytes, b"/Encrypt").next().is_some() {
        return Err(Unread::Locked);
    }
    if places(bytes, b"/LZWDecode").next().is_some() || packs_twice(bytes) {
        return Err(OLD_PACKING);
    }
    if has_earlier_version(bytes) {
        return Err(EARLIER);
    }
    if unpacks_beyond(bytes, LARGEST) { Err(Unread::TooLarge) } else { Ok(()) }
}

fn places<'a>(bytes: &'a [u8], wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let first = wanted.first().copied();
    let starts = bytes.iter().enumerate().filter(move |(_, byte)| Some(**byte) == first);
    starts.map(|(at, _)| at).filter(move |at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(wanted)))
}

/// Packed and packed again: each round may multiply a size by a thousand.
fn packs_twice(bytes: &[u8]) -> bool {
    places(bytes, b"/Filter").any(|at| {
        let rest = bytes.get(at + 7..).unwrap_or_default().trim_ascii_start();
        let Some(list) = rest.strip_prefix(b"[") else { return false };
        let end = list.iter().position(|byte| *byte == b']').unwrap_or(list.len());
        let list = list.get(..end).unwrap_or_default();
        places(list, b"/Fl").count() + places(list, b"/RunLength").count() > 1
    })
}

/// A file that was changed by adding to its end has a second section with objects, and the same numbers twice. A file made
/// for reading while it loads has two sections from the start.
fn has_earlier_version(bytes: &[u8]) -> bool {
    let begin = bytes.get(..2_048).unwrap_or(bytes);
    let lawful = if places(begin, b"/Linearized").next().is_some() { 2 } else { 1 };
    let mut numbers = HashSet::new();
    let objects: Vec<usize> =
        places(bytes, b" obj").filter(|at| number_before(bytes, *at).is_some()).collect();
    let twice =
        objects.iter().filter_map(|at| number_before(bytes, *at)).any(|number| !numbers.insert(number));
    let mut ends = places(bytes, b"%%EOF").peekable();
    let (mut sections, mut from) = (0, 0);
    while from < bytes.len() {
        let end = ends.next().unwrap_or(bytes.len());
        sections += usize::from(objects.iter().any(|at| (from..end).contains(at)));
        from = end + 1;
    }
    twice || sections > lawful
}

/// The number of the object that begins before this place: `12 0 obj`.
fn number_before(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = |end: usize| {
        let before = bytes.get(..end)?;
        let start = before.iter().rposition(|byte| !byte.is_ascii_digit()).map_or(0, |at| at + 1);
        let text = std::str::from_utf8(before.get(start..)?).ok()?;
        Some((start, text.parse::<u32>().ok()?))
    };
    let (start, _) = digits(at)?;
    let space = start.checked_sub(1).filter(|space| bytes.get(*space) == Some(&b' '))?;
    Some(digits(space)?.1)
}

/// Whether all streams together, unpacked, are larger than this.
fn unpacks_beyond(bytes: &[u8], most: usize) -> bool {
    let mut size = 0;
    let mut buffer = vec![0; 64 << 10];
    for at in places(bytes, b"stream") {
        let behind = bytes.get(at + 6..).unwrap_or_default();
        let packed = behind.strip_prefix(b"\r\n").or_else(|| behind.strip_prefix(b"\n"));
        let Some(packed) = packed else { continue };
        let mut unpacking = ZlibDecoder::new(packed);
        while let Ok(some @ 1..) = unpacking.read(&mut buffer) {
            size += some;
            if size > most {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[test]
    fn a_small_file_that_unpacks_to_far_more_is_told_before_it_is_opened() {
        let mut packing = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        packing.write_all(&vec![b' '; 2 << 20]).unwrap();
        let packed = packing.finish().unwrap();
        assert!(packed.len() < 1 << 14);
        let twice =
            [b"1 0 obj stream\n", packed.as_slice(), b"endstream 2 0 obj stream\r\n", &packed].concat();
        assert!(unpacks_beyond(&twice, 3 << 20), "both count");
        assert!(!unpacks_beyond(&twice, 4 << 20));
    }
}
