//! A committee paper of 30 pages as PDF, made five times, each in a process of its own; the slowest counts.

use super::figure::Figure;
use super::peers::field;
use crate::run::run as run_program;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How often it is made.
const TIMES: usize = 5;

/// Builds the measurement and takes it.
pub fn figures(root: &Path) -> Result<Vec<Figure>, String> {
    let words = ["build", "--release", "--package", "waymark-documents", "--example", "paper_speed"];
    run_program("building the paper", root, "cargo", &words, "cargo was not found")?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let mut slowest: f64 = 0.0;
    for _ in 0..TIMES {
        let line = once(&target.join("release/examples/paper_speed"))?;
        if field(&line, "pages") < 30.0 {
            return Err(format!("the paper has too few pages to count: {line}"));
        }
        slowest = slowest.max(field(&line, "pdf_ms") / 1e3);
    }
    Ok(vec![Figure::at_most(
        "a committee paper of 30 pages or more as PDF, the slowest of 5",
        2.0,
        slowest,
        "s",
    )])
}

fn once(example: &Path) -> Result<String, String> {
    let output =
        Command::new(example).output().map_err(|error| format!("the paper could not be made: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{text}");
    if output.status.success() { Ok(text) } else { Err("the paper could not be made".to_owned()) }
}
