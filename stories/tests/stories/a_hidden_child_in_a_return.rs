//! A data officer brings in a return that names a child whose record is hidden. What they read of it, before it is in and after,
//! is what they read of a child of whom there is no record: to the byte, but for the name and the number of the import.

use crate::world::{Engine, Visitor, World, said, waymark};
use std::time::Duration;
use tempfile::TempDir;
use waymark_demo::{Life, Like, Recipe, population};
use waymark_kernel::day;

const PLANS: u32 = 400;
const NEW: &str = "/data/imports/new";

#[test]
fn the_review_of_a_hidden_child_reads_as_that_of_a_child_of_no_record() {
    let recipe = Recipe { seed: 1, like: Like::Sefton, plans: Some(PLANS), today: day(2026, 11, 23) };
    let file = returned();
    let hidden = population(&recipe).lives().find(|life| is_told(life, &file)).unwrap();
    let world = World::with_plans(Engine::Folder, PLANS);
    let officer = world.visitor("data_officer");
    let known = of(&file, &hidden);
    let place = element(&known, "PostCode");
    let elsewhere = known.replace(&place, "<PostCode>B1 1AA</PostCode>");
    let elsewhere = elsewhere.replace(&element(&known, "UPN"), "<UPN>F330299920002</UPN>");
    for (n, theirs) in [known, elsewhere].into_iter().enumerate() {
        let stranger = renamed(&theirs, &hidden, n);
        let read = reads(&officer, &file, &theirs).map(|page| page.replace(&whose(&hidden), "Somebody"));
        let without = reads(&officer, &file, &stranger)
            .map(|page| page.replace(&format!("Zebedee{n} Quillfeather"), "Somebody"));
        assert!(read[0].contains("Somebody"), "the findings name the person: {}", read[0]);
        assert_eq!(read, without, "a review tells that there is a record");
    }
}

/// Hidden, and in the return.
fn is_told(life: &Life, file: &str) -> bool {
    life.extras.restriction.is_some() && file.contains(&upn(life))
}

fn upn(life: &Life) -> String {
    format!("<UPN>{}</UPN>", life.person.upn)
}

/// The return of Ashdale as exported.
fn returned() -> String {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let data = at("ashdale");
    waymark(&[
        "demo",
        "--data",
        &data,
        "--today",
        "2026-11-23",
        "--plans",
        &PLANS.to_string(),
        "--make-only",
    ]);
    let out = waymark(&["export", "sen2", "--year", "2026", "--data", &data, "--out", &at("sen2.xml")]);
    assert!(out.status.success(), "{}", said(&out));
    std::fs::read_to_string(at("sen2.xml")).unwrap()
}

/// What the return says of a child. Something unknown stands with it, so that there is a finding.
fn of(file: &str, life: &Life) -> String {
    let persons = file.split("<Person>").skip(1).map(|rest| rest.split("</Person>").next().unwrap());
    let found = persons
        .into_iter()
        .find(|person| person.contains(&upn(life)))
        .expect("the hidden child is in the return");
    format!("<Person>{found}<Odd>1</Odd></Person>")
}

/// The same of somebody of whom nothing is known, with a number of their own where the other’s is on record.
fn renamed(person: &str, life: &Life, n: usize) -> String {
    let forename = element(person, "Forename");
    let surname = element(person, "Surname");
    assert!(forename.contains(&life.person.forename));
    let renamed = person.replace(&forename, &format!("<Forename>Zebedee{n}</Forename>"));
    let renamed = renamed.replace(&surname, "<Surname>Quillfeather</Surname>");
    if n > 0 { renamed } else { renamed.replace(&element(person, "UPN"), "<UPN>R330299920001</UPN>") }
}

fn element(person: &str, name: &str) -> String {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let inner = person.split(&open).nth(1).and_then(|rest| rest.split(&close).next());
    format!("{open}{}{close}", inner.unwrap_or_else(|| panic!("no {name} in {person}")))
}

fn whose(life: &Life) -> String {
    format!("{} {}", life.person.forename, life.person.surname)
}

/// The review, its findings, and the review once all is in, without the number of the import and the minute.
fn reads(officer: &Visitor, file: &str, person: &str) -> [String; 3] {
    let (head, tail) = (file.split("<Person>").next().unwrap(), "</Persons></Message>");
    let bytes = format!("{head}{person}{tail}");
    let form = officer.opens(NEW);
    let sent = officer.sends_file(NEW, &form.hidden(NEW), &[], ("file", "return.xml", bytes.as_bytes()));
    assert_eq!(sent.status, 303, "{}", sent.body);
    let id = sent.to.rsplit('/').next().unwrap().to_owned();
    let review = officer.opens(&sent.to);
    let findings = officer.opens(&format!("{}/findings.csv", sent.to)).body;
    let approve = format!("{}/approve", sent.to);
    officer.sends(&approve, &review.hidden(&approve), &[]);
    let done = (0..100).find_map(|_| {
        let page = officer.opens(&sent.to).body;
        let is_in = page.contains("In: return.xml");
        if !is_in {
            std::thread::sleep(Duration::from_millis(100));
        }
        is_in.then_some(page)
    });
    let plain = |page: String| without_minute(&page.replace(&id, "ID"));
    [plain(review.body), findings, plain(done.expect("the import is in"))]
}

fn without_minute(page: &str) -> String {
    let (before, rest) = page.split_once("Brought").expect("when it was brought");
    let (_, after) = rest.split_once("</dd>").expect("the end of the line");
    format!("{before}{after}")
}
