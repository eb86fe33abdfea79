//! The family chooses one of the two days it was offered.

use super::super::act::record;
use super::super::opened::Opened;
use crate::decide;
use crate::referral::Offer;
use crate::words::{on, say};
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::Visit;
use waymark_people::forms::after;
use waymark_web::components::{FormBody, Inset, Radios, heading};
use waymark_web::{Form, Need, Page, PageAnswer, Stop, Title};

/// `GET /my/referrals/{reference}/choose`.
pub(super) async fn show(visit: Visit) -> PageAnswer {
    let (opened, offer) = open(&visit).await?;
    Ok(page(&visit, (&opened, offer), &Form::default()))
}

/// `POST /my/referrals/{reference}/choose`.
pub(super) async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let (opened, offer) = open(&visit).await?;
    let day: Option<Day> = form.parsed("day", Need::Required(&say().family_choose_enter()));
    if let Some(day) = day {
        let today = opened.today;
        let decide = move |open: &crate::store::OpenReferral| decide::choose_day(&open.referral, day, today);
        let done = record(&visit, (&opened, Action::TellService), (&form, Vec::new()), decide).await;
        let href = format!("/my/referrals/{}?done=chosen", opened.reference());
        if let Some(response) = after(done, &mut form, &href)? {
            return Ok(response);
        }
    }
    Ok(page(&visit, (&opened, offer), &form).into_response())
}

/// A referral with two days to choose from.
async fn open(visit: &Visit) -> Answer<(Opened, Offer)> {
    let opened = Opened::of_family(visit).await?;
    opened.sight.require(Action::TellService)?;
    let offer = choice(&opened).ok_or(Problem::Missing)?;
    Ok((opened, offer))
}

/// The appointment of which two days lie open and are not over.
pub(super) fn choice(opened: &Opened) -> Option<Offer> {
    let open = opened.referral().open_offer().copied();
    open.filter(|offer| offer.day >= opened.today && offer.or.is_some_and(|or| or >= opened.today))
}

fn page(visit: &Visit, (opened, offer): (&Opened, Offer), form: &Form) -> Page {
    let (title, back) = (say().family_choose(), format!("/my/referrals/{}", opened.reference()));
    let days = [Some(offer.day), offer.or];
    let radios =
        days.into_iter().flatten().fold(Radios::new("day", &say().family_choose_which()), |radios, day| {
            radios.option(day.to_string(), on(day, offer.at))
        });
    let head = heading(&opened.service.details.name, &title);
    let body = FormBody::new(head, format!("{back}/choose"), visit.tokens(), &say().family_choose_send())
        .before(Inset::new(say().family_choose_lead()))
        .field(radios.of(form))
        .cancel(back.clone());
    let page = visit.frame.page(Title::new(title).about(opened.reference()), body).family();
    page.crumb("/my", say().family_home())
        .crumb("/my/referrals", say().family_title())
        .crumb(back, opened.service.details.name.clone())
        .errors(form.refusals())
}
