//! What people note on a chart: a note, a new period with its reason, or a target of the area's own. None changes the verdict's
//! rules; a new period changes its limits, and a target what it is held against, only when somebody else agrees.

mod said;

pub(super) use said::{agree, show, take_back};

use super::{MONTHS, asked, href, one, readable_one};
use crate::catalogue::Measure;
use crate::definition::{Cadence, How, Unit};
use crate::file::in_thousandths;
use crate::measured::{Measured, measured, no_aim, value_of};
use crate::store::{Saying, note as keep};
use crate::told::{unit_words, value_words};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, Naming, SignedIn, persons};
use waymark_web::components::{
    Cell, Column, DateInput, FormBody, Radios, Row, Table, TextArea, TextInput, Width,
};
use waymark_web::words::{day_plain, list_words};
use waymark_web::{Form, Frame, Html, Need, Stop};

/// The most characters of a note.
const LONGEST: usize = 500;
/// What nobody else has agreed to yet.
const UNAGREED: &str = "Asked for, and not counted until somebody else agrees: ";
const UNAGREED_TARGET: &str = "Asked for, and not counted until somebody else agrees: the area’s own target";

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
        let unit = told.measure.definition.unit;
        let what = match (note.new_period, note.target) {
            (true, _) if note.agreed.is_some() => "A new period begins: ".to_owned(),
            (true, _) => format!("{UNAGREED}a new period. "),
            (false, Some(target)) => {
                let value = value_words(unit, value_of(target));
                let before = if note.agreed.is_some() { "The area’s own target" } else { UNAGREED_TARGET };
                format!("{before}: {value}. ")
            }
            (false, None) => String::new(),
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
    let mut kind = Radios::new("kind", "What is it?")
        .option("note", "A note beside the chart")
        .option("new_period", "A new period")
        .option_hint(
            "Limits are worked out anew from this day, once somebody else has agreed. Only when you know the cause, and \
             say it: the public page says it too.",
        );
    let definition = told.measure.definition;
    let can_aim = no_aim(definition).is_none();
    if can_aim {
        let words = format!("The target, in {}", unit_words(definition.unit));
        kind = kind
            .option("target", "A target of the area’s own")
            .option_hint(
                "What the partners want to reach, where no law and no national aim says it. It counts once somebody else has \
                 agreed, and is never told as law.",
            )
            .option_more(Html::of(&TextInput::new("target", &words).width(Width::Five).of(form)));
    }
    let kind = kind.of(form);
    let address = format!("{}/notes", href(&told.measure.id()));
    let heading = Html::fixed("<h2 class=\"govuk-heading-m\">Add a note</h2>");
    let body = FormBody::new(heading, address, tokens(desk, frame), "Add the note").field(kind);
    let words = if can_aim {
        "The note, the reason for a new period, or who agreed the target"
    } else {
        "The note, or the reason for a new period"
    };
    body.field(DateInput::new("day", "On which day?").of(form))
        .field(TextArea::new("words", words).of(form))
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
    if let Some(read) = read(&mut form, &measure, desk.now().today) {
        let kept = record(&desk, &visitor, (&form, &naming), &measure, read).await;
        if let Some(response) = after(kept, &mut form, &format!("{}?done=yes", href(&id)))? {
            return Ok(response);
        }
    }
    Ok(one::page(&desk, &visitor, &frame, &id, &form).await?.into_response())
}

fn read(form: &mut Form, measure: &Measure, today: Day) -> Option<(Day, Saying, String)> {
    let kind = form.choice("kind", &["note", "new_period", "target"], Need::Required("Choose what it is."));
    let says = match kind.as_deref() {
        Some("target") => target(form, measure).map(Saying::Target),
        Some("new_period") => Some(Saying::NewPeriod),
        _ => kind.as_deref().map(|_| Saying::Note),
    };
    let day = form.day("day", "The day", Need::Required("Enter the day."));
    let words = form.text("words", Need::Required("Write the note, or the reason."), LONGEST);
    if day.is_some_and(|day| day > today) {
        form.refuse("day", "The day must be today or in the past.");
    }
    form.is_right().then_some(())?;
    Some((day?, says?, words?))
}

/// A target as it was typed, in thousandths; within what the unit can be.
fn target(form: &mut Form, measure: &Measure) -> Option<i64> {
    let definition = measure.definition;
    if let Some(why) = no_aim(definition) {
        form.refuse("kind", why);
        return None;
    }
    let typed =
        form.text("target", Need::Required("Enter the target as a number, such as 12 or 12.5."), 12)?;
    let thousandths = in_thousandths(typed.trim().trim_end_matches('%'));
    let fits = thousandths.filter(|value| match definition.unit {
        Unit::Percent => (0..=100_000).contains(value),
        Unit::Points => true,
        Unit::Count(_) | Unit::Weeks | Unit::CasesEach => (0..=1_000_000_000).contains(value),
    });
    if fits.is_none() {
        form.refuse("target", "The target must be a number that this measure can have, such as 12 or 12.5.");
    }
    fits
}

/// Whether a note can stand at a day of a chart: on the chart, and of a series that has limits where a new period is asked
/// for, one a day.
///
/// # Errors
/// The refusal.
fn plausible(told: &Measured, (day, says): (Day, Saying)) -> Answer<()> {
    let new_period = says == Saying::NewPeriod;
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
        Some(first) if day < first && !matches!(says, Saying::Target(_)) => {
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
    (day, says, words): (Day, Saying, String),
) -> Answer<()> {
    naming.refuse(desk, visitor, "words", &words).await?;
    let paper = desk.last_paper().await?;
    let asked = asked(desk, visitor, (measure, MONTHS), &paper);
    plausible(&measured(desk.store(), measure, asked).await?, (day, says))?;
    let measure = measure.id();
    let by = desk.by(visitor);
    let key = format!("measures/{}/{}", visitor.person, key(desk, form));
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if tx.once(&key).await?.is_some() {
                    return Ok(());
                }
                let _ = keep(tx, &by, (&measure, day, says), words).await?;
                tx.remember(&key, "done", by.now.at).await
            })
        })
        .await
}
