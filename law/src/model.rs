//! The words a provision is written in: what every file of an instrument imports.

pub(crate) use crate::Calendar::{EwStandard, FttSend};
pub(crate) use crate::Count::{
    DayOrNotice, EarliestOf, EarliestStarted, From, LatestOf, LatestStarted, NotRead, RollToTribunalDay,
};
pub(crate) use crate::Event::*;
pub(crate) use crate::Force::{Advisory, Must, Should, Target};
pub(crate) use crate::Owner::*;
pub(crate) use crate::Period::*;
pub(crate) use crate::Proof::{Primary, Recalled, Secondary};
pub(crate) use crate::Sense::{NotBefore, Until};
pub(crate) use crate::Start::{Earliest, On, Prefer};
pub(crate) use crate::exception::{Exception, Ground};
pub(crate) use crate::provision::CHECKED;
pub(crate) use crate::rule::ehc;
pub(crate) use crate::{Count, Instrument, Limit, Provision, Rule, Version, notice};
