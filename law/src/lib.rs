//! What the law says about education, health and care plans in England: every statutory limit as a dated, cited
//! provision, and the day each one ends on. Does no I/O, reads no clock and does not know what a case is.
//!
//! ```
//! use waymark_kernel::day;
//! use waymark_law::send_regs_2014::reg_13::A11;
//!
//! // The final plan: 20 weeks from the request. A bank holiday does not move it.
//! assert_eq!(A11.day(day(2026, 1, 5)), Some(day(2026, 5, 25)));
//! ```
#![doc(test(attr(deny(warnings))))]

mod bank_holidays;
mod bearing;
mod calendar;
mod cases;
mod count;
mod due;
mod event;
mod events;
mod exception;
mod ground;
mod limit;
mod list;
mod markdown;
mod marks;
mod model;
mod period;
mod provision;
mod query;
mod reckon;
mod rule;
mod steps;
mod why;

pub mod age;
pub mod lateness;
pub mod notice;
pub mod receipt;
pub mod sets;
pub mod words;

pub mod case_law;
pub mod cfa_2014;
pub mod code_2015;
pub mod coronavirus_2020;
pub mod counting;
pub mod detained_2015;
pub mod direct_payments_2014;
pub mod ftt_rules_2008;
pub mod inspections;
pub mod lgsco_code;
pub mod nhs;
pub mod nhs_complaints_2009;
pub mod ombudsman;
pub mod recommendations_2017;
pub mod send_regs_2014;
pub mod social_care_complaints_2006;

pub use bank_holidays::{
    CHECKED as BANK_HOLIDAYS_CHECKED, FIRST_YEAR as BANK_HOLIDAYS_FROM, LAST_YEAR as BANK_HOLIDAYS_TO,
    is_bank_holiday,
};
pub use calendar::{Calendar, PastTable};
pub use cases::Case;
pub use count::{Count, Reckoned, Start, Then};
pub use due::{Due, Outcome};
pub use event::{Event, Kind};
pub use events::{Events, Misunderstood, Moment, parse_when};
pub use exception::{Availability, Exception, Ground, IMPRACTICAL, NEVER_A_REASON};
pub use limit::Limit;
pub use list::{Listed, ListedKind, list};
pub use markdown::markdown;
pub use marks::{Force, ICB_SINCE, Owner, Proof, Sense};
pub use period::Period;
pub use provision::{CHECKED, Instrument, LEGAL_REVIEW, Provision};
pub use query::{Answered, Selected, due, exception, rule, select};
pub use rule::{EHC_2014, EHC_2015, Rule, Version};
pub use steps::{Step, walk};
pub use why::{Explained, Explanation, explain, why};

/// Every instrument, in the order of the index page.
pub const INSTRUMENTS: &[&Instrument] = &[
    &cfa_2014::INSTRUMENT,
    &send_regs_2014::INSTRUMENT,
    &direct_payments_2014::INSTRUMENT,
    &detained_2015::INSTRUMENT,
    &recommendations_2017::INSTRUMENT,
    &coronavirus_2020::INSTRUMENT,
    &code_2015::INSTRUMENT,
    &ftt_rules_2008::INSTRUMENT,
    &case_law::INSTRUMENT,
    &nhs::INSTRUMENT,
    &nhs_complaints_2009::INSTRUMENT,
    &social_care_complaints_2006::INSTRUMENT,
    &lgsco_code::INSTRUMENT,
    &ombudsman::INSTRUMENT,
    &inspections::INSTRUMENT,
    &counting::INSTRUMENT,
];

/// Every provision Waymark applies, instrument by instrument.
pub fn all() -> impl Iterator<Item = &'static Provision> {
    INSTRUMENTS.iter().flat_map(|instrument| instrument.provisions.iter().copied())
}

/// Every rule, in the order of the provisions.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    all().flat_map(|provision| provision.rules.iter().copied())
}

/// Every exception, in the order of the provisions.
pub fn exceptions() -> impl Iterator<Item = &'static Exception> {
    all().flat_map(|provision| provision.exceptions.iter().copied())
}

/// The provision of an address `/law/{instrument}/{provision}`.
#[must_use]
pub fn provision(instrument: &str, slug: &str) -> Option<&'static Provision> {
    all().find(|provision| provision.instrument.slug == instrument && provision.slug == slug)
}
