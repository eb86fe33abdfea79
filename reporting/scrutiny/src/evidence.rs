//! The evidence of the whole plan as one index, for an inspection: each item with its owner, its day and where it is. A
//! quotation is in it only with consent; an item that may tell who a child is says so and keeps its words back.

use crate::check::{Finding, Known};
use std::collections::HashMap;
use waymark_improvement::codes::EvidenceKind;
use waymark_improvement::facts::Evidence;
use waymark_improvement::plan::{Area, Piece, Plan};
use waymark_improvement::store;
use waymark_kernel::{Answer, Day, TextId};
use waymark_store::Store;

/// One item of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its place in the index, from 1.
    pub number: usize,
    /// What kind it is.
    pub kind: EvidenceKind,
    /// What it says; of a document its name.
    pub words: String,
    /// Who said it, or where it is from.
    pub source: String,
    /// The area it belongs to: its number and name.
    pub area: (i64, String),
    /// The milestone it belongs to, where it is about one: its number and what will be so.
    pub milestone: Option<(i64, String)>,
    /// Who answers for it: the lead of the milestone, else of the area.
    pub owner: String,
    /// The day it was added.
    pub day: Option<Day>,
    /// Where it is.
    pub place: Place,
}

/// Where an item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a page of Waymark, by its address.
    Page(String),
    /// On the web, by its address.
    Web(String),
    /// Kept here as a document, by its id.
    Kept(String),
}

impl Place {
    /// The address.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::Page(address) | Self::Web(address) => address.clone(),
            Self::Kept(id) => format!("/evidence/documents/{id}"),
        }
    }
}

impl Item {
    /// What it is about: `Area 2`, `Milestone 2.7`.
    #[must_use]
    pub fn about(&self) -> String {
        let (area, title) = &self.area;
        match &self.milestone {
            Some((n, words)) => format!("Milestone {area}.{n}: {words}"),
            None => format!("Area {area}: {title}"),
        }
    }

    /// Everything in it that may tell who a child is.
    #[must_use]
    pub fn findings(&self, known: &Known) -> Vec<Finding> {
        let place = "its words";
        let about = self.about();
        let texts = [&self.words, &self.source, &self.owner, &about];
        texts.into_iter().flat_map(|text| known.check(place, text)).collect()
    }
}

/// The evidence of the plan that is worked on, area by area and milestone by milestone; none before the first inspection.
///
/// # Errors
/// As the store's.
pub async fn index(store: &Store) -> Answer<Vec<Item>> {
    let Some(id) = store::current(store).await? else { return Ok(Vec::new()) };
    let (open, texts) = store::read_plan(store, id).await?;
    Ok(items(&open.plan, &texts))
}

/// The same of a plan that was read, with the words its facts point to.
#[must_use]
pub fn items(plan: &Plan, texts: &HashMap<TextId, String>) -> Vec<Item> {
    let shown = |piece: &&Piece| piece.evidence.what != EvidenceKind::Quotation || piece.evidence.consent;
    let mut all: Vec<(&Area, &Piece)> = plan
        .areas
        .iter()
        .flat_map(|area| area.evidence.iter().filter(shown).map(move |piece| (area, piece)))
        .collect();
    all.sort_by_key(|(area, piece)| (area.n, piece.evidence.milestone, piece.mark.seq));
    (1..).zip(all).map(|(number, (area, piece))| item(number, area, piece, texts)).collect()
}

fn item(number: usize, area: &Area, piece: &Piece, texts: &HashMap<TextId, String>) -> Item {
    let text = |id: TextId| texts.get(&id).cloned().unwrap_or_default();
    let evidence = &piece.evidence;
    let milestone = evidence.milestone.and_then(|n| area.milestones.iter().find(|found| found.no.n == n));
    let lead = milestone.map(|milestone| (milestone.lead, milestone.party));
    let lead = lead.or_else(|| area.accountable.map(|officer| (officer.name, officer.party)));
    Item {
        number,
        kind: evidence.what,
        words: text(evidence.words),
        source: text(evidence.source),
        area: (area.n, text(area.title)),
        milestone: milestone.map(|milestone| (milestone.no.n, text(milestone.words))),
        owner: lead.map_or_else(
            || "Nobody yet".to_owned(),
            |(name, party)| format!("{}, {}", text(name), party.words()),
        ),
        day: piece.mark.day(),
        place: place(evidence),
    }
}

fn place(evidence: &Evidence) -> Place {
    let link = evidence.link.as_deref().unwrap_or_default();
    if let Some(id) = &evidence.document {
        return Place::Kept(id.clone());
    }
    match evidence.what {
        EvidenceKind::File if link.starts_with("https://") => Place::Web(link.to_owned()),
        EvidenceKind::Measure => Place::Page(format!("/measures/{link}")),
        EvidenceKind::Decision => Place::Page(format!("/commissioning/decisions/{link}")),
        _ => Place::Page(match evidence.milestone {
            Some(n) => format!("/improvement-plan/{}/milestones/{n}", evidence.area),
            None => format!("/improvement-plan/{}", evidence.area),
        }),
    }
}
