//! A measure worked out: its figure on a day, its series, the verdict and what people noted. The one way that pages, files
//! and the command line come to a figure, so that they cannot differ.

use crate::catalogue::Measure;
use crate::count::Figure;
use crate::definition::{Cadence, Gap, How};
use crate::facts::GivenFigure;
use crate::period;
use crate::read::Rows;
use crate::small;
use crate::store::{Note, figures_of, notes};
use crate::verdict::{Judged, Reading, judge};
use crate::window::{Point, Window};
use waymark_kernel::{Answer, Day, Instant};
use waymark_store::Store;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Nothing after this day has happened.
    pub on: Day,
    /// What was recorded after this instant is left out; all that is known now where there is none.
    pub known: Option<Instant>,
    /// The last so many whole months.
    pub months: u16,
    /// Small numbers are left out: for readers who may see no child.
    pub small: bool,
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
    /// The twelve months to the day, or how it stood at its end; the last figure where figures come from elsewhere.
    pub now: Plotted,
    /// The series, in order of time.
    pub series: Vec<Plotted>,
    /// What the series says.
    pub reading: Reading,
    /// What people noted, the earliest first.
    pub notes: Vec<Note>,
}

/// Works a measure out.
///
/// # Errors
/// As the store's.
pub async fn measured(store: &Store, measure: &Measure, asked: Asked) -> Answer<Measured> {
    let rows = Rows::read(store, &[measure], (asked.on, asked.known)).await?;
    let notes = notes(store, Some(&measure.id())).await?.remove(&measure.id()).unwrap_or_default();
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
    asked: Asked,
) -> Answer<Measured> {
    let (now, series) = match measure.definition.how {
        How::Given { cadence, gaps, .. } => {
            let given = figures_of(store, &measure.id()).await?;
            let series = told(&given, (cadence, gaps), asked);
            (series.last().cloned().unwrap_or_else(|| nothing(asked.on)), series)
        }
        _ => {
            let plot = |window: Window| plotted(rows, measure, &window, asked.small);
            let now = plot(Window::year_to(asked.on)).pop().unwrap_or_else(|| nothing(asked.on));
            (now, plot(Window::months(asked.on, asked.months)))
        }
    };
    let reading = read(measure, &series, &notes);
    Ok(Measured { measure: measure.clone(), on: asked.on, now, series, reading, notes })
}

fn nothing(on: Day) -> Plotted {
    let point = Point { from: on, to: on };
    Plotted { point, figure: None, gap: Some("No figure was told yet.".to_owned()), answered: None }
}

fn plotted(rows: &Rows, measure: &Measure, window: &Window, small: bool) -> Vec<Plotted> {
    let figures = rows.figures(measure, window);
    let plot = |(point, figure): (&Point, Figure)| {
        let shown = if small { small::told(figure, measure.definition.value) } else { Some(figure) };
        let gap = match (shown, figure.value) {
            (None, _) => Some("left out: few children".to_owned()),
            (Some(_), None) => Some(no_value(measure, *point, window.on)),
            _ => None,
        };
        Plotted { point: *point, figure: shown, gap, answered: None }
    };
    window.points.iter().zip(figures).map(plot).collect()
}

fn no_value(measure: &Measure, point: Point, on: Day) -> String {
    let settled = waymark_kernel::add_days(point.to, measure.definition.settles) <= on;
    if settled { "nothing to count" } else { "not settled yet" }.to_owned()
}

/// Every period from the first that was told to the last, so that one that is missing is a gap and never skipped.
fn told(given: &[GivenFigure], (cadence, gaps): (Cadence, &[Gap]), asked: Asked) -> Vec<Plotted> {
    let mut series = Vec::new();
    let mut period = given.first().map(|figure| figure.period.clone());
    while let Some((name, point)) =
        period.and_then(|name| Some((name.clone(), period::days(cadence, &name)?)))
    {
        if point.to > asked.on {
            break;
        }
        let figure = given.iter().find(|figure| figure.period == name);
        series.push(one_told(figure, gaps.iter().find(|gap| gap.period == name), point));
        let more = given.last().is_some_and(|last| name < last.period);
        period = if more { period::next(cadence, point) } else { None };
    }
    let months = usize::from(asked.months);
    if cadence == Cadence::Monthly && series.len() > months {
        series.drain(..series.len() - months);
    }
    series
}

#[expect(clippy::cast_precision_loss, reason = "a value in thousandths is far below 2^53")]
fn one_told(figure: Option<&GivenFigure>, gap: Option<&Gap>, point: Point) -> Plotted {
    let made = figure.map(|told| {
        let (hit, of) = told.counted.unwrap_or_default();
        Figure { of, hit, value: Some(told.thousandths as f64 / 1_000.0) }
    });
    let because = gap.map_or("not told", |gap| gap.because);
    let gap = made.is_none().then(|| because.to_owned());
    Plotted { point, figure: made, gap, answered: figure.and_then(|told| told.answered) }
}

fn read(measure: &Measure, series: &[Plotted], notes: &[Note]) -> Reading {
    let values: Vec<Option<f64>> = series.iter().map(Plotted::value).collect();
    let begins = |note: &Note| series.iter().position(|plotted| plotted.point.to >= note.day);
    let periods: Vec<usize> = notes.iter().filter(|note| note.new_period).filter_map(begins).collect();
    let answered = series.iter().rev().find(|plotted| plotted.figure.is_some()).and_then(|one| one.answered);
    let target = measure.definition.target.map(|target| target.value);
    judge(measure.definition, &Judged { values: &values, periods: &periods, answered, target })
}
