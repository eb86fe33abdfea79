//! How long a committee paper of 30 pages takes as PDF and as Word, once, in a process that has made none before: what
//! the typesetter remembers would flatter a second. Prints one JSON line. `cargo x bench paper` runs it.
#![allow(clippy::expect_used, reason = "a measurement that fails says so")]
#![allow(clippy::print_stdout, reason = "it prints its measurements")]
#![allow(clippy::disallowed_methods, reason = "a measurement reads the machine's clock")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Instant;
use waymark_documents::{Block, Figure, Paper, Row, Table, pdf, text, word};
use waymark_kernel::day;

/// Areas of the plan; each comes to about two pages.
const AREAS: usize = 17;

fn main() {
    let paper = paper();
    let start = Instant::now();
    let file = pdf::pdf(&paper).expect("makes a PDF");
    let pdf_ms = start.elapsed().as_secs_f64() * 1e3;
    let start = Instant::now();
    let words = word::word(&paper).expect("makes a Word file");
    let word_ms = start.elapsed().as_secs_f64() * 1e3;
    let start = Instant::now();
    let pieces = text::of_pdf(&file).expect("reads");
    let pages: BTreeSet<&str> =
        pieces.iter().map(|piece| piece.place.as_str()).filter(|place| place.starts_with("page ")).collect();
    let pages = pages.len();
    let read_ms = start.elapsed().as_secs_f64() * 1e3;
    let (pdf_bytes, word_bytes) = (file.len(), words.len());
    println!(
        "{{\"pages\":{pages},\"pdf_ms\":{pdf_ms:.1},\"word_ms\":{word_ms:.1},\"read_ms\":{read_ms:.1},\
         \"pdf_bytes\":{pdf_bytes},\"word_bytes\":{word_bytes}}}"
    );
}

fn paper() -> Paper {
    let mut paper = Paper::new("How the plan is going", day(2027, 2, 1));
    paper.subtitle = "For the children’s scrutiny committee".to_owned();
    paper.footer = "Release 3, figures frozen at 1 February 2027".to_owned();
    for area in 1..=AREAS {
        paper.heading(1, format!("Area {area}: families wait less"));
        for question in ["Are we doing it?", "Is it helping families?", "What families say"] {
            paper.heading(2, question);
            paper.paragraph(
                format!("{question} ").repeat(2) + &"The work of this area goes on as planned. ".repeat(14),
            );
        }
        paper.list(
            false,
            (1..=5).map(|point| format!("Decision {point} sought from the committee")).collect(),
        );
        paper.blocks.push(Block::Figure(chart(area)));
        paper.blocks.push(Block::Table(table(area)));
    }
    paper
}

fn chart(area: usize) -> Figure {
    let points = (0..60).fold(String::new(), |mut points, month| {
        let _ = write!(points, "{},{} ", month * 18, 200 - month * 2 - (month * (area + 3)) % 17);
        points
    });
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1120 300\"><text x=\"4\" y=\"20\">weeks</text>\
         <polyline fill=\"none\" stroke=\"#12436d\" stroke-width=\"3\" points=\"{points}\"/></svg>"
    );
    Figure {
        caption: format!("Median wait by month, area {area}"),
        alternative: "The median wait has fallen in each of the last nine months".to_owned(),
        svg,
    }
}

fn table(area: usize) -> Table {
    let row = |month: usize| Row {
        header: format!("Month {month}"),
        cells: vec![(area * 31 + month).to_string(), (month * 7).to_string(), "not shown".to_owned()],
    };
    Table {
        caption: format!("The same by month, area {area}"),
        columns: ["Month", "Waiting", "Seen", "Joined"].map(str::to_owned).into(),
        rows: (1..=36).map(row).collect(),
    }
}
