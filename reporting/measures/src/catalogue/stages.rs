//! When a case stood at each stage, as far as its days are known. A stage that began on a day nobody knows is left out.

use waymark_ehc::case::{AssessmentEnd, RequestEnd};
use waymark_ehc::codes::Stage;
use waymark_ehc::course::Course;
use waymark_kernel::{Day, When};

/// A stretch at one stage: from a day until another, not included, or until now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) stage: Stage,
    pub(super) from: Day,
    pub(super) to: Option<Day>,
}

/// The last day it can have been; `Some(None)` is a day nobody knows.
type End = Option<Option<Day>>;

fn end(at: Option<When>) -> End {
    at.map(When::last)
}

/// The stages before a plan, in order. A case that a return alone tells of has none that anybody works on, and is left to
/// measures that count what returns tell.
pub(super) fn stretches(course: &Course) -> Vec<Stretch> {
    let gone = end(course.moved_away);
    let ended = course.assessment_end.as_ref();
    let stopped = ended.filter(|(_, how)| *how != AssessmentEnd::Agreed).map(|(at, _)| at.last());
    let sent = end(course.final_issued).or_else(|| course.plan_made.map(When::last));
    let writing = earliest(&[end(course.plan_agreed), end(course.draft)]);
    let request = course.request_end.as_ref();
    let agreed = request.filter(|(_, how)| *how == RequestEnd::Agreed).map(|(at, _)| *at);
    let decided = end(course.refused.first().copied()).or_else(|| request.map(|(at, _)| at.last()));
    let stages = [
        (Stage::Request, course.received, vec![decided, gone, stopped, writing, sent]),
        (Stage::Assessment, agreed, vec![writing, sent, stopped, gone]),
        (
            Stage::Issuing,
            earliest(&[end(course.plan_agreed), end(course.draft)]).flatten().map(When::On),
            vec![sent, stopped, gone],
        ),
    ];
    stages.into_iter().filter_map(|(stage, from, ends)| stretch(stage, from, &ends)).collect()
}

/// The stage before a plan at which a case stands at the end of a day; `None` where it stands at none that is known.
pub(crate) fn stage_on(course: &Course, on: Day) -> Option<Stage> {
    let holds = |one: &Stretch| one.from <= on && one.to.is_none_or(|to| on < to);
    stretches(course).into_iter().find(holds).map(|one| one.stage)
}

fn stretch(stage: Stage, from: Option<When>, ends: &[End]) -> Option<Stretch> {
    let from = from?.last()?;
    match earliest(ends) {
        None => Some(Stretch { stage, from, to: None }),
        // Over on a day nobody knows: it stands on no day.
        Some(None) => None,
        Some(Some(to)) => (from < to).then_some(Stretch { stage, from, to: Some(to) }),
    }
}

/// The first of some ends; a day nobody knows counts as before every other.
fn earliest(ends: &[End]) -> End {
    ends.iter().copied().flatten().min()
}
