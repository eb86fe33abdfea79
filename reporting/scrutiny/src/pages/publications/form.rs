//! Making a publication, changing one that is not out, and making a newer version of one that is: the words written on the
//! page, or a PDF or Word file.

use super::{gate, href, made};
use crate::publication::{Body, Genre, Publication, reading_age};
use crate::store::version;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use waymark_access::Action;
use waymark_kernel::{Answer, Day};
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{DateInput, FileUpload, FormBody, Inset, Radios, TextArea, TextInput, heading};
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title, Upload};

/// The most characters of a title and of a publisher's name.
const LONGEST_LINE: usize = 160;
/// The most characters of a summary.
const LONGEST_SUMMARY: usize = 600;
/// The most characters of the words.
const LONGEST: usize = 200_000;

/// What is changed: `of` alone asks for a newer version, `of` and `version` for a change of one that is not out.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(super) struct Of {
    of: Option<u32>,
    version: Option<u32>,
}

/// `GET /publications/new`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Query(of): Query<Of>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::MakePublication)?;
    Ok(page(&desk, &frame, &filled(&desk, of).await?))
}

/// The form as it begins: empty, or with what the version says.
async fn filled(desk: &Desk, Of { of, version: changed }: Of) -> Answer<Form> {
    let Some(number) = of else { return Ok(Form::default()) };
    let says = version(desk.store(), number, changed.unwrap_or(1)).await?.says;
    let words = match says.body {
        Body::Written { words } => words,
        Body::File { .. } => String::new(),
    };
    let mut fields = vec![
        ("of", number.to_string()),
        ("genre", says.genre.code().to_owned()),
        ("title", says.title),
        ("on", says.on.day().to_string()),
        ("on-month", says.on.month().to_string()),
        ("on-year", says.on.year().to_string()),
        ("publisher", says.publisher),
        ("summary", says.summary),
        ("words", words),
    ];
    fields.extend(changed.map(|version| ("version", version.to_string())));
    Form::from_fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn page(desk: &Desk, frame: &Frame, form: &Form) -> Page {
    let (title, button) = match (form.value("of"), form.value("version")) {
        ("", _) => ("Make a publication", "Save it"),
        (_, "") => ("Make a newer version", "Save it"),
        _ => ("Change what is not out yet", "Save the change"),
    };
    let genre = Genre::ALL
        .into_iter()
        .fold(Radios::new("genre", "What is it?"), |radios, genre| radios.option(genre.code(), genre.one()));
    let mut body =
        FormBody::new(heading("Publications", title), "/publications/new", tokens(desk, frame), button)
            .with_files()
            .keep("of", form.value("of"))
            .keep("version", form.value("version"))
            .field(genre.of(form))
            .field(TextInput::new("title", "Title").of(form))
            .field(
                DateInput::new("on", "What is its date?")
                    .hint("The day of the letter or of the meeting.")
                    .of(form),
            )
            .field(
                TextInput::new("publisher", "Who wrote it?").hint("For example, Ofsted and CQC.").of(form),
            );
    body = summary(body, form)
        .field(
            TextArea::new("words", "Write it here")
                .rows(15)
                .hint(
                    "Begin a heading with # and a point of a list with -. Leave an empty line between paragraphs. Never \
                     name a child.",
                )
                .of(form),
        )
        .field(
            FileUpload::new("file", "Or send a file")
                .accept(".pdf,.docx")
                .hint(
                    "PDF or Word (.docx). We show its words as a page, with the file beside it. We read all of it first, and \
                     refuse it if it names a child.",
                )
                .error(form.error("file")),
        )
        .cancel("/publications");
    frame
        .page(Title::new(title), body)
        .errors(form.refusals())
        .crumb("/home", "Home")
        .crumb("/publications", "Publications")
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
        Some(age) => body.field(Inset::new(one_line(age))),
        None => body,
    }
}

fn one_line(age: u64) -> String {
    super::one::age_words("As typed, the summary", age)
}

/// `POST /publications/new`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut upload: Upload,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::MakePublication)?;
    if let Some(read) = read(&mut upload, desk.now().today) {
        let made = made::make(&desk, &visitor, &upload, read).await;
        let to = made.as_ref().map_or_else(|_| String::new(), |(number, version)| href(*number, *version));
        if let Some(response) = after(made, &mut upload.form, &to)? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &upload.form).into_response())
}

/// What was typed; the words may be empty where a file is sent.
fn read(upload: &mut Upload, today: Day) -> Option<Publication> {
    let has_file = upload.file("file").is_some();
    let form = &mut upload.form;
    let codes = Genre::ALL.map(Genre::code);
    let genre = form.choice("genre", &codes, Need::Required("Say what it is."));
    let title = form.text("title", Need::Required("Give it a title."), LONGEST_LINE);
    let on = form.day("on", "The day", Need::Required("Enter the day."));
    if on.is_some_and(|on| on > today) {
        form.refuse("on", "The day must be today or in the past.");
    }
    let publisher = form.text("publisher", Need::Required("Say who wrote it."), LONGEST_LINE);
    let need = Need::Required("Say in plain words what it says.");
    let summary = form.text("summary", need, LONGEST_SUMMARY);
    let need = if has_file { Need::Optional } else { Need::Required("Write it here, or send a file.") };
    let words = form.text("words", need, LONGEST).unwrap_or_default();
    if has_file && !words.is_empty() {
        form.refuse("words", "Write it here or send a file, not both.");
    }
    form.is_right().then_some(())?;
    Some(Publication {
        number: 0,
        version: 0,
        genre: Genre::of(&genre?)?,
        title: title?,
        on: on?,
        publisher: publisher?,
        summary: summary?,
        body: Body::Written { words },
    })
}
