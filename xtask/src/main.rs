//! `cargo x …`: the chores of this repository, one module each. It must stay quick to build, so it depends on nothing.

mod assets;
mod run;

use std::process::ExitCode;

/// What `cargo x` understands, for people who type something else.
const USAGE: &str = "usage: cargo x <task>
  assets   install the front-end packages and build the style sheet, scripts and fonts (skipped when up to date)";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["assets"] => assets::build(),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
