//! The hand of whoever has the machine: what is recorded at the command line is recorded in a role, by nobody's name.

use super::today;
use crate::clock::Machine;
use crate::place::Where;
use std::sync::Arc;
use waymark_access::Role;
use waymark_kernel::{Actor, PersonId, Source};
use waymark_people::{By, Clock};

/// Somebody at the command line, now, in a role of the council. In a demonstration now is its own day.
pub async fn of(role: Role, place: &Where) -> anyhow::Result<By> {
    let now = match place.demonstration().await? {
        Some(opened) => {
            let today = today::of(&opened).await?;
            opened.store.close().await;
            today.now
        }
        None => Machine::real()?.now(),
    };
    let actor =
        Actor { person: PersonId(uuid::Uuid::nil()), role: role.code().into(), agency: "council".into() };
    Ok(By { ids: Arc::new(super::serve::random_ids()?), now, actor, source: Source::Entered })
}
