//! A story that is made on a later day has gone on: milestones were told of each month, reached, moved, left unconfirmed or late,
//! boards and committees met, and figures came in. All of it is made up by a fixed rule, decided by the slice as on its own
//! day; whether it helped is never made up here, the record alone tells that.

use super::Hand;
use waymark_demo::improvement::{JointPlan, Then, later_meetings};
use waymark_improvement::codes::{MeetingKind, Party, Progress, Reply};
use waymark_improvement::decide;
use waymark_improvement::facts::MilestoneNo;
use waymark_improvement::plan::Milestone;
use waymark_kernel::{Answer, Day, add_days, days_between};

/// Days between two updates of a milestone.
const UPDATES: i64 = 28;
/// A milestone that takes longer is moved by so many days, so many days before its day.
const LONGER: (i64, i64) = (70, 10);
/// A reason for being late is told for so many updates before another takes its place.
const HOLDS: i64 = 3;
/// The forum answers so many days after it was asked.
const ANSWER: i64 = 12;

impl Hand<'_> {
    /// Everything between the day of the plan and today.
    pub(super) async fn goes_on(&mut self) -> Answer<()> {
        let Some(from) = self.joint.on.filter(|on| *on < self.by.now.today) else { return Ok(()) };
        let open = self.open.plan.milestones().filter(|milestone| milestone.closed.is_none());
        let open: Vec<(MilestoneNo, Day)> =
            open.map(|milestone| (milestone.no, milestone.due().max(from))).collect();
        for (no, due) in open {
            self.milestone_goes_on(no, (from, due)).await?;
        }
        self.meetings_go_on().await
    }

    /// What becomes of a milestone, as the plan has it.
    fn fate(&self, no: MilestoneNo) -> Option<Then> {
        let nth = |n: i64| usize::try_from(n).ok()?.checked_sub(1);
        let theme = self.joint.themes.get(nth(no.area)?)?;
        theme.goals.get(nth(no.n)?).map(|goal| goal.then)
    }

    /// One milestone from month to month.
    async fn milestone_goes_on(&mut self, no: MilestoneNo, (from, due): (Day, Day)) -> Answer<()> {
        let today = self.by.now.today;
        let fate = self.fate(no).unwrap_or(Then::Confirmed);
        let done = match fate {
            Then::Longer(..) => add_days(due, LONGER.0 - 2),
            _ => add_days(due, -2),
        };
        let done = done.max(from);
        let until = if matches!(fate, Then::Late(_)) { add_days(today, 1) } else { done };
        let moves = add_days(due, -LONGER.1).max(from);
        let mut day = add_days(from, UPDATES / 2);
        while day <= today && day < until {
            if let Then::Longer(why, _) = fate
                && day >= moves
                && self.milestone(no).is_some_and(|one| one.moved.is_empty())
            {
                let why = self.text("moved", why);
                let facts = decide::move_due(&self.open.plan, no, add_days(due, LONGER.0), why, moves)?;
                self.keep(facts).await?;
            }
            let late = match fate {
                Then::Late(reasons) if day > due => {
                    let since = days_between(due, day) / (UPDATES * HOLDS);
                    usize::try_from(since).ok().and_then(|n| reasons.get(n)).or(reasons.last()).copied()
                }
                _ => None,
            };
            self.told(no, day, late).await?;
            day = add_days(day, UPDATES);
        }
        if done > today || until > done {
            return Ok(());
        }
        let facts = decide::close(&self.open.plan, no, true, done)?;
        self.keep(facts).await?;
        self.answered(no, add_days(done, ANSWER), fate).await
    }

    fn milestone(&self, no: MilestoneNo) -> Option<&Milestone> {
        self.open.plan.milestone(no)
    }

    /// An update; one of a milestone that is late says why.
    async fn told(&mut self, no: MilestoneNo, day: Day, late: Option<&'static str>) -> Answer<()> {
        let progress = if late.is_some() { Progress::OffTrack } else { Progress::OnTrack };
        let why = late.map(|why| self.text("update", why));
        let facts = decide::tell(&self.open.plan, no, progress, why, day)?;
        self.keep(facts).await
    }

    /// What the forum answered, where it was asked and answers.
    async fn answered(&mut self, no: MilestoneNo, day: Day, fate: Then) -> Answer<()> {
        let asked = self.milestone(no).is_some_and(|one| one.confirmers.contains(&Party::Forum));
        if !asked || fate == Then::Unanswered || day > self.by.now.today {
            return Ok(());
        }
        let (reply, why) = match fate {
            Then::Longer(_, why) => (Reply::Declines, Some(self.text("reply", why))),
            _ => (Reply::Confirms, None),
        };
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
