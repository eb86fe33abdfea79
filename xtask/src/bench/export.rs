//! The SEN2 return of the 640,000 plans, written as a stream.

use super::data::Bench;
use super::figure::Figure;
use super::peers;
use super::process::middle_of_three;

/// Runs it three times; the middle one counts.
pub fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let folder = bench.plans_640k()?;
    let out = bench.work.join("export.xml");
    let (folder, file) = (folder.to_string_lossy(), out.to_string_lossy());
    let run = middle_of_three(
        &bench.binary,
        &["export", "sen2", "--year", "2026", "--out", &file, "--data", &folder],
    )?;
    let bytes = std::fs::metadata(&out).map_or(0, |file| file.len());
    println!(
        "{{\"workload\":\"export\",\"wall_s\":{:.2},\"cpu_s\":{:.2},\"mib\":{:.0},\"bytes\":{bytes}}}",
        run.wall, run.cpu, run.mib
    );
    let _ = std::fs::remove_file(&out);
    let wall = Figure::at_most("SEN2 return of 640,000 plans", 5.0, run.wall, "s");
    Ok(vec![
        wall.beside("lxml, streamed", peers::batch(bench, "sen2_stream")?),
        Figure::at_most("SEN2 return of 640,000 plans: memory", 64.0, run.mib, "MiB"),
    ])
}
