//! A paper belongs to a meeting, and asks the lead of each area what its figures mean.

use crate::plan::PAPERS;
use crate::world::World;
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_improvement::pages::Place;
use waymark_kernel::day;
use waymark_scrutiny::pages::beside;
use waymark_testkit::block_on;

const AREA_1: &str = "/reports/1/areas/1";
const AREA_2: &str = "/reports/1/areas/2";

#[test]
fn a_paper_is_made_from_its_meeting_and_says_how_many_working_days_are_left() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (_, meeting) = world.get(Role::SendManager, "/reports/scrutiny/1-1").await;
        assert!(meeting.contains("Tuesday 1 December 2026, 6 working days left"), "{meeting}");
        assert!(meeting.contains("/reports/new?meeting=1-1") && meeting.contains("No paper was made"));
        let (_, form) = world.get(Role::SendManager, "/reports/new?meeting=1-1").await;
        assert!(
            form.contains("<option value=\"1-1\" selected>Scrutiny committee, 9 December 2026"),
            "{form}"
        );
        world.begin().await;
        let (_, paper) = world.get(Role::SendManager, "/reports/1").await;
        assert!(
            paper.contains("For the scrutiny committee on")
                || paper.contains("Scrutiny committee, Wednesday")
        );
        assert!(paper.contains("6 working days left") && paper.contains("/reports/scrutiny/1-1"), "{paper}");
        let (_, meeting) = world.get(Role::SendManager, "/reports/scrutiny/1-1").await;
        assert!(meeting.contains("2 of 2 still to come") && meeting.contains("/reports/1\""), "{meeting}");
        world.on(day(2026, 12, 2));
        let (_, passed) = world.get(Role::SendManager, "/reports/scrutiny/1-1").await;
        assert!(
            passed.contains("The papers of this meeting were to be published on Tuesday 1 December 2026.")
        );
        for path in ["/reports/scrutiny/1-2", "/reports/scrutiny/2-1", "/reports/scrutiny/x"] {
            assert_eq!(world.get(Role::SendManager, path).await.0, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(world.get(Role::Scrutiny, "/reports/scrutiny/1-1").await.0, StatusCode::FORBIDDEN);
    });
}

#[test]
fn commentary_is_asked_of_each_lead_and_found_at_home_and_on_the_area() {
    block_on(async {
        let world = World::with_a_plan().await;
        assert!(world.home(Role::ServiceManager).await.is_empty());
        world.begin().await;
        let home = world.home(Role::ServiceManager).await;
        assert!(home.contains("Plans are late, for the scrutiny committee on 9 December 2026"), "{home}");
        assert!(home.contains("Due 24 November 2026") && !home.contains("therapy"), "{home}");
        let visitor = world.visitor(Role::ServiceManager);
        let panel = beside(&world.desk, &visitor, Place::Area(1)).await.expect("reads").to_string();
        assert!(
            panel.contains("Write the commentary") && panel.contains("Rae Dunmore (the council)"),
            "{panel}"
        );
        let others = beside(&world.desk, &visitor, Place::Area(2)).await.expect("reads").to_string();
        assert!(others.contains("Asked of Noor Castell") && !others.contains("Write"), "{others}");
        assert_eq!(world.get(Role::ServiceManager, AREA_2).await.0, StatusCode::FORBIDDEN);
        assert_eq!(world.get(Role::Forum, AREA_1).await.0, StatusCode::FORBIDDEN);
        let (status, _) = world.post(Role::ServiceManager, AREA_1, "words=Eight+officers+started.").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(world.home(Role::ServiceManager).await.is_empty(), "what is done is asked no more");
        let (_, paper) = world.get(Role::SendManager, "/reports/1").await;
        assert!(paper.contains("Rae Dunmore (the council) says, 23 November 2026: Eight officers started."));
        assert!(paper.contains("Commentary is still to come from Noor Castell (the health commissioner)."));
    });
}

#[test]
fn commentary_that_does_not_come_goes_to_the_manager_and_is_shown_as_late_when_it_comes() {
    block_on(async {
        let world = World::with_a_plan().await;
        world.begin().await;
        assert!(world.home(Role::SendManager).await.is_empty(), "it is not late yet");
        world.on(day(2026, 11, 27));
        let manager = world.home(Role::SendManager).await;
        assert!(manager.contains("3 days late: it was due on 24 November 2026"), "{manager}");
        assert!(manager.contains("Now with Ida Frost, who manages Rae Dunmore."), "{manager}");
        assert!(world.home(Role::Commissioner).await.contains("3 days late"));
        world.post(Role::Commissioner, AREA_2, "words=Two+therapists+started.").await;
        let (_, paper) = world.get(Role::SendManager, "/reports/1").await;
        assert!(paper.contains("says, 27 November 2026, 3 days late: Two therapists started."), "{paper}");
        assert!(!paper.contains("Priya Nair"), "they wrote it themselves: {paper}");
    });
}

#[test]
fn a_paper_without_a_lead_s_commentary_is_approved_only_with_a_reason_which_it_then_says() {
    block_on(async {
        let world = World::with_a_plan().await;
        world.begin().await;
        world.post(Role::ServiceManager, AREA_1, "words=Eight+officers+started.").await;
        let approve = async |role| {
            let digest = world.digest(1).await;
            world.post(role, "/reports/1/approve", format!("digest={digest}")).await
        };
        let (status, page) = approve(Role::SendManager).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let sentence = "Commentary is missing: area 2, Noor Castell (the health commissioner).";
        assert!(page.contains(sentence), "{page}");
        let none = format!("{AREA_2}/none");
        assert_eq!(world.post(Role::Commissioner, &none, "why=Ill.").await.0, StatusCode::FORBIDDEN);
        let (status, _) = world.post(Role::SendManager, &none, "why=").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is words");
        world.post(Role::SendManager, &none, "why=She+is+away+until+January.").await;
        assert_eq!(approve(Role::SendManager).await.0, StatusCode::SEE_OTHER);
        assert_eq!(approve(Role::Dco).await.0, StatusCode::SEE_OTHER);
        let (status, page) = world.post(Role::Dco, "/reports/1/publish", "").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        let (_, paper) = world.get(Role::Scrutiny, "/public/publications/1").await;
        let sentence =
            "No commentary was given by Noor Castell (the health commissioner): She is away until January.";
        assert!(paper.contains(sentence), "{paper}");
        assert_eq!(world.get(Role::ServiceManager, AREA_1).await.0, StatusCode::NOT_FOUND, "it is out");
    });
}

#[test]
fn two_leads_who_write_at_the_same_moment_both_keep_their_words() {
    block_on(async {
        let world = World::with_a_plan().await;
        world.begin().await;
        let (first, second) = tokio::join!(
            world.post(Role::ServiceManager, AREA_1, "words=Eight+officers+started."),
            world.post(Role::Commissioner, AREA_2, "words=Two+therapists+started.")
        );
        assert_eq!((first.0, second.0), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
        let (_, paper) = world.get(Role::SendManager, "/reports/1").await;
        assert!(paper.contains("Eight officers started.") && paper.contains("Two therapists started."));
    });
}

#[test]
fn commentary_that_names_a_child_or_runs_long_is_refused() {
    block_on(async {
        let world = World::with_a_plan().await;
        world.begin().await;
        let named = world.post(Role::ServiceManager, AREA_1, "words=Benedict+Vane-Okafor+waits.").await;
        assert_eq!(named.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(named.1.contains("Take it out."), "{}", named.1);
        let long = format!("words={}", "word+".repeat(151));
        let long = world.post(Role::ServiceManager, AREA_1, long).await;
        assert!(long.1.contains("Use 150 words or fewer. These are 151."), "{}", long.1);
        let why = world.post(Role::SendManager, &format!("{AREA_1}/none"), "why=Benedict+Vane-Okafor.").await;
        assert_eq!(why.0, StatusCode::UNPROCESSABLE_ENTITY);
        let sought =
            world.post(Role::SendManager, "/reports/1/decisions", "decisions=Benedict+Vane-Okafor").await;
        assert_eq!(sought.0, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn commentary_is_due_before_the_papers_are_published() {
    block_on(async {
        let world = World::with_a_plan().await;
        let due = |day: i8, month: i8| {
            format!(
                "title=How&meeting=1-1&on=31&on-month=10&on-year=2026&old_feeds=&due={day}&due-month={month}&due-year=2026"
            )
        };
        let late = world.post(Role::DataOfficer, "/reports/new", due(PAPERS.day(), PAPERS.month())).await;
        assert!(
            late.1.contains("Commentary must be there by 30 November 2026, before the papers."),
            "{}",
            late.1
        );
        let past = world.post(Role::DataOfficer, "/reports/new", due(20, 11)).await;
        assert!(past.1.contains("The day must be today or in the future."), "{}", past.1);
        assert_eq!(world.post(Role::DataOfficer, "/reports/new", due(30, 11)).await.0, StatusCode::SEE_OTHER);
        let unknown = due(30, 11).replace("1-1", "1-9");
        assert_eq!(
            world.post(Role::DataOfficer, "/reports/new", unknown).await.0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    });
}

#[test]
fn a_paper_says_which_measure_answered_before_and_why_it_was_exchanged() {
    block_on(async {
        let world = World::with_a_plan().await;
        world.exchanges_a_measure().await;
        world.begin().await;
        let (_, paper) = world.get(Role::SendManager, "/reports/1").await;
        let sentence = "The measure of this area was changed from “Requests” to “Decided in time” on 23 November 2026, \
            because: It says what families feel.";
        assert!(paper.contains(sentence), "{paper}");
    });
}

#[test]
fn a_paper_names_who_wrote_commentary_for_a_lead() {
    block_on(async {
        let world = World::with_a_plan().await;
        world.begin().await;
        let (_, form) = world.get(Role::SendManager, AREA_2).await;
        assert!(form.contains("The paper says who wrote it"), "{form}");
        world.post(Role::SendManager, AREA_2, "words=Two+therapists+started.").await;
        let (_, paper) = world.get(Role::SendManager, "/reports/1").await;
        let sentence = "Priya Nair, for Noor Castell (the health commissioner), says, 23 November 2026: Two therapists started.";
        assert!(paper.contains(sentence), "{paper}");
    });
}

#[test]
fn a_paper_says_which_partner_recorded_how_the_milestone_of_another_stands() {
    block_on(async {
        let world = World::with_a_plan().await;
        world.tells_for_the_commissioner().await;
        world.begin().await;
        let (_, paper) = world.get(Role::SendManager, "/reports/1").await;
        assert!(paper.contains("Done. Recorded by the council, for the health commissioner"), "{paper}");
        assert_eq!(paper.matches("Recorded by").count(), 1, "their own is theirs: {paper}");
    });
}
