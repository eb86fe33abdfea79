//! A case that has its plan: what leads its page, what its family reads, and what its past no longer says.

use crate::family::{person, visitor, words};
use crate::few_words::grow;
use crate::world::World;
use waymark_access::Role;
use waymark_ehc::decide;
use waymark_ehc::facts::{Decision, PlanDescription};
use waymark_ehc::record::Happening;
use waymark_ehc::words::visible_to_family;
use waymark_ehc::{Fact, store};
use waymark_kernel::{Day, day};
use waymark_people::families::Right;
use waymark_testkit::{block_on, noon};

/// Maya's case with a final plan eight weeks late, of 22 March 2027.
async fn planned(world: &World) -> String {
    let reference = world.maya().await;
    let (agreed, sent) = (day(2026, 12, 14), day(2027, 3, 22));
    let happened = vec![
        Happening::on(agreed, Fact::PlanAgreed(Decision::default())),
        Happening::on(day(2026, 12, 18), Fact::DraftSent),
    ];
    world.act(&reference, day(2026, 12, 18), move |_| Ok(happened)).await;
    world
        .act(&reference, sent, move |open| {
            decide::final_issued(&open.case, sent, false, PlanDescription::default(), sent)
        })
        .await;
    world.clock.set(noon(sent));
    reference
}

/// The part of a case's page that holds the clock.
fn clock(page: &str) -> &str {
    let from = page.find("wm-clock").unwrap();
    &page[from..page[from..].find("</section>").map_or(page.len(), |end| from + end)]
}

async fn happens(world: &World, reference: &str, on: Day, fact: Fact) {
    world.act(reference, on, move |_| Ok(vec![Happening::on(on, fact)])).await;
    world.clock.set(noon(on));
}

#[test]
fn a_late_review_is_not_put_down_to_the_advice_of_the_assessment() {
    block_on(async {
        let world = World::new().await;
        let reference = planned(&world).await;
        world.clock.set(noon(day(2028, 4, 10)));
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(clock(&page).contains("late"), "the review is late: {}", clock(&page));
        assert!(!clock(&page).contains("Waiting for advice past its limit"), "{}", clock(&page));
        assert!(page.contains("Waiting for advice past its limit"), "it stands with the plan's own limit");
        assert!(!clock(&page).contains("wm-strip"), "the 20 weeks are long over");
    });
}

#[test]
fn a_day_of_another_year_has_its_year_on_the_strip() {
    block_on(async {
        let world = World::new().await;
        let reference = planned(&world).await;
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(clock(&page).contains("7 Sep 2026"), "{}", clock(&page));
        assert!(!clock(&page).contains("25 Jan 2027"), "this year goes without saying");
    });
}

#[test]
fn a_decision_made_before_its_day_stands_before_the_draft_that_followed_it() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 9, 7)).await;
        let (agreed, drafted) = (day(2026, 9, 14), day(2026, 9, 28));
        let happened = vec![
            Happening::on(agreed, Fact::AssessmentAgreed(Decision::default())),
            Happening::on(drafted, Fact::DraftSent),
        ];
        world.act(&reference, drafted, move |_| Ok(happened)).await;
        world.clock.set(noon(drafted));
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        let strip = clock(&page);
        let table = &strip[strip.find("<table").unwrap()..];
        let at = |day: &str| table.find(day).unwrap_or_else(|| panic!("{day}: {table}"));
        assert!(at("Monday 14 September 2026") < at("Monday 28 September 2026"), "{table}");
        assert!(table.contains("by 19 Oct · done 14 Sep"), "{table}");
    });
}

#[test]
fn the_family_was_told_by_letter_only_where_a_letter_is_kept() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya().await;
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(!page.contains("Family told by letter"), "no letter was written: {page}");
        let case = store::case_by_reference(world.desk.store(), &reference).await.unwrap();
        assert!(store::read_case(world.desk.store(), case).await.unwrap().case.request_end.is_some());
        let letter = Some(world.desk.ids().next());
        let written = Fact::AssessmentAgreed(Decision { letter, ..Decision::default() });
        assert_eq!(visible_to_family(&written), "Family told by letter");
    });
}

#[test]
fn what_the_office_takes_back_is_no_line_of_the_familys() {
    let about = waymark_ehc::codes::Disputed::Request;
    let known = Fact::DisputeRecorded { about, mediation: Some(false), appeal: Some(false) };
    assert_eq!([visible_to_family(&Fact::Undone), visible_to_family(&known)], ["", ""]);
}

#[test]
fn the_two_limits_of_a_review_are_told_apart_and_who_covers_is_named() {
    block_on(async {
        let world = World::new().await;
        grow(&world).await;
        let reference = planned(&world).await;
        happens(&world, &reference, day(2028, 2, 21), Fact::ReviewMeetingHeld).await;
        world.clock.set(noon(day(2028, 4, 3)));
        let who = person(&world, "Maya Okafor", "01632 960 050", Some(Right::Itself)).await;
        let own = visitor(who, "Maya Okafor", Role::YoungPerson);
        let text = words(&world.get(&own, &format!("/my/cases/{reference}")).await);
        assert!(
            text.contains(
                "We tell you what we chose after the meeting\nWe are sorry. It was due by 20 March 2028."
            ),
            "{text}"
        );
        assert!(
            text.contains(
                "We finish looking at the plan for this year\nWe are sorry. It was due by 21 March 2028."
            ),
            "{text}"
        );
        assert!(!text.contains("We look at the plan again\n"), "we have met: {text}");
        assert!(text.contains("If Priya is away:\n01632 960 110"), "{text}");
    });
}

#[test]
fn past_compulsory_school_age_the_page_names_the_young_person_as_its_reader() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya().await;
        let before = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(before.contains("What Ada and Maya see today") && before.contains("Draft with Ada"));
        grow(&world).await;
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(page.contains("What Maya sees today") && page.contains("Draft with Maya"), "{page}");
    });
}
