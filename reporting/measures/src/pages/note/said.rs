//! One note that stands on a chart: somebody else agrees to a new period or a target, or it is taken back with a reason.

use super::may;
use crate::catalogue::Measure;
use crate::measured::value_of;
use crate::pages::{href, readable_one};
use crate::store::{Note, agree as keep_agreed, note_back, notes};
use crate::told::value_words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use waymark_access::Visitor;
use waymark_kernel::{Answer, Problem};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, Naming, SignedIn};
use waymark_web::components::{FormBody, Inset, TextArea, heading};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

/// The most characters of a reason.
const LONGEST: usize = 500;

/// `GET /measures/{id}/notes/{note}`.
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((id, note)): Path<(String, Uuid)>,
) -> PageAnswer {
    page(&desk, &visitor, (&frame, &Form::default()), (&id, note)).await
}

/// A note that stands, for those who may note.
async fn standing(desk: &Desk, visitor: &Visitor, (id, note): (&str, Uuid)) -> Result<(Measure, Note), Stop> {
    let measure = readable_one(desk, visitor, id).await?;
    if !may(desk, visitor) {
        return Err(Stop::Forbidden);
    }
    let all = notes(desk.store(), Some(id)).await?.into_values().flatten();
    let found = all.into_iter().find(|one| one.id == note).ok_or(Problem::Missing)?;
    Ok((measure, found))
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    (frame, form): (&Frame, &Form),
    (id, note): (&str, Uuid),
) -> Result<Page, Stop> {
    let (measure, found) = standing(desk, visitor, (id, note)).await?;
    let (name, unit) = (measure.name(), measure.definition.unit);
    let address = format!("{}/notes/{note}", href(id));
    let what = match (found.new_period, found.target) {
        (true, _) => "A new period from".to_owned(),
        (false, Some(target)) => {
            format!("The area’s own target of {} from", value_words(unit, value_of(target)))
        }
        (false, None) => "A note on".to_owned(),
    };
    let head =
        heading(&name, &format!("{what} {}", day_plain(found.day))).and(Inset::new(found.words.clone()));
    let agreed = if found.needs_agreement() && found.agreed.is_none() && found.person != visitor.person {
        let words = if found.new_period {
            "<p class=\"govuk-body\">The limits, and with them the answer, are worked out anew from this day when you agree. The \
             answer stays what it is until then.</p>"
        } else {
            "<p class=\"govuk-body\">The answer is held against this target when you agree. It is told as the area’s own, and \
             never as law.</p>"
        };
        let form = FormBody::new(Html::empty(), format!("{address}/agree"), tokens(desk, frame), "Agree");
        Html::fixed(words).and(form)
    } else if found.needs_agreement() && found.agreed.is_none() {
        Html::fixed("<p class=\"govuk-body\">Somebody other than you must agree before it counts.</p>")
    } else {
        Html::empty()
    };
    let title = Html::fixed("<h2 class=\"govuk-heading-m\">Take it back</h2>");
    let back = FormBody::new(title, format!("{address}/back"), tokens(desk, frame), "Take it back")
        .field(TextArea::new("why", "Why is it taken back?").of(form))
        .cancel(href(id));
    let page = frame.page(Title::new("Note on a measure").about(name.clone()), head.and(agreed).and(back));
    let page = page.errors(form.refusals()).crumb("/home", "Home").crumb("/measures", "How we are doing");
    Ok(page.crumb(href(id), name))
}

/// `POST /measures/{id}/notes/{note}/agree`.
pub(in crate::pages) async fn agree(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((id, note)): Path<(String, Uuid)>,
    mut form: Form,
) -> Result<Response, Stop> {
    standing(&desk, &visitor, (&id, note)).await?;
    let kept = record(&desk, &visitor, &form, note, None).await;
    if let Some(response) = after(kept, &mut form, &format!("{}?done=yes", href(&id)))? {
        return Ok(response);
    }
    Ok(page(&desk, &visitor, (&frame, &form), (&id, note)).await?.into_response())
}

/// `POST /measures/{id}/notes/{note}/back`.
pub(in crate::pages) async fn take_back(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    naming: Naming,
    Path((id, note)): Path<(String, Uuid)>,
    mut form: Form,
) -> Result<Response, Stop> {
    standing(&desk, &visitor, (&id, note)).await?;
    if let Some(why) = form.text("why", Need::Required("Say why it is taken back."), LONGEST) {
        let kept = match naming.refuse(&desk, &visitor, "why", &why).await {
            Ok(()) => record(&desk, &visitor, &form, note, Some(why)).await,
            refused => refused,
        };
        if let Some(response) = after(kept, &mut form, &format!("{}?done=yes", href(&id)))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &visitor, (&frame, &form), (&id, note)).await?.into_response())
}

/// Takes it back where there is a reason, and agrees to it where there is none.
async fn record(desk: &Desk, visitor: &Visitor, form: &Form, note: Uuid, why: Option<String>) -> Answer<()> {
    let by = desk.by(visitor);
    let key = format!("measures/{}/{}", visitor.person, key(desk, form));
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if tx.once(&key).await?.is_some() {
                    return Ok(());
                }
                match why {
                    Some(why) => note_back(tx, &by, note, why).await?,
                    None => keep_agreed(tx, &by, note).await?,
                }
                tx.remember(&key, "done", by.now.at).await
            })
        })
        .await
}
