//! Makes a full list page of 50 rows two thousand times: the table, the page around it, the answer. Run it under `time`
//! and divide the user seconds: `cargo build --release -p waymark-web --example list_speed`, then `time` the program.

#[path = "../tests/samples/mod.rs"]
#[allow(dead_code, reason = "only the frame of the samples is needed here")]
mod samples;

use axum::response::IntoResponse;
use waymark_kernel::add_days;
use waymark_web::components::{Badge, Cell, Column, Pagination, Results, Row, Sorted, Table, Tag};
use waymark_web::{Html, Title, components::Agency, words};

const TIMES: usize = 2_000;

fn main() {
    let bytes: usize = (0..TIMES).map(|_| make()).sum();
    println!("{TIMES} pages, {} bytes each", bytes / TIMES);
}

/// One page, made from nothing as a handler would; gives the length of its main part.
fn make() -> usize {
    let rows = (0..50_i64).map(|n| {
        let due = add_days(samples::TODAY, n - 6);
        let reference = format!("WM-26-{n:05}");
        Row::new(vec![
            Cell::LinkNote(
                format!("/cases/{reference}"),
                "Maya O’Kafor & family".to_owned(),
                reference.clone(),
            ),
            Cell::from("Advice"),
            Cell::TagNote(Tag::due(samples::TODAY, due), words::day_table(due)),
            Cell::Html(Badge::named(Agency::Health, "Paediatrics").into()),
            Cell::from("Larkfield Primary School"),
            Cell::from("Priya Nair"),
            Cell::from(n.to_string()),
        ])
        .late(n < 6)
        .pick(reference, "Maya O’Kafor", false)
    });
    let columns = ["Child", "Stage", "Next limit", "Waiting for", "School", "Officer", "Week"];
    let columns = columns.map(|label| Column::new(label).sort(format!("/cases?sort={label}"), Sorted::No));
    let table = Table::new("cases", "Cases").hide_caption().pick("case").columns(columns).rows(rows);
    let main = Html::from(Results::new(25_000, "case", "cases"))
        .and(table)
        .and(Pagination::keyed(None, Some("/cases?after=50".to_owned())));
    let length = main.as_str().len();
    let response = samples::officer("/cases").page(Title::new("Cases"), main).into_response();
    length + usize::from(response.status().as_u16() != 200)
}
