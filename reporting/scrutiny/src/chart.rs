//! The chart of a published measure: the points, what is ordinary and the target, drawn from a paper alone, and the same
//! points in words for its table. A gap is a gap, and is never joined.

use crate::paper::value_words;
use crate::release::{Frozen, Month, Tells, Usual, Value};
use waymark_web::chart::{Dash, Dot, Ink, Picture, Room, Words, ticks};
use waymark_web::words::{day_table, decimal_short, thousands};

/// Said beside a chart. A family of reading age 11 can read it: the test of the public words holds that.
pub(crate) const HOW_TO_READ: &str = "A ring stands out from the usual ups and downs. The dashed lines are the limits of what is \
    usual. A gap is a number that is not told.";

/// Every point in words: the headers, and a row for each month or year, its day first.
pub(crate) fn points(figure: &Frozen) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let told = |thousandths: i64| value_words(Value::Measured(thousandths), unit(figure));
    let asked = figure.months.iter().any(|month| month.answered.is_some());
    let row = |month: &Month| {
        let value = month.gap.clone().unwrap_or_else(|| value_words(month.value, &figure.unit));
        let usual = month
            .usual
            .map(|usual| (told(usual.mean), format!("{} to {}", told(usual.lower), told(usual.upper))));
        let (mean, limits) = usual.unwrap_or_default();
        let mut cells = vec![day_table(month.to), value, mean, limits];
        cells.extend(asked.then(|| month.answered.map(thousands).unwrap_or_default()));
        cells
    };
    let mut columns = vec!["To", "Value", "Average", "Limits"];
    columns.extend(asked.then_some("Answered"));
    (columns, figure.months.iter().map(row).collect())
}

/// Whether its points are of more than a month: calendar years or school years.
pub(crate) fn is_yearly(figure: &Frozen) -> bool {
    figure.months.iter().any(|month| month.to.month() != month.from.month())
}

/// The wide and the narrow picture.
pub(crate) fn pictures(figure: &Frozen) -> [Picture; 2] {
    [Room::WIDE, Room::NARROW].map(|room| picture(figure, room))
}

/// The unit of an average or a limit, which a share tells of a hundred.
fn unit(figure: &Frozen) -> &str {
    let shares = figure.months.iter().any(|month| matches!(month.value, Value::Share { .. }));
    if shares { "per cent" } else { &figure.unit }
}

fn place(at: usize) -> f64 {
    u32::try_from(at).map_or(f64::MAX, f64::from)
}

/// Thousandths as the number they are.
#[expect(clippy::cast_precision_loss, reason = "a value in thousandths is far below 2^53")]
fn number(thousandths: i64) -> f64 {
    thousandths as f64 / 1_000.0
}

/// The picture in this room.
pub(crate) fn picture(figure: &Frozen, room: Room) -> Picture {
    let levels = levels(figure);
    let ends = (levels.first().copied().unwrap_or(0.0), levels.last().copied().unwrap_or(1.0));
    let last = place(figure.months.len().max(2) - 1);
    let mut picture = Picture::new(room, (0.0, last), ends);
    let percent = unit(figure) == "per cent";
    picture.levels(&levels, |value| {
        let words = decimal_short(value);
        if percent { format!("{words}%") } else { words }
    });
    picture.along(&along(&figure.months, room));
    usual(&mut picture, &figure.months);
    if let Some(target) = figure.target.map(number) {
        picture.line(&[(0.0, target), (last, target)], Ink::Green, Dash::Dotted);
        if room.right > 100.0 {
            picture.words(last, target, &Words::new("Target").bold(Ink::Green).shift(12.0, 5.0));
        }
    }
    draw_points(&mut picture, &figure.months);
    picture
}

/// The values beside the upright axis: from 0, but for scores, which lie on both sides of it.
fn levels(figure: &Frozen) -> Vec<f64> {
    let values = figure.months.iter().filter_map(|month| month.value.number());
    let limits = figure.months.iter().filter_map(|month| month.usual).map(|usual| number(usual.upper));
    let all: Vec<f64> = values.chain(limits).chain(figure.target.map(number)).collect();
    let most = all.iter().copied().map(f64::abs).fold(0.0, f64::max);
    let above = if unit(figure) == "per cent" { ticks(100.0, 5) } else { ticks(most, 5) };
    if all.iter().all(|value| *value >= 0.0) {
        return above;
    }
    let below = above.iter().skip(1).rev().map(|value| -value);
    below.chain(above.iter().copied()).collect()
}

/// The ends of some periods, so that their words never touch.
fn along(months: &[Month], room: Room) -> Vec<(f64, String)> {
    let most = if room.width > Room::NARROW.width { 7 } else { 3 };
    let step = months.len().saturating_sub(1).div_ceil(most).max(1);
    let some = months.iter().enumerate().rev().step_by(step);
    some.map(|(at, month)| (place(at), month.to.strftime("%b %y").to_string())).collect()
}

/// The average and the limits, each period apart.
fn usual(picture: &mut Picture, months: &[Month]) {
    let placed = months.iter().enumerate().filter_map(|(at, month)| Some((place(at), month.usual?)));
    let placed: Vec<(f64, Usual)> = placed.collect();
    let limits = |usual: &Usual| (usual.mean, usual.lower, usual.upper);
    for period in placed.chunk_by(|(_, a), (_, b)| limits(a) == limits(b)) {
        let line = |value: fn(&Usual) -> i64| -> Vec<(f64, f64)> {
            period.iter().map(|(x, usual)| (*x, number(value(usual)))).collect()
        };
        picture.line(&line(|usual| usual.mean), Ink::Muted, Dash::Solid);
        picture.line(&line(|usual| usual.lower), Ink::Muted, Dash::Dashed);
        picture.line(&line(|usual| usual.upper), Ink::Muted, Dash::Dashed);
    }
}

fn draw_points(picture: &mut Picture, months: &[Month]) {
    let placed = months.iter().enumerate();
    let line: Vec<(f64, f64)> =
        placed.map(|(at, month)| (place(at), month.value.number().unwrap_or(f64::NAN))).collect();
    picture.line(&line, Ink::Black, Dash::Solid);
    for ((x, y), month) in line.into_iter().zip(months).filter(|((_, y), _)| y.is_finite()) {
        let (ink, dot) = match month.usual.map(|usual| usual.tells) {
            Some(Tells::Better) => (Ink::Blue, Dot::Ring),
            Some(Tells::Worse) => (Ink::Orange, Dot::Ring),
            Some(Tells::Moved) => (Ink::Plum, Dot::Ring),
            Some(Tells::Ordinary) | None => (Ink::Black, Dot::Full),
        };
        picture.dot(x, y, ink, dot);
    }
}
