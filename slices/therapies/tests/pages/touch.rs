//! Finding a child on the list, asking families whether they still wait, and keeping in touch: no silence removes anybody.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_access::Visitor;
use waymark_kernel::{Day, add_days, day};
use waymark_testkit::block_on;
use waymark_therapies::codes::{Channel, Stage};
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;
use waymark_therapies::store;

const LIST: &str = "/health/list/speech-and-language";

/// A child who was accepted a year ago and has waited since.
async fn waits(world: &World, name: &str) -> String {
    let came = add_days(MONDAY, -7 * 52);
    let child = world.child(name, "Whitfield").await;
    let reference = world.refer(child, &world.speech, came, Agreement::default()).await;
    world.act(&reference, came, move |open| decide::accept(&open.referral, came, came)).await;
    reference
}

async fn asked(world: &World, reference: &str, on: Day, channel: Channel) {
    world.act(reference, on, move |open| decide::ask_still_needed(&open.referral, channel, on)).await;
}

async fn list(world: &World, visitor: &Visitor, query: &str) -> String {
    world.get(visitor, &format!("{LIST}?{query}")).await.body
}

#[test]
fn a_child_is_found_by_name_in_place_and_only_on_the_own_list() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya_waits().await;
        waits(&world, "Leo").await;
        let find = format!("{LIST}/find");
        for typed in ["okaf", "Maya Okafor", "999 000 0018"] {
            let found = world.post(&world.therapist, &find, &[("search", typed)]).await;
            assert_eq!((found.status, found.location.as_str()), (StatusCode::OK, ""), "{typed}");
            assert!(found.body.contains(&maya) && !found.body.contains("Leo Whitfield"), "{typed}");
        }
        let nobody = world.post(&world.therapist, &find, &[("search", "Zebedee")]).await.body;
        assert!(nobody.contains("Nobody on this list matches.") && nobody.contains("value=\"Zebedee\""));
        let empty = world.post(&world.therapist, &find, &[("search", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let other =
            world.post(&world.stranger, "/health/list/autism/find", &[("search", "okafor")]).await.body;
        assert!(!other.contains("Maya"), "she is on another list");
        let foreign = world.post(&world.stranger, &find, &[("search", "okafor")]).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_round_asks_twice_then_telephones_and_never_removes_on_silence() {
    block_on(async {
        let world = World::new().await;
        let [never, once, twice, just] = [
            waits(&world, "Never").await,
            waits(&world, "Once").await,
            waits(&world, "Twice").await,
            waits(&world, "Just").await,
        ];
        for reference in [&once, &twice] {
            asked(&world, reference, day(2026, 9, 1), Channel::Letter).await;
        }
        asked(&world, &twice, day(2026, 10, 1), Channel::Message).await;
        asked(&world, &just, add_days(MONDAY, -3), Channel::Letter).await;
        for (step, who) in [("ask-first", &never), ("ask-again", &once), ("telephone", &twice)] {
            let page = list(&world, &world.therapist, &format!("do={step}")).await;
            let others = [&never, &once, &twice, &just];
            for other in others {
                assert_eq!(page.contains(other.as_str()), other == who, "{step}: {other}");
            }
        }
        let page = world.get(&world.therapist, &format!("{LIST}/validate")).await.body;
        assert!(page.contains("Nobody leaves the list because they did not answer."), "{page}");
        assert_eq!(page.matches(">1</td>").count(), 3, "{page}");
        asked(&world, &twice, MONDAY, Channel::Phone).await;
        let place = store::place_of_reference(world.desk.store(), &twice).await.unwrap();
        let open = store::read_referral(world.desk.store(), place.id, place.child).await.unwrap();
        assert_eq!(open.referral.stage(), Stage::First, "three silences end nothing");
        let all = list(&world, &world.therapist, "").await;
        assert!(all.contains("Asked if still needed 3 times, last on 23 Nov 2026. No answer yet"), "{all}");
    });
}

#[test]
fn an_answer_begins_the_round_anew() {
    block_on(async {
        let world = World::new().await;
        let leo = waits(&world, "Leo").await;
        let on = day(2026, 11, 1);
        asked(&world, &leo, on, Channel::Letter).await;
        world.act(&leo, on, move |open| decide::still_needed(&open.referral, on)).await;
        assert!(!list(&world, &world.therapist, "do=ask-first").await.contains(&leo));
        assert!(
            store::differing(world.desk.store()).await.unwrap().is_empty(),
            "the row is what the facts make"
        );
    });
}

#[test]
fn the_due_list_follows_the_weeks_the_service_lets_pass_the_longest_silence_first() {
    block_on(async {
        let world = World::new().await;
        let [long, short] = [waits(&world, "Long").await, waits(&world, "Short").await];
        let told = add_days(MONDAY, -7 * 7);
        let words = world.desk.ids().next();
        world.act(&short, told, move |open| decide::tell(&open.referral, Channel::Letter, words, told)).await;
        let due = list(&world, &world.therapist, "do=tell").await;
        assert!(due.contains(&long) && !due.contains(&short), "seven weeks are within eight");
        world.manager_changes_weeks_told("6").await;
        let due = list(&world, &world.therapist, "do=tell&sort=silent").await;
        assert!(due.find(&long).unwrap() < due.find(&short).unwrap());
        assert!(due.contains("Nothing for 7 weeks") && due.contains("Not told anything for 6 weeks"));
    });
}
