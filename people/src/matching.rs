//! Whether a person in a file is a child on record. Pure: the same identity and candidates give the same answer.
//! What is not certain waits for a person; two children are never made one by a guess.

mod compare;

use crate::fold;
use compare::{close, exact, share_a_number};
use std::collections::BTreeSet;
use waymark_kernel::{ChildId, Day, day};

/// What a file tells by which a child can be recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Given name.
    pub forename: String,
    /// Family name.
    pub surname: String,
    /// Day of birth.
    pub birth_date: Day,
    /// Home postcode, in any writing.
    pub post_code: Option<String>,
    /// Unique pupil number.
    pub upn: Option<String>,
    /// Unique learner number; the placeholder is none.
    pub uln: Option<String>,
    /// NHS number.
    pub nhs_number: Option<String>,
}

/// The same, folded, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchKeys {
    pub(crate) forename: String,
    pub(crate) surname: String,
    pub(crate) birth_date: Day,
    pub(crate) post_code: Option<String>,
    pub(crate) upn: Option<String>,
    pub(crate) uln: Option<String>,
    pub(crate) nhs_number: Option<String>,
}

/// A child on record with what they can be recognised by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The child.
    pub child: ChildId,
    /// Their keys.
    pub keys: MatchKeys,
    /// Whether only those named may know of them.
    pub restricted: bool,
}

/// By what a child was recognised, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchedBy {
    /// The same UPN, birth date and forename.
    Upn,
    /// The same learner number, birth date and forename.
    Uln,
    /// The same NHS number, birth date and forename.
    NhsNumber,
    /// The same names, birth date and postcode.
    NameBirthDatePostCode,
}

/// What matching found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// This very child.
    Exact(ChildId, MatchedBy),
    /// One of these, perhaps: a person decides. Never empty, the likeliest first.
    Close(Vec<(ChildId, Likeness)>),
    /// Nobody on record.
    None,
}

/// Why a child may be the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Certain by one sign, but another child fits too.
    OneOfSeveral,
    /// A number is the same, but the birth date or the forename is not.
    SameNumber,
    /// All is the same, but each has another number of the same kind.
    OtherNumber,
    /// The same names and birth date, another postcode or none.
    SameNameAndBirthDate,
    /// The same birth date, and names written alike or the wrong way round.
    AlikeName,
    /// The same names, with day and month of the birth date changed over.
    TurnedBirthDate,
    /// The same names and postcode, with one part of the birth date different.
    NearBirthDate,
}

impl Likeness {
    /// The reason, for the person who decides.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::OneOfSeveral => "this child fits, but so does another",
            Self::SameNumber => {
                "the same UPN, learner number or NHS number, but another birth date or first name"
            }
            Self::OtherNumber => "the same name, birth date and postcode, but another number",
            Self::SameNameAndBirthDate => {
                "the same name and birth date, but another postcode, or one that is not known"
            }
            Self::AlikeName => "the same birth date and a name written much alike",
            Self::TurnedBirthDate => "the same name, with day and month of the birth date changed over",
            Self::NearBirthDate => "the same name and postcode, with a birth date that differs in one part",
        }
    }

    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::OneOfSeveral,
        Self::SameNumber,
        Self::OtherNumber,
        Self::SameNameAndBirthDate,
        Self::AlikeName,
        Self::TurnedBirthDate,
        Self::NearBirthDate,
    ];

    /// The code kept in tables.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OneOfSeveral => "one_of_several",
            Self::SameNumber => "same_number",
            Self::OtherNumber => "other_number",
            Self::SameNameAndBirthDate => "same_name_and_birth_date",
            Self::AlikeName => "alike_name",
            Self::TurnedBirthDate => "turned_birth_date",
            Self::NearBirthDate => "near_birth_date",
        }
    }
}

impl Identity {
    /// The keys of this identity.
    #[must_use]
    pub fn keys(&self) -> MatchKeys {
        let number = |text: &Option<String>| {
            text.as_deref().map(|t| t.replace(' ', "").to_uppercase()).filter(|t| !t.is_empty())
        };
        MatchKeys {
            forename: fold::fold(&self.forename),
            surname: fold::fold(&self.surname),
            birth_date: self.birth_date,
            post_code: self.post_code.as_deref().and_then(fold::post_code),
            upn: number(&self.upn),
            uln: number(&self.uln).filter(|t| t != waymark_identifiers::uln::PLACEHOLDER),
            nhs_number: number(&self.nhs_number),
        }
    }
}

impl MatchKeys {
    /// The birth date with day and month changed over, where that is a day and another one.
    pub(crate) fn turned_birth_date(&self) -> Option<Day> {
        let born = self.birth_date;
        (born.day() <= 12 && born.day() != born.month()).then(|| day(born.year(), born.day(), born.month()))
    }
}

/// Whether what a list tells under a number that it gave this child can be about this child: it is certainly or perhaps the
/// same one. A surname changes more often than a number is given twice, so the birth date and the first name are enough.
#[must_use]
pub fn may_be(told: &MatchKeys, known: &MatchKeys) -> bool {
    let same = told.birth_date == known.birth_date && told.forename == known.forename;
    same || exact(told, known).is_some() || close(told, known).is_some()
}

/// Whether a child is this person, from those that share something with them.
#[must_use]
pub fn decide(wanted: &MatchKeys, candidates: &[&Candidate]) -> Match {
    let exact: Vec<_> = candidates.iter().filter_map(|c| Some((c.child, exact(wanted, &c.keys)?))).collect();
    let children: BTreeSet<ChildId> = exact.iter().map(|(child, _)| *child).collect();
    let best = exact.iter().min_by_key(|(_, by)| *by);
    let number_of_another =
        candidates.iter().any(|c| !children.contains(&c.child) && share_a_number(wanted, &c.keys));
    if let (Some((child, by)), 1, false) = (best, children.len(), number_of_another) {
        return Match::Exact(*child, *by);
    }
    let mut close: Vec<(ChildId, Likeness)> = candidates
        .iter()
        .filter_map(|c| {
            let like = if children.contains(&c.child) {
                Some(Likeness::OneOfSeveral)
            } else {
                close(wanted, &c.keys)
            };
            Some((c.child, like?))
        })
        .collect();
    close.sort_by_key(|(child, like)| (*like, *child));
    close.dedup_by_key(|(child, _)| *child);
    if close.is_empty() { Match::None } else { Match::Close(close) }
}
