//! `cargo x demo`: from a fresh clone to the invented area of Ashdale in a browser.

use crate::assets;
use crate::run::{Outcome, root, run};

/// Builds what is needed and serves the demonstration; words after `demo` go to `waymark demo`.
pub fn serve(words: &[&str]) -> Outcome {
    assets::build()?;
    let missing = "cargo was not found: install Rust, then run this again";
    let root = root();
    run(
        "building waymark (some minutes the first time)",
        &root,
        "cargo",
        &["build", "--release", "--package", "waymark"],
        missing,
    )?;
    let mut arguments = vec!["demo"];
    arguments.extend(words);
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), std::path::PathBuf::from);
    let program = target.join("release/waymark");
    run(
        "starting the demonstration",
        &root,
        &program.to_string_lossy(),
        &arguments,
        "the binary was not built",
    )
}
