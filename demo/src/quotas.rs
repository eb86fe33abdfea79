//! How many of everything: published counts scaled to the size asked for, and laid out as decks to be dealt.
//! Only whole numbers are decided here; which child gets which card is left to chance.

mod asked;
mod disputes;
mod flow;
mod held;
mod payments;
mod reviews;
mod shares;
mod table;
mod years;

pub(crate) use asked::Asked;
pub(crate) use disputes::{Dispute, Disputes};
pub(crate) use flow::{Band, Flow, Issue, RefusedPlan};
pub(crate) use held::{Budget, Cell, Held};
pub(crate) use payments::{may_board, may_work};
pub(crate) use reviews::{Decided, Met, ReviewCard, Reviews};
pub(crate) use shares::Shares;

use crate::area::Placement;
use crate::deck::Deck;
use crate::figures::Figures;
use crate::figures::then::Past;
use crate::share;
use waymark_identifiers::Coded;
use waymark_identifiers::sen::Need;
use waymark_kernel::{Day, days_between};
use waymark_returns::model::CeaseReason;

/// What a life is at census, or that it begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cohort {
    /// Holds a plan made in the calendar year before census.
    Fresh,
    /// A plan made and ceased in the year.
    FreshCeased,
    /// Holds a plan dated in December before that year and sent in its January.
    December,
    /// Holds a plan made between 1 January and census.
    January,
    /// Holds an older plan, or one that moved in.
    Older,
    /// A plan that ceased in the year.
    Ceased,
    /// Assessed in the year, plan refused.
    PlanRefused,
    /// Assessment withdrawn.
    AssessmentWithdrawn,
    /// Assessment refused.
    RequestRefused,
    /// Decision on the request awaited at census; true when six weeks had passed.
    Awaited(bool),
    /// Request withdrawn.
    Withdrawn,
    /// Being assessed at census.
    Assessing,
    /// Asked so many calendar years before census, and no plan came of it.
    Earlier(Gone, u8),
    /// Asked after the calendar year.
    Later,
    /// Moved in with a plan after census.
    LaterMovedIn,
}

/// How a request of an earlier year came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gone {
    /// Refused to assess.
    Refused,
    /// Assessed, plan refused.
    PlanRefused,
    /// Withdrawn.
    Withdrawn,
}

/// How large the area is against the published one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    /// Plans asked for.
    num: u32,
    /// Plans published.
    den: u32,
}

impl Scale {
    pub(crate) fn new(figures: &Figures, plans: Option<u32>) -> Self {
        let published = figures.stock.plans;
        Self { num: plans.unwrap_or_else(|| share::one(published, 1, figures.divisor)), den: published }
    }

    pub(crate) fn plans(self) -> u32 {
        self.num
    }

    pub(crate) fn one(self, value: u32) -> u32 {
        share::one(value, self.num, self.den)
    }

    pub(crate) fn all(self, values: &[u32]) -> Vec<u32> {
        share::scale(values, self.num, self.den)
    }
}

/// Every deck of an area. Cloned for each walk through its lives.
#[derive(Debug, Clone)]
pub(crate) struct Quotas {
    pub(crate) cohorts: Deck<Cohort>,
    pub(crate) held: Held,
    pub(crate) flow: Flow,
    pub(crate) reviews: Reviews,
    /// Reason and age index (2 and under, 3 to 19, 20 and over) of plans that ceased.
    pub(crate) ceased: Deck<(CeaseReason, usize)>,
}

impl Quotas {
    pub(crate) fn new(
        (figures, since): (&Figures, &Figures),
        (past, carried): (&[Past], f64),
        scale: Scale,
        (year_end, today): (Day, Day),
    ) -> Self {
        let reviews = Reviews::new(&figures.reviews, scale);
        let flow = Flow::new(figures, since, (past, carried), scale);
        let held = Held::new(figures, scale, reviews.not_expected, flow.issued_total);
        let ceased = ceased(figures, scale);
        let later = f64::from(scale.one(since.requests.received))
            * days_between(year_end, today).max(0) as f64
            / 365.0;
        let moved = f64::from(held.moved_in) * days_between(year_end, today).max(0) as f64 / 365.0;
        let of_the_year = [
            (Cohort::Fresh, held.fresh),
            (Cohort::FreshCeased, held.fresh_ceased),
            (Cohort::December, held.december),
            (Cohort::January, held.january),
            (Cohort::Older, held.older),
            (
                Cohort::Ceased,
                u32::try_from(ceased.left()).unwrap_or(u32::MAX).saturating_sub(held.fresh_ceased),
            ),
            (Cohort::PlanRefused, flow.plans_refused),
            (Cohort::AssessmentWithdrawn, flow.assessments_withdrawn),
            (Cohort::RequestRefused, flow.asked.refused),
            (Cohort::Awaited(false), flow.asked.awaited),
            (Cohort::Awaited(true), flow.asked.awaited_late),
            (Cohort::Withdrawn, flow.asked.withdrawn),
            (Cohort::Assessing, flow.assessing(held.january)),
            (Cohort::Later, later.round() as u32),
            (Cohort::LaterMovedIn, moved.round() as u32),
        ];
        let cohorts = Deck::new(of_the_year.into_iter().chain(earlier(past, scale)));
        let mut flow = flow;
        flow.part_december(held.december);
        Self { cohorts, held, flow, reviews, ceased }
    }
}

/// The requests of earlier years that led to no plan, where they are known.
fn earlier(past: &[Past], scale: Scale) -> impl Iterator<Item = (Cohort, u32)> {
    past.iter().flat_map(move |one| {
        let counts = [
            (Gone::Refused, one.refused),
            (Gone::PlanRefused, one.no_plan),
            (Gone::Withdrawn, one.withdrawn),
        ];
        counts.map(|(gone, count)| (Cohort::Earlier(gone, one.years), scale.one(count)))
    })
}

/// Reasons with the ages at which they can be: the reasons that leave the least choice are dealt first, the oldest.
fn ceased(figures: &Figures, scale: Scale) -> Deck<(CeaseReason, usize)> {
    // Index of the youngest age: 0 is 2 and under, 14 is 16, 15 is 17, 16 is 18, 18 is 20 and over.
    let order = [
        (CeaseReason::MaximumAge, 18),
        (CeaseReason::HigherEducation, 16),
        (CeaseReason::Employment, 15),
        (CeaseReason::Disengaged, 14),
        (CeaseReason::NeedsMet, 0),
        (CeaseReason::Transferred, 0),
        (CeaseReason::LeftEngland, 0),
        (CeaseReason::Died, 0),
        (CeaseReason::Other, 0),
    ];
    let counts = scale.all(&figures.ceased.by_reason);
    let mut ages = scale.all(&figures.ceased.ages);
    // Where the ages published do not add up to the reasons, the oldest group takes the rest.
    let short = counts.iter().sum::<u32>().saturating_sub(ages.iter().sum());
    if let Some(oldest) = ages.last_mut() {
        *oldest += short;
    }
    let mut cards = Vec::new();
    for (reason, youngest) in order {
        let count = CeaseReason::all().position(|one| one == reason).and_then(|at| counts.get(at));
        let caps: Vec<u32> =
            ages.iter().enumerate().map(|(at, left)| if at >= youngest { *left } else { 0 }).collect();
        let weights: Vec<f64> = caps.iter().map(|cap| f64::from(*cap)).collect();
        let given = share::spread(count.copied().unwrap_or_default(), &weights, &caps);
        for (at, (left, count)) in ages.iter_mut().zip(given).enumerate() {
            *left -= count;
            cards.push(((reason, at), count));
        }
    }
    Deck::new(cards)
}

/// Needs as published, in their order; Down syndrome is counted with other.
pub(crate) fn needs() -> impl Iterator<Item = Need> {
    Need::all().filter(|need| *need != Need::DownSyndrome)
}

/// Placements with their counts.
pub(crate) fn placements(counts: &[u32]) -> impl Iterator<Item = (Placement, u32)> {
    Placement::ALL.into_iter().zip(counts.iter().copied())
}
