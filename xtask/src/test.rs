//! `cargo x test`: installs what the tests need, then runs everything. With `CI` set nothing is skipped: whatever is
//! missing is a failure. Without it, a missing part is named and what depends on it is left out.

use crate::run::{Outcome, root, run};
use crate::{assets, postgres, system, tidy};
use std::process::Command;

/// What the caller asked for.
pub struct Wanted {
    /// Leave the browser out, for a quick run while working.
    pub browser: bool,
}

/// Everything, in the order in which a failure is cheapest to find.
pub fn all(wanted: &Wanted) -> Outcome {
    assets::build()?;
    system::install_what_tests_need()?;
    tidy::check()?;
    let root = root();
    if has(&["fmt", "--version"]) {
        run("checking the format", &root, "cargo", &["fmt", "--all", "--check"], NO_CARGO)?;
    }
    if has(&["clippy", "--version"]) {
        let lint = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
        run("checking the lints", &root, "cargo", &lint, NO_CARGO)?;
    }
    let cluster = postgres::start(&root)?;
    let tested = rust_tests(&root, cluster.as_ref().map(postgres::Cluster::url));
    drop(cluster);
    tested?;
    if wanted.browser { browser(&root) } else { Ok(()) }
}

const NO_CARGO: &str = "cargo was not found";

/// The luck of the property tests, so that a commit that passed passes again; set `PROPTEST_RNG_SEED` to try another.
const SEED: &str = "2014";

/// Whether an optional part of the toolchain is there.
fn has(arguments: &[&str]) -> bool {
    Command::new("cargo").args(arguments).output().is_ok_and(|output| output.status.success())
}

fn rust_tests(root: &std::path::Path, postgres: Option<&str>) -> Outcome {
    let mut settings = Vec::new();
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        settings.push(("PROPTEST_RNG_SEED", SEED));
    }
    settings.extend(postgres.map(|url| ("WAYMARK_TEST_POSTGRES", url)));
    let nextest = has(&["nextest", "--version"]);
    let tests: &[&str] = if nextest {
        &["nextest", "run", "--workspace", "--no-fail-fast"]
    } else {
        &["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"]
    };
    crate::run::run_with("running the tests", root, "cargo", tests, &settings, NO_CARGO)?;
    let documents = ["test", "--quiet", "--workspace", "--doc"];
    crate::run::run_with(
        "running the examples in the documentation",
        root,
        "cargo",
        &documents,
        &settings,
        NO_CARGO,
    )
}

/// The journeys and accessibility checks, against the real binary serving a small demonstration.
fn browser(root: &std::path::Path) -> Outcome {
    if !system::has_chromium() {
        return system::missing("Chromium, for the browser tests");
    }
    let folder = root.join("browser");
    assets::install(&folder)?;
    run(
        "building the binary for the browser",
        root,
        "cargo",
        &["build", "--quiet", "--package", "waymark"],
        NO_CARGO,
    )?;
    let no_node = "node was not found: install Node.js 20 or newer, then run this again";
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), std::path::PathBuf::from);
    let binary = target.join("debug/waymark");
    let settings = [("WAYMARK", &*binary.to_string_lossy())];
    crate::run::run_with(
        "walking through the pages in a browser",
        &folder,
        "node",
        &["all.mjs"],
        &settings,
        no_node,
    )
}
