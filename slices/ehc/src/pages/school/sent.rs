//! The end of a school's request: the reference, the day the council must answer by and why, and what the parent hears.

use super::super::family::sent_view;
use super::super::opened::Opened;
use crate::words::say;
use axum::extract::RawQuery;
use waymark_access::Action;
use waymark_people::Visit;
use waymark_web::{Form, Html, PageAnswer, Title};

/// `GET /school/sent/{reference}`.
pub(super) async fn show(visit: Visit, RawQuery(query): RawQuery) -> PageAnswer {
    super::gate(&visit.visitor)?;
    let opened = Opened::read(&visit, Action::ReadSummary).await?;
    let told = opened.case().received.as_ref().and_then(|(_, request)| request.parent_told);
    let parent = if told == Some(true) { say().school_sent_told() } else { say().school_sent_not_told() };
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let missing = address.all("missing").into_iter().filter_map(missing);
    let parent = missing.fold(parent, |words, missing| format!("{words} {missing}"));
    let after = Html::link("/school", &say().school_title());
    let main = sent_view(&opened.dues, opened.reference(), parent, after);
    let page = visit.frame.page(Title::new(say().ask_sent()).about(opened.reference()), main);
    Ok(page.crumb("/home", "Home").crumb("/school", say().school_title()))
}

/// What the school left out, and what to do about it.
fn missing(what: &str) -> Option<String> {
    match what {
        "parent" => Some(say().school_sent_no_parent()),
        "told" => Some(say().school_sent_no_told()),
        _ => None,
    }
}
