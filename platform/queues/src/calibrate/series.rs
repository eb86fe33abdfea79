//! One weekly series — referrals, or children who can be seen — ready to be drawn into the future.

use super::level::{self, Filtered, SLOPE_STAYS, Spread};
use super::season::Season;
use crate::backtest::Widening;
use crate::calendar::{KINDS, SchoolWeek};
use crate::draw::Stream;
use rand_distr::{Distribution, Gamma, Poisson, StandardNormal};

/// A series as its history shows it.
#[derive(Debug, Clone)]
pub struct Series {
    mean: f64,
    season: Season,
    /// Candidates that are not out of the question, with cumulative weights and the roots of their spreads.
    weighed: Vec<(f64, Filtered, Spread)>,
}

impl Series {
    /// From counts by week (`None`: tells nothing); the level is read from position `since` on.
    #[must_use]
    pub fn of(counts: &[Option<f64>], kinds: &[SchoolWeek], since: usize) -> Self {
        let season = Season::of(counts, kinds);
        let recent: Vec<(Option<f64>, f64)> = counts
            .iter()
            .zip(kinds)
            .skip(since)
            .map(|(count, kind)| (*count, season.factor(*kind)))
            .collect();
        let (n, sum) = recent.iter().fold((0.0, 0.0), |(n, sum), (count, factor)| match count {
            Some(count) => (n + factor, sum + count),
            None => (n, sum),
        });
        let mean = if n > 0.0 { (sum / n).max(0.02) } else { 0.02 };
        let relative: Vec<(Option<f64>, f64)> = recent
            .iter()
            .map(|(count, factor)| (count.map(|n| n / factor / mean), 1.0 / (mean * factor)))
            .collect();
        let filtered: Vec<Filtered> =
            level::candidates().into_iter().map(|candidate| level::filter(&relative, candidate)).collect();
        Self { mean, season, weighed: weigh(filtered) }
    }

    /// The middle of what may come in weeks of these kinds.
    #[must_use]
    pub fn middle(&self, kinds: &[SchoolWeek]) -> Vec<f64> {
        let mut levels = vec![0.0; kinds.len()];
        let mut before = 0.0;
        for (up_to, filtered, _) in &self.weighed {
            let weight = up_to - before;
            before = *up_to;
            let [mut level, mut slope, mut passing] = filtered.state;
            for sum in &mut levels {
                *sum += weight * (level + passing).max(0.0);
                level += slope;
                slope *= SLOPE_STAYS;
                passing *= filtered.candidate.stays;
            }
        }
        let of_weeks = levels.iter().zip(kinds);
        of_weeks.map(|(level, kind)| level * self.mean * self.season.factor(*kind)).collect()
    }

    /// Variance over mean of a week's count around its level: the weighed mean of the candidates.
    #[must_use]
    pub fn index(&self) -> f64 {
        let mut before = 0.0;
        let weights = self.weighed.iter().map(|(up_to, filtered, _)| {
            let weight = up_to - before;
            before = *up_to;
            weight * filtered.candidate.index
        });
        weights.sum()
    }

    /// The factor of each kind of school week, in the order of [`SchoolWeek::ALL`]; 1 is the mean of the year.
    #[must_use]
    pub const fn factors(&self) -> [f64; KINDS] {
        self.season.factors
    }

    /// Draws one future into `to`: parameters first, then the level week by week, then the counts. `widening`
    /// spreads the level around its middle.
    pub fn draw(&self, kinds: &[SchoolWeek], widening: &Widening, luck: &mut Stream, to: &mut [u32]) {
        let u = luck.uniform();
        let Some((_, filtered, root)) =
            self.weighed.iter().find(|(up_to, ..)| u < *up_to).or(self.weighed.last())
        else {
            to.fill(0);
            return;
        };
        let candidate = filtered.candidate;
        let factors = self.draw_factors(candidate.index, luck);
        let mut normal = |sd: f64| -> f64 {
            let z: f64 = StandardNormal.sample(luck);
            sd * z
        };
        let z = [normal(1.0), normal(1.0), normal(1.0)];
        // The middle of what may come, and how far this future is from it.
        let mut middle = filtered.state;
        let mut apart = [0.0; 3];
        for (part, row) in apart.iter_mut().zip(root) {
            *part = row.iter().zip(z).map(|(a, b)| a * b).sum();
        }
        let mut levels = Vec::with_capacity(to.len());
        for week in 0..to.len() {
            let level = middle[0] + middle[2] + widening.at(week) * (apart[0] + apart[2]);
            levels.push(level.max(0.0));
            for [level, slope, passing] in [&mut middle, &mut apart] {
                *level += *slope;
                *slope *= SLOPE_STAYS;
                *passing *= candidate.stays;
            }
            apart[0] += normal(candidate.walk);
            apart[2] += normal(candidate.shock);
        }
        for ((to, level), kind) in to.iter_mut().zip(levels).zip(kinds) {
            let mean = self.mean * level * factors.get(kind.place()).copied().unwrap_or(1.0);
            *to = count(mean, candidate.index, luck);
        }
    }

    /// The school year's factors are uncertain too: the fewer counted, the more.
    fn draw_factors(&self, index: f64, luck: &mut Stream) -> [f64; KINDS] {
        let mut factors = self.season.factors;
        for (factor, counted) in factors.iter_mut().zip(self.season.counted) {
            let z: f64 = StandardNormal.sample(luck);
            *factor *= ((index / counted).sqrt().min(0.5) * z).exp();
        }
        factors
    }
}

/// Keeps the candidates that matter, with cumulative weights.
fn weigh(filtered: Vec<Filtered>) -> Vec<(f64, Filtered, Spread)> {
    let best = filtered.iter().map(|one| one.log_likelihood).fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<(f64, Filtered)> = filtered
        .into_iter()
        .map(|one| ((one.log_likelihood - best).exp(), one))
        .filter(|(weight, _)| *weight > 1e-3)
        .collect();
    let total: f64 = weights.iter().map(|(weight, _)| weight).sum();
    let mut up_to = 0.0;
    weights
        .into_iter()
        .map(|(weight, one)| {
            up_to += weight / total;
            (up_to, one, level::root(&one.spread))
        })
        .collect()
}

/// One count with this mean and `index` times its variance: a negative binomial when bunched, a rounded normal when
/// steadier than Poisson, as slots are.
fn count(mean: f64, index: f64, luck: &mut Stream) -> u32 {
    if mean <= 0.0 {
        return 0;
    }
    if index < 1.0 {
        let z: f64 = StandardNormal.sample(luck);
        return (mean + (index * mean).sqrt() * z).round().max(0.0) as u32;
    }
    let rate = if index > 1.0 {
        Gamma::new(mean / (index - 1.0), index - 1.0).map_or(mean, |gamma| gamma.sample(luck))
    } else {
        mean
    };
    if rate <= 0.0 {
        return 0;
    }
    Poisson::new(rate).map_or(0, |poisson| {
        let n: f64 = poisson.sample(luck);
        n as u32
    })
}
