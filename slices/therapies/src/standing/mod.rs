//! What a referral means on a day: how long the child has waited, what comes next, and whether the family has heard
//! lately. Pure.

mod bands;
mod figures;
mod kept_back;
mod published;
mod rank;
mod rounds;

pub use bands::{BANDS, Band, LONG, WITHIN, in_bands, told_on};
pub use figures::{Figures, percent, weeks_waited};
pub use kept_back::{KeptBack, WAITED};
pub use published::{Published, covered};
pub use rank::{MIDDLE, fewest, may_tell};
pub use rounds::{AGAIN, Ask, ROUND, ask};

use crate::codes::{CancelledBy, Stage};
use crate::referral::{Outcome, Referral};
use waymark_kernel::{Day, Mark, days_between};

/// Whole weeks from the day a wait counts from to a day; never negative. Nothing stops them.
#[must_use]
pub fn weeks(since: Day, today: Day) -> i64 {
    days_between(since, today).max(0) / 7
}

/// What comes next for a referral, as a list shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Somebody has to decide.
    Decide,
    /// More was asked for on this day.
    MoreAsked(Day),
    /// The appointment is on this day.
    Offered(Day),
    /// The day of the appointment is over and nobody said what became of it.
    SayWhatBecame(Day),
    /// The last appointment did not happen: offer another.
    OfferAgain(FellThrough),
    /// The family asked for later, not before this day.
    Later(Day),
    /// Nothing is offered yet.
    NotOffered,
    /// Nothing: the child is in treatment.
    Treating,
    /// Nothing: it is over.
    Over,
}

/// Why the last appointment did not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FellThrough {
    /// The child was not brought.
    NotBrought,
    /// The family called it off.
    Family,
    /// The service called it off.
    Service,
}

impl FellThrough {
    /// The code, as a row keeps it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotBrought => "not_brought",
            Self::Family => "cancelled_family",
            Self::Service => "cancelled_service",
        }
    }

    /// The value of a code in a row.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "not_brought" => Some(Self::NotBrought),
            "cancelled_family" => Some(Self::Family),
            "cancelled_service" => Some(Self::Service),
            _ => None,
        }
    }
}

/// What is known of a referral that says what comes next.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// How far it has come.
    pub stage: Stage,
    /// When more was asked for, while it has not come.
    pub more_asked: Option<Day>,
    /// The day of the open appointment.
    pub offered: Option<Day>,
    /// Why the last appointment did not happen.
    pub fell_through: Option<FellThrough>,
    /// The family asked for later, not before this day.
    pub later: Option<Day>,
}

impl Known {
    /// What a referral says of itself.
    #[must_use]
    pub fn of(referral: &Referral) -> Self {
        let fell = match referral.offers.last().and_then(|offer| offer.outcome) {
            Some((_, Outcome::NotBrought)) => Some(FellThrough::NotBrought),
            Some((_, Outcome::Cancelled(CancelledBy::Family))) => Some(FellThrough::Family),
            Some((_, Outcome::Cancelled(CancelledBy::Service))) => Some(FellThrough::Service),
            Some((_, Outcome::Seen)) | None => None,
        };
        Self {
            stage: referral.stage(),
            more_asked: referral.more_asked.and_then(|(mark, _)| Mark::day(mark)),
            offered: referral.open_offer().map(|offer| offer.day),
            fell_through: fell,
            later: referral.later.map(|(_, from)| from),
        }
    }
}

/// What comes next.
#[must_use]
pub fn next(known: Known, today: Day) -> Next {
    match (known.stage, known.more_asked, known.offered) {
        (Stage::Ended, ..) => Next::Over,
        (Stage::Triage, Some(day), _) => Next::MoreAsked(day),
        (Stage::Triage, None, _) => Next::Decide,
        (_, _, Some(day)) if day < today => Next::SayWhatBecame(day),
        (_, _, Some(day)) => Next::Offered(day),
        (Stage::Treating, ..) => Next::Treating,
        (Stage::First | Stage::Treatment, ..) => match (known.later, known.fell_through) {
            (Some(day), _) if day > today => Next::Later(day),
            (_, Some(why)) => Next::OfferAgain(why),
            _ => Next::NotOffered,
        },
    }
}

/// Whole weeks since the family last heard, where that is as many as the service lets pass, or more.
#[must_use]
pub fn silent(since: Day, told: Option<Day>, every: i64, today: Day) -> Option<i64> {
    let weeks = weeks(told.unwrap_or(since), today);
    (weeks >= every).then_some(weeks)
}
