//! What can be recorded about a referral: one page of one form for each deed. A new one is a row of the table and an arm
//! of the decision.

mod decide;
mod possible;
mod table;

pub(super) use possible::offered;
pub(super) use table::{Deed, done, of as deed};

use super::act::record;
use super::opened::Opened;
use crate::happening::Happening;
use crate::referral::Referral;
use crate::store::OpenReferral;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::Visit;
use waymark_people::fields::Given;
use waymark_people::forms::after;
use waymark_web::components::{FormBody, Inset, heading};
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Stop, Title};

/// `GET /referrals/{reference}/{deed}`.
pub(super) async fn show(visit: Visit) -> PageAnswer {
    let opened = open(&visit).await?;
    let page = visit.named("deed");
    if page == "record" {
        return Ok(everything(&visit.frame, &opened));
    }
    let deed = table::of(page).ok_or(Problem::Missing)?;
    Ok(page_of(&visit, &opened, deed, &Form::default()))
}

/// `POST /referrals/{reference}/{deed}`.
pub(super) async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let deed = table::of(visit.named("deed")).ok_or(Problem::Missing)?;
    let opened = open(&visit).await?;
    if let Some((given, words)) = Given::read(&visit.desk, &mut form, deed.fields) {
        let today = opened.today;
        let decide = move |open: &OpenReferral| decide::decide(deed.what, &open.referral, (&given, 0), today);
        let done = record(&visit, (&opened, Action::RecordReferral), (&form, words), decide).await;
        if let Some(response) = after(done, &mut form, &format!("{}?done={}", opened.href(""), deed.page))? {
            return Ok(response);
        }
    }
    Ok(page_of(&visit, &opened, deed, &form).into_response())
}

/// The facts of a deed with what was given, for the `nth` child of those it is done for, from 0.
///
/// # Errors
/// What the decision refuses.
pub(super) fn decide_as(
    deed: &Deed,
    referral: &Referral,
    (given, nth): (&Given, u16),
    today: Day,
) -> Answer<Vec<Happening>> {
    decide::decide(deed.what, referral, (given, nth), today)
}

/// A referral that this visitor may record something about.
async fn open(visit: &Visit) -> Answer<Opened> {
    let opened = Opened::of_service(visit).await?;
    opened.sight.require(Action::RecordReferral)?;
    Ok(opened)
}

fn page_of(visit: &Visit, opened: &Opened, deed: &Deed, form: &Form) -> Page {
    let caption = format!("{} · {}", opened.child.details.name(), opened.reference());
    let mut body =
        FormBody::new(heading(&caption, deed.heading), opened.href(deed.page), visit.tokens(), deed.button);
    if !deed.inset.is_empty() {
        body = body.before(Inset::new(deed.inset));
    }
    for field in deed.fields {
        body = body.field(field.shown(form, opened.today, &opened.referral().agreement.codes()));
    }
    let page =
        visit.frame.page(Title::new(deed.heading).about(opened.reference()), body.cancel(opened.href("")));
    crumbs(page, opened).errors(form.refusals())
}

fn crumbs(page: Page, opened: &Opened) -> Page {
    page.crumb("/home", "Home")
        .crumb(opened.service.href(), opened.service.details.name.clone())
        .crumb(opened.href(""), opened.reference())
}

/// Everything that can be recorded about this referral as it stands.
fn everything(frame: &Frame, opened: &Opened) -> Page {
    let caption = format!("{} · {}", opened.child.details.name(), opened.reference());
    let mut main =
        heading(&caption, "Record something").and(Html::fixed("<ul class=\"govuk-list wm-links\">"));
    for deed in possible::possible(opened) {
        let link = Html::link(&opened.href(deed.page), deed.heading);
        main = main.and(Html::fixed("<li>")).and(link).and(Html::fixed("</li>"));
    }
    let page =
        frame.page(Title::new("Record something").about(opened.reference()), main.and(Html::fixed("</ul>")));
    crumbs(page, opened)
}
