//! Where everything of a strip lies, in pixels of the picture: 1120 wide with labels, or 350 wide with marks alone.

use super::place::{Placed, Tiers, width};
use super::{MarkState, Strip};
use waymark_kernel::{Day, days_between};

/// The height of one tier of labels.
const TIER: i32 = 44;
/// A case past its limit makes the bar longer, up to this many days; beyond them today stands at the end.
const MOST_PAST: i64 = 70;

/// A mark, or the middle of a planned stretch, with its label.
#[derive(Debug)]
pub(super) struct Point {
    pub(super) x: i32,
    pub(super) state: MarkState,
    pub(super) from: Option<(i32, i32)>,
    pub(super) label: String,
    pub(super) note: String,
    pub(super) text_x: i32,
    pub(super) text_y: i32,
    pub(super) anchor: &'static str,
    pub(super) tier: usize,
    pub(super) line: bool,
}

/// The flag that says today.
#[derive(Debug)]
pub(super) struct Flag {
    pub(super) x: i32,
    pub(super) left: i32,
    pub(super) width: i32,
    pub(super) text: String,
}

/// A whole picture.
#[derive(Debug)]
pub(super) struct Drawing {
    pub(super) height: i32,
    pub(super) width: i32,
    pub(super) left: i32,
    pub(super) bar: i32,
    pub(super) weeks: Vec<i32>,
    pub(super) gone: i32,
    pub(super) end: i32,
    pub(super) right: i32,
    pub(super) flag: Option<Flag>,
    pub(super) law: Vec<Point>,
    pub(super) plans: Vec<Point>,
}

/// Days to pixels.
struct Scale {
    start: Day,
    days: i64,
    left: i32,
    length: i32,
}

impl Scale {
    fn new(strip: &Strip, left: i32, right: i32) -> Self {
        let until = strip.finished.unwrap_or(strip.today);
        let limit = strip.weeks * 7;
        let days = days_between(strip.start, until).clamp(limit, limit + MOST_PAST).max(1);
        Self { start: strip.start, days, left, length: right - left }
    }

    fn after(&self, days: i64) -> i32 {
        let share = i64::from(self.length) * days.clamp(0, self.days) / self.days;
        self.left + i32::try_from(share).unwrap_or(self.length)
    }

    fn x(&self, day: Day) -> i32 {
        self.after(days_between(self.start, day))
    }
}

impl Drawing {
    /// 1120 wide, every mark with its label.
    pub(super) fn wide(strip: &Strip) -> Self {
        let mut drawing = Self::bar(strip, 1120, 22);
        let scale = Scale::new(strip, 22, 1098);
        let mut above = Tiers::new(1120);
        if let Some(flag) = &drawing.flag {
            above.take(flag.left, flag.left + flag.width);
        }
        let mut below = Tiers::new(1120);
        drawing.law = law(strip, &scale, &mut below);
        drawing.plans = plans(strip, &scale, &mut above);
        drawing.settle(above.used(), below.used());
        drawing
    }

    /// 350 wide, marks without labels: a list stands under it.
    pub(super) fn narrow(strip: &Strip) -> Self {
        let mut drawing = Self::bar(strip, 350, 14);
        let scale = Scale::new(strip, 14, 336);
        drawing.law = law(strip, &scale, &mut Tiers::new(i32::MAX / 2));
        drawing.plans = plans(strip, &scale, &mut Tiers::new(i32::MAX / 2));
        drawing.bar = 46;
        drawing.height = 76;
        drawing
    }

    fn bar(strip: &Strip, width: i32, left: i32) -> Self {
        let scale = Scale::new(strip, left, width - left);
        let until = strip.finished.unwrap_or(strip.today);
        let flag = strip.finished.is_none().then(|| flag(scale.x(strip.today), width, strip.week()));
        Self {
            height: 0,
            width,
            left,
            bar: 0,
            weeks: (1..scale.days / 7 + 1)
                .map(|week| scale.after(week * 7))
                .filter(|x| *x < width - left)
                .collect(),
            gone: scale.x(until).min(scale.after(strip.weeks * 7)),
            end: scale.after(strip.weeks * 7),
            right: scale.x(until),
            flag,
            law: Vec::new(),
            plans: Vec::new(),
        }
    }

    /// Sets the heights once it is known how many tiers are in use.
    fn settle(&mut self, above: usize, below: usize) {
        let tiers = |count: usize| i32::try_from(count).unwrap_or(0) * TIER;
        self.bar = tiers(above) + 20;
        self.height = self.bar + 14 + 12 + tiers(below) + 4;
        let tier = |point: &Point| i32::try_from(point.tier).unwrap_or(0) * TIER;
        for point in &mut self.law {
            point.text_y = self.bar + 42 + tier(point);
        }
        for point in &mut self.plans {
            point.text_y = self.bar - 41 - tier(point);
        }
    }

    /// The piece of the bar past the limit, from and to.
    pub(super) fn past(&self) -> Option<(i32, i32)> {
        (self.right > self.end).then_some((self.end, self.right - self.end))
    }
}

fn flag(x: i32, width: i32, week: i64) -> Flag {
    let text = format!("Today, week {week}");
    // Both pictures set the flag in 16 to 20 px bold.
    let wide = i32::try_from(text.len()).unwrap_or(14) * if width > 400 { 9 } else { 12 };
    Flag { x, left: (x - wide / 2).clamp(0, width - wide), width: wide, text }
}

/// What the law sets, below the bar.
fn law(strip: &Strip, scale: &Scale, tiers: &mut Tiers) -> Vec<Point> {
    let mut marks: Vec<_> = strip.marks.iter().filter(|mark| mark.state != MarkState::Planned).collect();
    marks.sort_by_key(|mark| mark.day);
    let place = |mark: &&super::Mark| {
        let x = scale.x(mark.day);
        let placed = tiers.place(x, width(&mark.label, &mark.note));
        point(x, mark.state, None, &mark.label, &mark.note, placed)
    };
    marks.iter().map(place).collect()
}

/// What is planned, above the bar: stretches first, since they are wider. One that lies wholly past the end of the
/// picture stands in the table alone.
fn plans(strip: &Strip, scale: &Scale, tiers: &mut Tiers) -> Vec<Point> {
    let mut points = Vec::new();
    for span in &strip.spans {
        let (from, to) = (scale.x(span.from), scale.x(span.to));
        if from == to {
            continue;
        }
        let middle = from.midpoint(to);
        let placed = tiers.place(middle, width(&span.label, &span.note).max(to - from));
        points.push(point(middle, MarkState::Planned, Some((from, to)), &span.label, &span.note, placed));
    }
    for mark in strip.marks.iter().filter(|mark| mark.state == MarkState::Planned) {
        let x = scale.x(mark.day);
        let placed = tiers.place(x, width(&mark.label, &mark.note));
        points.push(point(x, mark.state, None, &mark.label, &mark.note, placed));
    }
    points
}

fn point(
    x: i32,
    state: MarkState,
    from: Option<(i32, i32)>,
    label: &str,
    note: &str,
    placed: Placed,
) -> Point {
    use super::place::Anchor;
    let text_x = match placed.anchor {
        Anchor::Start => x - 11,
        Anchor::Middle => x,
        Anchor::End => x + 11,
    };
    let (label, note) = (label.to_owned(), note.to_owned());
    let (anchor, tier, line) = (placed.anchor.word(), placed.tier, placed.line);
    Point { x, state, from, label, note, text_x, text_y: 0, anchor, tier, line }
}
