//! An exception that the law allows is accepted in the days given, stands on the case with the day it switched off, and the
//! family reads why the law lets the council be late.

use crate::world::{Engine, World};

const CASE: &str = "/cases/WM-26-00001";
const PATH: &str = "/cases/WM-26-00001/exceptions/new";
const TRACKER: &str = "/my/cases/WM-26-00001";

#[test]
fn a_family_that_was_away_for_four_weeks_reads_why_the_plan_may_be_late() {
    let world = World::served(Engine::Folder);
    let (officer, parent) = (world.visitor("case_officer"), world.visitor("parent"));
    let away = |last: &'static str| {
        [
            ("rule", "A11"),
            ("ground", "EX-d"),
            ("impractical", "yes"),
            ("why", "Nobody could see her."),
            ("evidence", "The family wrote from abroad."),
            ("from", "1"),
            ("from-month", "10"),
            ("from-year", "2026"),
            ("to", last),
            ("to-month", "10"),
            ("to-year", "2026"),
        ]
    };
    let form = officer.opens(PATH);
    let short = officer.sends(PATH, &form.hidden(PATH), &away("27"));
    assert!(short.body.contains("28 are needed"), "27 days are no ground: {}", short.body);
    assert!(!parent.opens(TRACKER).body.contains("lets us be late"), "nothing was recorded");
    let relied = officer.sends(PATH, &form.hidden(PATH), &away("28"));
    assert_eq!(relied.status, 303, "{}", relied.body);
    let case = officer.opens(CASE).body;
    assert!(case.contains("The original date stays in sight."), "{case}");
    let told = parent.opens(TRACKER).body;
    let why = "The law lets us be late, because of 4 weeks or more away from this area.";
    assert!(told.contains(why) && told.contains("25 January 2027"), "{told}");
}
