//! Every limit of 640,000 plans worked out anew from the days that start it and the law, counted and summed by rule.

use super::data::Bench;
use super::figure::Figure;
use super::peers;
use super::process::middle_of_three;

/// Runs it three times; the middle one counts.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let folder = bench.plans_640k()?;
    let folder = folder.to_string_lossy();
    bench.must(&["audit", "dues", "--compare", "--data", &folder])?;
    let run = middle_of_three(&bench.binary, &["audit", "dues", "--json", "--data", &folder])?;
    println!(
        "{{\"workload\":\"dues\",\"wall_s\":{:.2},\"cpu_s\":{:.2},\"mib\":{:.0}}}",
        run.wall, run.cpu, run.mib
    );
    let wall = Figure::at_most("every limit of 640,000 plans", 2.0, run.wall, "s");
    Ok(vec![
        wall.beside("plain Python", peers::batch(bench, "deadlines_loop")?)
            .beside("pandas", peers::batch(bench, "deadlines_pandas")?),
        Figure::at_most("every limit of 640,000 plans: memory", 64.0, run.mib, "MiB"),
    ])
}
