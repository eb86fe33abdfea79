//! The table of a measure by groups: the value of each, what is behind it, and, where the nation publishes the same groups,
//! its share here beside England’s.

use crate::benchmark::Shares;
use crate::breakdown::{Breakdown, Group};
use crate::count::Figure;
use crate::definition::{Unit, Value};
use crate::pages::behind::{Of, Opens, links};
use crate::told::value_words;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::thousands;

/// The groups and their whole.
pub(super) fn table(told: &Breakdown, opens: &Opens, shares: Option<&Shares>) -> Table {
    let share = told.measure.definition.value == Value::Share;
    let mut columns = vec![Column::new(told.by.column()), Column::number("Value")];
    columns.extend(share.then(|| Column::number("Counted")));
    if let Some(shares) = shares {
        columns.push(Column::number("Share of all here"));
        columns.push(Column::number(format!("England, {}", shares.period)));
    }
    columns.extend(opens.column().map(Column::new));
    let groups = told.groups.iter().map(|group| {
        let mut cells = counted(&group.name, (group.figure, told.unit), share);
        cells.extend(shares.into_iter().flat_map(|shares| beside(told, group, shares)));
        cells.extend(opens.column().map(|_| behind(told, Some(group), opens)));
        Row::new(cells)
    });
    let whole = told.whole.map(|whole| {
        let mut cells = counted("All", (whole, told.measure.definition.unit), share);
        cells.extend(shares.into_iter().flat_map(|_| ["100.0%".into(), "100.0%".into()]));
        cells.extend(opens.column().map(|_| behind(told, None, opens)));
        Row::new(cells)
    });
    Table::new("groups", "Groups").columns(columns).rows(groups.chain(whole))
}

/// Where England’s shares come from.
pub(super) fn source(shares: Option<&Shares>) -> Html {
    let Some(shares) = shares else { return Html::empty() };
    Html::fixed("<p class=\"govuk-body-s\">").and(Html::text(shares.source)).and(Html::fixed("</p>"))
}

fn counted(name: &str, (figure, unit): (Figure, Unit), share: bool) -> Vec<Cell> {
    let value = figure.value.map_or_else(|| "nothing to count".to_owned(), |value| value_words(unit, value));
    let counted = share.then(|| format!("{} of {}", thousands(figure.hit), thousands(figure.of)).into());
    [name.into(), value.into()].into_iter().chain(counted).collect()
}

/// The share of a group here and in England; what is not published of a group is said to be so.
#[expect(clippy::cast_precision_loss, reason = "counts of an area are small")]
fn beside(told: &Breakdown, group: &Group, shares: &Shares) -> [Cell; 2] {
    let all = told.whole.map_or(0, |whole| whole.hit);
    let here = if all == 0 { String::new() } else { percent(group.figure.hit as f64 * 100.0 / all as f64) };
    let england = shares.of.iter().find(|(code, _)| *code == group.code);
    let england = england.map_or_else(|| "not published".to_owned(), |(_, share)| percent(*share));
    [here.into(), england.into()]
}

fn percent(value: f64) -> String {
    value_words(Unit::Percent, value)
}

/// What is behind a group, or behind all of them.
fn behind(told: &Breakdown, group: Option<&Group>, opens: &Opens) -> Cell {
    let (id, value) = (told.measure.id(), told.measure.definition.value);
    let group = group.map(|group| (told.by.code(), group.code.as_str()));
    Cell::Html(links(Of { id: &id, value, point: told.point, group }, opens))
}
