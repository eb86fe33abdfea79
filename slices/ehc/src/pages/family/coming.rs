//! What comes next for a family: the next days that the law sets, with why. What is late is not here: the top of the page
//! says that, with an apology.

use super::Reading;
use super::bits::why;
use crate::clock::Due;
use crate::codes::Stage;
use crate::standing::{FamilyState, days_left};
use crate::words::say;
use askama::Template;
use waymark_kernel::Day;
use waymark_web::Html;
use waymark_web::words::day_long;

/// How many days are named on the tracker.
pub(super) const SHOWN: usize = 2;

#[derive(Template)]
#[template(path = "family/coming.html")]
struct Coming {
    heading: String,
    lines: Vec<(String, String, Html)>,
}

/// The part of the page with the next days, at most so many; nothing when nothing is coming.
pub(super) fn coming(reading: &Reading, most: usize) -> Html {
    let lines = next(reading, most);
    if lines.is_empty() {
        Html::empty()
    } else {
        Html::of(&Coming { heading: say().tracker_coming(), lines })
    }
}

fn next(reading: &Reading, most: usize) -> Vec<(String, String, Html)> {
    if reading.opened.case().only_as_at() {
        return Vec::new();
    }
    let mut days: Vec<(Day, String, Html)> =
        reading.opened.dues.iter().filter_map(|due| ahead(reading, due)).collect();
    if let FamilyState::YourTurn { until, .. } = reading.opened.standing.family {
        days.push((until, say().tracker_coming_draft(), Html::empty()));
    }
    days.sort_by_key(|(day, ..)| *day);
    days.dedup_by(|a, b| a.1 == b.1);
    days.into_iter()
        .take(most)
        .map(|(day, title, why)| (title, say().tracker_coming_by(day_long(day)), why))
        .collect()
}

fn ahead(reading: &Reading, due: &Due) -> Option<(Day, String, Html)> {
    let day = due.day().filter(|_| days_left(due, reading.opened.today).is_some_and(|left| left >= 0))?;
    let title = title(reading, due)?;
    let why = why(due.rule, &title);
    Some((day, title, why))
}

/// What the family is told a limit is about; `None` for those that are between the council and others.
fn title(reading: &Reading, due: &Due) -> Option<String> {
    Some(match due.rule.id {
        "A2" => say().tracker_decide(),
        // The 16 weeks bind a refusal alone, and before a plan is agreed nobody has promised one.
        "A7" => say().tracker_coming_no_plan(),
        "A11" => match reading.opened.standing.stage {
            Stage::Request | Stage::Assessment => say().tracker_coming_final(),
            Stage::Issuing | Stage::Plan | Stage::Closed => say().tracker_final(),
        },
        "B1" => say().tracker_review(),
        "B10" => say().tracker_coming_chosen(),
        "B11" => say().tracker_coming_changes(),
        "B13" | "B14" => say().tracker_coming_new_plan(),
        "C1" | "C2" => say().tracker_coming_move(),
        _ => return None,
    })
}
