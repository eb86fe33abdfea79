//! The rows of the list: who, how long, what the family last heard, what comes next, and from where each row is known.

use crate::filters::{Filters, Sort};
use crate::service::Service;
use crate::standing::{Next, WITHIN, next, silent, weeks};
use crate::store::list::ReferralRow;
use crate::words::{asked_words, last_told, next_words, school_year, soon_words};
use askama::Template;
use waymark_kernel::{Day, Instant, days_between};
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Sorted, Table, Tag, Tone};
use waymark_web::words::instant_words;

#[derive(Template)]
#[template(path = "weeks.html")]
struct Weeks {
    weeks: i64,
    width: i64,
    over: bool,
}

/// Who the child is.
#[derive(Template)]
#[template(path = "who.html")]
struct Who<'r> {
    href: String,
    name: &'r str,
    about: String,
    soon: Html,
}

/// The bar is full at so many weeks.
const FULL: i64 = 72;
/// How wide it is then.
const WIDE: i64 = 96;

/// What every row is told by.
pub(super) struct Told<'s> {
    /// The service.
    pub(super) service: &'s Service,
    /// When the trust's own list was last loaded.
    pub(super) loaded: Option<Instant>,
    /// Today.
    pub(super) today: Day,
}

/// The table; its columns sort the list at `path` where there is one.
pub(super) fn table(rows: &[ReferralRow], told: &Told<'_>, sorts: Option<(&str, &Filters)>) -> Table {
    let mut waited = Column::new("Weeks since referral");
    let mut heard = Column::new("Last told the family");
    if let Some((path, filters)) = sorts {
        let by = |sort: Sort| Filters { sort, page: 1, ..*filters }.href(path);
        let now = |sort: Sort| if filters.sort == sort { Sorted::Down } else { Sorted::No };
        waited = waited.sort(by(Sort::Longest), now(Sort::Longest));
        heard = heard.sort(by(Sort::Silent), now(Sort::Silent));
    }
    let columns = [Column::new("Child"), waited, heard, Column::new("Next step"), Column::new("Known from")];
    Table::new("waiting", "Children waiting")
        .stack()
        .hide_caption()
        .columns(columns)
        .rows(rows.iter().map(|row| line(row, told)))
        .pick("referral")
}

fn line(row: &ReferralRow, told: &Told<'_>) -> Row {
    let today = told.today;
    let year = school_year(row.born, today);
    let who = Who {
        href: format!("/referrals/{}", row.reference),
        name: &row.name,
        about: row.setting.as_ref().map_or_else(|| year.clone(), |setting| format!("{year}, {setting}")),
        soon: soon_words(row.soon).map_or_else(Html::empty, |words| Tag::new(Tone::Info, words).into()),
    };
    let waited = weeks(row.since, today);
    let bar = Weeks {
        weeks: waited,
        width: (waited.min(FULL) * WIDE) / FULL,
        over: days_between(row.since, today) > WITHIN,
    };
    let cells = vec![
        Cell::Html(Html::of(&who)),
        Cell::Html(Html::of(&bar)),
        heard(row, told),
        step(row, today),
        known(row, told.loaded),
    ];
    Row::new(cells).pick(row.reference.clone(), format!("{}, {}", row.name, row.reference), false)
}

/// What the family last heard, and how often it was asked whether it still waits.
fn heard(row: &ReferralRow, told: &Told<'_>) -> Cell {
    let every = told.service.details.tell_every;
    let asked = asked_words(row.asked);
    match silent(row.since, row.told.map(|(day, _)| day), every, told.today) {
        Some(weeks) if row.stage.waits() => {
            let tag = Tag::new(Tone::Warn, format!("Nothing for {weeks} weeks"));
            asked.map_or_else(|| Cell::Tag(tag.clone()), |asked| Cell::TagNote(tag.clone(), asked))
        }
        _ => {
            let words = last_told(row.told);
            asked.map_or_else(|| Cell::Text(words.clone()), |asked| Cell::Note(words.clone(), asked))
        }
    }
}

fn step(row: &ReferralRow, today: Day) -> Cell {
    if row.gone.is_some() {
        return Cell::TagNote(Tag::new(Tone::Warn, "Ask why"), "Gone from the trust’s own list".to_owned());
    }
    let next = next(row.known(), today);
    let (words, to_do) = next_words(next);
    match next {
        Next::OfferAgain(_) => Cell::TagNote(Tag::new(Tone::Warn, words), "Offer again".to_owned()),
        _ if to_do => Cell::Tag(Tag::new(Tone::Warn, words)),
        _ => Cell::Text(words),
    }
}

/// Where what the row says comes from, and when: the last loading of the trust's own list, or whoever last recorded here.
fn known(row: &ReferralRow, loaded: Option<Instant>) -> Cell {
    let (recorded, from_list) = row.recorded;
    if from_list {
        return Cell::Note("Trust’s own list".to_owned(), instant_words(loaded.unwrap_or(recorded)));
    }
    Cell::Note("Recorded here".to_owned(), instant_words(recorded))
}
