//! What people note on a chart: a note, or a new period with its reason. Neither changes the verdict's rules.

use super::{href, one, readable_one};
use crate::measured::Measured;
use crate::store::note as keep;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, SignedIn, persons};
use waymark_web::components::{Column, DateInput, FormBody, Radios, Row, Table, TextArea};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, Need, Stop};

/// The most characters of a note.
const LONGEST: usize = 500;

fn may(desk: &Desk, visitor: &Visitor) -> bool {
    desk.access().gate(visitor, Action::NoteMeasure).allowed
}

/// The notes under a chart, numbered as in it.
pub(super) async fn list(desk: &Desk, told: &Measured) -> Answer<Html> {
    if told.notes.is_empty() {
        return Ok(Html::empty());
    }
    let people: Vec<_> = told.notes.iter().map(|note| note.person).collect();
    let names = persons::many(desk.store(), &people).await?;
    let name = |id| names.iter().find(|person| person.id == id).map(|person| person.details.name.clone());
    let rows = (1..).zip(&told.notes).map(|(n, note)| {
        let what = if note.new_period { "A new period begins: " } else { "" };
        Row::new(vec![
            format!("{n}").into(),
            day_plain(note.day).into(),
            format!("{what}{}", note.words).into(),
            name(note.person).unwrap_or_default().into(),
        ])
    });
    let columns = [Column::new("On the chart"), Column::new("Day"), Column::new("Note"), Column::new("By")];
    Ok(Table::new("notes", "Notes").columns(columns).rows(rows).into())
}

/// The form for a note, for those who may.
pub(super) fn form(desk: &Desk, visitor: &Visitor, frame: &Frame, told: &Measured, form: &Form) -> Html {
    if !may(desk, visitor) {
        return Html::empty();
    }
    let kind = Radios::new("kind", "What is it?")
        .option("note", "A note beside the chart")
        .option("new_period", "A new period")
        .option_hint("Limits are worked out anew from this day. Only when you know the cause, and say it.")
        .of(form);
    let address = format!("{}/notes", href(&told.measure.id()));
    let heading = Html::fixed("<h2 class=\"govuk-heading-m\">Add a note</h2>");
    FormBody::new(heading, address, tokens(desk, frame), "Add the note")
        .field(kind)
        .field(DateInput::new("day", "On which day?").of(form))
        .field(TextArea::new("words", "The note, or the reason for a new period").of(form))
        .into()
}

/// `POST /measures/{id}/notes`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    readable_one(&desk, &visitor, &id).await?;
    if !may(&desk, &visitor) {
        return Err(Stop::Forbidden);
    }
    if let Some(read) = read(&mut form, desk.now().today) {
        let kept = record(&desk, &visitor, &form, id.clone(), read).await;
        if let Some(response) = after(kept, &mut form, &format!("{}?done=yes", href(&id)))? {
            return Ok(response);
        }
    }
    Ok(one::page(&desk, &visitor, &frame, &id, &form).await?.into_response())
}

fn read(form: &mut Form, today: Day) -> Option<(Day, bool, String)> {
    let kind = form.choice("kind", &["note", "new_period"], Need::Required("Choose what it is."));
    let day = form.day("day", "The day", Need::Required("Enter the day."));
    let words = form.text("words", Need::Required("Write the note, or the reason."), LONGEST);
    if day.is_some_and(|day| day > today) {
        form.refuse("day", "The day must be today or in the past.");
    }
    form.is_right().then_some(())?;
    Some((day?, kind? == "new_period", words?))
}

async fn record(
    desk: &Desk,
    visitor: &Visitor,
    form: &Form,
    measure: String,
    (day, new_period, words): (Day, bool, String),
) -> Answer<()> {
    let by = desk.by(visitor);
    let key = format!("measures/{}/{}", visitor.person, key(desk, form));
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if tx.once(&key).await?.is_some() {
                    return Ok(());
                }
                keep(tx, &by, (&measure, day, new_period), words).await?;
                tx.remember(&key, "done", by.now.at).await
            })
        })
        .await
}
