//! The children of one list as counts by priority and week of referral. Nobody is in two places: every number taken is
//! taken from exactly one count.

use crate::draw::Stream;
use crate::scenario::Leaving;

/// Counts by priority, and within each by column: the column of a referral week, oldest first.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    counts: Vec<u32>,
    columns: usize,
    /// The first column of each priority that can hold anybody.
    heads: Vec<usize>,
    total: u32,
    /// One past the last column filled.
    end: usize,
}

/// Where a child was taken from.
pub(super) struct Place {
    pub priority: usize,
    pub column: usize,
}

impl Waiting {
    pub(super) fn new(priorities: usize, columns: usize) -> Self {
        Self { counts: vec![0; priorities * columns], columns, heads: vec![0; priorities], total: 0, end: 0 }
    }

    /// Makes this list equal to another of the same shape, without a new allocation.
    pub(super) fn copy_from(&mut self, other: &Self) {
        self.counts.copy_from_slice(&other.counts);
        self.heads.copy_from_slice(&other.heads);
        self.total = other.total;
        self.end = other.end;
    }

    pub(super) const fn total(&self) -> u32 {
        self.total
    }

    pub(super) const fn columns(&self) -> usize {
        self.columns
    }

    pub(super) fn priorities(&self) -> usize {
        self.heads.len()
    }

    /// The counts, column after column of the first priority, then of the next.
    pub(super) fn counts(&self) -> &[u32] {
        &self.counts
    }

    pub(super) fn add(&mut self, priority: usize, column: usize, many: u32) {
        if let Some(count) = self.counts.get_mut(priority * self.columns + column) {
            *count += many;
            self.total += many;
            self.end = self.end.max(column + 1);
        }
    }

    /// Takes up to `many` of one priority, the longest wait first, and gives how many were there.
    pub(super) fn take_in_turn(
        &mut self,
        priority: usize,
        many: u32,
        mut taken: impl FnMut(Place, u32),
    ) -> u32 {
        let Some(head) = self.heads.get_mut(priority) else { return 0 };
        let (from, to) = (priority * self.columns + *head, priority * self.columns + self.end);
        let mut left = many;
        for count in self.counts.get_mut(from..to).unwrap_or_default() {
            if *count > left {
                *count -= left;
                taken(Place { priority, column: *head }, left);
                left = 0;
                break;
            }
            if *count > 0 {
                taken(Place { priority, column: *head }, *count);
                left -= *count;
                *count = 0;
            }
            *head += 1;
        }
        self.total -= many - left;
        many - left
    }

    /// Takes up to `many`, the longest wait first whatever the priority (the first priority first within a week).
    pub(super) fn take_oldest(&mut self, many: u32, mut taken: impl FnMut(Place, u32)) -> u32 {
        if self.heads.len() == 1 {
            return self.take_in_turn(0, many, taken);
        }
        let mut left = many;
        let first = self.heads.iter().copied().min().unwrap_or_default();
        for column in first..self.end {
            for priority in 0..self.heads.len() {
                let place = priority * self.columns + column;
                let Some(count) = self.counts.get_mut(place) else { continue };
                let take = left.min(*count);
                if take > 0 {
                    *count -= take;
                    left -= take;
                    taken(Place { priority, column }, take);
                }
            }
            if left == 0 {
                break;
            }
            self.heads.iter_mut().for_each(|head| *head = (*head).max(column + 1));
        }
        self.total -= many - left;
        many - left
    }

    /// Takes one child at random, everybody alike.
    pub(super) fn take_any(&mut self, luck: &mut Stream) -> Option<Place> {
        let mut at = luck.below(u64::from(self.total)) as u32;
        for (priority, &head) in self.heads.iter().enumerate() {
            let (from, to) = (priority * self.columns + head, priority * self.columns + self.end);
            for (column, count) in (head..).zip(self.counts.get_mut(from..to).unwrap_or_default()) {
                if at < *count {
                    *count -= 1;
                    self.total -= 1;
                    return Some(Place { priority, column });
                }
                at -= *count;
            }
        }
        None
    }

    /// Lets families withdraw who were referred before column `now`. `highest` is the highest chance of `leaving`; children
    /// are walked over in strides whose length is geometric, so the cost goes with those who leave, not with those who
    /// wait.
    pub(super) fn withdraw(
        &mut self,
        now: usize,
        leaving: &Leaving,
        strides: &Strides,
        luck: &mut Stream,
    ) -> u32 {
        let mut gone = 0;
        let mut stride = strides.next(luck);
        for (priority, &head) in self.heads.iter().enumerate() {
            let (from, to) = (priority * self.columns + head, priority * self.columns + self.end.min(now));
            for (column, count) in (head..).zip(self.counts.get_mut(from..to).unwrap_or_default()) {
                let mut there = *count;
                while stride < there {
                    there -= stride + 1;
                    if strides.accepts(leaving, now - column, luck) {
                        *count -= 1;
                        gone += 1;
                    }
                    stride = strides.next(luck);
                }
                stride -= there;
            }
        }
        self.total -= gone;
        gone
    }

    /// Everybody counted again, to check the running total.
    pub(super) fn counted(&self) -> u64 {
        self.counts.iter().map(|&n| u64::from(n)).sum()
    }
}

/// How many children to pass by before the next who may withdraw.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strides {
    highest: f64,
    /// 1 / ln(1 - highest).
    scale: f64,
    constant: bool,
    factor: f64,
}

impl Strides {
    /// `None` when nobody ever withdraws.
    pub(super) fn of(leaving: &Leaving) -> Option<Self> {
        let highest = leaving.highest();
        let constant = leaving.if_constant().is_some();
        (highest > 0.0).then(|| Self { highest, scale: 1.0 / (-highest).ln_1p(), constant, factor: 1.0 })
    }

    /// The same with every chance so much higher.
    pub(super) fn times(self, factor: f64) -> Self {
        if factor == 1.0 {
            return self;
        }
        let highest = (self.highest * factor).clamp(1e-12, 0.9);
        Self { highest, scale: 1.0 / (-highest).ln_1p(), factor, ..self }
    }

    fn next(self, luck: &mut Stream) -> u32 {
        // 1 - u is in (0, 1]: its logarithm is finite. Casting saturates, and u32::MAX passes everybody by.
        ((1.0 - luck.uniform()).ln() * self.scale) as u32
    }

    fn accepts(self, leaving: &Leaving, weeks_waited: usize, luck: &mut Stream) -> bool {
        self.constant || luck.uniform() * self.highest < leaving.chance(weeks_waited) * self.factor
    }
}
