//! A mark: when something happened and the number of the fact that says so. Written as `2026-01-05@17`,
//! `2025-03-01..2026-01-15@17` or `?@17`, so that what facts fold into stays short and readable as text.

use crate::{Day, When, parse_day};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// When, and by which fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// When it happened, as far as is known.
    pub when: When,
    /// The number of the fact in the journal.
    pub seq: i64,
}

impl Mark {
    /// The day, when it is known exactly.
    #[must_use]
    pub const fn day(self) -> Option<Day> {
        self.when.exact()
    }

    /// Whether it had happened by the end of a day: an inexact day counts from its last possible day.
    #[must_use]
    pub fn by(self, on: Day) -> bool {
        happened_by(self.when, on)
    }
}

/// Whether something had certainly happened by the end of `on`. What has no day at all counts as having happened.
#[must_use]
pub fn happened_by(when: When, on: Day) -> bool {
    when.last().is_none_or(|last| last <= on)
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.when {
            When::On(day) => write!(f, "{day}@{}", self.seq),
            When::Between(first, last) => write!(f, "{first}..{last}@{}", self.seq),
            When::Unknown => write!(f, "?@{}", self.seq),
        }
    }
}

impl std::str::FromStr for Mark {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("“{text}” is not a mark");
        let (when, seq) = text.rsplit_once('@').ok_or_else(wrong)?;
        let seq = seq.parse().map_err(|_| wrong())?;
        let day = |part| parse_day(part).ok_or_else(wrong);
        let when = match when.split_once("..") {
            Some((first, last)) => When::Between(day(first)?, day(last)?),
            None if when == "?" => When::Unknown,
            None => When::On(day(when)?),
        };
        Ok(Self { when, seq })
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day;

    #[test]
    fn a_mark_reads_back_as_it_was_written() {
        for when in
            [When::On(day(2026, 1, 5)), When::Between(day(2025, 3, 1), day(2026, 1, 15)), When::Unknown]
        {
            let mark = Mark { when, seq: 17 };
            assert_eq!(mark.to_string().parse(), Ok(mark));
        }
        assert!("2026-01-05".parse::<Mark>().is_err());
    }

    #[test]
    fn an_inexact_day_has_happened_only_once_its_last_possible_day_is_over() {
        let between = When::Between(day(2025, 3, 1), day(2026, 1, 15));
        assert!(!happened_by(between, day(2026, 1, 14)));
        assert!(happened_by(between, day(2026, 1, 15)));
        assert!(happened_by(When::Unknown, day(2020, 1, 1)));
    }
}
