//! What staff alone read beside an entry of the timeline: why it was put right and by whom, why an exception makes its date
//! impractical and with what evidence, and who received a plan.

use super::opened::Opened;
use crate::facts::Fact;
use crate::store::put_right;
use crate::words::say;
use std::collections::HashMap;
use waymark_access::Action;
use waymark_kernel::{Answer, PersonId, TextId};
use waymark_people::{Desk, persons};
use waymark_store::StoredText;

/// Sentences by the number of their entry.
#[derive(Debug, Clone, Default)]
pub struct Notes(HashMap<i64, Vec<String>>);

impl Notes {
    /// What stands beside an entry; empty for most.
    #[must_use]
    pub fn of(&self, seq: i64) -> String {
        self.0.get(&seq).map_or_else(String::new, |said| said.join(" "))
    }

    fn add(&mut self, seq: i64, words: String) {
        self.0.entry(seq).or_default().push(words);
    }
}

/// The notes of a case, for whoever may read its letters and reasons; none for anyone else.
///
/// # Errors
/// As the store's.
pub async fn read(desk: &Desk, opened: &Opened) -> Answer<Notes> {
    let mut notes = Notes::default();
    if !opened.sight.may(Action::ReadCase) || !opened.sight.may(Action::ReadLetter) {
        return Ok(notes);
    }
    let texts = StoredText::of_case(desk.store(), opened.open.id).await?;
    let body = |id: TextId| texts.iter().find(|text| text.id == id).map(|text| text.body.as_str());
    for happened in &opened.open.facts {
        match &happened.fact {
            Fact::ExceptionRelied(exception) => {
                if let (Some(why), Some(evidence)) = (body(exception.impractical), body(exception.evidence)) {
                    notes.add(happened.seq, say().staff_note_exception(why, evidence));
                }
            }
            Fact::DraftSent | Fact::FinalIssued => {
                let with_it = |text: &&StoredText| {
                    text.purpose == "plan_received_by" && text.recorded == happened.recorded
                };
                if let Some(to) = texts.iter().find(with_it) {
                    notes.add(happened.seq, say().staff_note_received(&to.body));
                }
            }
            _ => {}
        }
    }
    let put_right = put_right::of_case(desk.store(), opened.open.id).await?;
    let people: Vec<PersonId> = put_right.iter().map(|put| put.by).collect();
    let people = persons::many(desk.store(), &people).await?;
    for put in put_right {
        let name = people.iter().find(|person| person.id == put.by).map(|person| &person.details.name);
        if let (Some(name), Some(why)) = (name, put.why.and_then(body)) {
            let words = say().staff_note_put_right(name, why);
            notes.add(put.seq, words.clone());
            notes.add(put.wrong, words);
        }
    }
    Ok(notes)
}
