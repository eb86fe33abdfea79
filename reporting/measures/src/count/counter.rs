//! Filling the points of a window from marks.

use super::{Mark, Part, Span};
use crate::definition::Value;
use crate::window::Window;
use std::collections::HashMap;
use waymark_kernel::days_between;

/// A measure at one point.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Figure {
    /// All that the measure looks at: below the line.
    pub of: u64,
    /// What of it is as the measure asks: above the line.
    pub hit: u64,
    /// The value in the measure's unit; `None` where there is none, such as a share of nothing.
    pub value: Option<f64>,
}

/// Counts marks into the points of a window.
#[derive(Debug)]
pub struct Counter<'w> {
    window: &'w Window,
    value: Value,
    of: Vec<i64>,
    hit: Vec<i64>,
    /// Whole days that each thing has stood at each point, where the value is one of their order.
    days: Vec<Vec<i64>>,
    /// How many each group has, where the value is a number a group.
    groups: HashMap<Part, Vec<i64>>,
}

impl<'w> Counter<'w> {
    /// Counts nothing yet.
    #[must_use]
    pub fn new(window: &'w Window, value: Value) -> Self {
        let points = window.points.len();
        let days = if value.needs_days() { vec![Vec::new(); points] } else { Vec::new() };
        Self {
            window,
            value,
            of: vec![0; points + 1],
            hit: vec![0; points + 1],
            days,
            groups: HashMap::new(),
        }
    }

    /// Counts one mark.
    pub fn add(&mut self, mark: &Mark) {
        match mark.span {
            Span::On(day) if day <= self.window.on => {
                if let Some(at) = self.window.holding(day) {
                    self.step(at..at + 1, mark);
                }
            }
            Span::On(_) => {}
            Span::Over(from, to) => {
                let standing = self.window.standing(from, to);
                let points = self.window.points.get(standing.clone()).unwrap_or_default();
                for (days, point) in self.days.iter_mut().skip(standing.start).zip(points) {
                    days.push(days_between(from, point.to));
                }
                self.step(standing, mark);
            }
        }
    }

    /// Counts are kept as what changes from one point to the next, so that a long stretch costs as much as a short one.
    fn step(&mut self, points: std::ops::Range<usize>, mark: &Mark) {
        let add = |counts: &mut Vec<i64>| {
            for (at, by) in [(points.start, 1), (points.end, -1)] {
                if let Some(count) = counts.get_mut(at) {
                    *count += by;
                }
            }
        };
        if mark.of {
            add(&mut self.of);
        }
        if mark.hit {
            add(&mut self.hit);
        }
        if self.value == Value::EachGroup && mark.part != Part::Whole {
            let points = self.window.points.len();
            add(self.groups.entry(mark.part).or_insert_with(|| vec![0; points + 1]));
        }
    }

    /// The figures, one a point.
    #[must_use]
    pub fn finish(self) -> Vec<Figure> {
        let groups: Vec<Vec<u64>> = self.groups.values().map(|steps| running(steps)).collect();
        let mut days = self.days.into_iter();
        let pairs = running(&self.of).into_iter().zip(running(&self.hit)).take(self.window.points.len());
        pairs
            .enumerate()
            .map(|(at, (of, hit))| {
                let having = groups.iter().filter(|group| group.get(at).is_some_and(|n| *n > 0)).count();
                let stood = days.next().unwrap_or_default();
                Figure { of, hit, value: self.value.of((of, hit), stood, having) }
            })
            .collect()
    }
}

fn running(steps: &[i64]) -> Vec<u64> {
    let sum = |total: &mut i64, step: &i64| {
        *total += step;
        Some(total.unsigned_abs())
    };
    steps.iter().scan(0, sum).collect()
}
