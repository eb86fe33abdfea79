//! Forty children whose records are hidden change no byte of what is read by those who may not know of them: no forecast, no
//! group, no file, no figure, no family's range.

use crate::honest::without_keys;
use crate::whatif::some_weeks;
use crate::world::{MONDAY, World};
use waymark_access::Label;
use waymark_kernel::{Day, add_days};
use waymark_people::{By, children};
use waymark_therapies::decide;
use waymark_therapies::decision::{Decision, Expected, Partner};
use waymark_therapies::facts::Agreement;
use waymark_therapies::forecast::{Asked, Forecasts};
use waymark_therapies::store::{decisions, set_label};

const LIST: &str = "/waiting-lists/speech-and-language";
const ASKED: &str = "extra=20&from=2027-02";

/// Everything that tells of the list to those who may not know of a hidden child.
async fn told(world: &World, decision: &str, referral: &str) -> Vec<(String, String)> {
    let commissioner = [
        "/waiting-lists".to_owned(),
        "/waiting-lists/sitrep.csv".to_owned(),
        format!("{LIST}?{ASKED}"),
        format!("{LIST}/forecast.csv?{ASKED}"),
        format!("{LIST}/compare?with=extra%3D20%26from%3D2027-02"),
        format!("/commissioning/decisions/{decision}"),
        "/commissioning/decisions".to_owned(),
    ];
    let mut all = Vec::new();
    for path in commissioner {
        let got = world.get(&world.commissioner, &path).await;
        assert_eq!(got.status, 200, "{path}: {}", got.body);
        all.push((path, got.body));
    }
    for path in ["/my/referrals/new".to_owned(), format!("/my/referrals/{referral}")] {
        all.push((path.clone(), without_keys(&world.get(&world.mother, &path).await.body)));
    }
    let asked = Asked::of_query(ASKED, MONDAY);
    let (_, answered) =
        Forecasts::default().ask(world.desk.store(), &world.speech, &asked, MONDAY).await.unwrap();
    all.push(("forecast --json".to_owned(), serde_json::to_string(&answered).unwrap()));
    all
}

/// A hidden child of the list, who joined on this day and may have been seen.
async fn hidden(world: &World, n: i64, joined: Day) {
    let child = world.child(&format!("Unseen{n}"), "Whitfield").await;
    let reference = world.refer(child, &world.speech, joined, Agreement::default()).await;
    world.act(&reference, joined, move |open| decide::accept(&open.referral, joined, joined)).await;
    if n % 2 == 0 {
        let seen = add_days(joined, 30);
        world.act(&reference, seen, move |open| decide::seen(&open.referral, seen, seen)).await;
    }
    let by: By = world.desk.by(&world.officer);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            children::set_label(tx, &by, child, Label::Hidden, None).await?;
            set_label(tx, child, Label::Hidden.number()).await
        })
    });
    job.await.unwrap();
}

#[tokio::test]
async fn forty_hidden_children_change_no_byte_of_what_others_read() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    let referral = world.refer(world.maya, &world.speech, add_days(MONDAY, -28), Agreement::default()).await;
    let by = world.desk.by(&world.commissioner);
    let decision = Decision {
        id: by.ids.next(),
        service: world.speech.id,
        title: "Two more therapists".into(),
        partners: vec![Partner::Council, Partner::Icb],
        asked: ASKED.into(),
        money: 90_000,
        posts: 200,
        decided: add_days(MONDAY, -378),
        check_on: add_days(MONDAY, -14),
        watched_by: "The joint board".into(),
        expected: Expected { as_now: 300, low: 60, middle: 70, high: 80 },
    };
    let id = decision.id.to_string();
    let job = world
        .desk
        .store()
        .write(move |tx| Box::pin(async move { decisions::decide(tx, &by, decision).await }));
    job.await.unwrap();
    let before: Vec<(String, String)> = told(&world, &id, &referral).await;
    for n in 0..40 {
        hidden(&world, n, add_days(MONDAY, -7 * (n + 6))).await;
    }
    for ((path, before), (_, after)) in before.into_iter().zip(told(&world, &id, &referral).await) {
        assert_eq!(without_keys(&after), without_keys(&before), "{path} tells of a hidden child");
    }
}
