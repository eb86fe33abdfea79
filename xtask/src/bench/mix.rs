//! Two hundred people at once: of a hundred requests 80 lists, 15 cases and 5 writes; alone, and while a return is being
//! brought in beside them.

use super::data::Bench;
use super::figure::Figure;
use super::peers;
use super::site::{Session, Site, between};
use super::wrk::{Load, Told};
use std::path::Path;
use std::time::Duration;

/// How many cases each of the two loads reads and writes to: more than there is time for, since a second meeting of one day
/// is refused.
const CASES: usize = 5_000;

/// Runs both.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let sen2 = bench.sen2()?;
    let folder = bench.copy_of(&bench.cases_25k()?)?;
    let site = Site::serve(&bench.binary, &folder)?;
    let manager = site.sign_in("send_manager")?;
    let cases = references(&site, &manager)?;
    let (first, second) = cases.split_at(CASES);
    let alone = load(bench, &site, &manager, first)?;
    let officer = site.sign_in("data_officer")?;
    let import = upload(&site, &officer, &sen2)?;
    let form = "content-type: application/x-www-form-urlencoded\r\n";
    let body = format!("_csrf={}", officer.csrf);
    let approved = site.post(&format!("{import}/approve"), &officer, form, body.as_bytes())?;
    if approved.status != 303 {
        return Err(format!("the import was not approved: {}", approved.status));
    }
    let beside = load(bench, &site, &manager, second)?;
    let ran_on = site.get(&import, &officer, "")?.text().contains("Being brought in");
    let django = peers::mix(bench, "django")?;
    let mut figures = vec![
        Figure::at_most("200 people, 80/15/5: p99", 250.0, alone.p99_ms, "ms").beside("Django view", django),
        Figure::at_most("200 people: errors", 0.0, alone.errors + beside.errors, ""),
        Figure::at_most("200 people: memory", 256.0, alone.mib, "MiB"),
    ];
    let what = if ran_on {
        "p99 while an import is approved"
    } else {
        "p99 while an import was approved (it ended first)"
    };
    figures.push(Figure::at_most(what, 2.0 * alone.p99_ms, beside.p99_ms, "ms"));
    Ok(figures)
}

fn load(bench: &Bench, site: &Site, session: &Session, cases: &[String]) -> Result<Told, String> {
    let refs = bench.work.join("references.txt");
    std::fs::write(&refs, cases.join("\n")).map_err(|error| error.to_string())?;
    let told =
        Load { mode: "mix", list: "", refs: &refs, connections: 200, seconds: 12 }.run(site, session)?;
    println!(
        "{{\"workload\":\"mix\",\"requests\":{},\"cpu_ms\":{:.3},\"p99_ms\":{:.1},\"errors\":{},\"mib\":{:.0}}}",
        told.requests, told.cpu_ms, told.p99_ms, told.errors, told.mib
    );
    Ok(told)
}

/// The references of twice [`CASES`] cases with a plan: those whose next day is the last, of whom nothing was recorded in these
/// days that a meeting now would contradict.
fn references(site: &Site, session: &Session) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut page = Some("/cases?stage=plan&per=50".to_owned());
    while let Some(path) = page {
        let text = site.get(&path, session, "")?.text();
        let rows = text.split("href=\"/cases/WM-").skip(1).filter_map(|rest| rest.split('"').next());
        found.extend(rows.map(|rest| format!("WM-{rest}")));
        page = next_page(&text);
    }
    let listed = found.len();
    let first = listed.checked_sub(2 * CASES).ok_or_else(|| format!("only {listed} cases were listed"))?;
    Ok(found.split_off(first))
}

/// The address of the next page of a list, where there is one.
fn next_page(text: &str) -> Option<String> {
    let (before, _) = text.split_once("\" rel=\"next\"")?;
    before.rsplit("href=\"").next().map(|href| href.replace("&#38;", "&"))
}

/// Uploads a return as a browser does; gives the address of the import.
fn upload(site: &Site, officer: &Session, file: &Path) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let mark = "waymark-bench-boundary";
    let part = |name: &str| format!("--{mark}\r\ncontent-disposition: form-data; name=\"{name}\"");
    let mut body = format!("{}\r\n\r\n{}\r\n", part("_csrf"), officer.csrf).into_bytes();
    let file = format!("{}; filename=\"import.xml\"\r\ncontent-type: text/xml\r\n\r\n", part("file"));
    body.extend_from_slice(file.as_bytes());
    body.extend_from_slice(&bytes);
    body.extend_from_slice(format!("\r\n--{mark}--\r\n").as_bytes());
    let headers = format!("content-type: multipart/form-data; boundary={mark}\r\n");
    let answer = site.post("/data/imports/new", officer, &headers, &body)?;
    let place = answer.header("location").unwrap_or_default().to_owned();
    if answer.status != 303 || !place.starts_with("/data/imports/") {
        let why = between(&answer.text(), "govuk-error-message", "</p>").to_owned();
        return Err(format!("the return was not taken: {} {why}", answer.status));
    }
    while site.get(&place, officer, "")?.text().contains("Being read") {
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(place)
}
