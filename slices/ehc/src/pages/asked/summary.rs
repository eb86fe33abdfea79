//! What one team was asked and has not answered, in one box: how much is late, due this week and due later, and the first.

use crate::store::lists::asked::{self, AskedRow};
use askama::Template;
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, Day, TeamId, add_days};
use waymark_people::Desk;
use waymark_web::Html;
use waymark_web::components::{Tag, Tone};
use waymark_web::words::{day_plain, left_words};

#[derive(Template)]
#[template(path = "asked_summary.html")]
struct Summary {
    all: usize,
    late: Html,
    week: Html,
    later: usize,
    first: String,
}

/// The box for the page of another list of the same team; empty when nothing waits for an answer.
///
/// # Errors
/// As the store's.
pub async fn summary(desk: &Desk, visitor: &Visitor, team: TeamId) -> Answer<Html> {
    let now = desk.now();
    let sight =
        desk.access().sight_cohort(visitor, (Action::ReadAsked, Purpose::Advice), "asked, summary", now)?;
    let rows = asked::open(desk.store(), &sight, &[team], now.today).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    if rows.is_empty() {
        return Ok(Html::empty());
    }
    let today = now.today;
    let due = |wanted: &dyn Fn(Day) -> bool| rows.iter().filter(|row| row.due.is_some_and(wanted)).count();
    let (late, week) = (due(&|day| day < today), due(&|day| day >= today && day <= add_days(today, 7)));
    let tag = |tone: Tone, count: usize, words: &str| match count {
        0 => Html::text("None"),
        _ => Tag::new(tone, format!("{count} {words}")).into(),
    };
    Ok(Html::of(&Summary {
        all: rows.len(),
        late: tag(Tone::Bad, late, "late"),
        week: tag(Tone::Warn, week, "due"),
        later: rows.len() - late - week,
        first: rows.first().map(|row| first(row, today)).unwrap_or_default(),
    }))
}

/// `Maya Okafor, due 20 November 2026, 3 days late`.
fn first(row: &AskedRow, today: Day) -> String {
    match row.due {
        Some(due) => format!("{}, due {}, {}", row.name, day_plain(due), left_words(today, due)),
        None => row.name.clone(),
    }
}
