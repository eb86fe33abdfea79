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
    // A reason explains the decision before it: one that was taken back and made again asks anew.
    let given = |about: Disputed, decided_at: usize| {
        let since = standing.iter().skip(decided_at);
        since
            .into_iter()
            .any(|h| matches!(&h.fact, Fact::LateReasonGiven { about: told, .. } if *told == about))
    };
    let late = |seq: i64| {
        // The year of a review is the whole review's, not the decision's.
        let met = dues.iter().filter(|due| due.met.is_some_and(|at| at.seq == seq) && due.rule.id != "B1");
        met.filter_map(|due| due.days_late(today)).any(|days| days > 0)
    };
    let of = |(place, happened): (usize, &&Happened)| {
        let (about, decision) = decided(&happened.fact)?;
        let silent = decision.officer.is_some() && decision.late_because.is_none();
        (silent && late(happened.seq) && !given(about, place))
            .then_some(Unexplained { seq: happened.seq, about })
    };
    standing.iter().enumerate().filter_map(of).collect()
}

const fn decided(fact: &Fact) -> Option<(Disputed, &Decision)> {
    match fact {
        Fact::AssessmentAgreed(decision) | Fact::AssessmentRefused(decision) => {
            Some((Disputed::Request, decision))
        }
        Fact::PlanAgreed(decision) | Fact::PlanRefused(decision) => Some((Disputed::Assessment, decision)),
        Fact::CeaseDecided(decision) => Some((Disputed::Other, decision)),
        _ => None,
    }
}
