//! Relying on an exception: the law finds the ground in the days given, or says why not; the family is told the reason.

use crate::world::{Got, MONDAY, World};
use axum::http::StatusCode;
use waymark_access::{Role, Visitor};
use waymark_ehc::codes::AdviceKind;
use waymark_ehc::decide::{self, AskFor};
use waymark_kernel::day;
use waymark_testkit::block_on;

fn fields<'a>(ground: &'a str, from: [&'a str; 3], to: [&'a str; 3]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("rule", "A11"), ("ground", ground), ("impractical", "yes")];
    fields.extend([("why", "Nobody could be seen."), ("evidence", "The head wrote to us.")]);
    fields.extend(["from", "from-month", "from-year"].into_iter().zip(from));
    fields.extend(["to", "to-month", "to-year"].into_iter().zip(to));
    fields
}

async fn rely(world: &World, reference: &str, fields: &[(&str, &str)]) -> Got {
    world.post(&world.officer, &format!("/cases/{reference}/exceptions/new"), fields).await
}

/// A request of 15 June, the school asked on a day of July.
async fn summer(world: &World, asked: waymark_kernel::Day) -> String {
    use waymark_ehc::{Fact, facts::Decision, record::Happening};
    let reference = world.request(day(2026, 6, 15)).await;
    let agreed = day(2026, 7, 1);
    world
        .act(&reference, agreed, move |_| {
            Ok(vec![Happening::on(agreed, Fact::AssessmentAgreed(Decision::default()))])
        })
        .await;
    let (kind, team) = world.teams[0];
    assert_eq!(kind, AdviceKind::Setting);
    let asks = [AskFor { advice: world.desk.ids().next(), kind, team }];
    world.act(&reference, asked, move |open| decide::ask(&open.case, &asks, asked, asked)).await;
    reference
}

#[test]
fn a_closure_counts_only_when_the_head_was_asked_in_its_window() {
    block_on(async {
        let world = World::new().await;
        let early = summer(&world, day(2026, 7, 15)).await;
        let closure = fields("EX-a", ["23", "7", "2026"], ["3", "9", "2026"]);
        let refused = rely(&world, &early, &closure).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("The law does not find this ground here."), "{}", refused.body);
        assert!(
            refused.body.contains("16 July 2026 to") && refused.body.contains("27 August 2026"),
            "its window"
        );
    });
    block_on(async {
        let world = World::new().await;
        let inside = summer(&world, day(2026, 7, 16)).await;
        let christmas = fields("EX-a", ["19", "12", "2026"], ["4", "1", "2027"]);
        let short = rely(&world, &inside, &christmas).await;
        assert!(short.body.contains("a closure under 28 days opens no window"), "{}", short.body);
        let closure = fields("EX-a", ["23", "7", "2026"], ["3", "9", "2026"]);
        let sent = rely(&world, &inside, &closure).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &format!("/cases/{inside}")).await.body;
        assert!(page.contains("The window for asking was 16 July 2026 to 27 August 2026."), "{page}");
    });
}

#[test]
fn an_absence_of_27_days_is_no_ground_and_says_so() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let short = rely(&world, &maya, &fields("EX-d", ["1", "10", "2026"], ["27", "10", "2026"])).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            short.body.contains("Away for 27 days") && short.body.contains("28 are needed"),
            "{}",
            short.body
        );
        let open = rely(&world, &maya, &fields("EX-d", ["1", "10", "2026"], ["", "", ""])).await;
        assert!(open.body.contains("Enter the day it opens again, or the last day away."), "{}", open.body);
        let before = rely(&world, &maya, &fields("EX-c", ["1", "9", "2026"], ["", "", ""])).await;
        assert!(before.body.contains("give a day in the period on which they affected"), "{}", before.body);
        let enough = rely(&world, &maya, &fields("EX-d", ["1", "10", "2026"], ["28", "10", "2026"])).await;
        assert_eq!(enough.status, StatusCode::SEE_OTHER, "{}", enough.body);
    });
}

#[test]
fn a_closure_is_no_ground_where_no_school_was_asked() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 10, 5)).await;
        let asked = rely(&world, &reference, &fields("EX-a", ["23", "7", "2026"], ["3", "9", "2026"])).await;
        assert!(asked.body.contains("Ask for the advice first."), "{}", asked.body);
    });
}

#[test]
fn the_family_reads_why_the_law_lets_us_be_late_and_a_day_to_come_as_one() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let sent = rely(&world, &maya, &fields("EX-d", ["1", "10", "2026"], ["28", "10", "2026"])).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let ada = Visitor {
            person: world.mother,
            name: "Ada Okafor".into(),
            role: Role::Parent,
            agency: "family".into(),
            teams: Vec::new(),
            setting: None,
            covers: Vec::new(),
        };
        let page = format!("/my/cases/{maya}");
        let told = world.get(&ada, &page).await.body;
        let words = "The law’s date is 25 January 2027. The law lets us be late, because of 4 weeks or more away from this area.";
        assert!(told.contains(words) && !told.contains("the reason we told you"), "{told}");
        let later = day(2027, 2, 1);
        assert!(later > MONDAY);
        world.clock.set(waymark_testkit::noon(later));
        assert!(world.get(&ada, &page).await.body.contains("The law’s date was 25 January 2027."));
    });
}

#[test]
fn why_an_exception_was_relied_on_and_its_evidence_stand_beside_its_entry_for_staff_alone() {
    block_on(async {
        let world = World::new().await;
        let case = summer(&world, day(2026, 7, 16)).await;
        let closure = fields("EX-a", ["23", "7", "2026"], ["3", "9", "2026"]);
        let kept = rely(&world, &case, &closure).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        let note =
            "Why it makes the date impractical: “Nobody could be seen.” Evidence: “The head wrote to us.”";
        let staff = world.get(&world.officer, &format!("/cases/{case}")).await.body;
        assert!(waymark_testkit::markup::text(&staff).contains(note), "{staff}");
        let family = world.get(&crate::family::ada(&world), &format!("/my/cases/{case}")).await.body;
        assert!(!family.contains("The head wrote to us."), "{family}");
    });
}
