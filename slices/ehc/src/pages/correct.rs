//! C20: putting a mistake right. A correcting fact says what and why; the earlier one stays in the record.

use super::act::{after, record, words};
use super::head::{form_of, form_page};
use super::opened::Opened;
use crate::case::Happened;
use crate::decide::{self, Correction};
use crate::store::OpenCase;
use crate::words::{say, staff};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, Problem, When};
use waymark_people::Visit;
use waymark_web::components::{DateInput, Radios, SummaryList, TextArea};
use waymark_web::words::day_long;
use waymark_web::{Form, Html, Need, PageAnswer, Stop};

/// `GET /cases/{reference}/facts/{n}/correct`.
pub async fn show(visit: Visit, Path((_, seq)): Path<(String, i64)>) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    page(&visit, &opened, seq, &Form::default())
}

/// `POST /cases/{reference}/facts/{n}/correct`.
pub async fn send(
    visit: Visit,
    Path((_, seq)): Path<(String, i64)>,
    mut form: Form,
) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let wrong = wrong(&opened, seq)?;
    let answers: &[&str] = if has_day(wrong) { &["day", "not_so"] } else { &["not_so"] };
    let what = form.choice("what", answers, Need::Required(&say().staff_correct_what()));
    let correction = match what.as_deref() {
        Some("day") => form
            .day("day", "The right day", Need::Required(&say().staff_refuse_day()))
            .map(Correction::OtherDay),
        Some(_) => Some(Correction::NotSo),
        None => None,
    };
    let why = form.text("why", Need::Required(&say().staff_refuse_why()), 5_000);
    if let (Some(correction), Some(why)) = (correction, why) {
        let why = words(&visit.desk, "correction_reason", why);
        let (id, days) = (why.id, (opened.child.details.birth_date, opened.today));
        let decide = move |open: &OpenCase| decide::correct(&open.facts, seq, &correction, id, days);
        let done = record(&visit, (&opened, Action::CorrectFact), (&form, vec![why]), decide).await;
        if let Some(response) = after(done, &mut form, &opened.done("corrected"))? {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, seq, &form)?.into_response())
}

fn wrong(opened: &Opened, seq: i64) -> Answer<&Happened> {
    opened.open.facts.iter().find(|happened| happened.seq == seq).ok_or(Problem::Missing)
}

/// Whether there is a day that can be the wrong one.
fn has_day(happened: &Happened) -> bool {
    happened.when != When::Unknown
}

fn page(visit: &Visit, opened: &Opened, seq: i64, form: &Form) -> PageAnswer {
    let wrong = wrong(opened, seq)?;
    if !decide::correctable(&wrong.fact) {
        return Err(Problem::Missing.into());
    }
    let said = staff(wrong, opened.case(), &opened.dues, &opened.names);
    let day = wrong.when.exact().map_or_else(|| "Not known to the day".to_owned(), day_long);
    let summary = SummaryList::new().line("What is recorded", said.heading).line("Day", day);
    let right = DateInput::new("day", "The right day").hint("For example, 23 11 2026").of(form);
    let mut what = Radios::new("what", "What is wrong?");
    if has_day(wrong) {
        what = what.option("day", "It happened on another day").option_more(Html::of(&right));
    }
    let what = what.option("not_so", "It did not happen");
    let (heading, page) = ("Put a mistake right", format!("facts/{seq}/correct"));
    let body = form_of(visit, opened, (heading, &page), "Record the correction")
        .before(summary)
        .field(what.of(form))
        .field(TextArea::new("why", "Why?").hint(say().staff_correct_hint()).rows(3).of(form));
    Ok(form_page(visit, opened, heading, body).errors(form.refusals()))
}
