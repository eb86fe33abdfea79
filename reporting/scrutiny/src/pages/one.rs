//! A paper while it is prepared: how it stands, what can be done, and the paper itself as it will be read.

use super::lead::lead_href;
use super::meeting::meeting_href;
use super::{gate, href, html, may, public_href};
use crate::paper::paper;
use crate::prepare::before;
use crate::release::LeadCommentary;
use crate::store::{Release, get, latest_out};
use axum::extract::{Path, State};
use waymark_access::{Action, Visitor};
use waymark_improvement::pages::papers_words;
use waymark_kernel::Answer;
use waymark_people::forms::tokens;
use waymark_people::{Desk, SignedIn, persons};
use waymark_web::components::{Button, Cell, Column, FormBody, Row, SummaryList, Table, heading};
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
    let before = before(desk.store(), &release).await?;
    let area = &desk.area().name;
    let made = paper(area, &release.contents, before.as_ref().map(|release| &release.contents));
    let main = heading("Paper", &release.contents.title)
        .and(standing(desk, &release).await?)
        .and(leads(desk, visitor, &release))
        .and(deeds(desk, visitor, frame, &release))
        .and(html::body(&made, &release.contents));
    let title = Title::new("Paper").about(format!("{number}"));
    Ok(frame.page(title, main).crumb("/home", "Home").crumb("/reports", "Papers"))
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
    let mut list = SummaryList::new();
    if let Some(meeting) = &contents.meeting {
        let words = format!("{}, {}", meeting.title(), day_long(meeting.day));
        let papers =
            meeting.papers.map_or_else(|| "None".to_owned(), |day| papers_words(day, desk.now().today));
        list = list
            .line("Meeting", Html::link(&meeting_href(meeting.no), &words))
            .line("Papers published", papers);
    }
    Ok(list
        .line("Figures", Html::text(&figures))
        .line("Approved by", Html::text(&approved))
        .line("This paper published", published)
        .line("Digest", Html::text(&digest))
        .into())
}

/// The commentary of each area's lead: what came, what is late, and what this visitor can do about it.
fn leads(desk: &Desk, visitor: &Visitor, release: &Release) -> Html {
    let contents = &release.contents;
    if contents.asked.is_empty() {
        return Html::empty();
    }
    let (number, today) = (contents.number, desk.now().today);
    let writes = !release.standing.is_out && may(desk, visitor, Action::MakeRelease);
    let row = |asked: &LeadCommentary| {
        let mut cells = vec![
            format!("{}. {}", asked.area, asked.title).into(),
            asked.who().to_owned().into(),
            asked.stands(today).into(),
        ];
        if writes {
            let write = Html::link(&lead_href(number, asked.area), &format!("Write for area {}", asked.area));
            let none = format!("{}/none", lead_href(number, asked.area));
            let none = Html::link(&none, &format!("Go without area {}", asked.area));
            let both = if asked.said.is_some() { write } else { write.and(Html::fixed("<br>")).and(none) };
            cells.push(Cell::Html(both));
        }
        Row::new(cells).late(asked.is_missing() && asked.days_late(today) > 0)
    };
    let mut columns = vec![Column::new("Area"), Column::new("Asked of"), Column::new("How it stands")];
    columns.extend(writes.then(|| Column::new("What you can do")));
    let caption = "Commentary of the lead of each area";
    Table::new("leads", caption).columns(columns).rows(contents.asked.iter().map(row)).into()
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
        let sought = Button::new("Say which decisions are sought")
            .secondary()
            .href(format!("{}/decisions", href(number)));
        deeds = deeds.and(Html::from(words)).and(Html::from(sought));
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
