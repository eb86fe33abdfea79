//! The software beside which the product is measured, set up once in `bench-work/` and loaded in the same run.

use super::data::Bench;
use super::figure::first_number;
use super::site::between;
use crate::run::{Outcome, run_with};
use std::process::Command;

/// What setting up leaves for the workloads here.
const THERE: [&str; 4] = ["cases25k.db", "cases640k.db", "v-dj/bin/gunicorn", "v-an/bin/python"];

/// Sets the peers up when any of them is missing.
pub fn set_up(bench: &Bench) -> Outcome {
    if THERE.iter().all(|file| bench.work.join(file).exists()) {
        return Ok(());
    }
    let folder = bench.work.to_string_lossy();
    let missing = "bash was not found";
    let settings = [("BENCH_DIR", &*folder)];
    run_with("setting the peers up (some minutes)", &bench.peers, "bash", &["setup.sh"], &settings, missing)
}

/// Milliseconds of processor a request that a peer's list needs, at 16 connections.
pub fn list(bench: &Bench, peer: &str) -> Result<f64, String> {
    let said = python(bench, "python3", &["bench.py", peer, "list", "16", "8"])?;
    Ok(field(&said, "cpu_ms_per_req"))
}

/// The 99th of 100 in milliseconds when 200 load a peer with lists, cases and writes.
pub fn mix(bench: &Bench, peer: &str) -> Result<f64, String> {
    let said = python(bench, "python3", &["bench.py", peer, "mix", "200", "12"])?;
    let p99 = between(&said, "\"p99\": \"", "\"");
    Ok(if p99.ends_with("ms") { first_number(p99) } else { first_number(p99) * 1_000.0 })
}

/// Seconds that an analyst's program needs for a job over 640,000 rows.
pub fn batch(bench: &Bench, job: &str) -> Result<f64, String> {
    let (python3, rows) = (bench.work.join("v-an/bin/python"), bench.work.join("cases640k.db"));
    let words = ["batch_py.py", job, &rows.to_string_lossy(), "640000"];
    let begun = std::time::Instant::now();
    python(bench, &python3.to_string_lossy(), &words)?;
    Ok(begun.elapsed().as_secs_f64())
}

fn python(bench: &Bench, python3: &str, words: &[&str]) -> Result<String, String> {
    let output = Command::new(python3)
        .args(words)
        .current_dir(&bench.peers)
        .env("BENCH_DIR", &bench.work)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .map_err(|error| format!("{python3} could not be started: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{said}");
    if output.status.success() {
        return Ok(said);
    }
    Err(format!("{} failed: {}", words.join(" "), String::from_utf8_lossy(&output.stderr)))
}

/// The number that a JSON line has under a name.
pub fn field(said: &str, name: &str) -> f64 {
    said.split_once(&format!("\"{name}\":")).map_or(0.0, |(_, number)| first_number(number.trim_start()))
}
