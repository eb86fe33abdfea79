//! Freezing figures for a paper. Over a list or a file that is too old it is refused, unless the reason is given.

use super::naming::{held, refuse_names};
use super::{gate, href};
use crate::gather::Gather;
use crate::meetings::{ThePlan, usual_due};
use crate::outgoing::Held;
use crate::paper::paper;
use crate::prepare::{Prepared, Wanted, prepared};
use crate::release::{ForMeeting, OLD, because, name_of};
use crate::store::{heads, known, record};
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day, Problem, add_years};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{DateInput, FormBody, Select, TextArea, TextInput, heading};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title};

/// The most characters of a title.
const LONGEST_TITLE: usize = 120;
/// The most characters of a reason.
const LONGEST: usize = 500;

/// `GET /reports/new`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    gate(&desk, &visitor, Action::MakeRelease)?;
    let meeting = query.as_deref().and_then(|query| query.strip_prefix("meeting=")).unwrap_or_default();
    Ok(page(&desk, &frame, &to_come(&desk).await?, (&Form::default(), meeting)))
}

/// The meetings that a paper can still be made for.
async fn to_come(desk: &Desk) -> Answer<Vec<ForMeeting>> {
    let plan = ThePlan::read(desk.store()).await?;
    Ok(plan.map(|plan| plan.to_come(desk.now().today)).unwrap_or_default())
}

fn which(meetings: &[ForMeeting], form: &Form, chosen: &str) -> Select {
    let select = Select::new("meeting", "For which meeting?")
        .hint("The lead of each area is asked for commentary on its paper.")
        .option("", "None: a paper for the public alone");
    let named = |select: Select, meeting: &ForMeeting| {
        select.option(meeting.no.to_string(), format!("{}, {}", meeting.title(), day_plain(meeting.day)))
    };
    let select = meetings.iter().fold(select, named);
    if form.fields().is_empty() { select.chosen(chosen) } else { select.of(form) }
}

fn page(desk: &Desk, frame: &Frame, meetings: &[ForMeeting], (form, chosen): (&Form, &str)) -> Page {
    let body = FormBody::new(
        heading("Papers", "Make a paper"),
        "/reports/new",
        tokens(desk, frame),
        "Freeze the figures",
    )
    .field(which(meetings, form, chosen))
    .field(
        TextInput::new("title", "What is the paper called?")
            .hint("For example, how the joint plan is going.")
            .of(form),
    )
    .field(
        DateInput::new("on", "Figures to the end of which month?")
            .hint("Its last day, such as 31 10 2026.")
            .of(form),
    )
    .field(
        DateInput::new("due", "By when is commentary due?")
            .hint("Before the papers are published. Left out, it is five working days before.")
            .of(form),
    )
    .cancel("/reports");
    let body = old_feeds(form).into_iter().fold(body, |body, (field, name)| {
        let label = format!("{name}: it is old. Why is it published all the same?");
        let hint = "The paper says the reason to everybody.";
        body.keep(name_field(&field), name).field(TextArea::new(&field, &label).hint(hint).of(form))
    });
    frame
        .page(Title::new("Make a paper"), body)
        .errors(form.refusals())
        .crumb("/home", "Home")
        .crumb("/reports", "Papers")
}

/// The lists and files that a reason was asked for, as the field of each and its name: those just refused, and those of
/// which this form has asked before.
fn old_feeds(form: &Form) -> BTreeMap<String, String> {
    let asked = form.fields().into_iter().filter_map(|(field, _)| {
        let known = field.starts_with(OLD).then(|| form.value(&name_field(field)).to_owned());
        Some((field.to_owned(), known.filter(|name| !name.is_empty())?))
    });
    let refused =
        form.refusals().iter().filter_map(|one| Some((one.field.clone(), name_of(one)?.to_owned())));
    asked.chain(refused).collect()
}

/// The field that keeps the name of the list beside the one for the reason.
fn name_field(field: &str) -> String {
    format!("name_of_{field}")
}

/// `POST /reports/new`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    gather: Gather,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::MakeRelease)?;
    let meetings = to_come(&desk).await?;
    if let Some(read) = read(&mut form, &meetings, desk.now().today) {
        let made = make(&desk, &visitor, (&form, &gather), read).await;
        let to = made.as_ref().map_or_else(|_| String::new(), |number| href(*number));
        if let Some(response) = after(made, &mut form, &to)? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &meetings, (&form, "")).into_response())
}

fn read(form: &mut Form, meetings: &[ForMeeting], today: Day) -> Option<Wanted> {
    let meeting = read_meeting(form, meetings, today);
    let title = form.text("title", Need::Required("Say what the paper is called."), LONGEST_TITLE);
    let on = form.day("on", "The day", Need::Required("Enter the day."));
    let mut reasons = Vec::new();
    for (field, name) in old_feeds(form) {
        let reason = form.text(&field, Need::Optional, LONGEST);
        reasons.extend(reason.map(|reason| because(&name, &reason)));
    }
    if on.is_some_and(|on| on > today) {
        form.refuse("on", "The day must be today or in the past.");
    } else if on.is_some_and(|on| on != on.last_of_month()) {
        // Two papers a few days apart would tell who came or went between.
        form.refuse("on", "The day must be the last of a month, such as 31 October 2026.");
    }
    form.is_right().then_some(())?;
    Some(Wanted { title: title?, meeting, on: on?, plan_on: today, old_feeds: reasons })
}

fn read_meeting(form: &mut Form, meetings: &[ForMeeting], today: Day) -> Option<(ForMeeting, Day)> {
    let chosen = form.value("meeting").to_owned();
    if chosen.is_empty() {
        return None;
    }
    let Some(meeting) = meetings.iter().find(|meeting| meeting.no.to_string() == chosen).cloned() else {
        form.refuse("meeting", "Choose from the list.");
        return None;
    };
    let due = form.day("due", "The day", Need::Optional);
    let last = meeting.last_due(today);
    match due {
        Some(due) if due < today => form.refuse("due", "The day must be today or in the future."),
        Some(due) if due > last => {
            let sentence = format!("Commentary must be there by {}, before the papers.", day_plain(last));
            form.refuse("due", sentence);
        }
        _ => {}
    }
    let due = due.unwrap_or_else(|| usual_due(&meeting, today));
    Some((meeting, due))
}

/// Figures are told in the order of their months: what is told of an earlier one could be taken from what is out. A first
/// paper tells of the last year, of which there is a record.
async fn not_too_old(desk: &Desk, on: Day) -> Answer<()> {
    let sentence = match heads(desk.store(), true).await?.first().map(|head| head.says.on) {
        Some(last) if on < last => {
            format!("The last paper has figures to {}. Choose that month or a later one.", day_plain(last))
        }
        None if on < add_years(desk.now().today, -1) => {
            "Choose a month that ended within the last 12 months.".to_owned()
        }
        _ => return Ok(()),
    };
    Err(Problem::refuse("on", sentence))
}

async fn make(
    desk: &Desk,
    visitor: &Visitor,
    (form, gather): (&Form, &Gather),
    wanted: Wanted,
) -> Answer<u32> {
    let store = desk.store();
    let names = known(store).await?;
    refuse_names(desk, visitor, &names, ("title", &wanted.title)).await?;
    refuse_names(desk, visitor, &names, ("", &wanted.old_feeds.join("\n"))).await?;
    not_too_old(desk, wanted.on).await?;
    let at = desk.now().at;
    let gathered = gather.ask(store, wanted.on, at).await?;
    let Prepared { contents, counts, fact } = prepared(store, gathered, wanted, at).await?;
    // The words of the plan are nobody's here: that they may tell who a child is must be known before anybody works on it.
    let told = paper(&desk.area().name, &contents, None);
    let found: Vec<_> = told.texts().flat_map(|(place, text)| names.check(&place, text)).collect();
    if !found.is_empty() {
        return Err(held(desk, visitor, "", Held::Found(found)).await?);
    }
    let number = contents.number;
    let (by, key) = (desk.by(visitor), format!("scrutiny/{}/{}", visitor.person, key(desk, form)));
    store
        .write(move |tx| {
            Box::pin(async move {
                if let Some(done) = tx.once(&key).await? {
                    return done.parse().map_err(|cause| Problem::fault("read a number", cause));
                }
                record(tx, &by, number, fact, Some((&contents, &counts))).await?;
                tx.remember(&key, &number.to_string(), by.now.at).await?;
                Ok(number)
            })
        })
        .await
}
