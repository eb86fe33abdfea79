//! Running other programs with a line of progress, and where the repository lies.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a task gives: nothing, or one sentence for the person who ran it.
pub type Outcome = Result<(), String>;

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Runs a program in a folder after saying what for; `missing` is what to say when it is not installed.
pub fn run(what_for: &str, folder: &Path, program: &str, arguments: &[&str], missing: &str) -> Outcome {
    run_with(what_for, folder, program, arguments, &[], missing)
}

/// As [`run`], with settings in the environment.
pub fn run_with(
    what_for: &str,
    folder: &Path,
    program: &str,
    arguments: &[&str],
    settings: &[(&str, &str)],
    missing: &str,
) -> Outcome {
    println!("… {what_for}");
    let command = format!("{program} {}", arguments.join(" "));
    match Command::new(program).args(arguments).current_dir(folder).envs(settings.iter().copied()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{command}` in {} failed ({status})", folder.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(missing.to_owned()),
        Err(error) => Err(format!("`{command}` could not be started: {error}")),
    }
}
