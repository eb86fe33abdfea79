//! What the tests need from the system: Chromium, PostgreSQL's server programs and `xmllint`. Installed by the
//! system's package manager where that is allowed, otherwise named.

use crate::run::{Outcome, run};
use std::path::Path;
use std::process::Command;

/// One thing the tests need: how to see that it is there, and the Debian packages that bring it.
struct Need {
    what: &'static str,
    there: fn() -> bool,
    packages: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need { what: "Chromium", there: has_chromium, packages: &["chromium", "fonts-liberation"] },
    Need { what: "PostgreSQL", there: has_postgres, packages: &["postgresql"] },
    Need { what: "xmllint", there: has_xmllint, packages: &["libxml2-utils"] },
];

/// Installs what is missing, or says what to install. With `CI` set, something still missing is a failure.
pub fn install_what_tests_need() -> Outcome {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.there)()).collect();
    if missing.is_empty() {
        println!("✓ Chromium, PostgreSQL and xmllint: installed");
        return Ok(());
    }
    if may_install() {
        let here = Path::new("/");
        let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
        run(
            "updating the list of system packages",
            here,
            "apt-get",
            &["update", "-qq"],
            "apt-get was not found",
        )?;
        let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
        arguments.extend(&packages);
        let what_for = format!("installing {}", packages.join(", "));
        run(&what_for, here, "apt-get", &arguments, "apt-get was not found")?;
    }
    for need in NEEDS.iter().filter(|need| !(need.there)()) {
        missing_need(need)?;
    }
    Ok(())
}

fn missing_need(need: &Need) -> Outcome {
    missing(&format!("{} (on Debian: apt-get install {})", need.what, need.packages.join(" ")))
}

/// Says what is missing; a failure when `CI` is set.
pub fn missing(what: &str) -> Outcome {
    let sentence = format!("missing: {what}");
    if std::env::var_os("CI").is_some() {
        return Err(sentence);
    }
    println!("! {sentence}; the tests that need it are left out");
    Ok(())
}

/// Whether packages can be installed without asking: root, on a system with apt-get.
fn may_install() -> bool {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    root && Path::new("/usr/bin/apt-get").is_file()
}

/// Whether Debian's Chromium is there.
pub fn has_chromium() -> bool {
    Path::new("/usr/bin/chromium").is_file()
}

fn has_postgres() -> bool {
    crate::postgres::programs().is_some()
}

fn has_xmllint() -> bool {
    Command::new("xmllint").arg("--version").output().is_ok_and(|output| output.status.success())
}
