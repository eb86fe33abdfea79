//! K5: who waits for what, by age and by the first half of the post code, for those who buy and oversee services. Counts of one to
//! five are left out so that they cannot be worked out; nothing here is about one child.

use super::whatif::is_place;
use crate::service::Service;
use crate::standing::{covered, told_on};
use crate::store::figures::told;
use crate::store::needs::{AGES, Needs, needs};
use crate::store::services;
use axum::extract::{Path, State};
use axum::response::Redirect;
use std::collections::BTreeSet;
use waymark_access::Action;
use waymark_kernel::Problem;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table, heading};
use waymark_web::words::{day_long, thousands};
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

const TITLE: &str = "Needs by age and area";
/// What stands where a count is left out.
const LEFT_OUT: &str = "left out";
/// The line of everybody whose place is not told.
const ELSEWHERE: &str = "Other places, or not known";
const NOTE: &str = "<p class=\"wm-note\">Children whose wait counts, by the service's own rule. A count of 1 to 5 is left out, and \
    another beside it where it could be worked out. The name of a place where few wait is not told. How many EHC plans there are \
    for each kind of need is on <a class=\"govuk-link\" href=\"/measures/plans-held/by/need\">How we are doing</a>.</p>";

/// A service with what may be told of it: by age, and by the places that are named.
struct ByService {
    service: Service,
    ages: Vec<Option<u64>>,
    places: Vec<(String, Option<u64>)>,
}

/// `GET /commissioning/needs`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
        return Err(Stop::Forbidden);
    }
    let (today, paper) = (desk.now().today, desk.last_paper().await?);
    let mut all = Vec::new();
    for service in services::all(desk.store()).await? {
        let whole = told(desk.store(), &service, today, &paper).await?.published().totals;
        let found = needs(desk.store(), &service, told_on(today)).await?;
        all.push(ByService::of(service, found, whole));
    }
    let counted = format!("As it stood at the end of {}.", day_long(told_on(today)));
    let main = heading("Commissioning", TITLE).and(Inset::new(counted));
    let main = if all.is_empty() {
        main.and(Html::fixed("<p class=\"govuk-body\">No services yet.</p>"))
    } else {
        main.and(by_age(&all)).and(by_place(&all)).and(Html::fixed(NOTE))
    };
    let page = frame.page(Title::new(TITLE), main);
    Ok(page.crumb("/home", "Home").crumb("/waiting-lists", "Waiting lists"))
}

/// `GET /commissioning/services/{service}`: what is bought is told on the page of the service itself.
pub(super) async fn service(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(named): Path<String>,
) -> Result<Redirect, Stop> {
    if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
        return Err(Stop::Forbidden);
    }
    let all = services::all(desk.store()).await?;
    let found = all.iter().find(|one| one.details.slug == named || one.id.to_string() == named);
    Ok(Redirect::to(&found.ok_or(Problem::Missing)?.page()))
}

impl ByService {
    /// What may be told; nothing where the total of the service is not.
    fn of(service: Service, needs: Needs, whole: bool) -> Self {
        if !whole {
            return Self { service, ages: vec![None; AGES.len()], places: Vec::new() };
        }
        let ages = covered(&needs.ages);
        let (named, other): (Vec<_>, Vec<_>) =
            needs.places.into_iter().partition(|(place, _)| is_place(place));
        let other: u64 = other.into_iter().map(|(_, count)| count).sum();
        let names = named.iter().map(|(place, _)| place.clone());
        let names: Vec<String> = names.chain([ELSEWHERE.to_owned()]).collect();
        let counts: Vec<u64> = named.iter().map(|(_, count)| *count).chain([other]).collect();
        // Whatever is left out is in the last line, which tells no count once anything is.
        let mut places: Vec<(String, Option<u64>)> = names.into_iter().zip(covered(&counts)).collect();
        let few = places.iter().any(|(_, count)| count.is_none());
        places.retain(|(place, count)| count.is_some() && place != ELSEWHERE);
        places.push((ELSEWHERE.to_owned(), if few { None } else { Some(other) }));
        Self { service, ages, places }
    }

    fn at(&self, place: &str) -> Cell {
        match self.places.iter().find(|(known, _)| known == place) {
            Some((_, count)) => cell(*count),
            None if self.places.is_empty() => Cell::Text(LEFT_OUT.to_owned()),
            // Nobody, or few: which of them is not told.
            None => Cell::Text("none, or left out".to_owned()),
        }
    }
}

fn cell(count: Option<u64>) -> Cell {
    Cell::Text(count.map_or_else(|| LEFT_OUT.to_owned(), thousands))
}

fn columns(first: &'static str, all: &[ByService]) -> Vec<Column> {
    let named = all.iter().map(|one| Column::number(one.service.details.name.clone()));
    std::iter::once(Column::new(first)).chain(named).collect()
}

fn by_age(all: &[ByService]) -> Table {
    let rows = AGES.iter().enumerate().map(|(place, (_, _, words))| {
        let count = |one: &ByService| cell(one.ages.get(place).copied().flatten());
        Row::new(std::iter::once(Cell::Text((*words).to_owned())).chain(all.iter().map(count)).collect())
    });
    Table::new("by-age", "By age").stack().columns(columns("Age", all)).rows(rows)
}

fn by_place(all: &[ByService]) -> Table {
    let told = all.iter().flat_map(|one| one.places.iter()).map(|(place, _)| place.as_str());
    let named: BTreeSet<&str> = told.filter(|place| *place != ELSEWHERE).collect();
    let rows = named.into_iter().chain([ELSEWHERE]).map(|place| {
        let cells = all.iter().map(|one| one.at(place));
        Row::new(std::iter::once(Cell::Text(place.to_owned())).chain(cells).collect())
    });
    Table::new("by-place", "By the first half of the post code")
        .stack()
        .columns(columns("Area", all))
        .rows(rows)
}
