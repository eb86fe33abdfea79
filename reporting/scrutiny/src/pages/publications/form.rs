//! Making a publication, changing one that is not out, and making a newer version of one that is: the words written on the
//! page, or a PDF or Word file. A meeting to come is asked for more.

use super::fields::page;
use super::{gate, href, made, notice, read};
use crate::publication::{Body, Genre, Publication};
use crate::release::MeetingNo;
use crate::store::{Version, version, versions};
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use waymark_access::Action;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::forms::after;
use waymark_people::{Desk, SignedIn};
use waymark_web::{Form, Frame, PageAnswer, Stop, Upload};

/// What is changed: `of` alone asks for a newer version, `of` and `version` for a change of one that is not out. Or what is
/// begun: `genre=meetings` announces a meeting, that of the joint plan named by `meeting`.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Of {
    of: Option<u32>,
    version: Option<u32>,
    #[serde(default)]
    genre: String,
    #[serde(default)]
    meeting: String,
}

/// The names of the three boxes of its day.
pub(super) const ON: [&str; 3] = ["on", "on-month", "on-year"];

/// A day as the three boxes of a form have it.
pub(super) fn dated(names: [&'static str; 3], day: Day) -> [(&'static str, String); 3] {
    let [on, month, year] = names;
    [(on, day.day().to_string()), (month, day.month().to_string()), (year, day.year().to_string())]
}

/// `GET /publications/new`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Query(of): Query<Of>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::MakePublication)?;
    let fields = match of.of {
        Some(number) => filled(wanted(&desk, number, of.version).await?.says, of.version),
        None => begun(&desk, &of).await?,
    };
    let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Ok(page(&desk, &frame, &Form::from_fields(fields)?))
}

/// What the form begins with: the version that is changed, or the newest that everybody reads.
async fn wanted(desk: &Desk, number: u32, changed: Option<u32>) -> Answer<Version> {
    if let Some(changed) = changed {
        return version(desk.store(), number, changed).await;
    }
    let out = versions(desk.store(), true).await?.into_iter().filter(|held| held.says.number == number);
    out.max_by_key(|held| held.says.version).ok_or(Problem::Missing)
}

/// The fields of something new: none, or of a meeting what the plan says of it.
async fn begun(desk: &Desk, of: &Of) -> Answer<Vec<(&'static str, String)>> {
    if of.genre != Genre::Meeting.code() {
        return Ok(Vec::new());
    }
    let mut fields = vec![("genre", of.genre.clone())];
    if let Ok(no) = of.meeting.parse::<MeetingNo>() {
        fields.extend(notice::of_the_plan(desk, no).await?);
    }
    Ok(fields)
}

/// The fields with what a version says.
fn filled(says: Publication, changed: Option<u32>) -> Vec<(&'static str, String)> {
    let words = match says.body {
        Body::Written { words } => words,
        Body::File { .. } => String::new(),
    };
    let mut fields = vec![
        ("of", says.number.to_string()),
        ("genre", says.genre.code().to_owned()),
        ("title", says.title),
        ("publisher", says.publisher),
        ("summary", says.summary),
        ("words", words),
    ];
    fields.extend(dated(ON, says.on));
    fields.extend(says.notice.iter().flat_map(notice::filled));
    fields.extend(changed.map(|version| ("version", version.to_string())));
    fields
}

/// `POST /publications/new`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut upload: Upload,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::MakePublication)?;
    if let Some(read) = read::read(&mut upload, desk.now().today) {
        let made = made::make(&desk, &visitor, &upload, read).await;
        let to = made.as_ref().map_or_else(|_| String::new(), |(number, version)| href(*number, *version));
        if let Some(response) = after(made, &mut upload.form, &to)? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &upload.form).into_response())
}
