//! Every item of the evidence with why it is held back. An item is read against all known children once; what was found is
//! kept until a child is told of anew, so that looking at the index does not read them all each time.

use crate::check::{Finding, Known};
use crate::evidence::{Item, Place, index};
use crate::outgoing::{self, Kind, check_file};
use crate::store::known;
use std::sync::{Arc, Mutex, PoisonError};
use waymark_improvement::store::document;
use waymark_kernel::{Answer, Problem, Refusal};
use waymark_people::Desk;
use waymark_people::children::{Told, last_told};

/// The evidence with why items are held back.
pub(super) struct Checked {
    pub(super) items: Vec<(Item, Arc<Vec<Held>>)>,
}

/// What was found in items, and of which children it was asked.
#[derive(Clone, Default)]
pub(super) struct Kept(Arc<Mutex<Found>>);

#[derive(Default)]
struct Found {
    told: Option<Told>,
    items: Vec<(Item, Arc<Vec<Held>>)>,
}

impl Kept {
    /// What was found in an item when the same children were known.
    fn of(&self, told: Told, item: &Item) -> Option<Arc<Vec<Held>>> {
        let found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |(kept, _): &&(Item, Arc<Vec<Held>>)| kept == item;
        found.items.iter().filter(|_| found.told == Some(told)).find(same).map(|(_, held)| held.clone())
    }

    fn keep(&self, told: Told, items: &[(Item, Arc<Vec<Held>>)]) {
        let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *found = Found { told: Some(told), items: items.to_vec() };
    }
}

impl Checked {
    /// Reads everything, and checks what was not checked against the children who are known now.
    pub(super) async fn read(desk: &Desk, kept: &Kept) -> Answer<Self> {
        // Before the names themselves are read: a child who comes in between is looked for the next time.
        let told = last_told(desk.store()).await?;
        let (mut names, mut items): (Option<Arc<Known>>, Vec<_>) = (None, Vec::new());
        for item in index(desk.store()).await? {
            let held = match (kept.of(told, &item), &names) {
                (Some(held), _) => held,
                (None, Some(names)) => Arc::new(check(desk, &item, names.clone()).await?),
                (None, None) => {
                    let read = Arc::new(known(desk.store()).await?);
                    names = Some(read.clone());
                    Arc::new(check(desk, &item, read).await?)
                }
            };
            items.push((item, held));
        }
        if names.is_some() {
            kept.keep(told, &items);
        }
        Ok(Self { items })
    }

    /// Refuses while anything may tell who a child is, with each item. Who reads the plan reads the words themselves.
    pub(super) fn refusals(&self, reads_plan: bool) -> Vec<Refusal> {
        let said = |(item, held): (&Item, &Held)| Refusal {
            field: String::new(),
            sentence: held.sentence(item.number, reads_plan),
            rule: None,
        };
        let all = self.items.iter().flat_map(|(item, held)| held.iter().map(move |one| (item, one)));
        all.map(said).collect()
    }
}

/// Why an item is held back.
pub(super) enum Held {
    /// It may tell who a child is.
    Found(Finding),
    /// Its words cannot be read, so nobody knows.
    Unread(String),
}

impl Held {
    fn sentence(&self, number: usize, reads_plan: bool) -> String {
        match self {
            Self::Found(found) if reads_plan => {
                let (place, words, what) = (&found.place, &found.words, found.what.named());
                format!("Item {number}, {place}: “{words}” is {what}. Take it out before anything leaves.")
            }
            Self::Found(found) => {
                format!(
                    "Item {number} holds {}. It is kept back until that is taken out.",
                    found.what.named()
                )
            }
            Self::Unread(why) => {
                format!("Item {number} cannot be read, so nobody knows what it tells: {why}")
            }
        }
    }
}

/// What the words of an item, and those of its document, hold; run off the threads that answer.
async fn check(desk: &Desk, item: &Item, known: Arc<Known>) -> Answer<Vec<Held>> {
    let mut held: Vec<Held> = item.findings(&known).into_iter().map(Held::Found).collect();
    let Place::Kept(id) = &item.place else { return Ok(held) };
    let found = document(desk.store(), id).await?;
    let kind = if id.ends_with(".pdf") { Kind::Pdf } else { Kind::Word };
    let read = tokio::task::spawn_blocking(move || check_file(kind, &found.bytes, &known).map(drop)).await;
    match read.map_err(|cause| Problem::fault("check the evidence", cause))? {
        Ok(()) => {}
        Err(outgoing::Held::Found(all)) => held.extend(all.into_iter().map(Held::Found)),
        Err(why) => held.push(Held::Unread(why.to_string())),
    }
    Ok(held)
}
