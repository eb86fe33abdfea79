//! What a row of the trust's list tells of a referral that is on record: the facts that differ from what is known.

use super::Listed;
use crate::codes::{CancelledBy, Stage};
use crate::facts::Fact;
use crate::happening::Happening;
use crate::referral::{Happened, Referral};
use waymark_kernel::{Day, Mark};

/// The facts a row brings to a referral; none when it tells nothing new.
#[must_use]
pub fn told(referral: &Referral, facts: &[Happened], listed: &Listed, today: Day) -> Vec<Happening> {
    let mut new = Vec::new();
    if referral.ended.is_some() {
        return new;
    }
    if referral.gone.is_some() || referral.kept {
        new.push(Happening::on(today, Fact::BackOnList));
    }
    new.extend(received(referral, facts, listed));
    if referral.stage() == Stage::Triage
        && let Some(day) = listed.accepted.or(listed.seen).or(listed.appointment.map(|_| today))
    {
        new.push(Happening::on(day, Fact::Accepted));
    }
    if referral.seen.is_none()
        && let Some(day) = listed.seen
    {
        let offer = referral.open_offer().filter(|offer| offer.day == day).map(|offer| offer.made.seq);
        new.push(Happening::on(day, Fact::Seen { offer }));
    }
    new.extend(seen_on_another_day(referral, facts, listed));
    if listed.ended.is_none() {
        new.extend(appointment(referral, listed, today));
    }
    if let Some((day, how)) = listed.ended {
        new.push(Happening::on(day, Fact::Ended { how, why: None, instead: None }));
    }
    new
}

/// The day it was received, put right where the trust's list says another. The earlier entry stays in the record.
fn received(referral: &Referral, facts: &[Happened], listed: &Listed) -> Option<Happening> {
    let mark = referral.received.filter(|mark| Mark::day(*mark) != Some(listed.received))?;
    let standing = facts.iter().find(|happened| happened.seq == mark.seq)?;
    Some(Happening { corrects: Some(mark.seq), ..Happening::on(listed.received, standing.fact.clone()) })
}

/// The day of the first contact, put right where the trust's list says another. The earlier entry stays in the record.
fn seen_on_another_day(referral: &Referral, facts: &[Happened], listed: &Listed) -> Option<Happening> {
    let day = listed.seen?;
    let mark = referral.seen.filter(|mark| Mark::day(*mark) != Some(day))?;
    let standing = facts.iter().find(|happened| happened.seq == mark.seq)?;
    Some(Happening { corrects: Some(mark.seq), ..Happening::on(day, standing.fact.clone()) })
}

/// An appointment ahead that is not the one that lies open.
fn appointment(referral: &Referral, listed: &Listed, today: Day) -> Vec<Happening> {
    let Some(day) = listed.appointment.filter(|day| *day >= today) else { return Vec::new() };
    let lies_open = referral.open_offer();
    if lies_open.is_some_and(|offer| offer.day == day) {
        return Vec::new();
    }
    let moved = lies_open.map(|offer| Fact::Cancelled { offer: offer.made.seq, by: CancelledBy::Service });
    moved
        .into_iter()
        .chain([Fact::Offered { day, or: None, at: None, place: None }])
        .map(|fact| Happening::on(today, fact))
        .collect()
}
