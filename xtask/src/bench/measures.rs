//! Every measure of an area of 12,094 plans and its services, each asked of a program that has just started: on one day, and
//! sixty months with their limits. And the page of the joint plan, whose second answers rest on the same figures.

use super::data::Bench;
use super::figure::Figure;
use super::process::{middle_of_three, needed};
use super::site::Site;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// How often the page of the plan is asked for.
const ASKED: usize = 60;

/// Asks each three times; the middle one counts, and of the measures the slowest. Opening the area is part of the wall time,
/// and of a process that opens it and answers nothing else it is taken off.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let path = bench.plans_12094()?;
    let folder = path.to_string_lossy();
    let list = ["measure", "list", "--data", &folder];
    let opening = middle_of_three(&bench.binary, &list)?;
    let (mut day, mut series) = (0.0_f64, 0.0_f64);
    for id in ids(bench, &list)? {
        // The first reading warms the machine's own cache of the file, as a served area has it.
        needed(&bench.binary, &["measure", "show", &id, "--data", &folder])?;
        let one = middle_of_three(&bench.binary, &["measure", "show", &id, "--data", &folder])?;
        let words = ["measure", "show", &id, "--series", "60", "--data", &folder];
        let many = middle_of_three(&bench.binary, &words)?;
        day = day.max(one.wall - opening.wall);
        series = series.max(many.wall - opening.wall);
    }
    let plan = plan_page(bench, &path)?;
    Ok(vec![
        Figure::at_most("any measure on a day, first asked", 0.05, day, "s"),
        Figure::at_most("any measure for 60 months with limits, first asked", 0.3, series, "s"),
        Figure::at_most("the page of the plan: p95", 150.0, plan, "ms"),
    ])
}

/// The milliseconds within which 95 of 100 answers of the plan's page come, by turns to a manager, who is told every figure,
/// and a commissioner, who is told no small one. The first answer of each works its figures out and counts.
fn plan_page(bench: &Bench, folder: &Path) -> Result<f64, String> {
    let site = Site::serve(&bench.binary, folder)?;
    let readers = [site.sign_in("send_manager")?, site.sign_in("commissioner")?];
    let mut times = Vec::new();
    for reader in readers.iter().cycle().take(ASKED) {
        let begun = Instant::now();
        let page = site.get("/improvement-plan", reader, "")?;
        if page.status != 200 {
            return Err(format!("the plan gave {}", page.status));
        }
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    let first = times.first().copied().unwrap_or_default();
    times.sort_by(f64::total_cmp);
    let slowest = times.last().copied().unwrap_or_default();
    println!("{{\"workload\":\"plan\",\"first_ms\":{first:.1},\"slowest_ms\":{slowest:.1}}}");
    Ok(times.get(ASKED * 95 / 100 - 1).copied().unwrap_or_default())
}

/// The ids of every measure, as the list names them.
fn ids(bench: &Bench, list: &[&str]) -> Result<Vec<String>, String> {
    let output = Command::new(&bench.binary).args(list).output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect())
}
