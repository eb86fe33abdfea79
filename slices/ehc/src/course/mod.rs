//! What measures count of a case: its days, codes and outcomes in the order of the law, with every review and every owner it
//! had, and no name. Kept beside the case in one short line, so that the measures of an area are one reading.

mod cut;
mod line;
mod make;
mod read;

use crate::case::{AssessmentEnd, RequestEnd};
use crate::codes::{AdviceKind, RequestSource, ReviewOutcome};
use waymark_kernel::{Day, PersonId, TeamId, When};
use waymark_people::officers::Terms;

/// What happened in a case, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// The census day, while what is known is only what a return told.
    pub as_at: Option<Day>,
    /// Who asked.
    pub source: Option<RequestSource>,
    /// When the request was received.
    pub received: Option<When>,
    /// Every refusal to assess that stands, oldest first: one that was overturned is followed by an agreement.
    pub refused: Vec<When>,
    /// How the request ended.
    pub request_end: Option<(When, RequestEnd)>,
    /// Mediation and an appeal about the decision whether to assess, as far as is known.
    pub request_disputes: (Option<bool>, Option<bool>),
    /// An exception to the six weeks was relied on.
    pub six_week_exception: bool,
    /// When the family moved to another council.
    pub moved_away: Option<When>,
    /// Advice, in the order it was asked.
    pub advice: Vec<Asked>,
    /// How the assessment ended.
    pub assessment_end: Option<(When, AssessmentEnd)>,
    /// When the council decided to make a plan.
    pub plan_agreed: Option<When>,
    /// When the first draft was served.
    pub draft: Option<When>,
    /// When the first final plan was sent.
    pub final_issued: Option<When>,
    /// An exception to the 20 weeks was relied on, or a return says that one applied.
    pub twenty_week_exception: bool,
    /// The plan, where there is or was one: the day it was first made, as far as is known.
    pub plan_made: Option<When>,
    /// The plan came from another council.
    pub transferred_in: bool,
    /// When the plan ceased.
    pub ceased: Option<When>,
    /// Every review, oldest first.
    pub reviews: Vec<Reviewed>,
    /// Who had it, from which day, oldest first.
    pub owners: Vec<(Day, Option<PersonId>)>,
    /// The primary need, as a code of the return: of the plan, else as it was told with the request.
    pub need: Option<String>,
    /// The main setting, such as `urn:103150`, else the one told with the request.
    pub setting: Option<String>,
}

/// One piece of advice that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Whose advice.
    pub kind: AdviceKind,
    /// The team it was asked of.
    pub team: TeamId,
    /// When it was asked.
    pub asked: When,
    /// When it came.
    pub received: Option<When>,
    /// When the asked said that they cannot give it.
    pub declined: Option<When>,
    /// An exception to its limit was relied on.
    pub excepted: bool,
}

/// One annual review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reviewed {
    /// The meeting.
    pub meeting: Option<When>,
    /// When the council wrote with its decision.
    pub decided: Option<When>,
    /// What it decided.
    pub outcome: Option<ReviewOutcome>,
    /// When the final amended plan was sent.
    pub amended: Option<When>,
}

impl Course {
    /// Leaves each owner the days on which they could have cases: from the first day without nobody has it.
    pub fn keep_to(&mut self, terms: &Terms) {
        let ends = self.owners.iter().skip(1).map(|(to, _)| Some(*to)).chain([None]);
        let mut stretches = self.owners.iter().zip(ends);
        if stretches.all(|((from, who), to)| who.is_none_or(|person| terms.hold(person, *from, to))) {
            return;
        }
        let owners = std::mem::take(&mut self.owners);
        for (n, (from, who)) in owners.iter().enumerate() {
            let to = owners.get(n + 1).map(|(to, _)| *to);
            match who {
                None => self.owners.push((*from, None)),
                Some(person) => {
                    let held = terms.between(*person, *from, to).into_iter();
                    self.owners.extend(held.map(|(day, can)| (day, can.then_some(*person))));
                }
            }
        }
    }

    /// The officer who had it at the end of a day.
    #[must_use]
    pub fn owner(&self, on: Day) -> Option<PersonId> {
        self.owners.iter().rev().find(|(from, _)| *from <= on).and_then(|(_, officer)| *officer)
    }
}
