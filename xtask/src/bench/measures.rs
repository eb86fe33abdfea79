//! Every measure of an area of 12,094 plans and its services, each asked of a program that has just started: on one day, and
//! sixty months with their limits.

use super::data::Bench;
use super::figure::Figure;
use super::process::{middle_of_three, needed};
use std::process::Command;

/// Asks each three times; the middle one counts, and of the measures the slowest. Opening the area is part of the wall time,
/// and of a process that opens it and answers nothing else it is taken off.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let folder = bench.plans_12094()?;
    let folder = folder.to_string_lossy();
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
    Ok(vec![
        Figure::at_most("any measure on a day, first asked", 0.05, day, "s"),
        Figure::at_most("any measure for 60 months with limits, first asked", 0.3, series, "s"),
    ])
}

/// The ids of every measure, as the list names them.
fn ids(bench: &Bench, list: &[&str]) -> Result<Vec<String>, String> {
    let output = Command::new(&bench.binary).args(list).output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect())
}
