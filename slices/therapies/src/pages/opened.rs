//! A referral as a page has it: the look decided and on record, the facts read, the words people wrote at hand. Each page
//! of a referral begins here, so that none can forget the decision.

use crate::referral::Referral;
use crate::service::Service;
use crate::store::{self, OpenReferral, Place, services};
use std::collections::HashMap;
use waymark_access::{Action, Child as Seen, Purpose, Role, Sight};
use waymark_kernel::{Answer, CaseId, Day, Problem, TextId};
use waymark_people::{Child, Desk, Visit, children};
use waymark_store::StoredText;

/// A referral that this visitor may see.
#[derive(Debug)]
pub struct Opened {
    /// The referral and its facts.
    pub open: OpenReferral,
    /// The service.
    pub service: Service,
    /// The child.
    pub child: Child,
    /// The decision, to ask about parts of the page.
    pub sight: Sight<Seen>,
    /// The words people wrote.
    pub texts: HashMap<TextId, String>,
    /// Today.
    pub today: Day,
}

impl Opened {
    /// Opens a referral for someone who works in its service.
    ///
    /// # Errors
    /// Missing when it is not there or not this visitor's to know: being in one service opens no other's referrals.
    pub async fn of_service(visit: &Visit) -> Answer<Self> {
        let (place, service) = named(visit).await?;
        let sight =
            visit.desk.sight(&visit.visitor, place.child, Action::ReadReferral, Purpose::Waiting).await?;
        if !visit.visitor.teams.contains(&service.details.team) {
            return Err(Problem::Missing);
        }
        Self::read(&visit.desk, place, service, sight).await
    }

    /// Opens a referral for the council or a setting, where the family agreed that it may see it.
    ///
    /// # Errors
    /// Missing when it is not there, not this visitor's to know, or the family did not agree.
    pub async fn shared(visit: &Visit) -> Answer<Self> {
        let (place, service) = named(visit).await?;
        let sight =
            visit.desk.sight(&visit.visitor, place.child, Action::ReadShared, Purpose::Casework).await?;
        let opened = Self::read(&visit.desk, place, service, sight).await?;
        let agreed = opened.referral().agreement;
        let may = if visit.visitor.role == Role::Setting { agreed.setting } else { agreed.council };
        if may { Ok(opened) } else { Err(Problem::Missing) }
    }

    /// Opens a referral for the family. Staff who may read the family's page of a case read no referral here: for them it
    /// takes the family's agreement ([`Self::shared`]).
    ///
    /// # Errors
    /// Missing when it is not there, not this visitor's to know, or the visitor is no family.
    pub async fn of_family(visit: &Visit) -> Answer<Self> {
        if !visit.visitor.role.is_family() {
            return Err(Problem::Missing);
        }
        let (place, service) = named(visit).await?;
        let sight =
            visit.desk.sight(&visit.visitor, place.child, Action::ReadFamilyPage, Purpose::Family).await?;
        Self::read(&visit.desk, place, service, sight).await
    }

    async fn read(desk: &Desk, place: Place, service: Service, sight: Sight<Seen>) -> Answer<Self> {
        let open = store::read_referral(desk.store(), place.id, place.child).await?;
        let child = children::get(desk.store(), place.child).await?;
        let texts = StoredText::of_case(desk.store(), CaseId(place.id.0)).await?;
        let texts = texts.into_iter().map(|text| (text.id, text.body)).collect();
        Ok(Self { open, service, child, sight, texts, today: desk.now().today })
    }

    /// The referral.
    #[must_use]
    pub const fn referral(&self) -> &Referral {
        &self.open.referral
    }

    /// Its reference.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.open.referral.reference
    }

    /// The address of a page of the referral; the referral itself for an empty name.
    #[must_use]
    pub fn href(&self, page: &str) -> String {
        let end = if page.is_empty() { "" } else { "/" };
        format!("/referrals/{}{end}{page}", self.reference())
    }

    /// Words that a fact points to.
    #[must_use]
    pub fn text(&self, id: Option<TextId>) -> &str {
        id.and_then(|id| self.texts.get(&id)).map_or("", String::as_str)
    }
}

/// The referral that the address of a page names, and its service: where it is kept, before any decision.
///
/// # Errors
/// Missing when it is not there.
pub(super) async fn named(visit: &Visit) -> Answer<(Place, Service)> {
    let place = store::place_of_reference(visit.desk.store(), visit.named("reference")).await?;
    let service = services::get(visit.desk.store(), place.service).await?;
    Ok((place, service))
}
