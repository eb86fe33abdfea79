//! The service records a referral that came by letter, telephone or e-mail, with the day it came: that day is the one the
//! weeks count from, whoever records it and whenever.

use super::door::Door;
use super::{Wanted, Whom, fields};
use crate::codes::Source;
use crate::pages::likely;
use crate::service::Service;
use crate::store::services;
use waymark_access::{Action, Label, Visitor};
use waymark_identifiers::nhs;
use waymark_kernel::{Answer, Problem};
use waymark_people::forms::tokens;
use waymark_people::matching::Match;
use waymark_people::{ChildDetails, Desk, children, search};
use waymark_web::components::{
    DateInput, FormBody, Inset, Select, TextArea, TextInput, Typed, Width, heading,
};
use waymark_web::{Form, Frame, Need, Page, Stop, Title};

const PATH: &str = "/referrals/new";
const TITLE: &str = "Record a referral";
const SOURCES: [Source; 6] =
    [Source::Gp, Source::HealthVisitor, Source::Health, Source::Setting, Source::Parent, Source::SocialCare];

/// The services of the visitor's teams.
pub(super) struct OfService(Vec<Service>);

/// `/referrals/new`.
impl Door for OfService {
    async fn open(desk: &Desk, visitor: &Visitor) -> Result<Self, Stop> {
        let works_there = desk.access().gate(visitor, Action::OpenService).allowed;
        super::gate(desk, visitor, works_there)?;
        Ok(Self(services::of_teams(desk.store(), &visitor.teams).await?))
    }

    fn services(&self) -> &[Service] {
        &self.0
    }

    async fn read(&self, desk: &Desk, _: &Visitor, form: &mut Form) -> Answer<Option<Wanted>> {
        read(desk, form, &self.0).await
    }

    fn page(&self, desk: &Desk, frame: &Frame, ranges: &likely::Ranges, form: &Form) -> Page {
        page(desk, frame, (&self.0, ranges), form)
    }

    fn done(reference: &str) -> String {
        format!("/referrals/{reference}?done=new")
    }
}

async fn read(desk: &Desk, form: &mut Form, own: &[Service]) -> Answer<Option<Wanted>> {
    let today = desk.now().today;
    let details = fields::read_child(form, today);
    let number = form.text("nhs_number", Need::Optional, 20).map(|number| number.replace(' ', ""));
    if let Some(Err(why)) = number.as_deref().map(nhs::check) {
        form.refuse("nhs_number", why);
    }
    let service = fields::read_service(form, own, "Choose the service.");
    let codes: Vec<&str> = SOURCES.iter().map(|source| source.code()).collect();
    let source = form.choice("source", &codes, Need::Required("Choose who referred the child."));
    let day = form.day("day", "The day it came", Need::Required("Enter the day the referral came."));
    let parent = fields::read_parent(form);
    let reason = form.text("reason", Need::Optional, 5_000);
    if !form.is_right() {
        return Ok(None);
    }
    let (Some(mut details), Some(service), Some(day)) = (details, service, day) else { return Ok(None) };
    let Some(source) = source.as_deref().and_then(Source::from_code) else { return Ok(None) };
    details.nhs_number = number;
    let agreement = fields::read_agreement(form);
    let whom = whom(desk, details).await?;
    Ok(Some(Wanted { whom, service, source, setting: None, day, reason, agreement, parent }))
}

/// The child on record with this NHS number, where it is beyond doubt and nothing about the child is restricted.
async fn whom(desk: &Desk, details: ChildDetails) -> Answer<Whom> {
    if details.nhs_number.is_none() {
        return Ok(Whom::New(details));
    }
    if let Match::Exact(child, _) = search::match_child(desk.store(), &details.identity()).await? {
        let found = children::get(desk.store(), child).await;
        match found {
            Ok(found) if found.label == Label::Open => return Ok(Whom::Found(child)),
            Ok(_) | Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(Whom::New(details))
}

fn page(desk: &Desk, frame: &Frame, (own, ranges): (&[Service], &likely::Ranges), form: &Form) -> Page {
    let inset = "The weeks count from the day it came, not from today. Record it even if you are not sure it is for you: then decide.";
    let mut body = FormBody::new(heading("Waiting list", TITLE), PATH, tokens(desk, frame), "Record it")
        .before(Inset::new(inset));
    for field in fields::child(form) {
        body = body.field(field);
    }
    let number =
        TextInput::new("nhs_number", "NHS number (if you have it)").typed(Typed::Digits).width(Width::Twenty);
    let mut source = Select::new("source", "Who referred the child?").option("", "Choose");
    for known in SOURCES {
        source = source.option(known.code(), known.words());
    }
    let day = DateInput::new("day", "When did it come?").hint("For example, 23 11 2026");
    body = body
        .field(number.of(form))
        .field(fields::service(form, own, ranges, "Which service?"))
        .field(source.of(form))
        .field(if form.fields().is_empty() { day.value(desk.now().today) } else { day.of(form) });
    for field in fields::parent(form) {
        body = body.field(field);
    }
    let agreed = ["the child is referred", "the school or nursery may see it", "the council may see it"];
    body = body
        .field(TextArea::new("reason", "Why was the child referred?").rows(4).of(form))
        .field(fields::agreement(form, "The family agrees that", agreed))
        .cancel("/health/list");
    frame
        .page(Title::new(TITLE), body)
        .crumb("/home", "Home")
        .crumb("/health/list", "Waiting list")
        .errors(form.refusals())
}
