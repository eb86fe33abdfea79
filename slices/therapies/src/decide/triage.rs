//! The service reads a referral: takes it, asks for more, or says how soon the child should be seen.

use super::{open, plausible};
use crate::codes::{Ground, Priority, Stage};
use crate::facts::Fact;
use crate::happening::Happening;
use crate::referral::Referral;
use waymark_kernel::{Answer, Day, Problem, TextId};

/// The service takes the referral.
///
/// # Errors
/// A refusal when it was decided already, or the day cannot be right.
pub fn accept(referral: &Referral, day: Day, today: Day) -> Answer<Vec<Happening>> {
    undecided(referral)?;
    plausible(referral, "day", day, today)?;
    Ok(vec![Happening::on(day, Fact::Accepted)])
}

/// The service needs to know more before it decides. The count of weeks goes on.
///
/// # Errors
/// A refusal when it was decided already, or more was asked for and has not come.
pub fn ask_for_more(referral: &Referral, what: TextId, today: Day) -> Answer<Vec<Happening>> {
    undecided(referral)?;
    if referral.more_asked.is_some() {
        return Err(Problem::refuse("", "More was already asked for, and has not come yet."));
    }
    Ok(vec![Happening::on(today, Fact::MoreAsked { what })])
}

/// What was asked for came.
///
/// # Errors
/// A refusal when nothing was asked for, or the day cannot be right.
pub fn more_came(referral: &Referral, day: Day, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    plausible(referral, "day", day, today)?;
    if referral.more_asked.is_none() {
        return Err(Problem::refuse("", "Nothing more was asked for."));
    }
    Ok(vec![Happening::on(day, Fact::MoreReceived)])
}

/// How soon the child should be seen. A place before others always has its reason.
///
/// # Errors
/// A refusal when the referral is over, or a place before others has no reason.
pub fn set_priority(
    referral: &Referral,
    priority: Priority,
    ground: Option<Ground>,
    why: Option<TextId>,
    today: Day,
) -> Answer<Vec<Happening>> {
    open(referral)?;
    let routine = priority == Priority::Routine;
    if !routine && ground.is_none() {
        return Err(Problem::refuse("ground", "Choose why this child should be seen before others."));
    }
    if ground == Some(Ground::Other) && why.is_none() {
        return Err(Problem::refuse("why", "Say what the reason is."));
    }
    let ground = ground.filter(|_| !routine);
    Ok(vec![Happening::on(today, Fact::PrioritySet { priority, ground, why })])
}

/// Refuses what belongs before the decision.
pub(super) fn undecided(referral: &Referral) -> Answer<()> {
    open(referral)?;
    if referral.stage() == Stage::Triage {
        Ok(())
    } else {
        Err(Problem::refuse("", "This referral was already accepted."))
    }
}
