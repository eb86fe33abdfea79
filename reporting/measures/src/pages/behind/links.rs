//! The ways from a figure to the cases or referrals behind it: what was counted, and of a share also what was not.

use super::Opens;
use crate::definition::Value;
use crate::measured::{Measured, Plotted};
use crate::pages::href;
use crate::window::Point;
use waymark_web::Html;
use waymark_web::components::Cell;

/// What a link leads to: the measure, whether it is a share, and a group of it where one is meant.
#[derive(Debug, Clone, Copy)]
pub(in crate::pages) struct Of<'a> {
    /// The id of the measure.
    pub id: &'a str,
    /// How its value is made.
    pub value: Value,
    /// The days.
    pub point: Point,
    /// One group: the code of the way it is told by groups, and its own.
    pub group: Option<(&'a str, &'a str)>,
}

/// The links behind a figure; nothing where nothing opens.
pub(in crate::pages) fn links(of: Of<'_>, opens: &Opens) -> Html {
    if opens.column().is_none() {
        return Html::empty();
    }
    if of.value == Value::Share {
        return Html::link(&address(of, "counted"), "those that were")
            .and(Html::fixed("<br>"))
            .and(Html::link(&address(of, "not"), "those that were not"));
    }
    Html::link(&address(of, "counted"), opens.link())
}

/// The same in a table, beside a point of a series; empty where the point tells nothing.
pub(in crate::pages) fn of_point(told: &Measured, plotted: &Plotted, opens: &Opens) -> Cell {
    let (id, value) = (told.measure.id(), told.measure.definition.value);
    let of = Of { id: &id, value, point: plotted.point, group: None };
    Cell::Html(plotted.figure.map_or_else(Html::empty, |_| links(of, opens)))
}

/// The way to what is behind the figure of a measure, as a line under it; nothing where nothing opens.
pub(in crate::pages) fn of_now(told: &Measured, opens: &Opens) -> Html {
    if told.now.figure.is_none() || opens.column().is_none() {
        return Html::empty();
    }
    let (id, value) = (told.measure.id(), told.measure.definition.value);
    let of = Of { id: &id, value, point: told.now.point, group: None };
    let first = if value == Value::Share { "those that were" } else { opens.link() };
    let line = Html::fixed("<p class=\"govuk-body\">Behind this figure: ")
        .and(Html::link(&address(of, "counted"), first));
    let line = if value == Value::Share {
        line.and(Html::fixed(", ")).and(Html::link(&address(of, "not"), "those that were not"))
    } else {
        line
    };
    line.and(Html::fixed(".</p>"))
}

fn address(of: Of<'_>, which: &str) -> String {
    let Of { id, point, group, .. } = of;
    let group = group.map(|(by, code)| format!("&by={by}&of={}", code.replace(' ', "+"))).unwrap_or_default();
    format!("{}/cases?from={}&to={}&which={which}{group}", href(id), point.from, point.to)
}
