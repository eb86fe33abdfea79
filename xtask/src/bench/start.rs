//! From the start of the program until it is ready, what it holds when nobody asks for anything, and how many bytes a first
//! view takes.

use super::data::Bench;
use super::figure::Figure;
use super::site::{Session, Site};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

/// What a browser says it takes.
const GZIP: &str = "accept-encoding: gzip\r\n";

/// On 25,000 cases, with the first views.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let folder = bench.cases_25k()?;
    let mut figures = started(bench, "25,000 cases", &folder)?;
    let site = Site::serve(&bench.binary, &folder)?;
    for (role, path, most) in [("send_manager", "/cases?per=50", 90.0), ("parent", "/my", 75.0)] {
        let bytes = first_view(&site, &site.sign_in(role)?, path)?;
        figures.push(Figure::at_most(format!("first view of {path}, {role}"), most, bytes / 1_000.0, "KB"));
    }
    Ok(figures)
}

/// On 640,000 plans.
pub fn large(bench: &Bench) -> Result<Vec<Figure>, String> {
    started(bench, "640,000 plans", &bench.plans_640k()?)
}

/// The middle of three starts, and what the program holds when nobody asks for anything.
fn started(bench: &Bench, name: &str, folder: &Path) -> Result<Vec<Figure>, String> {
    let mut starts = Vec::new();
    for _ in 0..3 {
        starts.push(Site::serve(&bench.binary, folder)?.ready);
    }
    starts.sort_by(f64::total_cmp);
    let middle = starts.get(1).copied().unwrap_or_default();
    let site = Site::serve(&bench.binary, folder)?;
    std::thread::sleep(Duration::from_secs(2));
    Ok(vec![
        Figure::at_most(format!("start on {name}"), 1.0, middle, "s"),
        Figure::at_most(format!("idle on {name}"), 64.0, site.running.mib("VmRSS"), "MiB"),
    ])
}

/// The compressed bytes of a page and of every asset it and its style sheet name.
fn first_view(site: &Site, session: &Session, path: &str) -> Result<f64, String> {
    let mut bytes = site.get(path, session, GZIP)?.body.len();
    let page = site.get(path, session, "")?;
    if page.status != 200 {
        return Err(format!("{path} gave {}", page.status));
    }
    let mut wanted: Vec<String> = named(&page.text());
    let mut had = BTreeSet::new();
    while let Some(asset) = wanted.pop() {
        if !had.insert(asset.clone()) {
            continue;
        }
        bytes += site.get(&asset, session, GZIP)?.body.len();
        if asset.ends_with(".css") {
            wanted.extend(named(&site.get(&asset, session, "")?.text()));
        }
    }
    Ok(bytes as f64)
}

/// The addresses of assets in a text.
fn named(text: &str) -> Vec<String> {
    let of_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let names =
        text.split("/assets/").skip(1).map(|rest| rest.chars().take_while(of_name).collect::<String>());
    names.map(|name| format!("/assets/{name}")).collect()
}
