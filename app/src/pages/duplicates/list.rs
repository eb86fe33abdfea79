//! The list: pairs nobody has answered, and pairs that are shown as one child, where the answer can be taken back.

use super::{Seen, action, see};
use askama::Template;
use axum::extract::State;
use waymark_access::{Action, Visitor};
use waymark_kernel::Answer;
use waymark_people::pairs::{self, Pair};
use waymark_people::{Child, Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::{day_plain, day_table};
use waymark_web::{Frame, Html, PageAnswer, Title};

#[derive(Template)]
#[template(path = "duplicates/list.html")]
struct ListPage {
    open: Table,
    same: Table,
}

/// `GET /data/duplicates`.
pub async fn show(State(desk): State<Desk>, frame: Frame, SignedIn(visitor): SignedIn) -> PageAnswer {
    let action = action(&desk, &visitor)?;
    let open = seen(&desk, &visitor, action, pairs::open(desk.store()).await?).await?;
    let same = seen(&desk, &visitor, action, pairs::same(desk.store()).await?).await?;
    let (open, same) =
        (table("open", "Waiting for an answer", &open), table("same", "The same child", &same));
    Ok(frame.page(Title::new("Records that may be of one child"), Html::of(&ListPage { open, same })))
}

async fn seen(desk: &Desk, visitor: &Visitor, action: Action, pairs: Vec<Pair>) -> Answer<Vec<Seen>> {
    let mut seen = Vec::new();
    for pair in pairs {
        seen.extend(see(desk, visitor, action, pair).await?);
    }
    Ok(seen)
}

fn table(id: &str, caption: &str, pairs: &[Seen]) -> Table {
    let row = |seen: &Seen| {
        let href = format!("/data/duplicates/{}", seen.pair.id);
        Row::new(vec![
            Cell::LinkNote(href, seen.newer.details.name(), born(&seen.newer)),
            Cell::Note(seen.other.details.name(), born(&seen.other)),
            Cell::from(seen.pair.why()),
            Cell::Text(day_table(seen.pair.found)),
        ])
    };
    let columns = ["Newer record", "Earlier record", "Why they may be one", "Found"].map(Column::new);
    Table::new(id, caption).hide_caption().columns(columns).rows(pairs.iter().map(row))
}

fn born(child: &Child) -> String {
    format!("born {}", day_plain(child.details.birth_date))
}
