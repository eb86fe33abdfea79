//! The fields of the form that makes a publication, and the page round them.

use super::{is_meeting, notice};
use crate::publication::{Genre, reading_age};
use waymark_people::Desk;
use waymark_people::forms::tokens;
use waymark_web::components::{DateInput, FileUpload, FormBody, Inset, Radios, TextArea, TextInput, heading};
use waymark_web::{Form, Frame, Page, Title};

/// The form with what was typed.
pub(super) fn page(desk: &Desk, frame: &Frame, form: &Form) -> Page {
    let meeting = is_meeting(form);
    let (title, button) = match (form.value("of"), form.value("version")) {
        ("", _) if meeting => ("Announce a meeting", "Save it"),
        ("", _) => ("Make a publication", "Save it"),
        (_, "") => ("Make a newer version", "Save it"),
        _ => ("Change what is not out yet", "Save the change"),
    };
    let head = heading("Publications", title);
    let body = FormBody::new(head, "/publications/new", tokens(desk, frame), button)
        .with_files()
        .keep("of", form.value("of"))
        .keep("version", form.value("version"));
    let body = if meeting { of_a_meeting(body, form) } else { of_others(body, form) };
    frame
        .page(Title::new(title), words(summary(body, form), form, meeting).cancel("/publications"))
        .errors(form.refusals())
        .crumb("/home", "Home")
        .crumb("/publications", "Publications")
}

fn of_others(body: FormBody, form: &Form) -> FormBody {
    let genre = Genre::ALL
        .into_iter()
        .filter(|genre| *genre != Genre::Meeting)
        .fold(Radios::new("genre", "What is it?"), |radios, genre| radios.option(genre.code(), genre.one()));
    body.field(genre.of(form))
        .field(TextInput::new("title", "Title").of(form))
        .field(
            DateInput::new("on", "What is its date?")
                .hint("The day of the letter or of the meeting.")
                .of(form),
        )
        .field(TextInput::new("publisher", "Who wrote it?").hint("For example, Ofsted and CQC.").of(form))
}

fn of_a_meeting(body: FormBody, form: &Form) -> FormBody {
    let body = body
        .keep("genre", Genre::Meeting.code())
        .field(TextInput::new("title", "Title").hint("What meets, and when.").of(form))
        .field(DateInput::new("on", "On which day does it meet?").of(form))
        .field(
            TextInput::new("publisher", "Whose meeting is it?")
                .hint("For example, Ashdale Council.")
                .of(form),
        );
    notice::asked(body, form)
}

/// The summary, with the age at which what was typed can be read.
fn summary(body: FormBody, form: &Form) -> FormBody {
    let typed = form.value("summary");
    let body = body.field(
        TextArea::new("summary", "What does it say, in plain words?")
            .hint("Two or three short sentences that a child of 11 can read.")
            .of(form),
    );
    match reading_age(typed) {
        Some(age) => body.field(Inset::new(super::one::age_words("As typed, the summary", age))),
        None => body,
    }
}

/// The words themselves, written here or in a file.
fn words(body: FormBody, form: &Form, meeting: bool) -> FormBody {
    let (write, send) = if meeting {
        ("What is on the agenda?", "Or send the agenda as a file")
    } else {
        ("Write it here", "Or send a file")
    };
    body.field(
        TextArea::new("words", write)
            .rows(15)
            .hint(
                "Begin a heading with # and a point of a list with -. Leave an empty line between paragraphs. Never name \
                 a child.",
            )
            .of(form),
    )
    .field(
        FileUpload::new("file", send)
            .accept(".pdf,.docx")
            .hint(
                "PDF or Word (.docx). We show its words as a page, with the file beside it. We read all of it first, and \
                 refuse it if it names a child.",
            )
            .error(form.error("file")),
    )
}
