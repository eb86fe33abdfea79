//! Assessments that ended in the calendar year before census, and everything else that flows through the year.

use super::{Asked, Disputes, Scale, Shares};
use crate::deck::Deck;
use crate::dice::Dice;
use crate::figures::then::{Past, SAME_YEAR_IN_20_WEEKS, SAME_YEAR_LATER, SAME_YEAR_REFUSED, same_share};
use crate::figures::{Figures, Timeliness};
use crate::share;

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

/// Decks and counts of the flow.
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    pub(crate) asked: Asked,
    pub(crate) disputes: Disputes,
    pub(crate) shares: Shares,
    pub(crate) plans_refused: u32,
    pub(crate) assessments_withdrawn: u32,
    pub(crate) issued_total: u32,
    /// Plans issued in the year; after [`Flow::part_december`] without those dated the December before.
    pub(crate) issued: Deck<Issue>,
    /// Plans dated the December before.
    pub(crate) issued_december: Deck<Issue>,
    /// Refusals of a plan.
    pub(crate) refusals: Deck<RefusedPlan>,
    /// Plans sent in earlier years whose requests are known, by years before the census, from 2.
    issued_before: Vec<Deck<Issue>>,
    issue_cards: Vec<(Issue, u32)>,
    refusal_cards: Vec<(RefusedPlan, u32)>,
}

impl Flow {
    /// `since`: the figures of the census year, and `past` what is known of the years before with the share of the year’s own
    /// plans that were carried over.
    pub(crate) fn new(
        figures: &Figures,
        since: &Figures,
        (past, carried): (&[Past], f64),
        scale: Scale,
    ) -> Self {
        let asked = Asked::new(&figures.requests, scale);
        let unknown = figures.assessments.issued.saturating_sub(figures.timeliness.issued);
        let issued_before =
            past.iter().map(|one| Deck::new(issue_cards(&one.timeliness, 1.0, 0, scale))).collect();
        let issue_cards = issue_cards(&figures.timeliness, carried, unknown, scale);
        let refusal_cards = refusal_cards(figures, scale);
        let issued_total = issue_cards.iter().map(|(_, count)| count).sum();
        let plans_refused = refusal_cards.iter().map(|(_, count)| count).sum();
        Self {
            disputes: Disputes::new(figures, scale, asked.refused, (plans_refused, issued_total)),
            asked,
            shares: Shares::new(since),
            plans_refused,
            assessments_withdrawn: scale.one(figures.assessments.withdrawn),
            issued_total,
            issued: Deck::new(issue_cards.iter().copied()),
            issued_december: Deck::new([]),
            refusals: Deck::new(refusal_cards.iter().copied()),
            issued_before,
            issue_cards,
            refusal_cards,
        }
    }

    /// A plan sent so many calendar years before the census whose request is known; `None` where no more are.
    pub(crate) fn before(&mut self, years: u8, dice: &mut Dice) -> Option<Issue> {
        self.issued_before.get_mut(usize::from(years).checked_sub(2)?)?.draw(dice)
    }

    /// How many are being assessed at census: agreed in the year, and neither issued nor ended by then.
    pub(crate) fn assessing(&self, january: u32) -> u32 {
        let issued: u32 =
            self.issue_cards.iter().filter(|(card, _)| card.same_year).map(|(_, count)| count).sum();
        let refused: u32 =
            self.refusal_cards.iter().filter(|(card, _)| card.same_year).map(|(_, count)| count).sum();
        self.asked.agreed.saturating_sub(issued + refused + january + self.assessments_withdrawn)
    }

    /// Sets apart the plans dated the December before: their requests came in an earlier year.
    pub(crate) fn part_december(&mut self, december: u32) {
        let caps: Vec<u32> =
            self.issue_cards.iter().map(|(card, count)| if card.same_year { 0 } else { *count }).collect();
        let usable = |card: &Issue| card.band != Band::Unknown && !card.same_year;
        let weights: Vec<f64> = self
            .issue_cards
            .iter()
            .map(|(card, count)| if usable(card) { f64::from(*count) } else { 0.0 })
            .collect();
        let taken = share::spread(december, &weights, &caps);
        let both = self.issue_cards.iter().zip(&taken);
        self.issued_december = Deck::new(both.clone().map(|((card, _), taken)| (*card, *taken)));
        self.issued = Deck::new(both.map(|((card, count), taken)| (*card, count - taken)));
    }
}

/// Plans issued in a year, by band, exception and whether the request came in the same year; of some it is unknown when it
/// came.
fn issue_cards(t: &Timeliness, carried: f64, unknown: u32, scale: Scale) -> Vec<(Issue, u32)> {
    let soon = same_share(SAME_YEAR_IN_20_WEEKS, carried);
    let later = same_share(SAME_YEAR_LATER, carried);
    let kinds = [
        (Band::In20Weeks, false, t.in_20_weeks_no_exception, soon),
        (Band::In20Weeks, true, t.in_20_weeks - t.in_20_weeks_no_exception, soon),
        (Band::ToAYear, false, t.to_a_year_no_exception, later),
        (Band::ToAYear, true, t.to_a_year - t.to_a_year_no_exception, later),
        (Band::OverAYear, false, t.over_a_year_no_exception, 0.0),
        (Band::OverAYear, true, t.over_a_year - t.over_a_year_no_exception, 0.0),
        (Band::Unknown, false, unknown, 0.0),
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
