//! What people note on a chart: a note, or a new period with its reason. Neither changes the verdict's rules, and a new period
//! changes its limits only when somebody else agrees.

mod said;

pub(super) use said::{agree, show, take_back};

use super::{MONTHS, asked, href, one, readable_one};
use crate::catalogue::Measure;
use crate::definition::{Cadence, How};
use crate::measured::{Measured, measured};
use crate::store::note as keep;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, Naming, SignedIn, persons};
use waymark_web::components::{Cell, Column, DateInput, FormBody, Radios, Row, Table, TextArea};
use waymark_web::words::{day_plain, list_words};
use waymark_web::{Form, Frame, Html, Need, Stop};

/// The most characters of a note.
const LONGEST: usize = 500;

fn may(desk: &Desk, visitor: &Visitor) -> bool {
    desk.access().gate(visitor, Action::NoteMeasure).allowed
}

/// The notes under a chart, numbered as in it.
pub(super) async fn list(desk: &Desk, visitor: &Visitor, told: &Measured) -> Answer<Html> {
    if told.notes.is_empty() {
        return Ok(Html::empty());
    }
    let people: Vec<_> =
        told.notes.iter().flat_map(|note| [Some(note.person), note.agreed]).flatten().collect();
    let names = persons::many(desk.store(), &people).await?;
    let name = |id| names.iter().find(|person| person.id == id).map(|person| person.details.name.clone());
    let may = may(desk, visitor);
    let rows = (1..).zip(&told.notes).map(|(n, note)| {
        let what = match (note.new_period, note.agreed) {
            (false, _) => "",
            (true, Some(_)) => "A new period begins: ",
            (true, None) => "Asked for, and not counted until somebody else agrees: a new period. ",
        };
        let by = [Some(note.person), note.agreed].into_iter().flatten().filter_map(&name);
        let mut cells: Vec<Cell> = vec![
            format!("{n}").into(),
            day_plain(note.day).into(),
            format!("{what}{}", note.words).into(),
            list_words(&by.collect::<Vec<_>>()).into(),
        ];
        let address = format!("{}/notes/{}", href(&told.measure.id()), note.id);
        cells.extend(may.then(|| Cell::Link(address, format!("Agree or take back note {n}"))));
        Row::new(cells)
    });
    let mut columns =
        vec![Column::new("On the chart"), Column::new("Day"), Column::new("Note"), Column::new("By")];
    columns.extend(may.then(|| Column::new("What you can do")));
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
        .option_hint(
            "Limits are worked out anew from this day, once somebody else has agreed. Only when you know the cause, and \
             say it: the public page says it too.",
        )
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
    naming: Naming,
    Path(id): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let measure = readable_one(&desk, &visitor, &id).await?;
    if !may(&desk, &visitor) {
        return Err(Stop::Forbidden);
    }
    if let Some(read) = read(&mut form, desk.now().today) {
        let kept = record(&desk, &visitor, (&form, &naming), &measure, read).await;
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

/// Whether a note can stand at a day of a chart: on the chart, and of a series that has limits where a new period is asked
/// for, one a day.
///
/// # Errors
/// The refusal.
fn plausible(told: &Measured, (day, new_period): (Day, bool)) -> Answer<()> {
    let first = told.series.first().map(|plotted| plotted.point.from);
    let yearly = matches!(
        told.measure.definition.how,
        How::Given { cadence: Cadence::Yearly | Cadence::SchoolYear, .. }
    );
    let again = told.notes.iter().any(|note| note.new_period && note.day == day);
    match first {
        _ if new_period && yearly => {
            Err(Problem::refuse("kind", "Figures of years have no limits, so no new period can begin."))
        }
        _ if new_period && again => {
            Err(Problem::refuse("day", "A new period was asked for on this day already."))
        }
        Some(first) if day < first => {
            let sentence = format!("The chart begins on {}. Choose a day on it.", day_plain(first));
            Err(Problem::refuse("day", sentence))
        }
        _ => Ok(()),
    }
}

async fn record(
    desk: &Desk,
    visitor: &Visitor,
    (form, naming): (&Form, &Naming),
    measure: &Measure,
    (day, new_period, words): (Day, bool, String),
) -> Answer<()> {
    naming.refuse(desk, visitor, "words", &words).await?;
    let paper = desk.last_paper().await?;
    let asked = asked(desk, visitor, (measure, MONTHS), &paper);
    plausible(&measured(desk.store(), measure, asked).await?, (day, new_period))?;
    let measure = measure.id();
    let by = desk.by(visitor);
    let key = format!("measures/{}/{}", visitor.person, key(desk, form));
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if tx.once(&key).await?.is_some() {
                    return Ok(());
                }
                let _ = keep(tx, &by, (&measure, day, new_period), words).await?;
                tx.remember(&key, "done", by.now.at).await
            })
        })
        .await
}
