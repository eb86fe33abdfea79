//! Finding a child: by the beginnings of names, a date of birth, a postcode, a UPN, a learner number or an NHS
//! number. Nobody is found until something is searched for, and nobody outside the visitor's scope at all.

use crate::child::Child;
use crate::fold;
use crate::matching::{self, Candidate, Identity, Match};
use crate::store::{find, match_keys};
use std::collections::BTreeMap;
use waymark_access::{Cohort, Count, Sealed, Sight};
use waymark_identifiers::{nhs, uln, upn};
use waymark_kernel::{Answer, ChildId, Day, Problem, parse_day};
use waymark_store::{Reader, Store};

/// How many a search shows at most.
pub const SHOWN: usize = 50;

/// How many persons of a file are matched at a time.
const CHUNK: usize = 500;

/// What a search asks for, read from what was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded beginnings of names, all wanted.
    pub words: Vec<String>,
    /// Day of birth.
    pub birth_date: Option<Day>,
    /// A UPN, a learner number or an NHS number: some ten digits can be either of the last two.
    pub number: Option<String>,
    /// This child and no other: someone who was found by a case.
    pub only: Option<ChildId>,
    /// Only children of whom this holds: a condition on `c`, the child, of what only a slice knows.
    pub whose: Option<&'static str>,
}

impl Query {
    /// Reads what was typed: a date as `3 5 2019`, `03/05/2019` or `2019-05-03`; an NHS number with or without
    /// spaces; the rest are names.
    ///
    /// # Errors
    /// Refused when nothing was typed, when a number's check digit is wrong, and for names of one letter.
    pub fn read(typed: &str) -> Answer<Self> {
        let mut query = Self::default();
        let rest = query.take_numbers(typed.trim())?;
        query.words = fold::words(&fold::fold(&rest)).map(str::to_owned).collect();
        if query == Self::default() {
            return Err(Problem::refuse("search", "Enter a name, a date of birth, a UPN or an NHS number."));
        }
        let only_names = query == Self { words: query.words.clone(), ..Self::default() };
        if only_names && query.words.iter().all(|word| word.chars().count() < 2) {
            return Err(Problem::refuse("search", "Enter at least two letters of the name."));
        }
        Ok(query)
    }

    /// Takes numbers and dates out of what was typed; answers the rest.
    fn take_numbers(&mut self, typed: &str) -> Answer<String> {
        let bare: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if bare.len() == 10 && bare.bytes().all(|b| b.is_ascii_digit()) {
            return self.take_ten_digits(bare);
        }
        let mut rest = Vec::new();
        let mut parts = Vec::new();
        for word in typed.split_whitespace() {
            let upper = word.to_uppercase();
            match day_of(word) {
                Some(day) => self.birth_date = Some(day),
                None if is_written_as_a_day(word) => return Err(no_such_day(word)),
                None if upn::check(&upper).is_ok() => self.number = Some(upper),
                None if word.bytes().all(|b| b.is_ascii_digit()) => parts.push(word),
                None => rest.push(word),
            }
        }
        if !parts.is_empty() {
            let day = day_of(&parts.join("/"));
            self.birth_date = Some(day.ok_or_else(|| {
                Problem::refuse(
                    "search",
                    "This number is no date, UPN, learner number or NHS number. Check it.",
                )
            })?);
        }
        Ok(rest.join(" "))
    }

    fn take_ten_digits(&mut self, bare: String) -> Answer<String> {
        match nhs::check(&bare) {
            Err(why) if uln::check(&bare).is_err() => return Err(Problem::refuse("search", why)),
            _ => self.number = Some(bare),
        }
        Ok(String::new())
    }
}

/// Two marks between digits: nobody’s name, and no number either.
fn is_written_as_a_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

fn no_such_day(written: &str) -> Problem {
    Problem::refuse("search", format!("{written} is not a day. Write it like 3 5 2019."))
}

/// `2019-05-03`, `3/5/2019`, `03.05.2019`.
fn day_of(text: &str) -> Option<Day> {
    if let Some(day) = parse_day(text) {
        return Some(day);
    }
    let mut parts = text.split(['/', '.', '-']).map(str::parse::<i16>);
    let (Some(Ok(d)), Some(Ok(m)), Some(Ok(year)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    Day::new(year, i8::try_from(m).ok()?, i8::try_from(d).ok()?).ok().filter(|_| year > 1900)
}

/// The children that fit, among those the visitor may see, by surname, forename and birth date: at most [`SHOWN`].
/// Sealed until the look is on record.
///
/// # Errors
/// As the store's.
pub async fn find<R: Reader>(from: R, query: &Query, sight: Sight<Cohort>) -> Answer<Sealed<Vec<Child>>> {
    find_most(from, query, SHOWN, sight).await
}

/// The same, at most so many: one more than are shown tells whether there are more.
///
/// # Errors
/// As the store's.
pub async fn find_most<R: Reader>(
    from: R,
    query: &Query,
    most: usize,
    sight: Sight<Cohort>,
) -> Answer<Sealed<Vec<Child>>> {
    let found = find::children(from, query, &sight, most).await?;
    let mut count = Count::default();
    for child in &found {
        count.add(child.id);
    }
    Ok(sight.seal(found, count))
}

/// Recognises one person.
///
/// # Errors
/// As the store's.
pub async fn match_child(store: &Store, identity: &Identity) -> Answer<Match> {
    let matches = match_children(store, std::slice::from_ref(identity)).await?;
    Ok(matches.into_iter().next().unwrap_or(Match::None))
}

/// Recognises many people of a file, in their order. Reads only those on record who share something with them, so
/// memory does not grow with the area.
///
/// # Errors
/// As the store's.
pub async fn match_children(store: &Store, identities: &[Identity]) -> Answer<Vec<Match>> {
    Ok(match_openly(store, identities).await?.into_iter().map(|(found, _)| found).collect())
}

/// The same, each with what is found where no restricted child is on record.
pub(crate) async fn match_openly(store: &Store, identities: &[Identity]) -> Answer<Vec<(Match, Match)>> {
    let mut matches = Vec::with_capacity(identities.len());
    for chunk in identities.chunks(CHUNK) {
        let keys: Vec<_> = chunk.iter().map(Identity::keys).collect();
        let index = Index::of(match_keys::candidates(store, &keys).await?);
        matches.extend(keys.iter().map(|wanted| {
            let near = index.near(wanted);
            let open: Vec<&Candidate> = near.iter().copied().filter(|one| !one.restricted).collect();
            let found = matching::decide(wanted, &near);
            let openly =
                if open.len() == near.len() { found.clone() } else { matching::decide(wanted, &open) };
            (found, openly)
        }));
    }
    Ok(matches)
}

/// Candidates by what they share, so that each person is compared with few.
pub(crate) struct Index {
    candidates: BTreeMap<ChildId, Candidate>,
    by_key: BTreeMap<String, Vec<ChildId>>,
}

impl Index {
    pub(crate) fn of(found: Vec<Candidate>) -> Self {
        let mut index = Self { candidates: BTreeMap::new(), by_key: BTreeMap::new() };
        for candidate in found {
            if index.candidates.contains_key(&candidate.child) {
                continue;
            }
            for key in shared_keys(&candidate.keys) {
                index.by_key.entry(key).or_default().push(candidate.child);
            }
            index.candidates.insert(candidate.child, candidate);
        }
        index
    }

    pub(crate) fn near(&self, wanted: &matching::MatchKeys) -> Vec<&Candidate> {
        let mut keys = shared_keys(wanted);
        keys.extend(wanted.turned_birth_date().map(|day| format!("born {day}")));
        let mut near: Vec<ChildId> =
            keys.iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        near.iter().filter_map(|child| self.candidates.get(child)).collect()
    }
}

/// What two records may share.
fn shared_keys(keys: &matching::MatchKeys) -> Vec<String> {
    let named = |kind: &str, value: &Option<String>| value.as_ref().map(|v| format!("{kind} {v}"));
    let place = keys.post_code.as_ref().map(|p| format!("at {p} {} {}", keys.forename, keys.surname));
    let numbers = [named("upn", &keys.upn), named("uln", &keys.uln), named("nhs", &keys.nhs_number)];
    numbers.into_iter().flatten().chain(place).chain([format!("born {}", keys.birth_date)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn what_was_typed_is_read_as_names_dates_and_numbers() {
        let read = |typed| Query::read(typed).unwrap();
        assert_eq!(read("Zoë O’Brien").words, ["zoe", "obrien"]);
        assert_eq!(read("maya 03/05/2019").birth_date, Some(day(2019, 5, 3)));
        assert_eq!(read("3 5 2019").birth_date, Some(day(2019, 5, 3)));
        assert_eq!(read("2019-05-03 okafor").words, ["okafor"]);
        assert_eq!(read("943 476 5919").number.as_deref(), Some("9434765919"));
        assert_eq!(read("l330200020001").number.as_deref(), Some("L330200020001"));
    }

    #[test]
    fn an_empty_search_a_single_letter_and_a_mistyped_number_are_told() {
        for typed in ["", "  ", "-", "m", "943 476 5917", "12345"] {
            assert!(matches!(Query::read(typed), Err(Problem::Refused(_))), "{typed}");
        }
        assert!(Query::read("m 3/5/2019").is_ok(), "one letter narrows a date");
        for typed in ["31/02/2019", "maya 2019-02-31", "1.13.2019", "3-5-19"] {
            let Err(Problem::Refused(refusals)) = Query::read(typed) else { panic!("{typed} is a day") };
            assert!(refusals[0].sentence.contains("is not a day"), "{}", refusals[0].sentence);
        }
    }
}
