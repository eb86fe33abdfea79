//! P8, for councillors: what changed since the last paper, and every paper. Published papers alone.

use super::{gate, public_href};
use crate::paper::changes;
use crate::store::{get, numbers};
use axum::extract::State;
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::{day_long, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /scrutiny`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor, Action::OpenScrutiny)?;
    let mut out = Vec::new();
    for number in numbers(desk.store(), true).await? {
        out.push(get(desk.store(), number).await?);
    }
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">For scrutiny</h1>");
    let main = match out.as_slice() {
        [] => Html::fixed(
            "<p class=\"govuk-body\">No paper is published yet. Here will be what changed since the last one.</p>",
        ),
        [only] => Html::from(Inset::new(format!(
            "One paper is published, with figures to {}. What changed is told when there is a second.",
            day_long(only.contents.on)
        ))),
        [latest, earlier, ..] => {
            let rows = changes(&latest.contents, &earlier.contents).into_iter().map(|change| {
                Row::new([change.name, change.was, change.is, change.answer].map(Cell::Text).to_vec())
            });
            let columns = ["Figure", "Then", "Now", "Is it helping?"].map(Column::new);
            let caption =
                format!("From {} to {}", day_plain(earlier.contents.on), day_plain(latest.contents.on));
            Html::fixed("<h2 class=\"govuk-heading-m\">What changed since the last paper</h2>")
                .and(Table::new("changes", caption).columns(columns).rows(rows))
        }
    };
    let rows = out.iter().map(|release| {
        let link = Cell::Link(public_href(release.contents.number), release.contents.title.clone());
        Row::new(vec![link, release.published.map(day_plain).unwrap_or_default().into()])
    });
    let papers = if out.is_empty() {
        Html::empty()
    } else {
        let columns = ["Paper", "Published"].map(Column::new);
        Table::new("papers", "All papers").columns(columns).rows(rows).into()
    };
    Ok(frame.page(Title::new("For scrutiny"), head.and(main).and(papers)).crumb("/home", "Home"))
}
