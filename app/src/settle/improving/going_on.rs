//! A story that is made on a later day has gone on: milestones were told of each month, reached, moved, left unconfirmed or late,
//! boards and committees met, and figures came in. All of it is made up by a fixed rule, decided by the slice as on its own
//! day; whether it helped is never made up here, the record alone tells that.

use super::Hand;
use waymark_demo::improvement::{JointPlan, later_meetings};
use waymark_improvement::codes::{MeetingKind, Party, Progress, Reply};
use waymark_improvement::decide;
use waymark_improvement::facts::MilestoneNo;
use waymark_improvement::plan::Milestone;
use waymark_kernel::{Answer, Day, add_days, days_between};

/// Days between two updates of a milestone.
const UPDATES: i64 = 28;
/// A milestone that takes longer is moved by so many days, so many days before its day.
const LONGER: (i64, i64) = (70, 10);
/// The forum answers so many days after it was asked.
const ANSWER: i64 = 12;

impl Hand<'_> {
    /// Everything between the day of the plan and today.
    pub(super) async fn goes_on(&mut self) -> Answer<()> {
        let Some(from) = self.joint.on.filter(|on| *on < self.by.now.today) else { return Ok(()) };
        let open: Vec<(MilestoneNo, Day)> = self
            .open
            .plan
            .milestones()
            .filter(|milestone| milestone.closed.is_none())
            .map(|milestone| (milestone.no, milestone.due()))
            .collect();
        for (place, (no, due)) in open.into_iter().enumerate() {
            self.milestone_goes_on(no, (from, due.max(from)), place % 4).await?;
        }
        self.meetings_go_on().await
    }

    /// One milestone: of four one is confirmed, one never answered, one moved and then not confirmed, and one stays late.
    async fn milestone_goes_on(
        &mut self,
        no: MilestoneNo,
        (from, due): (Day, Day),
        kind: usize,
    ) -> Answer<()> {
        let today = self.by.now.today;
        let (takes_longer, stays_late) = (kind == 2, kind == 3);
        let done = if takes_longer { add_days(due, LONGER.0 - 2) } else { add_days(due, -2) }.max(from);
        let until = if stays_late { add_days(today, 1) } else { done };
        let moves = add_days(due, -LONGER.1).max(from);
        let mut day = add_days(from, UPDATES / 2);
        while day <= today && day < until {
            if takes_longer && day >= moves && self.milestone(no).is_some_and(|one| one.moved.is_empty()) {
                let why = self.text("moved", "The people for it came later than we had hoped.");
                let facts = decide::move_due(&self.open.plan, no, add_days(due, LONGER.0), why, moves)?;
                self.keep(facts).await?;
            }
            self.told(no, day, day > due).await?;
            day = add_days(day, UPDATES);
        }
        if stays_late || done > today {
            return Ok(());
        }
        let facts = decide::close(&self.open.plan, no, true, done)?;
        self.keep(facts).await?;
        self.answered(no, add_days(done, ANSWER), kind).await
    }

    fn milestone(&self, no: MilestoneNo) -> Option<&Milestone> {
        self.open.plan.milestone(no)
    }

    /// An update; one of a milestone past its day says why.
    async fn told(&mut self, no: MilestoneNo, day: Day, late: bool) -> Answer<()> {
        let progress = if late { Progress::OffTrack } else { Progress::OnTrack };
        let why =
            late.then(|| self.text("update", "It needs money that is not agreed yet. The board was asked."));
        let facts = decide::tell(&self.open.plan, no, progress, why, day)?;
        self.keep(facts).await
    }

    /// What the forum answered, where it was asked and answers.
    async fn answered(&mut self, no: MilestoneNo, day: Day, kind: usize) -> Answer<()> {
        let asked = self.milestone(no).is_some_and(|one| one.confirmers.contains(&Party::Forum));
        if !asked || kind == 1 || day > self.by.now.today {
            return Ok(());
        }
        let reply = if kind == 2 { Reply::Declines } else { Reply::Confirms };
        let why = (kind == 2).then(|| self.text("reply", "Families we asked have not noticed it yet."));
        let facts = decide::reply(&self.open.plan, no, (Party::Forum, reply), why, day)?;
        self.keep(facts).await
    }

    /// The meetings that were arranged have met, and others were arranged after them.
    async fn meetings_go_on(&mut self) -> Answer<()> {
        let today = self.by.now.today;
        for (what, day, papers) in later_meetings(self.joint, today) {
            let what = MeetingKind::from_code(what).ok_or_else(super::unknown)?;
            let agenda = Some(self.text("agenda", "What is done, what is late, and what the measures say."));
            let arranged = add_days(day, -60).max(self.joint.day(0, today)).min(today);
            let facts = decide::set_meeting(&self.open.plan, what, (day, papers), agenda, arranged)?;
            self.keep(facts).await?;
        }
        let met: Vec<(i64, Day)> = self
            .open
            .plan
            .meetings
            .iter()
            .filter(|meeting| meeting.day <= today && meeting.decisions.is_empty())
            .map(|meeting| (meeting.n, meeting.day))
            .collect();
        for (n, day) in met {
            let words = self.text("decision", decided(self.joint, day));
            let facts = decide::decide_at(&self.open.plan, n, words, day)?;
            self.keep(facts).await?;
        }
        Ok(())
    }
}

/// What a meeting decided, in turn.
pub(in crate::settle) fn decided(joint: &JointPlan, day: Day) -> &'static str {
    let weeks = days_between(joint.day(0, day), day) / 7;
    match weeks.rem_euclid(3) {
        0 => "It was agreed to ask the forum how the change is felt at home.",
        1 => "Each lead was asked to say why anything is late before the next meeting.",
        _ => "The figures of waits are read again at the next meeting.",
    }
}
