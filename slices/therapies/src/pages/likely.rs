//! The likely wait that a family reads: of its own child, and of each service before it asks.

use super::opened::Opened;
use crate::codes::Priority;
use crate::forecast::{Forecasts, Likely, likely, likely_now};
use crate::service::Service;
use crate::standing::weeks;
use crate::words::{before_asking as words, say};
use waymark_kernel::Answer;
use waymark_people::Desk;
use waymark_web::Html;

/// The likely range of a child who waits in turn; nothing where none would be honest.
pub(super) async fn of(desk: &Desk, forecasts: &Forecasts, opened: &Opened) -> Answer<Option<Likely>> {
    let referral = opened.referral();
    let in_turn = referral.how_soon() == Priority::Routine && referral.open_offer().is_none();
    let Some(since) =
        referral.since().filter(|_| in_turn && referral.stage().counts(opened.service.details.clock))
    else {
        return Ok(None);
    };
    let standing = forecasts.standing(desk.store(), &opened.service, opened.today).await?;
    let start = standing.past.history.next_monday();
    let outlook = standing.answered.forecast.as_now.as_ref();
    Ok(outlook.and_then(|outlook| likely(outlook, start, weeks(since, opened.today))))
}

/// What a family may expect of each service before it asks.
pub(super) async fn before_asking(desk: &Desk, forecasts: &Forecasts, services: &[Service]) -> Answer<Html> {
    let mut html = Html::fixed("<h2 class=\"govuk-heading-m\">").and(Html::text(&say().family_likely_new()));
    html = html.and(Html::fixed("</h2><ul class=\"govuk-list govuk-list--bullet\">"));
    for service in services {
        let standing = forecasts.standing(desk.store(), service, desk.now().today).await?;
        let start = standing.past.history.next_monday();
        let range = standing.answered.forecast.as_now.as_ref().and_then(|outlook| likely_now(outlook, start));
        html =
            html.and(Html::fixed("<li>")).and(Html::text(&words(service, range))).and(Html::fixed("</li>"));
    }
    Ok(if services.is_empty() { Html::empty() } else { html.and(Html::fixed("</ul>")) })
}
