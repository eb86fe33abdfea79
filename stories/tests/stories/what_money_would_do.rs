//! A commissioner asks what seeing more children would do and reads an answer with its range; partners decide on it, and a
//! year later the decision's own page says what happened. A family reads its range before it asks, and never a place in a list.

use crate::a_commissioner_never_meets_a_child::{holds_nobody, planted};
use crate::world::{Engine, Visitor, World};

/// So many plans that the lists show no child.
const PLANS: u32 = 600;
const LIST: &str = "/waiting-lists/speech-and-language";
const DECIDE: &str = "/waiting-lists/speech-and-language/decide";

#[test]
fn a_commissioner_asks_for_60_more_a_month_decides_and_reads_a_year_later_what_happened() {
    let mut world = World::with_plans(Engine::Folder, PLANS);
    let commissioner = world.visitor("commissioner");
    let asked = "extra=60&from=2027-02";
    let answer = commissioner.opens(&format!("{LIST}?{asked}"));
    assert_eq!(answer.status, 200, "{}", answer.body);
    for words in [
        "Seeing 60 more children a month from February 2027 would shorten waits.",
        "eight times in ten",
        "If nothing changes, the list is likely to",
        "whole-time",
        "No decision about it has been checked yet.",
    ] {
        assert!(answer.body.contains(words), "“{words}” is not in the answer: {}", answer.body);
    }
    let file = commissioner.opens(&format!("{LIST}/forecast.csv?{asked}"));
    assert!(file.status == 200 && file.body.starts_with("week_ending,"), "{}", file.body);

    let decision = decides(&commissioner, asked);
    let page = commissioner.opens(&decision).body;
    for words in ["We will check on 1 November 2027", "60 more for speech", "Not known yet"] {
        assert!(page.contains(words), "“{words}”: {page}");
    }

    let planted = planted(PLANS);
    for path in [
        LIST.to_owned(),
        format!("{LIST}?{asked}"),
        format!("{LIST}/forecast.csv?{asked}"),
        format!("{LIST}/compare?with=extra%3D60%26from%3D2027-02&with=extra%3D20"),
        format!("{LIST}/saved?{asked}"),
        format!("{DECIDE}?{asked}"),
        "/waiting-lists/sitrep.csv".to_owned(),
        "/health/services/speech-and-language".to_owned(),
        decision.clone(),
    ] {
        let page = commissioner.opens(&path);
        assert_eq!(page.status, 200, "{path}");
        holds_nobody(&path, &page.body, &planted);
    }

    world.goes_on_to("2027-11-08");
    let commissioner = world.visitor("commissioner");
    let page = commissioner.opens(&decision).body;
    assert!(page.contains("On the day of the check about"), "{page}");
    assert!(!page.contains("Not known yet"), "{page}");
    let list = commissioner.opens("/commissioning/decisions").body;
    assert!(list.contains("60 more for speech") && !list.contains("Not checked yet"), "{list}");
    let page = commissioner.opens(LIST).body;
    assert!(page.contains("One decision was checked on its day"), "the record counts it: {page}");
}

/// Council and health board agree on what was asked; answers where the decision stands.
fn decides(commissioner: &Visitor, asked: &str) -> String {
    let form = commissioner.opens(&format!("{DECIDE}?{asked}"));
    let answers = [
        ("title", "60 more for speech"),
        ("partners", "council"),
        ("partners", "icb"),
        ("agreed", "180000"),
        ("posts", "3.5"),
        ("check", "1"),
        ("check-month", "11"),
        ("check-year", "2027"),
        ("watch", "The joint commissioning board"),
    ];
    let done = commissioner.sends(DECIDE, &form.hidden(DECIDE), &answers);
    assert_eq!(done.status, 303, "{}", done.body);
    done.to.split('?').next().expect("an address").to_owned()
}

#[test]
fn a_family_reads_how_long_most_wait_before_it_asks_and_its_own_range_after() {
    let world = World::with_plans(Engine::Folder, PLANS);
    let parent = world.visitor("parent");
    let form = parent.opens("/my/referrals/new");
    assert!(form.body.contains("Most families who ask now wait"), "{}", form.body);
    let child = form.body.split("name=\"child\"").nth(1).map_or("", |rest| value(rest));
    let answers = [
        ("child", child),
        ("service", "speech-and-language"),
        ("reason", "Maya finds some sounds hard to say."),
    ];
    let sent = parent.sends("/my/referrals/new", &form.hidden("/my/referrals/new"), &answers);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let page = parent.opens(sent.to.split('?').next().expect("an address")).body;
    for words in ["have waited as long as you", "About 8 in 10 are seen by"] {
        assert!(page.contains(words), "“{words}”: {page}");
    }
    for never in ["place in the queue", "number in the list", "rank"] {
        assert!(!page.contains(never), "“{never}”: {page}");
    }
}

fn value(tag: &str) -> &str {
    tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default()
}
