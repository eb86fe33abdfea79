//! Days of birth, in the ways dates are written in England and in files. Some child was born on nearly every day of the
//! last 25 years, so a date counts only beside a word for birth or beside a name of a child born on it.

use super::What;
use super::known::{Known, Span};
use super::letters::Letters;
use super::names::Part;
use waymark_kernel::Day;

/// How many words from the date a name or a word for birth may stand.
const NEAR: usize = 8;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The first and last words of each day of birth.
pub(super) fn find<'known>(known: &'known Known, letters: &Letters, parts: &[Part]) -> Vec<Span<'known>> {
    let mut found = Vec::new();
    for first in 0..letters.words.len() {
        for (day, last) in readings(letters, first) {
            let Some(children) = known.birth_dates.get(&day) else { continue };
            if tells(known, letters, parts, (first, last), day) {
                found.push(Span { first, last, what: What::BirthDate, children });
            }
        }
    }
    found
}

fn tells(known: &Known, letters: &Letters, parts: &[Part], (first, last): (usize, usize), day: Day) -> bool {
    let (from, to) = (first.saturating_sub(NEAR), last + NEAR);
    let birth = (from..=to).any(|word| is_birth(letters, word));
    let born = |part: &Part| known.born.get(&part.part).is_some_and(|days| days.contains(&day));
    birth || parts.iter().any(|part| part.last >= from && part.first <= to && born(part))
}

/// “Born”, “birth”, “birthday”, “DOB” and “d.o.b.”
fn is_birth(letters: &Letters, word: usize) -> bool {
    let folded = |at: usize| folded_word(letters, at);
    let spelt = [folded(word), folded(word + 1), folded(word + 2)] == ["d", "o", "b"];
    spelt || ["dob", "born", "birth", "birthday", "birthdate"].contains(&folded(word))
}

fn folded_word(letters: &Letters, at: usize) -> &str {
    let Some(word) = letters.words.get(at) else { return "" };
    let end = letters.words.get(at + 1).map_or(letters.folded.len(), |next| next.folded);
    letters.folded.get(word.folded..end).unwrap_or("")
}

/// The days that could be read from this word on, each with its last word.
fn readings(letters: &Letters, first: usize) -> Vec<(Day, usize)> {
    let [one, two, three, four] = [0, 1, 2, 3].map(|ahead| folded_word(letters, first + ahead));
    let mut found: Vec<(Day, usize)> = run_together(one).map(|day| (day, first)).into_iter().collect();
    if two == "of" {
        found.extend(date(four, month(three), one).map(|day| (day, first + 3)));
    }
    let day_first = date(three, month(two), one);
    let month_first = date(three, month(one), two);
    let year_first = date(one, month(two), three);
    found.extend([day_first, month_first, year_first].into_iter().flatten().map(|day| (day, first + 2)));
    if one.len() == 8 && one.bytes().all(|byte| byte.is_ascii_digit()) {
        let cut = |from: usize, to: usize| one.get(from..to).unwrap_or("");
        found.extend(date(cut(0, 4), month(cut(4, 6)), cut(6, 8)).map(|day| (day, first)));
        found.extend(date(cut(4, 8), month(cut(2, 4)), cut(0, 2)).map(|day| (day, first)));
    }
    found
}

/// A day written as one word, such as `8sep2004`.
fn run_together(word: &str) -> Option<Day> {
    let (day, rest) = word.split_at(word.find(|sign: char| !sign.is_ascii_digit())?);
    let (named, year) = rest.split_at(rest.find(|sign: char| sign.is_ascii_digit())?);
    date(year, month(named), day)
}

fn month(word: &str) -> Option<i8> {
    if let Ok(number) = word.parse::<i8>() {
        return (1..=12).contains(&number).then_some(number);
    }
    let named =
        |name: &&str| word.len() >= 3 && name.starts_with(word) || word == "sept" && name.starts_with("sept");
    MONTHS.iter().position(named).and_then(|place| i8::try_from(place + 1).ok())
}

/// A day from its words; a year of two digits is of this century, as children's are.
fn date(year: &str, month: Option<i8>, day: &str) -> Option<Day> {
    let digits = day.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let ending = day.get(digits.len()..).unwrap_or("");
    if !["", "st", "nd", "rd", "th"].contains(&ending) || !matches!(year.len(), 2 | 4) {
        return None;
    }
    let year: i16 = year.parse().ok()?;
    let year = if year < 100 { year + 2_000 } else { year };
    Day::new(year, month?, digits.parse().ok()?).ok()
}
