//! What may be done with a release, and what may not.

use waymark_kernel::{Answer, Ids, Instant, PersonId, day};
use waymark_scrutiny::release::{
    Commentary, Contents, Fact, Feed, Frozen, Standing, Value, approve, because, change, fold, freeze,
    publish,
};

fn contents() -> Contents {
    Contents {
        number: 1,
        title: "How the plan is going".to_owned(),
        on: day(2027, 1, 31),
        known: Instant(1_801_400_000_000_000),
        figures: vec![Frozen {
            id: "plans-held".to_owned(),
            key: "plans".to_owned(),
            name: "Plans".to_owned(),
            definition: "Plans in force on the day".to_owned(),
            value: Value::Count(12_094),
            group: "Plans and reviews".to_owned(),
            unit: "plans".to_owned(),
            answer: ("too soon to tell".to_owned(), String::new()),
            ..Frozen::default()
        }],
        meeting: None,
        met: Vec::new(),
        areas: Vec::new(),
        asked: Vec::new(),
        plan_on: None,
        waits: Vec::new(),
        commentary: Vec::new(),
        decisions: Vec::new(),
        old_feeds: Vec::new(),
        before: None,
    }
}

fn people() -> [PersonId; 2] {
    let ids = Ids::seeded(7);
    [ids.next(), ids.next()]
}

fn frozen() -> (Vec<Fact>, String) {
    let fact = freeze(&Standing::default(), &contents(), &[]).expect("may be frozen");
    (vec![fact], contents().digest().expect("has a digest"))
}

fn sentence<T: std::fmt::Debug>(answer: Answer<T>) -> String {
    answer.expect_err("is refused").to_string()
}

#[test]
fn two_different_people_approve_and_then_it_is_published_for_good() {
    let (mut facts, digest) = frozen();
    for person in people() {
        assert!(publish(&fold(&facts)).is_err(), "not before both have approved");
        facts.push(approve(&fold(&facts), &contents(), person, &digest).expect("may approve"));
    }
    facts.push(publish(&fold(&facts)).expect("may be published"));
    let standing = fold(&facts);
    assert!(standing.is_out && standing.digest == Some(digest.clone()));
    let published = "This paper is published and does not change. Make a new version.";
    assert_eq!(sentence(freeze(&standing, &contents(), &[])), published);
    assert_eq!(sentence(change(&standing, &contents())), published);
    assert_eq!(sentence(approve(&standing, &contents(), people()[0], &digest)), published);
    assert_eq!(sentence(publish(&standing)), published);
}

#[test]
fn the_second_to_approve_is_never_the_first() {
    let (mut facts, digest) = frozen();
    let person = people()[0];
    facts.push(approve(&fold(&facts), &contents(), person, &digest).expect("may approve"));
    let refused = sentence(approve(&fold(&facts), &contents(), person, &digest));
    assert_eq!(refused, "You have approved this paper already. Someone else must approve it too.");
    // Even a journal that says it twice counts one person once.
    facts.push(Fact::Approved { by: person, digest });
    assert!(publish(&fold(&facts)).is_err());
}

#[test]
fn an_approval_falls_away_when_a_word_or_a_figure_changes() {
    let (mut facts, digest) = frozen();
    facts.push(approve(&fold(&facts), &contents(), people()[0], &digest).expect("may approve"));
    let mut changed = contents();
    changed
        .commentary
        .push(Commentary { area: "Waiting".to_owned(), words: "It is still too long.".to_owned() });
    facts.push(change(&fold(&facts), &changed).expect("may change"));
    assert!(fold(&facts).approved.is_empty());
    let refused = sentence(approve(&fold(&facts), &contents(), people()[1], &digest));
    assert_eq!(refused, "The paper has changed since you read it. Read it again, then approve it.");
}

#[test]
fn old_figures_are_refused_unless_someone_says_why() {
    let feed =
        |name: &str, last, fresh_for| Feed { code: "one".to_owned(), name: name.to_owned(), last, fresh_for };
    let feeds = [
        feed("The trust’s waiting list", Some(day(2026, 12, 1)), 35),
        feed("The school census", Some(day(2026, 12, 27)), 35),
        feed("The survey", None, 400),
    ];
    let refused = sentence(freeze(&Standing::default(), &contents(), &feeds));
    assert!(
        refused
            .starts_with("The trust’s waiting list: nothing is told after 1 December 2026. Wait for newer"),
        "{refused}"
    );
    assert!(
        refused.contains("The survey: nothing was told yet.") && !refused.contains("census"),
        "{refused}"
    );
    let mut reasoned = contents();
    let list = because("The trust’s waiting list", "The trust sends its list late this month.");
    for other in
        ["The school census: the survey is asked in May.", "The survey: x", "The survey is asked in May."]
    {
        reasoned.old_feeds = vec![list.clone(), other.to_owned()];
        assert!(freeze(&Standing::default(), &reasoned, &feeds).is_err(), "a reason for each: {other}");
    }
    reasoned.old_feeds = vec![because("The survey", "It is asked in May."), list];
    assert!(freeze(&Standing::default(), &reasoned, &feeds).is_ok());
}

#[test]
fn nothing_is_approved_or_changed_before_it_is_frozen_or_frozen_without_figures() {
    let nothing = Standing::default();
    assert_eq!(sentence(approve(&nothing, &contents(), people()[0], "")), "Freeze the figures first.");
    assert_eq!(sentence(change(&nothing, &contents())), "Freeze the figures first.");
    let mut empty = contents();
    empty.figures.clear();
    assert_eq!(sentence(freeze(&nothing, &empty, &[])), "Choose at least one figure.");
}

#[test]
fn words_about_other_figures_are_a_conflict() {
    let (facts, _) = frozen();
    let mut other = contents();
    other.known = other.known.plus_seconds(1);
    assert_eq!(sentence(change(&fold(&facts), &other)), "someone changed this first");
}

#[test]
fn every_word_and_number_is_under_the_digest_and_reads_back() {
    let digest = |contents: &Contents| contents.digest().expect("has a digest");
    let mut changed = vec![contents(); 4];
    changed[0].figures[0].value = Value::Count(12_095);
    changed[1].figures[0].definition.push('.');
    changed[2].known = changed[2].known.plus_seconds(1);
    changed[3].old_feeds.push("Late.".to_owned());
    assert!(changed.iter().all(|other| digest(other) != digest(&contents())));
    let text = serde_json::to_string(&contents()).expect("writes");
    let back: Contents = serde_json::from_str(&text).expect("reads");
    assert_eq!(digest(&back), digest(&contents()));
}
