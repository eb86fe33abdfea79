//! Whom a family can turn to: their officer, who covers, and the services the area names. It reads no one's private
//! details: only how staff are reached at work.

use super::Reading;
use waymark_kernel::{Answer, Day};
use waymark_people::area_contacts;
use waymark_people::{Desk, Person, covers, officers, persons};
use waymark_web::Contact;

/// An absence of the officer, with who covers.
#[derive(Debug)]
pub(super) struct Away {
    /// Who covers.
    pub(super) cover: Person,
    /// The first day away.
    pub(super) from: Day,
    /// The last day away.
    pub(super) to: Day,
}

/// Whom to turn to.
#[derive(Debug)]
pub(super) struct Turn {
    /// The officer who has the case today.
    pub(super) officer: Option<Person>,
    /// Their next absence, where it is known.
    pub(super) away: Option<Away>,
    /// The team.
    pub(super) team: Contact,
    /// Free advice.
    pub(super) advice: Contact,
    /// Where to complain.
    pub(super) complaints: Contact,
    /// The mediation adviser.
    pub(super) mediation: Option<Contact>,
}

impl Turn {
    /// Reads them for a case.
    ///
    /// # Errors
    /// As the store's.
    pub(super) async fn read(desk: &Desk, reading: &Reading) -> Answer<Self> {
        let officer = match reading.opened.officer {
            Some(officer) => Some(persons::get(desk.store(), officer).await?),
            None => None,
        };
        let contacts = area_contacts::all(desk.store()).await?;
        let of = |code: &str| contacts.iter().find(|contact| contact.code == code).map(Contact::from);
        let team = of("send_team").unwrap_or_default();
        Ok(Self {
            officer,
            away: away(desk, reading).await?,
            advice: of("sendiass").unwrap_or_default(),
            complaints: of("complaints").unwrap_or_else(|| team.clone()),
            mediation: of("mediation"),
            team,
        })
    }
}

async fn away(desk: &Desk, reading: &Reading) -> Answer<Option<Away>> {
    let (Some(officer), today) = (reading.opened.officer, reading.opened.today) else { return Ok(None) };
    let coming = covers::coming(desk.store(), today).await?;
    let Some(next) =
        coming.into_iter().filter(|cover| cover.person == officer).min_by_key(|cover| cover.from)
    else {
        return Ok(None);
    };
    // Whoever works here no longer by then covers for nobody: the team is rung.
    if !officers::is_one(desk.store(), next.covered_by, next.from.max(today)).await? {
        return Ok(None);
    }
    let cover = persons::get(desk.store(), next.covered_by).await?;
    Ok(Some(Away { cover, from: next.from, to: next.to }))
}
