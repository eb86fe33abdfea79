//! One decision: what was decided and expected, and from the day of the check what happened.

use super::{reads, words};
use crate::decision::Decision;
use crate::forecast::{Forecasts, Past};
use crate::service::Service;
use crate::store::{decisions, services};
use crate::words::forecast::about;
use axum::extract::{Path, RawQuery, State};
use waymark_kernel::{Answer, Day, FactId, Problem, add_days};
use waymark_people::{Desk, SignedIn};
use waymark_queues::calendar::monday;
use waymark_web::components::{Inset, SummaryList, heading};
use waymark_web::words::{day_plain, thousands};
use waymark_web::{Form, Frame, Html, PageAnswer, Title};

/// `GET /commissioning/decisions/{id}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    reads(&desk, &visitor)?;
    let id: FactId = id.parse().map_err(|_| Problem::Missing)?;
    let decision = decisions::get(desk.store(), id).await?;
    let all = services::all(desk.store()).await?;
    let service = all.into_iter().find(|service| service.id == decision.service).ok_or(Problem::Missing)?;
    let counted = counted(&desk, &service, decision.check_on).await?;
    let main = heading(&service.details.name, &words(&decision))
        .and(Inset::new(outcome(&decision, counted, desk.now().today)))
        .and(particulars(&decision, counted));
    let list = format!("/waiting-lists/{}", service.details.slug);
    let again = Html::link(&format!("{list}?{}", decision.asked), "Ask the same question as it stands today");
    let main = main.and(Html::fixed("<p class=\"govuk-body\">")).and(again).and(Html::fixed("</p>"));
    let page = frame
        .page(Title::new("Decision").about(service.details.name.clone()), main)
        .crumb("/home", "Home")
        .crumb("/waiting-lists", "Waiting lists")
        .crumb(list, service.details.name.clone());
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(if address.value("done") == "yes" { page.notice("The decision is recorded.") } else { page })
}

/// The list at the end of the week of the check; nothing while that week is not over.
async fn counted(desk: &Desk, service: &Service, check_on: Day) -> Answer<Option<u32>> {
    let after = add_days(monday(check_on), 7);
    if desk.now().today < after {
        return Ok(None);
    }
    let past: Past = Forecasts::past(desk.store(), service, after).await?;
    Ok(Some(past.history.waiting_now()))
}

/// What the decision came to, in a sentence or two.
fn outcome(decision: &Decision, counted: Option<u32>, today: Day) -> String {
    let expected = decision.expected;
    let Some(counted) = counted else {
        let day = day_plain(decision.check_on);
        return if today < decision.check_on {
            format!("We will check on {day} whether this did what we expected.")
        } else {
            format!("The week of {day} is not over yet. What happened will stand here after it.")
        };
    };
    let against = if expected.held(counted) {
        "This is inside the range that we expected."
    } else if counted > expected.high {
        "This is more than we expected: the decision did less, or more children were referred."
    } else {
        "This is fewer than we expected."
    };
    format!("On the day of the check about {} children were waiting. {against}", about(counted))
}

fn particulars(decision: &Decision, counted: Option<u32>) -> SummaryList {
    let expected = decision.expected;
    let range = format!(
        "about {} children waiting (between {} and {}, eight times in ten)",
        about(expected.middle),
        about(expected.low),
        about(expected.high)
    );
    let list = SummaryList::new()
        .line("Decided on", day_plain(decision.decided))
        .line("Money", format!("£{}", thousands(decision.money.unsigned_abs())))
        .line("The day we will check", day_plain(decision.check_on))
        .line("Expected by then", range)
        .line("Expected if nothing changed", format!("about {} children waiting", about(expected.as_now)));
    match counted {
        Some(counted) => list.line("What happened", format!("about {} children waiting", about(counted))),
        None => list,
    }
}
