//! What can have happened to an inspection and its plan, and nothing else. A payload holds ids, codes, days and numbers;
//! words a person wrote, names of officers included, are texts that a fact points to.

mod kind;
mod parts;

pub use parts::{Evidence, Milestone, MilestoneNo, Verdict};

use crate::codes::{
    AreaKind, FollowKind, Framework, MeetingKind, Outcome, Part, Party, Progress, Reply, VisitKind,
};
use serde::{Deserialize, Serialize};
use waymark_kernel::{Day, PersonId, TextId};

/// One thing that happened. The day it happened is the envelope's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Fact {
    /// The inspectors' letter or report was received.
    Inspected {
        /// Its number in the area, from 1: for people.
        number: i64,
        /// Under which framework.
        framework: Framework,
        /// What it came to.
        outcome: Outcome,
    },
    /// It was published.
    Published,
    /// The statement of action, or priority action plan, was sent.
    StatementSent,
    /// It was accepted.
    StatementAccepted,
    /// The partners agreed the plan.
    Agreed,
    /// A strength, in the inspectors' words.
    StrengthFound {
        /// The words.
        words: TextId,
    },
    /// An area, with its name.
    AreaFound {
        /// The number of the area, from 1.
        area: i64,
        /// What the inspectors called it.
        kind: AreaKind,
        /// Its name.
        title: TextId,
    },
    /// A finding in an area, in the inspectors' words.
    Finding {
        /// The number of the area, from 1.
        area: i64,
        /// The words.
        words: TextId,
    },
    /// Who is accountable for an area, and who their manager is. Takes the place of whoever was.
    Accountable {
        /// The number of the area, from 1.
        area: i64,
        /// Which partner.
        party: Party,
        /// The person.
        name: TextId,
        /// The same person's account, where they have one: what is asked of them then stands on their home page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        officer_id: Option<PersonId>,
        /// The person who hears of it when an update is late.
        manager: TextId,
        /// The manager's account, where they have one: late updates then stand on their home page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        manager_id: Option<PersonId>,
    },
    /// Another partner takes part.
    PartTaken {
        /// The number of the area, from 1.
        area: i64,
        /// Which partner.
        party: Party,
        /// How.
        part: Part,
        /// The person.
        name: TextId,
    },
    /// What an area wants to reach.
    AimSet {
        /// The number of the area, from 1.
        area: i64,
        /// The words.
        words: TextId,
    },
    /// The measure that says whether it helps, by its id in the catalogue.
    MeasureLinked {
        /// The number of the area, from 1.
        area: i64,
        /// Its id.
        measure: String,
    },
    /// Somebody asks for another measure in an area that has one, or for none. Until somebody else agrees the one it has answers.
    MeasureChangeAsked {
        /// The number of the area, from 1.
        area: i64,
        /// The id of the measure asked for; none where it is to be taken away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        measure: Option<String>,
        /// Why.
        why: TextId,
        /// Who asks: another person must agree.
        by: PersonId,
    },
    /// What was asked, named by its fact's number, is agreed: from now on it answers.
    MeasureChangeAgreed {
        /// The number of the area, from 1.
        area: i64,
        /// The fact that asked, by its number in the journal.
        asked: i64,
        /// Who agrees.
        by: PersonId,
    },
    /// What was asked, named by its fact's number, is not agreed, or taken back by whoever asked.
    MeasureChangeDeclined {
        /// The number of the area, from 1.
        area: i64,
        /// The fact that asked, by its number in the journal.
        asked: i64,
        /// Why.
        why: TextId,
    },
    /// A person comments on what the measure says; the answer itself nobody can set.
    MeasureRemark {
        /// The number of the area, from 1.
        area: i64,
        /// The words.
        words: TextId,
    },
    /// An action under an aim.
    ActionPlanned {
        /// The number of the area, from 1.
        area: i64,
        /// Its number in the area, from 1.
        action: i64,
        /// The words.
        words: TextId,
        /// The first day.
        starts: Day,
        /// The aim it serves, by its place in the area, from 1; all of them where none is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        aim: Option<i64>,
        /// What it costs, in whole pounds, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cost: Option<i64>,
    },
    /// A milestone of an action.
    MilestonePlanned(Milestone),
    /// Its day was moved. The first day stays.
    MilestoneMoved {
        /// Which.
        milestone: MilestoneNo,
        /// The day by which, that day included.
        due: Day,
        /// Why.
        why: TextId,
    },
    /// How it stands, with a reason where that is worse than before.
    ProgressTold {
        /// Which.
        milestone: MilestoneNo,
        /// How.
        progress: Progress,
        /// The words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<TextId>,
    },
    /// It is said to be done, and those named were asked to confirm.
    Closed {
        /// Which.
        milestone: MilestoneNo,
        /// Who was asked; nobody where nobody was named.
        asked: Vec<Party>,
    },
    /// It was not done after all.
    Reopened {
        /// Which.
        milestone: MilestoneNo,
        /// Why.
        why: TextId,
    },
    /// A partner answered.
    Replied {
        /// Which.
        milestone: MilestoneNo,
        /// Which partner.
        party: Party,
        /// What it answered.
        reply: Reply,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<TextId>,
    },
    /// Evidence that something was done or helped.
    EvidenceAdded(Evidence),
    /// A risk, and what is done about it.
    RiskNoted {
        /// The number of the area, from 1.
        area: i64,
        /// The words.
        words: TextId,
        /// What is done about it.
        answer: TextId,
    },
    /// A partner challenges what the plan says of an area.
    Challenged {
        /// The number of the area, from 1.
        area: i64,
        /// Which partner.
        party: Party,
        /// The words.
        words: TextId,
    },
    /// The challenge, named by its fact's number, is answered.
    ChallengeAnswered {
        /// The fact that challenged, by its number in the journal.
        challenge: i64,
        /// The words.
        words: TextId,
    },
    /// The inspectors came again: which areas made sufficient progress.
    Visited {
        /// Which visit.
        visit: VisitKind,
        /// What they found, area by area.
        verdicts: Vec<Verdict>,
    },
    /// What followed. The days are an accelerated plan's milestones.
    Followed {
        /// What.
        follow: FollowKind,
        /// The words.
        words: TextId,
        /// An accelerated plan's first milestone, after 6 months.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        six: Option<Day>,
        /// Its second, after 12 months.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        twelve: Option<Day>,
    },
    /// A meeting was arranged.
    MeetingSet {
        /// Its number, from 1.
        meeting: i64,
        /// Which meeting.
        what: MeetingKind,
        /// The day it meets.
        day: Day,
        /// The day its papers are published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        papers: Option<Day>,
        /// What is on it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agenda: Option<TextId>,
    },
    /// A meeting decided something.
    MeetingDecided {
        /// Its number, from 1.
        meeting: i64,
        /// The words.
        words: TextId,
    },
    /// A meeting gave someone something to do.
    MeetingAsked {
        /// Its number, from 1.
        meeting: i64,
        /// The words.
        words: TextId,
        /// Whom.
        who: TextId,
        /// The day by which, that day included.
        due: Day,
    },
    /// What a meeting asked, named by its fact's number, is answered.
    MeetingAnswered {
        /// The fact that asked, by its number in the journal.
        asked: i64,
        /// The words.
        words: TextId,
    },
    /// The fact named in `corrects` is taken back: nothing stands in its place.
    Retracted,
}
