//! Shares by which chance decides where no quota is dealt: after census, and of those who ask.

use crate::figures::Figures;

/// Shares and weights, the same for an area of any size.
#[derive(Debug, Clone)]
pub(crate) struct Shares {
    /// Ages of those who ask: 2 and under, 3 to 19, 20 and over.
    pub(crate) ages: Vec<f64>,
    /// Ethnic groups of those who ask, in the order of `Group`.
    pub(crate) groups: Vec<f64>,
    /// Girls and young women among those who ask.
    pub(crate) female: f64,
    /// Requests that are agreed, refused, withdrawn.
    pub(crate) outcomes: [f64; 3],
    /// Plans issued within 20 weeks, within a year, later.
    pub(crate) bands: [f64; 3],
    /// Assessments that end in a refusal.
    pub(crate) refusals: f64,
}

impl Shares {
    pub(crate) fn new(figures: &Figures) -> Self {
        let (r, a, t) = (&figures.requests, &figures.assessments, &figures.timeliness);
        let share = |part: u32, other: u32| f64::from(part) / f64::from((part + other).max(1));
        Self {
            ages: r.ages.map(f64::from).to_vec(),
            groups: r.ethnicity.map(f64::from).to_vec(),
            female: share(r.female, r.male),
            outcomes: [r.agreed, r.refused, r.withdrawn].map(f64::from),
            bands: [t.in_20_weeks, t.to_a_year, t.over_a_year].map(f64::from),
            refusals: share(a.refused, a.issued),
        }
    }
}
