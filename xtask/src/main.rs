//! `cargo x …`: the chores of this repository, one module each. It must stay quick to build, so it depends on nothing.

mod assets;
mod bench;
mod demo;
mod docs;
mod postgres;
mod run;
mod system;
mod test;
mod tidy;

use std::process::ExitCode;

/// What `cargo x` understands, for people who type something else.
const USAGE: &str = "usage: cargo x <task>
  demo     build Waymark and serve the invented area of Ashdale on http://127.0.0.1:8080
  test     install what the tests need and run everything (`test --no-browser` leaves the browser out)
  bench    every figure the product must reach beside its peers (slow; `bench list|mix|import|dues|export|start|waits` for one)
  docs     write the generated documents of docs/ anew
  tidy     check tiers, file lengths, dependencies and words
  assets   install the front-end packages and build the style sheet, scripts and fonts (skipped when up to date)";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["assets"] => assets::build(),
        ["demo", rest @ ..] => demo::serve(rest),
        ["test"] => test::all(&test::Wanted { browser: true }),
        ["test", "--no-browser"] => test::all(&test::Wanted { browser: false }),
        ["tidy"] => tidy::check(),
        ["docs"] => docs::write(),
        ["bench"] => bench::run(None),
        ["bench", only] => bench::run(Some(only)),
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
