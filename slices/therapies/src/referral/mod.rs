//! A referral as its facts make it. Nothing here is stored by hand: the tables are this value, folded from the journal.
//! What it means on a day is worked out in `standing`.

mod fold;

pub use crate::happening::Happened;
pub use fold::{fold, fold_as_at};

use crate::codes::{CancelledBy, EndKind, Ground, Priority, Source, Stage};
use crate::facts::Agreement;
use waymark_kernel::{Day, Mark, ServiceId, TextId};

/// One referral and all that followed from it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Referral {
    /// `RF-26-00012`.
    pub reference: String,
    /// The service.
    pub service: Option<ServiceId>,
    /// When it was received.
    pub received: Option<Mark>,
    /// Who referred.
    pub source: Option<Source>,
    /// The setting that referred, or that the child attends.
    pub setting: Option<String>,
    /// Why, in words.
    pub reason: Option<TextId>,
    /// What the family agreed to, as last told.
    pub agreement: Agreement,
    /// The day an earlier referral that was sent back had come.
    pub first_came: Option<Day>,
    /// The number by which the trust's own list knows it.
    pub list_number: Option<String>,
    /// More was asked for, and has not come.
    pub more_asked: Option<(Mark, TextId)>,
    /// When the service took it.
    pub accepted: Option<Mark>,
    /// How soon the child should be seen; in turn where nothing was said.
    pub priority: Option<(Mark, Priority, Option<Ground>)>,
    /// Every appointment, in the order they were offered.
    pub offers: Vec<Offer>,
    /// The first contact.
    pub seen: Option<Mark>,
    /// The start of treatment.
    pub treatment: Option<Mark>,
    /// The family asked for later: not before this day.
    pub later: Option<(Mark, Day)>,
    /// When the family was last told something.
    pub told: Option<Mark>,
    /// When the family was asked whether it is still needed, since its last answer.
    pub asked_still_needed: Vec<Mark>,
    /// When the family last answered that it is.
    pub still_needed: Option<Mark>,
    /// When the family last said that something has changed.
    pub family_said: Option<Mark>,
    /// Since when the trust's own list does not hold the child.
    pub gone: Option<Mark>,
    /// Why the trust's list does not hold the child was found out, and it does not since.
    pub kept: bool,
    /// How it ended.
    pub ended: Option<(Mark, EndKind)>,
    /// Why it ended and what the service suggests, in words.
    pub end_words: (Option<TextId>, Option<TextId>),
}

/// One appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// When it was offered, and the fact that says so.
    pub made: Mark,
    /// The day of the appointment.
    pub day: Day,
    /// Another day the family may choose instead.
    pub or: Option<Day>,
    /// When on the day, in minutes after midnight, where that was told.
    pub at: Option<u16>,
    /// Where, in words, where that was told.
    pub place: Option<TextId>,
    /// What became of it.
    pub outcome: Option<(Mark, Outcome)>,
}

/// What became of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The child was seen.
    Seen,
    /// The child was not brought.
    NotBrought,
    /// It was called off.
    Cancelled(CancelledBy),
}

impl Referral {
    /// How far it has come.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        if self.ended.is_some() {
            Stage::Ended
        } else if self.treatment.is_some() {
            Stage::Treating
        } else if self.seen.is_some() {
            Stage::Treatment
        } else if self.accepted.is_some() {
            Stage::First
        } else {
            Stage::Triage
        }
    }

    /// The day every wait is counted from. A referral that came again after it was sent back counts from the first.
    #[must_use]
    pub fn since(&self) -> Option<Day> {
        self.first_came.or_else(|| self.received.and_then(Mark::day))
    }

    /// The appointment that lies open, where there is one.
    #[must_use]
    pub fn open_offer(&self) -> Option<&Offer> {
        self.offers.iter().rev().find(|offer| offer.outcome.is_none())
    }

    /// How often the child was not brought.
    #[must_use]
    pub fn times_not_brought(&self) -> usize {
        let missed = |offer: &&Offer| matches!(offer.outcome, Some((_, Outcome::NotBrought)));
        self.offers.iter().filter(missed).count()
    }

    /// Whether the last thing the family was told was the offer itself.
    #[must_use]
    pub fn told_by_offer(&self) -> bool {
        let told = self.told.map(|mark| mark.seq);
        told.is_some() && self.offers.last().map(|offer| offer.made.seq) == told
    }

    /// How soon the child should be seen.
    #[must_use]
    pub fn how_soon(&self) -> Priority {
        self.priority.map_or(Priority::Routine, |(_, priority, _)| priority)
    }
}
