//! Words and tags that the list and the page of a measure share.

use super::href;
use crate::catalogue::Measure;
use crate::definition::{By, Value};
use crate::measured::{Measured, Plotted};
use crate::told::value_words;
use crate::verdict::{Reading, Verdict};
use waymark_web::Html;
use waymark_web::components::{Tag, Tone};
use waymark_web::words::{day_plain, thousands};

/// The verdict as a tag: the words say it, the colour only repeats them.
pub(super) fn tag(reading: &Reading) -> Tag {
    let tone = match reading.verdict {
        Verdict::Better | Verdict::NotThere | Verdict::TargetMet => Tone::Good,
        Verdict::Worse => Tone::Bad,
        Verdict::NoChange | Verdict::TooSoon(_) | Verdict::Moved(_) => Tone::None,
    };
    Tag::new(tone, reading.verdict.words())
}

/// The latest figure, and what it is of.
pub(super) fn now_words(measured: &Measured) -> (String, String) {
    let definition = measured.measure.definition;
    let now = &measured.now;
    let value = match (now.value(), &now.gap) {
        (Some(value), _) => match now.answered {
            Some(answered) => {
                format!("{}, {} answered", value_words(definition.unit, value), thousands(answered))
            }
            None => value_words(definition.unit, value),
        },
        (None, gap) => gap.clone().unwrap_or_else(|| "no figure".to_owned()),
    };
    let when = if definition.stands() {
        format!("on {}", day_plain(now.point.to))
    } else if definition.given() {
        format!("to {}", day_plain(now.point.to))
    } else {
        format!("twelve months to {}", day_plain(now.point.to))
    };
    (value, when)
}

/// The files of an address of figures.
pub(super) fn files(address: &str) -> Html {
    Html::fixed("<p class=\"govuk-body\">Download: ")
        .and(Html::link(&format!("{address}/figures.csv"), "the figures as a table (CSV)"))
        .and(Html::fixed(", "))
        .and(Html::link(&format!("{address}/figures.json"), "the figures as JSON"))
        .and(Html::fixed(".</p>"))
}

/// Links to a measure by groups; nothing where there are none.
pub(super) fn by_links(measure: &Measure, offered: impl Iterator<Item = By>) -> Html {
    let id = measure.id();
    let links = offered.map(|by| Html::link(&format!("{}/by/{}", href(&id), by.code()), by.words()));
    let joined = links.reduce(|all, one| all.and(Html::fixed(", ")).and(one));
    joined.map_or_else(Html::empty, |links| {
        Html::fixed("<p class=\"govuk-body\">By groups: ").and(links).and(Html::fixed(".</p>"))
    })
}

/// `12 of 40`, where there is something below the line. Only a share needs it.
pub(super) fn counted_words(plotted: &Plotted, value: Value) -> String {
    match plotted.figure {
        Some(figure) if figure.of > 0 && value == Value::Share => {
            format!("{} of {}", thousands(figure.hit), thousands(figure.of))
        }
        _ => String::new(),
    }
}
