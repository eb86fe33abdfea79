//! What a command answers where a word, a day or a file cannot be understood: a sentence on standard error, and the exit code.

use anyhow::Context;
use std::fmt::{Display, Formatter};
use std::fs::File;
use std::path::Path;
use std::process::ExitCode;
use waymark_kernel::Problem;

/// A word, a day or a file that cannot be understood, or that is refused: the exit code.
pub const REFUSED: u8 = 2;

/// Why a word, a day or a file is refused. As an error, or round one, it ends the run with [`REFUSED`]; every other error is a
/// fault.
#[derive(Debug)]
pub struct Refused(pub String);

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

/// Ends a run that failed: says why, and whether it was a fault.
pub fn end(error: &anyhow::Error) -> ExitCode {
    eprintln!("{error:#}");
    if error.is::<Refused>() { ExitCode::from(REFUSED) } else { ExitCode::FAILURE }
}

/// Says why something is refused.
pub fn because(sentence: impl Display) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::from(REFUSED)
}

/// Says why something was refused, in the words it was refused with; anything else is a fault.
pub fn refuse(problem: Problem) -> anyhow::Result<ExitCode> {
    match problem {
        Problem::Refused(refusals) => {
            refusals.iter().for_each(|refusal| eprintln!("{}", refusal.sentence));
            Ok(ExitCode::from(REFUSED))
        }
        other => Err(other.into()),
    }
}

/// Opens a file that was named on the command line.
pub fn open(path: &Path) -> anyhow::Result<File> {
    File::open(path).with_context(|| unreadable(path))
}

/// Reads such a file.
pub fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| unreadable(path))
}

/// Reads the text of such a file.
pub fn read_text(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| unreadable(path))
}

fn unreadable(path: &Path) -> Refused {
    Refused(format!("{} cannot be read", path.display()))
}
