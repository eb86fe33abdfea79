//! Help that needs no place on a waiting list: before, without or after a diagnosis. Whoever it fits reads of it.

use waymark_kernel::{Answer, Day, Problem, ServiceId};

/// A support service as someone tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportDetails {
    /// What it is called.
    pub name: String,
    /// What it is, in plain words.
    pub about: String,
    /// How to get it, in plain words.
    pub how: String,
    /// For those who wait for a diagnosis.
    pub before: bool,
    /// For those who have none and seek none.
    pub without: bool,
    /// For those who have one.
    pub after: bool,
    /// The youngest age in years.
    pub from_age: i64,
    /// The oldest age in years, included.
    pub to_age: i64,
    /// Whether those who are not referred to the service may use it too.
    pub everyone: bool,
    /// Whether it runs now.
    pub running: bool,
}

/// A support service on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// Its identity.
    pub id: ServiceId,
    /// The service that runs it.
    pub service: ServiceId,
    /// Its particulars.
    pub details: SupportDetails,
    /// What was last told of its places.
    pub latest: Option<Uptake>,
}

/// How much of it was used in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uptake {
    /// The first day of the month.
    pub month: Day,
    /// Places there were.
    pub places: i64,
    /// Places that were taken.
    pub taken: i64,
}

/// Where somebody stands who might use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// They wait, or are about to ask.
    Before,
    /// The service was not the right one, or they took the referral back.
    Without,
    /// They were seen.
    After,
}

/// The oldest anybody is whom the law of special educational needs covers.
pub(crate) const OLDEST: i64 = 25;
/// More places than any support has in a month.
const MOST_PLACES: i64 = 100_000;

impl SupportDetails {
    /// Whether it can be.
    ///
    /// # Errors
    /// Refused without a name, words or somebody it is for, and for ages that cannot be.
    pub fn check(&self) -> Answer<()> {
        if self.name.trim().is_empty() {
            return Err(Problem::refuse("name", "Enter what it is called."));
        }
        if self.about.trim().is_empty() {
            return Err(Problem::refuse("about", "Say what it is."));
        }
        if self.how.trim().is_empty() {
            return Err(Problem::refuse("how", "Say how to get it."));
        }
        if !(self.before || self.without || self.after) {
            return Err(Problem::refuse("when", "Choose when it can be used."));
        }
        if !(0..=OLDEST).contains(&self.from_age) {
            return Err(Problem::refuse("from_age", "The youngest age must be from 0 to 25."));
        }
        if !(self.from_age..=OLDEST).contains(&self.to_age) {
            return Err(Problem::refuse("to_age", "The oldest age must be from the youngest age to 25."));
        }
        Ok(())
    }

    /// Whether it fits somebody of this age who stands so.
    #[must_use]
    pub fn fits(&self, age: i64, when: When) -> bool {
        let now = match when {
            When::Before => self.before,
            When::Without => self.without,
            When::After => self.after,
        };
        self.running && now && (self.from_age..=self.to_age).contains(&age)
    }
}

impl Support {
    /// Whether all its places were taken when that was last told; nothing where it never was.
    #[must_use]
    pub fn is_full(&self) -> Option<bool> {
        self.latest.map(|latest| latest.taken >= latest.places)
    }
}

impl Uptake {
    /// Whether it can be.
    ///
    /// # Errors
    /// Refused for numbers that cannot be, and for a month that has not come.
    pub fn check(&self, today: Day) -> Answer<()> {
        for (field, value) in [("places", self.places), ("taken", self.taken)] {
            if !(0..=MOST_PLACES).contains(&value) {
                return Err(Problem::refuse(field, "Enter a whole number from 0 to 100,000."));
            }
        }
        if self.taken > self.places {
            return Err(Problem::refuse("taken", "More places were taken than there were."));
        }
        if self.month > today {
            return Err(Problem::refuse("month", "The month has not come yet."));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    fn group() -> SupportDetails {
        SupportDetails {
            name: "Parents’ group".into(),
            about: "Parents meet and share what helps.".into(),
            how: "Ring us.".into(),
            before: true,
            without: true,
            after: false,
            from_age: 2,
            to_age: 10,
            everyone: true,
            running: true,
        }
    }

    #[test]
    fn support_fits_by_age_and_by_when_and_only_while_it_runs() {
        assert!(group().fits(2, When::Before) && group().fits(10, When::Without));
        assert!(!group().fits(11, When::Before) && !group().fits(5, When::After));
        assert!(!SupportDetails { running: false, ..group() }.fits(5, When::Before));
    }

    #[test]
    fn support_for_nobody_and_uptake_above_the_places_are_refused() {
        assert!(group().check().is_ok());
        assert!(SupportDetails { before: false, without: false, ..group() }.check().is_err());
        assert!(SupportDetails { from_age: 11, ..group() }.check().is_err());
        let today = day(2026, 11, 23);
        let uptake = |month, places, taken| Uptake { month, places, taken }.check(today).is_ok();
        assert!(uptake(day(2026, 11, 1), 20, 20) && !uptake(day(2026, 11, 1), 20, 21));
        assert!(!uptake(day(2026, 12, 1), 20, 4) && !uptake(day(2026, 11, 1), -2, -3));
    }
}
