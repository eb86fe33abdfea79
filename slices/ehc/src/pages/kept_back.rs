//! The page in place of a restricted record, for a visitor who may know that it is there and no more: that it is kept
//! back, and whom to ask. It must never say whose it is or why, and for a hidden record it is the page of none.

use super::family::phone;
use super::parts::heading;
use crate::store;
use crate::words::say;
use askama::Template;
use waymark_access::{Action, Label, Purpose, Visitor};
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_people::Desk;
use waymark_web::{Frame, Html, Page, Title};

#[derive(Template)]
#[template(
    source = r#"<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">{{ heading }}{% for sentence in sentences %}<p class="govuk-body">{{ sentence }}</p>{% endfor %}<p class="govuk-body">{{ ask }} {{ phone }}</p></div></div>"#,
    ext = "html"
)]
struct KeptBack {
    heading: Html,
    sentences: Vec<String>,
    ask: String,
    phone: Html,
}

/// The case as it was opened, or what stands in its place.
pub(super) enum Shown<T> {
    /// The case.
    Whole(T),
    /// It is kept back: this page says so.
    KeptBack(Box<Page>),
}

/// What was opened of a reference; where it is not this visitor's to read, but theirs to know of, the page that says so.
///
/// # Errors
/// As `opened` was answered: missing where the visitor may not know of it either.
pub(super) async fn or_kept_back<T>(
    (desk, visitor, frame): (&Desk, &Visitor, &Frame),
    reference: &str,
    opened: Answer<T>,
) -> Answer<Shown<T>> {
    match opened {
        Ok(opened) => Ok(Shown::Whole(opened)),
        Err(Problem::Missing) => {
            let (_, child) = store::case_and_child(desk.store(), reference).await?;
            let family = visitor.role.is_family();
            let purpose = if family { Purpose::Family } else { Purpose::Casework };
            if is_kept_back(desk, visitor, child, purpose).await? {
                Ok(Shown::KeptBack(Box::new(page(frame, reference, family))))
            } else {
                Err(Problem::Missing)
            }
        }
        Err(problem) => Err(problem),
    }
}

/// Whether this visitor may know that there is a record of the child, and no more. A yes is a look, and on record.
///
/// # Errors
/// Busy when the look cannot be put on record.
pub async fn is_kept_back(desk: &Desk, visitor: &Visitor, child: ChildId, purpose: Purpose) -> Answer<bool> {
    match desk.sight(visitor, child, Action::KnowCase, purpose).await {
        // Whoever may read more of it came by an address that is not theirs: that is no secret kept from them.
        Ok(sight) => Ok(sight.standing().label == Label::Withheld && !sight.may(Action::ListChild)),
        Err(Problem::Missing) => Ok(false),
        Err(problem) => Err(problem),
    }
}

fn page(frame: &Frame, reference: &str, family: bool) -> Page {
    let team = &frame.area.team;
    let (title, sentences, ask) = if family {
        (
            say().family_kept_back(),
            vec![say().family_kept_back_what()],
            say().family_kept_back_ask(&team.name),
        )
    } else {
        (
            say().staff_kept_back(),
            vec![say().staff_kept_back_what(), say().staff_kept_back_why()],
            say().staff_kept_back_ask(&team.name),
        )
    };
    let main = KeptBack { heading: heading(reference, &title), sentences, ask, phone: phone(&team.phone) };
    let page = frame.page(Title::new(&title).about(reference), Html::of(&main)).crumb("/home", "Home");
    if family { page.family() } else { page }
}
