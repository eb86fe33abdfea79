//! What a page says at its top after something was done: a closed list, named in the address by a word.

use waymark_web::Page;

const DONE: &[(&str, &str)] = &[
    ("assess", "The decision is recorded. The letter is kept with the case."),
    ("plan", "The decision is recorded. The letter is kept with the case."),
    ("asked", "Advice is asked for. The request is in each team’s inbox."),
    ("chased", "The reminder is sent. The family sees that we have asked again."),
    ("received", "The advice is marked as received."),
    ("declined", "It is recorded that the advice cannot be given."),
    ("taken", "The request is yours."),
    ("draft", "The draft is recorded."),
    ("final", "The final plan is recorded."),
    ("exception", "The exception is recorded. The original date stays in sight."),
    ("family", "The family is brought up to date. Letters go to those who are parents in law."),
    ("contact", "They are added to the family of the case."),
    ("reach", "The change is recorded. Letters go to the new address; the old one stays in the record."),
    ("late", "The reason is recorded beside the decision."),
    ("corrected", "The correction is recorded. The earlier entry stays in the record."),
    ("confirmed", "The case is confirmed. Its dates count from now on."),
    ("withdrawn", "The withdrawal is recorded."),
    ("review", "The review is recorded."),
    ("transfer", "The move is recorded. The legal date for naming the new place counts."),
    ("stays", "It is recorded that there is no move that year."),
    ("ended", "The end of the plan is recorded."),
    ("given", "The cases are given."),
    ("cover", "The cover is set."),
    ("uncovered", "The cover is ended."),
    ("new", "The request is recorded. The legal clock counts from the day it came."),
];

/// The page with the notice of a word; an unknown word says nothing.
#[must_use]
pub fn of(page: Page, word: &str) -> Page {
    match DONE.iter().find(|(known, _)| *known == word) {
        Some((_, sentence)) => page.notice(*sentence),
        None => page,
    }
}
