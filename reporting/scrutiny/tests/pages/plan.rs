//! A joint plan of two areas with their leads, and a scrutiny committee on 9 December 2026 whose papers are published on
//! the first of that month.

use crate::world::World;
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_improvement::codes::{AreaKind, EvidenceKind, Framework, MeetingKind, Outcome, Party};
use waymark_improvement::commands::{Command, act_in, receive};
use waymark_improvement::decide::{
    Letter, NewAction, add_evidence, agree_change, ask_change, close, linked, make_accountable, plan_action,
    plan_milestone, set_meeting,
};
use waymark_improvement::facts::{Evidence, Milestone, MilestoneNo};
use waymark_improvement::plan::Accountable;
use waymark_improvement::store::{Document, current, keep_document};
use waymark_kernel::{Day, TextId, day};
use waymark_people::happenings::Words;

pub const MEETS: Day = day(2026, 12, 9);
pub const PAPERS: Day = day(2026, 12, 1);

/// Words to be kept with the facts that point to them.
struct Pen<'w>(&'w World, Vec<Words>);

impl Pen<'_> {
    fn text(&mut self, body: &str) -> TextId {
        let id = self.0.desk.ids().next();
        self.1.push(Words { id, purpose: "words", body: body.to_owned() });
        id
    }
}

impl World {
    /// The area with its plan. The service manager leads the first area, the commissioner the second; the SEND manager
    /// manages both.
    pub async fn with_a_plan() -> Self {
        let world = Self::new().await;
        world.letter().await;
        world.lead(1, ("Rae Dunmore", Role::ServiceManager)).await;
        world.lead(2, ("Noor Castell", Role::Commissioner)).await;
        world.meeting().await;
        world
    }

    async fn letter(&self) {
        let mut pen = Pen(self, Vec::new());
        let areas = ["Plans are late", "Children wait too long for therapy"]
            .map(|title| (AreaKind::Priority, pen.text(title)))
            .to_vec();
        let (framework, outcome) = (Framework::Y2023, Outcome::Failings);
        let letter = Letter { framework, outcome, day: day(2026, 2, 9), strengths: Vec::new(), areas };
        let (by, command) = (self.by(), Command { key: "letter".into(), words: pen.1 });
        let job = self
            .desk
            .store()
            .write(move |tx| Box::pin(async move { receive(tx, &by, command, (letter, false)).await }));
        job.await.expect("a letter");
    }

    async fn lead(&self, area: i64, (name, role): (&str, Role)) {
        let mut pen = Pen(self, Vec::new());
        let officer = Accountable {
            party: if area == 1 { Party::Council } else { Party::Commissioner },
            name: pen.text(name),
            officer_id: Some(self.person(role)),
            manager: pen.text("Ida Frost"),
            manager_id: Some(self.person(Role::SendManager)),
        };
        let words = pen.1;
        self.act(format!("lead {area}"), words, move |plan, today| {
            make_accountable(plan, area, officer, today)
        })
        .await;
    }

    async fn meeting(&self) {
        self.act("meeting".into(), Vec::new(), |plan, today| {
            set_meeting(plan, MeetingKind::Committee, (MEETS, Some(PAPERS)), None, today)
        })
        .await;
    }

    /// Evidence of an area, with consent where it is a quotation.
    pub async fn evidence(
        &self,
        area: i64,
        what: EvidenceKind,
        (words, source): (&str, &str),
        link: Option<&str>,
    ) {
        let mut pen = Pen(self, Vec::new());
        let evidence = Evidence {
            area,
            milestone: None,
            what,
            words: pen.text(words),
            source: pen.text(source),
            consent: what == EvidenceKind::Quotation,
            link: link.map(str::to_owned),
            document: None,
        };
        let key = format!("evidence {words}");
        self.act(key, pen.1, move |plan, today| add_evidence(plan, evidence, today)).await;
    }

    /// A document of area 1 that says these words, as a PDF.
    pub async fn document(&self, words: &str) {
        let mut paper = waymark_documents::Paper::new("Minutes", self.desk.now().today);
        paper.paragraph(words);
        let file = Document {
            name: "minutes.pdf".to_owned(),
            bytes: waymark_documents::pdf::pdf(&paper).expect("a file"),
        };
        let id = file.id().expect("a kind that can be read");
        let (kept, document) = (id.clone(), file);
        let job = self
            .desk
            .store()
            .write(move |tx| Box::pin(async move { keep_document(tx, kept, document).await }));
        job.await.expect("is kept");
        let mut pen = Pen(self, Vec::new());
        let (words, source) = (pen.text("Minutes of June"), pen.text("The board"));
        let (what, consent, link) = (EvidenceKind::File, false, None);
        let evidence = Evidence {
            area: 1,
            milestone: None,
            what,
            words,
            source,
            consent,
            link,
            document: Some(id.clone()),
        };
        self.act(id, pen.1, move |plan, today| add_evidence(plan, evidence, today)).await;
    }

    /// Area 1 has the measure of requests, and somebody else agrees to that of what is decided in time.
    pub async fn exchanges_a_measure(&self) {
        self.act("link".into(), Vec::new(), |plan, today| linked(plan, 1, "requests", today)).await;
        let mut pen = Pen(self, Vec::new());
        let (why, by) = (pen.text("It says what families feel."), self.person(Role::SendManager));
        self.act("ask".into(), pen.1, move |plan, today| {
            ask_change(plan, 1, Some("in-time"), (why, by), today)
        })
        .await;
        let other = self.person(Role::Commissioner);
        self.act("agree".into(), Vec::new(), move |plan, today| agree_change(plan, 1, other, today)).await;
    }

    /// Two milestones of the commissioner: the council says that the first is done, and they themselves that the second is.
    pub async fn tells_for_the_commissioner(&self) {
        let mut pen = Pen(self, Vec::new());
        let starts = self.desk.now().today;
        let words = pen.text("Hire.");
        let action = NewAction { words, starts, aim: None, cost: None };
        self.act("action".into(), pen.1, move |plan, today| plan_action(plan, 2, action, today)).await;
        for (n, role) in [(1, Role::SendManager), (2, Role::Commissioner)] {
            let mut pen = Pen(self, Vec::new());
            let (words, lead) = (pen.text("Two therapists in post"), pen.text("Noor Castell"));
            let no = MilestoneNo { area: 2, n };
            let (party, confirmers) = (Party::Commissioner, Vec::new());
            let planned = Milestone { no, action: 1, words, due: day(2026, 12, 15), party, lead, confirmers };
            self.act(format!("plan {n}"), pen.1, move |plan, today| plan_milestone(plan, planned, today))
                .await;
            let done = move |plan: &waymark_improvement::Plan, today| close(plan, no, true, today);
            self.act_as(role.code(), format!("done {n}"), Vec::new(), done).await;
        }
    }

    async fn act<F>(&self, key: String, words: Vec<Words>, decide: F)
    where
        F: FnOnce(
                &waymark_improvement::Plan,
                Day,
            ) -> waymark_kernel::Answer<Vec<waymark_improvement::happening::Happening>>
            + Send
            + 'static,
    {
        self.act_as("case_officer", key, words, decide).await;
    }

    async fn act_as<F>(&self, role: &str, key: String, words: Vec<Words>, decide: F)
    where
        F: FnOnce(
                &waymark_improvement::Plan,
                Day,
            ) -> waymark_kernel::Answer<Vec<waymark_improvement::happening::Happening>>
            + Send
            + 'static,
    {
        let plan = current(self.desk.store()).await.expect("reads").expect("a plan");
        let (mut by, command, today) = (self.by(), Command { key, words }, self.desk.now().today);
        by.actor.role = role.to_owned();
        let job = self.desk.store().write(move |tx| {
            Box::pin(async move { act_in(tx, &by, plan, command, |open| decide(&open.plan, today)).await })
        });
        job.await.expect("is recorded");
    }

    /// Begins the paper for the committee; commentary is due on 24 November.
    pub async fn begin(&self) {
        let fields = "title=How+it+goes&meeting=1-1&on=31&on-month=10&on-year=2026&old_feeds=";
        let (status, page) = self.post(Role::DataOfficer, "/reports/new", fields).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    }

    /// What stands on somebody's home page.
    pub async fn home(&self, role: Role) -> String {
        let visitor = self.visitor(role);
        waymark_scrutiny::pages::on_home(&self.desk, &visitor).await.expect("reads").to_string()
    }
}
