//! F6: the tracker. The one sentence that says where we are, the steps with the law's days and why, what comes, whom to
//! ring, free advice, what to do when unhappy. No word on it may be jargon.

use super::Reading;
use super::aside::doors;
use super::bits::{answer, first_name};
use super::people::Turn;
use super::told::Told;
use crate::codes::Stage;
use crate::standing::{Ending, FamilyState};
use crate::words::say;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use waymark_people::{Desk, SignedIn};
use waymark_web::words::capital;
use waymark_web::{Form, Frame, Html, PageAnswer, Title};

#[derive(Template)]
#[template(path = "family/tracker.html")]
struct Tracker {
    heading: String,
    answer: Html,
    told: Told,
}

/// `GET /my/cases/{reference}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let reading = Reading::of_reference(&desk, &visitor, &reference).await?;
    let turn = Turn::read(&desk, &reading).await?;
    let told = Told::of(&reading, &turn, &doors(&reading));
    let tracker = Tracker { heading: heading(&reading), answer: answer(&told.sentence), told };
    let title = Title::new(say().tracker_page()).about(reading.opened.reference());
    let page = frame.page(title, Html::of(&tracker)).family().crumb("/my", say().tracker_home());
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(if address.value("done") == "added" { page.notice(say().tracker_added()) } else { page })
}

/// `Maya’s assessment`, `Your plan`.
pub(super) fn heading(reading: &Reading) -> String {
    let whose = capital(reading.opened.names.child.whose());
    let standing = &reading.opened.standing;
    let planned = standing.stage == Stage::Plan || standing.family == FamilyState::Ended(Ending::Ceased);
    if planned { say().tracker_title_plan(whose) } else { say().tracker_title(whose) }
}

/// Where we are, and that there is nothing to do where there is not.
pub(super) fn with_what_to_do(reading: &Reading) -> String {
    let sentence = reading.sentence();
    let standing = &reading.opened.standing;
    let waits = matches!(
        standing.family,
        FamilyState::Received
            | FamilyState::Assessing(_)
            | FamilyState::AssessingUntold
            | FamilyState::Waiting(_)
            | FamilyState::AdviceLate { .. }
            | FamilyState::AllIn(_)
            | FamilyState::StillOwed(_)
            | FamilyState::Writing
            | FamilyState::AfterDraft
    );
    if let (FamilyState::YourTurn { .. }, Some(officer)) = (&standing.family, reading.opened.officer) {
        let name = reading.opened.names.person(Some(officer));
        return format!("{sentence} {}", say().family_need_longer(first_name(name)));
    }
    if waits { format!("{sentence} {}", say().tracker_nothing()) } else { sentence }
}
