//! Who visits: one person in one role, with what that role's work rests on. Made afresh for each request by the
//! room that keeps people; it must not outlive the request, because teams, cover and role can change.

use uuid::Uuid;
use waymark_access_policy::{Holder, Relation, Role};
use waymark_kernel::{Actor, PersonId, TeamId};

/// A signed-in person, in the one role this visit uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// The person.
    pub person: PersonId,
    /// The name, for the page's header; never logged.
    pub name: String,
    /// The role.
    pub role: Role,
    /// The code of the agency acted for, such as `council`, `health`, `family`.
    pub agency: String,
    /// The teams the person works in.
    pub teams: Vec<TeamId>,
    /// The setting (school, early years or college) the person works for.
    pub setting: Option<Uuid>,
    /// The people this person covers for today.
    pub covers: Vec<PersonId>,
}

impl Visitor {
    /// The envelope of what this visitor records.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor { person: self.person, role: self.role.code().to_owned(), agency: self.agency.clone() }
    }

    /// The ids whose rows give this visitor a relation. A row of another kind of holder gives nothing: a team
    /// named by mistake on a restricted list lets nobody of the team in.
    #[must_use]
    pub fn holders(&self, relation: Relation) -> Vec<Uuid> {
        match relation.holder() {
            Holder::Person => vec![self.person.0],
            Holder::Team => self.teams.iter().map(|team| team.0).chain(self.setting).collect(),
            Holder::Setting => self.setting.into_iter().collect(),
            Holder::Covered => self.covers.iter().map(|person| person.0).collect(),
            Holder::Role => Vec::new(),
        }
    }
}
