//! A measure worked out: its figure on a day, its series, the verdict and what people noted. The one way that pages, files
//! and the command line come to a figure, so that they cannot differ.

mod aim;
mod counted;
mod given;
mod several;
mod waits;

pub(crate) use aim::value_of;
pub use aim::{Aim, no_aim};
pub(crate) use counted::Kept;
pub use several::several;

use crate::catalogue::Measure;
use crate::count::Figure;
use crate::definition::{Cadence, How};
use crate::read::Rows;
use crate::store::{Note, figures_of, notes_known};
use crate::verdict::{Judged, Reading, judge};
use crate::window::Point;
use waymark_kernel::{Answer, Day, Instant};
use waymark_people::{LastPaper, PaperFigure};
use waymark_small_numbers::Published;
use waymark_store::Store;
use waymark_therapies::standing::told_on;

/// The last so many months that an answer and its limits rest on, however many are told.
pub const JUDGED: u16 = 36;

/// Why a figure is not told where it is of a few.
const FEW: &str = "left out: few children";

/// How small numbers are told.
#[derive(Debug, Clone, Copy)]
pub enum Few<'p> {
    /// As they are: for those who may see the children.
    Told,
    /// Left out, and with them what this paper left out: for readers who may see no child.
    LeftOut(&'p LastPaper),
}

impl Few<'_> {
    /// Whether they are left out.
    #[must_use]
    pub const fn are_left_out(self) -> bool {
        matches!(self, Self::LeftOut(_))
    }

    /// What the last published paper says of a measure, for a reader who may see no child.
    pub(crate) fn paper(&self, measure: &Measure) -> Option<&PaperFigure> {
        match self {
            Self::Told => None,
            Self::LeftOut(paper) => paper.figure(&measure.id()),
        }
    }
}

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'p> {
    /// Nothing after this day has happened.
    pub on: Day,
    /// What was recorded after this instant is left out; all that is known now where there is none.
    pub known: Option<Instant>,
    /// The last so many whole months.
    pub months: u16,
    /// How small numbers are told.
    pub few: Few<'p>,
}

impl<'p> Asked<'p> {
    /// What a page asks on a day: all that is known. A reader who may see no child reads up to the end of the last whole
    /// month, so that no two days can be taken from each other.
    #[must_use]
    pub fn page(today: Day, months: u16, few: Few<'p>) -> Self {
        let on = if few.are_left_out() { told_on(today) } else { today };
        Self { on, known: None, months, few }
    }
}

/// One point of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Plotted {
    /// Its days.
    pub point: Point,
    /// What was counted; `None` where it may not be told or there is nothing.
    pub figure: Option<Figure>,
    /// Why there is no value, where there is none.
    pub gap: Option<String>,
    /// How many answered, where people were asked.
    pub answered: Option<u64>,
}

impl Plotted {
    /// The value.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        self.figure.and_then(|figure| figure.value)
    }
}

/// A measure worked out.
#[derive(Debug, Clone)]
pub struct Measured {
    /// What it is.
    pub measure: Measure,
    /// The day asked for.
    pub on: Day,
    /// What was recorded after this instant is in nothing of it.
    pub known: Option<Instant>,
    /// The twelve months to the day, or how it stood at its end; the last figure where figures come from elsewhere.
    pub now: Plotted,
    /// The series, in order of time.
    pub series: Vec<Plotted>,
    /// What the series says.
    pub reading: Reading,
    /// The value wanted on the day.
    pub aim: Option<Aim>,
    /// What people noted, the earliest first.
    pub notes: Vec<Note>,
    /// What a reader who may see no child knows from it; empty for others.
    pub published: Published,
}

/// Works a measure out.
///
/// # Errors
/// As the store's.
pub async fn measured(store: &Store, measure: &Measure, asked: Asked<'_>) -> Answer<Measured> {
    let rows = Rows::read(store, &[measure], (asked.on, asked.known)).await?;
    let mut notes = notes_known(store, Some(&measure.id()), asked.known).await?;
    let notes = notes.remove(&measure.id()).unwrap_or_default();
    from_rows(store, &rows, measure, notes, asked).await
}

/// The same over rows that were read for several measures.
///
/// # Errors
/// As the store's.
pub async fn from_rows(
    store: &Store,
    rows: &Rows,
    measure: &Measure,
    notes: Vec<Note>,
    asked: Asked<'_>,
) -> Answer<Measured> {
    let wide = Asked { months: asked.months.max(JUDGED), ..asked };
    let (now, mut series, published) = match measure.definition.how {
        How::Given { cadence, gaps, .. } => {
            let given = figures_of(store, &measure.id(), asked.known).await?;
            let series = given::told(&given, (cadence, gaps), measure, asked);
            let now = series.last().cloned().unwrap_or_else(|| nothing(asked.on));
            (now, given::lately(series, cadence, wide.months), Published::default())
        }
        _ => counted::counted(rows, measure, wide),
    };
    // Who reads up to the end of the last month reads what has been wanted since: no child is in it.
    let next = asked.on.tomorrow().map_or(asked.on, Day::last_of_month);
    let until = if asked.few.are_left_out() { next } else { asked.on };
    let aim = Aim::of(measure, &notes, until);
    let mut reading = read(measure, (&series, &notes), aim.as_ref());
    let over = series.len() - kept(measure, &series, asked.months);
    series.drain(..over);
    reading.points.drain(..over);
    let Asked { on, known, .. } = asked;
    Ok(Measured { measure: measure.clone(), on, known, now, series, reading, aim, notes, published })
}

fn nothing(on: Day) -> Plotted {
    let point = Point { from: on, to: on };
    Plotted { point, figure: None, gap: Some("No figure was told yet.".to_owned()), answered: None }
}

/// How many points of a series are told: the last so many months; of a series of years all.
fn kept(measure: &Measure, series: &[Plotted], months: u16) -> usize {
    match measure.definition.how {
        How::Given { cadence: Cadence::Yearly | Cadence::SchoolYear, .. } => series.len(),
        _ => series.len().min(usize::from(months)),
    }
}

fn read(measure: &Measure, (series, notes): (&[Plotted], &[Note]), aim: Option<&Aim>) -> Reading {
    let judged = series.len().saturating_sub(usize::from(JUDGED));
    let value = |(at, plotted): (usize, &Plotted)| plotted.value().filter(|_| at >= judged);
    let values: Vec<Option<f64>> = series.iter().enumerate().map(value).collect();
    let begins = |note: &Note| series.iter().position(|plotted| plotted.point.to >= note.day);
    let periods: Vec<usize> = notes.iter().filter(|note| note.begins()).filter_map(begins).collect();
    let answered = series.iter().rev().find(|plotted| plotted.figure.is_some()).and_then(|one| one.answered);
    let target = aim.map(|aim| aim.value);
    judge(measure.definition, &Judged { values: &values, periods: &periods, answered, target })
}
