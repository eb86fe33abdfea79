//! The family tells the service what has changed, that it still waits, or that it takes the referral back.

use super::super::act::{record, words};
use super::super::opened::Opened;
use crate::decide;
use crate::happening::Happening;
use crate::store::OpenReferral;
use crate::words::say;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, Day, TextId};
use waymark_people::Visit;
use waymark_people::forms::after;
use waymark_web::components::{FormBody, Inset, Radios, TextArea, Warning, heading};
use waymark_web::{Form, Need, Page, PageAnswer, Stop, Title};

/// `GET /my/referrals/{reference}/tell`.
pub(super) async fn show(visit: Visit) -> PageAnswer {
    let opened = open(&visit).await?;
    Ok(page(&visit, &opened, &Form::default()))
}

/// `POST /my/referrals/{reference}/tell`.
pub(super) async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = open(&visit).await?;
    let changed = form.text("changed", Need::Optional, 5_000);
    let needed = form.choice("needed", &["yes", "no"], Need::Optional);
    if changed.is_none() && needed.is_none() && form.is_right() {
        form.refuse("changed", say().family_tell_enter());
    }
    if form.is_right() && needed.as_deref() == Some("no") && !form.ticked("sure") {
        return Ok(leaving(&visit, &opened, &form).into_response());
    }
    if form.is_right() {
        let kept: Vec<_> = changed.into_iter().map(|body| words(&visit.desk, "family_said", body)).collect();
        let (said, today) = (kept.first().map(|words| words.id), opened.today);
        let decide = move |open: &OpenReferral| facts(open, said, needed.as_deref(), today);
        let done = record(&visit, (&opened, Action::TellService), (&form, kept), decide).await;
        if let Some(response) =
            after(done, &mut form, &format!("/my/referrals/{}?done=told", opened.reference()))?
        {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, &form).into_response())
}

async fn open(visit: &Visit) -> Answer<Opened> {
    let opened = Opened::of_family(visit).await?;
    opened.sight.require(Action::TellService)?;
    Ok(opened)
}

fn facts(
    open: &OpenReferral,
    said: Option<TextId>,
    needed: Option<&str>,
    today: Day,
) -> Answer<Vec<Happening>> {
    let referral = &open.referral;
    let mut facts = Vec::new();
    if let Some(words) = said {
        facts.extend(decide::family_says(referral, words, today)?);
    }
    match needed {
        Some("yes") => facts.extend(decide::still_needed(referral, today)?),
        Some("no") => facts.extend(decide::withdraw(referral, said, today, today)?),
        _ => {}
    }
    Ok(facts)
}

/// Asks once more before a family leaves a list: nothing is recorded yet.
fn leaving(visit: &Visit, opened: &Opened, form: &Form) -> Page {
    let (title, back) = (say().family_leave_title(), format!("/my/referrals/{}", opened.reference()));
    let head = heading(&opened.service.details.name, &title);
    let body = FormBody::new(head, format!("{back}/tell"), visit.tokens(), &say().family_leave_yes())
        .before(Warning::new(say().family_leave_lead()))
        .keep("changed", form.value("changed"))
        .keep("needed", "no")
        .keep("sure", "yes")
        .cancel(back.clone());
    let page = visit.frame.page(Title::new(title).about(opened.reference()), body).family();
    page.crumb("/my", say().family_home()).crumb(back, opened.service.details.name.clone())
}

fn page(visit: &Visit, opened: &Opened, form: &Form) -> Page {
    let title = say().family_tell_title();
    let back = format!("/my/referrals/{}", opened.reference());
    let needed = Radios::new("needed", &say().family_tell_needed())
        .option("yes", say().family_tell_yes())
        .option("no", say().family_tell_no());
    let head = heading(&opened.service.details.name, &title);
    let body = FormBody::new(head, format!("{back}/tell"), visit.tokens(), &say().family_tell_send())
        .before(Inset::new(say().family_tell_lead()))
        .field(TextArea::new("changed", &say().family_tell_what()).rows(5).of(form))
        .field(needed.of(form))
        .cancel(back.clone());
    let page = visit.frame.page(Title::new(title).about(opened.reference()), body).family();
    page.crumb("/my", say().family_home())
        .crumb("/my/referrals", say().family_title())
        .crumb(back, opened.service.details.name.clone())
        .errors(form.refusals())
}
