//! A paper while it is prepared: how it stands, what can be done, and the paper itself as it will be read.

use super::{gate, href, html, may, public_href};
use crate::paper::paper;
use crate::store::{Release, get, latest_out};
use axum::extract::{Path, State};
use waymark_access::{Action, Visitor};
use waymark_kernel::Answer;
use waymark_people::forms::tokens;
use waymark_people::{Desk, SignedIn, persons};
use waymark_web::components::{Button, FormBody, SummaryList, heading};
use waymark_web::words::{day_long, instant_words, list_words};
use waymark_web::{Frame, Html, Page, PageAnswer, Stop, Title};

/// `GET /reports/{number}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(number): Path<u32>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::ReadReleases)?;
    page(&desk, &visitor, &frame, number).await
}

/// The page of a paper.
pub(super) async fn page(desk: &Desk, visitor: &Visitor, frame: &Frame, number: u32) -> Result<Page, Stop> {
    let release = get(desk.store(), number).await?;
    let before = before(desk, &release).await?;
    let area = &desk.area().name;
    let made = paper(area, &release.contents, before.as_ref().map(|release| &release.contents));
    let main = heading("Paper", &release.contents.title)
        .and(standing(desk, &release).await?)
        .and(deeds(desk, visitor, frame, &release))
        .and(html::body(&made));
    let title = Title::new("Paper").about(format!("{number}"));
    Ok(frame.page(title, main).crumb("/home", "Home").crumb("/reports", "Papers"))
}

/// The release that a paper is set beside: the one that was out when its figures were frozen.
pub(super) async fn before(desk: &Desk, release: &Release) -> Answer<Option<Release>> {
    for number in crate::store::numbers(desk.store(), true).await? {
        let earlier = get(desk.store(), number).await?;
        if earlier.standing.digest.is_some() && earlier.standing.digest == release.contents.before {
            return Ok(Some(earlier));
        }
    }
    Ok(None)
}

async fn standing(desk: &Desk, release: &Release) -> Answer<Html> {
    let contents = &release.contents;
    let people = persons::many(desk.store(), &release.standing.approved).await?;
    let names: Vec<String> = people.into_iter().map(|person| person.details.name).collect();
    let approved = if names.is_empty() { "Nobody yet".to_owned() } else { list_words(&names) };
    let figures = format!(
        "To the end of {}, as they were known on {}",
        day_long(contents.on),
        instant_words(contents.known)
    );
    let digest = release.standing.digest.clone().unwrap_or_default();
    let published = match release.published {
        Some(day) => Html::text(&format!("{} ", day_long(day)))
            .and(Html::link(&public_href(contents.number), "Read it as everybody does")),
        None => Html::text("Not yet"),
    };
    Ok(SummaryList::new()
        .line("Figures", Html::text(&figures))
        .line("Approved by", Html::text(&approved))
        .line("Published", published)
        .line("Digest", Html::text(&digest))
        .into())
}

/// What this visitor can do now. Approving sends the digest of what is on the page.
fn deeds(desk: &Desk, visitor: &Visitor, frame: &Frame, release: &Release) -> Html {
    let (number, standing) = (release.contents.number, &release.standing);
    if standing.is_out {
        return Html::empty();
    }
    let form = |deed: &str, button: &str| {
        let digest = standing.digest.clone().unwrap_or_default();
        let form =
            FormBody::new(Html::empty(), format!("{}/{deed}", href(number)), tokens(desk, frame), button);
        Html::from(form.keep("digest", digest))
    };
    let mut deeds = Html::empty();
    if may(desk, visitor, Action::MakeRelease) {
        let words =
            Button::new("Say what the figures mean").secondary().href(format!("{}/commentary", href(number)));
        deeds = deeds.and(Html::from(words));
    }
    if may(desk, visitor, Action::ApproveRelease) {
        if standing.may_leave() {
            deeds = deeds.and(form("publish", "Publish it"));
        } else if !standing.approved.contains(&visitor.person) {
            deeds = deeds.and(form("approve", "I have read it and approve it"));
        }
    }
    deeds
}

/// Whether a release was published since these figures were frozen, so that they are not protected against it.
pub(super) async fn is_behind(desk: &Desk, release: &Release) -> Answer<bool> {
    let latest = latest_out(desk.store()).await?.and_then(|latest| latest.standing.digest);
    Ok(latest != release.contents.before)
}
