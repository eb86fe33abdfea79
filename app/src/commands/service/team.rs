//! The team whose inbox a service is. A mistyped name must never make a new team, and never open health referrals to a team of
//! the council: a new one is made only when its kind is said, and only in health.

use waymark_kernel::{Answer, Problem, TeamId};
use waymark_people::By;
use waymark_people::teams::{self, TeamDetails};
use waymark_store::Tx;

/// The kinds of team that a service of health can have.
const OF_HEALTH: [&str; 7] =
    ["speech", "occupational", "physiotherapy", "paediatrics", "mental_health", "psychology", "other"];

/// The team that is meant: its name, and its kind where it may be made.
pub struct Inbox {
    name: String,
    kind: Option<String>,
}

/// What was typed of a team.
pub fn asked(name: Option<&str>, kind: Option<&str>) -> Answer<Inbox> {
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    let Some(name) = name else {
        return Err(Problem::refuse("team", "Say which team has its inbox: --team NAME."));
    };
    if let Some(kind) = kind.filter(|kind| !OF_HEALTH.contains(kind)) {
        let sentence = format!("“{kind}” is no kind of team of health. Kinds: {}.", OF_HEALTH.join(", "));
        return Err(Problem::refuse("new_team", sentence));
    }
    Ok(Inbox { name: name.to_owned(), kind: kind.map(str::to_owned) })
}

/// The team of this name; made where there is none and its kind was said.
pub async fn find(tx: &mut Tx, by: &By, inbox: Inbox) -> Answer<TeamId> {
    let all = teams::all(&mut *tx).await?;
    let same = |team: &&teams::Team| team.details.name.to_lowercase() == inbox.name.to_lowercase();
    if let Some(team) = all.iter().find(same) {
        if team.details.agency == "health" {
            return Ok(team.id);
        }
        let sentence =
            format!("“{}” is not a team of health: it would see every child who waits.", inbox.name);
        return Err(Problem::refuse("team", sentence));
    }
    let Some(kind) = inbox.kind else {
        let health = all.iter().filter(|team| team.details.agency == "health");
        let known: Vec<&str> = health.map(|team| team.details.name.as_str()).collect();
        let known = if known.is_empty() { "none yet".to_owned() } else { known.join(", ") };
        let sentence = format!(
            "There is no team called “{}”. Teams of health: {known}. To make it, say what it is for with --new-team.",
            inbox.name
        );
        return Err(Problem::refuse("team", sentence));
    };
    let details =
        TeamDetails { name: inbox.name, kind, agency: "health".to_owned(), ..TeamDetails::default() };
    teams::record(tx, by, details).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_people::teams::KINDS;

    #[test]
    fn every_kind_of_team_that_can_be_asked_for_is_one_that_teams_know() {
        assert!(OF_HEALTH.iter().all(|kind| KINDS.iter().any(|(known, _)| known == kind)));
    }
}
