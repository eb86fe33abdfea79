//! A case as a page has it: the look decided and on record, the facts read, every name it needs at hand. Each page of a
//! case begins here, so that none can forget the decision.

use super::notes::Notes;
use super::together::{self, Twin};
use crate::case::Case;
use crate::clock::{Due, dues};
use crate::facts::Fact;
use crate::standing::addressee::UNNAMED;
use crate::standing::{Standing, standing};
use crate::store::{self, OpenCase};
use crate::words::{Names, Subject, TeamName};
use std::collections::{BTreeSet, HashMap};
use waymark_access::{Action, Child as Seen, Purpose, Sight, Visitor};
use waymark_kernel::{AdviceId, Answer, CaseId, ChildId, Day, PersonId, TeamId};
use waymark_people::families::{self, FamilyMember};
use waymark_people::{
    Child, Desk, Person, Visit, children, last_day_of_compulsory_school_age, officers, pairs, persons, roles,
    settings, teams,
};
use waymark_store::{Store, Tx};

/// A case that this visitor may see.
#[derive(Debug)]
pub struct Opened {
    /// The case and its facts.
    pub open: OpenCase,
    /// The child.
    pub child: Child,
    /// The decision, to ask about parts of the page.
    pub sight: Sight<Seen>,
    /// Other records of the same child, as a person has answered: the one recorded first at the head.
    pub twins: Vec<Twin>,
    /// The names of everyone and everything the facts mention.
    pub names: Names,
    /// The family to write to, the first contact at the head.
    pub family: Vec<(FamilyMember, Person)>,
    /// Who deals with each request for advice today; nobody where whoever took it works in that team no longer.
    pub deals: HashMap<AdviceId, PersonId>,
    /// The officer who has the case today; nobody where the one it was given to works as one no longer.
    pub officer: Option<PersonId>,
    /// The limits.
    pub dues: Vec<Due>,
    /// How it stands today.
    pub standing: Standing,
    /// Today.
    pub today: Day,
    /// What staff alone read beside its entries; read for the page of the case alone.
    pub notes: Notes,
}

impl Opened {
    /// Whether somebody of the family reads of this case on a page of their own: a case known only from a return opens none.
    #[must_use]
    pub fn family_reads(&self) -> bool {
        !self.family.is_empty() && !self.case().only_as_at()
    }

    /// Opens the case that the address of a page names, for `action` at least.
    ///
    /// # Errors
    /// Missing when it is not there or not this visitor's to know.
    pub async fn read(visit: &Visit, action: Action) -> Answer<Self> {
        let found = store::case_and_child(visit.desk.store(), visit.named("reference")).await?;
        Self::read_of(&visit.desk, &visit.visitor, found, (action, Purpose::Casework)).await
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
        let child = store::child_of(desk.store(), id).await?;
        Self::read_of(desk, visitor, (id, child), (action, purpose)).await
    }

    async fn read_of(
        desk: &Desk,
        visitor: &Visitor,
        (id, child): (CaseId, ChildId),
        (action, purpose): (Action, Purpose),
    ) -> Answer<Self> {
        let sight = desk.sight(visitor, child, action, purpose).await?;
        let today = desk.now().today;
        let told =
            desk.store().snapshot(move |tx| Box::pin(async move { told(tx, id, today).await })).await?;
        let Told { open, mut child, officer, deals, family, names, records } = told;
        let twins = together::read(desk, visitor, &records, (action, purpose)).await?;
        let family = together::family(family, &twins);
        child.details = together::details(&child, &twins);
        let dues = dues(&open.case);
        let standing = standing(&open.case, officer, &dues, today);
        let notes = Notes::default();
        Ok(Self { open, child, twins, sight, names, family, deals, officer, dues, standing, today, notes })
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

    /// Whether compulsory school age has ended before a day: notices and decisions are the young person's own from then.
    #[must_use]
    pub fn grown(&self, day: Day) -> bool {
        past_school_age(&self.child, day)
    }

    /// The address of a page of the case: `/cases/WM-26-00417/advice`; the case itself for an empty name.
    #[must_use]
    pub fn href(&self, page: &str) -> String {
        let end = if page.is_empty() { "" } else { "/" };
        format!("/cases/{}{end}{page}", self.reference())
    }

    /// The address of the case once something was recorded, with the word of what it then says.
    #[must_use]
    pub fn done(&self, word: &str) -> String {
        format!("{}?done={word}", self.href(""))
    }
}

fn past_school_age(child: &Child, day: Day) -> bool {
    day > last_day_of_compulsory_school_age(child.details.birth_date)
}

/// What is on record about a case and around it.
struct Told {
    open: OpenCase,
    child: Child,
    officer: Option<PersonId>,
    deals: HashMap<AdviceId, PersonId>,
    family: Vec<(FamilyMember, Person)>,
    names: Names,
    /// The other records of the child.
    records: Vec<ChildId>,
}

/// All of it in one visit to the store, as it stood at one moment.
async fn told(tx: &mut Tx, id: CaseId, today: Day) -> Answer<Told> {
    let open = store::read_case_in(tx, id).await?;
    let child = children::get(&mut *tx, open.child).await?;
    let officer = officers::who_has(&mut *tx, open.case.given_to, today).await?;
    let deals = deals(tx, &open, today).await?;
    let family = family_of(tx, child.id, today).await?;
    let records = pairs::together(tx, child.id).await?;
    let names = names(tx, &open, &child, whom(&child, &family, today)).await?;
    Ok(Told { open, child, officer, deals, family, names, records })
}

/// Whoever took a request for advice, where they work on a day in the team that was asked.
async fn deals(tx: &mut Tx, open: &OpenCase, today: Day) -> Answer<HashMap<AdviceId, PersonId>> {
    let mut deals = HashMap::new();
    for advice in &open.case.advice {
        let Some(person) = advice.given_to else { continue };
        let held = roles::of_person(&mut *tx, person, today).await?;
        if held.iter().any(|role| role.given.team == Some(advice.team)) {
            deals.insert(advice.id, person);
        }
    }
    Ok(deals)
}

/// The family of a child on a day, the first contact at the head.
///
/// # Errors
/// As the store's.
pub(super) async fn family_of(
    tx: &mut Tx,
    child: ChildId,
    today: Day,
) -> Answer<Vec<(FamilyMember, Person)>> {
    let members = families::of_child(&mut *tx, child, today).await?;
    let ids: Vec<PersonId> = members.iter().map(|member| member.recorded.person).collect();
    let people = persons::many(tx, &ids).await?;
    let with = |member: FamilyMember| {
        let person = people.iter().find(|person| person.id == member.recorded.person).cloned()?;
        Some((member, person))
    };
    Ok(members.into_iter().filter_map(with).collect())
}

/// Whom the council writes to, by first name: the first parent, or the young person past compulsory school age.
fn whom(child: &Child, family: &[(FamilyMember, Person)], today: Day) -> String {
    let first = |name: &str| name.split_whitespace().next().unwrap_or(name).to_owned();
    match family.first() {
        _ if past_school_age(child, today) => called(child).to_owned(),
        Some((_, person)) if person.details.name != UNNAMED => first(&person.details.name),
        Some(_) => "the family".to_owned(),
        None => "the family".to_owned(),
    }
}

fn called(child: &Child) -> &str {
    child.details.known_as.as_deref().unwrap_or(&child.details.forename)
}

async fn names(tx: &mut Tx, open: &OpenCase, child: &Child, parent: String) -> Answer<Names> {
    let Mentioned { people, teams, places } = mentioned(open);
    let people = persons::many(&mut *tx, &Vec::from_iter(people)).await?;
    let teams = teams::many(&mut *tx, &Vec::from_iter(teams)).await?;
    let settings = settings::names(tx, &Vec::from_iter(places)).await?;
    Ok(Names {
        child: Subject::Named(called(child).to_owned()),
        parent,
        people: people.into_iter().map(|person| (person.id, person.details.name)).collect(),
        teams: named(teams),
        settings: settings.into_iter().collect(),
    })
}

/// The names of all teams.
///
/// # Errors
/// As the store's.
pub async fn team_names(from: &Store) -> Answer<HashMap<TeamId, TeamName>> {
    Ok(named(teams::all(from).await?))
}

fn named(teams: Vec<teams::Team>) -> HashMap<TeamId, TeamName> {
    let named = |team: teams::Team| {
        let details = team.details;
        (team.id, TeamName { name: details.name, kind: details.kind, agency: details.agency })
    };
    teams.into_iter().map(named).collect()
}

/// Whom and what the facts of a case mention.
#[derive(Default)]
struct Mentioned {
    people: BTreeSet<PersonId>,
    teams: BTreeSet<TeamId>,
    places: BTreeSet<String>,
}

fn mentioned(open: &OpenCase) -> Mentioned {
    let mut all = Mentioned::default();
    all.people.extend(open.case.given_to);
    for happened in &open.facts {
        match &happened.fact {
            Fact::RequestReceived(request) => all.people.extend(request.requester),
            Fact::AssessmentAgreed(decision)
            | Fact::AssessmentRefused(decision)
            | Fact::PlanAgreed(decision)
            | Fact::PlanRefused(decision)
            | Fact::CeaseDecided(decision) => all.people.extend(decision.officer),
            Fact::AdviceAsked(asked) => all.teams.extend([asked.team]),
            Fact::AdviceGiven { to, .. } => all.people.extend([*to]),
            Fact::OwnerSet { officer, team } => {
                all.people.extend(*officer);
                all.teams.extend([*team]);
            }
            Fact::ExceptionRelied(exception) => all.people.extend([exception.officer]),
            Fact::PlacementsRecorded { placements } => {
                all.places.extend(placements.iter().map(|p| p.setting.clone()));
            }
            Fact::PlanDescribed(plan) => all.places.extend(plan.named.iter().map(|p| p.setting.clone())),
            _ => {}
        }
    }
    all
}
