//! Up to three what-ifs side by side. The address carries the questions, so that it can be shared; names stand beside those
//! that the reader saved. Counts are rounded as on the page of each, and no child is in any of them.

use super::{beside, fan, read, tells};
use crate::forecast::{Answered, Asked, Forecasts, Past};
use crate::scenario::MOST;
use crate::service::Service;
use crate::store::figures::told;
use crate::store::scenarios;
use crate::words::forecast::{chance, change, last, month, range};
use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use waymark_access::Visitor;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::{Desk, SignedIn};
use waymark_queues::forecast::{Forecast, Outlook};
use waymark_web::components::{Cell, Column, Row, Table, heading};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// A what-if with its name, its address and its answer.
struct Compared {
    name: String,
    href: String,
    asked: Asked,
    past: Past,
    answered: Answered,
}

impl Compared {
    fn drawn(&self) -> (&Past, &Forecast, &Asked) {
        (&self.past, &self.answered.forecast, &self.asked)
    }

    /// The name as a link; under a name that a person gave it stands what is asked for.
    fn cell(&self) -> Cell {
        let asked = named_by(&self.asked);
        if asked == self.name {
            Cell::Link(self.href.clone(), asked)
        } else {
            Cell::LinkNote(self.href.clone(), self.name.clone(), asked)
        }
    }
}

/// `GET /waiting-lists/{service}/compare?with=…&with=…`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let service = read(&desk, &visitor, &slug).await?;
    tells(&told(desk.store(), &service, desk.now().today, &*desk.last_paper().await?).await?)?;
    let form = Form::parse(query.unwrap_or_default().as_bytes())?;
    let asked = questions(&form, desk.now().today)?;
    let all = answers(&desk, &visitor, &forecasts, &service, asked).await?;
    let list = format!("/waiting-lists/{slug}");
    let head = heading(&service.details.name, "What-ifs side by side");
    let main = match all.first().and_then(|one| one.answered.forecast.as_now.as_ref()) {
        Some(now) => head.and(table(&all, now)).and(pictures(&all)),
        None => head
            .and(Html::fixed("<p class=\"govuk-body\">Choose what to compare on the page of the list.</p>")),
    };
    let page = frame.page(Title::new("What-ifs side by side").about(service.details.name.clone()), main);
    Ok(page
        .crumb("/home", "Home")
        .crumb("/waiting-lists", "Waiting lists")
        .crumb(list, service.details.name.clone()))
}

/// The questions of an address; each is taken or refused as on its own page.
fn questions(form: &Form, today: Day) -> Result<Vec<Asked>, Stop> {
    let with = form.all("with");
    if with.len() > MOST {
        return Err(Problem::refuse("with", "Choose at most three what-ifs to compare.").into());
    }
    Ok(with.into_iter().map(|query| Asked::of_address(query, today)).collect::<Answer<Vec<Asked>>>()?)
}

async fn answers(
    desk: &Desk,
    visitor: &Visitor,
    forecasts: &Forecasts,
    service: &Service,
    questions: Vec<Asked>,
) -> Answer<Vec<Compared>> {
    let saved = scenarios::of_person(desk.store(), service.id, visitor.person).await?;
    let mut all = Vec::new();
    for asked in questions {
        let (past, answered) = forecasts.ask(desk.store(), service, &asked, desk.now().today).await?;
        let named = saved.iter().find(|one| one.asked == answered.asked);
        let name = named.map_or_else(|| named_by(&asked), |one| one.name.clone());
        let href = format!("/waiting-lists/{}?{}", service.details.slug, answered.asked);
        all.push(Compared { name, href, asked, past, answered });
    }
    Ok(all)
}

/// What a what-if without a name is called.
fn named_by(asked: &Asked) -> String {
    if asked.changes() { change(asked) } else { "Nothing changed".to_owned() }
}

fn table(all: &[Compared], now: &Outlook) -> Table {
    let weeks = all.first().map_or(0, |one| one.answered.forecast.plan.standard_weeks);
    let columns = [
        Column::new("What if"),
        Column::number(format!("Waiting in {}", month(last(now).week_ending))),
        Column::new(format!("Nearly all under {weeks} weeks by")),
        Column::number("Chance of that"),
        Column::number("Posts"),
        Column::number("Cost a year, once filled"),
    ];
    let as_now = line(Cell::Text("Nothing changed".to_owned()), now, None);
    let rows = all.iter().map(|one| {
        let planned = one.answered.forecast.with_plan.as_ref().unwrap_or(now);
        line(one.cell(), planned, Some(&one.answered))
    });
    let caption = "With the range that holds 8 times in 10";
    Table::new("compared", caption).stack().columns(columns).rows(std::iter::once(as_now).chain(rows))
}

fn line(name: Cell, outlook: &Outlook, answered: Option<&Answered>) -> Row {
    let reached = &outlook.reached;
    let staff = answered.and_then(|answered| answered.staff);
    Row::new(vec![
        name,
        Cell::Text(range(&last(outlook))),
        Cell::Text(reached.middle.map_or_else(|| "not likely".to_owned(), month)),
        Cell::Text(chance(1.0 - reached.chance_never)),
        Cell::Text(staff.map_or_else(|| "–".to_owned(), |staff| format!("{:.1}", staff.posts))),
        Cell::Text(staff.map_or_else(|| "–".to_owned(), |staff| beside::thousand_pounds(staff.cost_a_year))),
    ])
}

/// The pictures, all drawn to one scale so that they can be compared.
fn pictures(all: &[Compared]) -> Html {
    let up_to = all.iter().map(|one| fan::highest(one.drawn())).fold(0.0, f64::max);
    let figures = all.iter().zip(1_usize..).map(|(one, place)| {
        let small = fan::small((&format!("fan-{place}"), &one.name, up_to), one.drawn());
        Html::fixed("<div>").and(small).and(Html::fixed("</div>"))
    });
    figures.fold(Html::fixed("<div class=\"wm-beside\">"), Html::and).and(Html::fixed("</div>"))
}
