//! One invented child or young person as everything the services would have recorded by today: the record of the
//! return, and beside it what a return does not carry. Plain fields, for whoever turns a life into commands.

mod family;
mod story;

pub use family::{Address, Carer, Communication, Relationship, Restriction};
pub use story::{Advice, Exception, PhaseTransfer, Relied, RequestStory, Review, Route};

use crate::area::{PlaceIx, StaffIx};
use waymark_kernel::{Day, When};
use waymark_returns::model::{Person, PlanDetail};

/// One child or young person. Nothing in it lies after the recipe's today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// The record as at today, in the words of the return, with every date that is known. No census has been cut
    /// from it: a decision of an earlier year keeps its dates. Only what the council itself would not know (the
    /// request behind an old plan, or behind a plan that moved in) is historical (`H`). Of several reviews or moves
    /// between phases it names the latest; all of them are in the extras.
    pub person: Person,
    /// What a return does not carry.
    pub extras: Extras,
}

/// What the services know of a child beyond the return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extras {
    /// The place in the population, from 0: stable for a recipe.
    pub serial: u32,
    /// A synthetic NHS number of the 999 range, ten digits, with a right check digit. There are 900,000 of them: in a
    /// larger area the last children have none, and this is empty.
    pub nhs_number: String,
    /// Where the child lives. Its postcode is that of the record.
    pub address: Address,
    /// One or two parents or carers, or the council's carer for a looked-after child. Never empty. The first is the
    /// one the council writes to.
    pub carers: Vec<Carer>,
    /// An interpreter or another way of talking that the family needs.
    pub communication: Option<Communication>,
    /// Why the whole record is hidden from all but people named (about 1 in 100).
    pub restriction: Option<Restriction>,
    /// Whether the child is looked after by the council.
    pub looked_after: bool,
    /// Where the child is on roll today; `None` when educated nowhere or at home.
    pub setting: Option<PlaceIx>,
    /// The case officer; `None` for the few not given to anyone yet.
    pub officer: Option<StaffIx>,
    /// One for each of `person.requests`, in the same order.
    pub requests: Vec<RequestStory>,
    /// Annual reviews known to the council, earliest meeting first.
    pub reviews: Vec<Review>,
    /// Moves between phases of education planned or done, earliest first.
    pub transfers: Vec<PhaseTransfer>,
    /// The day the plan was first made: unknown for some old plans. `None` without a plan.
    pub first_made: Option<When>,
    /// The day a child with a plan moved in from another council.
    pub moved_in: Option<Day>,
    /// When the plan names another place than before: the day since when, and what it had named.
    pub named_before: Option<(Day, PlanDetail)>,
}
