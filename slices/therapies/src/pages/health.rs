//! H1 and H3 in one place for those who work in several services: their lists, this month's appointments day by day, and the
//! referrals that nobody has decided yet, the most urgent first. Each is what the list of the service shows.

use crate::codes::{Priority, Stage};
use crate::filters::{Filters, Sort};
use crate::service::Service;
use crate::standing::weeks;
use crate::store::figures::{Of, of_service};
use crate::store::list::{self, ReferralRow};
use crate::store::services;
use crate::words::{next_words, soon_words};
use axum::extract::State;
use waymark_access::{Action, Cohort, Count, Purpose, Sight, Visitor};
use waymark_kernel::{Answer, Day};
use waymark_people::{Beside, Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table, Tag, Tone};
use waymark_web::words::{count_words, day_long, thousands};
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

/// The services whose inbox is one of the visitor's teams.
async fn own(desk: &Desk, visitor: &Visitor) -> Result<Vec<Service>, Stop> {
    if !desk.access().gate(visitor, Action::OpenService).allowed {
        return Err(Stop::Forbidden);
    }
    Ok(services::of_teams(desk.store(), &visitor.teams).await?)
}

fn sight(desk: &Desk, visitor: &Visitor, what: &str) -> Answer<Sight<Cohort>> {
    desk.access().sight_cohort(visitor, (Action::ListReferral, Purpose::Waiting), what, desk.now())
}

fn line(words: &str) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(Html::text(words)).and(Html::fixed("</p>"))
}

/// `GET /health`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    beside: Beside<waymark_kernel::TeamId>,
) -> PageAnswer {
    let (own, today) = (own(&desk, &visitor).await?, desk.now().today);
    let mut main = Html::fixed("<h1 class=\"govuk-heading-l\">My services</h1>");
    let (mut lists, mut slots) = (Vec::new(), Vec::new());
    let mut teams: Vec<_> = own.iter().map(|service| service.details.team).collect();
    teams.dedup();
    for team in teams {
        main = main.and(beside.panel(&desk, &visitor, team).await?);
    }
    for service in &own {
        let sight = sight(&desk, &visitor, "my services")?;
        let figures = of_service(desk.store(), service, Of::Visible(&sight), today).await?;
        let days =
            list::offered_days(desk.store(), &sight, service.id, (today, today.last_of_month())).await?;
        desk.access().release(sight.seal((), Count::default())).await?;
        lists.push(row_of(service, [figures.triage, figures.waiting(), figures.over_18, figures.silent]));
        slots.extend(days.into_iter().map(|(day, many)| slot(service, day, many)));
    }
    let columns = [
        Column::new("Service"),
        Column::number("Not decided yet"),
        Column::number("Waiting"),
        Column::number("Over 18 weeks"),
        Column::number("Time to get in touch"),
    ];
    main = match lists.is_empty() {
        true => main.and(line("Your team has no waiting list here.")),
        false => main.and(Table::new("lists", "My lists").stack().columns(columns).rows(lists)),
    };
    main = main.and(Html::fixed("<p class=\"govuk-body\">"));
    main = main.and(Html::link("/referrals", "New referrals, the most urgent first"));
    main = main.and(Html::fixed("</p>"));
    let caption = format!("Appointments from today to the end of {}", today.strftime("%B"));
    let columns = [Column::new("Day"), Column::new("Service"), Column::number("Appointments")];
    main = match slots.is_empty() {
        true => main.and(line("No appointment lies ahead this month.")),
        false => main.and(Table::new("slots", caption).stack().columns(columns).rows(slots)),
    };
    Ok(frame.page(Title::new("My services"), main).crumb("/home", "Home"))
}

fn row_of(service: &Service, figures: [u64; 4]) -> Row {
    let name = Cell::Link(service.href(), service.details.name.clone());
    Row::new(std::iter::once(name).chain(figures.map(|many| Cell::Text(thousands(many)))).collect())
}

fn slot(service: &Service, day: Day, many: u64) -> Row {
    let cells = [day_long(day), service.details.name.clone(), thousands(many)];
    Row::new(cells.map(Cell::Text).to_vec())
}

/// `GET /referrals`: what is new, the most urgent first, then the longest wait.
pub(super) async fn new(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    let (own, today) = (own(&desk, &visitor).await?, desk.now().today);
    let filters = Filters { stage: Some(Stage::Triage), sort: Sort::Soonest, ..Filters::default() };
    let mut main = Html::fixed("<h1 class=\"govuk-heading-l\">New referrals</h1>");
    let mut none = true;
    for service in &own {
        let sight = sight(&desk, &visitor, "new referrals")?;
        let (rows, count) = list::page(desk.store(), &sight, service, &filters, today).await?;
        let children: Count = rows.iter().map(|row| row.child).collect();
        let rows = desk.access().release(sight.seal(rows, children)).await?;
        if rows.is_empty() {
            continue;
        }
        none = false;
        let caption = format!("{}: {}", service.details.name, count_words(count, "referral", "referrals"));
        let columns = ["Child", "How soon", "Weeks since referral", "Next step"].map(Column::new);
        let id = format!("new-{}", service.details.slug);
        let rows = rows.iter().map(|row| referral(row, today));
        main = main.and(Table::new(id, caption).stack().columns(columns).rows(rows));
        main = main.and(Html::fixed("<p class=\"govuk-body\">"));
        main = main.and(Html::link(&filters.href(&service.href()), "Open these in the list"));
        main = main.and(Html::fixed("</p>"));
    }
    if none {
        main = main.and(line("No new referrals."));
    }
    Ok(frame.page(Title::new("New referrals"), main).crumb("/home", "Home").crumb("/health", "My services"))
}

fn referral(row: &ReferralRow, today: Day) -> Row {
    let soon = match soon_words(row.soon) {
        Some(words) => Cell::Tag(Tag::new(Tone::Info, words)),
        None => Cell::Text(Priority::Routine.words().to_owned()),
    };
    Row::new(vec![
        Cell::LinkNote(format!("/referrals/{}", row.reference), row.name.clone(), row.reference.clone()),
        soon,
        Cell::Text(weeks(row.since, today).to_string()),
        Cell::Text(next_words(crate::standing::next(row.known(), today)).0),
    ])
}
