//! A parent or a young person refers, to the services that allow it. No letter from anybody else is needed.

use super::{Wanted, Whom, fields};
use crate::codes::Source;
use crate::forecast::Forecasts;
use crate::pages::likely;
use crate::pages::services::{everyones, panel};
use crate::service::Service;
use crate::store::services;
use crate::words::say;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Purpose, Role, Visitor};
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, SignedIn, children, families};
use waymark_web::components::{FormBody, Inset, Radios, TextArea, heading};
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

const PATH: &str = "/my/referrals/new";

/// What the form offers: the children of this family and the services that families may ask.
struct Offered {
    children: Vec<(ChildId, String)>,
    services: Vec<Service>,
    /// The likely wait for each service.
    ranges: likely::Ranges,
    /// Help that needs no waiting.
    help: Html,
}

/// `GET /my/referrals/new`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
) -> PageAnswer {
    let offered = offered(&desk, &visitor, &forecasts).await?;
    Ok(page(&desk, &frame, &offered, &Form::default()))
}

/// `POST /my/referrals/new`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    let offered = offered(&desk, &visitor, &forecasts).await?;
    if let Some(wanted) = read(&desk, &visitor, &mut form, &offered) {
        let done = super::send(&desk, &visitor, &key(&desk, &form), wanted).await;
        let href = done.as_ref().map_or_else(|_| String::new(), |r| format!("/my/referrals/{r}?done=new"));
        if let Some(response) = after(done, &mut form, &href)? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &offered, &form).into_response())
}

async fn offered(desk: &Desk, visitor: &Visitor, forecasts: &Forecasts) -> Result<Offered, Stop> {
    super::gate(desk, visitor, matches!(visitor.role, Role::Parent | Role::YoungPerson))?;
    let mut services = services::all(desk.store()).await?;
    services.retain(|service| service.details.families_refer);
    let ranges = likely::ranges(desk, forecasts, &services).await?;
    let help = panel(&everyones(desk).await?);
    Ok(Offered { children: own_children(desk, visitor).await?, services, ranges, help })
}

/// The children this visitor may speak for, by name.
async fn own_children(desk: &Desk, visitor: &Visitor) -> Answer<Vec<(ChildId, String)>> {
    let mut own = Vec::new();
    for member in families::of_person(desk.store(), visitor.person, desk.now().today).await? {
        match desk.sight(visitor, member.child, Action::TellService, Purpose::Family).await {
            Ok(_) => {
                own.push((member.child, children::get(desk.store(), member.child).await?.details.name()))
            }
            Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(own)
}

fn read(desk: &Desk, visitor: &Visitor, form: &mut Form, offered: &Offered) -> Option<Wanted> {
    let child: Option<ChildId> = match offered.children.as_slice() {
        [(only, _)] => Some(*only),
        _ => form.parsed("child", Need::Required(&say().family_ask_enter_child())),
    };
    let child = child.filter(|id| offered.children.iter().any(|(known, _)| known == id));
    let service = fields::read_service(form, &offered.services, &say().family_ask_enter_service());
    let reason = form.text("reason", Need::Required(&say().family_ask_enter_why()), 5_000);
    if !form.is_right() {
        return None;
    }
    let source = if visitor.role == Role::YoungPerson { Source::Itself } else { Source::Parent };
    // Who sends it agrees to it.
    let agreement = crate::facts::Agreement { referral: true, ..fields::read_agreement(form) };
    let (whom, day) = (Whom::Known(child?, Action::TellService), desk.now().today);
    Some(Wanted { whom, service: service?, source, setting: None, day, reason, agreement, parent: None })
}

fn page(desk: &Desk, frame: &Frame, offered: &Offered, form: &Form) -> Page {
    let title = say().family_refer();
    let crumbs = |page: Page| {
        page.crumb("/my", say().family_home()).crumb("/my/referrals", say().family_title()).family()
    };
    if offered.children.is_empty() || offered.services.is_empty() {
        let none = Html::text(&say().family_ask_nothing());
        let main = heading(&say().family_title(), &title);
        let main = main.and(Html::fixed("<p class=\"govuk-body\">")).and(none).and(Html::fixed("</p>"));
        let main = main.and(offered.help.clone());
        return crumbs(frame.page(Title::new(title), main));
    }
    let mut body = FormBody::new(
        heading(&say().family_title(), &title),
        PATH,
        tokens(desk, frame),
        &say().family_ask_send(),
    );
    body = body.before(Inset::new(say().family_ask_lead()));
    if offered.children.len() > 1 {
        let mut who = Radios::new("child", &say().family_ask_child());
        for (child, name) in &offered.children {
            who = who.option(child.to_string(), name.clone());
        }
        body = body.field(who.of(form));
    }
    let shared = waymark_web::components::Checkboxes::new("agreed", &say().family_ask_agree())
        .option("setting", say().family_ask_agree_setting())
        .option("council", say().family_ask_agree_council());
    body = body
        .field(fields::service(form, &offered.services, &offered.ranges, &say().family_ask_service()))
        .field(TextArea::new("reason", &say().family_ask_why()).rows(6).of(form))
        .field(shared.of(form))
        .cancel("/my/referrals")
        .after(offered.help.clone());
    crumbs(frame.page(Title::new(title), body)).errors(form.refusals())
}
