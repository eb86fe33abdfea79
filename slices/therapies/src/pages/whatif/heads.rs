//! The figures at the head of the page: how many wait, how long, and how the list moves. Counted as at the end of a month.

use super::Known;
use crate::codes::Standard;
use crate::forecast::{Forecasts, Moves};
use crate::service::Service;
use crate::standing::{MIDDLE, may_tell, percent, told_on, weeks_waited};
use crate::store::figures::told;
use crate::store::groups::waited_at_most;
use waymark_kernel::{Answer, Day, add_days};
use waymark_people::Desk;
use waymark_web::words::thousands;

/// What a figure is, the figure, and words under it.
pub(super) type Head = (String, String, String);

/// How the list moved, as at the end of the same month as every other figure of the page.
pub(super) struct Month {
    /// Children who waited a month before, where that may be told.
    before: Option<u64>,
    /// How many join and are seen.
    moves: Option<Moves>,
}

impl Month {
    pub(super) async fn of(desk: &Desk, service: &Service, today: Day) -> Answer<Self> {
        let (store, paper) = (desk.store(), desk.last_paper().await?);
        let before = told(store, service, told_on(today), &paper).await?;
        let past = Forecasts::past(store, service, add_days(told_on(today), 1)).await?;
        Ok(Self { before: before.published().total, moves: Moves::of(&past.history) })
    }
}

/// The figures.
pub(super) fn heads(known: &Known<'_>) -> Vec<Head> {
    let figures = known.figures;
    let within = figures.share_within().unwrap_or_default();
    let typical = || weeks_waited(waited_at_most(&known.groups.all, 0.5));
    let typical = may_tell(figures.total(), MIDDLE)
        .then(|| head("Typical wait so far", typical(), "half have waited longer".to_owned()));
    let mut all = vec![head("Children waiting", thousands(figures.total()), more(figures.total(), known))];
    all.extend(typical);
    all.push(head(
        "Within 18 weeks",
        percent(within),
        format!("{} over. {}", percent(1_000 - within), standard(known)),
    ));
    all.extend(known.month.moves.as_ref().map(moves).into_iter().flatten());
    all
}

/// How many more or fewer than a month before, and from where the wait is counted.
fn more(now: u64, known: &Known<'_>) -> String {
    let counted = known.service.details.clock.words();
    match known.month.before {
        Some(before) if now > before => {
            format!("{} more than a month before; {counted}", thousands(now - before))
        }
        Some(before) if now < before => {
            format!("{} fewer than a month before; {counted}", thousands(before - now))
        }
        Some(_) => format!("as many as a month before; {counted}"),
        None => counted.to_owned(),
    }
}

fn head(what: &str, figure: String, note: String) -> Head {
    (what.to_owned(), figure, note)
}

/// How many join and are seen.
fn moves(moves: &Moves) -> [Head; 2] {
    let a_month = |many: f64| many.max(0.0).round() as u64;
    let (joined, seen) = (a_month(moves.joined), a_month(moves.seen));
    let way = match joined.checked_sub(seen) {
        Some(0) => "as many as join".to_owned(),
        Some(fewer) => format!("{} fewer than join", thousands(fewer)),
        None => format!("{} more than join", thousands(seen - joined)),
    };
    [
        head("New each month", thousands(joined), "average of the last 12 months".to_owned()),
        head("Seen each month", thousands(seen), way),
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
