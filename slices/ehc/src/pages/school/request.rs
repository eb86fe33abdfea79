//! S2: a school asks for an assessment of a pupil. A name, a birth date and a number or address of the family are enough,
//! and whether the parent has been told or not, the request is received and the clock starts.

use super::super::act::{key, tokens};
use super::super::asking::{self, Asking, Sender, Whom};
use super::super::needs;
use super::super::parts::{FormBody, heading};
use crate::standing::addressee::UNNAMED;
use crate::words::say;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_kernel::{Day, Problem};
use waymark_people::contact_details::ContactDetails;
use waymark_people::{ChildDetails, Desk, PersonDetails, SignedIn, settings};
use waymark_web::components::{DateInput, Inset, Radios, TextArea, TextInput, Typed, Width};
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

const PATH: &str = "/school/request";

/// `GET /school/request`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    super::gate(&visitor)?;
    let setting = settings::name(desk.store(), &super::setting(&desk, &visitor).await?).await?;
    Ok(page(&desk, &frame, &setting, &Form::default()))
}

/// `POST /school/request`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    super::gate(&visitor)?;
    let id = super::setting(&desk, &visitor).await?;
    let name = settings::name(desk.store(), &id).await?;
    let Some(asking) = read(&mut form, id, desk.now().today) else {
        return Ok(page(&desk, &frame, &name, &form).into_response());
    };
    match asking::send(&desk, &visitor, &key(&desk, &form), asking).await {
        Ok(reference) => {
            let missing = missing(&form).fold(String::new(), |address, what| {
                format!("{address}{}missing={what}", if address.is_empty() { "?" } else { "&" })
            });
            Ok(Redirect::to(&format!("/school/sent/{reference}{missing}")).into_response())
        }
        Err(Problem::Refused(refusals)) => {
            form.refuse_all(refusals);
            Ok(page(&desk, &frame, &name, &form).into_response())
        }
        Err(problem) => Err(problem.into()),
    }
}

/// What was left out that the next page asks for.
fn missing(form: &Form) -> impl Iterator<Item = &'static str> {
    ["parent", "told"].into_iter().filter(|field| form.value(field).trim().is_empty())
}

/// Reads the form; `None` where something is refused. "Not yet" is an answer like "yes", and so is no answer: who the
/// parent is and whether they know may be told later, the day of the request may not.
fn read(form: &mut Form, setting: String, today: Day) -> Option<Asking> {
    let forename = form.text("forename", Need::Required(&say().school_enter_forename()), 100);
    let surname = form.text("surname", Need::Required(&say().school_enter_surname()), 100);
    let born = form.day("birth_date", &say().ask_born(), Need::Required(&say().school_enter_birth()));
    if born.is_some_and(|born| born > today) {
        form.refuse("birth_date", say().ask_born_later());
    }
    let parent = form.text("parent", Need::Optional, 200);
    let phone = form.text("phone", Need::Optional, 40);
    let email = form.text("email", Need::Optional, 200);
    if phone.is_none() && email.is_none() && form.error("phone").is_empty() && form.error("email").is_empty()
    {
        form.refuse("phone", say().school_enter_reach());
    }
    let told = form.choice("told", &["yes", "no"], Need::Optional);
    let words = form.text("words", Need::Optional, 20_000);
    let need = needs::read(form);
    if !form.is_right() {
        return None;
    }
    let details = ChildDetails::new(&forename?, &surname?, born?);
    let reach = ContactDetails { phone, email };
    let parent =
        PersonDetails { contact: reach, ..PersonDetails::named(parent.as_deref().unwrap_or(UNNAMED)) };
    let sender = Sender::Setting { id: setting, told: told.as_deref() == Some("yes"), parent };
    Some(Asking { whom: Whom::Named(details), sender, words, need })
}

fn page(desk: &Desk, frame: &Frame, setting: &str, form: &Form) -> Page {
    let title = say().school_ask();
    let mut body = FormBody::new(heading(setting, &title), PATH, tokens(desk, frame), &say().school_send());
    body = body.before(Inset::new(say().school_ask_lead()));
    for field in fields(form) {
        body = body.field(field);
    }
    let page = frame.page(Title::new(title), body.cancel("/school")).errors(form.refusals());
    page.crumb("/home", "Home").crumb("/school", say().school_title())
}

fn fields(form: &Form) -> Vec<Html> {
    let name = |field: &str, label: &str| Html::of(&TextInput::new(field, label).typed(Typed::Name).of(form));
    let phone =
        TextInput::new("phone", &say().school_parent_phone()).typed(Typed::Phone).width(Width::Twenty);
    let told = Radios::new("told", &say().school_told()).hint(say().school_told_hint());
    vec![
        name("forename", &say().school_forename()),
        name("surname", &say().school_surname()),
        DateInput::new("birth_date", &say().school_birth()).hint(say().ask_birth_hint()).of(form).into(),
        TextInput::new("parent", &say().school_parent())
            .hint(say().school_parent_hint())
            .typed(Typed::Name)
            .of(form)
            .into(),
        phone.of(form).into(),
        TextInput::new("email", &say().school_parent_email()).typed(Typed::Email).of(form).into(),
        told.option("yes", say().school_told_yes()).option("no", say().school_told_no()).of(form).into(),
        needs::field(form),
        TextArea::new("words", &say().school_words()).rows(4).of(form).into(),
    ]
}
