//! Which group one thing counted is in.

use crate::count::{Mark, Part};
use crate::definition::By;
use crate::read::About;
use std::collections::HashMap;
use waymark_identifiers::Coded;
use waymark_kernel::{Answer, ChildId, Instant};
use waymark_people::groups::{self, Groups};
use waymark_store::Store;

/// What is known of the children.
#[derive(Debug, Default)]
pub struct Who {
    /// The groups of each, where a breakdown is of the child.
    pub children: HashMap<ChildId, Groups>,
}

impl Who {
    /// All children, read in one sweep; `known` leaves out what was recorded after that instant.
    ///
    /// # Errors
    /// As the store's.
    pub async fn read(store: &Store, known: Option<Instant>) -> Answer<Self> {
        Ok(Self { children: groups::all(store, known).await? })
    }
}

/// The code of the group that a mark is in; `None` where it is not known.
#[must_use]
pub fn key(by: By, about: About<'_>, mark: &Mark, who: &Who) -> Option<String> {
    let of_case = match about {
        About::Case(case) => Some(&case.course),
        About::Wait(_) | About::Milestone(_) => None,
    };
    match by {
        By::Source => of_case?.source.map(|source| source.code().to_owned()),
        By::Setting => of_case?.setting.clone(),
        By::Need => of_case?.need.clone(),
        By::Locality => who.children.get(&about.child()?)?.locality.clone(),
        By::Ethnicity => who.children.get(&about.child()?)?.ethnicity.map(|group| group.code().to_owned()),
        By::Kind => match mark.part {
            Part::Advice(kind, _) => Some(kind.code().to_owned()),
            Part::Whole | Part::Officer(_) => None,
        },
        By::Team => match mark.part {
            Part::Advice(_, team) => Some(team.0.simple().to_string()),
            Part::Whole | Part::Officer(_) => None,
        },
        By::Officer => match mark.part {
            Part::Officer(person) => Some(person.0.simple().to_string()),
            Part::Whole | Part::Advice(..) => None,
        },
    }
}
