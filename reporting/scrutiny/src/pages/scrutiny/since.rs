//! What changed since councillors last met: the latest paper set beside the one that lay before that meeting.

use crate::changes::{changes, of_area};
use crate::release::{Contents, MetSaid};
use crate::store::Head;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::{day_long, day_plain};

/// The changes; where there is only one paper, that there is none to set it beside.
pub(super) fn told(latest: &Contents, earlier: Option<&Contents>) -> Html {
    let heading = Html::fixed("<h2 class=\"govuk-heading-m\">What changed since you last met</h2>");
    let Some(earlier) = earlier else {
        let words = "There is one paper. What changed is told when there is a second.";
        return heading.and(Inset::new(words));
    };
    let meeting = earlier.meeting.as_ref().map_or_else(String::new, |meeting| {
        format!(", made for the {} on {}", meeting.what, day_long(meeting.day))
    });
    let from = format!("Beside the paper with figures to {}{meeting}.", day_long(earlier.on));
    let from = Html::fixed("<p class=\"govuk-body\">").and(from).and(Html::fixed("</p>"));
    heading.and(from).and(plan(latest, earlier)).and(figures(latest, earlier))
}

/// The number of the last paper that councillors had when they met: made for that meeting, or else out by its day. Where no
/// meeting lies between, that of the paper before the latest. `out` has every paper that is out, the latest first.
pub(super) fn had(latest: &Contents, out: &[Head]) -> Option<u32> {
    let earlier: Vec<&Head> = out.iter().filter(|head| head.number < latest.number).collect();
    let last: Option<&MetSaid> = latest.met.first();
    let had = |head: &&&Head| {
        last.is_some_and(|met| {
            head.says.meeting.as_ref().is_some_and(|meeting| meeting.no == met.no)
                || head.published.is_some_and(|day| day <= met.day)
        })
    };
    earlier.iter().find(had).or_else(|| earlier.first()).map(|head| head.number)
}

fn plan(latest: &Contents, earlier: &Contents) -> Html {
    let mut html = Html::empty();
    for area in &latest.areas {
        let was = earlier.areas.iter().find(|was| (was.number, &was.title) == (area.number, &area.title));
        for sentence in was.map(|was| of_area(area, was)).unwrap_or_default() {
            let words = format!("Area {}. {sentence}", area.number);
            html = html.and(Html::fixed("<li>")).and(words).and(Html::fixed("</li>"));
        }
    }
    if html.is_empty() {
        return html;
    }
    Html::fixed("<ul class=\"govuk-list govuk-list--bullet\">").and(html).and(Html::fixed("</ul>"))
}

fn figures(latest: &Contents, earlier: &Contents) -> Html {
    let rows = changes(latest, earlier)
        .into_iter()
        .map(|change| Row::new([change.name, change.was, change.is, change.answer].map(Cell::Text).to_vec()));
    let columns = ["Figure", "Then", "Now", "Is it helping?"].map(Column::new);
    let caption =
        format!("Figures that read otherwise: {} and {}", day_plain(earlier.on), day_plain(latest.on));
    let table = Table::new("changes", caption).columns(columns).rows(rows);
    if table.is_empty() {
        return Html::fixed("<p class=\"govuk-body\">No figure reads otherwise.</p>");
    }
    table.into()
}
