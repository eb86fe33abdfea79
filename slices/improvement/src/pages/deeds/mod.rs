//! What can be recorded about a plan: one page of one form for each deed, about the plan, an area, a milestone or a meeting.
//! A new one is a row of a table and an arm of the decision.

mod decide;
mod fields;
mod given;
mod lists;
mod of_areas;
mod of_milestones;
mod of_plans;

use super::measures;
use super::opened::{Opened, gate};
use super::parts::{area_href, page};
use super::second::Helping;
use crate::commands::{Command, act_in};
use crate::facts::MilestoneNo;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, PlanId, Problem};
use waymark_people::fields::{Field, Given};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, Naming, SignedIn};
use waymark_web::components::{FormBody, Inset, heading};
use waymark_web::{Form, Frame, Page, PageAnswer, Stop, Title};

/// What a deed is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// The plan and its inspection.
    Plan,
    /// The list of meetings.
    Meetings,
    /// One meeting.
    Meeting(i64),
    /// One area.
    Area(i64),
    /// One milestone.
    Milestone(MilestoneNo),
}

/// The page of a deed.
#[derive(Debug)]
pub(super) struct Deed {
    what: decide::What,
    /// The last part of its address, and the word of the notice afterwards.
    page: &'static str,
    heading: &'static str,
    button: &'static str,
    inset: &'static str,
    fields: &'static [Field],
    /// What the notice afterwards says.
    done: &'static str,
    /// Who may do it.
    action: Action,
}

impl Target {
    fn href(self) -> String {
        match self {
            Self::Plan => "/improvement-plan".into(),
            Self::Meetings => "/improvement-plan/meetings".into(),
            Self::Meeting(n) => super::meetings::href(n),
            Self::Area(n) => area_href(n, ""),
            Self::Milestone(MilestoneNo { area, n }) => area_href(area, &format!("milestones/{n}")),
        }
    }

    /// The address of a deed about it. Arranging a meeting is a deed about the plan.
    fn deed_href(self, page: &str) -> String {
        let of = if self == Self::Meetings { Self::Plan } else { self };
        format!("{}/do/{page}", of.href())
    }

    const fn table(self) -> &'static [Deed] {
        match self {
            Self::Plan | Self::Meetings => of_plans::DEEDS,
            Self::Meeting(_) => of_plans::OF_MEETINGS,
            Self::Area(_) => of_areas::DEEDS,
            Self::Milestone(_) => of_milestones::DEEDS,
        }
    }

    /// Missing where there is no such thing in the plan.
    fn check(self, opened: &Opened) -> Answer<()> {
        let plan = opened.plan();
        let there = match self {
            Self::Plan | Self::Meetings => true,
            Self::Meeting(n) => plan.meeting(n).is_some(),
            Self::Area(n) => plan.area(n).is_some(),
            Self::Milestone(no) => plan.milestone(no).is_some(),
        };
        if there { Ok(()) } else { Err(Problem::Missing) }
    }
}

/// The deeds this visitor may do here as things stand: addresses and words.
pub(super) fn offered(opened: &Opened, target: Target) -> Vec<(String, &'static str)> {
    let may = |deed: &&Deed| match deed.action {
        Action::KeepPlan => opened.may_keep,
        Action::TellPlan => may_tell(opened, target),
        _ => opened.may_answer,
    };
    let meets = |deed: &&Deed| match target {
        Target::Plan => deed.page != of_plans::MEETING,
        Target::Meetings => deed.page == of_plans::MEETING,
        _ => true,
    };
    let possible = target.table().iter().filter(may).filter(meets);
    let possible = possible.filter(|deed| decide::possible(deed.what, opened, target));
    let document = match target {
        Target::Area(_) | Target::Milestone(_) if may_tell(opened, target) => {
            Some((format!("{}/document", target.href()), super::document::TITLE))
        }
        _ => None,
    };
    possible.map(|deed| (target.deed_href(deed.page), deed.heading)).chain(document).collect()
}

/// Whether this visitor tells here: of a milestone only whose it is, and who leads its area or keeps the plan.
fn may_tell(opened: &Opened, target: Target) -> bool {
    match target {
        Target::Milestone(no) => opened.may_tell_of(no),
        _ => opened.may_tell,
    }
}

/// The page with what was just done said at its top.
pub(super) fn told(page: Page, query: Option<&str>) -> Page {
    let done = query.and_then(|query| query.strip_prefix("done=")).unwrap_or_default();
    let tables = [of_plans::DEEDS, of_plans::OF_MEETINGS, of_areas::DEEDS, of_milestones::DEEDS];
    match tables.iter().flat_map(|table| table.iter()).find(|deed| deed.page == done) {
        Some(deed) => page.notice(deed.done),
        None => page,
    }
}

async fn shown(
    (desk, helping): (Desk, Helping),
    visitor: Visitor,
    frame: Frame,
    (target, name): (Target, String),
) -> PageAnswer {
    let (opened, deed) = open(&desk, &visitor, target, &name).await?;
    let lists = lists::of((&desk, &helping), &opened, target, deed).await?;
    Ok(page_of(&desk, &frame, &opened, (target, deed, &lists), &Form::default()))
}

async fn sent(
    (desk, helping, naming): (Desk, Helping, Naming),
    visitor: Visitor,
    frame: Frame,
    (target, name): (Target, String),
    mut form: Form,
) -> Result<Response, Stop> {
    let (opened, deed) = open(&desk, &visitor, target, &name).await?;
    let lists = lists::of((&desk, &helping), &opened, target, deed).await?;
    let read = Given::read(&desk, &mut form, deed.fields);
    if let Some((given, _)) = &read {
        lists::check(&lists, given, &mut form);
    }
    if let Some((given, words)) = read.filter(|_| form.is_right()) {
        let command = Command { key: key(&desk, &form), words };
        let said = command.words.iter().map(|words| (words.purpose, words.body.clone())).collect();
        let done = match naming.refuse_all(&desk, &visitor, said).await {
            Ok(()) => record(&desk, &visitor, (opened.open.id, target, deed), given, command).await,
            Err(problem) => Err(problem),
        };
        let to = format!("{}?done={}", lands_on(target, deed), deed.page);
        if let Some(response) = after(done, &mut form, &to)? {
            return Ok(response);
        }
    }
    Ok(page_of(&desk, &frame, &opened, (target, deed, &lists), &form).into_response())
}

/// Where a deed leads when it is done.
fn lands_on(target: Target, deed: &Deed) -> String {
    match (target, deed.what) {
        (_, decide::What::WithdrawLetter) => "/inspections".to_owned(),
        _ if deed.page == of_plans::MEETING => Target::Meetings.href(),
        (Target::Milestone(no), decide::What::Withdraw) => Target::Area(no.area).href(),
        _ => target.href(),
    }
}

async fn open(
    desk: &Desk,
    visitor: &Visitor,
    target: Target,
    name: &str,
) -> Result<(Opened, &'static Deed), Stop> {
    let deed = target.table().iter().find(|deed| deed.page == name).ok_or(Problem::Missing)?;
    gate(desk, visitor, deed.action)?;
    let opened = Opened::the_plan(desk, visitor).await?;
    target.check(&opened)?;
    if deed.action == Action::TellPlan && !may_tell(&opened, target) {
        return Err(Stop::Forbidden);
    }
    Ok((opened, deed))
}

async fn record(
    desk: &Desk,
    visitor: &Visitor,
    (plan, target, deed): (PlanId, Target, &'static Deed),
    given: Given,
    command: Command,
) -> Answer<i64> {
    let (by, today) = (desk.by(visitor), desk.now().today);
    let (role, person) = (visitor.role, visitor.person);
    let decide = move |open: &crate::store::OpenPlan| {
        decide::decide(deed.what, &open.plan, (target, role, person), &given, today)
    };
    desk.store().write(move |tx| Box::pin(async move { act_in(tx, &by, plan, command, decide).await })).await
}

fn page_of(
    desk: &Desk,
    frame: &Frame,
    opened: &Opened,
    (target, deed, lists): (Target, &'static Deed, &lists::Lists),
    form: &Form,
) -> Page {
    let about = match target {
        Target::Plan | Target::Meetings | Target::Meeting(_) => "Improvement plan".to_owned(),
        Target::Area(n) => opened.plan().area(n).map_or("", |area| opened.text(area.title)).to_owned(),
        Target::Milestone(no) => {
            opened.plan().milestone(no).map_or("", |milestone| opened.text(milestone.words)).to_owned()
        }
    };
    let action = target.deed_href(deed.page);
    let mut body = FormBody::new(heading(&about, deed.heading), action, tokens(desk, frame), deed.button);
    if !deed.inset.is_empty() {
        body = body.before(Inset::new(deed.inset));
    }
    if let (decide::What::AnswerMeasure, Target::Area(n)) = (deed.what, target) {
        body = body.before(Inset::new(measures::asked(opened, n, lists.get("measure"))));
    }
    for field in deed.fields {
        let list = field.asks_for().and_then(|name| lists.get(name));
        body = body.field(match list {
            Some(list) => field.listed(form, list),
            None => field.shown(form, opened.today, &[]),
        });
    }
    page(frame, Title::new(deed.heading), body.cancel(target.href())).errors(form.refusals())
}

/// The handlers of one kind of target: its address parts become a [`Target`].
macro_rules! handlers {
    ($name:ident, $path:pat => $parts:ty, $target:expr) => {
        pub(super) mod $name {
            use super::*;

            /// The form.
            pub(in crate::pages) async fn show(
                State(desk): State<Desk>,
                SignedIn(visitor): SignedIn,
                frame: Frame,
                helping: Helping,
                Path($path): Path<$parts>,
            ) -> PageAnswer {
                shown((desk, helping), visitor, frame, $target).await
            }

            /// The deed.
            pub(in crate::pages) async fn send(
                State(desk): State<Desk>,
                SignedIn(visitor): SignedIn,
                frame: Frame,
                (helping, naming): (Helping, Naming),
                Path($path): Path<$parts>,
                form: Form,
            ) -> Result<Response, Stop> {
                sent((desk, helping, naming), visitor, frame, $target, form).await
            }
        }
    };
}

handlers!(plan, deed => String, (Target::Plan, deed));
handlers!(meeting, (n, deed) => (i64, String), (Target::Meeting(n), deed));
handlers!(area, (n, deed) => (i64, String), (Target::Area(n), deed));
handlers!(milestone, (area, n, deed) => (i64, i64, String), (Target::Milestone(MilestoneNo { area, n }), deed));
