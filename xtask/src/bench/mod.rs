//! `cargo x bench`: every figure the product must reach, and the same of its peers, in one run on one machine. It sets up
//! what is missing in `bench-work/`, prints a JSON line a figure and at the end a table. It never asserts a time: machines
//! are noisy, and the processor time of a request is the figure that holds on a busy one.

mod data;
mod dues;
mod export;
mod figure;
mod http;
mod import;
mod list;
mod measures;
mod mix;
mod paper;
mod peers;
mod process;
mod site;
mod start;
mod waits;
mod wrk;

use crate::run::{Outcome, root, run as run_program};
use data::Bench;
use figure::{Figure, table};
use std::path::PathBuf;

type Workload = fn(&Bench) -> Result<Vec<Figure>, String>;

/// What is measured without the peers.
const ALONE: [&str; 1] = ["measures"];

/// The last four work on the folder of 640,000 plans, which takes a quarter of an hour to make and 20 GB to keep.
const WORKLOADS: [(&str, Workload); 9] = [
    ("start", start::run),
    ("list", list::run),
    ("mix", mix::run),
    ("import", import::run),
    ("measures", measures::run),
    ("start-large", start::large),
    ("list-large", list::large),
    ("dues", dues::run),
    ("export", export::run),
];

/// Runs one workload, or all; says so when there is none of that name.
pub fn run(only: Option<&str>) -> Outcome {
    if only == Some("waits") {
        return shown(waits::figures(&root())?);
    }
    if only == Some("paper") {
        return shown(paper::figures(&root())?);
    }
    let chosen: Vec<_> = WORKLOADS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    if chosen.is_empty() {
        return Err(format!("bench knows {}, waits, paper", WORKLOADS.map(|(name, _)| name).join(", ")));
    }
    let bench = built()?;
    if !only.is_some_and(|only| ALONE.contains(&only)) {
        with_peers(&bench)?;
    }
    let mut figures = Vec::new();
    for (name, workload) in chosen {
        println!("… {name}, at load {}", process::load());
        for figure in workload(&bench)? {
            println!("{}", figure.json());
            figures.push(figure);
        }
    }
    if only.is_none() {
        figures.extend(waits::figures(&root())?);
        figures.extend(paper::figures(&root())?);
    }
    println!("\n{}", table(&figures));
    Ok(())
}

/// A line and a row for each figure.
fn shown(figures: Vec<Figure>) -> Outcome {
    figures.iter().for_each(|figure| println!("{}", figure.json()));
    println!("\n{}", table(&figures));
    Ok(())
}

/// The release binary and the folder for it all.
fn built() -> Result<Bench, String> {
    let root = root();
    let words = ["build", "--release", "--package", "waymark"];
    run_program("building the release binary", &root, "cargo", &words, "cargo was not found")?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let bench = Bench {
        work: root.join("bench-work"),
        binary: target.join("release/waymark"),
        peers: root.join("../shared/design/bench-peers"),
    };
    std::fs::create_dir_all(&bench.work).map_err(|error| error.to_string())?;
    Ok(bench)
}

/// What the product is measured beside.
fn with_peers(bench: &Bench) -> Outcome {
    if !bench.peers.join("bench.py").is_file() {
        return Err(format!("the peers’ scripts are not in {}", bench.peers.display()));
    }
    peers::set_up(bench)
}
