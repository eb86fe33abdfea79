//! The words of letters: the decision in the first sentence, the reasons, what happens next, and the paragraphs that
//! the law asks for.

use super::say;
use crate::standing::addressee::{Addressee, UNNAMED};
use crate::standing::letter::Kind;
use crate::standing::notice::Fill;
use waymark_kernel::Day;
use waymark_web::words::{day_long, list_words};

/// What people put before their name.
const TITLES: [&str; 10] = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Rev", "Reverend"];

/// The greeting: by title and surname where a title is held, else by the whole name, and with no name held by what they
/// are to the child. No title is ever guessed.
#[must_use]
pub fn dear(names: &[String]) -> String {
    let called: Vec<String> = names.iter().filter(|name| *name != UNNAMED).map(|name| called(name)).collect();
    let called: Vec<&str> = called.iter().map(String::as_str).collect();
    if called.is_empty() { say().letter_dear_parent() } else { say().letter_dear(list_words(&called)) }
}

/// The name and address on a letter, a line each; nothing where nobody is on record to write to.
#[must_use]
pub fn envelope(to: &Addressee) -> Vec<String> {
    let name = |name: &String| if name == UNNAMED { say().letter_parent() } else { name.clone() };
    match to.names.as_slice() {
        [] => Vec::new(),
        names => names.iter().map(name).chain(to.address.iter().cloned()).collect(),
    }
}

/// `Ms Carter` for `Ms Jo Carter`. A longer name stays whole: which of its words is the surname is not known.
fn called(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        [title, _, surname] if TITLES.contains(&title.trim_end_matches('.')) => format!("{title} {surname}"),
        _ => name.to_owned(),
    }
}

/// Our reference.
#[must_use]
pub fn reference(reference: &str) -> String {
    say().letter_reference(reference)
}

/// Whom the letter is about.
#[must_use]
pub fn born(child: &str, day: String) -> String {
    say().letter_born(child, day)
}

/// What stands above the name of whoever signs.
#[must_use]
pub fn yours() -> String {
    say().letter_yours()
}

/// The heading of a letter.
#[must_use]
pub fn title(kind: Kind, child: &str) -> String {
    match kind {
        Kind::Assess => say().letter_assess_title(child),
        Kind::NotAssess => say().letter_no_assess_title(child),
        Kind::Plan => say().letter_plan_title(child),
        Kind::NoPlan => say().letter_no_plan_title(child),
        Kind::Cease => say().letter_cease_title(child),
    }
}

/// The decision, in the letter's first sentence.
#[must_use]
pub fn decision(kind: Kind, child: &str) -> String {
    match kind {
        Kind::Assess => say().letter_assess(child),
        Kind::NotAssess => say().letter_no_assess(child),
        Kind::Plan => say().letter_plan(child),
        Kind::NoPlan => say().letter_no_plan(child),
        Kind::Cease => say().letter_cease(child),
    }
}

/// The apology of a letter that goes after its limit; a decision to make a plan is late by the final plan's.
#[must_use]
pub fn late(kind: Kind, limit: Day) -> String {
    match kind {
        Kind::Plan => say().letter_late_plan(day_long(limit)),
        _ => say().letter_late(day_long(limit)),
    }
}

/// What happens next: after a yes the days of the 16 and the 20 weeks, after a decision to end a plan until when it is
/// kept.
#[must_use]
pub fn what_next(kind: Kind, child: &str, [no_plan, final_plan, kept]: [Option<Day>; 3]) -> Option<String> {
    match (kind, no_plan, final_plan) {
        (Kind::Assess, Some(no_plan), Some(last)) => {
            Some(say().letter_assess_next(child, day_long(no_plan), day_long(last)))
        }
        (Kind::Plan, _, Some(last)) => Some(say().letter_plan_next(day_long(last))),
        (Kind::Plan, _, None) => Some(say().letter_plan_next_soon()),
        (Kind::Cease, ..) => kept.map(|kept| say().letter_cease_next(day_long(kept))),
        _ => None,
    }
}

/// The headings of a letter's parts: why, what happens next, your rights.
#[must_use]
pub fn headings() -> [String; 3] {
    [say().letter_reasons(), say().letter_next(), say().letter_rights()]
}

/// The paragraph for one content of the law's list, filled with a contact or a day; `None` for an id that has no
/// paragraph here, which the check then reports as absent.
#[must_use]
pub fn right(id: &str, fill: &Fill) -> Option<String> {
    Some(match (id, fill) {
        ("appeal_right", _) => say().letter_appeal_right(),
        ("time_limits", Fill::Day(day)) => say().letter_time_limits(day_long(*day)),
        ("mediation", _) => say().letter_mediation(),
        ("mediation_right", _) => say().letter_mediation_right(),
        ("certificate", _) => say().letter_certificate(),
        ("adviser", Fill::Contact(who)) => say().letter_adviser(who),
        ("mediation_times", Fill::Day(day)) => say().letter_mediation_times(day_long(*day)),
        ("tell_council", _) => say().letter_tell_council(),
        ("contact", Fill::Contact(who)) => say().letter_contact(who),
        ("disagreement_resolution", Fill::Contact(who)) => say().letter_disagreement(who),
        ("advice_and_support", Fill::Contact(who)) => say().letter_advice(who),
        ("recommendations", _) => say().letter_recommendations(),
        _ => return None,
    })
}

/// Why a content is absent: no day, or no contact of this code in the area's settings.
#[must_use]
pub fn absent(what: &str, contact: Option<&str>) -> String {
    match contact {
        None => say().staff_notice_no_day(what),
        Some(code) => say().staff_notice_absent(what, contact_words(code)),
    }
}

fn contact_words(code: &str) -> String {
    match code {
        "mediation" => say().staff_contact_mediation(),
        "sendiass" => say().staff_contact_sendiass(),
        "disagreement" => say().staff_contact_disagreement(),
        _ => say().staff_contact_team(),
    }
}
