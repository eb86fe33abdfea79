//! A level that drifts: a lasting part, a slope that dies away, and a passing part that comes back (a vacancy, a rush).
//! Filtered week by week (Kalman) for every candidate set of parameters, which are then weighed by how well each foretold
//! the next week.

/// The state: lasting level, slope, passing part; all relative to the mean of the series.
pub(super) type State = [f64; 3];
/// Its covariance.
pub(super) type Spread = [[f64; 3]; 3];

/// How much of a slope is left a week later.
pub(super) const SLOPE_STAYS: f64 = 0.97;

/// One candidate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    /// Weekly standard deviation of the lasting level's walk.
    pub walk: f64,
    /// Weekly standard deviation of the passing part's shocks.
    pub shock: f64,
    /// How much of the passing part is left a week later.
    pub stays: f64,
    /// Variance over mean of a week's count around its level.
    pub index: f64,
}

/// A candidate after the history: where it ends and how well it did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Filtered {
    pub candidate: Candidate,
    pub state: State,
    pub spread: Spread,
    pub log_likelihood: f64,
}

/// All candidates: drifts from none to a doubling in a year, passing parts of two to thirty weeks, counts from steady to
/// bunched.
pub(super) fn candidates() -> Vec<Candidate> {
    let mut all = Vec::new();
    for walk in [0.002, 0.006, 0.012, 0.024] {
        for (shock, stays) in [(0.0, 0.0), (0.04, 0.96), (0.08, 0.93), (0.14, 0.93), (0.1, 0.75), (0.2, 0.75)]
        {
            for index in [0.4, 1.0, 1.6, 2.6, 4.5, 8.0] {
                all.push(Candidate { walk, shock, stays, index });
            }
        }
    }
    all
}

/// Standard deviation of the level before anything is known, and of the slope.
const START: (f64, f64) = (0.5, 0.004);
/// Weekly standard deviation of the slope's own changes, for each unit of walk.
const SLOPE_WALK: f64 = 0.04;

/// Filters relative counts (1 is the mean; `None` is unknown) whose variance is `index * noise` times their level.
pub(super) fn filter(counts: &[(Option<f64>, f64)], candidate: Candidate) -> Filtered {
    let passing = candidate.shock.powi(2) / (1.0 - candidate.stays.powi(2));
    let mut state = [1.0, 0.0, 0.0];
    let mut spread = [[START.0 * START.0, 0.0, 0.0], [0.0, START.1 * START.1, 0.0], [0.0, 0.0, passing]];
    let mut log_likelihood = 0.0;
    for &(count, noise) in counts {
        if let Some(count) = count {
            log_likelihood += learn(&mut state, &mut spread, count, candidate.index * noise);
        }
        step(&mut state, &mut spread, candidate);
    }
    Filtered { candidate, state, spread, log_likelihood }
}

/// One week on.
fn step([level, slope, passing]: &mut State, spread: &mut Spread, candidate: Candidate) {
    *level += *slope;
    *slope *= SLOPE_STAYS;
    *passing *= candidate.stays;
    let [[ll, ls, lp], [_, ss, sp], [_, _, pp]] = *spread;
    let (keep, stays) = (SLOPE_STAYS, candidate.stays);
    let walk = candidate.walk.powi(2);
    let n_ll = ll + 2.0 * ls + ss + walk;
    let n_ls = keep * (ls + ss);
    let n_lp = stays * (lp + sp);
    let n_ss = keep * keep * ss + walk * SLOPE_WALK * SLOPE_WALK;
    let n_sp = keep * stays * sp;
    let n_pp = stays * stays * pp + candidate.shock.powi(2);
    *spread = [[n_ll, n_ls, n_lp], [n_ls, n_ss, n_sp], [n_lp, n_sp, n_pp]];
}

/// Learns from one count and gives the logarithm of how likely it was.
fn learn(state: &mut State, spread: &mut Spread, count: f64, noise: f64) -> f64 {
    let [level, slope, passing] = *state;
    let [[ll, ls, lp], [_, ss, sp], [_, _, pp]] = *spread;
    let expected = (level + passing).max(0.05);
    // What the count says of each part of the state.
    let gain = [ll + lp, ls + sp, lp + pp];
    let [g_level, g_slope, g_passing] = gain;
    let variance = g_level + g_passing + noise * expected;
    let missed = count - level - passing;
    // A wild week teaches less: beyond three standard deviations its pull no longer grows.
    let missed_by = missed.clamp(-3.0 * variance.sqrt(), 3.0 * variance.sqrt());
    *state = [
        level + g_level * missed_by / variance,
        slope + g_slope * missed_by / variance,
        passing + g_passing * missed_by / variance,
    ];
    let less = |value: f64, a: f64, b: f64| value - a * b / variance;
    let n_ls = less(ls, g_level, g_slope);
    let n_lp = less(lp, g_level, g_passing);
    let n_sp = less(sp, g_slope, g_passing);
    *spread = [
        [less(ll, g_level, g_level), n_ls, n_lp],
        [n_ls, less(ss, g_slope, g_slope), n_sp],
        [n_lp, n_sp, less(pp, g_passing, g_passing)],
    ];
    // Normal near the middle; beyond three standard deviations the penalty grows only in proportion, so that no single
    // week rules a candidate out.
    let z = missed.abs() / variance.sqrt();
    let penalty = if z <= 3.0 { 0.5 * z * z } else { 3.0 * z - 4.5 };
    -0.5 * variance.ln() - penalty
}

/// The lower triangle whose square is `spread`.
pub(super) fn root(spread: &Spread) -> Spread {
    let [[a, b, c], [_, d, e], [_, _, f]] = *spread;
    let l11 = a.max(0.0).sqrt();
    let safe = |x: f64| if x > 1e-12 { 1.0 / x } else { 0.0 };
    let l21 = b * safe(l11);
    let l31 = c * safe(l11);
    let l22 = (d - l21 * l21).max(0.0).sqrt();
    let l32 = (e - l31 * l21) * safe(l22);
    let l33 = (f - l31 * l31 - l32 * l32).max(0.0).sqrt();
    [[l11, 0.0, 0.0], [l21, l22, 0.0], [l31, l32, l33]]
}
