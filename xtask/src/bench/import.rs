//! A return of about 15,000 persons: read, checked and matched, and then approved, into an area of about 25,000 cases.

use super::data::Bench;
use super::figure::Figure;
use super::process::{Needed, needed};

/// Runs both. Approving is the whole import less what reading, checking and matching needs.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let file = bench.sen2()?;
    let text = std::fs::read_to_string(&file).map_err(|error| error.to_string())?;
    let persons = text.matches("<Person>").count() as f64;
    let folder = bench.copy_of(&bench.cases_25k()?)?;
    let (file, folder) = (file.to_string_lossy(), folder.to_string_lossy());
    let words = ["import", "sen2", &file, "--data", &folder, "--json"];
    let looked = well(needed(&bench.binary, &[words.as_slice(), &["--dry-run"]].concat())?)?;
    let whole = well(needed(&bench.binary, &words)?)?;
    let approving = (whole.wall - looked.wall).max(0.001);
    println!(
        "{{\"workload\":\"import\",\"persons\":{persons},\"look_s\":{:.2},\"whole_s\":{:.2},\"whole_cpu_s\":{:.2},\"mib\":{:.0}}}",
        looked.wall, whole.wall, whole.cpu, whole.mib
    );
    let wall = looked.wall * 15_000.0 / persons.max(1.0);
    Ok(vec![
        Figure::at_most("read, check and match 15,000 persons", 5.0, wall, "s"),
        Figure::at_least("approve", 500.0, persons / approving, "persons/s"),
    ])
}

/// Exit 0, or 1 for a file with persons held back.
fn well(run: Needed) -> Result<Needed, String> {
    match run.status.code() {
        Some(0 | 1) => Ok(run),
        _ => Err(format!("the import failed ({})", run.status)),
    }
}
