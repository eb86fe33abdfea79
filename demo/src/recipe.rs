//! What an invented area is made from: a seed, the authority whose published shape it takes, its size, and today.

use waymark_kernel::{Day, add_days, day};

/// Which published figures the area is shaped like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Like {
    /// Sefton (343): 3,736 plans in January 2025.
    Sefton,
    /// Birmingham (330): 12,094 plans in January 2025.
    Birmingham,
    /// England's totals divided by its 153 councils: 4,175 plans.
    EnglandShare,
    /// Sefton as it was in the year before today's census: as many plans, and as many of them in time.
    SeftonThen,
    /// Birmingham the same.
    BirminghamThen,
}

/// A story: an area that starts on a day of the past, under the law and with the names of that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Story {
    /// The word of the command line.
    pub name: &'static str,
    /// What the area is like.
    pub like: Like,
    /// The first day; a demonstration may be made on a later one.
    pub starts: Day,
}

/// The stories there are.
pub const STORIES: [Story; 2] = [
    Story { name: "sefton-2019", like: Like::SeftonThen, starts: day(2019, 6, 24) },
    Story { name: "birmingham-2021", like: Like::BirminghamThen, starts: day(2021, 10, 4) },
];

impl Like {
    /// Reads the word of the command line.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "sefton" => Some(Self::Sefton),
            "birmingham" => Some(Self::Birmingham),
            "england-share" => Some(Self::EnglandShare),
            _ => None,
        }
    }
}

/// The whole recipe of an invented area. Equal recipes give equal areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipe {
    /// Any number; another seed gives other people of the same shape.
    pub seed: u64,
    /// Whose shape.
    pub like: Like,
    /// How many plans are held on census day; `None` takes the published number. Everything else scales with it.
    pub plans: Option<u32>,
    /// The day up to which things have happened, that day included.
    pub today: Day,
}

/// Census day of a year: the third Thursday of January, as the SEN2 return has it.
#[must_use]
pub fn census_of(year: i16) -> Day {
    let first = day(year, 1, 1);
    // jiff counts Monday as 1, so Thursday is 4.
    let to_thursday = (4 - i64::from(first.weekday().to_monday_one_offset())).rem_euclid(7);
    add_days(first, to_thursday + 14)
}

/// The latest census day on or before a day.
#[must_use]
pub fn last_census(today: Day) -> Day {
    let this_year = census_of(today.year());
    if this_year <= today { this_year } else { census_of(today.year() - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn census_day_is_the_third_thursday_of_january() {
        assert_eq!(census_of(2024), day(2024, 1, 18));
        assert_eq!(census_of(2025), day(2025, 1, 16));
        assert_eq!(census_of(2026), day(2026, 1, 15));
        assert_eq!(census_of(2027), day(2027, 1, 21));
    }

    #[test]
    fn the_last_census_is_never_after_today() {
        assert_eq!(last_census(day(2026, 11, 23)), day(2026, 1, 15));
        assert_eq!(last_census(day(2026, 1, 15)), day(2026, 1, 15));
        assert_eq!(last_census(day(2026, 1, 14)), day(2025, 1, 16));
    }
}
