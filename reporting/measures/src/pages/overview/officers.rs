//! Who has how many cases before a plan, how many of them are late, and how many are likely to be. The counts are those of the
//! measure of officers' cases by officer.

use super::bars::{Bar, figure};
use super::{Told, para};
use crate::breakdown::{Breakdown, UNKNOWN, broken_down};
use crate::definition::By;
use crate::measured::{Few, Measured};
use crate::pages::href;
use std::collections::BTreeMap;
use waymark_kernel::Answer;
use waymark_people::Desk;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};

/// The row of the cases that no officer has.
const NOBODY: &str = "Not given to anyone";
/// How many, by the code of the officer.
type Counts = BTreeMap<String, u64>;

/// The chart and its table.
pub(super) async fn section(desk: &Desk, told: &Told) -> Answer<Html> {
    let open = by_officer(desk, told, told.get("caseload")?).await?;
    let mut late = Counts::new();
    for one in told.measures.iter().filter(|one| one.measure.definition.id == "late") {
        for group in by_officer(desk, told, one).await?.groups {
            *late.entry(group.code).or_default() += group.figure.hit;
        }
    }
    let nobody = told.count("unassigned");
    if open.groups.is_empty() && nobody == 0 {
        return Ok(para(Html::text("No officer has an open case.")));
    }
    let mut groups: Vec<_> = open.groups.into_iter().filter(|group| group.code != UNKNOWN).collect();
    groups.sort_by(|a, b| (b.figure.hit, &a.name).cmp(&(a.figure.hit, &b.name)));
    let likely = likely(told);
    let of = |counts: &Counts, code: &str| counts.get(code).copied().unwrap_or_default();
    let mut bars: Vec<Bar> = groups
        .iter()
        .map(|group| Bar { name: group.name.clone(), all: group.figure.hit, part: of(&late, &group.code) })
        .collect();
    if nobody > 0 {
        bars.push(Bar { name: NOBODY.to_owned(), all: nobody, part: of(&late, UNKNOWN) });
    }
    let rows = groups.iter().map(|group| {
        let code = &group.code;
        let behind = format!("{}/cases?to={}&which=counted&by=officer&of={code}", href("caseload"), told.on);
        Row::new(vec![
            Cell::Link(format!("/cases?owner={code}"), group.name.clone()),
            Cell::Link(behind, group.figure.hit.to_string()),
            of(&late, code).to_string().into(),
            of(&likely, code).to_string().into(),
        ])
    });
    let behind = format!("{}/cases?to={}&which=counted", href("unassigned"), told.on);
    let without = (nobody > 0).then(|| {
        let (late, likely) = (of(&late, UNKNOWN), of(&likely, UNKNOWN));
        let open = Cell::Link(behind, nobody.to_string());
        Row::new(vec![NOBODY.into(), open, late.to_string().into(), likely.to_string().into()])
    });
    let columns = [
        Column::new("Officer"),
        Column::number("Open"),
        Column::number("Late"),
        Column::number("Likely to miss"),
    ];
    let table = Table::new("officers", "Open cases by officer").columns(columns).rows(rows.chain(without));
    let note = "Cases before a plan, the most first. The orange part is late. What a case asks for differs: a number alone says \
        nothing of an officer.";
    Ok(figure("workload", ("Workload by officer", note, "late"), &bars, ("The numbers by officer", table))
        .into())
}

async fn by_officer(desk: &Desk, told: &Told, one: &Measured) -> Answer<Breakdown> {
    broken_down(desk.store(), &told.rows, one, By::Officer, Few::Told).await
}

/// Cases likely to miss, by officer.
fn likely(told: &Told) -> Counts {
    let mut counts = Counts::new();
    for one in told.running.iter().filter(|one| one.is_likely_to_miss()) {
        let code = one.officer.map_or_else(|| UNKNOWN.to_owned(), |person| person.0.simple().to_string());
        *counts.entry(code).or_default() += 1;
    }
    counts
}
