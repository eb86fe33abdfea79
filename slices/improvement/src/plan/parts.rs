//! The parts of a plan.

use super::measure::Change;
use crate::codes::{AreaKind, FollowKind, MeetingKind, Part, Party, Progress, Reply, VisitKind};
use crate::facts::{Evidence, MilestoneNo, Verdict};
use waymark_kernel::{Day, Mark, PersonId, TextId, days_between};

/// An area: what the inspectors said, who answers for it, and what is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its number, from 1.
    pub n: i64,
    /// What the inspectors called it.
    pub kind: AreaKind,
    /// Its name.
    pub title: TextId,
    /// The findings, in the inspectors' words.
    pub findings: Vec<TextId>,
    /// The one accountable officer, in the council or the health commissioner.
    pub accountable: Option<Accountable>,
    /// The other partners.
    pub partners: Vec<Partner>,
    /// What it wants to reach.
    pub aims: Vec<TextId>,
    /// The measure that says whether it helps, by its id.
    pub measure: Option<String>,
    /// When the first measure was linked, and its id.
    pub linked: Option<(Mark, String)>,
    /// Each time another was asked for, the latest last: kept for ever.
    pub changes: Vec<Change>,
    /// What people remarked on the measure.
    pub remarks: Vec<(Mark, TextId)>,
    /// The actions.
    pub actions: Vec<Action>,
    /// The milestones, in the order they were planned.
    pub milestones: Vec<Milestone>,
    /// The evidence.
    pub evidence: Vec<Piece>,
    /// The risks.
    pub risks: Vec<Risk>,
    /// What partners challenged.
    pub challenges: Vec<Challenge>,
}

impl Area {
    /// An area of which only its name is known.
    #[must_use]
    pub const fn new(n: i64, kind: AreaKind, title: TextId) -> Self {
        Self {
            n,
            kind,
            title,
            findings: Vec::new(),
            accountable: None,
            partners: Vec::new(),
            aims: Vec::new(),
            measure: None,
            linked: None,
            changes: Vec::new(),
            remarks: Vec::new(),
            actions: Vec::new(),
            milestones: Vec::new(),
            evidence: Vec::new(),
            risks: Vec::new(),
            challenges: Vec::new(),
        }
    }

    /// The pieces of evidence of one milestone.
    pub fn evidence_of(&self, milestone: i64) -> impl Iterator<Item = &Piece> {
        self.evidence.iter().filter(move |piece| piece.evidence.milestone == Some(milestone))
    }
}

/// Who is accountable for an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accountable {
    /// The council or the health commissioner.
    pub party: Party,
    /// The officer.
    pub name: TextId,
    /// The officer's account, where they have one.
    pub officer_id: Option<PersonId>,
    /// The officer's manager, to whom a late update goes.
    pub manager: TextId,
    /// The manager's account, where they have one.
    pub manager_id: Option<PersonId>,
}

/// A partner that takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partner {
    /// Which.
    pub party: Party,
    /// How.
    pub part: Part,
    /// The person or group.
    pub name: TextId,
}

/// What is done towards an aim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    /// Its number in the area.
    pub n: i64,
    /// What.
    pub words: TextId,
    /// Its first day.
    pub starts: Day,
    /// The aim it serves, by its place in the area, from 1; all of them where none is named.
    pub aim: Option<i64>,
    /// What it costs, in whole pounds.
    pub cost: Option<i64>,
}

/// Something that will be so by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its numbers.
    pub no: MilestoneNo,
    /// The action it belongs to.
    pub action: i64,
    /// What will be so.
    pub words: TextId,
    /// The day first planned: kept for ever.
    pub planned: Day,
    /// Each later day with its reason, the latest last: kept for ever.
    pub moved: Vec<(Mark, Day, TextId)>,
    /// Who does it.
    pub party: Party,
    /// The person who leads it.
    pub lead: TextId,
    /// Who is asked to confirm it.
    pub confirmers: Vec<Party>,
    /// What was told, the latest last.
    pub told: Vec<Told>,
    /// When it was said to be done, and who was asked; `None` while it is open.
    pub closed: Option<Closed>,
    /// When it was planned.
    pub set: Mark,
    /// The latest day on which anything was said of it by those who do it or keep the plan: told, moved, said to be done or
    /// opened again. An answer of a partner is none of these.
    pub heard: Option<Day>,
}

impl Milestone {
    /// The day by which, as it stands now.
    #[must_use]
    pub fn due(&self) -> Day {
        self.moved.last().map_or(self.planned, |(_, due, _)| *due)
    }

    /// How it stands, as last told.
    #[must_use]
    pub fn progress(&self) -> Progress {
        if self.closed.is_some() {
            return Progress::Done;
        }
        self.told.last().map_or(Progress::NotStarted, |told| told.progress)
    }
}

/// One update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub mark: Mark,
    /// How it stands.
    pub progress: Progress,
    /// In whose words, or why.
    pub words: Option<TextId>,
}

/// A milestone that is said to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// When.
    pub mark: Mark,
    /// Who was asked to confirm, and what each answered.
    pub asks: Vec<Ask>,
}

/// One partner that was asked to confirm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// Which.
    pub party: Party,
    /// What it answered; `None` is silence, and silence is no yes.
    pub reply: Option<(Mark, Reply, Option<TextId>)>,
}

/// A piece of evidence on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// When it was added.
    pub mark: Mark,
    /// What.
    pub evidence: Evidence,
}

/// A risk and what is done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Risk {
    /// The risk.
    pub words: TextId,
    /// What is done.
    pub answer: TextId,
}

/// What a partner challenged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Challenge {
    /// When, and the fact that says so.
    pub mark: Mark,
    /// Which partner.
    pub party: Party,
    /// What.
    pub words: TextId,
    /// What was answered.
    pub answer: Option<(Mark, TextId)>,
}

/// A visit of the inspectors after the plan was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// When.
    pub mark: Mark,
    /// Which.
    pub visit: VisitKind,
    /// What they found, area by area.
    pub verdicts: Vec<Verdict>,
}

/// Something that followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Follow {
    /// When.
    pub mark: Mark,
    /// What.
    pub follow: FollowKind,
    /// In words.
    pub words: TextId,
    /// An accelerated plan's milestones after 6 and 12 months.
    pub days: (Option<Day>, Option<Day>),
}

/// A meeting of the board or the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its number, from 1.
    pub n: i64,
    /// Which.
    pub what: MeetingKind,
    /// The day it meets.
    pub day: Day,
    /// The day its papers are published.
    pub papers: Option<Day>,
    /// What is on it.
    pub agenda: Option<TextId>,
    /// What it decided.
    pub decisions: Vec<TextId>,
    /// What it asked of people.
    pub actions: Vec<MeetingAction>,
}

/// What a meeting asked of someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeetingAction {
    /// When, and the fact that says so.
    pub mark: Mark,
    /// What.
    pub words: TextId,
    /// Whom.
    pub who: TextId,
    /// The day by which.
    pub due: Day,
    /// What was answered.
    pub answer: Option<(Mark, TextId)>,
}

impl MeetingAction {
    /// How many days late the answer came, or is while it is still to come; 0 in time.
    #[must_use]
    pub fn days_late(&self, today: Day) -> u64 {
        let day = self.answer.and_then(|(mark, _)| mark.day()).unwrap_or(today);
        days_between(self.due, day).max(0).unsigned_abs()
    }
}
