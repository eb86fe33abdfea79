//! The waiting-list workloads A, B and C, the exact chances of B and how often the bands hold, beside the peers' scripts of
//! `../shared/design/bench-waits`. Processor time is compared where other work may run beside it; a speed counts only when
//! the tool's result agrees with the exact answer.

use super::figure::Figure;
use super::peers::field;
use crate::run::{Outcome, run as run_program};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What runs ours and theirs.
struct Tools {
    examples: PathBuf,
    scripts: PathBuf,
    python: PathBuf,
}

/// Builds ours, sets the peers up when missing, and measures both.
pub fn figures(root: &Path) -> Result<Vec<Figure>, String> {
    let words = ["build", "--release", "--package", "waymark-queues", "--examples"];
    run_program("building the waiting-list workloads", root, "cargo", &words, "cargo was not found")?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let tools = Tools {
        examples: target.join("release/examples"),
        scripts: root.join("../shared/design/bench-waits"),
        python: root.join("bench-work/venv-waits/bin/python"),
    };
    set_up(root, &tools)?;
    let mut all = servers(&tools, "1", 25.0)?;
    all.extend(servers(&tools, "5", 50.0)?);
    all.extend(one_list(&tools)?);
    all.extend(pathway(&tools)?);
    all.extend(coverage(&tools)?);
    Ok(all)
}

fn set_up(root: &Path, tools: &Tools) -> Outcome {
    if tools.python.is_file() {
        return Ok(());
    }
    let venv = root.join("bench-work/venv-waits");
    let list = tools.scripts.join("requirements.txt");
    let (venv, list) = (venv.to_string_lossy(), list.to_string_lossy());
    let missing = "python3 was not found";
    run_program("making a place for the peers", root, "python3", &["-m", "venv", &venv], missing)?;
    let python = tools.python.to_string_lossy();
    let words = ["-m", "pip", "install", "--quiet", "--requirement", &list];
    run_program("installing the peers", root, &python, &words, missing)
}

fn ours(tools: &Tools, example: &str, words: &[&str]) -> Result<String, String> {
    said(Command::new(tools.examples.join(example)).args(words))
}

fn theirs(tools: &Tools, script: &str, words: &[&str]) -> Result<String, String> {
    said(Command::new(&tools.python).arg("-B").arg(script).args(words).current_dir(&tools.scripts))
}

fn said(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("{command:?} could not be started: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{text}");
    if output.status.success() {
        Ok(text)
    } else {
        Err(format!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr)))
    }
}

/// Refuses a result that is further than `share` of the right one from it.
fn agrees(tool: &str, result: f64, right: f64, share: f64) -> Outcome {
    if (result - right).abs() <= share * right {
        Ok(())
    } else {
        Err(format!("{tool} gives {result} where {right} is right: its speed does not count"))
    }
}

/// A: children in turn at servers that are busy nine tenths of the time; a run of a million is right to about 6 in 100.
fn servers(tools: &Tools, servers: &str, target: f64) -> Result<Vec<Figure>, String> {
    let mine = ours(tools, "waits_speed", &["a", "1000000", servers])?;
    agrees("ours", field(&mine, "mean_wait"), field(&mine, "exact"), 0.06)?;
    let numba = theirs(tools, "a_numba.py", &["1000000", servers])?;
    agrees("numba", field(&numba, "mean_wait"), field(&numba, "exact"), 0.06)?;
    let nanoseconds = |line: &str| field(line, "cpu_s") * 1e9 / field(line, "patients");
    let figure =
        Figure::at_most(format!("A, {servers} servers: processor a child"), target, nanoseconds(&mine), "ns");
    Ok(vec![figure.beside("numba", nanoseconds(&numba))])
}

/// B: the plain list, and its exact chances.
fn one_list(tools: &Tools) -> Result<Vec<Figure>, String> {
    let exact = ours(tools, "waits_speed", &["exact"])?;
    let mean = field(&exact, "mean");
    agrees("the exact chances", mean, 1_880.0, 1e-9)?;
    let mine = ours(tools, "waits_speed", &["b", "1000", "2"])?;
    agrees("ours", field(&mine, "final_mean"), mean, 0.01)?;
    let numpy = theirs(tools, "b_numpy_queue.py", &["1000"])?;
    agrees("numpy", field(&numpy, "final_mean"), mean, 0.01)?;
    let wall = |line: &str| field(line, "wall_s") * 1e3;
    let processor = |line: &str| field(line, "cpu_s") * 1e3;
    Ok(vec![
        Figure::at_most("B with waits, bands and clearance", 5.0, wall(&mine), "ms")
            .beside("numpy (list only)", wall(&numpy)),
        Figure::at_most("B, the same in processor time", 5.0, processor(&mine), "ms")
            .beside("numpy (list only)", processor(&numpy)),
        Figure::at_most("B, exact chances", 10.0, wall(&exact), "ms"),
        Figure::at_most("B, exact chances in processor time", 10.0, processor(&exact), "ms"),
    ])
}

/// C: the whole pathway. Its peer counts weeks in fractions: half a week more.
fn pathway(tools: &Tools) -> Result<Vec<Figure>, String> {
    let mine = ours(tools, "waits_speed", &["c", "1000", "2"])?;
    let simpy = theirs(tools, "c_simpy.py", &["3"])?;
    let wait = |line: &str| field(line, "mean_wait_to_assessment");
    agrees("ours", wait(&mine) + 0.5, wait(&simpy), 0.03)?;
    agrees("ours", field(&mine, "assessed_per_rep"), field(&simpy, "assessed_per_rep"), 0.03)?;
    let a_child = |line: &str| field(line, "cpu_s") / field(line, "patients");
    Ok(vec![
        Figure::at_most("C, 1,000 runs of a whole pathway", 1.0, field(&mine, "wall_s"), "s"),
        Figure::at_most("C, the same in processor time", 2.0, field(&mine, "cpu_s"), "s"),
        Figure::at_least("C, times simpy a child", 500.0, a_child(&simpy) / a_child(&mine), "×"),
    ])
}

/// How often nominal bands hold on 1,000 invented services.
fn coverage(tools: &Tools) -> Result<Vec<Figure>, String> {
    let lines = ours(tools, "waits_coverage", &["1000", "500"])?;
    let mut all = Vec::new();
    for line in lines.lines() {
        let weeks = field(line, "horizon");
        for (name, key, least, most) in [("8 in 10", "held80", 78.0, 84.0), ("9 in 10", "held90", 88.0, 93.0)]
        {
            let held = field(line, key) * 100.0;
            all.push(Figure::at_least(
                format!("a band of {name} holds, {weeks} weeks ahead"),
                least,
                held,
                "%",
            ));
            all.push(Figure::at_most(format!("and not too often, {weeks} weeks ahead"), most, held, "%"));
        }
    }
    Ok(all)
}
