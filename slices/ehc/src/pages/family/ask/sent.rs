//! The end of asking: the reference, the day we must answer by and why, and what happens next.

use super::super::Reading;
use super::super::bits::{lines, why};
use crate::clock::Due;
use crate::words::say;
use askama::Template;
use axum::extract::{Path, State};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::Confirmation;
use waymark_web::words::day_long;
use waymark_web::{Frame, Html, PageAnswer, Title};

#[derive(Template)]
#[template(path = "family/sent.html")]
struct Sent {
    panel: Confirmation,
    next: String,
    lines: Vec<Html>,
    after: Html,
}

/// `GET /my/cases/{reference}/sent`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
) -> PageAnswer {
    let reading = Reading::of_reference(&desk, &visitor, &reference).await?;
    let more = Html::link(&format!("{}/add", reading.href()), &say().tracker_add());
    let track = Html::link(&reading.href(), &say().ask_track());
    let main = view(
        &reading.opened.dues,
        reading.opened.reference(),
        say().ask_next_officer(),
        lines([track, more]),
    );
    let page = frame.page(Title::new(say().ask_sent()).about(reading.opened.reference()), main).family();
    Ok(page.crumb("/my", say().tracker_home()))
}

/// The page of any request that was sent: `dues` are the limits it started, `first` what happens first.
pub(in crate::pages) fn view(dues: &[Due], reference: &str, first: String, after: Html) -> Html {
    let find =
        |rule: &str| dues.iter().find(|due| due.rule.id == rule).and_then(|due| Some((due, due.day()?)));
    let mut next = vec![Html::text(&first)];
    if let Some((due, day)) = find("A2") {
        let words = say().ask_next_decide(day_long(day));
        next.push(Html::text(&words).and(" ").and(why(due.rule, &words)));
    }
    if let Some((due, day)) = find("A11") {
        let words = say().ask_next_plan(day_long(day));
        next.push(Html::text(&words).and(" ").and(why(due.rule, &words)));
    }
    let panel = Confirmation::new(say().ask_sent(), say().ask_sent_reference(reference));
    Html::of(&Sent { panel, next: say().ask_next(), lines: next, after })
}
