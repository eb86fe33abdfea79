//! `/search`: shows nobody until someone searches, and answers in place: nothing typed stands in an address. Every
//! search is on record. Only children with a case are found: that a child is known to a health service alone is nothing
//! that council officers may learn without the family's agreement.

use super::one_child;
use askama::Template;
use axum::extract::State;
use waymark_access::{Action, Purpose, Visitor};
use waymark_ehc::store::HAS_A_CASE;
use waymark_kernel::Problem;
use waymark_people::search::{self, Query, SHOWN};
use waymark_people::{Child, Desk, SignedIn};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title, Tokens, words};

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    tokens: Tokens,
    typed: String,
    error: Option<String>,
    found: Option<Vec<Found>>,
    more: bool,
    /// The reference of a record that is kept back from whoever searched.
    kept_back: Option<String>,
}

/// What was typed, and what is answered to it.
#[derive(Default)]
struct Answered {
    typed: String,
    error: Option<String>,
    found: Option<Vec<Found>>,
    kept_back: Option<String>,
}

struct Found {
    name: String,
    born: String,
    href: String,
    reference: String,
    /// Cases of other records of the same child.
    others: Vec<String>,
}

impl Found {
    /// A child of several cases is found by the one that was asked for.
    fn leads_to(&mut self, reference: &str) {
        if let Some(other) = self.others.iter_mut().find(|other| *other == reference) {
            other.clone_from(&self.reference);
        }
        (self.href, self.reference) = (format!("/cases/{reference}"), reference.to_owned());
    }
}

/// The empty page.
pub async fn show(State(desk): State<Desk>, frame: Frame, SignedIn(visitor): SignedIn) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::UseSearch).allowed {
        return Err(Stop::Forbidden);
    }
    Ok(page(&frame, Answered::default()))
}

/// The answer, in place.
pub async fn find(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    form: Form,
) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::UseSearch).allowed {
        return Err(Stop::Forbidden);
    }
    let typed = form.value("search").trim().to_owned();
    let sight =
        desk.access().sight_cohort(&visitor, (Action::ListChild, Purpose::Search), "search", desk.now())?;
    let query = match query(&desk, &typed).await {
        Ok(query) => Query { whose: Some(HAS_A_CASE), ..query },
        Err(Problem::Refused(refusals)) => {
            let error = refusals.first().map(|refusal| refusal.sentence.clone());
            return Ok(page(&frame, Answered { typed, error, ..Answered::default() }).errors(&refusals));
        }
        Err(problem) => return Err(problem.into()),
    };
    let found = search::find_most(desk.store(), &query, SHOWN + 1, sight).await?;
    let found = desk.access().release(found).await?;
    let mut rows = rows(&desk, &visitor, found).await?;
    if let (Some(_), Some(row)) = (query.only, rows.first_mut()) {
        row.leads_to(&typed.to_uppercase());
    }
    let kept_back = match (query.only, rows.is_empty()) {
        (Some(child), true) => {
            waymark_ehc::pages::is_kept_back(&desk, &visitor, child, Purpose::Search).await?
        }
        _ => false,
    };
    let kept_back = kept_back.then(|| typed.to_uppercase());
    Ok(page(&frame, Answered { typed, found: Some(rows), kept_back, ..Answered::default() }))
}

/// What was typed: a case reference leads to its child, anything else is read as a person.
async fn query(desk: &Desk, typed: &str) -> Result<Query, Problem> {
    if waymark_ehc::store::looks_like_reference(typed) {
        let found = waymark_ehc::store::children_of_reference(desk.store(), typed).await?;
        let nobody = waymark_kernel::ChildId(uuid::Uuid::nil());
        return Ok(Query { only: Some(found.first().copied().unwrap_or(nobody)), ..Query::default() });
    }
    Query::read(typed)
}

/// A line for each child, whatever the number of their records: of those with a case.
async fn rows(desk: &Desk, visitor: &Visitor, found: Vec<Child>) -> Result<Vec<Found>, Problem> {
    let groups = one_child::gather(desk, visitor, found).await?;
    let ids: Vec<_> = groups.iter().flatten().map(|child| child.id).collect();
    let references = waymark_ehc::store::references_of(desk.store(), &ids).await?;
    let line = |group: &Vec<Child>| {
        let mut cases = group.iter().filter_map(|child| Some((child, references.get(&child.id)?.clone())));
        let (first, reference) = cases.next()?;
        Some(Found {
            name: first.details.name(),
            born: words::day_plain(first.details.birth_date),
            href: format!("/cases/{reference}"),
            reference,
            others: cases.map(|(_, other)| other).collect(),
        })
    };
    Ok(groups.iter().filter_map(line).collect())
}

fn page(frame: &Frame, answered: Answered) -> waymark_web::Page {
    let Answered { typed, error, found, kept_back } = answered;
    let tokens = Tokens::without_key(&frame.csrf);
    let more = found.as_ref().is_some_and(|rows| rows.len() > SHOWN);
    let found = found.map(|rows| rows.into_iter().take(SHOWN).collect());
    let view = SearchPage { tokens, typed, error, found, more, kept_back };
    frame.page(Title::new("Search"), Html::of(&view))
}
