//! What can have happened to a referral, and nothing else. A payload holds ids, codes, days and numbers only; words a
//! person wrote are texts that a fact points to.

use crate::codes::{CancelledBy, Channel, EndKind, Ground, Priority, Source};
use serde::{Deserialize, Serialize};
use waymark_kernel::{Day, ServiceId, TextId};

/// One thing that happened. The day it happened is the envelope's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Fact {
    /// The referral was received: the one day that every wait is counted from.
    Referred(Referred),
    /// The service asked for more before it decides. The count of weeks goes on.
    MoreAsked {
        /// What it needs.
        what: TextId,
    },
    /// What was asked for came.
    MoreReceived,
    /// The service took the referral.
    Accepted,
    /// How soon the child should be seen, and why.
    PrioritySet {
        /// How soon.
        priority: Priority,
        /// Why, as a code; `None` when the child goes back into turn.
        ground: Option<Ground>,
        /// Why, in words.
        why: Option<TextId>,
    },
    /// An appointment was offered.
    Offered {
        /// The day of the appointment.
        day: Day,
        /// Another day the family may choose instead.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        or: Option<Day>,
        /// When on that day, in minutes after midnight.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<u16>,
        /// Where, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<TextId>,
    },
    /// The family chose one of the two days it was offered.
    DayChosen {
        /// The fact that offered them, by its number in the journal.
        offer: i64,
        /// The day it chose.
        day: Day,
    },
    /// The child was not brought to an appointment.
    NotBrought {
        /// The fact that offered it, by its number in the journal.
        offer: i64,
    },
    /// An appointment was called off.
    Cancelled {
        /// The fact that offered it, by its number in the journal.
        offer: i64,
        /// Who called it off.
        by: CancelledBy,
    },
    /// The child was seen.
    Seen {
        /// The offer this was, where there was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        offer: Option<i64>,
    },
    /// Treatment started.
    TreatmentStarted,
    /// The family asked for a later appointment. A note: it stops nothing.
    LaterAsked {
        /// Not before this day.
        from: Day,
    },
    /// The family was told something about the wait.
    Told {
        /// How.
        channel: Channel,
        /// What.
        words: TextId,
    },
    /// The family said that something has changed.
    FamilySaid {
        /// What.
        words: TextId,
    },
    /// The family was asked whether the appointment is still needed. Silence changes nothing.
    StillNeededAsked {
        /// How.
        channel: Channel,
    },
    /// The family answered that it is.
    StillNeeded,
    /// What the family agreed to.
    Agreed(Agreement),
    /// The referral is over.
    Ended {
        /// How.
        how: EndKind,
        /// Why, in the words the family reads.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<TextId>,
        /// What the service suggests instead, in the words the family reads.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<TextId>,
    },
    /// The trust's own list, loaded on this day, does not hold the child any more. It removes nobody.
    GoneFromList,
    /// Why it does not was asked and found out; the child stays on this list.
    GoneAnswered {
        /// What was found out.
        why: TextId,
    },
    /// It holds the child again.
    BackOnList,
    /// The fact named in `corrects` is taken back: nothing stands in its place.
    Retracted,
    /// The loading that told the fact named in `corrects` was taken back: what that fact had corrected stands again.
    Undone,
}

/// A referral as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referred {
    /// `RF-26-00012`: for people, never proof of access.
    pub reference: String,
    /// The service.
    pub service: ServiceId,
    /// Who referred.
    pub source: Source,
    /// The setting that referred, or that the child attends, such as `urn:103150`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<TextId>,
    /// What the family agreed to when it was made.
    #[serde(default)]
    pub agreement: Agreement,
    /// The day an earlier referral of this child to this service came, where that was sent back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_came: Option<Day>,
    /// The number by which the trust's own list knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list_number: Option<String>,
}

/// What a family agreed to. What was not asked is not agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Agreement {
    /// To the referral itself.
    pub referral: bool,
    /// That the child's school or nursery may see it.
    pub setting: bool,
    /// That the council may see it.
    pub council: bool,
}

impl Agreement {
    /// What the family agreed to, as codes.
    #[must_use]
    pub fn codes(self) -> Vec<&'static str> {
        [(self.referral, "referral"), (self.setting, "setting"), (self.council, "council")]
            .into_iter()
            .filter_map(|(yes, code)| yes.then_some(code))
            .collect()
    }
}

impl Fact {
    /// The name of the kind, as the journal's column knows it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Referred(_) => "referred",
            Self::MoreAsked { .. } => "more_asked",
            Self::MoreReceived => "more_received",
            Self::Accepted => "accepted",
            Self::PrioritySet { .. } => "priority_set",
            Self::Offered { .. } => "offered",
            Self::DayChosen { .. } => "day_chosen",
            Self::NotBrought { .. } => "not_brought",
            Self::Cancelled { .. } => "cancelled",
            Self::Seen { .. } => "seen",
            Self::TreatmentStarted => "treatment_started",
            Self::LaterAsked { .. } => "later_asked",
            Self::Told { .. } => "told",
            Self::FamilySaid { .. } => "family_said",
            Self::StillNeededAsked { .. } => "still_needed_asked",
            Self::StillNeeded => "still_needed",
            Self::Agreed(_) => "agreed",
            Self::Ended { .. } => "ended",
            Self::GoneFromList => "gone_from_list",
            Self::GoneAnswered { .. } => "gone_answered",
            Self::BackOnList => "back_on_list",
            Self::Retracted => "retracted",
            Self::Undone => "undone",
        }
    }
}
