//! `/admin`: accounts, roles and teams, for the administrator. Nothing here reads a case, a child or how many there are; the
//! accounts of families open with a child's record and are not among them.

mod close;
mod details;
mod fields;
mod opened;
mod people;
mod person;
mod role;
mod team;
mod teams;

pub(crate) use fields::setting_id;
use opened::Opened;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use futures_util::future::BoxFuture;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, PersonId, Problem};
use waymark_people::accounts::{self, Account};
use waymark_people::forms::{after, key};
use waymark_people::{By, Desk, Visit};
use waymark_store::Tx;
use waymark_web::{Form, Page, Stop};

/// Their routes.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/admin/people", get(people::show))
        .route("/admin/people/new", get(details::new).post(details::open))
        .route("/admin/people/{id}", get(person::show))
        .route("/admin/people/{id}/change", get(details::show).post(details::send))
        .route("/admin/people/{id}/close", get(close::show).post(close::send))
        .route("/admin/people/{id}/roles/new", get(role::new).post(role::give))
        .route("/admin/people/{id}/roles/{role}", get(role::show).post(role::send))
        .route("/admin/teams", get(teams::show))
        .route("/admin/teams/new", get(team::new).post(team::add))
        .route("/admin/teams/{id}", get(team::show).post(team::send))
}

/// Refuses who may not do this.
fn gate(desk: &Desk, visitor: &Visitor, action: Action) -> Result<(), Stop> {
    if desk.access().gate(visitor, action).allowed { Ok(()) } else { Err(Stop::Forbidden) }
}

/// The account of an address, for who may do this.
async fn account(visit: &Visit, action: Action) -> Result<Account, Stop> {
    gate(&visit.desk, &visit.visitor, action)?;
    let person: PersonId = visit.named("id").parse().map_err(|_| Problem::Missing)?;
    Ok(accounts::get(visit.desk.store(), person).await?)
}

/// Records something once, however often the form is sent, and answers the way on; `None` where the form is to be shown again
/// with what was refused. `job` answers the address to go on to.
async fn record<J>(visit: &Visit, form: &mut Form, job: J) -> Result<Option<Response>, Stop>
where
    J: for<'t> FnOnce(&'t mut Tx, &'t By) -> BoxFuture<'t, Answer<String>> + Send + 'static,
{
    let (desk, visitor) = (&visit.desk, &visit.visitor);
    gate(desk, visitor, Action::ChangeAccount)?;
    let (by, key) = (desk.by(visitor), format!("admin/{}/{}", visitor.person, key(desk, form)));
    let work = desk.store().write(move |tx| {
        Box::pin(async move {
            if let Some(href) = tx.once(&key).await? {
                return Ok(href);
            }
            let href = job(&mut *tx, &by).await?;
            tx.remember(&key, &href, by.now.at).await?;
            Ok(href)
        })
    });
    match work.await {
        Ok(href) => after(Ok(()), form, &href),
        Err(problem) => after::<()>(Err(problem), form, ""),
    }
}

/// The address of an account.
fn href(person: PersonId) -> String {
    format!("/admin/people/{person}")
}

/// The page with the way back to all accounts.
fn in_people(page: Page) -> Page {
    page.crumb("/home", "Home").crumb("/admin/people", "People")
}

/// The page with the way back to one account.
fn in_account(page: Page, account: &Account) -> Page {
    in_people(page).crumb(href(account.person.id), account.person.details.name.clone())
}

/// What is said once after something was done: a closed list.
fn noticed(page: Page, word: &str) -> Page {
    match word {
        "opened" => page.notice("The account is open."),
        "changed" => page.notice("The change is recorded. What was before stays in the record."),
        "given" => page.notice("The role is given."),
        "ended" => page.notice("The end of the role is recorded."),
        "moved" => page.notice("The move is recorded."),
        "closed" => page.notice("The account is closed. Its cases are among those not given to anyone."),
        "team" => page.notice("The team is recorded."),
        _ => page,
    }
}
