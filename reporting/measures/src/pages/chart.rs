//! The XmR chart of a measure: the points, the average and the limits of each period, the target, what stands out and what
//! people noted. A gap is a gap, and is never joined.

use crate::definition::Unit;
use crate::measured::Measured;
use crate::told::value_words;
use crate::verdict::ordinary;
use waymark_queues::spc::{Kind, Point};
use waymark_web::chart::{Anchor, Dash, Dot, Ink, Picture, Room, Words, ticks};
use waymark_web::words::decimal_short;

/// The wide and the narrow picture.
pub(super) fn pictures(measured: &Measured) -> [Picture; 2] {
    [Room::WIDE, Room::NARROW].map(|room| picture(measured, room))
}

fn place(at: usize) -> f64 {
    u32::try_from(at).map_or(f64::MAX, f64::from)
}

fn picture(measured: &Measured, room: Room) -> Picture {
    let levels = levels(measured);
    let ends = (levels.first().copied().unwrap_or(0.0), levels.last().copied().unwrap_or(1.0));
    let last = place(measured.series.len().max(2) - 1);
    let mut picture = Picture::new(room, (0.0, last), ends);
    picture.levels(&levels, |value| level_words(measured.measure.definition.unit, value));
    picture.along(&along(measured, room));
    limits(&mut picture, measured);
    target(&mut picture, measured, room, last);
    points(&mut picture, measured);
    noted(&mut picture, measured, ends.1);
    names(&mut picture, measured, room);
    picture
}

/// The values beside the upright axis: from 0, but for scores, which lie on both sides of it.
fn levels(measured: &Measured) -> Vec<f64> {
    let definition = measured.measure.definition;
    let values = measured.series.iter().filter_map(crate::measured::Plotted::value);
    let upper =
        measured.reading.points.iter().flatten().map(|point| ordinary(definition.unit, point.limits).1);
    let target = measured.aim.as_ref().map(|aim| aim.value);
    let most = values.chain(upper).chain(target).map(f64::abs).fold(0.0, f64::max);
    let above = if definition.unit == Unit::Percent { ticks(100.0, 5) } else { ticks(most, 5) };
    if definition.unit != Unit::Points {
        return above;
    }
    let below = above.iter().skip(1).rev().map(|value| -value);
    below.chain(above.iter().copied()).collect()
}

fn level_words(unit: Unit, value: f64) -> String {
    let words = decimal_short(value);
    if unit == Unit::Percent { format!("{words}%") } else { words }
}

/// The ends of some periods, so that their words never touch.
fn along(measured: &Measured, room: Room) -> Vec<(f64, String)> {
    let most = if room.width > Room::NARROW.width { 7 } else { 3 };
    let step = (measured.series.len().saturating_sub(1)).div_ceil(most).max(1);
    let months = measured.series.iter().enumerate().rev().step_by(step);
    months.map(|(at, plotted)| (place(at), plotted.point.to.strftime("%b %y").to_string())).collect()
}

/// The average and the limits, each period apart.
fn limits(picture: &mut Picture, measured: &Measured) {
    let unit = measured.measure.definition.unit;
    let placed: Vec<(f64, Point)> = measured
        .reading
        .points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| Some((place(at), (*point)?)))
        .collect();
    for period in placed.chunk_by(|(_, a), (_, b)| a.limits == b.limits) {
        let line =
            |value: &dyn Fn(&Point) -> f64| period.iter().map(|(x, p)| (*x, value(p))).collect::<Vec<_>>();
        picture.line(&line(&|point| point.limits.mean), Ink::Muted, Dash::Solid);
        picture.line(&line(&|point| ordinary(unit, point.limits).0), Ink::Muted, Dash::Dashed);
        picture.line(&line(&|point| ordinary(unit, point.limits).1), Ink::Muted, Dash::Dashed);
    }
}

fn target(picture: &mut Picture, measured: &Measured, room: Room, last: f64) {
    let Some(target) = &measured.aim else { return };
    picture.line(&[(0.0, target.value), (last, target.value)], Ink::Green, Dash::Dotted);
    if room.right > 100.0 {
        let words = format!("Target {}", value_words(measured.measure.definition.unit, target.value));
        picture.words(last, target.value, &Words::new(words).bold(Ink::Green).shift(12.0, 5.0));
    }
}

fn points(picture: &mut Picture, measured: &Measured) {
    let values = measured.series.iter().map(|plotted| plotted.value().unwrap_or(f64::NAN));
    let line: Vec<(f64, f64)> = values.enumerate().map(|(at, value)| (place(at), value)).collect();
    picture.line(&line, Ink::Black, Dash::Solid);
    let kinds = measured.reading.points.iter().map(|point| point.map(|point| point.kind));
    for ((x, y), kind) in line.into_iter().zip(kinds).filter(|((_, y), _)| y.is_finite()) {
        let (ink, dot) = match kind {
            Some(Kind::Improvement) => (Ink::Blue, Dot::Ring),
            Some(Kind::Concern) => (Ink::Orange, Dot::Ring),
            Some(Kind::Neutral(_)) => (Ink::Plum, Dot::Ring),
            Some(Kind::Common) | None => (Ink::Black, Dot::Full),
        };
        picture.dot(x, y, ink, dot);
    }
}

/// Notes are numbered as in the list beneath.
fn noted(picture: &mut Picture, measured: &Measured, top: f64) {
    for (n, note) in (1..).zip(&measured.notes) {
        let Some(at) = measured.series.iter().position(|plotted| plotted.point.to >= note.day) else {
            continue;
        };
        picture.drop(place(at), 0.0, if note.begins() { Ink::Plum } else { Ink::Muted });
        let words = Words::new(n.to_string()).bold(Ink::Plum).anchor(Anchor::Middle).shift(0.0, 12.0);
        picture.words(place(at), top, &words);
    }
}

fn names(picture: &mut Picture, measured: &Measured, room: Room) {
    let unit = measured.measure.definition.unit;
    let last = measured.reading.points.iter().enumerate().rev().find_map(|(at, point)| Some((at, (*point)?)));
    let Some((at, point)) = last.filter(|_| room.right > 100.0) else { return };
    let words = format!("Average {}", value_words(unit, point.limits.mean));
    picture.words(place(at), point.limits.mean, &Words::new(words).shift(12.0, 5.0));
}
