//! Statistical process control: the XmR chart of NHS England's Making Data Count, which tells a change from ordinary
//! variation. It never starts a new period by itself: a person does, when they know the cause.

mod limits;
mod rules;

pub use limits::Limits;

/// Fewer points than this get no limits on a page.
pub const FEWEST_POINTS: usize = 13;
/// Limits of fewer points than this are called trial limits.
pub const FIRM_POINTS: usize = 20;

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
    /// Neither is.
    Neither,
}

/// The rule for "two of three points near a limit".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TwoOfThree {
    /// Since November 2023 a point beyond the limit counts too.
    #[default]
    Since2023,
    /// Before, only points between the near limit and the limit counted.
    Until2022,
}

/// How a chart is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Which way is better.
    pub wanted: Wanted,
    /// The value wanted, if one is set.
    pub target: Option<f64>,
    /// Limits from the first so many points of each period only (12 or more).
    pub fix_after: Option<usize>,
    /// Where a new period starts: positions in the points, the first point being 0.
    pub periods: Vec<usize>,
    /// Leaves single wild steps out of the limits.
    pub screen: bool,
    /// Which rule of two in three.
    pub two_of_three: TwoOfThree,
}

impl Options {
    /// One period, screened, the rule of today, no target.
    #[must_use]
    pub const fn new(wanted: Wanted) -> Self {
        let two_of_three = TwoOfThree::Since2023;
        Self { wanted, target: None, fix_after: None, periods: Vec::new(), screen: true, two_of_three }
    }
}

/// Which side of the mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above it, or rising.
    High,
    /// Below it, or falling.
    Low,
}

/// Why a point stands out; the first that holds, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Outside a limit.
    Outside(Side),
    /// One of seven points or more that each rise or each fall.
    Trend(Side),
    /// One of two in three near a limit, all three on one side.
    TwoOfThree(Side),
    /// One of seven points or more on one side of the mean.
    Shift(Side),
    /// Ordinary variation.
    Common,
}

/// What a point means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Ordinary variation.
    Common,
    /// A change for the better.
    Improvement,
    /// A change for the worse.
    Concern,
    /// A change, where neither way is better.
    Neutral(Side),
}

/// Whether a target will be met if nothing changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assurance {
    /// The limits lie wholly on the wanted side of the target.
    Passes,
    /// The limits lie wholly on the other side.
    Fails,
    /// The target lies between the limits.
    HitOrMiss,
}

/// How far the limits may be trusted, from the points they rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Under 13 points: show no limits.
    TooFew,
    /// 13 to 19 points: trial limits.
    Trial,
    /// 20 points or more.
    Firm,
}

/// One point of a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The value.
    pub value: f64,
    /// The limits of its period.
    pub limits: Limits,
    /// Why it stands out.
    pub cause: Cause,
    /// What that means.
    pub kind: Kind,
}

/// A chart: its points and its two icons.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The points in order.
    pub points: Vec<Point>,
    /// What the last point means.
    pub variation: Kind,
    /// The target against the limits of the last point; none without a target or a wanted direction.
    pub assurance: Option<Assurance>,
    /// How far the limits of the last period may be trusted.
    pub trust: Trust,
}

/// Draws the chart of `values` in order of time.
#[must_use]
pub fn chart(values: &[f64], options: &Options) -> Chart {
    let mut points = Vec::with_capacity(values.len());
    let mut length = 0;
    for period in periods(values, &options.periods) {
        let limits = Limits::of(period, options.fix_after, options.screen);
        let causes = rules::causes(period, limits, options.two_of_three);
        points.extend(period.iter().zip(causes).map(|(&value, cause)| {
            let kind = kind(cause, options.wanted);
            Point { value, limits, cause, kind }
        }));
        length = period.len();
    }
    let variation = points.last().map_or(Kind::Common, |point| point.kind);
    let assurance = points.last().and_then(|point| assurance(point.limits, options));
    Chart { points, variation, assurance, trust: trust(length) }
}

fn periods<'a>(values: &'a [f64], starts: &[usize]) -> Vec<&'a [f64]> {
    let mut starts: Vec<usize> = starts.iter().copied().filter(|&s| s > 0 && s < values.len()).collect();
    starts.sort_unstable();
    starts.dedup();
    let mut rest = values;
    let mut done = 0;
    let mut all = Vec::new();
    for start in starts {
        let (period, after) = rest.split_at(start - done);
        all.push(period);
        rest = after;
        done = start;
    }
    all.push(rest);
    all
}

const fn trust(points: usize) -> Trust {
    match points {
        ..FEWEST_POINTS => Trust::TooFew,
        FEWEST_POINTS..FIRM_POINTS => Trust::Trial,
        _ => Trust::Firm,
    }
}

const fn kind(cause: Cause, wanted: Wanted) -> Kind {
    let (Cause::Outside(side) | Cause::Trend(side) | Cause::TwoOfThree(side) | Cause::Shift(side)) = cause
    else {
        return Kind::Common;
    };
    match (wanted, side) {
        (Wanted::Up, Side::High) | (Wanted::Down, Side::Low) => Kind::Improvement,
        (Wanted::Up, Side::Low) | (Wanted::Down, Side::High) => Kind::Concern,
        (Wanted::Neither, side) => Kind::Neutral(side),
    }
}

fn assurance(limits: Limits, options: &Options) -> Option<Assurance> {
    let target = options.target?;
    let below = limits.upper < target;
    let above = limits.lower > target;
    match options.wanted {
        Wanted::Neither => None,
        Wanted::Up if above => Some(Assurance::Passes),
        Wanted::Up if below => Some(Assurance::Fails),
        Wanted::Down if below => Some(Assurance::Passes),
        Wanted::Down if above => Some(Assurance::Fails),
        Wanted::Up | Wanted::Down => Some(Assurance::HitOrMiss),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steady(points: usize) -> Vec<f64> {
        (0..points).map(|at| 50.0 + if at % 2 == 0 { 1.0 } else { -1.0 }).collect()
    }

    #[test]
    fn limits_need_thirteen_points_and_are_trial_limits_under_twenty() {
        let trust = |points| chart(&steady(points), &Options::new(Wanted::Up)).trust;
        assert_eq!([trust(0), trust(12), trust(13)], [Trust::TooFew, Trust::TooFew, Trust::Trial]);
        assert_eq!([trust(19), trust(20)], [Trust::Trial, Trust::Firm]);
    }

    #[test]
    fn the_trust_of_a_chart_is_that_of_its_last_period() {
        let mut options = Options::new(Wanted::Up);
        options.periods = vec![25];
        assert_eq!(chart(&steady(30), &options).trust, Trust::TooFew);
        options.periods = vec![0, 99];
        assert_eq!(
            chart(&steady(30), &options).trust,
            Trust::Firm,
            "a period that is not there starts nothing"
        );
    }

    #[test]
    fn six_points_on_one_side_are_no_shift_and_seven_are() {
        let with_run = |run: usize| {
            let mut values = steady(20);
            values.extend(std::iter::repeat_n(51.5, run));
            values.extend(steady(20).into_iter().skip(1));
            let points = chart(&values, &Options::new(Wanted::Up)).points;
            points.iter().filter(|point| point.cause == Cause::Shift(Side::High)).count()
        };
        assert_eq!(with_run(6), 0);
        assert_eq!(with_run(7), 7);
    }
}
