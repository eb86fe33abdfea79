//! P9, for an inspection: the index of all evidence of the plan with owner, day and place, and the same as one archive.
//! Nothing leaves while an item may tell who a child is.

mod pack;

pub(super) use pack::download;

use super::{gate, may};
use crate::check::{Finding, Known};
use crate::evidence::{Item, Place, index};
use crate::outgoing::{self, Kind, check_file};
use crate::store::known;
use axum::extract::State;
use std::sync::Arc;
use waymark_access::{Action, Visitor};
use waymark_improvement::codes::EvidenceKind;
use waymark_improvement::store::document;
use waymark_kernel::{Answer, Problem, Refusal};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Row, Table, heading};
use waymark_web::words::{count_words, day_table};
use waymark_web::{Frame, Html, Page, PageAnswer, Title};

/// Where the archive is.
const ARCHIVE: &str = "/inspection/evidence.zip";
/// What stands where the words of an item are kept back.
const KEPT_BACK: &str = "Kept back: it may tell who a child is";

/// The evidence with why items are held back.
pub(super) struct Checked {
    items: Vec<(Item, Vec<Held>)>,
}

impl Checked {
    /// Reads and checks everything.
    pub(super) async fn read(desk: &Desk) -> Answer<Self> {
        let known: Arc<Known> = Arc::new(known(desk.store()).await?);
        let mut items = Vec::new();
        for item in index(desk.store()).await? {
            let held = check(desk, &item, known.clone()).await?;
            items.push((item, held));
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

/// `GET /inspection`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor, Action::OpenInspection)?;
    let checked = Checked::read(&desk).await?;
    Ok(page(&desk, &visitor, &frame, &checked))
}

pub(super) fn page(desk: &Desk, visitor: &Visitor, frame: &Frame, checked: &Checked) -> Page {
    let count = count_words(checked.items.len() as u64, "item", "items");
    let intro = format!(
        "Everything that shows what was done and whether it helped: {count}, each with its owner. A quotation is here only \
         because whoever said it agreed."
    );
    let head = heading("For an inspection", "Evidence")
        .and(Html::fixed("<p class=\"govuk-body\">"))
        .and(intro)
        .and(Html::fixed("</p>"));
    let held = checked.items.iter().filter(|(_, found)| !found.is_empty()).count();
    let main = if checked.items.is_empty() {
        head.and(Html::fixed("<p class=\"govuk-body\">No evidence is on record yet.</p>"))
    } else if held > 0 {
        head.and(table(desk, visitor, checked))
    } else {
        let button = Button::new("Download as one archive (zip)").href(ARCHIVE);
        head.and(button).and(table(desk, visitor, checked))
    };
    frame
        .page(Title::new("Evidence for an inspection"), main)
        .errors(&checked.refusals(may(desk, visitor, Action::ReadPlan)))
        .crumb("/home", "Home")
}

fn table(desk: &Desk, visitor: &Visitor, checked: &Checked) -> Table {
    let columns = ["Evidence", "Kind", "From", "About", "Owner", "Added"].map(Column::new);
    let rows = checked.items.iter().map(|(item, found)| row(desk, visitor, item, !found.is_empty()));
    Table::new("index", "Index of evidence").hide_caption().columns(columns).rows(rows)
}

fn row(desk: &Desk, visitor: &Visitor, item: &Item, held: bool) -> Row {
    let reads_plan = may(desk, visitor, Action::ReadPlan);
    let words = format!("{}. {}", item.number, item.words);
    let said = if held && !reads_plan {
        Cell::Text(format!("{}. {KEPT_BACK}", item.number))
    } else if opens(desk, visitor, item) {
        Cell::Link(item.place.address(), words)
    } else {
        Cell::Text(words)
    };
    let rest = |text: String| if held && !reads_plan { Cell::Text(String::new()) } else { Cell::Text(text) };
    let kind = match item.kind {
        EvidenceKind::Quotation => "Quotation, with consent",
        kind => kind.words(),
    };
    let day = item.day.map(day_table).unwrap_or_default();
    let cells =
        vec![said, kind.into(), rest(item.source.clone()), rest(item.about()), rest(item.owner.clone())];
    Row::new(cells.into_iter().chain([day.into()]).collect()).late(held)
}

/// Whether this visitor may open the page that an item leads to.
fn opens(desk: &Desk, visitor: &Visitor, item: &Item) -> bool {
    let link = item.place.address();
    match item.kind {
        EvidenceKind::File => link.starts_with("https://") || may(desk, visitor, Action::ReadPlan),
        EvidenceKind::Measure => may(desk, visitor, Action::ReadMeasures),
        EvidenceKind::Decision => may(desk, visitor, Action::ReadFigures),
        EvidenceKind::Quotation | EvidenceKind::Figure => may(desk, visitor, Action::ReadPlan),
    }
}
