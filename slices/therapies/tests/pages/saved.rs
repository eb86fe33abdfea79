//! What-ifs that a commissioner saves: three of a service and no more, side by side, on nobody else's page.

use crate::whatif::some_weeks;
use crate::world::World;
use futures_util::TryStreamExt as _;
use waymark_store::journal;

const LIST: &str = "/waiting-lists/speech-and-language";
const SAVED: &str = "/waiting-lists/speech-and-language/saved";

fn asked(extra: u32) -> String {
    format!("extra={extra}&from=2027-02")
}

async fn saves(world: &World, name: &str, extra: u32) -> crate::world::Got {
    let asked = asked(extra);
    world.post(&world.commissioner, SAVED, &[("name", name), ("asked", &asked)]).await
}

#[tokio::test]
async fn three_what_ifs_are_saved_with_names_and_a_fourth_is_refused_with_a_sentence() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    for (name, extra) in [("Small", 10), ("Middle", 20), ("Large", 30)] {
        let done = saves(&world, name, extra).await;
        assert_eq!(done.location, format!("{LIST}?{}", asked(extra)), "{}", done.body);
    }
    for (name, extra, sentence) in [
        ("Huge", 40, "You have saved three what-ifs of this service."),
        ("", 40, "Enter a name."),
        ("Nothing", 0, "Nothing would change"),
    ] {
        let refused = saves(&world, name, extra).await;
        assert_eq!(refused.status, 422, "{name}");
        assert!(refused.body.contains(sentence), "{name}: {}", refused.body);
    }
    let page = world.get(&world.commissioner, LIST).await.body;
    for part in ["Small", "Middle", "Large", "value=\"extra=10&#38;from=2027-02\"", "Compare them"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for other in [&world.manager, &world.therapist] {
        assert!(!world.get(other, LIST).await.body.contains("Middle"), "what one saved is on no other page");
        assert_eq!(world.get(other, SAVED).await.status, 403);
        assert_eq!(world.post(other, SAVED, &[("name", "x"), ("asked", &asked(5))]).await.status, 403);
    }
    let entries: Vec<_> = journal::since(world.desk.store(), 0).try_collect().await.unwrap();
    let facts = entries.iter().filter(|entry| entry.fact.kind == "scenario_saved");
    assert_eq!(facts.count(), 3, "each is one fact, and what was refused is none");
}

#[tokio::test]
async fn the_address_lays_up_to_three_side_by_side_with_their_names_pictures_and_tables() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    saves(&world, "Middle", 20).await;
    let with = |extras: &[u32]| {
        let parts: Vec<String> =
            extras.iter().map(|extra| format!("with=extra%3D{extra}%26from%3D2027-02")).collect();
        format!("{LIST}/compare?{}", parts.join("&"))
    };
    let page = world.get(&world.commissioner, &with(&[10, 20, 300])).await;
    assert_eq!(page.status, 200);
    for part in
        ["Middle", "Nothing changed", "Seeing 300 more children a month", "id=\"fan-3-table-caption\""]
    {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    let tops: Vec<u32> = page.body.split("<figure").skip(1).map(top).collect();
    assert_eq!(tops.len(), 3);
    assert!(tops.iter().all(|top| *top == tops[0]), "all are drawn to one scale: {tops:?}");
    for part in ["Zebedee", "Plantagenet", "RF-26"] {
        assert!(!page.body.contains(part));
    }
    let shared = world.get(&world.manager, &with(&[10, 20])).await;
    assert!(shared.status == 200 && !shared.body.contains("Middle"), "the name is the commissioner's own");
    let fourth = world.get(&world.commissioner, &with(&[10, 20, 30, 40])).await;
    assert_eq!(fourth.status, 422);
    assert!(fourth.body.contains("Choose at most three"), "{}", fourth.body);
    assert_eq!(
        world.get(&world.commissioner, &format!("{LIST}/compare?with=extra%3D9999")).await.status,
        422
    );
    assert_eq!(world.get(&world.school, &with(&[10])).await.status, 403);
}

#[tokio::test]
async fn one_that_is_taken_out_makes_room_and_only_its_own_commissioner_takes_it_out() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    saves(&world, "Small", 10).await;
    let page = world.get(&world.commissioner, LIST).await.body;
    let out = page.split("action=\"").find(|part| part.contains("/take-out")).unwrap();
    let out = out.split('"').next().unwrap().to_owned();
    assert_eq!(world.post(&world.manager, &out, &[]).await.status, 403);
    let again =
        [world.post(&world.commissioner, &out, &[]).await, world.post(&world.commissioner, &out, &[]).await];
    assert!(again.iter().all(|got| got.location == LIST), "sent twice it is out once");
    assert!(!world.get(&world.commissioner, LIST).await.body.contains("Small"));
}

/// The highest number of the axis of a picture.
fn top(figure: &str) -> u32 {
    let words = figure.split("</text>").filter_map(|part| part.rsplit('>').next());
    words.filter_map(|word| word.replace(',', "").parse().ok()).max().unwrap()
}
