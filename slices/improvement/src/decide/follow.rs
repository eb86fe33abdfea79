//! When the inspectors come again, and what follows when progress is not enough. No day of theirs is ever promised here.

use super::{after_letter, come, plausible};
use crate::codes::{FollowKind, Framework, VisitKind};
use crate::facts::{Fact, Verdict};
use crate::happening::Happening;
use crate::plan::Plan;
use waymark_kernel::{Answer, Day, Problem, TextId};

/// The inspectors came again and gave a verdict on each area: `sufficient` holds the numbers of those with enough progress.
///
/// # Errors
/// Refused when the visit belongs to the other framework, the day is ahead, before the letter or that of another visit, or
/// there is no such area.
pub fn visited(
    plan: &Plan,
    visit: VisitKind,
    sufficient: &[i64],
    day: Day,
    today: Day,
) -> Answer<Vec<Happening>> {
    come("day", day, today)?;
    let (received, framework, _) = plan.received.ok_or(Problem::Missing)?;
    if received.day().is_some_and(|received| day < received) {
        return Err(Problem::refuse("day", "They came again only after the first letter was received."));
    }
    if plan.visits.iter().any(|earlier| earlier.mark.day() == Some(day)) {
        let sentence = "A visit of that day is on record. If it is wrong, take it back first.";
        return Err(Problem::refuse("day", sentence));
    }
    if sufficient.iter().any(|area| plan.area(*area).is_none()) {
        return Err(Problem::refuse("sufficient", "The letter has no such area."));
    }
    if (visit == VisitKind::Revisit) != (framework == Framework::Y2016) {
        return Err(Problem::refuse("visit", format!("The {} has no such visit.", framework.words())));
    }
    let verdict = |area: i64| Verdict { area, sufficient: sufficient.contains(&area) };
    let verdicts = plan.areas.iter().map(|area| verdict(area.n)).collect();
    Ok(vec![Happening::on(day, Fact::Visited { visit, verdicts })])
}

/// What followed.
///
/// # Errors
/// Refused for an accelerated plan without its two milestones in order, on a day ahead that is no meeting, and on a day that
/// cannot be.
pub fn follow(
    plan: &Plan,
    kind: FollowKind,
    words: TextId,
    day: Day,
    (six, twelve): (Option<Day>, Option<Day>),
    today: Day,
) -> Answer<Vec<Happening>> {
    if kind != FollowKind::Engagement {
        come("day", day, today)?;
    }
    after_letter(plan, "day", day)?;
    plausible("day", day, today)?;
    for (field, milestone) in [("six", six), ("twelve", twelve)] {
        if let Some(milestone) = milestone {
            after_letter(plan, field, milestone)?;
            plausible(field, milestone, today)?;
        }
    }
    if kind == FollowKind::Accelerated {
        match (six, twelve) {
            (Some(six), Some(twelve)) if six < twelve => {}
            _ => {
                let sentence = "Enter the milestones after 6 and after 12 months, the earlier first.";
                return Err(Problem::refuse("six", sentence));
            }
        }
    }
    Ok(vec![Happening::on(day, Fact::Followed { follow: kind, words, six, twelve })])
}
