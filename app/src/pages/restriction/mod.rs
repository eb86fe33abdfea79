//! `/cases/{reference}/restriction`: restricts a record to people named one by one, names more, removes them, and lifts
//! the restriction. For SEND managers; of a restricted record only for those named on it. Anyone else finds the page of
//! a case that never was.

mod act;
mod show;

use axum::Router;
use axum::routing::get;
use waymark_access::{Action, Child as Seen, Purpose, Sight, Visitor};
use waymark_kernel::{Answer, PersonId};
use waymark_people::families;
use waymark_people::{Child, Desk, Person, children, officers, persons, restriction};

/// Its routes.
pub fn routes() -> Router<Desk> {
    Router::new().route("/cases/{reference}/restriction", get(show::show).post(act::send))
}

/// The record with everyone who is named on it, or could be.
struct Opened {
    reference: String,
    child: Child,
    sight: Sight<Seen>,
    readers: Vec<Person>,
    /// Who can be named: the council's officers and managers, then the family.
    others: Vec<Person>,
    /// Whose case it is.
    owner: Option<PersonId>,
}

impl Opened {
    /// # Errors
    /// Missing when the case is not there or not this visitor's to restrict.
    async fn read(desk: &Desk, visitor: &Visitor, reference: &str) -> Answer<Self> {
        let from = desk.store();
        let id = waymark_ehc::store::case_by_reference(from, reference).await?;
        let child = waymark_ehc::store::child_of(from, id).await?;
        let sight = desk.sight(visitor, child, Action::Restrict, Purpose::Casework).await?;
        let today = desk.now().today;
        let readers = restriction::readers(from, child, today).await?;
        let mut others = officers::on(from, today).await?;
        let family = families::of_child(from, child, today).await?;
        let family: Vec<PersonId> = family
            .iter()
            .filter(|member| member.right() != families::Right::Restricted)
            .map(|member| member.recorded.person)
            .collect();
        others.extend(persons::many(from, &family).await?);
        let named =
            |person: &Person| person.id == visitor.person || readers.iter().any(|r| r.id == person.id);
        others.retain(|person| !named(person));
        let owner = waymark_ehc::store::read_case(from, id).await?.case.given_to;
        let child = children::get(from, child).await?;
        Ok(Self { reference: reference.to_owned(), child, sight, readers, others, owner })
    }

    /// The address of the page.
    fn href(&self) -> String {
        format!("/cases/{}/restriction", self.reference)
    }
}
