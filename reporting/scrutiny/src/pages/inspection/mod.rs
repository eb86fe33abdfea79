//! P9, for an inspection: the index of all evidence of the plan with owner, day and place, beside all that was published; and the
//! same as one archive. Nothing leaves while an item may tell who a child is.

mod checked;
mod pack;
mod published;
mod sheet;

use self::checked::{Checked, Kept};
use self::published::Published;
use super::{gate, may};
use crate::evidence::Item;
use axum::extract::State;
use axum::routing::get;
use axum::{Extension, Router};
use waymark_access::{Action, Visitor};
use waymark_improvement::codes::EvidenceKind;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Row, Table, heading};
use waymark_web::words::{count_words, day_table};
use waymark_web::{Frame, Html, Page, PageAnswer, Title};

/// Where the archive is.
const ARCHIVE: &str = "/inspection/evidence.zip";
/// What stands where the words of an item are kept back.
const KEPT_BACK: &str = "Kept back: it may tell who a child is";

/// The routes of an inspection. What was found in each item is kept for as long as the same children are known.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/inspection", get(show))
        .route(ARCHIVE, get(pack::download))
        .layer(Extension(Kept::default()))
}

/// `GET /inspection`.
async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(kept): Extension<Kept>,
    frame: Frame,
) -> PageAnswer {
    gate(&desk, &visitor, Action::OpenInspection)?;
    let (checked, published) = (Checked::read(&desk, &kept).await?, published::all(&desk).await?);
    Ok(page(&desk, &visitor, &frame, (&checked, &published)))
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    frame: &Frame,
    (checked, published): (&Checked, &[Published]),
) -> Page {
    let all = checked.items.len() + published.len();
    let count = count_words(all as u64, "item", "items");
    let intro = format!(
        "Everything that shows what was done and whether it helped: {count}, each with its owner. A quotation is here only \
         because whoever said it agreed."
    );
    let head = heading("For an inspection", "Evidence")
        .and(Html::fixed("<p class=\"govuk-body\">"))
        .and(intro)
        .and(Html::fixed("</p>"));
    let held = checked.items.iter().filter(|(_, found)| !found.is_empty()).count();
    let main = if all == 0 {
        head.and(Html::fixed("<p class=\"govuk-body\">No evidence is on record yet.</p>"))
    } else if held > 0 {
        head.and(tables(desk, visitor, checked, published))
    } else {
        let button = Button::new("Download as one archive (zip)").href(ARCHIVE);
        head.and(button).and(tables(desk, visitor, checked, published))
    };
    frame
        .page(Title::new("Evidence for an inspection"), main)
        .errors(&checked.refusals(may(desk, visitor, Action::ReadPlan)))
        .crumb("/home", "Home")
}

/// The evidence of the plan, then what was published; a table without a row is left out.
fn tables(desk: &Desk, visitor: &Visitor, checked: &Checked, published: &[Published]) -> Html {
    let mut html = Html::empty();
    if !checked.items.is_empty() {
        html = html.and(table(desk, visitor, checked));
    }
    if published.is_empty() {
        return html;
    }
    let rows = (checked.items.len() + 1..).zip(published).map(|(number, one)| {
        let link = Cell::Link(one.href.clone(), format!("{number}. {}", one.title));
        let day = one.day.map(day_table).unwrap_or_default();
        let rest = [one.kind.to_owned(), one.source.clone(), one.about.clone(), one.owner.clone(), day];
        Row::new([link].into_iter().chain(rest.map(Cell::Text)).collect())
    });
    let columns = ["Title", "Kind", "From", "About", "Owner", "Published"].map(Column::new);
    html.and(Table::new("published", "What was published").columns(columns).rows(rows))
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
