//! A restricted record of the service's own list: its people are told that it is kept back and whom to ask, never whose it is or
//! what stands in it. A hidden record is one that is not there.

use super::opened::named;
use crate::service::Service;
use crate::store::list;
use waymark_access::{Action, Count, Label, Purpose, Visitor};
use waymark_kernel::{Answer, Problem};
use waymark_people::{Desk, Visit};
use waymark_web::components::{Inset, heading};
use waymark_web::words::count_words;
use waymark_web::{Frame, Html, Page, Title};

/// Who can open it, and whom to ask.
fn whom_to_ask(frame: &Frame) -> String {
    let team = &frame.area.team;
    format!(
        "Only the people named on such a record, one by one, can open it. If you need it for your work, ask {}: {}.",
        team.name, team.phone
    )
}

/// The page in place of a referral that this visitor may know of and no more; nothing for anybody else.
///
/// # Errors
/// As the store's.
pub(super) async fn page(visit: &Visit) -> Answer<Option<Page>> {
    let (place, service) = match named(visit).await {
        Err(Problem::Missing) => return Ok(None),
        found => found?,
    };
    let visitor = &visit.visitor;
    if !visitor.teams.contains(&service.details.team) {
        return Ok(None);
    }
    let sight = match visit.desk.sight(visitor, place.child, Action::KnowChild, Purpose::Waiting).await {
        Err(Problem::Missing) => return Ok(None),
        found => found?,
    };
    if sight.standing().label != Label::Withheld || sight.may(Action::ReadReferral) {
        return Ok(None);
    }
    let reference = visit.named("reference");
    let title = "This record is kept back";
    let what = "A referral with this number is on your list. It is restricted. This page tells nobody whose it is or why.";
    let line =
        |words: &str| Html::fixed("<p class=\"govuk-body\">").and(Html::text(words)).and(Html::fixed("</p>"));
    let main = heading(reference, title).and(line(what)).and(line(&whom_to_ask(&visit.frame)));
    let page = visit.frame.page(Title::new(title).about(reference), main).crumb("/home", "Home");
    Ok(Some(page.crumb(service.href(), service.details.name.clone())))
}

/// How many who wait for a service are kept back from this visitor, in a sentence with whom to ask; nothing where none is.
///
/// # Errors
/// As the store's.
pub(super) async fn line(desk: &Desk, visitor: &Visitor, frame: &Frame, service: &Service) -> Answer<Html> {
    let sight = |action| {
        desk.access().sight_cohort(visitor, (action, Purpose::Waiting), "kept back, counted", desk.now())
    };
    let (known, read) = match (sight(Action::KnowChild), sight(Action::ListReferral)) {
        (Ok(known), Ok(read)) => (known, read),
        (Err(Problem::Missing), _) | (_, Err(Problem::Missing)) => return Ok(Html::empty()),
        (Err(problem), _) | (_, Err(problem)) => return Err(problem),
    };
    let many = list::kept_back(desk.store(), (&known, &read), service.id).await?;
    let many = desk.access().release(known.seal(many, Count::default())).await?;
    if many == 0 {
        return Ok(Html::empty());
    }
    let records = count_words(many, "record of this list is", "records of this list are");
    let sentence = format!(
        "{records} kept back: somebody still waits, and is in none of the counts. {}",
        whom_to_ask(frame)
    );
    Ok(Inset::new(sentence).into())
}
