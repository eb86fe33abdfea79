//! What has happened, as far as it is known: at most one moment for each event. Reads the command line's words
//! and refuses, with the list of what is known, whatever it does not understand.

use crate::Event;
use std::collections::BTreeMap;
use waymark_kernel::{Day, When, parse_day};

/// When something happened, with the time of day where the source tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day, or the days between which it lies.
    pub when: When,
    /// Minutes since midnight, Europe/London; only beside a known day.
    pub minute: Option<u16>,
}

impl From<Day> for Moment {
    fn from(day: Day) -> Self {
        When::On(day).into()
    }
}

impl From<When> for Moment {
    fn from(when: When) -> Self {
        Self { when, minute: None }
    }
}

/// A set of events, each with its moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Events(BTreeMap<Event, Moment>);

impl Events {
    /// Nothing has happened yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// This set and one event more; a later word for the same event replaces the earlier.
    #[must_use]
    pub fn with(mut self, event: Event, moment: impl Into<Moment>) -> Self {
        self.set(event, moment);
        self
    }

    /// Adds or replaces an event.
    pub fn set(&mut self, event: Event, moment: impl Into<Moment>) {
        self.0.insert(event, moment.into());
    }

    /// The moment of an event, if it is given.
    #[must_use]
    pub fn moment(&self, event: Event) -> Option<Moment> {
        self.0.get(&event).copied()
    }

    /// When an event happened, if it is given.
    #[must_use]
    pub fn when(&self, event: Event) -> Option<When> {
        self.moment(event).map(|moment| moment.when)
    }

    /// The day of an event, if it is given and exact.
    #[must_use]
    pub fn day(&self, event: Event) -> Option<Day> {
        self.when(event).and_then(When::exact)
    }

    /// The events given, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = (Event, Moment)> {
        self.0.iter().map(|(event, moment)| (*event, *moment))
    }

    /// Reads words such as `request_received=2026-01-05`.
    ///
    /// # Errors
    /// An unknown event, an event given twice, an impossible day; each names what would have been understood.
    pub fn parse<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> Result<Self, Misunderstood> {
        let mut events = Self::new();
        for word in words {
            let (event, moment) = parse_event(word.as_ref())?;
            if events.0.insert(event, moment).is_some() {
                return Err(Misunderstood::new(format!("{} is given twice.", event.word()), Vec::new()));
            }
        }
        Ok(events)
    }
}

/// A word that means nothing here, or a day that does not exist; with what is known instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misunderstood {
    /// What was not understood, in a sentence.
    pub sentence: String,
    /// The words that would have been understood; empty when the sentence says it all.
    pub known: Vec<&'static str>,
}

impl Misunderstood {
    pub(crate) fn new(sentence: impl Into<String>, known: Vec<&'static str>) -> Self {
        Self { sentence: sentence.into(), known }
    }
}

impl std::fmt::Display for Misunderstood {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence)?;
        if !self.known.is_empty() {
            write!(f, " Known: {}.", self.known.join(", "))?;
        }
        Ok(())
    }
}

impl std::error::Error for Misunderstood {}

fn parse_event(text: &str) -> Result<(Event, Moment), Misunderstood> {
    let Some((word, when)) = text.split_once('=') else {
        return Err(Misunderstood::new(
            format!("{text:?} is not an event: write EVENT=WHEN, such as request_received=2026-01-05."),
            known_events(),
        ));
    };
    let event = Event::of_word(word)
        .ok_or_else(|| Misunderstood::new(format!("{word:?} is not an event."), known_events()))?;
    Ok((event, parse_when(when)?))
}

fn known_events() -> Vec<&'static str> {
    Event::ALL.iter().map(|event| event.word()).collect()
}

/// Reads a day (`2026-01-05`), a day and time (`2026-01-05T18:10`), two days it lies between, both included
/// (`2026-01-05..2026-01-09`), or `unknown`.
///
/// # Errors
/// Anything else, a day that does not exist, a time that does not exist, or an interval that ends before it begins.
pub fn parse_when(text: &str) -> Result<Moment, Misunderstood> {
    if text == "unknown" {
        return Ok(When::Unknown.into());
    }
    if let Some((first, last)) = text.split_once("..") {
        let (first, last) = (parse_known_day(first)?, parse_known_day(last)?);
        if last < first {
            return Err(Misunderstood::new(format!("{text:?} ends before it begins."), Vec::new()));
        }
        return Ok(if first == last { When::On(first) } else { When::Between(first, last) }.into());
    }
    let Some((day, time)) = text.split_once('T') else {
        return Ok(When::On(parse_known_day(text)?).into());
    };
    let minute = parse_minute(time).ok_or_else(|| not_a_when(text))?;
    Ok(Moment { when: When::On(parse_known_day(day)?), minute: Some(minute) })
}

/// The years of any event here. Outside them a count would meet the end of the calendar and answer a day that is none.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

fn parse_known_day(text: &str) -> Result<Day, Misunderstood> {
    let day = parse_day(text).ok_or_else(|| not_a_when(text))?;
    if YEARS.contains(&day.year()) {
        return Ok(day);
    }
    let (first, last) = (YEARS.start(), YEARS.end());
    Err(Misunderstood::new(
        format!("{text:?} is too far away: give a day from {first} to {last}."),
        Vec::new(),
    ))
}

fn parse_minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let two_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !two_digits(hour) || !two_digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

fn not_a_when(text: &str) -> Misunderstood {
    Misunderstood::new(
        format!("{text:?} is not a day that exists."),
        vec!["2026-01-05", "2026-01-05T18:10", "2026-01-05..2026-01-09", "unknown"],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_day_a_day_and_time_and_an_interval_are_read() {
        assert_eq!(parse_when("2026-01-05"), Ok(day(2026, 1, 5).into()));
        let evening = Moment { when: When::On(day(2026, 2, 6)), minute: Some(18 * 60 + 10) };
        assert_eq!(parse_when("2026-02-06T18:10"), Ok(evening));
        let between = When::Between(day(2026, 1, 5), day(2026, 1, 9));
        assert_eq!(parse_when("2026-01-05..2026-01-09"), Ok(between.into()));
        assert_eq!(parse_when("2026-01-05..2026-01-05"), Ok(day(2026, 1, 5).into()), "one day is exact");
    }

    #[test]
    fn a_day_near_the_end_of_the_calendar_is_refused_rather_than_counted_to_its_edge() {
        for far in ["9999-12-31", "2200-01-01", "1899-12-31", "2026-01-05..9999-12-31", "9999-12-31T09:00"] {
            assert!(parse_when(far).unwrap_err().sentence.contains("from 1900 to 2199"), "{far}");
        }
    }

    #[test]
    fn impossible_days_times_and_unknown_words_say_what_is_known() {
        for wrong in [
            "2026-02-30",
            "05/01/2026",
            "2026-01-05T24:00",
            "2026-01-05T1:00",
            "a..b",
            "",
            "2026-01-09..2026-01-05",
        ] {
            assert!(parse_when(wrong).is_err(), "{wrong}");
        }
        let error = Events::parse(["request_recieved=2026-01-05"]).unwrap_err();
        assert!(error.to_string().contains("request_received"), "{error}");
        assert!(Events::parse(["request_received"]).is_err());
        assert!(Events::parse(["meeting_held=2026-01-05", "meeting_held=2026-01-06"]).is_err());
    }
}
