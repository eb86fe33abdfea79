//! Whoever buys services reads figures: no page, file or address that a commissioner can reach by following links, and
//! none that they might guess, holds a child's name, number or reference.

use crate::world::{Engine, Visitor, World};
use std::collections::BTreeSet;
use waymark_demo::{Life, Like, Recipe, population};
use waymark_kernel::day;

const PLANS: u32 = 60;
/// More pages than a commissioner can reach by far.
const MOST: usize = 3_000;

#[test]
fn nothing_a_commissioner_can_reach_holds_a_child() {
    let planted = planted(PLANS);
    let world = World::with_plans(Engine::Folder, PLANS);
    let commissioner = world.visitor("commissioner");
    let mut waiting: Vec<String> =
        vec!["/home".to_owned(), "/waiting-lists".to_owned(), "/support".to_owned()];
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    while let Some(path) = waiting.pop() {
        let page = commissioner.opens(&path);
        assert!(page.status < 400, "a link leads to {path}, which answers {}", page.status);
        holds_nobody(&path, &page.body, &planted);
        for link in links(&page.body) {
            // The law is public, and the way out ends the story.
            let apart = link.starts_with("/law/") || link.starts_with("/sign-out");
            if !apart && seen.len() < MOST && seen.insert(link.clone()) {
                waiting.push(link);
            }
        }
    }
    for reached in [
        "/waiting-lists",
        "/waiting-lists/sitrep.csv",
        "/waiting-lists/speech-and-language",
        "/commissioning/decisions",
    ] {
        assert!(seen.contains(reached), "{reached} was not reached: {seen:?}");
    }
    assert!(seen.len() < MOST, "more pages than were looked at");
    guessed(&commissioner, &planted);
}

/// What must be nowhere in an area of so many plans: whole names, NHS numbers, and the beginnings of references.
pub fn planted(plans: u32) -> Vec<String> {
    let recipe = Recipe { seed: 1, like: Like::Sefton, plans: Some(plans), today: day(2026, 11, 23) };
    let lives: Vec<Life> = population(&recipe).lives().collect();
    let names = lives.iter().map(|life| format!("{} {}", life.person.forename, life.person.surname));
    let numbers = lives.iter().map(|life| life.extras.nhs_number.clone());
    let all = names.map(|name| name.replace('\'', "&#39;")).chain(numbers).filter(|text| text.len() > 5);
    all.chain(["RF-2", "WM-2"].map(str::to_owned)).collect()
}

/// Nothing planted is on a page or in its address.
pub fn holds_nobody(path: &str, body: &str, planted: &[String]) {
    for text in planted {
        assert!(!body.contains(text.as_str()), "{path} holds {text}");
        assert!(!path.contains(text.as_str()), "{path} is an address that holds {text}");
    }
}

/// Addresses that nobody leads a commissioner to.
fn guessed(commissioner: &Visitor, planted: &[String]) {
    let lists = ["speech-and-language", "occupational-therapy", "autism", "adhd"];
    let mut paths: Vec<String> = lists
        .iter()
        .flat_map(|slug| {
            ["", "/list.csv", "/sitrep.csv", "/validate"].map(|page| format!("/health/list/{slug}{page}"))
        })
        .collect();
    paths.extend((1..=40).map(|n| format!("/referrals/RF-25-{n:05}")));
    paths.extend(
        ["/health/list", "/cases", "/search", "/school/referrals", "/my/referrals"].map(str::to_owned),
    );
    for path in paths {
        let page = commissioner.opens(&path);
        assert!(matches!(page.status, 403 | 404), "{path} answers {}", page.status);
        let body = page.body.replace(&path, "");
        holds_nobody("the answer", &body, planted);
    }
}

/// The addresses on our own server that a page leads to, with what follows `?`.
fn links(body: &str) -> Vec<String> {
    let hrefs = body.split("<a ").skip(1).filter_map(|tag| {
        let tag = tag.split('>').next()?;
        let href = tag.split("href=\"").nth(1)?.split('"').next()?;
        Some(href.replace("&amp;", "&").replace("&#38;", "&").split('#').next()?.to_owned())
    });
    hrefs.filter(|href| href.starts_with('/')).collect()
}
