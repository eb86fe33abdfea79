//! What is open and what is late at each stage before a plan, as the measures of those names count it.

use super::Told;
use super::bars::{Bar, figure};
use crate::catalogue::stage_words;
use crate::pages::href;
use waymark_ehc::codes::Stage;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::capital;

/// The stages before a plan.
const STAGES: [Stage; 3] = [Stage::Request, Stage::Assessment, Stage::Issuing];

/// All cases before a plan.
pub(super) fn open(told: &Told) -> u64 {
    STAGES.iter().map(|stage| told.count(&format!("open.{}", stage.code()))).sum()
}

/// Those of them that are late.
pub(super) fn late(told: &Told) -> u64 {
    STAGES.iter().map(|stage| told.count(&format!("late.{}", stage.code()))).sum()
}

/// The chart and its table.
pub(super) fn section(told: &Told) -> Html {
    let counts = STAGES.map(|stage| {
        let of = |what: &str| told.count(&format!("{what}.{}", stage.code()));
        (stage, of("open"), of("late"))
    });
    let name = |stage: Stage| capital(stage_words(stage));
    let bars = counts.map(|(stage, all, part)| Bar { name: name(stage), all, part });
    let rows = counts.map(|(stage, open, late)| {
        let behind = |what: &str, count: u64| {
            let id = format!("{what}.{}", stage.code());
            let address = format!("{}/cases?to={}&which=counted", href(&id), told.on);
            Cell::Link(address, count.to_string())
        };
        Row::new(vec![name(stage).into(), behind("open", open), behind("late", late)])
    });
    let columns = [Column::new("Stage"), Column::number("Open"), Column::number("Late")];
    let table = Table::new("stages", "Open and late cases by stage").columns(columns).rows(rows);
    let words = (
        "Late by stage",
        "Cases before a plan. Late at the request is past six weeks without a decision; afterwards it is past 20 weeks \
         without a final plan. The orange part is late.",
        "late",
    );
    figure("late-by-stage", words, &bars, ("The numbers by stage, with the cases", table)).into()
}
