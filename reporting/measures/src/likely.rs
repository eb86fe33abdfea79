//! Which open cases are likely to miss their 20 weeks: a sign worked out from the record by a closed list of reasons. It is
//! never a promise, never a judgement of an officer, and nobody can set it.

use crate::catalogue::stages::stage_on;
use crate::read::Rows;
use waymark_ehc::codes::{AdviceKind, Stage};
use waymark_ehc::course::Course;
use waymark_kernel::{CaseId, ChildId, Day, PersonId, When, add_days};
use waymark_law::send_regs_2014::{reg_05::A2, reg_13::A11};

/// So many days before the last day a draft leaves the family its 15 days (regulation 13(1)(a)) and schools theirs (Code of
/// Practice 9.83).
pub const DRAFT_DAYS: i64 = 30;
/// Advice is late when these days are over, the day it was asked for not counted.
const ADVICE_DAYS: i64 = 42;

/// Why a case is likely to miss its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The six weeks for deciding whether to assess ended on this day, without a decision.
    Undecided(Day),
    /// So much advice has not come, and its six weeks have passed.
    Advice(u64),
    /// The draft has not gone, and this was the last day that left the family and schools their time.
    Draft(Day),
}

/// A case whose 20 weeks run: its last day has not passed, and no exception was relied on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// The case.
    pub case: CaseId,
    /// Whose it is.
    pub child: ChildId,
    /// Who has it.
    pub officer: Option<PersonId>,
    /// How far it has come.
    pub stage: Stage,
    /// The last day for the final plan.
    pub last: Day,
    /// Why it is likely to miss that day; empty where nothing says so.
    pub why: Vec<Why>,
}

impl Running {
    /// Whether it is likely to miss its last day.
    #[must_use]
    pub fn is_likely_to_miss(&self) -> bool {
        !self.why.is_empty()
    }
}

/// Every case whose 20 weeks run on a day, the first to end first. The rows hold nothing that happened after the day.
#[must_use]
pub fn running(rows: &Rows, on: Day) -> Vec<Running> {
    let mut all: Vec<Running> = rows
        .cases
        .iter()
        .filter_map(|row| {
            let (stage, last, why) = of_course(&row.course, on)?;
            let officer = row.course.owner(on);
            Some(Running { case: row.case, child: row.child, officer, stage, last, why })
        })
        .collect();
    all.sort_by_key(|one| (one.last, one.case));
    all
}

/// The stage, the last day, and why that is likely to be missed. `None` for a case known only from a return, one that stands
/// at no stage before a plan, one without a last day, and one that is late already.
#[must_use]
pub fn of_course(course: &Course, on: Day) -> Option<(Stage, Day, Vec<Why>)> {
    if course.as_at.is_some() || course.twenty_week_exception {
        return None;
    }
    let stage = stage_on(course, on)?;
    let received = course.received.and_then(When::exact)?;
    let last = A11.day(received).filter(|last| on <= *last)?;
    let undecided = A2.day(received).filter(|by| {
        let waits = stage == Stage::Request && course.request_end.is_none() && course.refused.is_empty();
        waits && !course.six_week_exception && *by < on
    });
    let mut why: Vec<Why> = undecided.map(Why::Undecided).into_iter().collect();
    if course.draft.is_none() {
        let late = late_advice(course, on);
        why.extend((late > 0).then_some(Why::Advice(late)));
        let by = add_days(last, -DRAFT_DAYS);
        why.extend((by < on).then_some(Why::Draft(by)));
    }
    Some((stage, last, why))
}

/// Advice that was asked for and has not come when its six weeks are over. The family's own views are waited for no longer
/// than the family wants.
fn late_advice(course: &Course, on: Day) -> u64 {
    let late = course.advice.iter().filter(|asked| {
        let open = asked.received.is_none() && asked.declined.is_none() && !asked.excepted;
        let passed = asked.asked.exact().is_some_and(|day| add_days(day, ADVICE_DAYS) < on);
        asked.kind != AdviceKind::Family && open && passed
    });
    late.count() as u64
}
