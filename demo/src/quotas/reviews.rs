//! Annual reviews as they stand on census day: when plans were last reviewed, when that was decided, and what.

use super::Scale;
use crate::deck::Deck;
use crate::figures;
use crate::share;
use waymark_returns::model::ReviewOutcome;

/// When the latest meeting was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Met {
    /// Between 1 January and census day.
    CensusYear,
    /// In the calendar year before.
    InYear,
    /// Earlier.
    Before,
    /// No meeting is known.
    Never,
}

/// When it was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decided {
    /// Between 1 January and census day.
    CensusYear,
    /// In the calendar year before.
    InYear,
    /// Earlier.
    Before,
    /// Not, and four weeks had not passed.
    NotDue,
    /// Not, although four weeks had passed.
    Outstanding,
}

/// How one plan stands with its latest review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ReviewCard {
    pub(crate) met: Met,
    pub(crate) decided: Decided,
    /// Decided within four weeks of the meeting.
    pub(crate) timely: bool,
}

/// Decks for the plans of which a review is expected.
#[derive(Debug, Clone)]
pub(crate) struct Reviews {
    pub(crate) cards: Deck<ReviewCard>,
    /// Outcomes of decided reviews; `None` where the council did not record one.
    pub(crate) outcomes: Deck<Option<ReviewOutcome>>,
    /// Plans of which no review is expected: started since 1 January of the year before census.
    pub(crate) not_expected: u32,
}

/// Scaled counts, made consistent.
struct Counts {
    met: [u32; 3],
    not_met: u32,
    decided: [u32; 3],
    not_due: u32,
    outstanding: u32,
    timely: u32,
    outcomes: Vec<u32>,
    not_expected: u32,
}

impl Reviews {
    pub(crate) fn new(figures: &figures::Reviews, scale: Scale) -> Self {
        let counts = Counts::new(figures, scale);
        let decisions: u32 = counts.decided.iter().sum();
        let recorded: u32 = counts.outcomes.iter().sum();
        let outcomes = [ReviewOutcome::Amend, ReviewOutcome::Cease, ReviewOutcome::Maintain];
        let cards = outcomes.into_iter().map(Some).zip(counts.outcomes.iter().copied());
        let silent = [(None, decisions.saturating_sub(recorded))];
        Self {
            cards: cards_of(&counts),
            outcomes: Deck::new(cards.chain(silent)),
            not_expected: counts.not_expected,
        }
    }
}

impl Counts {
    /// Scales, and settles one conflict: England's councils reported more outcomes than decisions, which the return's
    /// own rules do not allow (L10: an outcome needs the day of its decision). Then the outcomes go down and the
    /// decisions up until they meet, and fewer reviews wait for a decision: each by less than 2%.
    fn new(figures: &figures::Reviews, scale: Scale) -> Self {
        let decided = [figures.decided_census_year, figures.decided_in_year, figures.decided_before];
        let waiting = [figures.not_due, figures.outstanding];
        let outcomes = [figures.amend, figures.cease, figures.maintain];
        let (d, o) = (decided.iter().sum::<u32>(), outcomes.iter().sum::<u32>());
        let conflict = o > d;
        let decisions =
            if conflict { scale.one(share::one(o, 982, 1000)).max(scale.one(d)) } else { scale.one(d) };
        let waits = waiting.iter().sum();
        let kept = if conflict { share::one(waits, 985, 1000) } else { waits };
        let waiting = share::scale(&waiting, scale.one(kept), waits);
        let [not_due, outstanding] = fixed(&waiting);
        let meetings = decisions + not_due + outstanding;
        let met = [figures.met_census_year, figures.met_in_year, figures.met_before];
        let met = fixed(&share::scale(&met, meetings, met.iter().sum()));
        let rest = [figures.not_met, figures.not_expected];
        let rest = share::scale(&rest, scale.plans().saturating_sub(meetings), rest.iter().sum());
        let [not_met, not_expected] = fixed(&rest);
        let times = [figures.in_four_weeks, figures.over_four_weeks];
        let [timely, _] = fixed(&share::scale(&times, decisions, times.iter().sum()));
        Self {
            met,
            not_met,
            decided: fixed(&share::scale(&decided, decisions, d)),
            not_due,
            outstanding,
            timely,
            outcomes: if conflict { share::scale(&outcomes, decisions, o) } else { scale.all(&outcomes) },
            not_expected,
        }
    }
}

fn fixed<const N: usize>(values: &[u32]) -> [u32; N] {
    std::array::from_fn(|at| values.get(at).copied().unwrap_or_default())
}

/// Joins the margins: a decision is not before its meeting, and one that is not due has a meeting in the last four
/// weeks. Decisions in another year than their meeting are the late ones, as far as the counts allow.
fn cards_of(counts: &Counts) -> Deck<ReviewCard> {
    let [met_now, met_year, met_before] = counts.met;
    let [decided_now, decided_year, decided_before] = counts.decided;
    // Meetings of the first days of January are mostly not due to be decided.
    let fresh = (met_now - met_now / 8).min(counts.not_due);
    let decided_fresh = (met_now - fresh).min(decided_now);
    let before = decided_before.min(met_before);
    let open = met_before - before;
    let carried =
        (decided_year / 12).max(open.saturating_sub(counts.outstanding)).min(open).min(decided_year);
    let old = open - carried;
    let same_year = decided_year - carried;
    let now_late = decided_now - decided_fresh;
    let used = same_year + now_late + (counts.not_due - fresh);
    let waiting = met_year.saturating_sub(used);
    let timely = counts.timely.saturating_sub(decided_fresh);
    let quick = share::spread(
        timely,
        &[f64::from(same_year), f64::from(before), 0.001],
        &[same_year, before, now_late],
    );
    let [quick_year, quick_before, quick_now] = fixed(&quick);
    let card = |met, decided, timely| ReviewCard { met, decided, timely };
    Deck::new([
        (card(Met::CensusYear, Decided::NotDue, true), fresh),
        (card(Met::CensusYear, Decided::CensusYear, true), decided_fresh),
        (card(Met::InYear, Decided::InYear, true), quick_year),
        (card(Met::InYear, Decided::InYear, false), same_year - quick_year),
        (card(Met::InYear, Decided::CensusYear, true), quick_now),
        (card(Met::InYear, Decided::CensusYear, false), now_late - quick_now),
        (card(Met::InYear, Decided::NotDue, true), counts.not_due - fresh),
        (card(Met::InYear, Decided::Outstanding, false), waiting),
        (card(Met::Before, Decided::Before, true), quick_before),
        (card(Met::Before, Decided::Before, false), before - quick_before),
        (card(Met::Before, Decided::InYear, false), carried),
        (card(Met::Before, Decided::Outstanding, false), old),
        (card(Met::Never, Decided::Outstanding, false), counts.not_met),
    ])
}
