//! A what-if that becomes a decision: only a commissioner makes one, it is one fact however often it is sent, what was
//! expected is kept, and a year later the page says what happened. And what everybody may read of waiting times.

use crate::whatif::some_weeks;
use crate::world::{MONDAY, World};
use futures_util::TryStreamExt as _;
use waymark_kernel::add_days;
use waymark_store::journal;
use waymark_therapies::decision::{Decision, Expected, Partner};
use waymark_therapies::forecast::{Asked, Forecasts};
use waymark_therapies::store::decisions;

const DECIDE: &str = "/waiting-lists/speech-and-language/decide";
const ASKED: &str = "extra=20&from=2027-02";

/// The decisions of the journal, in order.
async fn told(world: &World) -> Vec<Decision> {
    let entries: Vec<_> = journal::since(world.desk.store(), 0).try_collect().await.unwrap();
    let made = entries.into_iter().filter(|entry| entry.fact.kind == "decision_made");
    made.map(|entry| serde_json::from_str(entry.fact.payload.as_deref().unwrap()).unwrap()).collect()
}

#[tokio::test]
async fn a_decision_is_one_fact_that_makes_its_row_and_only_a_commissioner_makes_it() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    for nobody in [&world.therapist, &world.officer, &world.school, &world.mother] {
        assert_eq!(world.get(nobody, &format!("{DECIDE}?{ASKED}")).await.status, 403);
    }
    let form = world.get(&world.commissioner, &format!("{DECIDE}?{ASKED}")).await;
    assert_eq!(form.status, 200);
    let key =
        form.body.split("name=\"_once\" value=\"").nth(1).unwrap_or_default().split('"').next().unwrap();
    let fields = |year: &'static str| {
        [
            ("asked", ASKED),
            ("title", "Two more therapists"),
            ("agreed", "90,000"),
            ("posts", "1.75"),
            ("check", "1"),
            ("check-month", "11"),
            ("check-year", year),
            ("watch", "The joint commissioning board"),
            ("partners", "council"),
        ]
    };
    let with_key = |year| [fields(year).as_slice(), &[("_once", key), ("partners", "icb")]].concat();
    let alone = world.post(&world.commissioner, DECIDE, &fields("2027")).await;
    assert!(alone.body.contains("made by partners together"), "{}", alone.body);
    let late = world.post(&world.commissioner, DECIDE, &with_key("2040")).await;
    assert!(late.body.contains("within the 18 months"), "{}", late.body);
    assert!(told(&world).await.is_empty(), "nothing half-written");
    let done = world.post(&world.commissioner, DECIDE, &with_key("2027")).await;
    let again = world.post(&world.commissioner, DECIDE, &with_key("2027")).await;
    assert_eq!(
        (done.location.as_str(), done.location.is_empty()),
        (again.location.as_str(), false),
        "{}",
        done.body
    );
    let all = told(&world).await;
    assert_eq!(all.len(), 1);
    let row = decisions::get(world.desk.store(), all[0].id).await.unwrap();
    assert_eq!((row.clone(), row.money), (all[0].clone(), 90_000), "the row is what the fact makes");
    let page = world.get(&world.commissioner, &done.location).await.body;
    for part in [
        "We will check on 1 November 2027",
        "Two more therapists",
        "1.75 whole-time",
        "The joint commissioning board",
        "Ashdale Council and NHS Ashdale ICB",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let list = world.get(&world.commissioner, "/commissioning/decisions").await.body;
    assert!(list.contains("Two more therapists") && list.contains("Not checked yet"), "{list}");
    assert_eq!(world.get(&world.mother, "/commissioning/decisions").await.status, 403);
    assert!(!page.contains("Plantagenet") && !page.contains("RF-26"));
    assert_eq!(world.get(&world.mother, &done.location).await.status, 403);
}

#[tokio::test]
async fn a_year_later_the_decision_says_what_happened_against_what_was_expected() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    for (middle, words, short) in [
        (70, "inside the range that we expected", "As expected"),
        (400, "fewer than we expected", "Fewer wait than expected"),
        (20, "more than we expected", "More wait than expected"),
    ] {
        let by = world.desk.by(&world.commissioner);
        let decision = Decision {
            id: by.ids.next(),
            service: world.speech.id,
            title: "Two more therapists".into(),
            partners: vec![Partner::Icb, Partner::Provider],
            asked: ASKED.into(),
            money: 90_000,
            posts: 175,
            watched_by: "The joint commissioning board".into(),
            decided: add_days(MONDAY, -378),
            check_on: add_days(MONDAY, -14),
            expected: Expected { as_now: 300, low: middle - 15, middle, high: middle + 15 },
        };
        let id = decision.id;
        let job = world
            .desk
            .store()
            .write(move |tx| Box::pin(async move { decisions::decide(tx, &by, decision).await }));
        job.await.unwrap();
        let page = world.get(&world.commissioner, &format!("/commissioning/decisions/{id}")).await.body;
        assert!(page.contains(words), "{words}: {page}");
        let list = world.get(&world.commissioner, "/commissioning/decisions").await.body;
        assert!(list.contains(short), "{short}: {list}");
    }
    // The forecasts' own record counts the three that were checked, wherever it is told.
    let page = world.get(&world.commissioner, "/waiting-lists/speech-and-language").await.body;
    assert!(
        page.contains("Of 3 decisions that were checked on their day, what we expected held for 1"),
        "{page}"
    );
    let ask = Forecasts::default();
    let nothing = Asked::nothing(MONDAY);
    for (as_at, checked) in [(MONDAY, 3), (add_days(MONDAY, -14), 0)] {
        let (_, answered) = ask.ask(world.desk.store(), &world.speech, &nothing, as_at).await.unwrap();
        assert_eq!(answered.decisions.checked, checked, "as it was known on {as_at}");
    }
}

#[tokio::test]
async fn a_family_reads_a_range_in_months_and_never_a_place_in_the_list() {
    let world = World::new().await;
    some_weeks(&world, 70, 3).await;
    let before = world.get(&world.mother, "/my/referrals/new").await.body;
    assert!(before.contains("Most families who ask now wait"), "{before}");
    let reference = world
        .refer(
            world.maya,
            &world.speech,
            add_days(MONDAY, -28),
            waymark_therapies::facts::Agreement::default(),
        )
        .await;
    let page = world.get(&world.mother, &format!("/my/referrals/{reference}")).await.body;
    let honest = page.contains("About 8 in 10 are seen by") && page.contains("have waited as long as you");
    assert!(honest || page.contains("We cannot give you an honest time yet"), "{page}");
    let other = world
        .refer(
            world.maya,
            &world.autism,
            add_days(MONDAY, -28),
            waymark_therapies::facts::Agreement::default(),
        )
        .await;
    let page = world.get(&world.mother, &format!("/my/referrals/{other}")).await.body;
    assert!(page.contains("We cannot give you an honest time yet"), "a service without a past: {page}");
}
