//! The head of every page of a case: who it is about, what must not be overlooked, and the pages of the case.

use super::opened::Opened;
use crate::codes::Stage;
use crate::standing::addressee::UNNAMED;
use crate::standing::late_advice;
use crate::words::say;
use waymark_access::{Action, Label};
use waymark_people::Visit;
use waymark_people::families::Right;
use waymark_web::components::{Button, FormBody, Identity, SubNav};
use waymark_web::words::{age, day_plain};
use waymark_web::{Frame, Html, Page, Title};

/// What a stage is called.
#[must_use]
pub const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Request => "Request",
        Stage::Assessment => "Assessment",
        Stage::Issuing => "Plan being written",
        Stage::Plan => "Plan",
        Stage::Closed => "Closed",
    }
}

/// What the case is, above the name.
const fn caption(stage: Stage) -> &'static str {
    match stage {
        Stage::Request => "Request for an EHC needs assessment",
        Stage::Assessment => "EHC needs assessment",
        Stage::Issuing => "EHC plan being written",
        Stage::Plan => "EHC plan",
        Stage::Closed => "Closed case",
    }
}

/// Who the case is about.
#[must_use]
pub fn identity(opened: &Opened) -> Identity {
    let (details, today) = (&opened.child.details, opened.today);
    let born = format!("{} (age {})", day_plain(details.birth_date), age(details.birth_date, today));
    let caption = format!("{} · {}", caption(opened.standing.stage), opened.reference());
    let mut identity = Identity::new(caption, details.name()).fact("Born", born);
    if let Some(setting) = opened.case().main_setting(today) {
        identity = identity.fact("Setting", opened.names.setting(setting));
    }
    if let Some(number) = &details.nhs_number {
        identity = identity.fact("NHS number", spaced(number));
    }
    if opened.family.is_empty() {
        identity = identity.fact("Parent", say().staff_contact_unknown());
    }
    if let Some((member, parent)) = opened.family.first() {
        let reach =
            parent.details.contact.phone.as_deref().map_or_else(String::new, |phone| format!(", {phone}"));
        let who = if member.right() == Right::Itself { "Young person" } else { "Parent" };
        let name = match parent.details.name.as_str() {
            UNNAMED => say().staff_parent_unnamed(),
            name => name.to_owned(),
        };
        identity = identity.fact(who, format!("{name}{reach}"));
    }
    if let Some(need) = &details.communication {
        identity = identity.fact("Needs", need);
    }
    let owner = opened.officer.map_or("not given to anyone", |id| opened.names.person(Some(id)));
    identity.fact("Officer", owner).flags(flags(opened))
}

/// `999 304 1122`.
fn spaced(number: &str) -> String {
    match (number.get(..3), number.get(3..6), number.get(6..)) {
        (Some(a), Some(b), Some(c)) => format!("{a} {b} {c}"),
        _ => number.to_owned(),
    }
}

fn flags(opened: &Opened) -> Html {
    let looked_after = match opened.child.details.looked_after {
        Some(true) => "Looked after: yes.",
        Some(false) => "Looked after: no.",
        None => "Looked after: not on record.",
    };
    let restricted = match opened.child.label {
        Label::Open => "Restricted: no.",
        _ => "Restricted: yes, by name only.",
    };
    let flags = Html::text(&format!("{looked_after} {restricted}"));
    if opened.sight.may(Action::Restrict) {
        return flags.and(" ").and(Html::link(&opened.href("restriction"), "Who may see it"));
    }
    flags
}

/// The pages of the case; `current` is the page's name, empty for the timeline.
#[must_use]
pub fn sub_nav(opened: &Opened, current: &str) -> SubNav {
    let late = u64::try_from(late_advice(&opened.dues, opened.today).len()).unwrap_or_default();
    let mut nav = SubNav::new("Pages of this case", opened.href(current)).tab(opened.href(""), "Timeline");
    if opened.sight.may(Action::ReadCase) {
        nav = nav
            .tab(opened.href("advice"), "Advice")
            .count("late", late)
            .tab(opened.href("letters"), "Letters");
    }
    if opened.sight.may(Action::ReadLooked) {
        nav = nav.tab(opened.href("looked"), "Who has looked");
    }
    nav
}

/// A page of the case under its head, with `h2` headings in `main`.
#[must_use]
pub fn case_page(frame: &Frame, opened: &Opened, kind: &str, current: &str, main: impl Into<Html>) -> Page {
    let mut identity = identity(opened);
    if current.is_empty() && opened.sight.may(Action::RecordFact) {
        identity = identity.action(Button::new("Add to the case").href(opened.href("add")));
    }
    let whole = Html::of(&identity).and(sub_nav(opened, current)).and(main);
    frame
        .page(Title::new(kind).about(opened.reference()), whole)
        .crumb("/home", "Home")
        .crumb("/cases", "Cases")
}

/// A page of one form about the case; `main` begins with the page's `h1`.
#[must_use]
pub fn form_page(visit: &Visit, opened: &Opened, kind: &str, main: impl Into<Html>) -> Page {
    visit
        .frame
        .page(Title::new(kind).about(opened.reference()), main)
        .crumb("/home", "Home")
        .crumb("/cases", "Cases")
        .crumb(opened.href(""), opened.reference())
}

/// A form about the case: its `h1`, the page of the case that it is sent to, its button, and the way back to the case.
#[must_use]
pub fn form_of(visit: &Visit, opened: &Opened, (heading, page): (&str, &str), button: &str) -> FormBody {
    FormBody::new(form_heading(opened, heading), opened.href(page), visit.tokens(), button)
        .cancel(opened.href(""))
}

/// The `h1` of a form about the case, under the child's name and the reference.
#[must_use]
pub fn form_heading(opened: &Opened, words: &str) -> Html {
    let caption = format!("{} · {}", opened.child.details.name(), opened.reference());
    super::parts::heading(&caption, words)
}
