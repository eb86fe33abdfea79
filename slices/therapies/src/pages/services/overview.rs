//! One service on one page: what it is, its steps, what it can do and costs, and the help that needs no waiting.

use super::{keeps, supports};
use crate::service::{Capacity, Service, Step};
use crate::store::services::{self, support};
use axum::extract::{Path, RawQuery, State};
use waymark_access::Action;
use waymark_kernel::Day;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Row, SummaryList, Table, heading};
use waymark_web::words::{day_plain, day_table, thousands};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// `GET /health/services/{service}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
        return Err(Stop::Forbidden);
    }
    let service = services::by_slug(desk.store(), &slug).await?;
    let keeps = keeps(&desk, &visitor, &service);
    let steps = services::steps(desk.store(), service.id).await?;
    let capacity = services::capacity(desk.store(), service.id).await?;
    let mut all = support::all(desk.store()).await?;
    all.retain(|support| support.service == service.id);
    let change = |page: &str, words: &str| {
        if keeps {
            Button::new(words).secondary().href(format!("{}/{page}", service.page())).into()
        } else {
            Html::empty()
        }
    };
    let main = heading(&service.details.provider, &service.details.name)
        .and(particulars(&service))
        .and(change("details", "Change this"))
        .and(section("Steps", in_steps(&steps)))
        .and(change("steps", "Change the steps"))
        .and(section("What the service can do in a week", by_day(&capacity, desk.now().today)))
        .and(change("capacity", "Say what has changed"))
        .and(section("Help that needs no waiting", supports::table(&service, &all, keeps)))
        .and(change("support/new", "Add help"));
    let page = frame.page(Title::new("Service").about(service.details.name.clone()), main);
    let page = page.crumb("/home", "Home").crumb("/waiting-lists", "Waiting lists");
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(if address.value("done") == "yes" { page.notice("It is recorded.") } else { page })
}

fn section(heading: &'static str, body: Html) -> Html {
    let title = Html::fixed("<h2 class=\"govuk-heading-m\">").and(Html::text(heading));
    title.and(Html::fixed("</h2>")).and(body)
}

fn nothing(sentence: &str) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(Html::text(sentence)).and(Html::fixed("</p>"))
}

fn particulars(service: &Service) -> SummaryList {
    let details = &service.details;
    let standard = format!("{} weeks, {}", details.weeks, details.standard.words());
    let refer = if details.families_refer { "Yes" } else { "No" };
    SummaryList::new()
        .line("Paid for by", details.commissioner.clone())
        .line("The wait is counted from", details.clock.words())
        .line("Number of weeks", standard)
        .line("Families may refer", refer)
        .line("Ages", format!("{} to {}", details.ages.0, details.ages.1))
        .line("Families hear something every", format!("{} weeks", details.tell_every))
        .line("What families can do meanwhile", details.meanwhile.clone())
}

fn in_steps(steps: &[Step]) -> Html {
    if steps.is_empty() {
        return nothing("No steps are recorded yet.");
    }
    let columns = [Column::new("Step"), Column::new("What happens"), Column::number("Appointments")];
    let rows = steps.iter().map(|step| {
        let cells = [step.name.clone(), step.kind.words().to_owned(), step.appointments.to_string()];
        Row::new(cells.map(Cell::Text).to_vec())
    });
    Table::new("steps", "Steps, in order").stack().hide_caption().columns(columns).rows(rows).into()
}

/// What is told, by the day it is so from; the sentence is of today.
fn by_day(capacity: &[Capacity], today: Day) -> Html {
    if capacity.is_empty() {
        return nothing("Nothing is recorded yet. A forecast then rests on how many were seen.");
    }
    let money = |pounds: i64| format!("£{}", thousands(pounds.unsigned_abs()));
    let told = |now: &Capacity| {
        format!(
            "Since {} there are {} posts of which {} are vacant. The filled posts cost {} a year.",
            day_plain(now.from),
            posts(now.posts),
            posts(now.vacant),
            money(now.cost_a_year())
        )
    };
    let now = capacity.iter().rfind(|one| one.from <= today);
    let sentence = now.map_or_else(|| "Nothing is told of today: only of days to come.".to_owned(), told);
    let columns = [
        Column::new("From"),
        Column::number("Posts"),
        Column::number("Vacant"),
        Column::number("First appointments a week"),
        Column::number("Sessions a week"),
        Column::number("Leave and sickness"),
        Column::number("Training"),
        Column::number("A post costs a year"),
    ];
    let rows = capacity.iter().rev().map(|one| {
        let cells = [
            day_table(one.from),
            posts(one.posts),
            posts(one.vacant),
            one.first_slots.to_string(),
            one.sessions.to_string(),
            format!("{}%", one.leave),
            format!("{}%", one.training),
            money(one.cost),
        ];
        Row::new(cells.map(Cell::Text).to_vec())
    });
    let table =
        Table::new("capacity", "What was told, the latest first").stack().hide_caption().columns(columns);
    nothing(&sentence).and(table.rows(rows))
}

/// Posts in whole-time equivalents, from hundredths: `12.4`.
pub(in crate::pages) fn posts(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let written = format!("{whole}.{rest:02}");
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}
