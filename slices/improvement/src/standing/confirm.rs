//! What became of asking partners to confirm a milestone. Silence is shown as silence and is never a yes.

use crate::clock::answer_by;
use crate::codes::{Party, Reply};
use crate::plan::{Ask, Milestone};
use waymark_kernel::{Day, Mark, TextId};

/// What one partner's confirmation comes to on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// It may still answer, this day included; `None` where the calendar does not reach so far.
    Open(Option<Day>),
    /// It confirmed.
    Confirmed(Option<Day>),
    /// It declined, and why.
    Declined(Option<Day>, Option<TextId>),
    /// It chose not to answer.
    ChoseNot(Option<Day>),
    /// It said nothing until this day: not confirmed.
    NotConfirmed(Day),
}

/// What each partner that was asked has answered; none while the milestone is open.
#[must_use]
pub fn confirmations(milestone: &Milestone, today: Day) -> Vec<(Party, Confirmation)> {
    let Some(closed) = &milestone.closed else { return Vec::new() };
    closed.asks.iter().map(|ask| (ask.party, of(ask, closed.mark, today))).collect()
}

fn of(ask: &Ask, asked: Mark, today: Day) -> Confirmation {
    if let Some((mark, reply, why)) = ask.reply {
        return match reply {
            Reply::Confirms => Confirmation::Confirmed(mark.day()),
            Reply::Declines => Confirmation::Declined(mark.day(), why),
            Reply::ChoosesNot => Confirmation::ChoseNot(mark.day()),
        };
    }
    match asked.day().and_then(answer_by) {
        Some(until) if today > until => Confirmation::NotConfirmed(until),
        until => Confirmation::Open(until),
    }
}
