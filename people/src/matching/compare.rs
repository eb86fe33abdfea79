//! Two sets of keys side by side: certainly one person, perhaps one, or not.

use super::{Likeness, MatchKeys, MatchedBy};
use crate::fold;
use waymark_identifiers::upn;
use waymark_kernel::Day;

/// Names at least this alike (Jaro–Winkler, 0 to 1) may be one name mistyped.
const ALIKE: f64 = 0.88;

impl MatchKeys {
    fn same_name(&self, other: &Self) -> bool {
        self.forename == other.forename && self.surname == other.surname
    }

    /// The names the wrong way round, or one the same and the other alike, or both together alike.
    fn alike_name(&self, other: &Self) -> bool {
        if self.forename == other.surname && self.surname == other.forename {
            return true;
        }
        let forenames = same_person_forename(&self.forename, &other.forename);
        forenames && (alike(&self.surname, &other.surname) || share_a_word(&self.surname, &other.surname))
    }
}

/// The same value, and not merely none on both sides.
fn same(a: &Option<String>, b: &Option<String>) -> bool {
    a.is_some() && a == b
}

pub(super) fn share_a_number(a: &MatchKeys, b: &MatchKeys) -> bool {
    same(&a.upn, &b.upn) || same(&a.uln, &b.uln) || same(&a.nhs_number, &b.nhs_number)
}

/// Whether this is certainly one person, and by what.
pub(super) fn exact(wanted: &MatchKeys, known: &MatchKeys) -> Option<MatchedBy> {
    if wanted.birth_date != known.birth_date {
        return None;
    }
    // Twins share a birth date and a surname, so a number alone does not do: a mistyped one may be the twin's.
    if same_person_forename(&wanted.forename, &known.forename) {
        if same(&wanted.upn, &known.upn) {
            return Some(MatchedBy::Upn);
        }
        if same(&wanted.uln, &known.uln) {
            return Some(MatchedBy::Uln);
        }
        if same(&wanted.nhs_number, &known.nhs_number) {
            return Some(MatchedBy::NhsNumber);
        }
    }
    let alike = wanted.same_name(known) && same(&wanted.post_code, &known.post_code);
    (alike && !numbers_differ(wanted, known)).then_some(MatchedBy::NameBirthDatePostCode)
}

/// Why this may be one person, if at all.
pub(super) fn close(wanted: &MatchKeys, known: &MatchKeys) -> Option<Likeness> {
    if share_a_number(wanted, known) {
        return Some(Likeness::SameNumber);
    }
    let same_name = wanted.same_name(known);
    let same_place = same(&wanted.post_code, &known.post_code);
    if wanted.birth_date == known.birth_date {
        return match (same_name, same_place) {
            (true, true) => Some(Likeness::OtherNumber),
            (true, false) => Some(Likeness::SameNameAndBirthDate),
            _ => wanted.alike_name(known).then_some(Likeness::AlikeName),
        };
    }
    if same_name && wanted.turned_birth_date() == Some(known.birth_date) {
        return Some(Likeness::TurnedBirthDate);
    }
    (same_name && same_place && differs_in_one_part(wanted.birth_date, known.birth_date))
        .then_some(Likeness::NearBirthDate)
}

/// Each has a number of the same kind, and not the same one. A temporary UPN is replaced by a permanent one, so a
/// temporary one contradicts nothing.
fn numbers_differ(a: &MatchKeys, b: &MatchKeys) -> bool {
    let differ = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
    let temporary = |number: &Option<String>| {
        number.as_deref().is_some_and(|text| upn::check(text) == Ok(upn::Kind::Temporary))
    };
    let upns = differ(&a.upn, &b.upn) && !temporary(&a.upn) && !temporary(&b.upn);
    upns || differ(&a.uln, &b.uln) || differ(&a.nhs_number, &b.nhs_number)
}

/// One forename written two ways: alike, or one the beginning of the other (*Sam*, *Samuel*; *Mary*, *Mary Ann*).
fn same_person_forename(a: &str, b: &str) -> bool {
    alike(a, b) || (!a.is_empty() && b.starts_with(a)) || (!b.is_empty() && a.starts_with(b))
}

fn alike(a: &str, b: &str) -> bool {
    a == b || strsim::jaro_winkler(a, b) >= ALIKE
}

/// `okafor bell` and `okafor`: a surname lengthened or shortened.
fn share_a_word(a: &str, b: &str) -> bool {
    fold::words(a).any(|word| word.chars().count() > 2 && fold::words(b).any(|other| other == word))
}

fn differs_in_one_part(a: Day, b: Day) -> bool {
    let parts = [a.year() == b.year(), a.month() == b.month(), a.day() == b.day()];
    parts.iter().filter(|same| !**same).count() == 1
}
