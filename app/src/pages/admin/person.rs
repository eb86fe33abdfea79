//! One account: how to reach the person, every role with its days, and what can be done. Closed accounts keep their page.

use super::people::{Places, role_words};
use super::{account, in_people, noticed};
use askama::Template;
use axum::extract::RawQuery;
use waymark_access::Action;
use waymark_kernel::{Day, add_days};
use waymark_people::Visit;
use waymark_people::accounts::Account;
use waymark_people::roles::GivenRole;
use waymark_web::components::{Cell, Column, Row, SummaryList, Table};
use waymark_web::words::{capital, day_table, instant_words};
use waymark_web::{Form, Html, PageAnswer, Title};

#[derive(Template)]
#[template(path = "admin/person.html")]
struct PersonPage<'p> {
    name: &'p str,
    closed: bool,
    href: String,
    details: SummaryList,
    roles: Table,
}

/// `GET /admin/people/{id}`.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> PageAnswer {
    let account = account(&visit, Action::ListAccounts).await?;
    let desk = &visit.desk;
    let today = desk.now().today;
    let places = Places::read(desk, account.roles.iter()).await?;
    let last = desk.sessions().last_seen(&[account.person.id]).await?;
    let last = last.get(&account.person.id).copied().map(instant_words);
    let view = PersonPage {
        name: &account.person.details.name,
        closed: account.is_closed(today),
        href: super::href(account.person.id),
        details: details(&account, last),
        roles: roles(&account, &places, today),
    };
    let page = visit.frame.page(Title::new(&*account.person.details.name), Html::of(&view));
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(noticed(in_people(page), address.value("done")))
}

fn details(account: &Account, last: Option<String>) -> SummaryList {
    let told = &account.person.details;
    let known = |value: Option<&String>| Html::text(value.map_or("Not known", String::as_str));
    SummaryList::new()
        .line("Job title", known(told.job_title.as_ref()))
        .line("E-mail", known(told.contact.email.as_ref()))
        .line("Telephone", known(told.contact.phone.as_ref()))
        .line("Last signed in", known(last.as_ref()))
}

fn roles(account: &Account, places: &Places, today: Day) -> Table {
    let row = |role: &GivenRole| {
        let given = &role.given;
        let change = if role.is_open(today) {
            Cell::Html(Html::link(
                &format!("{}/roles/{}", super::href(account.person.id), role.id),
                &format!("End or move: {}", role_words(role)),
            ))
        } else {
            Cell::from("Ended")
        };
        let until = given.to.map(|to| add_days(to, -1));
        let until = match until {
            None => "No end".to_owned(),
            Some(last) if last < given.from => "Never used".to_owned(),
            Some(last) => day_table(last),
        };
        Row::new(vec![
            Cell::Text(capital(role_words(role))),
            Cell::Text(places.of(role)),
            Cell::Text(day_table(given.from)),
            Cell::Text(until),
            change,
        ])
    };
    let columns = ["Role", "Team or setting", "From", "Last day", "Change"].map(Column::new);
    let rows = account.roles.iter().rev().map(row);
    Table::new("roles", "Roles").hide_caption().stack().columns(columns).rows(rows)
}
