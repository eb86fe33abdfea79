//! The joint plan of the demonstration: each step is decided by the slice as on its own day, so that nothing is in the plan
//! that a person could not have recorded.

mod figures;
mod going_on;
mod measures;

pub(super) use going_on::decided;

use waymark_demo::Like;
use waymark_demo::improvement::{Goal, JointPlan, Stands, Theme, plan_of};
use waymark_improvement::codes::{
    AreaKind, EvidenceKind, FollowKind, Framework, MeetingKind, Outcome, Part, Party, Progress, Reply,
    VisitKind,
};
use waymark_improvement::decide::{self, Letter, NewAction};
use waymark_improvement::facts::{Evidence, Milestone, MilestoneNo};
use waymark_improvement::happening::Happening;
use waymark_improvement::plan::Accountable;
use waymark_improvement::store::{self, OpenPlan};
use waymark_kernel::{Answer, Day, PersonId, Problem, TextId};
use waymark_people::By;
use waymark_people::happenings::{self, Words};
use waymark_people::persons;
use waymark_store::{Store, Tx};

/// The day on which those who do the work last said that it goes as planned, so many days from that of the plan.
const EARLY: i64 = -95;

/// The staff of the area: person, name, code of the role.
type Staff = [(PersonId, String, String)];

/// Settles the plan. Where somebody of the staff manages an accountable officer, late updates reach their home page.
pub async fn settle(store: &Store, by: &By, (like, staff): (Like, &Staff)) -> Answer<()> {
    let (by, staff, joint) = (by.clone(), staff.to_vec(), plan_of(like));
    store
        .write(move |tx| {
            Box::pin(async move {
                let number = tx.next_number("inspection").await?;
                let open = OpenPlan::new(by.ids.next());
                let mut hand = Hand { tx, open, by: &by, staff: &staff, joint, words: Vec::new() };
                hand.letter(number).await?;
                for (area, theme) in (1..).zip(joint.themes) {
                    hand.area(area, theme).await?;
                }
                hand.meetings().await?;
                hand.goes_on().await?;
                hand.measures().await
            })
        })
        .await
}

/// What settles one plan: every decision is taken on the plan as it stands after the one before.
struct Hand<'a> {
    tx: &'a mut Tx,
    by: &'a By,
    staff: &'a Staff,
    joint: &'static JointPlan,
    open: OpenPlan,
    words: Vec<Words>,
}

impl Hand<'_> {
    /// The day so many days from the day of the plan.
    fn day(&self, days: i64) -> Day {
        self.joint.day(days, self.by.now.today)
    }

    /// Words to be kept with the next facts.
    fn text(&mut self, purpose: &'static str, body: &str) -> TextId {
        let id = self.by.ids.next();
        self.words.push(Words { id, purpose, body: body.into() });
        id
    }

    async fn keep(&mut self, facts: Vec<Happening>) -> Answer<()> {
        let subject = self.open.subject();
        happenings::keep_words(self.tx, self.by, subject, std::mem::take(&mut self.words)).await?;
        self.open = store::append(self.tx, self.open.clone(), self.by, facts).await?;
        Ok(())
    }

    async fn letter(&mut self, number: i64) -> Answer<()> {
        let (joint, (framework, outcome, kind)) = (self.joint, self.joint.codes);
        let strengths = joint.strengths.iter().map(|words| self.text("strength", words)).collect();
        let kind = AreaKind::from_code(kind).ok_or_else(unknown)?;
        let areas = joint.themes.iter().map(|theme| (kind, self.text("area_title", theme.title))).collect();
        let framework = Framework::from_code(framework).ok_or_else(unknown)?;
        let (outcome, received) = (Outcome::from_code(outcome).ok_or_else(unknown)?, self.day(joint.letter));
        let letter = Letter { framework, outcome, day: received, strengths, areas };
        let facts = decide::inspect(letter, number, received)?;
        self.keep(facts).await?;
        let published = self.day(self.joint.letter + 7);
        let facts = decide::publish(&self.open.plan, published, published)?;
        self.keep(facts).await
    }

    async fn area(&mut self, area: i64, theme: &Theme) -> Answer<()> {
        let on = self.day(self.joint.starts);
        let mut facts = self.described(area, theme, on).await?;
        let words = self.text("action", theme.action.0);
        let new = NewAction { words, starts: on, aim: None, cost: theme.action.1 };
        facts.extend(decide::plan_action(&self.open.plan, area, new, on)?);
        self.keep(facts).await?;
        for (n, goal) in (1..).zip(theme.goals) {
            self.goal(MilestoneNo { area, n }, goal).await?;
        }
        if let Some((said, source)) = theme.quote {
            self.evidence((area, None), EvidenceKind::Quotation, (said, source), -19).await?;
        }
        Ok(())
    }

    async fn described(&mut self, area: i64, theme: &Theme, on: Day) -> Answer<Vec<Happening>> {
        let plan = self.open.plan.clone();
        let mut facts = decide::finding(&plan, area, self.text("finding", theme.finding), on)?;
        facts.extend(decide::set_aim(&plan, area, self.text("aim", theme.aim), on)?);
        let officer = self.officer(theme).await?;
        facts.extend(decide::make_accountable(&plan, area, officer, on)?);
        for (party, part, name) in theme.partners {
            let part = Part::from_code(part).ok_or_else(unknown)?;
            let who = (known(party)?, part, self.text("partner", name));
            facts.extend(decide::take_part(&plan, area, who, on)?);
        }
        if let Some(measure) = theme.measure {
            facts.extend(decide::linked(&plan, area, measure, on)?);
        }
        let (risk, answer) = (self.text("risk", theme.risk.0), self.text("risk_answer", theme.risk.1));
        facts.extend(decide::note_risk(&plan, area, risk, answer, on)?);
        Ok(facts)
    }

    /// Who is accountable. Their manager is the one of the staff who keeps the plan for their partner, where there is one.
    async fn officer(&mut self, theme: &Theme) -> Answer<Accountable> {
        let (party, name, manager) = theme.led;
        let role = if party == "council" { "send_manager" } else { "commissioner" };
        let others = self.staff.iter().filter(|(_, who, held)| held == role && who != name);
        // The first by name is the one whose sign-in link a demonstration prints.
        let account = others.min_by(|(_, a, _), (_, b, _)| a.cmp(b));
        let manager = account.map_or(manager, |(_, name, _)| name.as_str());
        Ok(Accountable {
            party: known(party)?,
            name: self.text("officer", name),
            officer_id: self.account(role, name).await?,
            manager: self.text("manager", manager),
            manager_id: account.map(|(person, ..)| *person),
        })
    }

    /// The account of somebody of this name and role; none where nobody has one.
    async fn account(&mut self, role: &str, name: &str) -> Answer<Option<PersonId>> {
        let held = persons::with_role(&mut *self.tx, role, self.by.now.today).await?;
        Ok(held.into_iter().find(|person| person.details.name == name).map(|person| person.id))
    }

    async fn goal(&mut self, no: MilestoneNo, goal: &Goal) -> Answer<()> {
        let (party, lead) = goal.who;
        let planned = Milestone {
            no,
            action: 1,
            words: self.text("milestone", goal.words),
            due: self.day(goal.due),
            party: known(party)?,
            lead: self.text("lead", lead),
            confirmers: goal.asks.iter().map(|party| known(party)).collect::<Answer<_>>()?,
        };
        let facts = decide::plan_milestone(&self.open.plan, planned, self.day(self.joint.starts))?;
        self.keep(facts).await?;
        if let Some((due, why)) = goal.moved {
            let why = self.text("moved", why);
            let facts = decide::move_due(&self.open.plan, no, self.day(due), why, self.day(goal.due - 5))?;
            self.keep(facts).await?;
        }
        self.stands(no, goal).await?;
        match goal.proof {
            Some(proof) => self.evidence((no.area, Some(no.n)), EvidenceKind::Figure, proof, -10).await,
            None => Ok(()),
        }
    }

    /// That it went as planned, in the weeks before the first paper, where nothing else was told until later.
    async fn early(&mut self, no: MilestoneNo, goal: &Goal) -> Answer<()> {
        let later = match goal.stands {
            Stands::Told(_, on, _) | Stands::Done(on, _) => on > EARLY,
            Stands::NotStarted => false,
        };
        if !later || self.joint.starts > EARLY || goal.due < EARLY {
            return Ok(());
        }
        let facts = decide::tell(&self.open.plan, no, Progress::OnTrack, None, self.day(EARLY))?;
        self.keep(facts).await
    }

    async fn stands(&mut self, no: MilestoneNo, goal: &Goal) -> Answer<()> {
        self.early(no, goal).await?;
        match goal.stands {
            Stands::NotStarted => Ok(()),
            Stands::Told(progress, on, why) => {
                let progress = Progress::from_code(progress).ok_or_else(unknown)?;
                let words = (!why.is_empty()).then(|| self.text("update", why));
                let facts = decide::tell(&self.open.plan, no, progress, words, self.day(on))?;
                self.keep(facts).await
            }
            Stands::Done(on, answers) => {
                let facts = decide::close(&self.open.plan, no, true, self.day(on))?;
                self.keep(facts).await?;
                for answer in answers {
                    let why = (!answer.3.is_empty()).then(|| self.text("reply", answer.3));
                    let reply = (known(answer.0)?, Reply::from_code(answer.1).ok_or_else(unknown)?);
                    let facts = decide::reply(&self.open.plan, no, reply, why, self.day(answer.2))?;
                    self.keep(facts).await?;
                }
                Ok(())
            }
        }
    }

    async fn evidence(
        &mut self,
        (area, milestone): (i64, Option<i64>),
        what: EvidenceKind,
        (words, source): (&str, &str),
        on: i64,
    ) -> Answer<()> {
        let (words, source) = (self.text("evidence", words), self.text("source", source));
        let evidence =
            Evidence { area, milestone, what, words, source, consent: true, link: None, document: None };
        let facts = decide::add_evidence(&self.open.plan, evidence, self.day(on))?;
        self.keep(facts).await
    }

    async fn meetings(&mut self) -> Answer<()> {
        let (agreed, sent) = (self.day(self.joint.agreed), self.day(self.joint.sent));
        let facts = decide::agree(&self.open.plan, agreed, agreed)?;
        self.keep(facts).await?;
        let facts = decide::send_statement(&self.open.plan, sent, sent)?;
        self.keep(facts).await?;
        self.later().await?;
        for (n, (what, on, papers, agenda, decided)) in (1..).zip(self.joint.meetings.iter().copied()) {
            let what = MeetingKind::from_code(what).ok_or_else(unknown)?;
            let agenda = Some(self.text("agenda", agenda));
            let days = (self.day(on), papers.map(|days| self.day(days)));
            let facts = decide::set_meeting(&self.open.plan, what, days, agenda, self.day(on - 60))?;
            self.keep(facts).await?;
            if !decided.is_empty() {
                let words = self.text("decision", decided);
                let facts = decide::decide_at(&self.open.plan, n, words, self.day(on))?;
                self.keep(facts).await?;
            }
            self.asks(n, on).await?;
        }
        Ok(())
    }

    /// What a meeting that met on a day asked, and what was answered.
    async fn asks(&mut self, meeting: i64, on: i64) -> Answer<()> {
        let joint = self.joint;
        for (_, what, who, due, answer) in joint.asks.iter().filter(|ask| ask.0 == meeting) {
            let asked = (self.text("asked", what), self.text("who", who), self.day(*due));
            let facts = decide::ask(&self.open.plan, meeting, asked, self.day(on))?;
            self.keep(facts).await?;
            let asked = self.open.last_seq();
            if let Some((day, words)) = answer {
                let words = self.text("answer", words);
                let facts = decide::answer_ask(&self.open.plan, (meeting, asked), words, self.day(*day))?;
                self.keep(facts).await?;
            }
        }
        Ok(())
    }
}

impl Hand<'_> {
    /// What came after the statement: it was accepted, the inspectors came again, and what followed.
    async fn later(&mut self) -> Answer<()> {
        if let Some(days) = self.joint.accepted {
            let facts = decide::accept(&self.open.plan, self.day(days), self.day(days))?;
            self.keep(facts).await?;
        }
        if let Some((visit, days, sufficient)) = self.joint.visit {
            let visit = VisitKind::from_code(visit).ok_or_else(unknown)?;
            let on = self.day(days);
            let facts = decide::visited(&self.open.plan, visit, sufficient, on, on)?;
            self.keep(facts).await?;
        }
        for (what, days, words, milestones) in self.joint.follows.iter().copied() {
            let what = FollowKind::from_code(what).ok_or_else(unknown)?;
            let (on, words) = (self.day(days), self.text("followed", words));
            let days = milestones.map(|(six, twelve)| (self.day(six), self.day(twelve))).unzip();
            let facts = decide::follow(&self.open.plan, what, words, on, days, on)?;
            self.keep(facts).await?;
        }
        Ok(())
    }
}

fn known(party: &str) -> Answer<Party> {
    Party::from_code(party).ok_or_else(unknown)
}

fn unknown() -> Problem {
    Problem::fault("settle the plan", "an unknown code")
}
