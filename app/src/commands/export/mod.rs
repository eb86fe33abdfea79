//! `waymark export`: a return or a list as a file, which appears whole or not at all.

mod sen2;
mod waiting;

use crate::cli::ExportWhat;
use crate::place::Where;
use anyhow::{Context, bail};
use std::fs::File;
use std::path::Path;
use std::process::ExitCode;
use tempfile::{NamedTempFile, TempPath};

/// What was asked for cannot be understood: the exit code.
const UNKNOWN: u8 = 2;

/// Writes what was asked.
pub async fn run(place: &Where, what: ExportWhat) -> anyhow::Result<ExitCode> {
    match what {
        ExportWhat::Sen2 { year, out, at, serial, known_at } => {
            sen2::run(place, sen2::Asked { year, out, at, serial, known_at }).await
        }
        ExportWhat::WaitingList(of) => waiting::list(place, of).await,
        ExportWhat::Sitrep { of, published } => waiting::bands(place, of, published).await,
    }
}

/// A file that is written beside its place and moved there when it is whole. What is no plain file, such as a pipe, is
/// written to as it is: nothing must take its place.
struct Whole {
    file: File,
    beside: Option<TempPath>,
}

/// Begins a file that will be whole at `out`.
fn whole(out: &Path) -> anyhow::Result<Whole> {
    let cannot = || format!("{} cannot be written", out.display());
    if out.metadata().is_ok_and(|there| !there.is_file()) {
        let file = File::options().write(true).open(out).with_context(cannot)?;
        return Ok(Whole { file, beside: None });
    }
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (file, beside) = NamedTempFile::new_in(folder).with_context(cannot)?.into_parts();
    Ok(Whole { file, beside: Some(beside) })
}

impl Whole {
    const fn as_file(&self) -> &File {
        &self.file
    }

    fn finish(self, out: &Path) -> anyhow::Result<()> {
        let Some(beside) = self.beside else { return Ok(()) };
        self.file.sync_all()?;
        if let Err(error) = beside.persist(out) {
            bail!("{} cannot be written: {}", out.display(), error.error);
        }
        Ok(())
    }
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::from(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[test]
    fn a_file_appears_whole_and_what_is_no_plain_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("list.csv");
        let file = whole(&out).unwrap();
        file.as_file().write_all(b"half").unwrap();
        assert!(!out.exists(), "not there before it is whole");
        file.finish(&out).unwrap();
        assert_eq!(std::fs::read(&out).unwrap(), b"half");
        let link = folder.path().join("nothing");
        std::os::unix::fs::symlink("/dev/null", &link).unwrap();
        whole(&link).unwrap().finish(&link).unwrap();
        assert!(link.is_symlink(), "it is still what it was");
    }
}
