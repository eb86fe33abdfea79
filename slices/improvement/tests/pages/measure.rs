//! Which measure answers for an area: the first is linked, and any other needs a reason and a second person.

use crate::world::{World, visitor};
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_improvement::pages::on_home;
use waymark_kernel::Ids;
use waymark_testkit::block_on;

const LINK: &str = "/improvement-plan/1/do/measure";
const ASK: &str = "/improvement-plan/1/do/another-measure";
const ANSWER: &str = "/improvement-plan/1/do/answer-measure";
const OTHER: &[(&str, &str)] =
    &[("measure", "nobody-counts-this"), ("why", "It counts what parents asked for.")];

async fn linked() -> World {
    let world = World::with_a_plan().await;
    world.post(&visitor(Role::SendManager), LINK, &[("measure", "plans-20-weeks")]).await;
    world
}

#[test]
fn nobody_exchanges_a_measure_alone_or_without_a_reason() {
    block_on(async {
        let world = linked().await;
        let manager = visitor(Role::SendManager);
        let again = world.post(&manager, LINK, &[("measure", "nobody-counts-this")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "linking again is no way round");
        let silent = world.post(&manager, ASK, &OTHER[..1]).await;
        assert!(silent.body.contains("Say why another measure should answer."), "{}", silent.body);
        assert_eq!(world.post(&manager, ASK, OTHER).await.status, StatusCode::SEE_OTHER);
        let alone = world.post(&manager, ANSWER, &[("answer", "agree")]).await;
        assert!(alone.body.contains("Somebody other than you must agree."), "{}", alone.body);
        let area = world.get(&manager, "/improvement-plan/1").await.body;
        assert!(area.contains("Getting better: seven points"), "the old one answers: {area}");
        assert!(area.contains("Asked to change from “Plans within 20 weeks” to “Uncounted”"), "{area}");
        assert!(area.contains("Until then the measure before answers."), "{area}");
        let twice = world.post(&manager, ASK, &[("why", "None is better.")]).await;
        assert!(twice.body.contains("Another measure is asked for already."), "{}", twice.body);
    });
}

#[test]
fn somebody_else_who_keeps_the_plan_agrees_and_the_history_says_both_measures_and_the_reason() {
    block_on(async {
        let world = linked().await;
        let (manager, commissioner) = (visitor(Role::SendManager), visitor(Role::Commissioner));
        world.post(&manager, ASK, OTHER).await;
        assert!(on_home(&world.desk, &manager).await.unwrap().is_empty(), "who asked is not asked");
        let home = on_home(&world.desk, &commissioner).await.unwrap().to_string();
        assert!(home.contains("Another measure is asked for") && home.contains(ANSWER), "{home}");
        for role in [Role::Dco, Role::Forum, Role::Scrutiny] {
            let refused = world.post(&visitor(role), ANSWER, &[("answer", "agree")]).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{role}");
        }
        let form = world.get(&commissioner, ANSWER).await.body;
        assert!(form.contains("It counts what parents asked for.") && form.contains("“Uncounted”"), "{form}");
        world.post(&commissioner, ANSWER, &[("answer", "agree")]).await;
        let area = world.get(&visitor(Role::Forum), "/improvement-plan/1").await.body;
        assert!(area.contains("The measure has no answer yet"), "the new one answers: {area}");
        for words in [
            "Linked: “Plans within 20 weeks”",
            "It counts what parents asked for.",
            "Agreed by somebody else",
        ] {
            assert!(area.contains(words), "{words} in {area}");
        }
    });
}

#[test]
fn taking_a_measure_away_is_a_change_too_and_no_way_round_the_second_person() {
    block_on(async {
        let world = linked().await;
        let manager = visitor(Role::SendManager);
        let mut second = visitor(Role::SendManager);
        second.person = Ids::seeded(999).next();
        world.post(&manager, ASK, &[("why", "It counts the wrong children.")]).await;
        let bare = world.post(&second, ANSWER, &[("answer", "decline")]).await;
        assert!(bare.body.contains("Say why not."), "{}", bare.body);
        world.post(&second, ANSWER, &[("answer", "decline"), ("words", "It counts the right ones.")]).await;
        let area = world.get(&manager, "/improvement-plan/1").await.body;
        assert!(area.contains("Not changed") && area.contains("It counts the right ones."), "{area}");
        assert!(area.contains("Getting better: seven points"), "{area}");
        world.post(&manager, ASK, &[("why", "It counts the wrong children.")]).await;
        world.post(&second, ANSWER, &[("answer", "agree")]).await;
        let area = world.get(&manager, "/improvement-plan/1").await.body;
        assert!(area.contains("No measure is linked yet"), "{area}");
        let again = world.post(&manager, LINK, &[("measure", "nobody-counts-this")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the next one needs somebody else again");
    });
}
