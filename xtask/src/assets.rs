//! `cargo x assets`: installs the npm packages of `platform/web` as locked and builds its style sheet, scripts and
//! fonts. Does nothing when no input has changed since the last build; never changes the lock file.

use crate::run::{Outcome, root, run};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The npm program, which is a script of another name on Windows.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
const NO_NPM: &str = "npm was not found: install Node.js 20 or newer, then run this again";

/// Builds what is out of date and says so in a line a step.
pub fn build() -> Outcome {
    let web = root().join("platform/web");
    install(&web)?;
    let inputs = inputs(&web)?;
    up_to_date_or(&web.join("assets/built/stamp"), &inputs, "the front end", || {
        run("building the style sheet, scripts and fonts", &web, NPM, &["run", "--silent", "build"], NO_NPM)
    })
}

/// Installs the packages of a folder exactly as its lock file says.
pub fn install(folder: &Path) -> Outcome {
    let inputs = [folder.join("package.json"), folder.join("package-lock.json"), folder.join(".npmrc")];
    up_to_date_or(&folder.join("node_modules/.waymark-stamp"), &inputs, "npm packages", || {
        let what_for = format!("fetching npm packages for {}", folder.display());
        run(&what_for, folder, NPM, &["ci", "--no-audit", "--no-fund", "--loglevel=error"], NO_NPM)
    })
}

/// Runs `work` unless the stamp says that it was done with these very inputs.
fn up_to_date_or(stamp: &Path, inputs: &[PathBuf], what: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    let digest = digest(inputs)?;
    if std::fs::read_to_string(stamp).is_ok_and(|found| found == digest) {
        println!("✓ {what}: up to date");
        return Ok(());
    }
    work()?;
    std::fs::write(stamp, digest).map_err(|error| format!("could not write {}: {error}", stamp.display()))
}

/// Every file the build reads apart from the packages, in a fixed order.
fn inputs(web: &Path) -> Result<Vec<PathBuf>, String> {
    let folder = web.join("assets");
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| format!("could not list {}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.extend([web.join("build.mjs"), web.join("package-lock.json")]);
    files.sort();
    Ok(files)
}

/// A digest of names and contents; only ever compared with one made on the same machine.
fn digest(files: &[PathBuf]) -> Result<String, String> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        let bytes =
            std::fs::read(file).map_err(|error| format!("could not read {}: {error}", file.display()))?;
        (file.file_name(), bytes).hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}
