//! One decision: what was decided and expected, and from the day of the check what happened.

use super::{partner, reads, words};
use crate::decision::{Came, Decision};
use crate::forecast::came;
use crate::pages::services::posts;
use crate::service::Service;
use crate::store::{decisions, past, services};
use crate::words::forecast::about;
use axum::extract::{Path, RawQuery, State};
use waymark_kernel::{Day, FactId, Problem};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, SummaryList, Table, heading};
use waymark_web::words::{day_plain, list_words, thousands};
use waymark_web::{Area, Form, Frame, Html, PageAnswer, Title};

/// The list that was counted, and what that says of what was expected; `None` while it is not known.
type Known = Option<(u32, Came)>;

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
    let service = services::get(desk.store(), decision.service).await?;
    let days = past::days(desk.store(), &service).await?;
    let (today, known) = (desk.now().today, came(&decision, &days, desk.now().today));
    let main = heading(&service.details.name, &words(&decision))
        .and(Inset::new(outcome(&decision, known, today)))
        .and(particulars(&decision, &service, desk.area()))
        .and(against(&decision, known));
    let list = format!("/waiting-lists/{}", service.details.slug);
    let again = Html::link(&format!("{list}?{}", decision.asked), "Ask the same question as it stands today");
    let main = main.and(Html::fixed("<p class=\"govuk-body\">")).and(again).and(Html::fixed("</p>"));
    let page = frame
        .page(Title::new("Decision").about(service.details.name.clone()), main)
        .crumb("/home", "Home")
        .crumb("/waiting-lists", "Waiting lists")
        .crumb("/commissioning/decisions", "Joint decisions");
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(if address.value("done") == "yes" { page.notice("The decision is recorded.") } else { page })
}

/// What the decision came to, in a sentence or two.
fn outcome(decision: &Decision, known: Known, today: Day) -> String {
    let Some((counted, came)) = known else {
        let day = day_plain(decision.check_on);
        return if today < decision.check_on {
            format!("We will check on {day} whether this did what we expected.")
        } else {
            format!("The week of {day} is not over yet. What happened will stand here after it.")
        };
    };
    let against = match came {
        Came::Within => "This is inside the range that we expected.",
        Came::More => "This is more than we expected: the decision did less, or more children were referred.",
        Came::Fewer => "This is fewer than we expected.",
    };
    format!("On the day of the check about {} children were waiting. {against}", about(counted))
}

fn particulars(decision: &Decision, service: &Service, area: &Area) -> SummaryList {
    let agreed: Vec<String> = decision.partners.iter().map(|one| partner(*one, service, area)).collect();
    let told = |words: String| if words.is_empty() { "Not recorded".to_owned() } else { words };
    SummaryList::new()
        .line("Who agreed", told(list_words(&agreed)))
        .line("Decided on", day_plain(decision.decided))
        .line("Money", format!("£{}", thousands(decision.money.unsigned_abs())))
        .line("Posts", format!("{} whole-time", posts(decision.posts)))
        .line("The day we will check", day_plain(decision.check_on))
        .line("Who watches what happens", told(decision.watched_by.clone()))
}

/// What was expected beside what happened.
fn against(decision: &Decision, known: Known) -> Table {
    let expected = decision.expected;
    let line = |what: &str, about: String, range: String| {
        Row::new(vec![Cell::Text(what.to_owned()), Cell::Text(about), Cell::Text(range)])
    };
    let range = format!("{} to {}", about(expected.low), about(expected.high));
    let happened = known.map_or_else(|| "Not known yet".to_owned(), |(counted, _)| about(counted));
    let rows = [
        line("Expected with this decision", about(expected.middle), range),
        line("Expected if nothing changed", about(expected.as_now), String::new()),
        line("What happened", happened, String::new()),
    ];
    let caption = format!("Children waiting at the end of the week of {}", day_plain(decision.check_on));
    let columns = [Column::new(""), Column::number("About"), Column::number("8 times in 10")];
    Table::new("against", caption).stack().columns(columns).rows(rows)
}
