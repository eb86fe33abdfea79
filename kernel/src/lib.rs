//! The few words that every room shares: days, instants, typed ids, who acts, what can go wrong, and the
//! envelope of a fact. No I/O, no clock of its own, nothing about special educational needs.
#![doc(test(attr(deny(warnings))))]

mod answer;
mod coded;
mod fact;
mod ids;
pub mod mark;
mod time;

pub use answer::{Answer, Fault, Problem, Refusal};
pub use fact::{Actor, Entry, NewFact, Source, StoredFact, Subject, When};
pub use ids::{
    AdviceId, AreaId, CaseId, ChildId, FactId, Ids, ImportId, PersonId, PlanId, ReferralId, ServiceId,
    TeamId, TextId, VersionId,
};
pub use mark::Mark;
pub use time::{Day, Instant, Now, add_days, add_years, day, days_between, parse_day};
