//! An officer logs a request that came by phone, e-mail, letter or in person, with the day it came: that day starts the
//! clock, whoever logs it and whenever. A name, a birth date and a contact are enough.

mod answers;
mod record;
mod same;

use self::answers::Answers;
use self::record::Whose;
use self::same::{Like, like, question};
use super::act::tokens;
use super::parts::{FormBody, heading};
use super::{needs, urn};
use crate::codes::{RequestSource, Route};
use crate::words::say;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{ChildId, Problem};
use waymark_people::families::Right;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{
    Checkboxes, DateInput, Inset, Radios, Select, TextArea, TextInput, Typed, Width,
};
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Stop, Title};

/// `GET /cases/new`.
pub async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor)?;
    Ok(page(&desk, &frame, &Form::default(), &[]))
}

/// `POST /cases/new`.
pub async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor)?;
    let setting = urn::known(&desk, &[], &mut form).await?;
    let Some(answers) = Answers::read(&mut form) else {
        return Ok(page(&desk, &frame, &form, &[]).into_response());
    };
    let answers = Answers { setting, ..answers };
    let like = like(&desk, &visitor, &answers).await?;
    let child = match form.value("child") {
        "" if like.is_empty() => Whose::New { apart: Vec::new() },
        "new" => Whose::New { apart: like.iter().map(|like| like.child.id).collect() },
        id => match id.parse::<ChildId>().ok().filter(|id| like.iter().any(|like| like.child.id == *id)) {
            Some(id) => Whose::Known(id),
            None => return asked_again(&desk, &visitor, &frame, form, &like).await,
        },
    };
    match record::start(&desk, &visitor, super::act::key(&desk, &form), answers, child).await {
        Ok(reference) => Ok(recorded(&reference)),
        Err(Problem::Refused(refusals)) => {
            form.refuse_all(refusals);
            Ok(page(&desk, &frame, &form, &like).into_response())
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Asks whether someone on record is the same child, unless it is this very post that recorded them a moment ago.
async fn asked_again(
    desk: &Desk,
    visitor: &Visitor,
    frame: &Frame,
    mut form: Form,
    like: &[Like],
) -> Result<Response, Stop> {
    if let Some(reference) = record::already(desk, visitor, super::act::key(desk, &form)).await? {
        return Ok(recorded(&reference));
    }
    form.refuse("child", say().staff_new_same());
    Ok(page(desk, frame, &form, like).into_response())
}

fn recorded(reference: &str) -> Response {
    Redirect::to(&format!("/cases/{reference}?done=new")).into_response()
}

fn gate(desk: &Desk, visitor: &Visitor) -> Result<(), Stop> {
    let council = !desk.access().policy().admitted(visitor.role, Action::RecordFact).is_empty();
    let may = desk.access().gate(visitor, Action::StartRequest).allowed && council;
    if may { Ok(()) } else { Err(Stop::Forbidden) }
}

fn page(desk: &Desk, frame: &Frame, form: &Form, like: &[Like]) -> Page {
    let fresh = form.fields().is_empty();
    let today = desk.now().today;
    let mut body = FormBody::new(
        heading("Cases", "Log a request for an assessment"),
        "/cases/new",
        tokens(desk, frame),
        "Record the request",
    )
    .before(Inset::new(say().staff_new_inset()));
    if !like.is_empty() {
        body = body.field(question(like, form));
    }
    for field in about_child(form).into_iter().chain(about_request(form, fresh, today)) {
        body = body.field(field);
    }
    let page = frame.page(Title::new("Log a request for an assessment"), body.cancel("/cases"));
    page.crumb("/home", "Home").crumb("/cases", "Cases").errors(form.refusals())
}

fn about_child(form: &Form) -> Vec<Html> {
    let name = |field: &str, label: &str| TextInput::new(field, label).typed(Typed::Name).of(form);
    vec![
        name("forename", "Child or young person’s first name").into(),
        name("surname", "Last name").into(),
        DateInput::new("birth_date", "Date of birth").hint("For example, 3 5 2019").of(form).into(),
        TextInput::new("post_code", "Home postcode, if known").width(Width::Ten).of(form).into(),
    ]
}

fn about_request(form: &Form, fresh: bool, today: waymark_kernel::Day) -> Vec<Html> {
    let mut source = Radios::new("source", "Who asked?");
    for (code, words) in SOURCES {
        source = source.option(code.code(), words);
    }
    let mut route = Select::new("route", "How did it come?").option("", "Choose");
    for (code, words) in ROUTES {
        route = route.option(code.code(), words);
    }
    let mut right =
        Radios::new("contact_right", &say().staff_right_question_them()).hint(say().staff_right_hint());
    for (code, words) in RIGHTS {
        right = right.option(code.code(), words);
    }
    let day = DateInput::new("day", "Which day did it come?").hint(say().staff_new_day_hint());
    let day = if fresh { day.value(today) } else { day.of(form) };
    vec![
        source.of(form).into(),
        route.of(form).into(),
        day.into(),
        TextInput::new("contact_name", "Name of the parent or young person to write to")
            .typed(Typed::Name)
            .of(form)
            .into(),
        TextInput::new("contact_phone", "Their telephone number")
            .typed(Typed::Phone)
            .width(Width::Twenty)
            .of(form)
            .into(),
        TextInput::new("contact_email", "Their e-mail address").typed(Typed::Email).of(form).into(),
        right.of(form).into(),
        Checkboxes::new("contact_unknown", "If nobody is known yet")
            .option("yes", say().staff_new_contact_unknown())
            .of(form)
            .into(),
        TextInput::new("urn", "Number of the school, nursery or college the child goes to (URN), if known")
            .width(Width::Ten)
            .of(form)
            .into(),
        needs::field(form),
        TextArea::new("words", "What they said or wrote, if you want to keep it").rows(4).of(form).into(),
    ]
}

/// Who can ask, in the order of the return.
const SOURCES: [(RequestSource, &str); 5] = [
    (RequestSource::Family, "A parent or the young person"),
    (RequestSource::Setting, "A school, nursery or college"),
    (RequestSource::Health, "A health service"),
    (RequestSource::SocialCare, "Social care"),
    (RequestSource::Other, "Someone else"),
];

/// What the person to write to can be to the child.
const RIGHTS: [(Right, &str); 4] = [
    (Right::Responsible, "Yes, parental responsibility"),
    (Right::Carer, "Yes, they care for the child"),
    (Right::Itself, "This is the young person"),
    (Right::NotKnown, "Not known yet"),
];

/// The same as codes.
pub(super) fn rights() -> [(&'static str, &'static str); 4] {
    RIGHTS.map(|(right, words)| (right.code(), words))
}

/// How it can come to an officer.
const ROUTES: [(Route, &str); 5] = [
    (Route::Phone, "By phone"),
    (Route::Email, "By e-mail"),
    (Route::Letter, "By letter"),
    (Route::Meeting, "Face to face"),
    (Route::Notice, "A child was brought to our attention"),
];
