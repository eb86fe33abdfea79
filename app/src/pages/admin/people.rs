//! The list of accounts: 25 a page, its filters in the address.

use super::gate;
use askama::Template;
use axum::extract::{RawQuery, State};
use std::collections::{BTreeMap, HashMap};
use waymark_access::{Action, Role};
use waymark_kernel::{Answer, Instant, PersonId, TeamId};
use waymark_people::accounts::{self, Account, Wanted};
use waymark_people::roles::GivenRole;
use waymark_people::{Desk, SignedIn, settings, teams};
use waymark_web::components::{
    Button, Cell, Column, Filter, Pagination, Place, Results, Row, Select, Table, TextInput, Typed,
};
use waymark_web::words::{capital, day_table, london_day};
use waymark_web::{Form, Frame, Html, PageAnswer, Title};

const PER: u64 = 25;

#[derive(Template)]
#[template(path = "admin/people.html")]
struct PeoplePage {
    filter: Filter,
    results: Results,
    table: Table,
    empty: Html,
    pages: Pagination,
    add: Button,
}

/// `GET /admin/people`.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    gate(&desk, &visitor, Action::ListAccounts)?;
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let wanted = Wanted {
        name: address.value("name").chars().take(80).collect(),
        role: address.value("role").parse().ok(),
        closed: address.value("show") == "closed",
    };
    let all = accounts::list(desk.store(), &wanted, desk.now().today).await?;
    let count = all.len() as u64;
    let page = Pagination::page_of(address.value("page"));
    let first = usize::try_from((page - 1) * PER).unwrap_or(usize::MAX);
    let shown: Vec<Account> = all.into_iter().skip(first).take(25).collect();
    let place = Place { page, per: PER, shown: shown.len() as u64, count: count.min(1_001) };
    let pages = Pagination::around(place, |page| href(&wanted, page));
    let view = PeoplePage {
        filter: filter(&wanted),
        results: results(&wanted, count),
        table: table(&desk, &shown).await?,
        empty: pages.in_place_of_rows(shown.len(), "No account matches."),
        pages,
        add: Button::new("Add a person").href("/admin/people/new"),
    };
    Ok(frame.page(Title::new("People"), Html::of(&view)).crumb("/home", "Home"))
}

/// The address of a page of the list.
fn href(wanted: &Wanted, page: u64) -> String {
    let role = wanted.role.map(Role::code).unwrap_or_default();
    let show = if wanted.closed { "closed" } else { "" };
    let path = "/admin/people?";
    let mut address = form_urlencoded::Serializer::for_suffix(path.to_owned(), path.len());
    for (name, value) in [("name", wanted.name.as_str()), ("role", role), ("show", show)] {
        if !value.is_empty() {
            address.append_pair(name, value);
        }
    }
    address.append_pair("page", &page.to_string());
    address.finish()
}

fn filter(wanted: &Wanted) -> Filter {
    let mut role = Select::new("role", "Role").option("", "Any role");
    for offered in accounts::offered() {
        role = role.option(offered.code(), capital(offered.words()));
    }
    Filter::new("/admin/people", "Filter people")
        .field(TextInput::new("name", "Name").typed(Typed::Name).value(&*wanted.name))
        .field(role.chosen(wanted.role.map(Role::code).unwrap_or_default()))
        .field(
            Select::new("show", "Accounts")
                .option("", "Open")
                .option("closed", "Closed")
                .chosen(if wanted.closed { "closed" } else { "" }),
        )
}

fn results(wanted: &Wanted, count: u64) -> Results {
    let mut results = Results::new(count, "account", "accounts");
    let without = |change: fn(&mut Wanted)| {
        let mut other = wanted.clone();
        change(&mut other);
        href(&other, 1)
    };
    if !wanted.name.trim().is_empty() {
        results = results.chip(format!("Name: {}", wanted.name), without(|w| w.name.clear()));
    }
    if let Some(role) = wanted.role {
        results = results.chip(capital(role.words()), without(|w| w.role = None));
    }
    if wanted.closed {
        results = results.chip("Closed", without(|w| w.closed = false));
    }
    if *wanted == Wanted::default() { results } else { results.clear("/admin/people") }
}

async fn table(desk: &Desk, shown: &[Account]) -> Answer<Table> {
    let places = Places::read(desk, shown.iter().flat_map(|account| &account.roles)).await?;
    let ids: Vec<PersonId> = shown.iter().map(|account| account.person.id).collect();
    let last: HashMap<PersonId, Instant> = desk.sessions().last_seen(&ids).await?;
    let today = desk.now().today;
    let row = |account: &Account| {
        let open: Vec<&GivenRole> = account.standing(today).collect();
        let told = if open.is_empty() { account.roles.iter().collect() } else { open };
        let seen = last.get(&account.person.id).map(|at| day_table(london_day(*at)));
        let details = &account.person.details;
        Row::new(vec![
            Cell::LinkNote(
                super::href(account.person.id),
                details.name.clone(),
                details.job_title.clone().unwrap_or_default(),
            ),
            Cell::Text(joined(told.iter().map(|role| capital(role_words(role))))),
            Cell::Text(joined(told.iter().map(|role| places.of(role)))),
            Cell::Text(account.since().map_or_else(String::new, day_table)),
            Cell::Text(seen.unwrap_or_else(|| "Not known".to_owned())),
        ])
    };
    let columns = ["Name", "Role", "Team or setting", "Since", "Last signed in"].map(Column::new);
    Ok(Table::new("people", "People").hide_caption().stack().columns(columns).rows(shown.iter().map(row)))
}

/// Each once, in order.
fn joined(words: impl Iterator<Item = String>) -> String {
    let mut each: Vec<String> = Vec::new();
    for one in words.filter(|one| !one.is_empty()) {
        if !each.contains(&one) {
            each.push(one);
        }
    }
    each.join(", ")
}

/// The role in words.
pub(super) fn role_words(role: &GivenRole) -> &'static str {
    role.given.role.parse().map_or("another role", Role::words)
}

/// What teams and settings are called.
pub(super) struct Places {
    teams: HashMap<TeamId, String>,
    settings: BTreeMap<String, String>,
}

impl Places {
    /// The names of the teams and settings of some roles.
    pub(super) async fn read<'r>(
        desk: &Desk,
        roles: impl Iterator<Item = &'r GivenRole> + Send,
    ) -> Answer<Self> {
        let (mut in_teams, mut in_settings) = (Vec::new(), Vec::new());
        for role in roles {
            in_teams.extend(role.given.team);
            in_settings.extend(role.given.setting.clone());
        }
        let known = teams::many(desk.store(), &in_teams).await?;
        let teams = known.into_iter().map(|team| (team.id, team.details.name)).collect();
        Ok(Self { teams, settings: settings::names(desk.store(), &in_settings).await? })
    }

    /// Where a role is used; empty where in no team and no setting.
    pub(super) fn of(&self, role: &GivenRole) -> String {
        let setting = role.given.setting.as_ref().and_then(|id| self.settings.get(id));
        let team = || role.given.team.and_then(|id| self.teams.get(&id));
        setting.or_else(team).cloned().unwrap_or_default()
    }
}
