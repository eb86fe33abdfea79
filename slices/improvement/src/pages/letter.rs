//! Recording an inspection letter: the areas and the strengths are pasted, one on each line, in the inspectors' words.

use super::opened::gate;
use super::parts::para;
use crate::codes::{AreaKind, Framework, Outcome};
use crate::commands::{Command, receive};
use crate::decide::Letter;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, TextId};
use waymark_people::forms::{after, key, tokens};
use waymark_people::happenings::{Words, words};
use waymark_people::{Desk, Naming, SignedIn};
use waymark_web::components::{Checkboxes, DateInput, FormBody, Radios, TextArea, heading};
use waymark_web::words::capital;
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title};

/// The most characters that are pasted into one box.
const MOST: usize = 20_000;

/// `GET /inspections/new`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor, Action::KeepPlan)?;
    Ok(page(&desk, &frame, &Form::default()))
}

/// `POST /inspections/new`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    naming: Naming,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::KeepPlan)?;
    if let Some((letter, words)) = read(&desk, &mut form) {
        let letter = (letter, form.ticked("replaces"));
        let said = words.iter().map(|words| (field_of(words.purpose), words.body.clone())).collect();
        let recorded = match naming.refuse_all(&desk, &visitor, said).await {
            Ok(()) => record(&desk, &visitor, &form, letter, words).await,
            Err(problem) => Err(problem),
        };
        if let Some(response) = after(recorded, &mut form, "/improvement-plan")? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &form).into_response())
}

/// The field that words of a letter were pasted into.
fn field_of(purpose: &str) -> &'static str {
    if purpose == "strength" { "strengths" } else { "areas" }
}

fn read(desk: &Desk, form: &mut Form) -> Option<(Letter, Vec<Words>)> {
    let frameworks: Vec<&str> = Framework::ALL.iter().map(|framework| framework.code()).collect();
    let outcomes: Vec<&str> = Outcome::ALL.iter().map(|outcome| outcome.code()).collect();
    let framework = form.choice("framework", &frameworks, Need::Required("Choose the framework."));
    let outcome = form.choice("outcome", &outcomes, Need::Required("Choose what it came to."));
    let day = form.day("day", "The day", Need::Required("Enter the day the letter was received."));
    let mut kept = Vec::new();
    let mut lines = |form: &mut Form, name: &str, purpose: &'static str| -> Vec<TextId> {
        let pasted = form.text(name, Need::Optional, MOST).unwrap_or_default();
        let lines = pasted.lines().map(str::trim).filter(|line| !line.is_empty());
        let new: Vec<Words> = lines.map(|line| words(desk, purpose, line)).collect();
        let ids = new.iter().map(|words| words.id).collect();
        kept.extend(new);
        ids
    };
    let first = lines(form, "areas", "area_title");
    let second = lines(form, "improvement", "area_title");
    let strengths = lines(form, "strengths", "strength");
    let framework = framework.as_deref().and_then(Framework::from_code)?;
    let first_kind = match framework {
        Framework::Y2016 => AreaKind::Weakness,
        Framework::Y2023 => AreaKind::Priority,
    };
    let of = |kind: AreaKind, ids: Vec<TextId>| ids.into_iter().map(move |id| (kind, id));
    let areas = of(first_kind, first).chain(of(AreaKind::Improvement, second)).collect();
    let outcome = outcome.as_deref().and_then(Outcome::from_code)?;
    let letter = Letter { framework, outcome, day: day?, strengths, areas };
    form.is_right().then_some((letter, kept))
}

async fn record(
    desk: &Desk,
    visitor: &Visitor,
    form: &Form,
    letter: (Letter, bool),
    words: Vec<Words>,
) -> Answer<i64> {
    let (by, command) = (desk.by(visitor), Command { key: key(desk, form), words });
    desk.store().write(move |tx| Box::pin(async move { receive(tx, &by, command, letter).await })).await
}

fn page(desk: &Desk, frame: &Frame, form: &Form) -> Page {
    let framework =
        Framework::ALL.iter().fold(Radios::new("framework", "Under which framework?"), |radios, one| {
            radios.option(one.code(), capital(one.words()))
        });
    let outcome = Outcome::ALL.iter().fold(Radios::new("outcome", "What did it come to?"), |radios, one| {
        radios.option(one.code(), capital(one.words())).option_hint(capital(one.framework().words()))
    });
    let lines = "One on each line, as the letter says it.";
    let body = FormBody::new(
        heading("Improvement plan", "Record an inspection letter"),
        "/inspections/new",
        tokens(desk, frame),
        "Record the letter",
    )
    .before(para("Paste what the inspectors wrote. It stays in their words."))
    .field(framework.of(form))
    .field(outcome.of(form))
    .field(
        DateInput::new("day", "When was the letter or report received?")
            .hint("For example, 9 2 2026")
            .of(form),
    )
    .field(
        TextArea::new("areas", "Areas of weakness, or areas for priority action")
            .hint(lines)
            .rows(6)
            .of(form),
    )
    .field(TextArea::new("improvement", "Areas for improvement").hint(lines).rows(4).of(form))
    .field(TextArea::new("strengths", "Strengths").hint(lines).rows(4).of(form))
    .field(
        Checkboxes::new("replaces", "If a plan is worked on already")
            .option("yes", "The plan of this letter takes its place. The earlier one stays on record and is not worked on")
            .of(form),
    )
    .cancel("/improvement-plan");
    super::parts::page(frame, Title::new("Record an inspection letter"), body).errors(form.refusals())
}
