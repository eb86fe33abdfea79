//! Somebody of the family is reached otherwise: a new address, telephone number or e-mail address, with the day from which it
//! holds and who said so. What was known before stays on record; letters go to the new one. A name is not changed here: only
//! somebody whom a school could not name is given theirs.

use super::act::{key, record_family};
use super::head::{form_of, form_page};
use super::opened::Opened;
use crate::standing::addressee::UNNAMED;
use crate::words::say;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, Day, PersonId, Problem};
use waymark_people::contact_details::ContactDetails;
use waymark_people::{Person, PersonDetails, Visit, persons};
use waymark_web::components::{DateInput, Inset, TextArea, TextInput, Typed, Width};
use waymark_web::{Form, Html, Need, Page, PageAnswer, Stop};

/// The longest address, in characters.
const LONGEST: usize = 500;

/// `GET /cases/{reference}/family/{person}`.
pub(super) async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    opened.sight.require(Action::RecordFact)?;
    let person = member(&opened, visit.named("person"))?;
    Ok(page(&visit, &opened, (person, &Form::default())))
}

/// `POST /cases/{reference}/family/{person}`.
pub(super) async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let person = member(&opened, visit.named("person"))?;
    let Some((details, told)) = read(&mut form, person) else {
        return Ok(page(&visit, &opened, (person, &form)).into_response());
    };
    let (id, child) = (person.id, opened.open.child);
    let key = format!("ehc/reach/{}/{}", opened.open.id, key(&visit.desk, &form));
    let kept = record_family(&visit, &opened, key, move |tx, by| {
        Box::pin(async move { persons::change_told(tx, by, (id, details), told, child).await.map(|_| ()) })
    });
    match kept.await {
        Ok(()) => Ok(Redirect::to(&opened.done("reach")).into_response()),
        Err(Problem::Refused(refusals)) => {
            form.refuse_all(refusals);
            Ok(page(&visit, &opened, (person, &form)).into_response())
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Links to the page of each of the family, for the pages that lead here.
pub(super) fn links(opened: &Opened) -> Html {
    let link = |person: &Person| {
        let href = opened.href(&page_of(person));
        Html::link(&href, &say().staff_reach(&person.details.name)).and(Html::fixed("<br>"))
    };
    opened.family.iter().fold(Html::empty(), |html, (_, person)| html.and(link(person)))
}

fn page_of(person: &Person) -> String {
    format!("family/{}", person.id)
}

/// One of the family of this case; anybody else is not there.
fn member<'o>(opened: &'o Opened, written: &str) -> Answer<&'o Person> {
    let id: PersonId = written.parse().map_err(|_| Problem::Missing)?;
    opened.family.iter().map(|(_, person)| person).find(|person| person.id == id).ok_or(Problem::Missing)
}

/// The details as they are from now on, with the day and who said so; `None` where something is refused, which the form then
/// holds.
fn read(form: &mut Form, person: &Person) -> Option<(PersonDetails, (Day, String))> {
    let phone = form.text("phone", Need::Optional, 40);
    let email = form.text("email", Need::Optional, 200);
    let address = form.text("address", Need::Optional, LONGEST);
    let name = if person.details.name == UNNAMED { form.text("name", Need::Optional, 200) } else { None };
    let from = form.day("from", "The day", Need::Required("Enter the day."));
    let told = form.text("told", Need::Required(&say().staff_reach_refuse_told()), 200);
    let known = &person.details;
    let same = (&phone, &email, &address) == (&known.contact.phone, &known.contact.email, &known.address);
    if form.is_right() && same && name.is_none() {
        form.refuse("address", say().staff_reach_refuse_same());
    }
    if !form.is_right() {
        return None;
    }
    let contact = ContactDetails { phone, email };
    let name = name.unwrap_or_else(|| known.name.clone());
    Some((PersonDetails { name, contact, address, ..known.clone() }, (from?, told?)))
}

fn page(visit: &Visit, opened: &Opened, (person, form): (&Person, &Form)) -> Page {
    let heading = say().staff_reach(&person.details.name);
    let mut body = form_of(visit, opened, (&heading, &page_of(person)), "Record it")
        .before(Inset::new(say().staff_reach_hint()));
    if person.details.name == UNNAMED {
        body =
            body.field(TextInput::new("name", "Their name, if you know it now").typed(Typed::Name).of(form));
    }
    for field in fields(&person.details, form, opened.today) {
        body = body.field(field);
    }
    form_page(visit, opened, &heading, body).errors(form.refusals())
}

fn fields(known: &PersonDetails, form: &Form, today: Day) -> Vec<Html> {
    let fresh = form.fields().is_empty();
    let standing = |text: &Option<String>| text.clone().unwrap_or_default();
    let address = TextArea::new("address", "Address, with the postcode").rows(4);
    let phone = TextInput::new("phone", "Telephone number").typed(Typed::Phone).width(Width::Twenty);
    let email = TextInput::new("email", "E-mail address").typed(Typed::Email);
    let from = DateInput::new("from", "From which day").hint("For example, 23 11 2026");
    let told = TextInput::new("told", "Who told us").hint("For example, their mother, by telephone").of(form);
    if fresh {
        let (phone_now, email_now) = (standing(&known.contact.phone), standing(&known.contact.email));
        return vec![
            address.value(standing(&known.address)).into(),
            phone.value(phone_now).into(),
            email.value(email_now).into(),
            from.value(today).into(),
            told.into(),
        ];
    }
    vec![
        address.of(form).into(),
        phone.of(form).into(),
        email.of(form).into(),
        from.of(form).into(),
        told.into(),
    ]
}
