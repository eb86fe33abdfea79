//! What the page does. The right to do it is asked again inside the transaction, and every copy of the label beside a
//! slice's own rows changes in it.

use super::{Opened, show};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::{Action, Label, Visitor};
use waymark_kernel::{Answer, ChildId, PersonId, Problem, Subject, TextId};
use waymark_people::happenings::{self, Words};
use waymark_people::restriction::Ground;
use waymark_people::{By, Desk, SignedIn, children, restriction};
use waymark_store::Tx;
use waymark_web::{Form, Frame, Need, Stop};

/// The longest reason.
const MOST: usize = 5_000;

/// What is to be done to the record.
enum Deed {
    Restrict((Label, Option<Ground>), Words, Vec<PersonId>),
    Name(Vec<PersonId>),
    Remove(PersonId),
    Lift(Words),
}

/// `POST /cases/{reference}/restriction`.
pub async fn send(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(reference): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let opened = Opened::read(&desk, &visitor, &reference).await?;
    if let Some(deed) = read(&desk, &opened, &mut form)? {
        match keep(&desk, &visitor, opened.sight.child(), deed).await {
            Ok(()) => return Ok(Redirect::to(&opened.href()).into_response()),
            Err(Problem::Refused(refusals)) => form.refuse_all(refusals),
            Err(problem) => return Err(problem.into()),
        }
    }
    Ok(show::page(&frame, &opened, &form).into_response())
}

/// The deed the form asks for; `None` when something is missing, which the form then says.
fn read(desk: &Desk, opened: &Opened, form: &mut Form) -> Answer<Option<Deed>> {
    let readers: Vec<PersonId> = form.all("reader").iter().filter_map(|id| id.parse().ok()).collect();
    let known = |id: &PersonId| opened.others.iter().chain(&opened.readers).any(|person| person.id == *id);
    if !readers.iter().all(known) {
        return Err(Problem::Missing);
    }
    Ok(match form.value("step") {
        "name" => Some(Deed::Name(readers)),
        "remove" => readers.first().copied().map(Deed::Remove),
        "lift" => why(desk, form, "Say why the restriction is lifted").map(Deed::Lift),
        _ => {
            let level = form.choice(
                "level",
                &["withheld", "hidden"],
                Need::Required("Choose how far the record is restricted"),
            );
            let label = if level.as_deref() == Some("hidden") { Label::Hidden } else { Label::Withheld };
            // Of a hidden record nobody is told anything, so nothing is asked.
            let told = match label {
                Label::Hidden => Some(None),
                _ => {
                    let codes = Ground::ALL.map(Ground::code);
                    let told =
                        form.choice("told", &codes, Need::Required("Choose what the family may be told"));
                    told.as_deref().and_then(Ground::from_code).map(Some)
                }
            };
            let why = why(desk, form, "Say why the record is restricted");
            level.zip(told).zip(why).map(|((_, told), why)| Deed::Restrict((label, told), why, readers))
        }
    })
}

fn why(desk: &Desk, form: &mut Form, sentence: &str) -> Option<Words> {
    let body = form.text("why", Need::Required(sentence), MOST)?;
    Some(Words { id: desk.ids().next::<TextId>(), purpose: "label", body })
}

async fn keep(desk: &Desk, visitor: &Visitor, child: ChildId, deed: Deed) -> Answer<()> {
    let (by, access, visitor) = (desk.by(visitor), desk.access().clone(), visitor.clone());
    let work = desk.store().write(move |tx| {
        Box::pin(async move {
            access.may_act(&mut *tx, &visitor, (child, Action::Restrict), by.now.today).await?;
            done(tx, &by, child, deed).await
        })
    });
    work.await
}

async fn done(tx: &mut Tx, by: &By, child: ChildId, deed: Deed) -> Answer<()> {
    match deed {
        Deed::Restrict((label, told), why, readers) => {
            let id = words(tx, by, child, why).await?;
            restriction::restrict(tx, by, child, (label, id, told), &readers).await?;
        }
        Deed::Name(readers) => {
            for reader in readers {
                restriction::name(tx, by, child, reader).await?;
            }
        }
        Deed::Remove(reader) => restriction::remove(tx, by, child, reader).await?,
        Deed::Lift(why) => {
            let id = words(tx, by, child, why).await?;
            restriction::lift(tx, by, child, id).await?;
        }
    }
    let label = children::get(&mut *tx, child).await?.label.number();
    waymark_ehc::store::set_case_label(tx, child, label).await?;
    waymark_therapies::store::set_label(tx, child, label).await
}

async fn words(tx: &mut Tx, by: &By, child: ChildId, why: Words) -> Answer<TextId> {
    let id = why.id;
    happenings::keep_words(tx, by, Subject { child: Some(child), case: None }, vec![why]).await?;
    Ok(id)
}
