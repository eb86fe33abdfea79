//! The course of a request: when it was made, decided and ended. Drawn whole, into the future where need be; what
//! lies after today is cut when the record is written.

use super::Hand;
use crate::dice::Dice;
use crate::quotas::{Band, Dispute, Flow, Issue, RefusedPlan};
use crate::world::World;
use waymark_kernel::{Day, add_days, days_between};

/// Six weeks to decide on a request (SEND Regulations 2014, regulation 5).
const SIX_WEEKS: i64 = 42;
/// 16 weeks to refuse a plan (regulation 10).
const SIXTEEN_WEEKS: i64 = 112;
/// 20 weeks to issue one (regulation 13).
const TWENTY_WEEKS: i64 = 140;
/// Longest and shortest times that are clear of "a year", however it is counted.
const YEAR: (i64, i64) = (357, 372);

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Withdrawn before or after the decision to assess.
    Withdrawn(Day),
    /// Refused to assess: the day is that of the decision.
    NotAssessed,
    /// Refused to make a plan.
    PlanRefused(Day),
    /// A final plan was sent; its date may differ.
    Issued {
        /// The day it was sent.
        sent: Day,
        /// The day it is dated.
        dated: Day,
    },
}

/// The course of one request.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    /// The day it came; unknown for some older requests.
    pub(super) received: Option<Day>,
    /// The day of the decision to assess or not.
    pub(super) decided: Option<Day>,
    pub(super) end: End,
    /// An exception to the 20 weeks applied.
    pub(super) exception: bool,
    /// Mediation, appeal: about a refusal.
    pub(super) dispute: Dispute,
    /// Mediation, appeal: about the contents of the plan.
    pub(super) contents: Dispute,
    pub(super) youth_accommodation: bool,
}

impl Course {
    pub(super) fn new(received: Day, decided: Option<Day>, end: End) -> Self {
        Self {
            received: Some(received),
            decided,
            end,
            exception: false,
            dispute: (false, false),
            contents: (false, false),
            youth_accommodation: false,
        }
    }
}

/// The day of a decision on a request that came on a day: within six weeks, or late; not after `until`.
pub(super) fn decision(received: Day, late: bool, until: Day, dice: &mut Dice) -> Day {
    let (least, most) = if late { (SIX_WEEKS + 1, 78) } else { (20, SIX_WEEKS) };
    // Two of three decisions come in the last fortnight.
    let least = if !late && dice.chance(0.66) { 28 } else { least };
    let first = add_days(received, least);
    let last = add_days(received, most).min(until);
    if last < first { last.max(add_days(received, 1)) } else { dice.weekday(first, last) }
}

/// A number of days in a band from request to final plan.
pub(super) fn duration(band: Band, dice: &mut Dice) -> i64 {
    match band {
        Band::In20Weeks => match dice.below(20) {
            0..=10 => dice.between(127, TWENTY_WEEKS),
            11..=17 => dice.between(105, 126),
            _ => dice.between(80, 104),
        },
        Band::OverAYear => dice.between(YEAR.1, 560),
        Band::ToAYear | Band::Unknown => {
            // Most of the late ones are a few weeks late: an exponential with a mean of eleven weeks.
            let over = 1.0 - 77.0 * (1.0 - dice.unit()).ln();
            let days = TWENTY_WEEKS + over as i64;
            if days <= YEAR.0 { days } else { dice.between(TWENTY_WEEKS + 1, YEAR.0) }
        }
    }
}

/// A duration that suits whether request and issue fall in one calendar year: the longer, the less likely.
fn duration_by_year(card: Issue, dice: &mut Dice) -> i64 {
    for _ in 0..12 {
        let days = duration(card.band, dice);
        let same_year = 1.0 - days as f64 / 365.0;
        if dice.chance(if card.same_year { same_year } else { 1.0 - same_year }) {
            return days;
        }
    }
    duration(card.band, dice)
}

/// The day a plan of the year was sent, and the day it had been asked for.
pub(super) fn issue(world: &World, card: Issue, dice: &mut Dice) -> (Day, Day) {
    let calendar = &world.calendar;
    let days = duration_by_year(card, dice);
    let turn = add_days(calendar.first, days);
    // Work starts again in the second half of January: such a plan is less than twelve months old at census.
    let first = add_days(calendar.previous, 1);
    let (first, last) =
        if card.same_year { (turn, calendar.last) } else { (first, calendar.last.min(add_days(turn, -1))) };
    let sent = dice.weekday(first.min(calendar.last), last);
    (sent, add_days(sent, -days))
}

/// The same for a refusal of a plan.
pub(super) fn refusal(world: &World, card: RefusedPlan, dice: &mut Dice) -> (Day, Day) {
    let calendar = &world.calendar;
    let days = if card.late { dice.between(SIXTEEN_WEEKS + 1, 230) } else { dice.between(84, SIXTEEN_WEEKS) };
    let turn = add_days(calendar.first, days);
    let told = if card.same_year {
        dice.weekday(turn, calendar.last)
    } else {
        dice.weekday(calendar.first, add_days(turn, -1))
    };
    (told, add_days(told, -days))
}

/// How an assessment agreed on `decided` goes on when nothing is known of it yet, ending after `after`.
pub(super) fn onward(flow: &Flow, received: Day, decided: Day, after: Day, dice: &mut Dice) -> End {
    let least = days_between(received, after) + 1;
    let mut days = None;
    for _ in 0..16 {
        let band = match dice.weighted(&flow.shares.bands) {
            Some(0) => Band::In20Weeks,
            Some(1) => Band::ToAYear,
            _ => Band::OverAYear,
        };
        days = Some(duration(band, dice)).filter(|days| *days >= least);
        if days.is_some() {
            break;
        }
    }
    let days = days.unwrap_or_else(|| least + dice.between(3, 70));
    let first = add_days(received, days).max(add_days(decided, 35)).max(add_days(after, 1));
    let ended = dice.weekday(first, add_days(first, 2));
    if dice.chance(flow.shares.refusals) {
        return End::PlanRefused(ended);
    }
    End::Issued { sent: ended, dated: ended }
}

/// The whole course of a request that came on a day, decided after `after`, by the shares of the year.
pub(super) fn open(flow: &Flow, received: Day, after: Day, hand: &mut Hand) -> Course {
    let dice = &mut hand.dice;
    let kind = dice.weighted(&flow.shares.outcomes);
    if kind == Some(2) {
        let first = add_days(received, 3).max(add_days(after, 1));
        return Course::new(received, None, End::Withdrawn(dice.weekday(first, add_days(first, 25))));
    }
    let mut late = dice.chance(flow.asked.late_share);
    if add_days(received, SIX_WEEKS) <= after {
        late = true;
    }
    let mut decided = decision(received, late, add_days(received, 78), dice);
    if decided <= after {
        decided = dice.weekday(add_days(after, 1), add_days(after, if late { 40 } else { 12 }));
    }
    if kind == Some(1) {
        return Course::new(received, Some(decided), End::NotAssessed);
    }
    let end = onward(flow, received, decided, decided, dice);
    Course::new(received, Some(decided), end)
}

/// The age, in days at census, of an assessment that is going on: as many as have not ended by then.
pub(super) fn going_on(longest: i64, dice: &mut Dice) -> i64 {
    for _ in 0..40 {
        let days = dice.between(32, longest);
        let lasting = match days {
            ..=110 => 1.0,
            111..=TWENTY_WEEKS => 1.0 - (days - 110) as f64 / 60.0,
            _ => 0.5 * (-(days - TWENTY_WEEKS) as f64 / 77.0).exp(),
        };
        if dice.chance(lasting) {
            return days;
        }
    }
    60
}
