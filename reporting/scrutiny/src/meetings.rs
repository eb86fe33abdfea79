//! The meetings of the joint plan that papers are made for, and the lead of each of its areas, read from the plan that is
//! worked on.

use crate::release::{AskSaid, ForMeeting, LeadCommentary, MeetingNo, MetSaid};
use std::collections::HashMap;
use waymark_access::{Action, Visitor};
use waymark_improvement::clock::working_days_before;
use waymark_improvement::codes::MeetingKind;
use waymark_improvement::plan::{Accountable, Meeting, MeetingAction, Plan};
use waymark_improvement::store;
use waymark_kernel::{Answer, Day, TextId};
use waymark_people::Desk;
use waymark_store::Store;

/// So many working days before the papers commentary is due, unless somebody says otherwise.
const WORKING_DAYS: u16 = 5;

/// The plan that is worked on, with the words people wrote.
#[derive(Debug)]
pub struct ThePlan {
    plan: Plan,
    texts: HashMap<TextId, String>,
}

impl ThePlan {
    /// The plan; `None` before the first inspection.
    ///
    /// # Errors
    /// As the store's.
    pub async fn read(store: &Store) -> Answer<Option<Self>> {
        let Some(id) = store::current(store).await? else { return Ok(None) };
        let (open, texts) = store::read_plan(store, id).await?;
        Ok(Some(Self { plan: open.plan, texts }))
    }

    /// A meeting of it.
    #[must_use]
    pub fn meeting(&self, no: MeetingNo) -> Option<ForMeeting> {
        let meeting = self.plan.meeting(no.n).filter(|_| no.inspection == self.plan.number);
        meeting.map(|meeting| self.told(meeting))
    }

    /// Every meeting of it that has not met before `today`, the earliest first.
    #[must_use]
    pub fn to_come(&self, today: Day) -> Vec<ForMeeting> {
        let ahead = self.plan.meetings.iter().filter(|meeting| meeting.day >= today);
        let mut all: Vec<ForMeeting> = ahead.map(|meeting| self.told(meeting)).collect();
        all.sort_by_key(|meeting| meeting.day);
        all
    }

    /// Every meeting of the committee that has met, with what it decided and asked, the latest first.
    #[must_use]
    pub fn met(&self, today: Day) -> Vec<MetSaid> {
        let met = |meeting: &&Meeting| meeting.what == MeetingKind::Committee && meeting.day <= today;
        let mut all: Vec<MetSaid> =
            self.plan.meetings.iter().filter(met).map(|meeting| self.said(meeting)).collect();
        all.sort_by_key(|meeting| std::cmp::Reverse(meeting.day));
        all
    }

    fn said(&self, meeting: &Meeting) -> MetSaid {
        let ask = |asked: &MeetingAction| AskSaid {
            words: self.text(asked.words),
            who: self.text(asked.who),
            due: asked.due,
            answer: asked.answer.and_then(|(mark, words)| Some((mark.day()?, self.text(words)))),
        };
        let ForMeeting { no, what, day, .. } = self.told(meeting);
        let decisions = meeting.decisions.iter().map(|words| self.text(*words)).collect();
        MetSaid { no, what, day, decisions, asked: meeting.actions.iter().map(ask).collect() }
    }

    /// The number of the inspection it follows.
    #[must_use]
    pub const fn inspection(&self) -> i64 {
        self.plan.number
    }

    fn told(&self, meeting: &Meeting) -> ForMeeting {
        ForMeeting {
            no: MeetingNo { inspection: self.plan.number, n: meeting.n },
            what: meeting.what.words().to_owned(),
            day: meeting.day,
            papers: meeting.papers,
        }
    }

    /// Asks the lead of every area, so that their commentary is there on `due`.
    #[must_use]
    pub fn ask(&self, due: Day) -> Vec<LeadCommentary> {
        let ask = |area: &waymark_improvement::plan::Area| LeadCommentary {
            area: area.n,
            title: self.text(area.title),
            lead: area
                .accountable
                .map(|lead| format!("{} ({})", self.text(lead.name), lead.party.words_on(due)))
                .unwrap_or_default(),
            due,
            said: None,
            none_because: None,
        };
        self.plan.areas.iter().map(ask).collect()
    }

    /// Who is accountable for an area.
    #[must_use]
    pub fn lead(&self, area: i64) -> Option<Accountable> {
        self.plan.area(area).and_then(|area| area.accountable)
    }

    /// With whom a commentary is that did not come: `Now with Ida Frost, who manages Rae Dunmore.` Empty where nobody is
    /// accountable.
    #[must_use]
    pub fn now_with(&self, area: i64) -> String {
        let words = |lead: Accountable| {
            waymark_improvement::words::now_with(&self.text(lead.manager), &self.text(lead.name))
        };
        self.lead(area).map(words).unwrap_or_default()
    }

    /// Whether a visitor writes the commentary of an area: its lead and the lead's manager in their own accounts, and
    /// whoever prepares papers for a lead who has none.
    #[must_use]
    pub fn may_say(&self, desk: &Desk, visitor: &Visitor, area: i64) -> bool {
        let may = |action| desk.access().gate(visitor, action).allowed;
        let own = self.lead(area).is_some_and(|lead| {
            [lead.officer_id, lead.manager_id].into_iter().flatten().any(|person| person == visitor.person)
        });
        may(Action::MakeRelease) || own && may(Action::TellPlan)
    }

    fn text(&self, id: TextId) -> String {
        self.texts.get(&id).cloned().unwrap_or_default()
    }
}

/// When commentary is due where nobody says: five working days before the papers (before the meeting where it has none),
/// or as late as can be where that has passed.
#[must_use]
pub fn usual_due(meeting: &ForMeeting, today: Day) -> Day {
    let last = meeting.last_due(today);
    let usual = working_days_before(meeting.papers.unwrap_or(meeting.day), WORKING_DAYS);
    usual.filter(|day| *day >= today).unwrap_or(last).min(last)
}
