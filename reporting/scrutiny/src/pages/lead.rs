//! The commentary of one area's lead: they read what the paper tells of their area and say in few words what it means; and
//! whoever prepares the paper says why it goes without. Words that may tell who a child is are refused, and named.

use super::amend::amend;
use super::naming::refuse_names;
use super::{gate, href, may};
use crate::meetings::ThePlan;
use crate::paper::words;
use crate::release::{LeadCommentary, MOST_WORDS, Said, go_without, say};
use crate::store::{Release, get, known};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::Problem;
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{FormBody, Inset, SummaryList, TextArea, heading};
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

/// The most characters that are read at all.
const LONGEST: usize = 4_000;
const QUESTION: &str = "What do the figures of your area mean?";
const WITHOUT: &str = "Why is there no commentary?";

/// The address of the commentary of an area.
pub(super) fn lead_href(number: u32, area: i64) -> String {
    format!("{}/areas/{area}", href(number))
}

/// `GET /reports/{number}/areas/{area}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((number, area)): Path<(u32, i64)>,
) -> PageAnswer {
    let release = open(&desk, &visitor, number, area).await?;
    page(&desk, &visitor, &frame, (&release, area), &Form::default())
}

/// `POST /reports/{number}/areas/{area}`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((number, area)): Path<(u32, i64)>,
    mut form: Form,
) -> Result<Response, Stop> {
    let release = open(&desk, &visitor, number, area).await?;
    if let Some(words) = form.text("words", Need::Required("Write what the figures mean."), LONGEST) {
        let plan = ThePlan::read(desk.store()).await?.ok_or(Problem::Missing)?;
        let own = plan.lead(area).and_then(|lead| lead.officer_id) == Some(visitor.person);
        let said = Said { words, by: visitor.name.clone(), on: desk.now().today, own };
        let names = known(desk.store()).await?;
        let done = match refuse_names(&desk, &visitor, &names, ("words", &said.words)).await {
            Ok(()) => amend(&desk, &visitor, &form, number, move |paper| say(paper, area, said)).await,
            refused => refused,
        };
        if let Some(response) = after(done, &mut form, &back(&desk, &visitor, number, area))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &visitor, &frame, (&release, area), &form)?.into_response())
}

/// `GET /reports/{number}/areas/{area}/none`.
pub(super) async fn show_none(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((number, area)): Path<(u32, i64)>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::MakeRelease)?;
    let release = open(&desk, &visitor, number, area).await?;
    page_none(&desk, &frame, (&release, area), &Form::default())
}

/// `POST /reports/{number}/areas/{area}/none`.
pub(super) async fn send_none(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((number, area)): Path<(u32, i64)>,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::MakeRelease)?;
    let release = open(&desk, &visitor, number, area).await?;
    if let Some(why) = form.text("why", Need::Required("Say why there is none."), LONGEST) {
        let names = known(desk.store()).await?;
        let done = match refuse_names(&desk, &visitor, &names, ("why", &why)).await {
            Ok(()) => amend(&desk, &visitor, &form, number, move |paper| go_without(paper, area, why)).await,
            refused => refused,
        };
        if let Some(response) = after(done, &mut form, &href(number))? {
            return Ok(response);
        }
    }
    Ok(page_none(&desk, &frame, (&release, area), &form)?.into_response())
}

/// The paper, for whoever may write the commentary of this area while it is prepared.
async fn open(desk: &Desk, visitor: &Visitor, number: u32, area: i64) -> Result<Release, Stop> {
    if !may(desk, visitor, Action::MakeRelease) && !may(desk, visitor, Action::TellPlan) {
        return Err(Stop::Forbidden);
    }
    let plan = ThePlan::read(desk.store()).await?.ok_or(Problem::Missing)?;
    if !plan.may_say(desk, visitor, area) {
        return Err(Stop::Forbidden);
    }
    let release = get(desk.store(), number).await?;
    let of_this_plan =
        release.contents.meeting.as_ref().is_some_and(|meeting| meeting.no.inspection == plan.inspection());
    if of_this_plan && !release.standing.is_out { Ok(release) } else { Err(Problem::Missing.into()) }
}

/// Where one goes afterwards: a lead who does not read papers goes back to the area.
fn back(desk: &Desk, visitor: &Visitor, number: u32, area: i64) -> String {
    if may(desk, visitor, Action::ReadReleases) { href(number) } else { format!("/improvement-plan/{area}") }
}

fn asked(release: &Release, area: i64) -> Result<&LeadCommentary, Stop> {
    let asked = release.contents.asked.iter().find(|asked| asked.area == area);
    asked.ok_or_else(|| Problem::Missing.into())
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    frame: &Frame,
    (release, area): (&Release, i64),
    form: &Form,
) -> PageAnswer {
    let (number, asked) = (release.contents.number, asked(release, area)?);
    let hint = format!("In {MOST_WORDS} words or fewer. Never name a child.");
    let box_ = TextArea::new("words", "Your commentary").hint(hint).rows(8);
    let said = asked.said.as_ref().map_or("", |said| said.words.as_str());
    let box_ = if form.fields().is_empty() { box_.value(said) } else { box_.of(form) };
    let caption = format!("Area {area} · {}", asked.title);
    let body = FormBody::new(
        heading(&caption, QUESTION),
        lead_href(number, area),
        tokens(desk, frame),
        "Put it into the paper",
    )
    .before(told(release, area))
    .before(Inset::new(format!(
        "The paper says who wrote it: where that is not {}, “for” them.",
        asked.who()
    )))
    .before(Inset::new(format!("{}. {}", asked.stands(desk.now().today), meeting(release))))
    .field(box_)
    .cancel(back(desk, visitor, number, area));
    Ok(crumbs(frame.page(Title::new(QUESTION), body).errors(form.refusals()), area))
}

fn page_none(desk: &Desk, frame: &Frame, (release, area): (&Release, i64), form: &Form) -> PageAnswer {
    let (number, asked) = (release.contents.number, asked(release, area)?);
    let caption = format!("Area {area} · {}", asked.title);
    let body = FormBody::new(
        heading(&caption, WITHOUT),
        format!("{}/none", lead_href(number, area)),
        tokens(desk, frame),
        "Put the reason into the paper",
    )
    .before(Inset::new(format!("The paper will say that none was given by {}, and why.", asked.who())))
    .field(TextArea::new("why", "Why?").hint("Plain words. Never name a child.").of(form))
    .cancel(href(number));
    Ok(crumbs(frame.page(Title::new(WITHOUT), body).errors(form.refusals()), area))
}

fn crumbs(page: Page, area: i64) -> Page {
    page.crumb("/home", "Home").crumb(format!("/improvement-plan/{area}"), format!("Area {area}"))
}

/// For which meeting it is.
fn meeting(release: &Release) -> String {
    let meeting = release.contents.meeting.as_ref();
    meeting.map_or_else(String::new, |meeting| {
        format!(
            "It goes into the paper for the {} on {}.",
            meeting.what,
            waymark_web::words::day_long(meeting.day)
        )
    })
}

/// What the paper tells of the area: the frozen figure with both answers, so that nobody copies a number.
fn told(release: &Release, area: i64) -> Html {
    let Some(said) = release.contents.areas.iter().find(|said| said.number == area) else {
        return Html::empty();
    };
    let figure = release.contents.figures.iter().find(|figure| Some(&figure.key) == said.figure.as_ref());
    let list = SummaryList::new()
        .line("Are we doing it?", said.doing.clone())
        .line("Milestones done", format!("{} of {}", said.counts.0, said.counts.1))
        .line("Is it helping families?", said.helping.clone());
    match figure {
        Some(figure) => list.line(figure.name.clone(), words(figure)).into(),
        None => list.into(),
    }
}
