//! Any measure of an area of 25,000 cases and its services, the first that is asked after the program starts: on one day, and
//! sixty months with their limits.

use super::data::Bench;
use super::figure::Figure;
use super::process::{middle_of_three, needed};

/// The slowest of the measures, of each kind one and more.
const ASKED: [&str; 4] = ["plans-20-weeks", "advice-6-weeks.health", "caseload", "reviews-12-months"];

/// Runs each three times; the middle one counts, and of the measures the slowest. Opening the area is part of the wall time,
/// and of a process that opens it and answers nothing else it is taken off.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let folder = bench.cases_25k()?;
    let folder = folder.to_string_lossy();
    let opening = middle_of_three(&bench.binary, &["measure", "list", "--data", &folder])?.wall;
    let (mut day, mut series) = (0.0_f64, 0.0_f64);
    for id in ASKED {
        // The first reading warms the machine's own cache of the file, as a served area has it.
        needed(&bench.binary, &["measure", "show", id, "--data", &folder])?;
        let one = middle_of_three(&bench.binary, &["measure", "show", id, "--data", &folder])?.wall;
        let many = ["measure", "show", id, "--series", "60", "--data", &folder];
        day = day.max(one - opening);
        series = series.max(middle_of_three(&bench.binary, &many)?.wall - opening);
    }
    Ok(vec![
        Figure::at_most("a measure on a day, first asked", 0.05, day, "s"),
        Figure::at_most("a measure for 60 months with limits, first asked", 0.3, series, "s"),
    ])
}
