//! Nobody who is not signed in reads the live record: what officers, therapists and the forum record changes no byte of any
//! public page, table or feed, until two people publish it in a paper.

use crate::paper::published;
use crate::world::{Engine, Visitor, World};
use std::collections::{BTreeMap, BTreeSet};

/// Enough for figures that may be shown.
const PLANS: u32 = 60;

#[test]
fn what_is_recorded_changes_no_public_page_until_a_paper_is_published() {
    let world = World::with_plans(Engine::Folder, PLANS);
    let anybody = world.anybody();
    let before = public(&anybody);
    for path in ["/public", "/public/waiting-times", "/public/improvement-plan", "/public/publications"] {
        assert!(before.contains_key(path), "{path} is among {:?}", before.keys());
    }
    assert!(before.keys().any(|path| path.ends_with("figures.csv")), "files are among them");
    requests(&world.visitor("case_officer"));
    refers(&world.visitor("therapist"));
    declines(&world.visitor("forum"));
    let after = public(&anybody);
    for (path, page) in &before {
        assert_eq!(after.get(path), Some(page), "{path} tells of the live record");
    }
    assert_eq!(before.len(), after.len(), "and no page came");
    published(&world, "How the plan goes now", ("31", "10", "2026"));
    let out = public(&anybody);
    assert_ne!(
        out.get("/public/improvement-plan/3"),
        before.get("/public/improvement-plan/3"),
        "now they do"
    );
}

/// Every page, table and feed that links lead to for somebody who is not signed in, without the keys of forms.
fn public(anybody: &Visitor) -> BTreeMap<String, String> {
    let mut waiting = vec!["/".to_owned(), "/public".to_owned(), "/public/publications/feed.xml".to_owned()];
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut pages = BTreeMap::new();
    while let Some(path) = waiting.pop() {
        // The law is a library: it holds nothing of the record, and is large.
        if path.starts_with("/law") || path.ends_with(".pdf") || path.ends_with(".docx") {
            continue;
        }
        let page = anybody.opens(&path);
        if page.status != 200 {
            continue;
        }
        for link in links(&page.body) {
            if seen.insert(link.clone()) {
                waiting.push(link);
            }
        }
        pages.insert(path, without_keys(&page.body));
    }
    pages
}

fn links(page: &str) -> Vec<String> {
    let hrefs = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs
        .filter(|href| href.starts_with('/'))
        .map(|href| href.split(['#', '?']).next().unwrap_or_default().to_owned())
        .collect()
}

fn without_keys(page: &str) -> String {
    let mut parts = page.split("name=\"_once\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').map_or("", |(_, rest)| rest))
}

/// A request that came in October.
fn requests(officer: &Visitor) {
    let path = "/cases/new";
    let answers = [
        ("forename", "Tomos"),
        ("surname", "Vale"),
        ("birth_date", "1"),
        ("birth_date-month", "2"),
        ("birth_date-year", "2018"),
        ("source", "3"),
        ("route", "notice"),
        ("day", "16"),
        ("day-month", "10"),
        ("day-year", "2026"),
        ("contact_unknown", "yes"),
    ];
    does(officer, path, &answers);
}

/// A referral that came a year ago.
fn refers(therapist: &Visitor) {
    let service = therapist.opens("/health/list").to;
    let service = service.rsplit('/').next().expect("a service").to_owned();
    let path = "/referrals/new";
    let answers = [
        ("forename", "Tomos"),
        ("surname", "Vale"),
        ("birth_date", "1"),
        ("birth_date-month", "2"),
        ("birth_date-year", "2018"),
        ("nhs_number", ""),
        ("service", service.as_str()),
        ("source", "gp"),
        ("day", "3"),
        ("day-month", "11"),
        ("day-year", "2025"),
        ("parent", "Wyn Vale"),
        ("phone", "01632 960 044"),
        ("agreed", "referral"),
    ];
    does(therapist, path, &answers);
}

/// The forum does not confirm what was said to be done.
fn declines(forum: &Visitor) {
    let path = "/improvement-plan/3/milestones/7/do/reply";
    let answers = [("reply", "declines"), ("why", "Two letters were never shown to us.")];
    does(forum, path, &answers);
}

/// Opens a form and sends it filled in.
fn does(who: &Visitor, path: &str, answers: &[(&str, &str)]) {
    let sent = who.sends(path, &who.opens(path).hidden(path), answers);
    assert_eq!(sent.status, 303, "{}", sent.body);
}
