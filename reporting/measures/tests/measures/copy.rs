//! Every measure as known at an instant is the measure of a copy of the record taken then, on both engines: what was recorded
//! later, corrected later or taken back later changes nothing.

use super::known::{by, tables};
use super::world::on;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use uuid::Uuid;
use waymark_ehc::codes::{AdviceKind, RequestSource, ReviewOutcome, Route};
use waymark_ehc::facts::{AdviceAsked, CaseOpened, Decision, Fact, Need, PlanDescription, RequestReceived};
use waymark_ehc::happening::Happening;
use waymark_ehc::store::{OpenCase, append, open_case};
use waymark_improvement::codes::{AreaKind, Framework, Outcome, Party};
use waymark_improvement::facts::{Fact as Told, Milestone, MilestoneNo};
use waymark_improvement::happening::Happening as Planned;
use waymark_improvement::store::{self as plans, OpenPlan};
use waymark_kernel::{AdviceId, CaseId, Day, Ids, Instant, PersonId, ReferralId, TeamId};
use waymark_measures::By;
use waymark_measures::breakdown::broken_down;
use waymark_measures::file::read;
use waymark_measures::measured::{Asked, Few, measured};
use waymark_measures::read::{Rows, catalogue, catalogue_known};
use waymark_measures::store::{Saying, note, take_back, tell};
use waymark_people::{ChildDetails, children};
use waymark_store::Store;
use waymark_testkit::{both_stores, noon};
use waymark_therapies::Service;
use waymark_therapies::codes::{ClockRule, Source, Standard};
use waymark_therapies::commands::{Command, act_in, next_reference, open_new};
use waymark_therapies::decide::{self, NewReferral};
use waymark_therapies::facts::Agreement;
use waymark_therapies::service::ServiceDetails;
use waymark_therapies::store::{self as referrals, services};

/// The copy is taken at the end of this day.
const COPIED: &str = "2025-03-01";
/// Everything that was recorded in the end.
const ALL: &str = "2025-04-30";
/// The day that is asked about.
const ON: &str = "2025-02-28";

/// A life of an area, told day by day up to a last day of recording.
struct Area {
    store: Store,
    ids: Arc<Ids>,
    until: Day,
}

impl Area {
    fn recorded(&self, day: &str) -> Option<waymark_people::By> {
        (on(day) <= self.until).then(|| by(&self.ids, on(day)))
    }

    /// A case of a child, with what happened first; its identity is drawn even where nothing of it is recorded yet.
    async fn case(&self, recorded: &str, facts: &[(&str, Fact)]) -> CaseId {
        let case: CaseId = self.ids.next();
        let Some(by) = self.recorded(recorded) else { return case };
        let reference = format!("WM-25-{}", &case.0.simple().to_string()[..5]);
        let opened = [(recorded, Fact::CaseOpened(CaseOpened { reference }))];
        let happened: Vec<Happening> =
            opened.iter().chain(facts).map(|(day, fact)| Happening::on(on(day), fact.clone())).collect();
        let job = self.store.write(move |tx| {
            Box::pin(async move {
                let child = children::record(tx, &by, child("PR8 1AA")).await?;
                append(tx, OpenCase::new(case, child), &by, happened).await.map(|_| ())
            })
        });
        job.await.expect("a case");
        case
    }

    /// The child of a case moves to another place.
    async fn moves(&self, recorded: &str, case: CaseId) {
        let Some(by) = self.recorded(recorded) else { return };
        let job = self.store.write(move |tx| {
            Box::pin(async move {
                let moved = open_case(tx, case).await?.child;
                children::change(tx, &by, moved, None, child("L20 4AB")).await.map(|_| ())
            })
        });
        job.await.expect("moved");
    }

    /// The clock of a service is to stop at the first contact, and no longer at treatment.
    async fn other_clock(&self, recorded: &str, service: &Service) {
        let Some(by) = self.recorded(recorded) else { return };
        let (id, details) = (service.id, service.details.clone());
        let details = ServiceDetails { clock: ClockRule::FirstContact, ..details };
        let job =
            self.store.write(move |tx| Box::pin(async move { services::change(tx, &by, id, details).await }));
        job.await.expect("changed");
    }

    async fn add(&self, recorded: &str, case: CaseId, facts: &[(&str, Fact)]) {
        let Some(by) = self.recorded(recorded) else { return };
        let happened: Vec<Happening> =
            facts.iter().map(|(day, fact)| Happening::on(on(day), fact.clone())).collect();
        let job = self.store.write(move |tx| {
            Box::pin(async move {
                let open = open_case(tx, case).await?;
                append(tx, open, &by, happened).await.map(|_| ())
            })
        });
        job.await.expect("facts");
    }

    /// Takes back the last fact of a kind.
    async fn retract(&self, recorded: &str, case: CaseId, kind: &'static str) {
        let Some(by) = self.recorded(recorded) else { return };
        let job = self.store.write(move |tx| {
            Box::pin(async move {
                let open = open_case(tx, case).await?;
                let wrong = open.facts.iter().rev().find(|one| one.fact.kind() == kind).expect("a fact");
                let (when, corrects) = (wrong.when, Some(wrong.seq));
                let back = Happening { fact: Fact::Retracted, when, corrects, why: None };
                append(tx, open, &by, vec![back]).await.map(|_| ())
            })
        });
        job.await.expect("taken back");
    }

    async fn service(&self) -> Service {
        let by = by(&self.ids, on("2024-01-02"));
        let details = ServiceDetails {
            slug: "speech".into(),
            name: "Speech and language therapy".into(),
            provider: "Ashdale Community Trust".into(),
            commissioner: "NHS Ashdale".into(),
            team: self.ids.next(),
            clock: ClockRule::Treatment,
            standard: Standard::Local,
            rule: None,
            weeks: 18,
            families_refer: true,
            tell_every: 8,
            meanwhile: String::new(),
            ages: (0, 25),
        };
        let job =
            self.store.write(move |tx| Box::pin(async move { services::record(tx, &by, details).await }));
        job.await.expect("a service")
    }

    /// A referral received on a day; nothing where it is recorded after the last day.
    async fn refer(&self, recorded: &str, service: &Service, received: &str) -> Option<ReferralId> {
        let (by, service, received) = (self.recorded(recorded)?, service.clone(), on(received));
        let job = self.store.write(move |tx| {
            Box::pin(async move {
                let details = ChildDetails::new("Ben", "Vane", on("2018-03-04"));
                let born = details.birth_date;
                let child = children::record(tx, &by, details).await?;
                let new = NewReferral {
                    reference: next_reference(tx, &by).await?,
                    service: service.id,
                    source: Source::Gp,
                    setting: None,
                    day: received,
                    reason: None,
                    agreement: Agreement { referral: true, ..Agreement::default() },
                    list_number: None,
                };
                let reference = new.reference.clone();
                let facts = decide::refer(new, born, &[], received)?;
                open_new(tx, &by, (child, &service), Vec::new(), facts).await?;
                Ok(reference)
            })
        });
        let reference = job.await.expect("a referral");
        Some(referrals::place_of_reference(&self.store, &reference).await.expect("its place").id)
    }

    async fn seen(&self, recorded: &str, referral: Option<ReferralId>, day: &'static str) {
        let (Some(by), Some(referral)) = (self.recorded(recorded), referral) else { return };
        let command = Command { key: format!("seen {referral:?} {day}"), words: Vec::new() };
        let job = self.store.write(move |tx| {
            Box::pin(async move {
                act_in(tx, &by, referral, command, |_| {
                    let seen = waymark_therapies::facts::Fact::Seen { offer: None };
                    Ok(vec![waymark_therapies::happening::Happening::on(on(day), seen)])
                })
                .await
            })
        });
        job.await.expect("seen");
    }

    async fn plan(
        &self,
        recorded: &str,
        open: Option<OpenPlan>,
        facts: Vec<(&str, Told)>,
    ) -> Option<OpenPlan> {
        let by = self.recorded(recorded)?;
        let open = open.unwrap_or_else(|| OpenPlan::new(self.ids.next()));
        let happened = facts.into_iter().map(|(day, fact)| Planned::on(on(day), fact)).collect();
        let job =
            self.store.write(move |tx| Box::pin(async move { plans::append(tx, open, &by, happened).await }));
        Some(job.await.expect("a plan"))
    }

    async fn figures(&self, recorded: &str, table: &'static str) -> Option<Uuid> {
        let by = self.recorded(recorded)?;
        let all = catalogue(&self.store).await.expect("the catalogue");
        let figures = read(table.as_bytes(), &all, on(recorded)).expect("right");
        let job = self.store.write(move |tx| Box::pin(async move { tell(tx, &by, figures).await }));
        Some(job.await.expect("told"))
    }

    async fn lived(&self) {
        self.cases().await;
        self.waits().await;
        self.milestones().await;
        self.said().await;
    }
}

fn child(post_code: &str) -> ChildDetails {
    let post_code = Some(post_code.to_owned());
    ChildDetails { post_code, ..ChildDetails::new("Ben", "Vane", on("2015-03-04")) }
}

fn asked(source: RequestSource) -> Fact {
    Fact::RequestReceived(RequestReceived {
        source: Some(source),
        route: Route::Online,
        ..RequestReceived::untold()
    })
}

fn agreed() -> Fact {
    Fact::AssessmentAgreed(Decision::default())
}

fn plan_made() -> [Fact; 3] {
    let need = Need { code: "SLCN".into(), rank: Some("1".into()) };
    [
        Fact::FinalIssued,
        Fact::PlanDescribed(PlanDescription { start: Some(on("2025-01-15")), ..PlanDescription::default() }),
        Fact::NeedsRecorded { needs: vec![need] },
    ]
}

impl Area {
    /// Each stage of a case known at the copy, and each told otherwise after it.
    async fn cases(&self) {
        let ask = || asked(RequestSource::Family);
        let (officer, team): (PersonId, TeamId) = (self.ids.next(), self.ids.next());
        let owner = |officer| Fact::OwnerSet { officer, team };
        // Sent in time; that it was is taken back later.
        let sent = self.case("2024-09-02", &[("2024-09-02", ask()), ("2024-10-01", agreed())]).await;
        let [issued, described, needs] = plan_made();
        let plan = [("2025-01-15", issued), ("2025-01-15", described), ("2025-01-15", needs)];
        self.add("2025-01-15", sent, &plan).await;
        self.moves("2025-04-01", sent).await;
        self.retract("2025-04-01", sent, "final_issued").await;
        self.add("2025-04-02", sent, &[("2025-02-27", Fact::FinalIssued)]).await;
        // Refused, and agreed after all.
        let refused = Fact::AssessmentRefused(Decision::default());
        let refused = self.case("2024-11-01", &[("2024-11-01", ask()), ("2024-12-02", refused)]).await;
        self.add("2025-04-03", refused, &[("2025-02-20", agreed())]).await;
        // Open without an officer; that one had it, and that it was decided, comes late.
        let open = self.case("2024-12-02", &[("2024-12-02", ask())]).await;
        self.add("2025-04-04", open, &[("2025-02-03", owner(Some(officer)))]).await;
        self.add("2025-04-04", open, &[("2025-02-26", Fact::RequestWithdrawn)]).await;
        let held =
            self.case("2025-01-20", &[("2025-01-20", ask()), ("2025-01-20", owner(Some(officer)))]).await;
        self.add("2025-04-04", held, &[("2025-02-21", agreed())]).await;
        let unowned = [("2025-02-10", ask()), ("2025-02-10", owner(None))];
        self.case("2025-04-05", &unowned).await;
        // Being assessed, with the advice of each kind; what came is told late.
        for kind in
            [AdviceKind::Health, AdviceKind::Psychologist, AdviceKind::SocialCare, AdviceKind::Setting]
        {
            let advice: AdviceId = self.ids.next();
            let asking = Fact::AdviceAsked(AdviceAsked { advice, kind, team });
            let facts = [("2024-09-09", ask()), ("2024-10-14", agreed()), ("2024-11-04", asking)];
            let case = self.case("2024-09-09", &facts).await;
            self.add("2025-04-06", case, &[("2024-12-10", Fact::AdviceReceived { advice })]).await;
            self.add("2025-04-07", case, &[("2025-02-24", Fact::DraftSent)]).await;
            self.add("2025-04-07", case, &[("2025-02-24", owner(Some(officer)))]).await;
        }
        // A draft that waits, said later to have been sent.
        let draft = [("2024-08-05", ask()), ("2024-09-10", agreed()), ("2024-12-09", Fact::DraftSent)];
        let draft = self.case("2024-08-05", &draft).await;
        self.add("2025-04-08", draft, &[("2025-02-25", Fact::FinalIssued)]).await;
        // A plan of before, its review told late.
        let old = [("2023-01-09", ask()), ("2023-02-10", agreed()), ("2023-06-01", Fact::FinalIssued)];
        let old = self.case("2023-01-09", &old).await;
        self.add("2024-06-05", old, &[("2024-05-01", Fact::ReviewMeetingHeld)]).await;
        let kept = Fact::ReviewDecided { outcome: Some(ReviewOutcome::Maintain) };
        self.add("2025-04-09", old, &[("2024-05-20", kept)]).await;
        let ceased = [("2023-01-09", ask()), ("2023-02-10", agreed()), ("2023-02-20", Fact::FinalIssued)];
        let ceased = self.case("2023-01-09", &ceased).await;
        self.add("2025-04-10", ceased, &[("2025-02-03", Fact::PlanCeased { reason: "2".into() })]).await;
    }

    async fn waits(&self) {
        let service = self.service().await;
        let first = self.refer("2023-09-01", &service, "2023-09-01").await;
        let second = self.refer("2024-09-02", &service, "2024-09-02").await;
        self.refer("2025-02-03", &service, "2025-02-03").await;
        // Seen, which did not end the wait by the rule of then.
        self.seen("2024-10-01", first, "2024-10-01").await;
        self.other_clock("2025-04-01", &service).await;
        self.seen("2025-04-01", second, "2025-02-11").await;
        self.refer("2025-04-02", &service, "2025-02-04").await;
    }

    async fn milestones(&self) {
        let word = self.ids.next();
        let no = |n| MilestoneNo { area: 1, n };
        let milestone = |n, due: &str| {
            Told::MilestonePlanned(Milestone {
                no: no(n),
                action: 1,
                words: word,
                due: on(due),
                party: Party::Council,
                lead: word,
                confirmers: Vec::new(),
            })
        };
        let letter = Told::Inspected { number: 1, framework: Framework::Y2023, outcome: Outcome::Failings };
        let area = Told::AreaFound { area: 1, kind: AreaKind::Priority, title: word };
        let facts = vec![
            ("2024-05-01", letter),
            ("2024-05-01", area),
            ("2024-06-03", milestone(1, "2024-12-20")),
            ("2024-06-03", milestone(2, "2025-02-14")),
        ];
        let open = self.plan("2024-06-03", None, facts).await;
        let done = |n| Told::Closed { milestone: no(n), asked: Vec::new() };
        let open = self.plan("2024-12-20", open, vec![("2024-12-20", done(1))]).await;
        self.plan("2025-04-01", open, vec![("2025-02-13", done(2))]).await;
    }

    /// Figures, notes and a new period; a file is taken back, and another takes the place of a figure.
    async fn said(&self) {
        let first = "measure,period,value,counted,out_of,answered\ncomplaints,2025-01,12,,,\n\
            complaints-in-time,2025-01,,20,40,\ntraining,2025-01,30,,,\nconfidence,2025-01,,40,90,90\n\
            appeal-rate,2024,3.4,,,\nks2-expected,2023/24,9,,,\nks2-progress,2018/19,-3.6,,,\n";
        let wrong = self.figures("2025-02-10", first).await;
        if let (Some(by), Some(file)) = (self.recorded("2025-04-20"), wrong) {
            let job = self.store.write(move |tx| Box::pin(async move { take_back(tx, &by, file).await }));
            job.await.expect("taken back");
        }
        self.figures("2025-04-21", "measure,period,value\ncomplaints,2025-01,14\ntraining,2025-02,31\n")
            .await;
        for (recorded, measure, says) in [
            ("2025-02-11", "requests", Saying::Note),
            ("2025-04-22", "plans-held", Saying::NewPeriod),
            ("2025-04-23", "confidence", Saying::Target(60_000)),
        ] {
            let Some(by) = self.recorded(recorded) else { continue };
            let words = "A second panel meets each week.".to_owned();
            let job = self.store.write(move |tx| {
                Box::pin(async move { note(tx, &by, (measure, on("2024-12-02"), says), words).await })
            });
            job.await.expect("kept");
        }
    }
}

/// Every measure with its series, its answer, its notes and its groups, as text.
async fn figures(store: &Store, known: Option<Instant>) -> BTreeMap<String, String> {
    let all = catalogue_known(store, known).await.expect("the catalogue");
    let mut told = BTreeMap::new();
    for measure in &all.0 {
        let asked = Asked { on: on(ON), known, months: 36, few: Few::Told };
        let one = measured(store, measure, asked).await.expect("worked out");
        if measure.definition.by.contains(&By::Locality) {
            let rows = Rows::read(store, &[measure], (asked.on, known)).await.expect("rows");
            let by = broken_down(store, &rows, &one, By::Locality, Few::Told).await.expect("groups");
            told.insert(format!("{} by locality", measure.id()), format!("{:?}", by.groups));
        }
        let notes: Vec<_> =
            one.notes.iter().map(|note| (note.day, note.new_period, note.target, &note.words)).collect();
        told.insert(measure.id(), format!("{:?} {:?} {:?} {notes:?}", one.now, one.series, one.reading));
    }
    told
}

#[test]
fn every_measure_known_at_an_instant_is_that_of_a_copy_taken_then() {
    let copies = Arc::new(Mutex::new(Vec::new()));
    both_stores(&tables(), |store| {
        let copies = copies.clone();
        async move {
            let area = Area { store, ids: Arc::new(Ids::seeded(1)), until: on(COPIED) };
            area.lived().await;
            let told = figures(&area.store, None).await;
            copies.lock().expect("a lock").push(told);
        }
    });
    let next = Mutex::new(copies.lock().expect("a lock").clone().into_iter());
    both_stores(&tables(), |store| {
        let copy = next.lock().expect("a lock").next().expect("a copy of each engine");
        async move {
            let area = Area { store, ids: Arc::new(Ids::seeded(1)), until: on(ALL) };
            area.lived().await;
            let then = figures(&area.store, Some(noon(on(COPIED)).at)).await;
            for (id, told) in &copy {
                assert_eq!(then.get(id), Some(told), "{id}");
            }
            let now = figures(&area.store, None).await;
            // Only some have a child who moved.
            let whole = copy.iter().filter(|(id, _)| !id.contains(" by "));
            let same: Vec<_> = whole.filter(|(id, told)| now.get(*id) == Some(told)).collect();
            assert_ne!(now.get("plans-held by locality"), copy.get("plans-held by locality"));
            let ids: Vec<_> = same.iter().map(|(id, _)| id.as_str()).collect();
            assert_eq!(ids, Vec::<&str>::new(), "what was recorded later changes every measure");
        }
    });
}
