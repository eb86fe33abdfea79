//! A service that children wait for: who provides it, which team has its inbox, and how its wait is counted. Reference
//! data, kept as last told; no child is in it.

mod capacity;
mod step;
mod support;

pub use capacity::Capacity;
pub(crate) use capacity::MOST_SLOTS;
pub use step::{MOST_STEPS, Step, StepKind};
pub(crate) use support::OLDEST;
pub use support::{Support, SupportDetails, Uptake, When};

use crate::codes::{ClockRule, Standard};
use waymark_kernel::{Answer, Problem, ServiceId, TeamId};

/// A service as someone tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceDetails {
    /// Its name in addresses, such as `speech-and-language`: small letters, digits and hyphens.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// Who provides it.
    pub provider: String,
    /// Who pays for it.
    pub commissioner: String,
    /// The team whose inbox it is.
    pub team: TeamId,
    /// What ends the wait that its figures count.
    pub clock: ClockRule,
    /// What its number of weeks is to those who wait.
    pub standard: Standard,
    /// The rule of `law` that the number comes from, such as `W3`; `None` for a local standard.
    pub rule: Option<String>,
    /// The number of weeks.
    pub weeks: i64,
    /// Whether a parent or a young person may refer.
    pub families_refer: bool,
    /// After how many weeks a family that waits should hear something.
    pub tell_every: i64,
    /// What a family can do while it waits, in plain words.
    pub meanwhile: String,
    /// For whom it is: the youngest and the oldest age in whole years, both included.
    pub ages: (i64, i64),
}

/// A service on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its identity.
    pub id: ServiceId,
    /// Its particulars.
    pub details: ServiceDetails,
}

impl Service {
    /// The address of its own page: what it can do, what it costs, and what help there is meanwhile.
    #[must_use]
    pub fn page(&self) -> String {
        format!("/health/services/{}", self.details.slug)
    }

    /// The address of its list.
    #[must_use]
    pub fn href(&self) -> String {
        format!("/health/list/{}", self.details.slug)
    }
}

/// The rules of the law that are a right of the person who waits (NHS Constitution): every other number of weeks is an aim or a
/// standard, and never called a right.
const RIGHTS: [&str; 2] = ["W1", "W2"];

/// The most characters of a service's name in addresses.
const LONGEST_SLUG: usize = 60;

impl ServiceDetails {
    /// Whether it is for somebody of this age.
    #[must_use]
    pub fn takes(&self, age: i64) -> bool {
        (self.ages.0..=self.ages.1).contains(&age)
    }

    /// Whether it can be.
    ///
    /// # Errors
    /// Refused without a name or an address, and when a right has no rule of the law behind it.
    pub fn check(&self) -> Answer<()> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.slug.is_empty() || !self.slug.chars().all(plain) {
            return Err(Problem::refuse("slug", "Use small letters, digits and hyphens for the address."));
        }
        if self.slug.len() > LONGEST_SLUG {
            return Err(Problem::refuse("slug", "Use at most 60 characters for the address."));
        }
        if self.name.trim().is_empty() {
            return Err(Problem::refuse("name", "Enter the name of the service."));
        }
        if self.provider.trim().is_empty() {
            return Err(Problem::refuse("provider", "Say who provides the service."));
        }
        if self.commissioner.trim().is_empty() {
            return Err(Problem::refuse("commissioner", "Say who pays for the service."));
        }
        let known = self.rule.as_deref().and_then(waymark_law::rule);
        if self.standard == Standard::Right && known.is_none() {
            return Err(Problem::refuse("rule", "A right needs the rule it comes from, such as W1."));
        }
        let right = self.rule.as_deref().is_some_and(|rule| RIGHTS.contains(&rule));
        if self.standard == Standard::Right && !right {
            let sentence =
                "Only W1 and W2 are a right, in the NHS Constitution. Choose one of them, or an aim.";
            return Err(Problem::refuse("rule", sentence));
        }
        if self.rule.is_some() && known.is_none() {
            return Err(Problem::refuse("rule", "This is not a rule that Waymark knows."));
        }
        if !(1..=520).contains(&self.weeks) {
            return Err(Problem::refuse("weeks", "Enter whole weeks from 1 to 520."));
        }
        if !(1..=52).contains(&self.tell_every) {
            return Err(Problem::refuse("tell_every", "Enter whole weeks from 1 to 52."));
        }
        if !(0..=OLDEST).contains(&self.ages.0) {
            return Err(Problem::refuse("from_age", "The youngest age must be from 0 to 25."));
        }
        if !(self.ages.0..=OLDEST).contains(&self.ages.1) {
            return Err(Problem::refuse("to_age", "The oldest age must be from the youngest age to 25."));
        }
        Ok(())
    }
}
