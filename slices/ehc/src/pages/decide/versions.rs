//! Two officers decided one case: the second reads both versions whole, with who decided, when and why, so that nothing of
//! either is lost.

use super::{Answers, Which};
use crate::facts::{Decision, Fact};
use crate::pages::opened::Opened;
use crate::store;
use waymark_kernel::{Answer, Problem};
use waymark_people::happenings::standing;
use waymark_people::{Desk, persons};
use waymark_store::StoredText;
use waymark_web::words::day_plain;

/// A conflict with both versions whole; anything else as it came.
///
/// # Errors
/// As the store's.
pub(super) async fn whole(
    desk: &Desk,
    opened: &Opened,
    (which, answers): (Which, &Answers),
    done: Answer<i64>,
) -> Answer<Answer<i64>> {
    let Err(Problem::Conflict { theirs, yours }) = done else { return Ok(done) };
    let day = day_plain(answers.day);
    let late = answers.late_because.as_deref().unwrap_or_default();
    let yours = version(yours, [&format!("{}, {day}", answers.officer_name), &answers.reasons, late]);
    let theirs = match theirs_on_record(desk, opened, which).await? {
        Some([who, reasons, late]) => version(theirs, [&who, &reasons, &late]),
        None => theirs,
    };
    Ok(Err(Problem::Conflict { theirs, yours }))
}

fn version(decision: String, parts: [&str; 3]) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.fold(decision, |whole, part| format!("{whole}\n\n{part}"))
}

/// Who decided and when, why, and why it was late, of the decision that stands.
async fn theirs_on_record(desk: &Desk, opened: &Opened, which: Which) -> Answer<Option<[String; 3]>> {
    let open = store::read_case(desk.store(), opened.open.id).await?;
    let standing = standing(&open.facts);
    let found =
        standing.iter().rev().find_map(|happened| Some((decision(&happened.fact, which)?, happened.when)));
    let Some((decision, when)) = found else { return Ok(None) };
    let officer = match decision.officer {
        Some(officer) => persons::get(desk.store(), officer).await?.details.name,
        None => String::new(),
    };
    let texts = StoredText::of_case(desk.store(), opened.open.id).await?;
    let words =
        |id| texts.iter().find(|text| Some(text.id) == id).map_or_else(String::new, |text| text.body.clone());
    let day = when.exact().map(day_plain);
    let who = [officer].into_iter().chain(day).collect::<Vec<_>>().join(", ");
    Ok(Some([who, words(decision.reasons), words(decision.late_because)]))
}

const fn decision(fact: &Fact, which: Which) -> Option<&Decision> {
    match (which, fact) {
        (Which::Assess, Fact::AssessmentAgreed(decision) | Fact::AssessmentRefused(decision))
        | (Which::Plan, Fact::PlanAgreed(decision) | Fact::PlanRefused(decision))
        | (Which::Cease, Fact::CeaseDecided(decision)) => Some(decision),
        _ => None,
    }
}
