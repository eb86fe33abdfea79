//! The children whose names and numbers must not leave, made into one matcher. It lives in memory while something is
//! checked; it is never written, logged or shown.

use super::letters::{Letters, folded};
use super::{Finding, What, dates, names, numbers};
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use waymark_kernel::{ChildId, Day};

/// What the record knows of one child.
#[derive(Clone, Copy, Debug)]
pub struct KnownChild<'record> {
    /// Who it is.
    pub id: ChildId,
    /// Given name.
    pub forename: &'record str,
    /// The name they are called by, where it is another.
    pub known_as: Option<&'record str>,
    /// Family name.
    pub surname: &'record str,
    /// Day of birth.
    pub birth_date: Day,
    /// Unique pupil number.
    pub upn: Option<&'record str>,
    /// Unique learner number.
    pub uln: Option<&'record str>,
    /// NHS number.
    pub nhs_number: Option<&'record str>,
}

/// The fewest letters of half a double surname: fewer are a “de” or a “van”.
const LEAST_HALF: usize = 4;
/// The fewest letters of the first of several given names: fewer are an “Al” or a “J”.
const LEAST_FIRST: usize = 3;

/// The matcher could not be made; nothing may leave without it.
#[derive(Debug, thiserror::Error)]
#[error("names cannot be looked for")]
pub struct NotBuilt(#[from] aho_corasick::BuildError);

/// All known children, ready to be looked for.
pub struct Known {
    pub(super) parts: AhoCorasick,
    /// Pairs of parts that are the forename and the surname of one child, with every child so named.
    pub(super) full: HashMap<(usize, usize), Vec<ChildId>>,
    /// Pairs of the first of several given names and the surname: people leave the others out.
    pub(super) first: HashMap<(usize, usize), Vec<ChildId>>,
    /// Days of birth of the children with this part in their name.
    pub(super) born: HashMap<usize, HashSet<Day>>,
    pub(super) birth_dates: HashMap<Day, Vec<ChildId>>,
    pub(super) numbers: numbers::Numbers,
}

impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Known")
    }
}

/// Gathers each part of a name once.
#[derive(Default)]
struct Parts {
    places: HashMap<String, usize>,
    list: Vec<String>,
}

impl Parts {
    /// The place of a part; `None` when nothing of it is left after folding.
    fn place(&mut self, name: &str) -> Option<usize> {
        let name = folded(name);
        if name.is_empty() {
            return None;
        }
        if let Some(place) = self.places.get(&name) {
            return Some(*place);
        }
        self.list.push(name.clone());
        self.places.insert(name, self.list.len() - 1);
        Some(self.list.len() - 1)
    }
}

/// The first of several given names; none where there is one.
fn first_of(parts: &mut Parts, forename: &str) -> Option<usize> {
    let (first, _) = forename.trim().split_once(char::is_whitespace)?;
    (first.chars().count() >= LEAST_FIRST).then(|| parts.place(first))?
}

/// A surname, and either half of a double one: people say one of them.
fn surnames(parts: &mut Parts, surname: &str) -> Vec<usize> {
    let mut places: Vec<usize> = parts.place(surname).into_iter().collect();
    let halves =
        surname.split(|sign: char| sign.is_whitespace() || "-\u{2010}\u{2011}\u{2013}".contains(sign));
    let halves: Vec<&str> = halves.filter(|half| half.chars().count() >= LEAST_HALF).collect();
    places.extend(halves.into_iter().filter_map(|half| parts.place(half)));
    places.sort_unstable();
    places.dedup();
    places
}

impl Known {
    /// Makes the matcher from every child of the record, those hidden from the asker included: what must not leave does
    /// not depend on who sends it.
    ///
    /// # Errors
    /// [`NotBuilt`] when there are more names than a matcher can hold.
    pub fn of<'record>(children: impl IntoIterator<Item = KnownChild<'record>>) -> Result<Self, NotBuilt> {
        let mut parts = Parts::default();
        let mut full: HashMap<(usize, usize), Vec<ChildId>> = HashMap::new();
        let mut first: HashMap<(usize, usize), Vec<ChildId>> = HashMap::new();
        let mut born: HashMap<usize, HashSet<Day>> = HashMap::new();
        let mut birth_dates: HashMap<Day, Vec<ChildId>> = HashMap::new();
        let mut all_numbers = numbers::Gathered::default();
        for child in children {
            birth_dates.entry(child.birth_date).or_default().push(child.id);
            all_numbers.add(&child);
            let surnames = surnames(&mut parts, child.surname);
            let given = [Some(child.forename), child.known_as].into_iter().flatten();
            let given: Vec<usize> = given.filter_map(|name| parts.place(name)).collect();
            let shorter = first_of(&mut parts, child.forename);
            for part in given.iter().chain(&shorter).chain(&surnames) {
                born.entry(*part).or_default().insert(child.birth_date);
            }
            for pair in given.iter().flat_map(|given| surnames.iter().map(|surname| (*given, *surname))) {
                full.entry(pair).or_default().push(child.id);
            }
            for pair in shorter.iter().flat_map(|given| surnames.iter().map(|surname| (*given, *surname))) {
                first.entry(pair).or_default().push(child.id);
            }
        }
        let matcher = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&parts.list)?;
        Ok(Self { parts: matcher, full, first, born, birth_dates, numbers: all_numbers.ready()? })
    }

    /// Everything in a text that may give a child away, in the order it stands there.
    #[must_use]
    pub fn check(&self, place: &str, text: &str) -> Vec<Finding> {
        let letters = Letters::of(text);
        let parts = names::parts(self, &letters);
        let mut spans = names::find(self, &letters, &parts);
        spans.extend(self.numbers.find(&letters));
        spans.extend(dates::find(self, &letters, &parts));
        let mut found = Places::new();
        for Span { first, last, what, children } in spans {
            found.entry((first, last, what)).or_default().extend(children);
        }
        let found = widest(found);
        let told = |((first, last, what), children): ((usize, usize, What), BTreeSet<ChildId>)| Finding {
            what,
            place: place.to_owned(),
            words: letters.told(text, first, last).split_whitespace().collect::<Vec<_>>().join(" "),
            at: letters.start(first),
            children: children.into_iter().collect(),
        };
        found.into_iter().map(told).collect()
    }
}

/// What was found, by its first and last word, with every child it may tell of.
type Places = BTreeMap<(usize, usize, What), BTreeSet<ChildId>>;

/// Half a double surname stands inside the whole of it: that is told once, of all the children.
fn widest(found: Places) -> Places {
    let mut widest = Places::new();
    for ((first, last, what), children) in &found {
        let around = |(from, to, other): &&(usize, usize, What)| from <= first && last <= to && other == what;
        let place = found.keys().filter(around).max_by_key(|(from, to, _)| to - from);
        let place = place.copied().unwrap_or((*first, *last, *what));
        widest.entry(place).or_default().extend(children);
    }
    widest
}

/// Something found, from its first word to its last, and every child it may tell of.
pub(super) struct Span<'known> {
    pub first: usize,
    pub last: usize,
    pub what: What,
    pub children: &'known [ChildId],
}
