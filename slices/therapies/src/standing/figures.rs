//! The figures of a service in which no child can be seen. True numbers: what of them may be told to those who may see no
//! child is decided in [`super::Published`].

use super::{KeptBack, Published};

/// How many children wait for a service.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// Children whose wait, as the service's clock rule counts it, is running: by band.
    pub bands: [u64; 7],
    /// Children whose referral is not decided yet.
    pub triage: u64,
    /// Children who wait for the first appointment.
    pub first: u64,
    /// Children who wait for treatment.
    pub treatment: u64,
    /// Children who wait and whose family has not heard for as many weeks as the service lets pass.
    pub silent: u64,
    /// Children who wait and whose family wrote that something has changed and has been told nothing since.
    pub wrote: u64,
    /// Children who wait for anything for more than 18 weeks.
    pub over_18: u64,
    /// Children who wait for anything for more than 52 weeks.
    pub over_52: u64,
    /// What a published paper keeps back of the bands.
    pub kept_back: KeptBack,
}

impl Figures {
    /// What of the bands may be told to those who may see no child.
    #[must_use]
    pub fn published(&self) -> Published {
        Published::of(self.bands).without(self.kept_back)
    }

    /// Everybody whose wait counts.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.bands.iter().sum()
    }

    /// Everybody who waits for anything.
    #[must_use]
    pub const fn waiting(&self) -> u64 {
        self.triage + self.first + self.treatment
    }

    /// Those who have waited 18 weeks or less.
    #[must_use]
    pub fn within(&self) -> u64 {
        self.bands.iter().take(5).sum()
    }

    /// The share within 18 weeks in tenths of a hundredth, half up, as every page and paper rounds it; `None` when nobody
    /// waits.
    #[must_use]
    pub fn share_within(&self) -> Option<u64> {
        let (within, total) = (self.within(), self.total());
        (within * 2_000 + total).checked_div(total * 2)
    }
}

/// A share in tenths of a hundredth in words, such as `63.3%`.
#[must_use]
pub fn percent(tenths: u64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Days as weeks in words, to one decimal, such as `12.7 weeks`.
#[must_use]
pub fn weeks_waited(days: i64) -> String {
    let tenths = (days.unsigned_abs() * 20 + 7) / 14;
    format!("{}.{} weeks", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_within_18_weeks_is_rounded_to_one_decimal_as_every_other_page_does() {
        let figures = Figures { bands: [10, 0, 0, 0, 9, 10, 1], ..Figures::default() };
        assert_eq!(figures.total(), 30);
        assert_eq!(figures.share_within().map(percent).as_deref(), Some("63.3%"));
        assert_eq!((weeks_waited(89), weeks_waited(84)), ("12.7 weeks".to_owned(), "12.0 weeks".to_owned()));
        assert_eq!(Figures::default().share_within(), None);
    }
}
