//! K6: a what-if becomes a joint commissioning decision, with who agreed, its money and posts, what is expected, and the day
//! we will check; from that day its page shows what was expected against what happened. Those who read figures read it.

mod list;
mod make;
mod one;

use crate::decision::{Decision, Partner};
use crate::forecast::{Answered, Asked};
use crate::service::Service;
use crate::store::decisions;
use axum::Router;
use axum::routing::get;
use waymark_access::{Action, Visitor};
use waymark_kernel::Answer;
use waymark_people::Desk;
use waymark_web::components::{Button, Cell, Column, Row, Table};
use waymark_web::words::{day_plain, thousands};
use waymark_web::{Area, Html, Stop};

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/waiting-lists/{service}/decide", get(make::show).post(make::send))
        .route("/commissioning/decisions", get(list::show))
        .route("/commissioning/decisions/{id}", get(one::show))
}

/// Whether a visitor decides about money.
pub(super) fn decides(desk: &Desk, visitor: &Visitor) -> bool {
    desk.access().gate(visitor, Action::DecideJointly).allowed
}

/// Lets only those through who read figures.
fn reads(desk: &Desk, visitor: &Visitor) -> Result<(), Stop> {
    if desk.access().gate(visitor, Action::ReadFigures).allowed { Ok(()) } else { Err(Stop::Forbidden) }
}

/// What was decided: its title, or, for one that was made without, what was asked for.
fn words(decision: &Decision) -> String {
    if decision.title.is_empty() {
        crate::words::forecast::change(&Asked::of_query(&decision.asked, decision.decided))
    } else {
        decision.title.clone()
    }
}

/// A partner by name.
fn partner(partner: Partner, service: &Service, area: &Area) -> String {
    match partner {
        Partner::Council => area.council.clone(),
        Partner::Icb => service.details.commissioner.clone(),
        Partner::Provider => service.details.provider.clone(),
    }
}

/// The button that makes a decision of this answer, and the decisions there are about the service.
pub(super) async fn beside(
    desk: &Desk,
    visitor: &Visitor,
    service: &Service,
    answered: &Answered,
) -> Answer<Html> {
    let mut html = Html::empty();
    if answered.forecast.with_plan.is_some() && decides(desk, visitor) {
        let href = format!("/waiting-lists/{}/decide?{}", service.details.slug, answered.asked);
        html = html.and(Button::new("Make this a decision").href(href));
    }
    let all = decisions::of_service(desk.store(), service.id).await?;
    if all.is_empty() {
        return Ok(html);
    }
    let rows = all.iter().map(|decision| {
        Row::new(vec![
            Cell::Link(format!("/commissioning/decisions/{}", decision.id), words(decision)),
            Cell::Text(format!("£{}", thousands(decision.money.unsigned_abs()))),
            Cell::Text(day_plain(decision.check_on)),
        ])
    });
    let columns = [Column::new("Decision"), Column::number("Money"), Column::new("We will check on")];
    Ok(html.and(Table::new("decisions", "Decisions about this service").stack().columns(columns).rows(rows)))
}
