//! Every page of the slice: it answers, it is well made, and what it says is kept as HTML and as the text a screen reader
//! would meet. With `WAYMARK_SHOTS=folder` each is written out to be looked at.

use crate::world::World;
use waymark_testkit::block_on;
use waymark_testkit::markup::{text, well_made};

/// Every page, by name and address; `asked` is for the therapist, the others for the SEND manager.
fn pages(maya: &str, second: &str, third: &str) -> Vec<(&'static str, String)> {
    let case = |page: &str| format!("/cases/{maya}{page}");
    let new = |page: &str| format!("/cases/{second}{page}");
    let plan = |page: &str| format!("/cases/{third}{page}");
    vec![
        ("the list of cases", "/cases".to_owned()),
        (
            "the list of cases, filtered to nothing",
            "/cases?stage=closed&due=late&agency_late=health".to_owned(),
        ),
        ("every limit that is late", "/cases/limits?show=late".to_owned()),
        ("a case in assessment", case("")),
        ("a case as the family sees it", case("?show=seen")),
        ("a case that was just asked for", new("")),
        ("a case with a plan", plan("")),
        ("advice asked for", case("/advice")),
        ("the decision whether to assess", new("/decide-assess")),
        ("the decision whether to make a plan", case("/decide-plan")),
        ("relying on an exception", case("/exceptions/new")),
        ("the draft plan", case("/draft-sent")),
        ("what can be added", case("/add")),
        ("letters, none yet", case("/letters")),
        ("a withdrawal", case("/withdraw")),
        ("a review meeting", plan("/review/held")),
        ("a decision after a review", plan("/review/decided")),
        ("logging a request", "/cases/new".to_owned()),
        ("cases nobody has", "/cases/unassigned".to_owned()),
        ("giving cases to an officer", "/cases/allocate".to_owned()),
        ("cover while away", "/cases/cover".to_owned()),
        ("reviews due", "/plans?review_due".to_owned()),
        ("review dates not known", "/plans?show=unknown".to_owned()),
        ("transfers before 15 February", "/plans?show=february".to_owned()),
        ("what a team was asked", "/asked".to_owned()),
    ]
}

/// The world of the pages: the mock's case, a new request, and a plan in force.
async fn world() -> (World, String, String, String) {
    use waymark_ehc::{Fact, decide, facts::Decision, facts::PlanDescription, record::Happening};
    use waymark_kernel::day;
    let world = World::new().await;
    let maya = world.maya().await;
    let second = world.request(day(2026, 11, 20)).await;
    let third = world.request(day(2025, 1, 6)).await;
    let made = day(2025, 12, 15);
    world
        .act(&third, made, move |_| {
            Ok(vec![
                Happening::on(day(2025, 2, 10), Fact::AssessmentAgreed(Decision::default())),
                Happening::on(day(2025, 11, 3), Fact::PlanAgreed(Decision::default())),
                Happening::on(day(2025, 11, 24), Fact::DraftSent),
            ])
        })
        .await;
    world
        .act(&third, made, move |open| {
            decide::final_issued(&open.case, made, false, PlanDescription::default(), made)
        })
        .await;
    (world, maya, second, third)
}

#[test]
fn every_page_answers_is_well_made_and_says_the_same_as_before() {
    block_on(async {
        let (world, maya, second, third) = world().await;
        for (name, path) in pages(&maya, &second, &third) {
            let visitor = if path == "/asked" { &world.therapist } else { &world.manager };
            let got = world.get(visitor, &path).await;
            assert_eq!(got.status, 200, "{path}: {}", got.body);
            well_made(name, &got.body, &["Maya", "Okafor"]);
            keep(name, &got.body);
        }
        let frame = waymark_web::Frame::public(world.desk.area().clone(), crate::world::MONDAY);
        let (_, monday) = waymark_ehc::pages::home::panel(&world.desk, &world.officer, &frame).await.unwrap();
        let heading = waymark_web::Html::fixed("<h1 class=\"govuk-heading-l\">Monday</h1>");
        let home = frame.page(waymark_web::Title::new("Home"), heading.and(monday));
        let body =
            axum::body::to_bytes(axum::response::IntoResponse::into_response(home).into_body(), 1 << 20)
                .await;
        keep("the officer's Monday", std::str::from_utf8(&body.unwrap()).unwrap());
    });
}

/// Snapshots the main part, ids left out, and writes the whole page where someone wants to look.
pub fn keep(name: &str, page: &str) {
    let start = page.find("<main").unwrap();
    let main = &page[start..page.find("</main>").unwrap()];
    insta::with_settings!({ filters => vec![("[0-9a-f]{32}", "[id]")], omit_expression => true }, {
        insta::assert_snapshot!(name, main);
        insta::assert_snapshot!(format!("{name}, as text"), text(main));
    });
    if let Some(folder) = std::env::var_os("WAYMARK_SHOTS") {
        let file = format!("{}.html", name.replace([' ', ',', '\''], "-"));
        std::fs::write(std::path::Path::new(&folder).join(file), page).unwrap();
    }
}
