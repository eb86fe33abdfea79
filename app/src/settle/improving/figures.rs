//! Figures that come from elsewhere, as a file would tell them: those before the day of the plan as they are written down, and in
//! a story that has gone on those of each month since, by a fixed rule.

use jiff::ToSpan as _;
use waymark_demo::improvement::{JointPlan, Series, Told};
use waymark_kernel::Day;
use waymark_measures::facts::GivenFigure;

/// Every figure told by today.
pub(super) fn of(joint: &JointPlan, today: Day) -> Vec<GivenFigure> {
    let on = joint.day(0, today);
    joint
        .figures
        .iter()
        .flat_map(|series| before(series, on).into_iter().chain(since(series, on, today)))
        .collect()
}

/// Those of months up to the month before a day.
fn before(series: &Series, day: Day) -> Vec<GivenFigure> {
    match series.told {
        Told::Months(told) => told
            .iter()
            .rev()
            .zip(1..)
            .map(|((value, answered), ago): (_, i32)| {
                let month = day.first_of_month().saturating_sub(ago.months());
                figure(series, &month.strftime("%Y-%m").to_string(), value * 1_000, *answered)
            })
            .collect(),
        Told::Years(told) => {
            told.iter().map(|(year, thousandths)| figure(series, year, *thousandths, None)).collect()
        }
    }
}

/// Those of each whole month from the day of the plan on: a little better from month to month, never even.
fn since(series: &Series, on: Day, today: Day) -> Vec<GivenFigure> {
    let Told::Months(told) = series.told else { return Vec::new() };
    let Some((last, answered)) = told.last().copied() else { return Vec::new() };
    let mut all = Vec::new();
    let mut month = on.first_of_month();
    for n in 1.. {
        if month.last_of_month() >= today {
            break;
        }
        let value = last + n * 3 / 2 - (n % 3) * 2;
        all.push(figure(series, &month.strftime("%Y-%m").to_string(), value.clamp(0, 95) * 1_000, answered));
        month = month.saturating_add(1.months());
    }
    all
}

fn figure(series: &Series, period: &str, thousandths: i64, answered: Option<u64>) -> GivenFigure {
    GivenFigure {
        measure: series.measure.to_owned(),
        period: period.to_owned(),
        thousandths,
        counted: None,
        answered,
    }
}
