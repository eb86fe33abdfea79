//! Asking again for a child whose request or plan we have: told as soon as it is known who the child is, with the way to
//! their page. Only of a child whose page this visitor reads: nobody learns here of the case of others.

use super::super::super::act::tokens;
use super::super::super::asking::{self, Whom};
use super::super::super::parts::FormBody;
use super::super::Reading;
use super::super::bits::{answer, lines};
use super::{CHECK, PATH};
use crate::words::{Subject, say};
use waymark_access::Visitor;
use waymark_kernel::{Answer, Problem};
use waymark_people::Desk;
use waymark_web::components::Button;
use waymark_web::{Frame, Html, Page, Title};

/// The case that is open already, where this visitor reads it on a page of their own.
///
/// # Errors
/// As the store's.
pub(super) async fn already(desk: &Desk, visitor: &Visitor, whom: &Whom) -> Answer<Option<Reading>> {
    let Some(reference) = asking::open_case(desk, visitor, whom).await? else { return Ok(None) };
    match Reading::of_reference(desk, visitor, &reference).await {
        Ok(reading) => Ok(Some(reading)),
        Err(Problem::Missing) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// That there is one, and where it is; for a parent also the ways back to what was typed: another child may be meant.
pub(super) fn page(desk: &Desk, frame: &Frame, reading: &Reading) -> Page {
    let child = &reading.opened.names.child;
    let heading = Html::fixed("<h1 class=\"govuk-heading-xl\">")
        .and(say().ask_already_title(child.name()))
        .and(Html::fixed("</h1>"));
    let told = answer(&reading.sentence()).and(lines([Html::link(&reading.href(), &say().tracker_see())]));
    let main = match child {
        Subject::You => heading.and(told),
        Subject::Named(_) => {
            let other = Html::text(&say().ask_already_other());
            let drop = Button::new(say().ask_already_drop()).secondary().sends("do", "drop");
            FormBody::with(heading, CHECK, tokens(desk, frame), drop)
                .before(told)
                .field(lines([other, Html::link(PATH, &say().ask_already_change())]))
                .into()
        }
    };
    frame.page(Title::new(say().ask_title()), main).family().crumb("/my", say().tracker_home())
}
