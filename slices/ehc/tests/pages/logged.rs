//! A request that an officer logs: its clock, and whom the letter goes to.

use crate::decisions::decision;
use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_access::Label;
use waymark_ehc::store::{courses::courses, settings};
use waymark_kernel::day;
use waymark_people::{ChildDetails, children};
use waymark_testkit::block_on;
use waymark_testkit::markup::text;

type Fields = Vec<(&'static str, &'static str)>;

/// The answers of the form that logs a request: the child by name and birth date, the source and the route it came by, and its
/// day of November.
pub fn logged(
    child: [&'static str; 5],
    (source, route): (&'static str, &'static str),
    on: &'static str,
) -> Fields {
    let [forename, surname, day, month, year] = child;
    vec![
        ("forename", forename),
        ("surname", surname),
        ("birth_date", day),
        ("birth_date-month", month),
        ("birth_date-year", year),
        ("source", source),
        ("route", route),
        ("day", on),
        ("day-month", "11"),
        ("day-year", "2026"),
    ]
}

const TOMOS: [&str; 5] = ["Tomos", "Vale", "1", "2", "2018"];
pub const MAYA: [&str; 5] = ["Maya", "Okafor", "3", "5", "2019"];

/// A call about a new child; `right` is what the caller is to the child.
async fn logged_call(world: &World, right: &'static str) -> String {
    let caller = [("contact_name", "Wyn Vale"), ("contact_phone", "01632 960 044"), ("contact_right", right)];
    let fields = [logged(TOMOS, ("1", "phone"), "16").as_slice(), &caller].concat();
    let sent = world.post(&world.officer, "/cases/new", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    sent.location.split('?').next().unwrap().to_owned()
}

#[test]
fn a_logged_call_starts_the_clock_on_the_day_it_came() {
    block_on(async {
        let world = World::new().await;
        let case = logged_call(&world, "pr").await;
        let page = world.get(&world.officer, &case).await.body;
        assert!(page.contains("35 days left"), "six weeks from 16 November are 28 December");
        assert!(page.contains("Wyn Vale asked for an assessment by phone"));
    });
}

/// The check page of a decision to assess.
async fn letter_preview(world: &World, case: &str) -> String {
    let officer = world.officer.person.to_string();
    let mut fields = decision(world, "yes", "99", &officer);
    fields.retain(|(name, _)| *name != "step");
    world.post(&world.officer, &format!("{case}/decide-assess"), &fields).await.body
}

#[test]
fn the_letter_about_a_logged_call_goes_to_whoever_has_responsibility_or_care() {
    block_on(async {
        for right in ["pr", "no_pr"] {
            let world = World::new().await;
            let case = logged_call(&world, right).await;
            let check = letter_preview(&world, &case).await;
            let to = check.split(">To<").nth(1).unwrap();
            assert!(to.split("</div>").next().unwrap().contains("Wyn Vale"), "{right}: {check}");
        }
    });
}

#[test]
fn an_officer_is_asked_what_a_caller_is_to_the_child_until_it_is_known() {
    block_on(async {
        let world = World::new().await;
        let case = logged_call(&world, "not_known").await;
        let asks = "Say whether Wyn Vale has parental responsibility or care";
        assert!(world.get(&world.officer, &case).await.body.contains(asks));
        let check = letter_preview(&world, &case).await;
        assert!(check.contains("Nobody is on record to write to."), "{check}");
        assert!(check.contains("so the letter is not addressed to them") && check.contains(asks), "{check}");
        let path = format!("{case}/family");
        let form = world.get(&world.officer, &path).await.body;
        let name = form.split("name=\"right-").nth(1).unwrap().split('"').next().unwrap();
        let name = format!("right-{name}");
        let answer = [(name.as_str(), "no_pr"), ("_once", "33333333333333333333333333333333")];
        for _ in 0..2 {
            let sent = world.post(&world.officer, &path, &answer).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        }
        assert!(!world.get(&world.officer, &case).await.body.contains(asks));
        assert!(letter_preview(&world, &case).await.contains("Wyn Vale"));
    });
}

/// What is known of a child whom someone brought to our attention.
fn notice() -> Fields {
    logged(TOMOS, ("3", "notice"), "16")
}

/// The case of that child, with nobody to write to.
pub async fn brought_to_our_attention(world: &World) -> String {
    let fields = [notice().as_slice(), &[("contact_unknown", "yes")]].concat();
    let sent = world.post(&world.officer, "/cases/new", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    sent.location.split('?').next().unwrap().to_owned()
}

#[test]
fn a_child_brought_to_our_attention_starts_the_clock_though_nobody_to_write_to_is_known() {
    block_on(async {
        let world = World::new().await;
        let asked = world.post(&world.officer, "/cases/new", &notice()).await;
        let asks = "Enter who to write to, or tick that nobody is known yet.";
        assert!(asked.body.contains(asks), "{}", asked.body);
        let case = brought_to_our_attention(&world).await;
        let page = world.get(&world.officer, &case).await.body;
        assert!(page.contains("35 days left") && page.contains("nobody to write to is known yet"), "{page}");
    });
}

#[test]
fn two_children_of_one_name_are_told_apart_by_what_the_officer_may_see() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let by = world.by(MONDAY);
        let job = world.desk.store().write(move |tx| {
            Box::pin(async move {
                let mut other = ChildDetails::new("Maya", "Okafor", day(2019, 5, 3));
                other.post_code = Some("ZZ1 9AB".into());
                children::record(tx, &by, other).await
            })
        });
        let other = job.await.unwrap();
        let unknown = [("contact_unknown", "yes")];
        let fields = [logged(MAYA, ("1", "phone"), "16").as_slice(), &unknown].concat();
        let asked = world.post(&world.officer, "/cases/new", &fields).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        let read = text(&asked.body);
        let told = format!("No postcode on record. {maya}: Assessment. Priya Nair has it.");
        assert!(read.contains(&told), "{read}");
        assert!(read.contains("Lives at ZZ1 9AB. No case."), "{read}");
        world.label(Label::Hidden).await;
        let hidden = world.post(&world.officer, "/cases/new", &fields).await.body;
        assert!(hidden.contains(&other.to_string()), "the other is still asked about: {hidden}");
        assert!(!hidden.contains(&maya) && !hidden.contains(&world.child.to_string()), "{hidden}");
    });
}

#[test]
fn need_and_setting_as_they_were_told_are_kept_and_a_number_that_no_setting_has_is_not() {
    block_on(async {
        let world = World::new().await;
        let jan = crate::school::senco(&world, "urn:103150", "Larkfield Primary").await;
        let told = [("contact_unknown", "yes"), ("need", "SEMH"), ("urn", "103159")];
        let fields = [notice().as_slice(), &told].concat();
        let unknown = world.post(&world.officer, "/cases/new", &fields).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unknown.body);
        let told = [("contact_unknown", "yes"), ("need", "SEMH"), ("urn", "103150")];
        let fields = [notice().as_slice(), &told].concat();
        let sent = world.post(&world.officer, "/cases/new", &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let asked = [crate::school::PUPIL.as_slice(), &[("need", "ASD")]].concat();
        let sent = world.post(&jan, "/school/request", &asked).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let all = courses(world.desk.store(), None).await.unwrap();
        let of = |need: &str| all.iter().find(|case| case.course.need.as_deref() == Some(need)).unwrap();
        let (logged, by_school) = (of("SEMH"), of("ASD"));
        for case in [logged, by_school] {
            assert_eq!(case.course.setting.as_deref(), Some("urn:103150"));
        }
        let place = async |child| settings::of_child(world.desk.store(), child).await.unwrap();
        assert_eq!(place(logged.child).await, None, "what was told opens the case to no school");
        assert_eq!(place(by_school.child).await.as_deref(), Some("urn:103150"), "for the next request");
    });
}
