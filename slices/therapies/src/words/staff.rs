//! What staff read of each fact: a heading, and what more there is to say.

use super::{on, say};
use crate::codes::EndKind;
use crate::facts::{Agreement, Fact};
use crate::referral::Happened;
use std::collections::HashMap;
use waymark_kernel::TextId;
use waymark_web::components::Agency;
use waymark_web::words::{day_plain, list_words};

/// A fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What happened.
    pub heading: String,
    /// What more there is to say; may be empty.
    pub detail: String,
    /// Whose doing it was.
    pub agency: Agency,
}

/// The words of a fact. `texts` are the words people wrote; `facts` all facts of the referral.
#[must_use]
pub fn staff(happened: &Happened, facts: &[Happened], texts: &HashMap<TextId, String>) -> Said {
    let text = |id: &TextId| texts.get(id).cloned().unwrap_or_default();
    let (heading, detail) = match &happened.fact {
        Fact::Referred(referred) => {
            let again = referred.first_came.map(|day| say().staff_referred_again(day_plain(day)));
            let reason = referred.reason.as_ref().map(text);
            (say().staff_referred(referred.source.words()), joined([again, reason]))
        }
        Fact::MoreAsked { what } => (say().staff_more_asked(), text(what)),
        Fact::MoreReceived => (say().staff_more_received(), String::new()),
        Fact::Accepted => (say().staff_accepted(), String::new()),
        Fact::PrioritySet { priority, ground, why } => {
            let ground = ground.map(|ground| say().staff_priority_ground(ground.words()));
            (say().staff_priority(priority.words()), joined([ground, why.as_ref().map(text)]))
        }
        Fact::Ended { how, why, instead } => {
            let [why, instead] = [why, instead].map(|words| words.as_ref().map(text));
            (say().staff_ended(how.words()), joined([why, instead]))
        }
        Fact::Offered { place: Some(place), .. } => {
            let (heading, or) = appointment(&happened.fact).unwrap_or_default();
            (
                heading,
                joined([
                    Some(text(place)).filter(|place| !place.is_empty()).map(|p| format!("{p}.")),
                    Some(or),
                ]),
            )
        }
        Fact::GoneAnswered { why } => (say().staff_gone_answered(), text(why)),
        Fact::GoneFromList => (say().staff_gone(), say().staff_gone_note()),
        Fact::BackOnList => (say().staff_back(), String::new()),
        Fact::Retracted | Fact::Undone => (say().staff_retracted(), taken_back(happened, facts, texts)),
        fact => appointment(fact).unwrap_or_else(|| family(fact, texts)),
    };
    Said { heading, detail, agency: agency(&happened.fact) }
}

fn appointment(fact: &Fact) -> Option<(String, String)> {
    Some(match fact {
        Fact::Offered { day, or, at, .. } => {
            let or = or.map(|or| say().staff_offered_or(day_plain(or)));
            (say().staff_offered(on(*day, *at)), or.unwrap_or_default())
        }
        Fact::DayChosen { day, .. } => (say().staff_day_chosen(day_plain(*day)), String::new()),
        Fact::NotBrought { .. } => (say().staff_not_brought(), String::new()),
        Fact::Cancelled { by, .. } => (say().staff_cancelled(by.words()), String::new()),
        Fact::Seen { .. } => (say().staff_seen(), String::new()),
        Fact::TreatmentStarted => (say().staff_treatment(), String::new()),
        _ => return None,
    })
}

fn family(fact: &Fact, texts: &HashMap<TextId, String>) -> (String, String) {
    let text = |id: &TextId| texts.get(id).cloned().unwrap_or_default();
    match fact {
        Fact::LaterAsked { from } => (say().staff_later(day_plain(*from)), say().staff_later_note()),
        Fact::Told { channel, words } => (say().staff_told(channel.words()), text(words)),
        Fact::FamilySaid { words } => (say().staff_said(), text(words)),
        Fact::StillNeededAsked { channel } => {
            (say().staff_asked_needed(channel.words()), say().staff_asked_needed_note())
        }
        Fact::StillNeeded => (say().staff_needed(), String::new()),
        Fact::Agreed(agreement) => (say().staff_agreed(), agreed(*agreement)),
        _ => (String::new(), String::new()),
    }
}

/// Who may see a referral beside the service.
fn agreed(agreement: Agreement) -> String {
    let who: Vec<&str> = [(agreement.setting, "the school or nursery"), (agreement.council, "the council")]
        .into_iter()
        .filter_map(|(may, who)| may.then_some(who))
        .collect();
    if who.is_empty() { say().staff_agreed_nobody() } else { say().staff_agreed_to(list_words(&who)) }
}

fn taken_back(happened: &Happened, facts: &[Happened], texts: &HashMap<TextId, String>) -> String {
    let wrong = facts.iter().find(|other| Some(other.seq) == happened.corrects);
    let heading = wrong.map(|wrong| staff(wrong, facts, texts).heading).unwrap_or_default();
    say().staff_retracted_what(heading)
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let said: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    said.join(" ")
}

const fn agency(fact: &Fact) -> Agency {
    match fact {
        Fact::LaterAsked { .. }
        | Fact::FamilySaid { .. }
        | Fact::DayChosen { .. }
        | Fact::StillNeeded
        | Fact::Agreed(_)
        | Fact::Ended { how: EndKind::Withdrawn, .. } => Agency::Family,
        _ => Agency::Health,
    }
}
