//! What a person may do next: each function takes the plan, what was given and the day, and gives the facts to record, or
//! a refusal. Nothing here reads or writes anything.

mod area;
mod back;
mod follow;
mod inspection;
mod measure;
mod meeting;
mod milestone;

pub use area::{
    NewAction, answer_challenge, challenge, finding, found, make_accountable, note_risk, plan_action, remark,
    set_aim, take_part,
};
pub use back::{letter_may_go, reword, withdraw, withdraw_evidence, withdraw_later, withdraw_letter};
pub use follow::{follow, visited};
pub use inspection::{Letter, accept, agree, beside, inspect, publish, send_statement};
pub use measure::{agree_change, ask_change, decline_change, has_answered, linked};
pub use meeting::{answer_ask, ask, decide_at, move_meeting, set_meeting};
pub use milestone::{add_evidence, close, move_due, plan_milestone, reopen, reply, tell};

use crate::facts::MilestoneNo;
use crate::plan::{Area, Milestone, Plan};
use waymark_kernel::{Answer, Day, Problem};
use waymark_web::words::day_plain;

/// Refuses a day in the future.
fn come(field: &str, day: Day, today: Day) -> Answer<()> {
    if day <= today { Ok(()) } else { Err(Problem::refuse(field, "The day must be today or in the past.")) }
}

/// The most years ahead of which a day is planned; more is a slip of the pen.
const MOST_YEARS: i16 = 10;

/// Refuses a day that nobody plans for.
fn plausible(field: &str, day: Day, today: Day) -> Answer<()> {
    if day.year() <= today.year() + MOST_YEARS {
        return Ok(());
    }
    Err(Problem::refuse(field, format!("The day is more than {MOST_YEARS} years ahead. Check the year.")))
}

/// Refuses a day before the letter, which nothing of its plan can have.
fn after_letter(plan: &Plan, field: &str, day: Day) -> Answer<()> {
    match plan.received.and_then(|(mark, ..)| mark.day()) {
        Some(letter) if day < letter => {
            let sentence = format!("The letter came on {}. This would be before.", day_plain(letter));
            Err(Problem::refuse(field, sentence))
        }
        _ => Ok(()),
    }
}

fn area_of(plan: &Plan, area: i64) -> Answer<&Area> {
    plan.area(area).ok_or(Problem::Missing)
}

fn milestone_of(plan: &Plan, no: MilestoneNo) -> Answer<&Milestone> {
    plan.milestone(no).ok_or(Problem::Missing)
}
