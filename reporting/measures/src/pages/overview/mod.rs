//! M1: how the work stands, for those who run or oversee all of it: the 20 weeks, what is late by stage and agency, who has how
//! much, and which cases are likely to miss. Each part passes the decision that its own page passes; whoever reads figures
//! with few children left out is not given this page.

mod agencies;
mod bars;
mod forecast;
mod fresh;
mod list;
mod officers;
mod stages;

pub(super) use list::likely;

use super::behind::opens;
use super::parts::{counted_words, now_words};
use super::{MONTHS, href, one, readable};
use crate::catalogue::{Catalogue, Measure};
use crate::likely::{Running, running};
use crate::measured::{Asked, Few, Measured, from_rows};
use crate::read::Rows;
use crate::store::notes;
use axum::extract::State;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Inset};
use waymark_web::words::{count_words, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

/// The address of the page.
const PATH: &str = "/overview";
/// The share that came within 20 weeks.
const RATE: &str = "plans-20-weeks";
/// The definitions that the page tells.
const TOLD: [&str; 6] = [RATE, "open", "late", "caseload", "unassigned", "advice-6-weeks"];

/// The record as this page has it.
struct Told {
    on: Day,
    rows: Rows,
    measures: Vec<Measured>,
    running: Vec<Running>,
}

impl Told {
    async fn read(desk: &Desk, all: &Catalogue) -> Answer<Self> {
        let on = desk.now().today;
        let wanted: Vec<&Measure> =
            all.0.iter().filter(|measure| TOLD.contains(&measure.definition.id)).collect();
        let rows = Rows::read(desk.store(), &wanted, (on, None)).await?;
        let mut said = notes(desk.store(), None).await?;
        let mut measures = Vec::with_capacity(wanted.len());
        for measure in wanted {
            let of_it = said.remove(&measure.id()).unwrap_or_default();
            let asked = Asked::page(on, MONTHS, Few::Told);
            measures.push(from_rows(desk.store(), &rows, measure, of_it, asked).await?);
        }
        let running = running(&rows, on);
        Ok(Self { on, rows, measures, running })
    }

    /// A measure that the page tells, by its id.
    fn get(&self, id: &str) -> Answer<&Measured> {
        let found = self.measures.iter().find(|one| one.measure.id() == id);
        found.ok_or_else(|| Problem::fault("tell how the work stands", "a measure that is not there"))
    }

    /// Its count.
    fn count(&self, id: &str) -> u64 {
        self.get(id).ok().and_then(|one| one.now.figure).map_or(0, |figure| figure.hit)
    }
}

/// Whether a visitor is given the page: whoever reads measures and lists cases, as those who oversee all of it do.
fn given(desk: &Desk, visitor: &Visitor) -> bool {
    let lists = !desk.access().policy().admitted(visitor.role, Action::ListCase).is_empty();
    lists && desk.access().gate(visitor, Action::ReadMeasures).allowed
}

/// The way here from the home page of those who are given the page; nothing for others.
#[must_use]
pub fn on_home(desk: &Desk, visitor: &Visitor) -> Html {
    if !given(desk, visitor) {
        return Html::empty();
    }
    para(Html::link(PATH, "How the work stands: what is late, who has how much, what is likely to be late"))
}

/// `GET /overview`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    if !given(&desk, &visitor) {
        return Err(Stop::Forbidden);
    }
    let all = readable(&desk, &visitor).await?;
    let told = Told::read(&desk, &all).await?;
    let rate = told.get(RATE)?;
    let main = Html::fixed("<h1 class=\"govuk-heading-l\">How the work stands</h1>")
        .and(fresh::warning(&told))
        .and(Inset::new(answer(&told, rate)))
        .and(Button::new("Open the late cases").href("/cases?due=late"))
        .and(one::figure(rate, &opens(&desk, &visitor, &rate.measure)))
        .and(para(Html::link(&href(RATE), "What this counts, and what others publish")))
        .and(stages::section(&told))
        .and(agencies::section(&desk, &visitor, &told).await?)
        .and(officers::section(&desk, &told).await?)
        .and(forecast::section(&told));
    Ok(frame.page(Title::new("How the work stands"), main).crumb("/home", "Home"))
}

/// The page in three sentences.
fn answer(told: &Told, rate: &Measured) -> String {
    let (value, when) = now_words(rate);
    let counted = match counted_words(&rate.now, rate.measure.definition.value) {
        counted if counted.is_empty() => String::new(),
        counted => format!(" ({counted})"),
    };
    let late = stages::late(told);
    let missing = told.running.iter().filter(|one| one.is_likely_to_miss()).count() as u64;
    format!(
        "On {}: plans within 20 weeks, exceptions left out: {value}{counted}, {when}. {} before a plan, {late} of them late. \
         The 20 weeks of {} still run, and {missing} of them {} likely to miss.",
        day_plain(told.on),
        count_words(stages::open(told), "case is open", "cases are open"),
        count_words(told.running.len() as u64, "case", "cases"),
        if missing == 1 { "is" } else { "are" },
    )
}

/// A paragraph.
fn para(words: impl Into<Html>) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(words).and(Html::fixed("</p>"))
}
