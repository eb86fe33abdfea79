//! F2 and F5: a family asks for an assessment. Send now, add more later: one short form, a check, and the post that
//! starts the clock. What is typed is kept on the way as a draft, which is no request until it is sent.

mod already;
mod answers;
mod more;
mod sent;

use super::super::act::{key, tokens};
use super::super::asking::{self, Asking, Sender, Whom};
use super::super::parts::FormBody;
use super::bits::{lines, phone};
use crate::store::drafts::{self, Typed};
use crate::words::say;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use waymark_access::{Action, Role, Visitor};
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_people::families::{self, Right};
use waymark_people::{Desk, SignedIn, persons};
use waymark_web::components::{
    Button, DateInput, Inset, SummaryList, TextArea, TextInput, Typed as Kind, Width,
};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Stop, Title};

pub(in crate::pages) use sent::view as sent_view;

const PATH: &str = "/my/ask";
const CHECK: &str = "/my/ask/check";

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route(PATH, get(show).post(keep))
        .route(CHECK, get(check).post(send))
        .route("/my/cases/{reference}/sent", get(sent::show))
        .route("/my/cases/{reference}/add", get(more::show).post(more::send))
}

/// A family's right to ask; a young person's own record, where they have one.
async fn gate(desk: &Desk, visitor: &Visitor) -> Result<Option<ChildId>, Stop> {
    if !visitor.role.is_family() || !desk.access().gate(visitor, Action::StartRequest).allowed {
        return Err(Stop::Forbidden);
    }
    if visitor.role != Role::YoungPerson {
        return Ok(None);
    }
    let today = desk.now().today;
    let own = families::of_person(desk.store(), visitor.person, today).await?;
    let own = own.into_iter().find(|member| member.right() == Right::Itself);
    own.map(|member| Some(member.child)).ok_or(Stop::Problem(Problem::Missing))
}

/// `GET /my/ask`.
async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    let own = gate(&desk, &visitor).await?;
    // Of a young person it is known from the start who it is about.
    if let Some(child) = own
        && let Some(reading) = already::already(&desk, &visitor, &Whom::Own(child)).await?
    {
        return Ok(already::page(&desk, &frame, &reading));
    }
    let form = match drafts::draft(desk.store(), visitor.person).await? {
        Some(draft) => Form::from_fields(draft.0)?,
        None => fresh(&desk, &visitor).await?,
    };
    Ok(page(&desk, &frame, &form, own.is_some()))
}

/// A form that knows how to reach whoever asks.
async fn fresh(desk: &Desk, visitor: &Visitor) -> Answer<Form> {
    let contact = persons::get(desk.store(), visitor.person).await?.details.contact;
    let field = |name: &str, value: Option<String>| value.map(|value| (name.to_owned(), value));
    Form::from_fields(
        [field("phone", contact.phone), field("email", contact.email)].into_iter().flatten().collect(),
    )
}

/// `POST /my/ask`: keeps what was typed, and goes on to the check when it is enough.
async fn keep(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    let own = gate(&desk, &visitor).await?;
    let typed = form.fields().into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let (typed, person, at) = (Typed(typed.collect()), visitor.person, desk.now().at);
    desk.store()
        .write(move |tx| Box::pin(async move { drafts::keep_draft(tx, person, &typed, at).await }))
        .await?;
    match answers::read(&mut form, own, desk.now().today) {
        Some(_) => Ok(Redirect::to(CHECK).into_response()),
        None => Ok(page(&desk, &frame, &form, own.is_some()).into_response()),
    }
}

fn page(desk: &Desk, frame: &Frame, form: &Form, own: bool) -> Page {
    let lead = if own { say().ask_lead_you() } else { say().ask_lead() };
    let before = Html::fixed("<p class=\"govuk-body-l\">")
        .and(lead)
        .and(Html::fixed("</p>"))
        .and(lines([Html::text(&say().ask_not_needed())]))
        .and(Inset::new(say().ask_quick()));
    let heading =
        Html::fixed("<h1 class=\"govuk-heading-xl\">").and(say().ask_title()).and(Html::fixed("</h1>"));
    let mut body =
        FormBody::new(heading, PATH, tokens(desk, frame), &say().ask_check_button()).before(before);
    for field in fields(form, own) {
        body = body.field(field);
    }
    let ways = lines([Html::text(&say().ask_other_ways()), phone(&frame.area.team.phone)]);
    let page = frame.page(Title::new(say().ask_title()), body.after(ways)).family();
    page.crumb("/my", say().tracker_home()).errors(form.refusals())
}

fn fields(form: &Form, own: bool) -> Vec<Html> {
    let mut fields: Vec<Html> = Vec::new();
    if !own {
        let name = |field: &str, label: &str| TextInput::new(field, label).typed(Kind::Name).of(form);
        fields.push(name("forename", &say().ask_forename()).into());
        fields.push(name("surname", &say().ask_surname()).into());
        fields.push(
            DateInput::new("birth_date", &say().ask_birth()).hint(say().ask_birth_hint()).of(form).into(),
        );
    }
    let tel = TextInput::new("phone", &say().ask_phone())
        .typed(Kind::Phone)
        .autocomplete("tel")
        .width(Width::Twenty);
    let email = TextInput::new("email", &say().ask_email()).typed(Kind::Email).autocomplete("email");
    fields.push(tel.hint(say().ask_reach()).of(form).into());
    fields.push(email.of(form).into());
    fields.push(TextArea::new("words", &say().ask_words()).rows(4).of(form).into());
    fields
}

/// `GET /my/ask/check`.
async fn check(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
) -> Result<Response, Stop> {
    let own = gate(&desk, &visitor).await?;
    let draft = drafts::draft(desk.store(), visitor.person).await?.unwrap_or_default();
    let mut form = Form::from_fields(draft.0)?;
    let Some(asking) = answers::read(&mut form, own, desk.now().today) else {
        return Ok(Redirect::to(PATH).into_response());
    };
    Ok(match already::already(&desk, &visitor, &asking.whom).await? {
        Some(reading) => already::page(&desk, &frame, &reading).into_response(),
        None => check_page(&desk, &frame, &form, &asking).into_response(),
    })
}

/// `POST /my/ask/check`: sends the request, or drops the draft.
async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    let own = gate(&desk, &visitor).await?;
    if form.value("do") == "drop" {
        let person = visitor.person;
        desk.store().write(move |tx| Box::pin(async move { drafts::drop_draft(tx, person).await })).await?;
        return Ok(Redirect::to("/my?done=dropped").into_response());
    }
    let Some(asking) = answers::read(&mut form, own, desk.now().today) else {
        return Ok(page(&desk, &frame, &form, own.is_some()).into_response());
    };
    match asking::send(&desk, &visitor, &key(&desk, &form), asking).await {
        Ok(reference) => Ok(Redirect::to(&format!("/my/cases/{reference}/sent")).into_response()),
        Err(Problem::Refused(refusals)) => {
            form.refuse_all(refusals);
            Ok(page(&desk, &frame, &form, own.is_some()).into_response())
        }
        Err(problem) => Err(problem.into()),
    }
}

fn check_page(desk: &Desk, frame: &Frame, form: &Form, asking: &Asking) -> Page {
    let heading =
        Html::fixed("<h1 class=\"govuk-heading-xl\">").and(say().ask_check()).and(Html::fixed("</h1>"));
    let please = match asking.whom {
        Whom::Own(_) => say().ask_please_you(),
        Whom::Named(_) => say().ask_please(),
    };
    let before = Html::of(&summary(asking)).and(Inset::new(Html::strong(&please)));
    let drop = Button::new(say().ask_drop()).secondary().sends("do", "drop");
    let mut body =
        FormBody::new(heading, CHECK, tokens(desk, frame), &say().ask_send()).before(before).second(drop);
    for (name, value) in form.fields() {
        body = body.keep(name, value);
    }
    let page = frame.page(Title::new(say().ask_check()), body).family();
    page.crumb("/my", say().tracker_home()).crumb(PATH, say().ask_title())
}

/// What will be sent, with a way back to each answer.
fn summary(asking: &Asking) -> SummaryList {
    let mut list = SummaryList::new();
    if let Whom::Named(child) = &asking.whom {
        list = list.line(say().ask_child(), child.name()).change(format!("{PATH}#forename"));
        list = list.line(say().ask_born(), day_plain(child.birth_date)).change(format!("{PATH}#birth_date"));
    }
    if let Sender::Family(reach) = &asking.sender {
        list = list
            .line(say().ask_phone(), reach.phone.clone().unwrap_or_default())
            .change(format!("{PATH}#phone"));
        list = list
            .line(say().ask_email(), reach.email.clone().unwrap_or_default())
            .change(format!("{PATH}#email"));
    }
    let words = asking.words.clone().unwrap_or_default();
    list.line(say().ask_told(), words).change(format!("{PATH}#words"))
}
