//! The pages of parents, carers and young people, under `/my`: their home, the tracker of a case, and asking for an
//! assessment. Every page begins with the decision of access for the family's own page; what is kept from a family is
//! left out without a trace.

mod aside;
mod ask;
mod bits;
mod coming;
mod home;
mod letters;
mod looked;
mod mirror;
mod people;
mod rights;
mod steps;
mod told;
mod tracker;

pub(super) use ask::sent_view;
pub(super) use bits::phone;
pub(super) use mirror::mirror;

use super::opened::Opened;
use crate::store;
use crate::words::Subject;
use axum::Router;
use axum::routing::get;
use waymark_access::{Action, Purpose, Role, Visitor};
use waymark_kernel::{Answer, CaseId, PersonId};
use waymark_people::Desk;

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/my", get(home::show))
        .route("/my/cases/{reference}", get(tracker::show))
        .route("/my/cases/{reference}/letters", get(letters::show))
        .route("/my/cases/{reference}/looked", get(looked::show))
        .merge(ask::routes())
}

/// A case as one member of the family reads it.
#[derive(Debug)]
struct Reading {
    /// The case, the child named as this reader is spoken to.
    opened: Opened,
    /// Who reads, where somebody of the family does.
    reader: Option<PersonId>,
}

impl Reading {
    /// Opens the case of a reference for the family.
    ///
    /// # Errors
    /// Missing when it is not there or not this visitor's to know.
    async fn of_reference(desk: &Desk, visitor: &Visitor, reference: &str) -> Answer<Self> {
        let id = store::case_by_reference(desk.store(), reference).await?;
        Self::of_case(desk, visitor, id).await
    }

    /// As [`Reading::of_reference`], by the identity of the case.
    ///
    /// # Errors
    /// As [`Reading::of_reference`].
    async fn of_case(desk: &Desk, visitor: &Visitor, case: CaseId) -> Answer<Self> {
        let looking = (Action::ReadFamilyPage, Purpose::Family);
        let mut opened = Opened::read_case(desk, visitor, case, looking).await?;
        if visitor.role == Role::YoungPerson {
            opened.names.child = Subject::You;
        }
        Ok(Self { opened, reader: Some(visitor.person) })
    }

    /// The sentence that says where the case is.
    fn sentence(&self) -> String {
        let opened = &self.opened;
        crate::words::family_state(&opened.standing.family, opened.case(), &opened.names, opened.today)
    }

    /// The address of the tracker.
    fn href(&self) -> String {
        format!("/my/cases/{}", self.opened.reference())
    }
}
