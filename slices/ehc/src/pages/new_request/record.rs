//! Recording a request that an officer logged: the child and the contact where they are new, and the case, in one
//! transaction. The same post again gives the same reference.

use super::Answers;
use super::answers::Contact;
use crate::commands::{next_reference, open_new};
use crate::decide::{self, NewRequest};
use crate::store::{Words, drafts, settings};
use crate::words::say;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, ChildId, PersonId, Problem, TeamId};
use waymark_people::facts::FamilyRecorded;
use waymark_people::families;
use waymark_people::{By, ChildDetails, Desk, Person, PersonDetails, children, fold, pairs, persons, teams};
use waymark_store::Tx;

/// The reference that this post was answered with before. To be asked after the look for children like this one: what
/// that look finds of this post's own making is then always answered.
pub(super) async fn already(desk: &Desk, visitor: &Visitor, key: String) -> Answer<Option<String>> {
    let key = kept_under(visitor, &key);
    desk.store().write(move |tx| Box::pin(async move { tx.once(&key).await })).await
}

/// A key is its sender's own: a copied form tells nobody what another person recorded.
fn kept_under(visitor: &Visitor, key: &str) -> String {
    format!("ehc/new/{}/{key}", visitor.person)
}

/// Whom a request is about.
pub(super) enum Whose {
    /// A child on record.
    Known(ChildId),
    /// A new one, told apart by the officer from those on record that are like it.
    New {
        /// Those.
        apart: Vec<ChildId>,
    },
}

/// Records the request for `child`, or for a new child; answers the reference.
pub(super) async fn start(
    desk: &Desk,
    visitor: &Visitor,
    key: String,
    answers: Answers,
    child: Whose,
) -> Answer<String> {
    let team = team(desk, visitor).await?;
    let (by, access, visitor) = (desk.by(visitor), desk.access().clone(), visitor.clone());
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                let key = kept_under(&visitor, &key);
                if let Some(reference) = tx.once(&key).await? {
                    return Ok(reference);
                }
                if let Whose::Known(child) = child {
                    access.may_act(&mut *tx, &visitor, (child, Action::ListChild), by.now.today).await?;
                    if let Some(running) = drafts::running_reference(&mut *tx, child).await? {
                        return Err(Problem::refuse("child", say().staff_new_running(running)));
                    }
                }
                let reference = record(tx, &by, &answers, (&child, team, visitor.person)).await?;
                tx.remember(&key, &reference, by.now.at).await?;
                Ok(reference)
            })
        })
        .await
}

/// The officer's own team, or else the SEND team.
async fn team(desk: &Desk, visitor: &Visitor) -> Answer<TeamId> {
    if let Some(team) = visitor.teams.first() {
        return Ok(*team);
    }
    let send = teams::of_kind(desk.store(), "send").await?;
    send.first().map(|team| team.id).ok_or_else(|| Problem::refuse("", say().staff_refuse_no_team()))
}

async fn record(
    tx: &mut Tx,
    by: &By,
    answers: &Answers,
    (child, team, officer): (&Whose, TeamId, PersonId),
) -> Answer<String> {
    let child = match child {
        Whose::Known(child) => *child,
        Whose::New { apart } => {
            let child = children::record(tx, by, details(answers)).await?;
            pairs::find(tx, by, child, apart).await?;
            child
        }
    };
    let contact = match &answers.contact {
        Some(contact) => Some(write_to(tx, by, child, contact).await?),
        None => None,
    };
    let words: Vec<Words> = answers
        .words
        .iter()
        .map(|body| Words { id: by.ids.next(), purpose: "request_words", body: body.clone() })
        .collect();
    let setting = match &answers.setting {
        Some(setting) => Some(setting.clone()),
        None => settings::of_child(&mut *tx, child).await?,
    };
    let reference = next_reference(tx, by).await?;
    let request = NewRequest {
        reference: reference.clone(),
        source: answers.source,
        route: answers.route,
        day: answers.day,
        requester: contact.filter(|_| answers.source == crate::codes::RequestSource::Family),
        parent_told: None,
        words: words.first().map(|words| words.id),
        known: (setting, answers.need.clone()),
        team,
        officer: Some(officer),
    };
    let happenings = decide::receive_request(request, answers.birth_date, by.now.today)?;
    open_new(tx, by, child, words, happenings).await?;
    Ok(reference)
}

fn details(answers: &Answers) -> ChildDetails {
    let mut details = ChildDetails::new(&answers.forename, &answers.surname, answers.birth_date);
    details.post_code.clone_from(&answers.post_code);
    details
}

/// What was told now of how to reach somebody on record stands in place of what was known; silence changes nothing.
async fn reach_anew(tx: &mut Tx, by: &By, person: &Person, contact: &Contact) -> Answer<()> {
    let (mut details, told) = (person.details.clone(), contact.reach.clone());
    details.contact.phone = told.phone.or(details.contact.phone);
    details.contact.email = told.email.or(details.contact.email);
    persons::change(tx, by, person.id, details).await
}

/// The person to write to: the one of the family who has this name, or a new one by the right that the officer was told.
async fn write_to(tx: &mut Tx, by: &By, child: ChildId, contact: &Contact) -> Answer<PersonId> {
    let family = families::of_child(&mut *tx, child, by.now.today).await?;
    for member in &family {
        let person = persons::get(&mut *tx, member.recorded.person).await?;
        if fold::fold(&person.details.name) == fold::fold(&contact.name) {
            reach_anew(tx, by, &person, contact).await?;
            return Ok(person.id);
        }
    }
    let details = PersonDetails { contact: contact.reach.clone(), ..PersonDetails::named(&contact.name) };
    let person = persons::record(tx, by, details, None).await?;
    let recorded = FamilyRecorded {
        person,
        right: contact.right.code().to_owned(),
        relationship: None,
        lives_with: family.is_empty(),
        first_contact: family.is_empty(),
        from: by.now.today,
        to: None,
    };
    families::record(tx, by, child, recorded).await?;
    Ok(person)
}
