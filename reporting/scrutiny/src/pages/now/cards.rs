//! The parts of the plan as cards, as the partners themselves see them: both answers beside each other with the bar of
//! milestones and the small chart, by the latest paper alone.

use super::answer::tells;
use crate::pages::{plan, span};
use crate::paper::words;
use crate::release::{AreaSaid, Contents, Frozen, Tells as PointTells};
use waymark_improvement::codes::Progress;
use waymark_improvement::pages::{AreaCard, answer, doing_it, meter};
use waymark_improvement::standing::{Counts, Dot, Second, Tells};
use waymark_web::Html;
use waymark_web::words::day_plain;

/// The points of the small chart, as on the plan of those who keep it.
const DOTS: usize = 18;

/// A card for each area.
pub(super) fn cards(contents: &Contents) -> Html {
    contents.areas.iter().map(|area| card(contents, area).closed()).fold(Html::empty(), Html::and)
}

fn card(contents: &Contents, area: &AreaSaid) -> AreaCard {
    let progress = |words: &str| Progress::ALL.iter().copied().find(|one| one.words() == words);
    let states = area.milestones.iter().filter_map(|milestone| progress(&milestone.state));
    let figure = contents.figures.iter().find(|figure| Some(&figure.key) == area.figure.as_ref());
    AreaCard {
        n: area.number,
        href: plan::href(area.number),
        title: area.title.clone(),
        led: area.led.clone(),
        doing: doing_it(progress(&area.doing)),
        meter: meter(Counts::of_each(states)),
        helping: figure.map_or_else(
            || Html::fixed("<p>").and(area.helping.as_str()).and(Html::fixed("</p>")),
            |figure| answer(&second(contents, figure)),
        ),
    }
}

/// What a frozen figure says, in the shape of the plan's second answer.
fn second(contents: &Contents, figure: &Frozen) -> Second {
    let usual = figure.months.last().and_then(|month| month.usual);
    let first = figure.months.len().saturating_sub(DOTS);
    let dots = figure.months.iter().skip(first).map(|month| Dot {
        value: month.value.number(),
        tells: match month.usual.map(|usual| usual.tells) {
            Some(PointTells::Better) => Tells::Better,
            Some(PointTells::Worse) => Tells::Worse,
            _ => Tells::Same,
        },
    });
    Second {
        tells: tells(&figure.answer.0),
        words: figure.answer.0.clone(),
        name: figure.name.clone(),
        figure: words(figure),
        basis: basis(contents, figure),
        because: figure.answer.1.clone(),
        worse: String::new(),
        dots: dots.collect(),
        ordinary: usual.map(|usual| (thousandths(usual.lower), thousandths(usual.upper))),
        target: figure.target.map(thousandths),
        more: None,
        href: format!("/public/measures/{}", figure.id),
    }
}

/// Up to which day, and over which time the answer looks.
fn basis(contents: &Contents, figure: &Frozen) -> String {
    let to = figure.to.map(|to| format!("to {}", day_plain(to)));
    let said: Vec<String> = to.into_iter().chain(Some(span::both(contents, figure))).collect();
    said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Thousandths as the number they are.
#[expect(clippy::cast_precision_loss, reason = "a value in thousandths is far below 2^53")]
fn thousandths(value: i64) -> f64 {
    value as f64 / 1_000.0
}
