//! A case for those who may read its stage and its dates and no more: a setting, a designated officer, a social worker, the
//! virtual school. Beside them stands the advice of their own agency. Nothing else that was recorded is ever here.

use super::advice_panel::{panel, visible};
use super::case::limits;
use super::head::stage_words;
use super::opened::Opened;
use waymark_access::Action;
use waymark_web::components::{AsAt, SummaryList, heading};
use waymark_web::words::day_plain;
use waymark_web::{Frame, Html, Page, Title};

/// Who it is about, how far it has come, the days that the law sets, and whom to ring.
pub(super) fn view(opened: &Opened, frame: &Frame) -> Html {
    let details = &opened.child.details;
    let officer = opened.officer.map_or("Not given to anyone yet", |id| opened.names.person(Some(id)));
    let team = &frame.area.team;
    let mut summary = SummaryList::new();
    if opened.sight.may(Action::ReadChild) {
        summary = summary.line("Born", day_plain(details.birth_date));
    }
    let summary =
        summary.line("Where it is", stage_words(opened.standing.stage)).line("Case officer", officer);
    let summary = match team.phone.as_str() {
        "" => summary,
        phone => summary.line("To ring", format!("{}, {phone}", team.name)),
    };
    let stamp = opened.case().as_at.map_or_else(Html::empty, |day| AsAt::new(day, "statutory return").into());
    let advice = if visible(opened).is_empty() { Html::empty() } else { panel(opened) };
    let head = heading(opened.reference(), &details.name());
    head.and(stamp).and(summary).and(advice).and(limits(opened))
}

/// The page of it.
pub(super) fn page(frame: &Frame, opened: &Opened, kind: &str, main: Html) -> Page {
    frame.page(Title::new(kind).about(opened.reference()), main).crumb("/home", "Home")
}
