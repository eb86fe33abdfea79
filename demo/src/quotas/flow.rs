//! Requests and assessments: what was asked in the calendar year before census, what came of it, and how soon.

use super::Scale;
use crate::deck::Deck;
use crate::figures::Figures;
use crate::share;

/// Of plans issued within 20 weeks in a year, the share whose request came in the same year.
const SAME_YEAR_IN_20_WEEKS: f64 = 0.64;
/// The same for plans issued later, within a year.
const SAME_YEAR_LATER: f64 = 0.44;
/// The same for refusals of a plan.
const SAME_YEAR_REFUSED: f64 = 0.66;

/// How long a plan took from its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Band {
    /// At most 140 days.
    In20Weeks,
    /// More than 140 days, less than a year.
    ToAYear,
    /// More than a year.
    OverAYear,
    /// The council does not know when the request came.
    Unknown,
}

/// One plan issued in the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Issue {
    pub(crate) band: Band,
    /// An exception applied.
    pub(crate) exception: bool,
    /// The request came in the same calendar year.
    pub(crate) same_year: bool,
}

/// One refusal to make a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RefusedPlan {
    /// Told after more than 16 weeks.
    pub(crate) late: bool,
    /// The request came in the same calendar year.
    pub(crate) same_year: bool,
}

/// Whether a decision on a request took more than six weeks.
pub(crate) type Lateness = bool;

/// Decks and counts of the flow.
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    pub(crate) requests_refused: u32,
    pub(crate) awaited: u32,
    pub(crate) awaited_late: u32,
    pub(crate) withdrawn: u32,
    pub(crate) plans_refused: u32,
    pub(crate) assessments_withdrawn: u32,
    pub(crate) issued_total: u32,
    agreed: u32,
    plans_refused_same_year: u32,
    /// Decisions on requests of the year.
    pub(crate) lateness: Deck<Lateness>,
    /// Share of decisions that are late, for requests of other years.
    pub(crate) late_share: f64,
    /// Plans issued in the year; after [`Flow::part_december`] without those dated the December before.
    pub(crate) issued: Deck<Issue>,
    /// Plans dated the December before.
    pub(crate) issued_december: Deck<Issue>,
    /// Refusals of a plan.
    pub(crate) refusals: Deck<RefusedPlan>,
    /// Mediation, appeal: about a refused plan.
    pub(crate) refused_plan_disputes: Deck<(bool, bool)>,
    /// Mediation, appeal: about a refused assessment.
    pub(crate) refused_request_disputes: Deck<(bool, bool)>,
    /// Mediation, appeal: about the contents of a plan issued in the year.
    pub(crate) contents_disputes: Deck<(bool, bool)>,
    /// Whether a request of the year is for someone in relevant youth accommodation.
    pub(crate) youth_accommodation: Deck<bool>,
    /// Ages of those who ask: 2 and under, 3 to 19, 20 and over.
    pub(crate) ages: Vec<f64>,
    /// Ethnic groups of those who ask, in the order of `Group`.
    pub(crate) groups: Vec<f64>,
    /// Share of girls and young women among those who ask.
    pub(crate) female_share: f64,
    /// Shares of requests that are agreed, refused, withdrawn.
    pub(crate) outcome_shares: [f64; 3],
    /// Shares of plans issued within 20 weeks, within a year, later.
    pub(crate) band_shares: [f64; 3],
    /// Share of assessments that end in a refusal.
    pub(crate) refusal_share: f64,
    cards: Vec<(Issue, u32)>,
}

impl Flow {
    pub(crate) fn new(figures: &Figures, scale: Scale) -> Self {
        let requests = &figures.requests;
        let outcomes = scale.all(&[requests.agreed, requests.refused, requests.awaited, requests.withdrawn]);
        let part = |at: usize| outcomes.get(at).copied().unwrap_or_default();
        let (agreed, refused, awaited) = (part(0), part(1), part(2));
        let times = scale.all(&[requests.in_six_weeks, requests.over_six_weeks]);
        // What was counted as late beyond the decisions were requests still awaited after six weeks.
        let counted: u32 = times.iter().sum();
        let awaited_late = counted.saturating_sub(agreed + refused).min(awaited);
        let late =
            times.get(1).copied().unwrap_or_default().saturating_sub(awaited_late).min(agreed + refused);
        let cards = issue_cards(figures, scale);
        let refusals = refusal_cards(figures, scale);
        let same_year = |cards: &[(RefusedPlan, u32)]| {
            cards.iter().filter(|(card, _)| card.same_year).map(|(_, count)| count).sum()
        };
        let received = outcomes.iter().sum::<u32>();
        let detained = scale.one(requests.in_youth_accommodation);
        let assessments = &figures.assessments;
        let share = |value: u32, total: u32| f64::from(value) / f64::from(total.max(1));
        let timeliness = &figures.timeliness;
        let issued_total = cards.iter().map(|(_, count)| count).sum();
        let plans_refused = refusals.iter().map(|(_, count)| count).sum();
        Self {
            requests_refused: refused,
            awaited: awaited - awaited_late,
            awaited_late,
            withdrawn: part(3),
            plans_refused,
            assessments_withdrawn: scale.one(assessments.withdrawn),
            issued_total,
            agreed,
            plans_refused_same_year: same_year(&refusals),
            lateness: Deck::new([(true, late), (false, agreed + refused - late)]),
            late_share: share(late, agreed + refused),
            issued: Deck::new(cards.iter().copied()),
            issued_december: Deck::new([]),
            refusals: Deck::new(refusals),
            refused_plan_disputes: disputes(
                scale,
                plans_refused,
                [assessments.mediation, assessments.tribunal, assessments.mediation_and_tribunal],
            ),
            refused_request_disputes: disputes(
                scale,
                refused,
                [requests.mediation, requests.tribunal, requests.tribunal_after_mediation],
            ),
            contents_disputes: disputes(
                scale,
                issued_total,
                [
                    assessments.other_mediation,
                    assessments.other_tribunal,
                    assessments.other_mediation_and_tribunal,
                ],
            ),
            youth_accommodation: Deck::new([(true, detained), (false, received.saturating_sub(detained))]),
            groups: requests.ethnicity.iter().map(|count| f64::from(*count)).collect(),
            female_share: share(requests.female, requests.female + requests.male),
            ages: requests.ages.iter().map(|count| f64::from(*count)).collect(),
            outcome_shares: [requests.agreed, requests.refused, requests.withdrawn].map(f64::from),
            band_shares: [timeliness.in_20_weeks, timeliness.to_a_year, timeliness.over_a_year]
                .map(f64::from),
            refusal_share: share(assessments.refused, assessments.refused + assessments.issued),
            cards,
        }
    }

    /// How many are being assessed at census: agreed in the year, and neither issued nor ended by then.
    pub(crate) fn assessing(&self, january: u32) -> u32 {
        let issued: u32 = self.cards.iter().filter(|(card, _)| card.same_year).map(|(_, count)| count).sum();
        let ended = issued + january + self.plans_refused_same_year + self.assessments_withdrawn;
        self.agreed.saturating_sub(ended)
    }

    /// Sets apart the plans dated the December before: their requests came in an earlier year.
    pub(crate) fn part_december(&mut self, december: u32) {
        let caps: Vec<u32> =
            self.cards.iter().map(|(card, count)| if card.same_year { 0 } else { *count }).collect();
        let usable = |card: &Issue| card.band != Band::Unknown && !card.same_year;
        let weights: Vec<f64> = self
            .cards
            .iter()
            .map(|(card, count)| if usable(card) { f64::from(*count) } else { 0.0 })
            .collect();
        let taken = share::spread(december, &weights, &caps);
        let both = self.cards.iter().zip(&taken);
        self.issued_december = Deck::new(both.clone().map(|((card, _), taken)| (*card, *taken)));
        self.issued = Deck::new(both.map(|((card, count), taken)| (*card, count - taken)));
    }
}

/// Plans issued in the year, by band, exception and whether the request came in the same year.
fn issue_cards(figures: &Figures, scale: Scale) -> Vec<(Issue, u32)> {
    let t = &figures.timeliness;
    let kinds = [
        (Band::In20Weeks, false, t.in_20_weeks_no_exception, SAME_YEAR_IN_20_WEEKS),
        (Band::In20Weeks, true, t.in_20_weeks - t.in_20_weeks_no_exception, SAME_YEAR_IN_20_WEEKS),
        (Band::ToAYear, false, t.to_a_year_no_exception, SAME_YEAR_LATER),
        (Band::ToAYear, true, t.to_a_year - t.to_a_year_no_exception, SAME_YEAR_LATER),
        (Band::OverAYear, false, t.over_a_year_no_exception, 0.0),
        (Band::OverAYear, true, t.over_a_year - t.over_a_year_no_exception, 0.0),
        (Band::Unknown, false, figures.assessments.issued.saturating_sub(t.issued), 0.0),
    ];
    let counts = scale.all(&kinds.map(|(_, _, count, _)| count));
    let mut cards = Vec::new();
    for ((band, exception, _, share), count) in kinds.into_iter().zip(counts) {
        let same = (f64::from(count) * share).round() as u32;
        cards.push((Issue { band, exception, same_year: true }, same));
        cards.push((Issue { band, exception, same_year: false }, count - same));
    }
    cards
}

fn refusal_cards(figures: &Figures, scale: Scale) -> Vec<(RefusedPlan, u32)> {
    let counts = [figures.assessments.refused_in_time, figures.assessments.refused_late];
    let total = scale.one(figures.assessments.refused);
    let counts = share::scale(&counts, total, counts.iter().sum());
    let mut cards = Vec::new();
    for (late, count) in [false, true].into_iter().zip(counts) {
        let same = (f64::from(count) * SAME_YEAR_REFUSED).round() as u32;
        cards.push((RefusedPlan { late, same_year: true }, same));
        cards.push((RefusedPlan { late, same_year: false }, count - same));
    }
    cards
}

/// Mediation and appeals among `total`, from the counts of mediation, of appeals and of both.
fn disputes(scale: Scale, total: u32, [mediation, tribunal, both]: [u32; 3]) -> Deck<(bool, bool)> {
    let counts = scale.all(&[both, mediation.saturating_sub(both), tribunal.saturating_sub(both)]);
    let some: u32 = counts.iter().sum();
    let kinds = [(true, true), (true, false), (false, true)];
    let none = [((false, false), total.saturating_sub(some))];
    Deck::new(kinds.into_iter().zip(counts).chain(none))
}
