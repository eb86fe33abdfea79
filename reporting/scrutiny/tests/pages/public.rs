//! What councillors and everybody read.

use crate::world::World;
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_documents::text;
use waymark_testkit::block_on;

#[test]
fn everybody_reads_the_published_paper_as_a_page_and_as_files() {
    block_on(async {
        let world = World::new().await;
        let (_, before) = world.get(Role::Parent, "/public").await;
        assert!(before.contains("Nothing is published yet. This was so on 23 November 2026."), "{before}");
        world.freeze("How+the+plan+goes").await;
        world.publish(1).await;
        let (_, now) = world.get(Role::Parent, "/public").await;
        assert!(now.contains("Requests") && now.contains("20") && now.contains("Too soon to tell"), "{now}");
        let (_, page) = world.get(Role::Parent, "/public/publications/1").await;
        assert!(page.contains("exactly what is counted") && page.contains("KB)"), "{page}");
        let (status, pdf) = world.bytes(Role::Parent, "/public/publications/1/paper.pdf").await;
        assert!(status == StatusCode::OK && pdf.starts_with(b"%PDF"));
        let pdf: String = text::of_pdf(&pdf).expect("reads").into_iter().map(|piece| piece.text).collect();
        assert!(pdf.contains("How the plan goes") && pdf.contains("not shown"), "{pdf}");
        let (_, word) = world.bytes(Role::Parent, "/public/publications/1/paper.docx").await;
        let word: String = text::of_word(&word).expect("reads").into_iter().map(|piece| piece.text).collect();
        assert!(word.contains("How the plan goes"), "{word}");
        let (_, feed) = world.get(Role::Parent, "/public/publications/feed.xml").await;
        assert!(
            feed.contains("<title>How the plan goes</title>") && feed.contains("2026-11-23T00:00:00Z"),
            "{feed}"
        );
        assert!(feed.contains("<link href=\"http://localhost/public/publications/1\"/>"), "{feed}");
        assert!(feed.matches("<id>urn:uuid:").count() == 2 && !feed.contains("tag:"), "{feed}");
    });
}

#[test]
fn three_late_children_of_twenty_are_told_nowhere() {
    block_on(async {
        let world = World::new().await;
        world.freeze("How+the+plan+goes").await;
        world.publish(1).await;
        for path in ["/public", "/public/publications/1", "/scrutiny"] {
            let (status, page) = world.get(Role::Scrutiny, path).await;
            assert_eq!(status, StatusCode::OK, "{path}");
            assert!(!page.contains("17 of 20") && !page.contains("85.0%"), "{path}: 3 of 20 is told: {page}");
        }
        let (_, page) = world.get(Role::Scrutiny, "/public/publications/1").await;
        assert!(page.contains("not shown, to protect small numbers"), "{page}");
    });
}

#[test]
fn waiting_times_are_those_of_the_latest_paper_and_never_of_the_record() {
    block_on(async {
        let world = World::new().await;
        let path = "/public/waiting-times";
        let (_, before) = world.get(Role::Parent, path).await;
        assert!(before.contains("Nothing is published yet. This was so on 23 November 2026."), "{before}");
        world.freeze("First").await;
        world.publish(1).await;
        let (_, first) = world.get(Role::Parent, path).await;
        for words in [
            "31 October 2026",
            ">20<",
            "national aim: 18 weeks, not a right",
            "3 to 9 months; 8 in 10 by August 2027",
            "Our range held 38 of 48 times; for decisions about money, 1 of 3",
        ] {
            assert!(first.contains(words), "{words}: {first}");
        }
        (20..40).for_each(|_| world.one_more());
        assert_eq!(world.get(Role::Parent, path).await.1, first, "the record is not what everybody reads");
        world.freeze("Second").await;
        assert_eq!(world.get(Role::Parent, path).await.1, first, "a paper that is not out tells nobody");
        world.publish(2).await;
        let (_, second) = world.get(Role::Parent, path).await;
        assert!(second.contains(">40<") && !second.contains(">20<"), "{second}");
    });
}

#[test]
fn three_children_who_have_waited_a_year_are_told_nowhere() {
    block_on(async {
        let world = World::new().await;
        world.freeze("First").await;
        world.publish(1).await;
        let (_, page) = world.get(Role::Parent, "/public/waiting-times").await;
        let bands = page.split("how long children have waited").nth(1).expect("a table of bands");
        assert!(
            bands.matches("not shown, to protect small numbers").count() >= 2,
            "one alone is the difference: {bands}"
        );
        assert!(!bands.contains(">3<") && !bands.contains(">7<"), "{bands}");
    });
}

#[test]
fn both_public_pages_say_how_a_list_went_and_over_which_time() {
    block_on(async {
        let world = World::new().await;
        world.freeze("First").await;
        world.publish(1).await;
        let (_, now) = world.get(Role::Parent, "/public").await;
        assert!(now.contains("over the last 3 months: the list grew"), "{now}");
        let first = now.find("/public/waiting-times").expect("a way on");
        assert!(first < now.find("All the figures").expect("figures"), "the ways on come first: {now}");
        let (_, waits) = world.get(Role::Parent, "/public/waiting-times").await;
        let both = "Over the last 3 months: the list grew. Children waiting: too soon to tell.";
        assert!(waits.contains(both), "{waits}");
    });
}

#[test]
fn what_changed_is_told_from_two_papers_and_never_from_the_record() {
    block_on(async {
        let world = World::new().await;
        world.freeze("First").await;
        world.publish(1).await;
        (20..40).for_each(|_| world.one_more());
        let (_, page) = world.get(Role::Scrutiny, "/scrutiny").await;
        assert!(page.contains("There is one paper.") && !page.contains(">40<"), "{page}");
        world.freeze("Second").await;
        world.publish(2).await;
        let (_, page) = world.get(Role::Scrutiny, "/scrutiny").await;
        assert!(page.contains("What changed since you last met") && page.contains(">40<"), "{page}");
        let (_, paper) = world.get(Role::Scrutiny, "/public/publications/2").await;
        assert!(paper.contains("Figures that differ from release 1"), "{paper}");
        let (_, first) = world.get(Role::Scrutiny, "/public/publications/1").await;
        assert!(!first.contains(">40<"), "a paper that is out stays as it was");
        assert_eq!(world.get(Role::Parent, "/scrutiny").await.0, StatusCode::FORBIDDEN);
    });
}

#[test]
fn councillors_read_what_was_forecast_beside_what_came_from_the_paper_alone() {
    block_on(async {
        let world = World::new().await;
        world.freeze("First").await;
        world.publish(1).await;
        let (_, page) = world.get(Role::Scrutiny, "/scrutiny").await;
        for words in [
            "What was forecast, and what came",
            "the range held 38 of 48 times. For decisions about money it held 1 of 3 times.",
            "made on 2 March 2026",
            "10 to 30",
            "about 20",
            "Forecast now, to be checked: 10 to 40 by 24 January 2027.",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        (20..40).for_each(|_| world.one_more());
        assert_eq!(world.get(Role::Scrutiny, "/scrutiny").await.1, page, "the record is not what they read");
        world.freeze("Second").await;
        world.publish(2).await;
        let (_, page) = world.get(Role::Scrutiny, "/scrutiny").await;
        assert!(page.contains("about 40") && page.contains("No: more children waited"), "{page}");
    });
}

#[test]
fn everybody_begins_with_the_answer_and_each_part_of_the_plan_has_both_of_its_answers() {
    block_on(async {
        let world = World::with_a_plan().await;
        world.freeze("How+the+plan+goes").await;
        world.publish(1).await;
        let (_, page) = world.get(Role::Parent, "/public").await;
        let at = |words: &str| page.find(words).expect(words);
        assert!(at("No milestone is planned yet.") < at("Children wait too long for therapy"));
        assert!(at("Children wait too long for therapy") < at("All the figures"));
        let card = page.split("wm-area-card").nth(1).expect("a card");
        assert!(card.contains("Are we doing it?") && card.contains("Is it helping families?"), "{card}");
        assert!(page.contains("Asking for help (2 figures)"), "{page}");
    });
}
