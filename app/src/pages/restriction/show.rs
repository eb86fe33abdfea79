//! The page: what stands, who is named, and what can be done.

use super::Opened;
use askama::Template;
use axum::extract::{Path, State};
use waymark_access::Label;
use waymark_people::{Desk, Person, SignedIn};
use waymark_web::components::{Button, Checkboxes, Radios, TextArea};
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Title, Tokens};

#[derive(Template)]
#[template(path = "restriction.html")]
struct RestrictionPage<'p> {
    opened: &'p Opened,
    name: String,
    stands: Option<&'static str>,
    tokens: Tokens,
    level: Radios,
    told: Radios,
    others: Checkboxes,
    why: TextArea,
    restrict: Button,
    add: Button,
    lift: Button,
}

/// `GET /cases/{reference}/restriction`.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(reference): Path<String>,
) -> PageAnswer {
    let opened = Opened::read(&desk, &visitor, &reference).await?;
    Ok(page(&frame, &opened, &Form::default()))
}

/// The page with what was typed and what is wrong with it.
pub fn page(frame: &Frame, opened: &Opened, form: &Form) -> Page {
    let (stands, asked) = match opened.child.label {
        Label::Hidden => (Some("Hidden"), "Why is it lifted?"),
        Label::Withheld => (Some("Restricted"), "Why is it lifted?"),
        Label::Open | Label::Pending => (None, "Why is it restricted?"),
    };
    let main = RestrictionPage {
        opened,
        name: opened.child.details.name(),
        stands,
        tokens: Tokens::without_key(&frame.csrf),
        level: level().of(form),
        told: told().of(form),
        others: people(opened, form),
        why: TextArea::new("why", asked).hint("Kept on record with your name and the day.").rows(3).of(form),
        restrict: Button::new("Restrict the record").warning(),
        add: Button::new("Name them").secondary(),
        lift: Button::new("Lift the restriction").warning(),
    };
    let title = if stands.is_some() { "Who is named on this record" } else { "Restrict this record" };
    frame
        .page(Title::new(title).about(&opened.reference), Html::of(&main))
        .crumb("/home", "Home")
        .crumb(format!("/cases/{}", opened.reference), opened.reference.clone())
        .errors(form.refusals())
}

fn level() -> Radios {
    Radios::new("level", "How far is the record restricted?")
        .option("withheld", "Restricted")
        .option_hint(
            "Only the people named can open it. Others whose work it may touch, and the family, are told that it is kept \
             back and whom to ring; the family is told what kind of reason there is.",
        )
        .option("hidden", "Hidden")
        .option_hint(
            "For a refuge, a safeguarding plan or a court order. Nobody but the people named learns that there is a \
             record: it is in no list, count, search or log that others can read.",
        )
}

fn told() -> Radios {
    Radios::new("told", "If it is restricted: what may the family be told of the reason?")
        .hint("They read these words, and never what you write below.")
        .option("staff", "Someone who works with us knows the family")
        .option("others", "The record also tells about someone else")
        .option("other", "Another reason, which they have to ask us about")
}

fn people(opened: &Opened, form: &Form) -> Checkboxes {
    let chosen = form.all("reader");
    let boxes = Checkboxes::new("reader", "Who else is named").hint(
        "You are named yourself. Tick the officer who has the case, and each parent who may go on reading the family’s page.",
    );
    let ticked = |person: &Person| {
        let id = person.id.to_string();
        chosen.contains(&id.as_str()) || (form.fields().is_empty() && opened.owner == Some(person.id))
    };
    let named = opened
        .others
        .iter()
        .fold(boxes, |boxes, person| boxes.option(person.id.to_string(), person.details.name.clone()));
    let all: Vec<String> =
        opened.others.iter().filter(|person| ticked(person)).map(|person| person.id.to_string()).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    named.chosen(&all).error(form.error("reader"))
}
