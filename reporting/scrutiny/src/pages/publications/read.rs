//! Reading what was typed into the form that makes a publication; what is wrong is refused into the form.

use super::{is_meeting, notice};
use crate::publication::{Body, Genre, Publication};
use waymark_kernel::Day;
use waymark_web::{Form, Need, Upload};

/// The most characters of a title and of a publisher's name.
const LONGEST_LINE: usize = 160;
/// The most characters of a summary.
const LONGEST_SUMMARY: usize = 600;
/// The most characters of the words.
const LONGEST: usize = 200_000;

/// What was typed, without a number yet; the words may be empty where a file is sent.
pub(super) fn read(upload: &mut Upload, today: Day) -> Option<Publication> {
    let has_file = upload.file("file").is_some();
    let form = &mut upload.form;
    let codes = Genre::ALL.map(Genre::code);
    let genre = form.choice("genre", &codes, Need::Required("Say what it is."));
    let title = form.text("title", Need::Required("Give it a title."), LONGEST_LINE);
    let on = form.day("on", "The day", Need::Required("Enter the day."));
    let notice = is_meeting(form).then(|| notice::read(form, on, today));
    if notice.is_none() && on.is_some_and(|on| on > today) {
        form.refuse("on", "The day must be today or in the past.");
    }
    let whose = if notice.is_some() { "Say whose meeting it is." } else { "Say who wrote it." };
    let publisher = form.text("publisher", Need::Required(whose), LONGEST_LINE);
    let need = Need::Required("Say in plain words what it says.");
    let summary = form.text("summary", need, LONGEST_SUMMARY);
    let words = words(form, has_file);
    form.is_right().then_some(())?;
    Some(Publication {
        number: 0,
        version: 0,
        genre: Genre::of(&genre?)?,
        title: title?,
        on: on?,
        publisher: publisher?,
        summary: summary?,
        // A meeting without its answers is refused above.
        notice: notice.flatten(),
        body: Body::Written { words },
    })
}

fn words(form: &mut Form, has_file: bool) -> String {
    let need = if has_file { Need::Optional } else { Need::Required("Write it here, or send a file.") };
    let words = form.text("words", need, LONGEST).unwrap_or_default();
    if has_file && !words.is_empty() {
        form.refuse("words", "Write it here or send a file, not both.");
    }
    words
}
