//! A parent or a young person refers, to the services that allow it. No letter from anybody else is needed.

use super::door::Door;
use super::{Wanted, Whom, fields};
use crate::codes::Source;
use crate::pages::likely;
use crate::pages::services::{everyones, panel};
use crate::service::{Service, When};
use crate::store::services;
use crate::words::say;
use waymark_access::{Action, Purpose, Role, Visitor};
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_people::forms::tokens;
use waymark_people::{Desk, children, families};
use waymark_web::components::{FormBody, Inset, Radios, TextArea, heading};
use waymark_web::words::age;
use waymark_web::{Form, Frame, Html, Need, Page, Stop, Title};

const PATH: &str = "/my/referrals/new";

/// The children of this family, the services that families may ask, and help that needs no waiting.
pub(super) struct OfFamily {
    children: Vec<Own>,
    services: Vec<Service>,
    help: Html,
}

/// A child of this family: who, by what name, and how old.
struct Own {
    id: ChildId,
    name: String,
    age: i64,
}

/// `/my/referrals/new`.
impl Door for OfFamily {
    async fn open(desk: &Desk, visitor: &Visitor) -> Result<Self, Stop> {
        super::gate(desk, visitor, matches!(visitor.role, Role::Parent | Role::YoungPerson))?;
        let mut services = services::all(desk.store()).await?;
        let children = own_children(desk, visitor).await?;
        services.retain(|service| {
            service.details.families_refer && children.iter().any(|child| service.details.takes(child.age))
        });
        let mut help = everyones(desk).await?;
        help.retain(|help| children.iter().any(|child| help.details.fits(child.age, When::Before)));
        Ok(Self { children, services, help: panel(&help) })
    }

    fn services(&self) -> &[Service] {
        &self.services
    }

    async fn read(&self, desk: &Desk, visitor: &Visitor, form: &mut Form) -> Answer<Option<Wanted>> {
        Ok(read(desk, visitor, form, self))
    }

    fn page(&self, desk: &Desk, frame: &Frame, ranges: &likely::Ranges, form: &Form) -> Page {
        page(desk, frame, (self, ranges), form)
    }

    fn done(reference: &str) -> String {
        format!("/my/referrals/{reference}?done=new")
    }
}

/// The children this visitor may speak for, by name.
async fn own_children(desk: &Desk, visitor: &Visitor) -> Answer<Vec<Own>> {
    let mut own = Vec::new();
    for member in families::of_person(desk.store(), visitor.person, desk.now().today).await? {
        match desk.sight(visitor, member.child, Action::TellService, Purpose::Family).await {
            Ok(_) => {
                let details = children::get(desk.store(), member.child).await?.details;
                let age = age(details.birth_date, desk.now().today).into();
                own.push(Own { id: member.child, name: details.name(), age });
            }
            Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(own)
}

fn read(desk: &Desk, visitor: &Visitor, form: &mut Form, offered: &OfFamily) -> Option<Wanted> {
    let child: Option<ChildId> = match offered.children.as_slice() {
        [only] => Some(only.id),
        _ => form.parsed("child", Need::Required(&say().family_ask_enter_child())),
    };
    let child = child.and_then(|id| offered.children.iter().find(|known| known.id == id));
    let service = fields::read_service(form, &offered.services, &say().family_ask_enter_service());
    if let (Some(child), Some(service)) = (child, &service)
        && !service.details.takes(child.age)
    {
        let (from, to) = service.details.ages;
        form.refuse("service", say().family_ask_age(&service.details.name, from, to));
    }
    let reason = form.text("reason", Need::Required(&say().family_ask_enter_why()), 5_000);
    if !form.is_right() {
        return None;
    }
    let source = if visitor.role == Role::YoungPerson { Source::Itself } else { Source::Parent };
    // Who sends it agrees to it.
    let agreement = crate::facts::Agreement { referral: true, ..fields::read_agreement(form) };
    let (whom, day) = (Whom::Known(child?.id, Action::TellService), desk.now().today);
    Some(Wanted { whom, service: service?, source, setting: None, day, reason, agreement, parent: None })
}

fn page(desk: &Desk, frame: &Frame, (offered, ranges): (&OfFamily, &likely::Ranges), form: &Form) -> Page {
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
        for child in &offered.children {
            who = who.option(child.id.to_string(), child.name.clone());
        }
        body = body.field(who.of(form));
    }
    let shared = waymark_web::components::Checkboxes::new("agreed", &say().family_ask_agree())
        .option("setting", say().family_ask_agree_setting())
        .option("council", say().family_ask_agree_council());
    body = body
        .field(fields::service(form, &offered.services, ranges, &say().family_ask_service()))
        .field(TextArea::new("reason", &say().family_ask_why()).rows(6).of(form))
        .field(shared.of(form))
        .cancel("/my/referrals")
        .after(offered.help.clone());
    crumbs(frame.page(Title::new(title), body)).errors(form.refusals())
}
