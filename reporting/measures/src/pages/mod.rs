//! The pages of measures: the list, one measure with its chart, its files, the cases behind it, and what people note. Nobody
//! reads them without the gate; whoever may see no child reads them with small numbers left out.

mod behind;
mod by;
mod chart;
mod files;
mod list;
mod note;
mod one;
mod overview;
mod parts;

use crate::catalogue::{Catalogue, Measure};
use crate::definition::How;
use crate::measured::{Asked, Few, JUDGED};
use crate::read::catalogue;
pub use overview::on_home;

use axum::Router;
use axum::routing::{get, post};
use waymark_access::{Action, Visitor};
use waymark_kernel::Problem;
use waymark_people::{Desk, LastPaper};
use waymark_web::Stop;

/// The months of a chart.
pub const MONTHS: u16 = JUDGED;
/// The most months that an address may ask for.
const MOST_MONTHS: u16 = 60;

/// The routes of this room.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/overview", get(overview::show))
        .route("/overview/likely-to-miss", get(overview::likely))
        .route("/measures", get(list::show))
        .route("/measures/{id}", get(one::show))
        .route("/measures/{id}/figures.csv", get(files::csv))
        .route("/measures/{id}/figures.json", get(files::json))
        .route("/measures/{id}/by/{what}", get(by::show))
        .route("/measures/{id}/by/{what}/figures.csv", get(by::csv))
        .route("/measures/{id}/by/{what}/figures.json", get(by::json))
        .route("/measures/{id}/cases", get(behind::show))
        .route("/measures/{id}/notes", post(note::send))
        .route("/measures/{id}/notes/{note}", get(note::show))
        .route("/measures/{id}/notes/{note}/agree", post(note::agree))
        .route("/measures/{id}/notes/{note}/back", post(note::take_back))
}

/// The catalogue, for those who may read measures.
async fn readable(desk: &Desk, visitor: &Visitor) -> Result<Catalogue, Stop> {
    if !desk.access().gate(visitor, Action::ReadMeasures).allowed {
        return Err(Stop::Forbidden);
    }
    Ok(catalogue(desk.store()).await?)
}

async fn readable_one(desk: &Desk, visitor: &Visitor, id: &str) -> Result<Measure, Stop> {
    let all = readable(desk, visitor).await?;
    all.get(id).cloned().ok_or_else(|| Problem::Missing.into())
}

/// What a page asks of a measure: today, as it is known now. `paper` is the last that was published.
fn asked<'p>(
    desk: &Desk,
    visitor: &Visitor,
    (measure, months): (&Measure, u16),
    paper: &'p LastPaper,
) -> Asked<'p> {
    let few = if few_left_out(desk, visitor, measure) { Few::LeftOut(paper) } else { Few::Told };
    Asked::page(desk.now().today, months, few)
}

/// Whether a visitor reads a measure with small numbers left out: everybody but those who may open what is behind it. Those
/// who list cases oversee all that is counted of them; the list of a service is its own team’s.
#[must_use]
pub fn few_left_out(desk: &Desk, visitor: &Visitor, measure: &Measure) -> bool {
    if matches!(measure.definition.how, How::Waits(_)) {
        return behind::opens(desk, visitor, measure) != behind::Opens::Referrals;
    }
    desk.access().policy().admitted(visitor.role, Action::ListCase).is_empty()
}

/// The address of a measure.
fn href(id: &str) -> String {
    format!("/measures/{id}")
}
