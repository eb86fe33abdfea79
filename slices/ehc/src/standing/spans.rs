//! The two stretches between the draft and the final plan: the family's time on the draft (SEND Regulations 2014,
//! regulation 13(1)(a)) and the time schools have to answer (Code 9.83). Before the draft goes they are the last days
//! that still leave both before the final plan's limit; nothing here is planned by the machine.

use crate::case::Case;
use crate::clock::Due;
use crate::codes::Stage;
use crate::mark::Mark;
use waymark_kernel::{Day, add_days};

/// The family's days on the draft, the day it is served included.
pub(super) const FAMILY: i64 = 15;
/// A school's days to answer, the day it is asked not included.
pub(super) const SCHOOLS: i64 = 15;

/// Whose days they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The family has the draft.
    Family,
    /// Schools are asked whether they can be named.
    Schools,
}

/// How sure a stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// It runs, or has run, from a day on record.
    Known,
    /// The last days that still fit.
    Latest,
}

/// A stretch of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Whose days they are.
    pub whose: Whose,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Known, or the latest that fits.
    pub sure: Sure,
}

/// The stretches of a case on a day: none before the council has decided to assess, and none that no longer fit.
pub(super) fn stretches(case: &Case, dues: &[Due], stage: Stage, today: Day) -> Vec<Stretch> {
    let sent = case.drafts.last().copied().and_then(Mark::day);
    let assessing = matches!(stage, Stage::Assessment | Stage::Issuing);
    let limit = dues.iter().find(|due| due.rule.id == "A11" && due.open()).and_then(Due::day);
    let asked = limit.filter(|_| assessing).map(|limit| add_days(limit, -SCHOOLS));
    let latest = asked.map(|asked| add_days(asked, -FAMILY)).filter(|day| today <= *day);
    let family = sent.map(|day| (day, Sure::Known)).or(latest.map(|day| (day, Sure::Latest)));
    let family = family.map(|(from, sure)| {
        let to = add_days(from, FAMILY - 1);
        Stretch { whose: Whose::Family, from, to, sure }
    });
    // Schools may be asked while the family reads; their time is shown only while all of it still fits.
    let fits = asked.filter(|asked| family.is_some_and(|draft| draft.to < *asked) && today <= *asked);
    let schools =
        fits.zip(limit).map(|(from, to)| Stretch { whose: Whose::Schools, from, to, sure: Sure::Latest });
    family.into_iter().chain(schools).collect()
}
