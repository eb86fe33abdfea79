//! The list of cases, filtered, sorted, a full page of 50, at 16 connections: as a SEND manager and as a case officer, of
//! 25,000 cases beside the view and the stock admin of Django, and of 640,000 plans beside the 25,000 cases.

use super::data::Bench;
use super::figure::Figure;
use super::peers;
use super::site::Site;
use super::wrk::{Load, Told};
use std::path::Path;

const LIST: &str = "/cases?stage=plan&due=late&sort=due&per=50";
/// What a row of the list begins with.
const ROW: &str = "href=\"/cases/WM-";

/// Who reads it: the one sees nearly every case, the other about 150.
const ROLES: [&str; 2] = ["send_manager", "case_officer"];

/// Of 25,000 cases, beside the peers.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let folder = bench.cases_25k()?;
    let mut figures = Vec::new();
    let peers = [
        ("Django view", peers::list(bench, "django")?),
        ("Django admin", peers::list(bench, "djangoadmin")?),
    ];
    for role in ROLES {
        let told = as_role(bench, &folder, role)?;
        let cpu = Figure::at_most(format!("list of 25,000, {role}: CPU a request"), 0.8, told.cpu_ms, "ms");
        figures.push(peers.iter().fold(cpu, |figure, (peer, needs)| figure.beside(peer, *needs)));
        figures.push(Figure::at_most(format!("list of 25,000, {role}: p99"), 50.0, told.p99_ms, "ms"));
        figures.push(Figure::at_most(format!("list of 25,000, {role}: errors"), 0.0, told.errors, ""));
    }
    Ok(figures)
}

/// Of 640,000 plans, in times the processor that 25,000 cases need.
pub fn large(bench: &Bench) -> Result<Vec<Figure>, String> {
    let (small, large) = (bench.cases_25k()?, bench.plans_640k()?);
    let mut figures = Vec::new();
    for role in ROLES {
        let (few, many) = (as_role(bench, &small, role)?, as_role(bench, &large, role)?);
        let times = many.cpu_ms / few.cpu_ms.max(0.001);
        figures.push(Figure::at_most(format!("list of 640,000 to 25,000, {role}: CPU"), 2.0, times, "×"));
        figures.push(Figure::at_most(format!("list of 640,000, {role}: errors"), 0.0, many.errors, ""));
    }
    Ok(figures)
}

fn as_role(bench: &Bench, folder: &Path, role: &str) -> Result<Told, String> {
    let site = Site::serve(&bench.binary, folder)?;
    let session = site.sign_in(role)?;
    let page = site.get(LIST, &session, "")?;
    let rows = page.text().matches(ROW).count();
    if page.status != 200 || (role == "send_manager" && rows < 50) {
        return Err(format!("the list as {role} gave {} and {rows} rows", page.status));
    }
    let load = Load { mode: "list", list: LIST, refs: Path::new("-"), connections: 16, seconds: 8 };
    let told = load.run(&site, &session)?;
    println!(
        "{{\"workload\":\"list\",\"folder\":\"{}\",\"role\":\"{role}\",\"bytes\":{},\"requests\":{},\"cpu_ms\":{:.3},\"p99_ms\":{:.1},\"mib\":{:.0}}}",
        folder.file_name().unwrap_or_default().to_string_lossy(),
        page.body.len(),
        told.requests,
        told.cpu_ms,
        told.p99_ms,
        told.mib
    );
    Ok(told)
}
