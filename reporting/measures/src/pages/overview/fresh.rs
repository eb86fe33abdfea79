//! Whether these figures are as new as they look: the last day of which any case tells, and the cases that only a return tells of.

use super::{Told, para};
use waymark_ehc::course::Course;
use waymark_kernel::{Day, When, days_between};
use waymark_web::Html;
use waymark_web::components::Warning;
use waymark_web::words::{count_words, day_plain};

/// A working week and its weekends: a SEND team that records nothing for longer has stopped recording.
const FRESH_DAYS: i64 = 7;

/// What is said above the figures; nothing where they are fresh and whole.
pub(super) fn warning(told: &Told) -> Html {
    let mut html = Html::empty();
    match told.rows.cases.iter().filter_map(|case| last(&case.course, told.on)).max() {
        None => html = html.and(Warning::new("No case is on record yet. These figures tell nothing.")),
        Some(day) if days_between(day, told.on) > FRESH_DAYS => {
            let days = count_words(days_between(day, told.on).unsigned_abs(), "day", "days");
            let sentence = format!(
                "The last thing on record of any case is of {}, {days} ago. These figures may be older than they look.",
                day_plain(day)
            );
            html = html.and(Warning::new(sentence));
        }
        Some(_) => {}
    }
    let only = told.rows.cases.iter().filter(|case| case.course.as_at.is_some()).count() as u64;
    if only > 0 {
        let words = count_words(only, "case is known", "cases are known");
        let sentence = format!(
            "{words} only from a return. Nobody has confirmed them, so what is open or late leaves them out."
        );
        html = html.and(para(Html::text(&sentence)));
    }
    html
}

/// The last day of which a case tells.
fn last(course: &Course, on: Day) -> Option<Day> {
    let end = |at: &Option<(When, _)>| at.as_ref().map(|(when, _)| *when);
    let single = [course.received, course.plan_agreed, course.draft, course.final_issued, course.ceased];
    let ended = [
        course.request_end.as_ref().map(|(when, _)| *when),
        course.assessment_end.as_ref().map(|(when, _)| *when),
        end(&course.moved_away.map(|when| (when, ()))),
    ];
    let advice = course.advice.iter().flat_map(|asked| [Some(asked.asked), asked.received, asked.declined]);
    let reviews = course.reviews.iter().flat_map(|one| [one.meeting, one.decided, one.amended]);
    let days = single.into_iter().chain(ended).chain(advice).chain(reviews).flatten();
    days.filter_map(When::exact).filter(|day| *day <= on).max()
}
