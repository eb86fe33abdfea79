//! `cargo x tidy`: what no compiler checks about the house: which way the arrows run, how long a file may be, that
//! every direct dependency has its line of reason, and that nothing names a machine or a registry.

use crate::run::{Outcome, root};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The most lines a file of code may have; tests and generated files aside.
const LONGEST: usize = 500;

/// Words that must not stand in the repository, each with the reason.
const BANNED: &[(&str, &str)] = &[
    ("crates.io-index", "the address of a package registry"),
    ("registry.npmjs", "the address of a package registry"),
    ("\"resolved\":", "a download address in an npm lock file"),
];

/// Finds everything that is wrong and says it all at once.
pub fn check() -> Outcome {
    println!("… tidying: tiers, lengths, dependencies, words");
    let root = root();
    let files = tracked(&root)?;
    let mut wrong = Vec::new();
    tiers(&root, &files, &mut wrong)?;
    dependencies(&root, &files, &mut wrong)?;
    for file in &files {
        lengths(&root, file, &mut wrong);
        words(&root, file, &mut wrong);
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn tracked(root: &Path) -> Result<Vec<PathBuf>, String> {
    let output = Command::new("git")
        .args(["ls-files", "-co", "--exclude-standard"])
        .current_dir(root)
        .output()
        .map_err(|error| format!("git could not list the files: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.lines().map(PathBuf::from).filter(|file| root.join(file).is_file()).collect())
}

fn lengths(root: &Path, file: &Path, wrong: &mut Vec<String>) {
    let is_code = file.extension().is_some_and(|ending| ending == "rs");
    let is_test = file.components().any(|part| part.as_os_str() == "tests") || file.ends_with("tests.rs");
    if !is_code || is_test {
        return;
    }
    let text = std::fs::read_to_string(root.join(file)).unwrap_or_default();
    let lines = text.lines().count();
    if lines > LONGEST {
        wrong.push(format!(
            "{}: {lines} lines; no file of code is longer than {LONGEST}: split it by purpose",
            file.display()
        ));
    }
    if !text.starts_with("//!") && !text.starts_with("#![doc") {
        wrong.push(format!(
            "{}: begin with `//!`: what the file is for and what it must never do",
            file.display()
        ));
    }
}

fn words(root: &Path, file: &Path, wrong: &mut Vec<String>) {
    if file.ends_with("Cargo.lock") || file.starts_with("xtask") {
        return;
    }
    let Ok(text) = std::fs::read_to_string(root.join(file)) else { return };
    for (word, reason) in BANNED.iter().filter(|(word, _)| text.contains(word)) {
        wrong.push(format!("{}: holds “{word}”, {reason}", file.display()));
    }
}

/// The tiers, lowest first. A crate may depend only on a lower one; the exceptions are listed in `may`.
const TIERS: &[&[&str]] =
    &[&["kernel"], &["law", "platform"], &["people"], &["slice"], &["reporting"], &["app"], &["outside"]];

struct Crate {
    name: String,
    tier: usize,
    depends_on: Vec<String>,
}

fn tiers(root: &Path, files: &[PathBuf], wrong: &mut Vec<String>) -> Outcome {
    let mut crates = BTreeMap::new();
    for file in files.iter().filter(|file| file.ends_with("Cargo.toml") && file.components().count() > 1) {
        let text = read(&root.join(file))?;
        let tier_name = value(&text, "tier").unwrap_or_default();
        let Some(tier) = TIERS.iter().position(|names| names.contains(&tier_name.as_str())) else {
            wrong.push(format!(
                "{}: give [package.metadata.waymark] tier one of the known tiers",
                file.display()
            ));
            continue;
        };
        let name = value(&text, "name").unwrap_or_default();
        let depends_on =
            section(&text, "dependencies").into_iter().filter(|name| name.starts_with("waymark")).collect();
        crates.insert(name.clone(), Crate { name, tier, depends_on });
    }
    for user in crates.values() {
        for used in user.depends_on.iter().filter_map(|name| crates.get(name)) {
            if used.tier >= user.tier
                && !may(&user.name, &used.name)
                && TIERS.get(user.tier) != Some(&["outside"].as_slice())
            {
                wrong.push(format!(
                    "{} depends on {}, which is not in a lower tier: move what both need down, or let them meet through facts on the page of wiring",
                    user.name, used.name
                ));
            }
        }
    }
    Ok(())
}

/// The arrows inside tier 1 that the architecture allows.
fn may(user: &str, used: &str) -> bool {
    matches!(
        (user, used),
        ("waymark-web", "waymark-access")
            | ("waymark-access", "waymark-store" | "waymark-access-policy")
            | ("waymark", "waymark-demo")
    )
}

fn dependencies(root: &Path, files: &[PathBuf], wrong: &mut Vec<String>) -> Outcome {
    let reasons = read(&root.join("deny.toml"))?;
    let mut seen = BTreeMap::new();
    for file in files.iter().filter(|file| file.ends_with("Cargo.toml") && file.components().count() > 1) {
        let text = read(&root.join(file))?;
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for name in section(&text, kind).into_iter().filter(|name| !name.starts_with("waymark")) {
                seen.entry(name).or_insert_with(|| file.clone());
            }
        }
    }
    for (name, file) in seen {
        if !reasons.lines().any(|line| line.starts_with(&format!("# {name}: "))) {
            wrong.push(format!(
                "deny.toml: give {name} (of {}) one line of reason: `# {name}: …`",
                file.display()
            ));
        }
    }
    Ok(())
}

/// The names on the left of a section of a manifest.
fn section(manifest: &str, wanted: &str) -> Vec<String> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim() == format!("[{wanted}]");
        } else if inside && let Some((name, _)) = line.split_once('=') {
            names.push(name.trim().trim_end_matches(".workspace").to_owned());
        }
    }
    names
}

fn value(manifest: &str, key: &str) -> Option<String> {
    let line =
        manifest.lines().find(|line| line.split_once('=').is_some_and(|(name, _)| name.trim() == key))?;
    Some(line.split_once('=')?.1.trim().trim_matches('"').to_owned())
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("could not read {}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_gives_its_dependencies_and_its_tier() {
        let text = "[package]\nname = \"a\"\n[package.metadata.waymark]\ntier = \"slice\"\n[dependencies]\nserde = \"1\"\nb.workspace = true\n[dev-dependencies]\ninsta = \"1\"\n";
        assert_eq!(section(text, "dependencies"), ["serde", "b"]);
        assert_eq!(value(text, "tier").as_deref(), Some("slice"));
    }

    #[test]
    fn only_the_arrows_of_the_architecture_are_allowed_inside_a_tier() {
        assert!(may("waymark-web", "waymark-access"));
        assert!(!may("waymark-store", "waymark-access"));
    }
}
