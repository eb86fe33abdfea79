//! Who of the family has parental responsibility or care: asked of the officer on the case, because letters go to the
//! child's parent in law. A line that a court order made is never changed here.

use super::act::{key, record_family};
use super::head::{form_of, form_page};
use super::opened::Opened;
use crate::words::say;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, FactId};
use waymark_people::families::{self, FamilyMember, Right};
use waymark_people::{Person, Visit};
use waymark_web::components::{Inset, Radios};
use waymark_web::{Form, Html, Need, Page, PageAnswer, Stop};

/// What can be answered; `none` takes someone off the family.
const CODES: [&str; 4] = ["pr", "no_pr", "not_known", "none"];

/// `GET /cases/{reference}/family`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    opened.sight.require(Action::RecordFact)?;
    Ok(page(&visit, &opened, &Form::default()))
}

/// `POST /cases/{reference}/family`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let mut told = Vec::new();
    for (member, _) in asked_about(&opened) {
        let need = Need::Required(&say().staff_refuse_right());
        if let Some(answer) = form.choice(&field(member), &CODES, need) {
            told.push((member.id, Right::of_code(&answer)));
        }
    }
    if !form.is_right() {
        return Ok(page(&visit, &opened, &form).into_response());
    }
    keep(&visit, &opened, (key(&visit.desk, &form), told)).await?;
    Ok(Redirect::to(&opened.done("family")).into_response())
}

/// Records what was told of each in one transaction; no right at all takes them off the family.
async fn keep(
    visit: &Visit,
    opened: &Opened,
    (key, told): (String, Vec<(FactId, Option<Right>)>),
) -> Answer<()> {
    let key = format!("ehc/family/{}/{key}", opened.open.id);
    record_family(visit, opened, key, move |tx, by| {
        Box::pin(async move {
            let today = by.now.today;
            for (member, right) in told {
                match right {
                    Some(right) => families::change_right(tx, by, member, right, today).await?,
                    None => families::end(tx, by, member, today).await?,
                }
            }
            Ok(())
        })
    })
    .await
}

/// The names of those of whom nobody has said what they are to the child.
pub(super) fn unsure(opened: &Opened) -> Vec<&str> {
    let unsure = opened.family.iter().filter(|(member, _)| member.right() == Right::NotKnown);
    unsure.map(|(_, person)| person.details.name.as_str()).collect()
}

/// Whoever can be a parent in law: not the young person, nor anyone a court order keeps out.
fn asked_about(opened: &Opened) -> impl Iterator<Item = &(FamilyMember, Person)> {
    opened.family.iter().filter(|(member, _)| member.right().is_parent() || member.right() == Right::NotKnown)
}

fn field(member: &FamilyMember) -> String {
    format!("right-{}", member.recorded.person)
}

fn page(visit: &Visit, opened: &Opened, form: &Form) -> Page {
    let heading = "Who has parental responsibility or care";
    let fresh = form.fields().is_empty();
    let mut body = form_of(visit, opened, (heading, "family"), "Record the answers")
        .before(Inset::new(say().staff_right_hint()));
    for (member, person) in asked_about(opened) {
        let question = say().staff_right_question(&person.details.name, opened.names.child.name());
        let radios = Radios::new(&field(member), &question)
            .option("pr", "Yes, parental responsibility")
            .option("no_pr", "Yes, they care for the child")
            .option("not_known", "Not known yet")
            .option("none", "Neither. Take them off the family");
        body = body.field(if fresh { radios.chosen(member.right().code()) } else { radios.of(form) });
    }
    let add =
        super::reach::links(opened).and(Html::link(&opened.href("family/new"), &say().staff_right_add()));
    form_page(visit, opened, heading, body.after(Inset::new(add))).errors(form.refusals())
}
