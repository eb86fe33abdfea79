//! Is it helping? Worked out from the points alone, by the rules of the XmR chart: a person may comment on the answer, and
//! nobody can set it.

mod words;

pub use words::{limits_words, ordinary, sentence};

use crate::definition::{Cadence, Definition, How};
use waymark_queues::spc::{
    Assurance, Cause, Chart, FEWEST_POINTS, Kind, Limits, Options, Point, Side, Wanted, chart,
};

/// Fewer answers than this are a small survey.
pub const FEWEST_ANSWERS: u64 = 30;

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Getting better.
    Better,
    /// Getting better, and short of its target still.
    NotThere,
    /// Getting worse.
    Worse,
    /// Ordinary variation.
    NoChange,
    /// It meets the target, and will if nothing changes.
    TargetMet,
    /// Not enough is known.
    TooSoon(Why),
    /// It has changed, and neither way is better.
    Moved(Side),
}

/// Why it is too soon to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// So many points since the last new period, of the 13 that limits need.
    FewPoints(usize),
    /// A figure a year is never judged by runs.
    Yearly,
    /// So many people answered.
    SmallSurvey(u64),
    /// No figure of the last year is told.
    Nothing,
    /// The points vary, and the limits have no width: every other point would stand out.
    NoWidth,
}

/// A series, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The answer.
    pub verdict: Verdict,
    /// The rule that gave it, where the last point stands out.
    pub cause: Option<Cause>,
    /// Each point with its limits, beside the series; none at a gap, and none where there are too few for limits.
    pub points: Vec<Option<Point>>,
    /// The limits of the last point that has any.
    pub limits: Option<Limits>,
    /// Whether the target will be met if nothing changes.
    pub assurance: Option<Assurance>,
    /// Whether the last value that is known meets the target.
    pub reached: Option<bool>,
}

/// What is judged.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// The values in order of time; none is a gap.
    pub values: &'a [Option<f64>],
    /// Where a new period starts, as places in the values.
    pub periods: &'a [usize],
    /// How many answered at the last point, where people were asked.
    pub answered: Option<u64>,
    /// The value wanted.
    pub target: Option<f64>,
}

/// Judges a series of a measure.
#[must_use]
pub fn judge(definition: &Definition, judged: &Judged<'_>) -> Reading {
    let options = options(definition.wanted, judged);
    let known: Vec<f64> = judged.values.iter().copied().flatten().collect();
    let drawn = chart(&known, &options);
    let since = known.len() - options.periods.last().copied().unwrap_or(0).min(known.len());
    let soon = too_soon(definition, judged, since).or_else(|| no_width(&drawn, &known));
    let limits = !matches!(soon, Some(Why::FewPoints(_) | Why::Yearly | Why::NoWidth));
    let mut each = drawn.points.iter().copied();
    let points = judged.values.iter().map(|value| value.and_then(|_| each.next()).filter(|_| limits));
    let points: Vec<Option<Point>> = points.collect();
    let last = points.iter().rev().flatten().next().map(|point| point.limits);
    let cause = drawn.points.last().map(|point| point.cause).filter(|_| limits);
    let reached =
        judged.target.zip(known.last()).and_then(|(target, last)| reached(definition.wanted, *last, target));
    let verdict = soon.map_or_else(|| verdict(&drawn, reached), Verdict::TooSoon);
    let assurance = drawn.assurance.filter(|_| limits);
    Reading { verdict, cause, points, limits: last, assurance, reached }
}

/// A place among all values becomes a place among those that are known.
fn options(wanted: Wanted, judged: &Judged<'_>) -> Options {
    let known_before = |place: &usize| judged.values.iter().take(*place).flatten().count();
    let mut periods: Vec<usize> = judged.periods.iter().map(known_before).collect();
    periods.sort_unstable();
    Options { target: judged.target, periods, ..Options::new(wanted) }
}

fn too_soon(definition: &Definition, judged: &Judged<'_>, since: usize) -> Option<Why> {
    match definition.how {
        How::Given { cadence: Cadence::Yearly | Cadence::SchoolYear, .. } => Some(Why::Yearly),
        _ if nothing_lately(judged.values) => Some(Why::Nothing),
        How::Given { survey: true, .. } if judged.answered.is_none_or(|n| n < FEWEST_ANSWERS) => {
            Some(Why::SmallSurvey(judged.answered.unwrap_or(0)))
        }
        _ => (since < FEWEST_POINTS).then_some(Why::FewPoints(since)),
    }
}

/// Nobody told a figure, or there was nothing to count, in the last twelve months.
fn nothing_lately(values: &[Option<f64>]) -> bool {
    values.iter().rev().take(12).all(Option::is_none)
}

/// Most points are the same, and those that are not were screened out of the limits as chance.
fn no_width(drawn: &Chart, known: &[f64]) -> Option<Why> {
    let limits = drawn.points.last()?.limits;
    let varies = known.windows(2).any(|two| matches!(two, [one, other] if (one - other).abs() > 0.0));
    (limits.upper <= limits.lower && varies).then_some(Why::NoWidth)
}

/// Whether a value lies at its target or on the wanted side of it.
fn reached(wanted: Wanted, value: f64, target: f64) -> Option<bool> {
    match wanted {
        Wanted::Up => Some(value >= target),
        Wanted::Down => Some(value <= target),
        Wanted::Neither => None,
    }
}

/// A change for the worse is said even where the target is still met.
fn verdict(drawn: &Chart, reached: Option<bool>) -> Verdict {
    match (drawn.variation, drawn.assurance) {
        (Kind::Concern, _) => Verdict::Worse,
        (_, Some(Assurance::Passes)) => Verdict::TargetMet,
        (Kind::Improvement, _) if reached == Some(false) => Verdict::NotThere,
        (Kind::Improvement, _) => Verdict::Better,
        (Kind::Neutral(side), _) => Verdict::Moved(side),
        (Kind::Common, _) => Verdict::NoChange,
    }
}

impl Verdict {
    /// The code, in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Better | Self::NotThere => "better",
            Self::Worse => "worse",
            Self::NoChange => "no_change",
            Self::TargetMet => "target_met",
            Self::TooSoon(_) => "too_soon",
            Self::Moved(Side::High) => "higher",
            Self::Moved(Side::Low) => "lower",
        }
    }

    /// The answer in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Better => "Getting better",
            Self::NotThere => "Getting better, not there yet",
            Self::Worse => "Getting worse",
            Self::NoChange => "No change yet",
            Self::TargetMet => "Target met",
            Self::TooSoon(_) => "Too soon to tell",
            Self::Moved(Side::High) => "Higher than before",
            Self::Moved(Side::Low) => "Lower than before",
        }
    }
}
