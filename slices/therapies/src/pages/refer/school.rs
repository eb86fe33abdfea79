//! S6: a setting refers a pupil, and sees the referrals of its pupils that the family agreed to share with it.

use super::door::Door;
use super::{Wanted, Whom, fields};
use crate::codes::Source;
use crate::pages::likely;
use crate::pages::services::{everyones, panel};
use crate::service::Service;
use crate::standing::{next, weeks};
use crate::store::list::{ReferralRow, of_visitor};
use crate::store::services;
use crate::words::next_words;
use axum::extract::{RawQuery, State};
use std::collections::HashMap;
use waymark_access::{Action, Count, Purpose, Role, Visitor};
use waymark_kernel::{Answer, Day, Problem, ServiceId};
use waymark_people::forms::tokens;
use waymark_people::{ChildDetails, Desk, SignedIn, fold, roles, search, settings};
use waymark_web::components::{Button, Cell, Column, FormBody, Inset, Row, Table, TextArea, heading};
use waymark_web::words::age;
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

const PATH: &str = "/school/referrals/new";
const TITLE: &str = "Refer a pupil to a health service";

/// `GET /school/referrals`.
pub(super) async fn list(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    super::gate(&desk, &visitor, visitor.role == Role::Setting)?;
    let asking = (Action::ReadShared, Purpose::Casework);
    let sight = desk.access().sight_cohort(&visitor, asking, "referrals of pupils", desk.now())?;
    let rows = of_visitor(desk.store(), &sight, true).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    let names: HashMap<ServiceId, String> = services::all(desk.store())
        .await?
        .into_iter()
        .map(|service| (service.id, service.details.name))
        .collect();
    let mut main = Html::fixed("<h1 class=\"govuk-heading-l\">Waiting for health services</h1>");
    main = main.and(Inset::new("Only referrals that the family agreed to share with you are here."));
    main = main.and(if rows.is_empty() {
        Html::fixed("<p class=\"govuk-body\">No referral is shared with you.</p>")
    } else {
        table(&rows, &names, desk.now().today).into()
    });
    main = main.and(Button::new("Refer a pupil").href(PATH));
    let page = frame.page(Title::new("Waiting for health services"), main).crumb("/home", "Home");
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let sent = "The referral is sent. The service will tell the family what it decides.";
    Ok(if address.value("done") == "new" { page.notice(sent) } else { page })
}

fn table(rows: &[ReferralRow], names: &HashMap<ServiceId, String>, today: Day) -> Table {
    let columns = ["Pupil", "Service", "Weeks since referral", "Next step"].map(Column::new);
    let line = |row: &ReferralRow| {
        let cells = vec![
            Cell::LinkNote(format!("/referrals/{}", row.reference), row.name.clone(), row.reference.clone()),
            Cell::Text(names.get(&row.service).cloned().unwrap_or_default()),
            Cell::Text(weeks(row.since, today).to_string()),
            Cell::Text(next_words(next(row.known(), today)).0),
        ];
        Row::new(cells)
    };
    Table::new("referrals", "Referrals of your pupils").stack().columns(columns).rows(rows.iter().map(line))
}

/// Every service, and help that needs no waiting.
pub(super) struct OfSetting {
    services: Vec<Service>,
    help: Html,
}

/// `/school/referrals/new`.
impl Door for OfSetting {
    async fn open(desk: &Desk, visitor: &Visitor) -> Result<Self, Stop> {
        super::gate(desk, visitor, visitor.role == Role::Setting)?;
        let services = services::all(desk.store()).await?;
        Ok(Self { services, help: panel(&everyones(desk).await?) })
    }

    fn services(&self) -> &[Service] {
        &self.services
    }

    async fn read(&self, desk: &Desk, visitor: &Visitor, form: &mut Form) -> Answer<Option<Wanted>> {
        read(desk, visitor, form, &self.services).await
    }

    fn page(&self, desk: &Desk, frame: &Frame, ranges: &likely::Ranges, form: &Form) -> Page {
        page(desk, frame, (&self.services, ranges, self.help.clone()), form)
    }

    fn done(_: &str) -> String {
        "/school/referrals?done=new".to_owned()
    }
}

async fn read(desk: &Desk, visitor: &Visitor, form: &mut Form, all: &[Service]) -> Answer<Option<Wanted>> {
    let today = desk.now().today;
    let details = fields::read_child(form, today);
    let service = fields::read_service(form, all, "Choose the service.");
    if let (Some(details), Some(service)) = (&details, &service)
        && !service.details.takes(age(details.birth_date, today).into())
    {
        let (from, to) = service.details.ages;
        let sentence = format!("{} is for ages {from} to {to}.", service.details.name);
        form.refuse("service", sentence);
    }
    let parent = fields::read_parent(form);
    let reason = form.text("reason", Need::Required("Say what you see, and what you have tried."), 5_000);
    if !form.is_right() {
        return Ok(None);
    }
    let (Some(details), Some(service)) = (details, service) else { return Ok(None) };
    let setting = Some(setting_of(desk, visitor).await?);
    let whom = match known(desk, visitor, &details).await? {
        Some(child) => Whom::Known(child, Action::ListChild),
        None => Whom::New(details),
    };
    let agreement = fields::read_agreement(form);
    let source = Source::Setting;
    Ok(Some(Wanted { whom, service, source, setting, day: today, reason, agreement, parent }))
}

/// The pupil on record, of those this visitor may know of, by name and birth date.
async fn known(
    desk: &Desk,
    visitor: &Visitor,
    details: &ChildDetails,
) -> Answer<Option<waymark_kernel::ChildId>> {
    let folded = [fold::fold(&details.forename), fold::fold(&details.surname)];
    let words = folded.iter().flat_map(|name| fold::words(name)).map(str::to_owned).collect();
    let query = search::Query { words, birth_date: Some(details.birth_date), ..search::Query::default() };
    let sight =
        desk.access().sight_cohort(visitor, (Action::ListChild, Purpose::Search), "referring", desk.now())?;
    let found = desk.access().release(search::find(desk.store(), &query, sight).await?).await?;
    let same = |name: &ChildDetails| [fold::fold(&name.forename), fold::fold(&name.surname)] == folded;
    Ok(found.into_iter().find(|child| same(&child.details)).map(|child| child.id))
}

/// The id of the setting this visitor works for.
async fn setting_of(desk: &Desk, visitor: &Visitor) -> Answer<String> {
    let held = roles::of_person(desk.store(), visitor.person, desk.now().today).await?;
    let mut ids = held.into_iter().filter_map(|role| role.given.setting);
    ids.find(|id| visitor.setting == Some(settings::actor(id))).ok_or(Problem::Missing)
}

fn page(
    desk: &Desk,
    frame: &Frame,
    (all, ranges, help): (&[Service], &likely::Ranges, Html),
    form: &Form,
) -> Page {
    let inset = "Talk with the family first: a child is referred only when the family agrees. A referral is no reason to wait with help at school.";
    let mut body = FormBody::new(heading("Health services", TITLE), PATH, tokens(desk, frame), "Send")
        .before(Inset::new(inset));
    for field in fields::child(form).into_iter().chain(fields::parent(form)) {
        body = body.field(field);
    }
    let agreed = [
        "the child is referred to this service",
        "our school or nursery may see the referral",
        "the council may see the referral",
    ];
    body = body
        .field(fields::service(form, all, ranges, "Which service?"))
        .field(TextArea::new("reason", "What do you see, and what have you tried?").rows(5).of(form))
        .field(fields::agreement(form, "The family agrees that", agreed))
        .cancel("/school/referrals")
        .after(help);
    let page = frame.page(Title::new(TITLE), body).crumb("/home", "Home");
    page.crumb("/school/referrals", "Waiting for health services").errors(form.refusals())
}
