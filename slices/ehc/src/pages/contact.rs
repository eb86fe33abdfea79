//! Adds someone to the family of a case: a parent, a carer or the young person, who may not have been known when the
//! request was logged. Nobody on record is taken for them without an answer, and nobody of a family that this visitor may
//! not know of is offered.

mod answers;

use self::answers::Contact;
use super::act::{key, record_family};
use super::head::{form_of, form_page};
use super::new_request::rights;
use super::opened::Opened;
use crate::words::say;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::{Action, Purpose};
use waymark_kernel::{Answer, PersonId, Problem};
use waymark_people::families::{self, RELATIONSHIPS};
use waymark_people::{By, Person, Visit, children, fold, persons};
use waymark_store::Tx;
use waymark_web::components::{Checkboxes, Inset, Radios, Select, TextArea, TextInput, Typed, Width};
use waymark_web::words::capital;
use waymark_web::{Form, Html, Page, PageAnswer, Stop};

/// `GET /cases/{reference}/family/new`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    opened.sight.require(Action::RecordFact)?;
    Ok(page(&visit, &opened, &Form::default(), &[]))
}

/// `POST /cases/{reference}/family/new`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let key = format!("ehc/contact/{}/{}", opened.open.id, key(&visit.desk, &form));
    let Some(contact) = Contact::read(&mut form) else {
        return Ok(page(&visit, &opened, &form, &[]).into_response());
    };
    if contact.own_record(opened.child.id).is_some() && !opened.grown(opened.today) {
        form.refuse("right", say().staff_refuse_too_young());
        return Ok(page(&visit, &opened, &form, &[]).into_response());
    }
    let like = like(&visit, &opened, &contact).await?;
    let known = like.iter().map(|(person, _)| person.id).find(|id| form.value("person") == id.to_string());
    if !like.is_empty() && known.is_none() && form.value("person") != "new" {
        form.refuse("person", say().staff_contact_refuse_like());
        return Ok(page(&visit, &opened, &form, &like).into_response());
    }
    match keep(&visit, &opened, (key, contact, known)).await {
        Ok(()) => Ok(Redirect::to(&opened.done("contact")).into_response()),
        Err(Problem::Refused(refusals)) => {
            form.refuse_all(refusals);
            Ok(page(&visit, &opened, &form, &like).into_response())
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Those on record who may be this person, each with the child by whom this visitor knows them. Whoever is family to no
/// child that the visitor may know of is not among them; nor is anyone of this child's own family.
async fn like(visit: &Visit, opened: &Opened, contact: &Contact) -> Answer<Vec<(Person, String)>> {
    let mut like = Vec::new();
    for person in persons::like(visit.desk.store(), &contact.details).await? {
        let children = families::of_person(visit.desk.store(), person.id, opened.today).await?;
        if children.iter().any(|member| member.child == opened.child.id) {
            continue;
        }
        for member in children {
            match visit.desk.sight(&visit.visitor, member.child, Action::ListChild, Purpose::Search).await {
                Ok(_) => {
                    let child = children::get(visit.desk.store(), member.child).await?.details.name();
                    like.push((person, child));
                    break;
                }
                Err(Problem::Missing) => {}
                Err(problem) => return Err(problem),
            }
        }
    }
    Ok(like)
}

/// Records the person, where they are new, and what they are to the child, in one transaction.
async fn keep(
    visit: &Visit,
    opened: &Opened,
    (key, contact, known): (String, Contact, Option<PersonId>),
) -> Answer<()> {
    let child = opened.open.child;
    record_family(visit, opened, key, move |tx, by| {
        Box::pin(async move { record(tx, by, child, (&contact, known)).await })
    })
    .await
}

async fn record(
    tx: &mut Tx,
    by: &By,
    child: waymark_kernel::ChildId,
    (contact, known): (&Contact, Option<PersonId>),
) -> Answer<()> {
    let family = families::of_child(&mut *tx, child, by.now.today).await?;
    for member in &family {
        let person = persons::get(&mut *tx, member.recorded.person).await?;
        if Some(person.id) == known || fold::fold(&person.details.name) == fold::fold(&contact.details.name) {
            return Err(Problem::refuse("name", say().staff_contact_refuse_there(&person.details.name)));
        }
    }
    let person = match known {
        Some(person) => person,
        None => persons::record(tx, by, contact.details.clone(), contact.own_record(child)).await?,
    };
    let recorded = contact.recorded(person, family.is_empty(), by.now.today);
    families::record(tx, by, child, recorded).await.map(|_| ())
}

fn page(visit: &Visit, opened: &Opened, form: &Form, like: &[(Person, String)]) -> Page {
    let heading = "Add a parent, a carer or the young person";
    let mut body = form_of(visit, opened, (heading, "family/new"), "Add them")
        .before(Inset::new(say().staff_right_hint()));
    if !like.is_empty() {
        body = body.field(same(like, form));
    }
    for field in fields(form) {
        body = body.field(field);
    }
    form_page(visit, opened, heading, body).errors(form.refusals())
}

/// The question whether someone on record is the same person.
fn same(like: &[(Person, String)], form: &Form) -> Html {
    let mut radios = Radios::new("person", "Is this the same person?").hint(say().staff_contact_like_hint());
    for (person, child) in like {
        let words = say().staff_contact_like(&person.details.name, child);
        radios = radios.option(person.id.to_string(), words);
    }
    radios.option("new", "No, this is another person").of(form).into()
}

fn fields(form: &Form) -> Vec<Html> {
    let text = |field: &str, label: &str| TextInput::new(field, label);
    let mut relationship =
        Select::new("relationship", "What are they to the child?").option("", "Not known yet");
    for (code, words) in RELATIONSHIPS {
        relationship = relationship.option(code, capital(words));
    }
    let mut right = Radios::new("right", &say().staff_right_question_them());
    for (code, words) in rights() {
        right = right.option(code, words);
    }
    vec![
        text("name", "Their name").typed(Typed::Name).of(form).into(),
        relationship.of(form).into(),
        right.of(form).into(),
        text("phone", "Telephone number").typed(Typed::Phone).width(Width::Twenty).of(form).into(),
        text("email", "E-mail address").typed(Typed::Email).of(form).into(),
        TextArea::new("address", "Address, with the postcode").rows(4).of(form).into(),
        Checkboxes::new("lives_with", "Where the child lives")
            .option("yes", "The child lives with them")
            .of(form)
            .into(),
    ]
}
