//! A case as a page has it: the look decided and on record, the facts read, every name it needs at hand. Each page of a
//! case begins here, so that none can forget the decision.

use crate::case::Case;
use crate::clock::{Due, dues};
use crate::facts::Fact;
use crate::standing::{Standing, standing};
use crate::store::{self, OpenCase};
use crate::words::{Names, Subject, TeamName};
use std::collections::{BTreeSet, HashMap};
use waymark_access::{Action, Child as Seen, Purpose, Sight, Visitor};
use waymark_kernel::{Answer, CaseId, ChildId, Day, PersonId};
use waymark_people::families::{self, FamilyMember};
use waymark_people::{Child, Desk, Person, children, persons, settings, teams};
use waymark_store::Store;

/// A case that this visitor may see.
#[derive(Debug)]
pub struct Opened {
    /// The case and its facts.
    pub open: OpenCase,
    /// The child.
    pub child: Child,
    /// The decision, to ask about parts of the page.
    pub sight: Sight<Seen>,
    /// The names of everyone and everything the facts mention.
    pub names: Names,
    /// The family to write to, the first contact at the head.
    pub family: Vec<(FamilyMember, Person)>,
    /// The limits.
    pub dues: Vec<Due>,
    /// How it stands today.
    pub standing: Standing,
    /// Today.
    pub today: Day,
}

impl Opened {
    /// Opens the case of a reference for reading, for `action` at least.
    ///
    /// # Errors
    /// Missing when it is not there or not this visitor's to know.
    pub async fn read(desk: &Desk, visitor: &Visitor, reference: &str, action: Action) -> Answer<Self> {
        let id = store::case_by_reference(desk.store(), reference).await?;
        Self::read_case(desk, visitor, id, (action, Purpose::Casework)).await
    }

    /// As [`Opened::read`], by the identity of the case and for a purpose.
    ///
    /// # Errors
    /// As [`Opened::read`].
    pub async fn read_case(
        desk: &Desk,
        visitor: &Visitor,
        id: CaseId,
        (action, purpose): (Action, Purpose),
    ) -> Answer<Self> {
        let from = desk.store();
        let child = store::child_of(from, id).await?;
        let sight = desk.sight(visitor, child, action, purpose).await?;
        let open = store::read_case(from, id).await?;
        let today = desk.now().today;
        let child = children::get(from, child).await?;
        let family = family(from, child.id, today).await?;
        let dues = dues(&open.case);
        let standing = standing(&open.case, &dues, today);
        let names = names(from, &open, &child, &family).await?;
        Ok(Self { open, child, sight, names, family, dues, standing, today })
    }

    /// The case.
    #[must_use]
    pub const fn case(&self) -> &Case {
        &self.open.case
    }

    /// Its reference.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.open.case.reference
    }

    /// The address of a page of the case: `/cases/WM-26-00417/advice`; the case itself for an empty name.
    #[must_use]
    pub fn href(&self, page: &str) -> String {
        let end = if page.is_empty() { "" } else { "/" };
        format!("/cases/{}{end}{page}", self.reference())
    }
}

async fn family(from: &Store, child: ChildId, today: Day) -> Answer<Vec<(FamilyMember, Person)>> {
    let members = families::of_child(from, child, today).await?;
    let ids: Vec<PersonId> = members.iter().map(|member| member.recorded.person).collect();
    let people = persons::many(from, &ids).await?;
    let with = |member: FamilyMember| {
        let person = people.iter().find(|person| person.id == member.recorded.person).cloned()?;
        Some((member, person))
    };
    Ok(members.into_iter().filter_map(with).collect())
}

async fn names(
    from: &Store,
    open: &OpenCase,
    child: &Child,
    family: &[(FamilyMember, Person)],
) -> Answer<Names> {
    let (people, places) = mentioned(open);
    let people: Vec<PersonId> = people.into_iter().collect();
    let people = persons::many(from, &people).await?;
    let places: Vec<String> = places.into_iter().collect();
    let first = |name: &str| name.split_whitespace().next().unwrap_or(name).to_owned();
    let called = child.details.known_as.as_deref().unwrap_or(&child.details.forename);
    Ok(Names {
        child: Subject::Named(called.to_owned()),
        parent: family
            .first()
            .map_or_else(|| "the family".to_owned(), |(_, person)| first(&person.details.name)),
        people: people.into_iter().map(|person| (person.id, person.details.name)).collect(),
        teams: team_names(from).await?,
        settings: settings::names(from, &places).await?.into_iter().collect(),
    })
}

/// The names of all teams.
///
/// # Errors
/// As the store's.
pub async fn team_names(from: &Store) -> Answer<HashMap<waymark_kernel::TeamId, TeamName>> {
    let named = |team: teams::Team| {
        let details = team.details;
        (team.id, TeamName { name: details.name, kind: details.kind, agency: details.agency })
    };
    Ok(teams::all(from).await?.into_iter().map(named).collect())
}

/// The people and the settings that the facts of a case mention.
fn mentioned(open: &OpenCase) -> (BTreeSet<PersonId>, BTreeSet<String>) {
    let mut people: BTreeSet<PersonId> = open.case.owner.into_iter().collect();
    let mut places: BTreeSet<String> = BTreeSet::new();
    for happened in &open.facts {
        match &happened.fact {
            Fact::RequestReceived(request) => people.extend(request.requester),
            Fact::AssessmentAgreed(decision)
            | Fact::AssessmentRefused(decision)
            | Fact::PlanAgreed(decision)
            | Fact::PlanRefused(decision) => people.extend(decision.officer),
            Fact::AdviceGiven { to, .. } => people.extend([*to]),
            Fact::OwnerSet { officer, .. } => people.extend(*officer),
            Fact::ExceptionRelied(exception) => people.extend([exception.officer]),
            Fact::PlacementsRecorded { placements } => {
                places.extend(placements.iter().map(|p| p.setting.clone()))
            }
            Fact::PlanDescribed(plan) => places.extend(plan.named.iter().map(|p| p.setting.clone())),
            _ => {}
        }
    }
    (people, places)
}
