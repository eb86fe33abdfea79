//! One version while it is prepared: how it stands, what to look at, how hard it is to read, and all of it as everybody
//! will read it.

use super::{discard, file_words, gate, href, made, may, notice, public_href, sent};
use crate::pages::html;
use crate::publication::{Body, publish as may_publish, reading_age};
use crate::store::{Version, record_publication, version};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::Answer;
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn, persons};
use waymark_web::components::{Button, FormBody, SummaryList, Warning, heading};
use waymark_web::words::{count_words, day_long, list_words};
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Stop, Title};

/// The age that a summary is written for.
const AGE: u64 = 11;

/// From this age on a reader is a practised adult.
const GROWN: u64 = 18;

/// `GET /publications/{number}/{version}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((number, wanted)): Path<(u32, u32)>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::ReadPublications)?;
    page(&desk, &visitor, &frame, &version(desk.store(), number, wanted).await?).await
}

async fn page(desk: &Desk, visitor: &Visitor, frame: &Frame, held: &Version) -> Result<Page, Stop> {
    let says = &held.says;
    let main = heading(says.genre.one(), &says.title)
        .and(discard::told(desk, held).await?)
        .and(standing(desk, held).await?)
        .and(look_at(held))
        .and(deeds(desk, visitor, frame, held))
        .and(Html::fixed("<h2 class=\"govuk-heading-m\">As everybody will read it</h2>"))
        .and(tagged("<p class=\"govuk-body-l\">", &says.summary))
        .and(notice::told(says))
        .and(html::blocks(&says.blocks()));
    let title = Title::new("Publication").about(format!("{} version {}", says.number, says.version));
    Ok(frame.page(title, main).crumb("/home", "Home").crumb("/publications", "Publications"))
}

fn tagged(open: &'static str, text: &str) -> Html {
    Html::fixed(open).and(Html::text(text)).and(Html::fixed("</p>"))
}

async fn standing(desk: &Desk, held: &Version) -> Answer<Html> {
    let (says, standing) = (&held.says, &held.standing);
    let people: Vec<_> = [Some(standing.made_by), standing.published_by].into_iter().flatten().collect();
    let people = persons::many(desk.store(), &people).await?;
    let named = |id| {
        let found = people.iter().find(|person| Some(person.id) == id);
        found.map_or_else(String::new, |person| person.details.name.clone())
    };
    let published = match held.published {
        Some(day) => Html::text(&format!("{} by {} ", day_long(day), named(standing.published_by)))
            .and(Html::link(&public_href(says.number), "Read it as everybody does")),
        None => Html::text("Not yet"),
    };
    let mut list = SummaryList::new()
        .line("Date", Html::text(&day_long(says.on)))
        .line("Written by", Html::text(&says.publisher))
        .line("Version", Html::text(&says.version.to_string()))
        .line("Made by", Html::text(&named(Some(standing.made_by))))
        .line("Published", published);
    if let Some(words) = file_words(held) {
        list = list.line("File", Html::link(&format!("{}/file", href(says.number, says.version)), &words));
    }
    if let Some(age) = reading_age(&says.summary) {
        list = list.line("Reading age", Html::text(&age_words("The summary", age)));
    }
    Ok(list.line("Digest", Html::text(&standing.digest)).into())
}

/// How old a reader must be, against the age that a summary is written for.
pub(super) fn age_words(what: &str, age: u64) -> String {
    if age <= AGE {
        return format!("{what} can be read at age {age}.");
    }
    let reader =
        if age < GROWN { format!("a reader of about {age}") } else { "a practised adult".to_owned() };
    format!("{what} needs {reader}. Aim for {AGE}: shorter sentences, shorter words.")
}

/// What no machine here can judge, so that a person does.
fn look_at(held: &Version) -> Html {
    let Body::File { seen, .. } = &held.says.body else { return Html::empty() };
    let told = |count: usize, one: &str, many: &str| {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        (count > 0).then(|| count_words(count, one, many))
    };
    let mut parts: Vec<String> = Vec::new();
    parts.extend(told(seen.pictures, "picture", "pictures"));
    parts.extend(told(seen.comments, "comment", "comments"));
    parts.extend(told(seen.changes, "tracked change", "tracked changes"));
    if parts.is_empty() {
        return Html::empty();
    }
    Html::from(Warning::new(format!(
        "The file holds {}. Everybody can open them, and we cannot read words in a picture. Look at each one.",
        list_words(&parts)
    )))
}

/// What this visitor can do now. Publishing sends the digest of what is on the page.
fn deeds(desk: &Desk, visitor: &Visitor, frame: &Frame, held: &Version) -> Html {
    let (says, standing) = (&held.says, &held.standing);
    let mut deeds = Html::empty();
    if standing.discarded.is_some() {
        return deeds;
    }
    let is_out = standing.published_by.is_some();
    if may(desk, visitor, Action::MakePublication) {
        let of = format!("/publications/new?of={}", says.number);
        let button = if is_out {
            Button::new("Make a newer version").href(of)
        } else {
            Button::new("Change it").href(format!("{of}&version={}", says.version))
        };
        deeds = deeds.and(Html::from(button.secondary()));
        if !is_out {
            let away = format!("{}/discard", href(says.number, says.version));
            deeds = deeds.and(Html::fixed(" ")).and(Button::new("Throw it away").href(away).secondary());
        }
    }
    if !is_out && may(desk, visitor, Action::Publish) {
        if standing.made_by == visitor.person {
            return deeds
                .and(tagged("<p class=\"govuk-body\">", "Someone else must read it and publish it."));
        }
        let action = format!("{}/publish", href(says.number, says.version));
        let form = FormBody::new(Html::empty(), action, tokens(desk, frame), "I have read it. Publish it");
        deeds = deeds.and(Html::from(form.keep("digest", standing.digest.clone())));
    }
    deeds
}

/// `POST /publications/{number}/{version}/publish`.
pub(super) async fn publish(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((number, wanted)): Path<(u32, u32)>,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::Publish)?;
    let held = version(desk.store(), number, wanted).await?;
    let published = published(&desk, &visitor, &held, form.value("digest")).await;
    if let Some(response) = after(published, &mut form, &href(number, wanted))? {
        return Ok(response);
    }
    Ok(page(&desk, &visitor, &frame, &held).await?.errors(form.refusals()).into_response())
}

async fn published(desk: &Desk, visitor: &Visitor, held: &Version, digest: &str) -> Answer<()> {
    // The same button sent twice is one publication.
    if held.standing.published_by == Some(visitor.person) && held.standing.digest == digest {
        return Ok(());
    }
    let fact = may_publish(&held.standing, visitor.person, digest)?;
    made::check_again(desk, visitor, &held.says).await?;
    let (by, says) = (desk.by(visitor), held.says.clone());
    let store = desk.store();
    store.write(move |tx| Box::pin(async move { record_publication(tx, &by, &says, fact, None).await })).await
}

/// `GET /publications/{number}/{version}/file`.
pub(super) async fn file(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path((number, wanted)): Path<(u32, u32)>,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::ReadPublications)?;
    Ok(sent(&desk, &version(desk.store(), number, wanted).await?).await?)
}
