//! The figures at the head of the page: how many wait, how long, and how the list moves. Counted as at the end of a month.

use super::Known;
use crate::codes::Standard;
use crate::forecast::Answered;
use crate::store::groups::waited_at_most;
use waymark_web::words::thousands;

/// What a figure is, the figure, and words under it.
pub(super) type Head = (String, String, String);

/// The figures.
pub(super) fn heads(known: &Known<'_>, answered: &Answered) -> Vec<Head> {
    let figures = known.figures;
    let within = figures.share_within().unwrap_or_default();
    let mut all = vec![
        head("Children waiting", thousands(figures.total()), known.service.details.clock.words().to_owned()),
        head(
            "Typical wait so far",
            format!("{} weeks", waited_at_most(&known.groups.all, 0.5) / 7),
            "half have waited longer".to_owned(),
        ),
        head("Within 18 weeks", format!("{within}%"), format!("{}% over. {}", 100 - within, standard(known))),
    ];
    if answered.forecast.ready.range() {
        all.extend(moves(answered));
    }
    all
}

fn head(what: &str, figure: String, note: String) -> Head {
    (what.to_owned(), figure, note)
}

/// How many join and are seen.
fn moves(answered: &Answered) -> [Head; 2] {
    let used = &answered.forecast.history;
    let a_month = |week: f64| thousands((week * 52.0 / 12.0).max(0.0).round() as u64);
    let fewer = used.referred_a_week - used.seen_a_week - used.withdrew_a_week;
    let way = if fewer > 0.0 { "fewer left the list than joined" } else { "at least as many left as joined" };
    [
        head("New each month", a_month(used.referred_a_week), "average of the last 12 months".to_owned()),
        head("Seen each month", a_month(used.seen_a_week), way.to_owned()),
    ]
}

fn standard(known: &Known<'_>) -> String {
    let details = &known.service.details;
    match details.standard {
        Standard::Right => format!("{} weeks is a right", details.weeks),
        Standard::Aim => format!("{} weeks is a national aim, not a legal right", details.weeks),
        Standard::Local => format!("{} weeks is a local standard, not a legal right", details.weeks),
    }
}
