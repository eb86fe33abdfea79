//! A young person reads their own page in at most 120 words, whatever the state of the case.

use crate::family::{person, visitor, words};
use crate::world::World;
use waymark_access::Role;
use waymark_ehc::{Fact, facts::Decision, record::Happening};
use waymark_kernel::{Day, day};
use waymark_people::families::Right;
use waymark_people::{children, covers};
use waymark_testkit::{block_on, noon};

/// The words of the main part, with those that only a screen reader says.
async fn count(world: &World, own: &waymark_access::Visitor, path: &str) -> (usize, String) {
    let text = words(&world.get(own, path).await);
    (text.split_whitespace().count(), text)
}

/// Maya at 17, whose pages are her own.
pub async fn grow(world: &World) {
    let (by, child) = (world.by(day(2026, 9, 1)), world.child);
    let older = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let mut maya = children::get(&mut *tx, child).await?.details;
            maya.birth_date = day(2009, 5, 3);
            children::change(tx, &by, child, None, maya).await
        })
    });
    older.await.unwrap();
}

#[test]
fn a_young_persons_pages_are_at_most_120_words_each_in_every_state() {
    block_on(async {
        let world = World::new().await;
        grow(&world).await;
        let reference = world.maya().await;
        let (by, officer, manager) = (world.by(day(2026, 11, 2)), world.officer.person, world.manager.person);
        let away = world.desk.store().write(move |tx| {
            Box::pin(async move {
                covers::set(tx, &by, officer, manager, day(2026, 11, 20), day(2027, 1, 29)).await
            })
        });
        away.await.unwrap();
        let own = visitor(
            person(&world, "Maya Okafor", "01632 960 050", Some(Right::Itself)).await,
            "Maya Okafor",
            Role::YoungPerson,
        );
        let told = |day: Day, fact: Fact| (day, vec![Happening::on(day, fact)]);
        let days = [
            told(day(2026, 12, 14), Fact::PlanAgreed(Decision::default())),
            told(day(2026, 12, 15), Fact::DraftSent),
            told(day(2027, 1, 22), Fact::FinalIssued),
            told(day(2027, 11, 1), Fact::ReviewMeetingHeld),
            told(day(2027, 11, 15), Fact::CeaseDecided(Decision::default())),
        ];
        let tracker = format!("/my/cases/{reference}");
        let (_, text) = count(&world, &own, "/my").await;
        assert!(text.contains("2 reports are late"), "{text}");
        for (on, facts) in days {
            for path in ["/my", &tracker] {
                let (number, text) = count(&world, &own, path).await;
                assert!(number <= 120, "{path} before {on}: {number} words: {text}");
            }
            world.act(&reference, on, move |_| Ok(facts)).await;
            world.clock.set(noon(on));
        }
        for path in ["/my", &tracker] {
            let (number, text) = count(&world, &own, path).await;
            assert!(
                number <= 120 && text.contains("We mean to end your plan."),
                "{path}: {number} words: {text}"
            );
        }
    });
}

#[test]
fn a_young_person_who_was_refused_reads_how_to_appeal_in_at_most_120_words() {
    block_on(async {
        for refusal in [Fact::AssessmentRefused(Decision::default()), Fact::PlanRefused(Decision::default())]
        {
            let world = World::new().await;
            grow(&world).await;
            let reference = world.request(day(2026, 10, 12)).await;
            let refused = day(2026, 11, 16);
            let agreed = matches!(refusal, Fact::PlanRefused(_))
                .then(|| Happening::on(day(2026, 11, 2), Fact::AssessmentAgreed(Decision::default())));
            let facts = agreed.into_iter().chain([Happening::on(refused, refusal)]).collect();
            world.act(&reference, refused, move |_| Ok(facts)).await;
            let who = person(&world, "Maya Okafor", "01632 960 050", Some(Right::Itself)).await;
            let own = visitor(who, "Maya Okafor", Role::YoungPerson);
            let (number, text) = count(&world, &own, &format!("/my/cases/{reference}")).await;
            assert!(
                text.contains("To appeal, write to the tribunal") && number <= 120,
                "{number} words: {text}"
            );
        }
    });
}
