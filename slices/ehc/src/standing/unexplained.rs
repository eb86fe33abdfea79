//! Decisions that were told after their limit and do not say why. The reason is asked for until someone gives it; it
//! never keeps anything from being decided. A decision known only from a file has nobody to ask.

use crate::case::Happened;
use crate::clock::Due;
use crate::codes::Disputed;
use crate::facts::{Decision, Fact};
use waymark_kernel::Day;

/// A late decision without a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unexplained {
    /// The fact of the decision, by its number in the journal.
    pub seq: i64,
    /// Which decision.
    pub about: Disputed,
}

/// The late decisions of a case for which no reason is on record, in the order they were made.
#[must_use]
pub fn unexplained(facts: &[Happened], dues: &[Due], today: Day) -> Vec<Unexplained> {
    let standing = waymark_people::happenings::standing(facts);
    let given = |about: Disputed| {
        standing
            .iter()
            .any(|h| matches!(&h.fact, Fact::LateReasonGiven { about: told, .. } if *told == about))
    };
    let late = |seq: i64| {
        let met = dues.iter().filter(|due| due.met.is_some_and(|at| at.seq == seq));
        met.filter_map(|due| due.days_late(today)).any(|days| days > 0)
    };
    let asked = |(about, decision): &(Disputed, &Decision), seq| {
        decision.officer.is_some() && decision.late_because.is_none() && late(seq) && !given(*about)
    };
    let of = |happened: &&Happened| {
        let found = decided(&happened.fact).filter(|decided| asked(decided, happened.seq))?;
        Some(Unexplained { seq: happened.seq, about: found.0 })
    };
    standing.iter().filter_map(of).collect()
}

const fn decided(fact: &Fact) -> Option<(Disputed, &Decision)> {
    match fact {
        Fact::AssessmentAgreed(decision) | Fact::AssessmentRefused(decision) => {
            Some((Disputed::Request, decision))
        }
        Fact::PlanAgreed(decision) | Fact::PlanRefused(decision) => Some((Disputed::Assessment, decision)),
        _ => None,
    }
}
