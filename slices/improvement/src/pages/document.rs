//! A document as evidence: added to an area or a milestone, and opened again by those who read the plan. PDF and Word alone,
//! because their words can be read before anything leaves.

use super::opened::{Opened, gate};
use super::parts::{area_href, page};
use crate::codes::EvidenceKind;
use crate::commands::{Command, act_in};
use crate::decide::add_evidence;
use crate::facts::{Evidence, MilestoneNo};
use crate::store::{Document, document, keep_document, plans, read_plan};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Problem};
use waymark_people::fields::{Field, Given};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, Naming, SignedIn};
use waymark_store::Store;
use waymark_web::components::{FileUpload, FormBody, Inset, heading};
use waymark_web::form::Upload;
use waymark_web::{Form, Frame, Page, PageAnswer, Stop, Title};

/// The most bytes of one document.
pub(super) const LARGEST: u64 = 10 * 1024 * 1024;
/// What the page is called where it is offered.
pub(super) const TITLE: &str = "Add a document as evidence";
const NOTE: &str = "Never add a document in which a child could be known. It is read when you send it, and again before it \
    leaves for an inspection: a document that names a child is not taken.";
const FIELDS: &[Field] = &[
    Field::Line("words", "What does it show?", "Say what it shows."),
    Field::Line("source", "Where is it from?", "Say where it is from."),
];

/// The address of a document that is kept here.
pub(super) fn document_href(id: &str) -> String {
    format!("/evidence/documents/{id}")
}

/// What it is evidence of: the area, and the milestone where it is about one.
type Of = (i64, Option<i64>);

fn href((area, milestone): Of) -> String {
    match milestone {
        Some(n) => area_href(area, &format!("milestones/{n}")),
        None => area_href(area, ""),
    }
}

/// `GET /improvement-plan/{area}/document`.
pub(super) async fn of_area(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(area): Path<i64>,
) -> PageAnswer {
    shown(&desk, &visitor, &frame, (area, None)).await
}

/// `GET /improvement-plan/{area}/milestones/{n}/document`.
pub(super) async fn of_milestone(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((area, n)): Path<(i64, i64)>,
) -> PageAnswer {
    shown(&desk, &visitor, &frame, (area, Some(n))).await
}

/// `POST /improvement-plan/{area}/document`.
pub(super) async fn to_area(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    naming: Naming,
    Path(area): Path<i64>,
    upload: Upload,
) -> Result<Response, Stop> {
    sent((&desk, &visitor, &naming), &frame, (area, None), upload).await
}

/// `POST /improvement-plan/{area}/milestones/{n}/document`.
pub(super) async fn to_milestone(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    naming: Naming,
    Path((area, n)): Path<(i64, i64)>,
    upload: Upload,
) -> Result<Response, Stop> {
    sent((&desk, &visitor, &naming), &frame, (area, Some(n)), upload).await
}

/// `GET /evidence/documents/{id}`.
pub(super) async fn open(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::ReadPlan)?;
    stands(desk.store(), &id).await?;
    let found = document(desk.store(), &id).await?;
    let (media, ending) = if id.ends_with(".pdf") {
        ("application/pdf", "pdf")
    } else {
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
    };
    let named = format!("attachment; filename=\"document.{ending}\"");
    let headers = [(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((headers, found.bytes).into_response())
}

/// Missing where no evidence of any plan points to the document: what was taken back opens for nobody.
async fn stands(store: &Store, id: &str) -> Answer<()> {
    for (plan, _) in plans(store).await? {
        let (open, _) = read_plan(store, plan).await?;
        let mut evidence = open.plan.areas.iter().flat_map(|area| &area.evidence);
        if evidence.any(|piece| piece.evidence.document.as_deref() == Some(id)) {
            return Ok(());
        }
    }
    Err(Problem::Missing)
}

async fn shown(desk: &Desk, visitor: &Visitor, frame: &Frame, of: Of) -> PageAnswer {
    let opened = allowed(desk, visitor, of).await?;
    Ok(form(desk, frame, &opened, of, &Form::default()))
}

async fn allowed(desk: &Desk, visitor: &Visitor, (area, milestone): Of) -> Result<Opened, Stop> {
    gate(desk, visitor, Action::TellPlan)?;
    let opened = Opened::the_plan(desk, visitor).await?;
    let found = opened.plan().area(area).ok_or(Problem::Missing)?;
    let there = milestone.is_none_or(|n| found.milestones.iter().any(|found| found.no.n == n));
    if !there {
        return Err(Problem::Missing.into());
    }
    let may = milestone.is_none_or(|n| opened.may_tell_of(MilestoneNo { area, n }));
    if may { Ok(opened) } else { Err(Stop::Forbidden) }
}

fn form(desk: &Desk, frame: &Frame, opened: &Opened, of: Of, typed: &Form) -> Page {
    let title = opened.plan().area(of.0).map_or("", |area| opened.text(area.title));
    let file = FileUpload::new("file", "The document")
        .accept(".pdf,.docx")
        .hint("PDF or Word (.docx), up to 10 MB.")
        .error(typed.error("file"));
    let body =
        FormBody::new(heading(title, TITLE), format!("{}/document", href(of)), tokens(desk, frame), "Add")
            .with_files()
            .before(Inset::new(NOTE))
            .field(file);
    let body = FIELDS.iter().fold(body, |body, field| body.field(field.shown(typed, opened.today, &[])));
    page(frame, Title::new(TITLE), body.cancel(href(of))).errors(typed.refusals())
}

async fn sent(
    (desk, visitor, naming): (&Desk, &Visitor, &Naming),
    frame: &Frame,
    of: Of,
    mut upload: Upload,
) -> Result<Response, Stop> {
    let opened = allowed(desk, visitor, of).await?;
    let file = taken(&mut upload).await?;
    let mut typed = upload.form;
    let read = Given::read(desk, &mut typed, FIELDS);
    if let (Some(file), Some((given, words))) = (file, read.filter(|_| typed.is_right())) {
        let command = Command { key: key(desk, &typed), words };
        let done = match names_nobody((desk, visitor, naming), &command, &file.1).await {
            Ok(()) => record(desk, visitor, &opened, of, (given, file), command).await,
            Err(problem) => Err(problem),
        };
        if let Some(response) = after(done, &mut typed, &format!("{}?done=evidence", href(of)))? {
            return Ok(response);
        }
    }
    Ok(form(desk, frame, &opened, of, &typed).into_response())
}

/// Refuses a document, or the words said of it, that may tell who a child is: before anybody can open it.
async fn names_nobody(
    (desk, visitor, naming): (&Desk, &Visitor, &Naming),
    command: &Command,
    file: &Document,
) -> Answer<()> {
    let said = command.words.iter().map(|words| (words.purpose, words.body.clone()));
    let said = said.chain([("file", file.name.clone())]).collect();
    naming.refuse_all(desk, visitor, said).await?;
    naming.refuse_file(desk, visitor, file.bytes.clone()).await
}

/// The document as it came; refused into the form where it is none that can be read.
async fn taken(upload: &mut Upload) -> Result<Option<(String, Document)>, Stop> {
    let Some(sent) = upload.file("file") else {
        upload.form.refuse("file", "Choose a document.");
        return Ok(None);
    };
    let name = sent.name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let bytes = tokio::fs::read(sent.path()).await;
    let bytes = bytes.map_err(|cause| Problem::fault("read an uploaded document", cause))?;
    let found = Document { name, bytes };
    let Some(id) = found.id() else {
        upload
            .form
            .refuse("file", "Choose a PDF or a Word file (.docx). Others cannot be read before they leave.");
        return Ok(None);
    };
    Ok(Some((id, found)))
}

async fn record(
    desk: &Desk,
    visitor: &Visitor,
    opened: &Opened,
    (area, milestone): Of,
    (given, (id, file)): (Given, (String, Document)),
    command: Command,
) -> Answer<i64> {
    let (by, today, plan) = (desk.by(visitor), desk.now().today, opened.open.id);
    let missing = || Problem::fault("read a form", "words that were asked for");
    let evidence = Evidence {
        area,
        milestone,
        what: EvidenceKind::File,
        words: given.text("words").ok_or_else(missing)?,
        source: given.text("source").ok_or_else(missing)?,
        consent: false,
        link: None,
        document: Some(id.clone()),
    };
    let job = desk.store().write(move |tx| {
        Box::pin(async move {
            keep_document(tx, id, file).await?;
            act_in(tx, &by, plan, command, |open| add_evidence(&open.plan, evidence, today)).await
        })
    });
    job.await
}
