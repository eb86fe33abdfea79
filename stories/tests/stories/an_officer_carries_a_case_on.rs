//! What officers do with a case day by day: ask for advice and receive it, rely on an exception, put a mistake right, hand
//! cases out, cover for each other. Each is done once and then stands on the page.

use crate::world::{Engine, Page, Visitor, World};

const CASE: &str = "/cases/WM-26-00001";

#[test]
fn advice_is_asked_a_mistake_is_put_right_and_an_exception_needs_both_tests() {
    let world = World::served(Engine::Folder);
    let officer = world.visitor("case_officer");
    advice(&officer);
    exception(&officer);
    correction(&officer);
}

fn advice(officer: &Visitor) {
    let path = format!("{CASE}/advice");
    let seen = officer.opens(&path);
    let team = first(&seen.body, "teams");
    let day = [("day", "20"), ("day-month", "11"), ("day-year", "2026")];
    let before = seen.body.matches("20 Nov").count();
    let asked = officer.sends(&path, &seen.hidden(&path), &[day.as_slice(), &[("teams", &team)]].concat());
    assert_eq!(asked.status, 303, "{}", asked.body);
    assert!(officer.opens(&path).body.matches("20 Nov").count() > before, "the page tells who was asked");
}

fn exception(officer: &Visitor) {
    let path = format!("{CASE}/exceptions/new");
    let seen = officer.opens(&path);
    let (rule, ground) = (first(&seen.body, "rule"), first(&seen.body, "ground"));
    let said = [
        ("rule", rule.as_str()),
        ("ground", &ground),
        ("why", "The school was shut and nobody could observe."),
        ("evidence", "The school’s letter."),
    ];
    let half = officer.sends(&path, &seen.hidden(&path), &said);
    assert_ne!(half.status, 303, "a ground alone is half the test");
}

fn correction(officer: &Visitor) {
    let seen = officer.opens(CASE);
    let link = seen.body.split("href=\"").map(|rest| rest.split('"').next().unwrap_or_default());
    let path = link.filter(|href| href.ends_with("/correct")).last().expect("something can be put right");
    let form = officer.opens(path);
    let without = officer.sends(path, &form.hidden(path), &[("what", "not_so")]);
    assert_ne!(without.status, 303, "a correction says why");
    let right = [("what", "not_so"), ("why", "It was another child’s letter.")];
    let done = officer.sends(path, &form.hidden(path), &right);
    assert_eq!(done.status, 303, "{}", done.body);
    let again = officer.opens(path);
    let again = officer.sends(path, &again.hidden(path), &right);
    assert!(again.body.contains("already put right"), "{}", again.body);
}

#[test]
fn cases_are_handed_out_in_bulk_and_cover_is_set_for_days_away() {
    let world = World::with_plans(Engine::Folder, 300);
    let (manager, officer) = (world.visitor("send_manager"), world.visitor("case_officer"));
    assert_eq!(officer.opens("/cases/unassigned").status, 403, "only a manager hands cases out");
    let seen = manager.opens("/cases/unassigned");
    let (case, to) = (first(&seen.body, "case"), option(&seen.body, "to"));
    let hidden = seen.hidden("/cases/allocate");
    let given =
        manager.sends("/cases/allocate", &hidden, &[("case", &case), ("to", &to), ("confirm", "yes")]);
    assert_eq!(given.status, 303, "{}", given.body);
    assert!(!manager.opens("/cases/unassigned").body.contains(&case), "{case} has an owner");

    let form = officer.opens("/cases/cover");
    let (away, covers) = (option(&form.body, "person"), option_after(&form.body, "covered_by", 2));
    let days = [
        ("person", away.as_str()),
        ("covered_by", &covers),
        ("from", "24"),
        ("from-month", "11"),
        ("from-year", "2026"),
        ("to", "28"),
        ("to-month", "11"),
        ("to-year", "2026"),
    ];
    let set = officer.sends("/cases/cover", &form.hidden("/cases/cover"), &days);
    assert_eq!(set.status, 303, "{}", set.body);
    assert!(officer.opens("/cases/cover").body.contains("Cover that is set"));
}

#[test]
fn every_date_leads_to_its_provision() {
    let world = World::served(Engine::Folder);
    let officer = world.visitor("case_officer");
    let case: Page = officer.opens(CASE);
    let links = case.body.split("href=\"").map(|rest| rest.split('"').next().unwrap_or_default());
    let law: std::collections::BTreeSet<&str> = links.filter(|href| href.starts_with("/law/")).collect();
    assert!(!law.is_empty(), "no date of the case leads to the law");
    for href in law {
        let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
        let page = officer.opens(path);
        assert_eq!(page.status, 200, "{href}");
        assert!(anchor.is_empty() || page.body.contains(&format!("id=\"{anchor}\"")), "{href}");
    }
    assert!(officer.opens("/law/code-2015/9-52").body.contains("exemptions of its own, which were not read"));
}

/// The first value that a form offers under a name.
fn first(body: &str, name: &str) -> String {
    let named = format!("name=\"{name}\"");
    let input =
        body.split("<input ").find(|input| input.contains(&named)).unwrap_or_else(|| panic!("a {name}"));
    input.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
}

fn option(body: &str, name: &str) -> String {
    option_after(body, name, 1)
}

/// The value of an option of a list, the first being 0: the empty one.
fn option_after(body: &str, name: &str, at: usize) -> String {
    let list = body.split(&format!("name=\"{name}\"")).nth(1).and_then(|rest| rest.split("</select>").next());
    let list = list.unwrap_or_else(|| panic!("a list of {name}"));
    let value = list.split("value=\"").nth(at + 1).and_then(|rest| rest.split('"').next());
    value.expect("an option").to_owned()
}
