//! The advice of a case as a small table beside the timeline: who was asked, and whether it is in.

use super::opened::Opened;
use crate::case::{Advice, Owed};
use crate::clock::Outcome;
use crate::codes::{AdviceKind, Stage};
use crate::words::{of_kind, say};
use waymark_access::Action;
use waymark_web::Html;
use waymark_web::components::{Agency, Badge, Cell, Column, Panel, Row, Table, Tag, Tone};
use waymark_web::words::capital;

/// The panel: `Advice: 4 of 6 reports in`. A reader of one agency's advice sees that agency's rows alone.
#[must_use]
pub fn panel(opened: &Opened) -> Html {
    let shown: Vec<&Advice> = visible(opened);
    if shown.is_empty() {
        return Panel::new("Advice", nobody(opened)).into();
    }
    let reports = || shown.iter().filter(|advice| advice.kind != AdviceKind::Family);
    let (all, came) = (reports().count(), reports().filter(|advice| advice.came(opened.today)).count());
    let heading = format!("Advice: {came} of {all} reports in");
    let rows = shown.iter().map(|advice| row(opened, advice));
    let table = Table::new("advice", "Who was asked, and whether it is in").hide_caption();
    let table = table.columns(["Asked", "How it stands"].map(Column::new)).rows(rows);
    Panel::new(heading, table).large().into()
}

/// The advice this reader may know of.
#[must_use]
pub fn visible(opened: &Opened) -> Vec<&Advice> {
    let may = |agency: Agency| match agency {
        Agency::Health => opened.sight.may(Action::ReadHealthAdvice),
        Agency::SocialCare => opened.sight.may(Action::ReadCareAdvice),
        Agency::Education | Agency::Family | Agency::Council => opened.sight.may(Action::ReadAdvice),
    };
    opened.case().advice.iter().filter(|advice| may(agency(opened, advice))).collect()
}

/// The agency of one piece of advice.
#[must_use]
pub fn agency(opened: &Opened, advice: &Advice) -> Agency {
    of_kind(advice.kind, opened.names.teams.get(&advice.team).map_or("", |team| team.agency.as_str()))
}

fn row(opened: &Opened, advice: &Advice) -> Row {
    let name = capital(opened.names.asked(advice.kind, advice.team));
    Row::new(vec![
        Cell::Html(Badge::named(agency(opened, advice), name).into()),
        Cell::Tag(state(opened, advice)),
    ])
}

/// How one piece of advice stands.
#[must_use]
pub fn state(opened: &Opened, advice: &Advice) -> Tag {
    let due = opened.dues.iter().find(|due| due.advice == Some(advice.id)).map(|due| due.outcome);
    match (advice.received, advice.declined, due) {
        (Some(_), ..) => Tag::received(),
        (None, Some(_), Some(Outcome::Due(due))) if waits_still(opened, advice) => {
            Tag::due(opened.today, due).after("Cannot give it:")
        }
        (None, Some(_), _) => Tag::new(Tone::None, "Cannot give it"),
        (None, None, Some(Outcome::Due(_))) if opened.case().only_as_at() => Tag::not_known(),
        (None, None, Some(Outcome::Due(due))) => Tag::due(opened.today, due),
        (None, None, Some(Outcome::Disapplied(_))) => Tag::new(Tone::None, "Exception relied on"),
        (None, None, Some(Outcome::NotKnown) | None) => Tag::new(Tone::None, "Asked"),
    }
}

/// Whether the law goes on asking for advice that a service said it cannot give.
fn waits_still(opened: &Opened, advice: &Advice) -> bool {
    !opened.case().only_as_at() && opened.case().owed(advice) == Owed::Open
}

/// That nobody was asked, or that the return does not tell: what it does not say is not said here.
fn nobody(opened: &Opened) -> Html {
    let case = opened.case();
    let stage = opened.standing.stage;
    let words = match stage {
        _ if case.began_in_return() => say().staff_asked_not_told(),
        Stage::Plan | Stage::Closed => say().staff_nobody_asked(),
        Stage::Request | Stage::Assessment | Stage::Issuing => say().staff_nobody_asked_yet(),
    };
    let assessing = matches!(stage, Stage::Assessment | Stage::Issuing);
    if !assessing || case.only_as_at() || !opened.sight.may(Action::AskAdvice) {
        return Html::text(&words);
    }
    let link = Html::link(
        &opened.href("advice"),
        "Ask for advice from the usual six, and the family for their views",
    );
    Html::text(&words).and(" ").and(link)
}
