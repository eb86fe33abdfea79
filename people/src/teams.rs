//! Teams with an inbox: the owner of work until a person takes it. Reference data, kept as last told.

use crate::by::By;
use crate::contact_details::ContactDetails;
use crate::facts::Fact;
use crate::fold;
use crate::store::reference as rows;
use waymark_kernel::{Answer, Problem, Subject, TeamId};
use waymark_store::{Reader, Tx};

/// What a team is for: its code, and its words.
pub const KINDS: [(&str, &str); 11] = [
    ("send", "SEND team"),
    ("psychology", "educational psychology"),
    ("speech", "speech and language therapy"),
    ("occupational", "occupational therapy"),
    ("physiotherapy", "physiotherapy"),
    ("paediatrics", "community paediatrics"),
    ("mental_health", "children's mental health"),
    ("social_care", "children's social care"),
    ("virtual_school", "virtual school"),
    ("setting", "school or setting"),
    ("other", "other"),
];

/// A team as someone tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TeamDetails {
    /// What it is called.
    pub name: String,
    /// A code of [`KINDS`].
    pub kind: String,
    /// `council`, `health`, `care` or `setting`.
    pub agency: String,
    /// The setting whose inbox it is: `urn:103150`.
    pub setting: Option<String>,
    /// How to reach it.
    pub contact: ContactDetails,
}

/// A team on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its identity.
    pub id: TeamId,
    /// Its particulars.
    pub details: TeamDetails,
}

/// Makes a team.
///
/// # Errors
/// Refused without a name, or for an unknown kind.
pub async fn record(tx: &mut Tx, by: &By, details: TeamDetails) -> Answer<TeamId> {
    let id = by.ids.next();
    change(tx, by, id, details).await?;
    Ok(id)
}

/// Makes a team that is no inbox of a setting, for somebody who keeps teams by hand.
///
/// # Errors
/// As [`record`]; refused for the name of a team that there is.
pub async fn add(tx: &mut Tx, by: &By, details: TeamDetails) -> Answer<TeamId> {
    refuse_taken(tx, None, &details.name).await?;
    record(tx, by, details).await
}

/// Changes such a team. The same particulars again are no fact.
///
/// # Errors
/// As [`add`]; missing when there is no such team.
pub async fn rename(tx: &mut Tx, by: &By, team: TeamId, details: TeamDetails) -> Answer<()> {
    refuse_taken(tx, Some(team), &details.name).await?;
    if get(&mut *tx, team).await?.details == details {
        return Ok(());
    }
    change(tx, by, team, details).await
}

async fn refuse_taken(tx: &mut Tx, team: Option<TeamId>, name: &str) -> Answer<()> {
    let folded = fold::fold(name);
    let all = all(&mut *tx).await?;
    let same = |other: &Team| {
        Some(other.id) != team && other.details.setting.is_none() && fold::fold(&other.details.name) == folded
    };
    if all.iter().any(same) {
        return Err(Problem::refuse("name", "There is a team of this name already."));
    }
    Ok(())
}

/// Gives a team newer particulars.
///
/// # Errors
/// As [`record`].
pub async fn change(tx: &mut Tx, by: &By, team: TeamId, details: TeamDetails) -> Answer<()> {
    if details.name.trim().is_empty() {
        return Err(Problem::refuse("name", "Enter the team’s name."));
    }
    if !KINDS.iter().any(|(code, _)| *code == details.kind) {
        return Err(Problem::refuse("kind", "Choose what the team is for."));
    }
    details.contact.check()?;
    rows::put_team(tx, &Team { id: team, details }).await?;
    by.append(tx, Subject::default(), &Fact::TeamRecorded { team }).await?;
    Ok(())
}

/// The inbox of a setting, made when it is first needed.
///
/// # Errors
/// As the store's.
pub async fn of_setting(tx: &mut Tx, by: &By, setting: &str, name: &str) -> Answer<TeamId> {
    if let Some(team) = rows::team_of_setting(tx, setting).await? {
        return Ok(team.id);
    }
    let details = TeamDetails {
        name: name.to_owned(),
        kind: "setting".into(),
        agency: "setting".into(),
        setting: Some(setting.to_owned()),
        contact: ContactDetails::default(),
    };
    record(tx, by, details).await
}

/// A team by id.
///
/// # Errors
/// Missing when there is none.
pub async fn get<R: Reader>(from: R, team: TeamId) -> Answer<Team> {
    rows::team(from, team).await
}

/// Many teams by id, in no order; those not there are left out.
///
/// # Errors
/// As the store's.
pub async fn many<R: Reader>(from: R, teams: &[TeamId]) -> Answer<Vec<Team>> {
    rows::many_teams(from, teams).await
}

/// All teams, by name.
///
/// # Errors
/// As the store's.
pub async fn all<R: Reader>(from: R) -> Answer<Vec<Team>> {
    rows::teams(from).await
}

/// The teams of a kind, by name: whom a request for such advice can go to.
///
/// # Errors
/// As the store's.
pub async fn of_kind<R: Reader>(from: R, kind: &str) -> Answer<Vec<Team>> {
    rows::teams_of_kind(from, kind).await
}
