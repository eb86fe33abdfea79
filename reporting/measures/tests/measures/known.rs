//! On the store, on both engines: the lines beside the cases and the journal tell the same, what was recorded later was not
//! known, and a hidden child is in no figure.

use super::world::on;
use std::sync::Arc;
use waymark_access::Label;
use waymark_ehc::codes::Route;
use waymark_ehc::facts::{CaseOpened, Decision, Fact, RequestReceived};
use waymark_ehc::happening::Happening;
use waymark_ehc::store::{OpenCase, append, open_case, set_case_label};
use waymark_kernel::{Actor, CaseId, ChildId, Day, Ids, Instant, Now, Source, day};
use waymark_measures::Window;
use waymark_measures::read::{Rows, catalogue};
use waymark_people::{By, ChildDetails, children};
use waymark_store::{Migration, Store};
use waymark_testkit::{both_stores, noon};

pub fn tables() -> Vec<Migration> {
    [
        waymark_access::MIGRATIONS,
        waymark_people::MIGRATIONS,
        waymark_ehc::store::MIGRATIONS,
        waymark_therapies::store::MIGRATIONS,
        waymark_improvement::store::MIGRATIONS,
        waymark_measures::store::MIGRATIONS,
    ]
    .concat()
}

pub fn by(ids: &Arc<Ids>, today: Day) -> By {
    let actor = Actor { person: ids.next(), role: "case_officer".into(), agency: "council".into() };
    By { ids: ids.clone(), now: Now { at: noon(today).at, today }, actor, source: Source::Entered }
}

fn request() -> Fact {
    Fact::RequestReceived(RequestReceived {
        source: None,
        route: Route::Online,
        rya: None,
        requester: None,
        parent_told: None,
        words: None,
        ..RequestReceived::untold()
    })
}

/// A case asked for on a day, recorded on that day.
async fn asked(store: &Store, ids: &Arc<Ids>, received: Day, reference: &'static str) -> (ChildId, CaseId) {
    let (by, case) = (by(ids, received), ids.next());
    let details = ChildDetails::new("Ben", "Vane", day(2015, 3, 4));
    store
        .write(move |tx| {
            Box::pin(async move {
                let child = children::record(tx, &by, details).await?;
                let opened = Fact::CaseOpened(CaseOpened { reference: reference.into() });
                let happened = [opened, request()].map(|fact| Happening::on(received, fact)).to_vec();
                append(tx, OpenCase::new(case, child), &by, happened).await?;
                Ok((child, case))
            })
        })
        .await
        .expect("a case")
}

/// The council agrees on a day; it is recorded on another.
async fn agreed(store: &Store, ids: &Arc<Ids>, case: CaseId, happened: Day, recorded: Day) {
    let by = by(ids, recorded);
    let fact = Happening::on(happened, Fact::AssessmentAgreed(Decision::default()));
    store
        .write(move |tx| {
            Box::pin(async move {
                let open = open_case(tx, case).await?;
                append(tx, open, &by, vec![fact]).await.map(|_| ())
            })
        })
        .await
        .expect("a decision");
}

async fn hide(store: &Store, ids: &Arc<Ids>, child: ChildId) {
    let by = by(ids, on("2025-03-20"));
    store
        .write(move |tx| {
            Box::pin(async move {
                children::set_label(tx, &by, child, Label::Hidden, None).await?;
                set_case_label(tx, child, Label::Hidden.number()).await
            })
        })
        .await
        .expect("a label");
}

/// As a record from before there were lines.
async fn forget_lines(store: &Store) {
    let sql = "UPDATE ehc_case SET course = '' WHERE area = $1";
    store
        .write(move |tx| {
            Box::pin(async move { tx.execute(sql, waymark_store::args![tx.area()]).await.map(|_| ()) })
        })
        .await
        .expect("an update");
}

async fn january(store: &Store, known: Option<Instant>) -> (u64, u64) {
    let all = catalogue(store).await.expect("the catalogue");
    let measure = all.get("decisions-6-weeks").expect("it is there");
    let rows = Rows::read(store, &[measure], (on("2025-03-31"), known)).await.expect("rows");
    let window = Window::months(on("2025-03-31"), 3);
    rows.figures(measure, &window).first().map(|figure| (figure.hit, figure.of)).expect("January")
}

#[test]
fn a_measure_is_known_only_as_far_as_it_was_recorded() {
    both_stores(&tables(), |store| async move {
        let ids = Arc::new(Ids::seeded(1));
        let (_, first) = asked(&store, &ids, on("2025-01-06"), "WM-25-00001").await;
        let (hidden, second) = asked(&store, &ids, on("2025-01-07"), "WM-25-00002").await;
        agreed(&store, &ids, first, on("2025-02-10"), on("2025-03-10")).await;
        agreed(&store, &ids, second, on("2025-02-10"), on("2025-02-10")).await;
        assert_eq!(january(&store, None).await, (2, 2));
        let at = |day| Some(noon(on(day)).at);
        assert_eq!(january(&store, at("2025-03-31")).await, (2, 2), "the journal tells the same");
        assert_eq!(january(&store, at("2025-03-01")).await, (1, 2), "one decision was not recorded yet");
        assert_eq!(january(&store, at("2025-01-06")).await, (0, 1), "nor the other request");
        forget_lines(&store).await;
        assert_eq!(january(&store, None).await, (2, 2), "a case without its line is read from its facts");
        hide(&store, &ids, hidden).await;
        assert_eq!(january(&store, None).await, (1, 1));
        assert_eq!(january(&store, at("2025-03-31")).await, (1, 1));
    });
}
