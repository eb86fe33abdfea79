//! A request for an assessment that a family or a school sends by itself: the child, the contact and the case in one
//! transaction, so that the clock starts with the post. A child whom the sender may not know of is never told: a new
//! record is made, and the pair is put down for those who may see both.

use crate::codes::{RequestSource, Route};
use crate::commands::{next_reference, open_new};
use crate::decide::{self, NewRequest};
use crate::facts::{Fact, Placement};
use crate::record::Happening;
use crate::store::{Words, drafts, settings};
use crate::words::say;
use waymark_access::{Action, Purpose, Visitor};
use waymark_kernel::{Answer, ChildId, Day, PersonId, Problem, TeamId};
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::FamilyRecorded;
use waymark_people::families::{self, Right};
use waymark_people::{By, ChildDetails, Desk, PersonDetails, children, fold, pairs, persons, search, teams};
use waymark_store::Tx;

/// Whom a request is about.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "made once for a request and moved on")]
pub(super) enum Whom {
    /// The young person who asks.
    Own(ChildId),
    /// A child by name and birth date.
    Named(ChildDetails),
}

/// Who sends it, with the contact it needs.
#[derive(Debug, Clone)]
pub(super) enum Sender {
    /// The family: how to reach whoever sends it.
    Family(ContactDetails),
    /// A setting: its id, whether it has told the parent, and the parent.
    Setting {
        /// The setting, such as `urn:103150`.
        id: String,
        /// Told: it is received either way.
        told: bool,
        /// The parent or carer.
        parent: PersonDetails,
    },
}

/// A request as it is sent.
#[derive(Debug, Clone)]
pub(super) struct Asking {
    /// Whom it is about.
    pub(super) whom: Whom,
    /// Who sends it.
    pub(super) sender: Sender,
    /// What they want to say.
    pub(super) words: Option<String>,
    /// The primary need, as a code, where a setting tells it.
    pub(super) need: Option<String>,
}

/// Sends it: received today. Answers the reference; the same key again answers the same.
///
/// # Errors
/// A refusal when there is an open case of the child already; otherwise as the store's.
pub(super) async fn send(desk: &Desk, visitor: &Visitor, key: &str, asking: Asking) -> Answer<String> {
    let known = known(desk, visitor, &asking.whom).await?;
    let team = send_team(desk).await?;
    let (by, access, visitor) = (desk.by(visitor), desk.access().clone(), visitor.clone());
    let key = format!("ehc/ask/{}/{key}", visitor.person);
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if let Some(reference) = tx.once(&key).await? {
                    return Ok(reference);
                }
                if let Some(child) = known {
                    access.may_act(&mut *tx, &visitor, (child, Action::ListChild), by.now.today).await?;
                    if drafts::open_reference(&mut *tx, child).await?.is_some() {
                        return Err(Problem::refuse("forename", say().ask_already()));
                    }
                }
                let reference = record(tx, &by, &visitor, &asking, (known, team)).await?;
                drafts::drop_draft(tx, visitor.person).await?;
                tx.remember(&key, &reference, by.now.at).await?;
                Ok(reference)
            })
        })
        .await
}

/// The reference of the child's case that is open already, if the child is one that this visitor may know of.
///
/// # Errors
/// As the store's.
pub(super) async fn open_case(desk: &Desk, visitor: &Visitor, whom: &Whom) -> Answer<Option<String>> {
    match known(desk, visitor, whom).await? {
        Some(child) => drafts::open_reference(desk.store(), child).await,
        None => Ok(None),
    }
}

/// The child on record, if it is one that this visitor may know of, by name and birth date.
async fn known(desk: &Desk, visitor: &Visitor, whom: &Whom) -> Answer<Option<ChildId>> {
    let details = match whom {
        Whom::Own(child) => return Ok(Some(*child)),
        Whom::Named(details) => details,
    };
    let folded = [fold::fold(&details.forename), fold::fold(&details.surname)];
    let words = folded.iter().flat_map(|name| fold::words(name)).map(str::to_owned).collect();
    let query = search::Query { words, birth_date: Some(details.birth_date), ..search::Query::default() };
    let asking = (Action::ListChild, Purpose::Search);
    let sight = desk.access().sight_cohort(visitor, asking, "asking", desk.now())?;
    let found = desk.access().release(search::find(desk.store(), &query, sight).await?).await?;
    let same = |name: &ChildDetails| [fold::fold(&name.forename), fold::fold(&name.surname)] == folded;
    Ok(found.into_iter().find(|child| same(&child.details)).map(|child| child.id))
}

async fn send_team(desk: &Desk) -> Answer<TeamId> {
    let send = teams::of_kind(desk.store(), "send").await?;
    send.first().map(|team| team.id).ok_or_else(|| Problem::refuse("", say().staff_refuse_no_team()))
}

async fn record(
    tx: &mut Tx,
    by: &By,
    visitor: &Visitor,
    asking: &Asking,
    (known, team): (Option<ChildId>, TeamId),
) -> Answer<String> {
    let child = match (known, &asking.whom) {
        (Some(child), _) => child,
        (None, Whom::Own(child)) => *child,
        (None, Whom::Named(details)) => {
            let child = children::record(tx, by, details.clone()).await?;
            pairs::find(tx, by, child, &[]).await?;
            child
        }
    };
    let born = children::get(&mut *tx, child).await?.details.birth_date;
    contact(tx, by, child, visitor.person, asking).await?;
    let kept = |body: &String| Words { id: by.ids.next(), purpose: "request_words", body: body.clone() };
    let words: Vec<Words> = asking.words.iter().map(kept).collect();
    let setting = match &asking.sender {
        Sender::Setting { id, .. } => Some(id.clone()),
        Sender::Family(_) => settings::of_child(&mut *tx, child).await?,
    };
    let reference = next_reference(tx, by).await?;
    let request = NewRequest {
        reference: reference.clone(),
        source: match asking.sender {
            Sender::Family(_) => RequestSource::Family,
            Sender::Setting { .. } => RequestSource::Setting,
        },
        route: Route::Online,
        day: by.now.today,
        requester: Some(visitor.person),
        parent_told: match asking.sender {
            Sender::Family(_) => None,
            Sender::Setting { told, .. } => Some(told),
        },
        words: words.first().map(|words| words.id),
        known: (setting, asking.need.clone()),
        team,
        officer: None,
    };
    let mut facts = decide::receive_request(request, born, by.now.today)?;
    facts.extend(on_roll(asking, by.now.today));
    open_new(tx, by, child, words, facts).await?;
    Ok(reference)
}

/// The roll the child is on, as the school that asks says: it opens the case to the school.
fn on_roll(asking: &Asking, today: Day) -> Option<Happening> {
    let Sender::Setting { id, .. } = &asking.sender else { return None };
    let place = Placement { setting: id.clone(), rank: Some("1".into()), ..Placement::default() };
    Some(Happening::on(today, Fact::PlacementsRecorded { placements: vec![place] }))
}

/// How to reach the family. Whether someone new has parental responsibility or care is asked of the officer on the case.
async fn contact(tx: &mut Tx, by: &By, child: ChildId, sender: PersonId, asking: &Asking) -> Answer<()> {
    let family = families::of_child(&mut *tx, child, by.now.today).await?;
    let person = match &asking.sender {
        Sender::Family(reach) => {
            let mut details = persons::get(&mut *tx, sender).await?.details;
            details.contact.clone_from(reach);
            persons::change(tx, by, sender, details).await?;
            if family.iter().any(|member| member.recorded.person == sender) {
                return Ok(());
            }
            sender
        }
        Sender::Setting { .. } if !family.is_empty() => return Ok(()),
        Sender::Setting { parent, .. } => persons::record(tx, by, parent.clone(), None).await?,
    };
    let recorded = FamilyRecorded {
        person,
        right: Right::NotKnown.code().to_owned(),
        relationship: None,
        lives_with: true,
        first_contact: true,
        from: by.now.today,
        to: None,
    };
    families::record(tx, by, child, recorded).await.map(|_| ())
}
