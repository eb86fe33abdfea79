//! M5: every measure with its latest figure and whether it helps, under its heading.

use super::{asked, href, overview, readable};
use crate::catalogue::Measure;
use crate::definition::Group;
use crate::measured::{Asked, Measured, several};
use crate::pages::parts::{now_words, tag};
use axum::extract::State;
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::day_long;
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /measures`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    let all = readable(&desk, &visitor).await?;
    let paper = desk.last_paper().await?;
    let each: Vec<(&Measure, Asked<'_>)> =
        all.0.iter().map(|measure| (measure, asked(&desk, &visitor, (measure, 0), &paper))).collect();
    let told = several(desk.store(), &each).await?;
    let days = || each.iter().map(|(_, asked)| asked.on);
    let today = desk.now().today;
    let (first, last) = (days().min().unwrap_or(today), days().max().unwrap_or(today));
    let lists = if first == last {
        String::new()
    } else {
        format!(
            " Lists whose children you may not open are told as at {}, with few children left out.",
            day_long(first)
        )
    };
    let counted = format!(
        "Worked out from the record as it stands on {}.{lists} Hidden records are in no figure.",
        day_long(last)
    );
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">How we are doing</h1>").and(Inset::new(counted));
    let head = head.and(overview::on_home(&desk, &visitor));
    let main = told.chunk_by(|a, b| group(a) == group(b)).fold(head, |main, some| main.and(table(some)));
    let main = if desk.access().gate(&visitor, Action::ReadReleases).allowed {
        main.and(Html::fixed("<p class=\"govuk-body\">"))
            .and(Html::link("/reports", "Papers that freeze these figures for councillors and the public"))
            .and(Html::fixed("</p>"))
    } else {
        main
    };
    Ok(frame.page(Title::new("How we are doing"), main).crumb("/home", "Home"))
}

fn group(measured: &Measured) -> Group {
    measured.measure.definition.group
}

fn table(some: &[Measured]) -> Table {
    let heading = some.first().map_or("", |first| group(first).words());
    let columns = [
        Column::new("Measure"),
        Column::number("Now"),
        Column::new("Is it helping?"),
        Column::new("Who answers"),
    ];
    let row = |one: &Measured| {
        let id = one.measure.id();
        Row::new(vec![
            Cell::Link(href(&id), one.measure.name()),
            Cell::Note(now_words(one).0, now_words(one).1),
            tag(&one.reading).into(),
            Cell::Text(one.measure.definition.owner.to_owned()),
        ])
    };
    let id = heading.to_lowercase().replace(' ', "-");
    Table::new(id, heading).columns(columns).rows(some.iter().map(row))
}
