//! Unique pupil numbers: a check letter, the issuing authority (3), the establishment (4), the year (2), a serial
//! (3). A temporary one ends in a letter. The authority in it never changes, even when the council is abolished.

use crate::la;
use std::fmt;

/// The letters in the order of their values 0 to 22: no I, O or S.
const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// What can be wrong with a UPN. Several can be at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has not 13 characters.
    Length(usize),
    /// Its first character is not one of the 23 check letters.
    FirstCharacter,
    /// One of characters 2 to 12 is not a digit.
    Digits,
    /// The last character is neither a digit nor one of the 23 letters.
    LastCharacter,
    /// Characters 2 to 4 have never been the number of an authority that issues UPNs.
    UnknownAuthority(u16),
    /// The check letter should be this one.
    CheckLetter(char),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(n) => write!(f, "A UPN has 13 characters; this one has {n}."),
            Self::FirstCharacter => {
                f.write_str("A UPN begins with a capital letter, which is never I, O or S.")
            }
            Self::Digits => f.write_str("Characters 2 to 12 of a UPN are digits."),
            Self::LastCharacter => f.write_str(
                "A UPN ends in a digit, or if temporary in a capital letter which is never I, O or S.",
            ),
            Self::UnknownAuthority(la) => write!(f, "{la:03} is not an authority that has issued UPNs."),
            Self::CheckLetter(should) => {
                write!(
                    f,
                    "The check letter does not fit the digits: they want {should}. One character is wrong."
                )
            }
        }
    }
}

/// Whether a right UPN is for good or for the time being.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Ends in a digit.
    Permanent,
    /// Ends in a letter.
    Temporary,
}

/// Checks a UPN.
///
/// # Errors
/// The first of its faults.
pub fn check(text: &str) -> Result<Kind, Fault> {
    if let Some(first) = faults(text).into_iter().next() {
        return Err(first);
    }
    let temporary = text.bytes().last().is_some_and(|last| last.is_ascii_uppercase());
    Ok(if temporary { Kind::Temporary } else { Kind::Permanent })
}

/// Everything that is wrong with it; empty when it is right.
#[must_use]
pub fn faults(text: &str) -> Vec<Fault> {
    let Ok(bytes) = <[u8; 13]>::try_from(text.as_bytes()) else {
        return vec![Fault::Length(text.chars().count())];
    };
    let [first, body @ ..] = bytes;
    let (digits, last) = body.split_at(11);
    let mut found = Vec::new();
    if value_of_letter(first).is_none() {
        found.push(Fault::FirstCharacter);
    }
    if !digits.iter().all(u8::is_ascii_digit) {
        found.push(Fault::Digits);
    }
    if last.iter().any(|&b| value(b).is_none()) {
        found.push(Fault::LastCharacter);
    }
    let authority = digits.iter().take(3).fold(0_u16, |n, &b| n * 10 + u16::from(b.saturating_sub(b'0')));
    if !found.contains(&Fault::Digits) && !la::has_issued_upns(authority) {
        found.push(Fault::UnknownAuthority(authority));
    }
    if let Some(should) =
        check_letter(&body).filter(|&should| value_of_letter(first).is_some() && should != first)
    {
        found.push(Fault::CheckLetter(char::from(should)));
    }
    found
}

/// Makes a permanent UPN: authority (0–999), establishment (0–9999), year (0–99), serial (0–999). Larger numbers wrap.
#[must_use]
pub fn make(authority: u16, establishment: u16, year: u8, serial: u16) -> String {
    let body =
        format!("{:03}{:04}{:02}{:03}", authority % 1000, establishment % 10_000, year % 100, serial % 1000);
    let letter = body.as_bytes().try_into().ok().and_then(check_letter).map_or('A', char::from);
    format!("{letter}{body}")
}

/// The check letter for characters 2 to 13, weighted 2 to 13, modulo 23.
fn check_letter(body: &[u8; 12]) -> Option<u8> {
    let mut sum = 0;
    for (&character, weight) in body.iter().zip(2_usize..) {
        sum += value(character)? * weight;
    }
    LETTERS.get(sum % 23).copied()
}

/// A digit counts as itself, a letter by its place.
fn value(character: u8) -> Option<usize> {
    if character.is_ascii_digit() { Some(usize::from(character - b'0')) } else { value_of_letter(character) }
}

fn value_of_letter(character: u8) -> Option<usize> {
    LETTERS.iter().position(|&letter| letter == character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_is_told_and_told_with_the_others() {
        assert_eq!(faults("B80120000500"), [Fault::Length(12)]);
        assert_eq!(faults("A801200005001"), [Fault::CheckLetter('B')]);
        assert_eq!(faults("I330200020001"), [Fault::FirstCharacter]);
        assert_eq!(faults("L33O200020001"), [Fault::Digits]);
        assert_eq!(faults("L33020002000S"), [Fault::LastCharacter]);
        assert_eq!(faults("A000200005001"), [Fault::UnknownAuthority(0), Fault::CheckLetter('E')]);
        assert_eq!(check("V34320212300A"), Ok(Kind::Temporary));
    }

    #[test]
    fn made_numbers_are_valid() {
        assert_eq!(make(330, 2000, 20, 1), "L330200020001");
        for serial in 0..1000 {
            assert_eq!(check(&make(343, 4001, 19, serial)), Ok(Kind::Permanent));
        }
    }
}
