//! `waymark export`: a return or a list as a file, which appears whole or not at all.

mod sen2;
mod waiting;

use crate::cli::ExportWhat;
use crate::place::Where;
use anyhow::{Context, bail};
use std::fs::File;
use std::path::Path;
use std::process::ExitCode;
use tempfile::NamedTempFile;

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

/// A file that is written beside its place and moved there when it is whole.
struct Whole(NamedTempFile);

/// Begins a file that will be whole at `out`.
fn whole(out: &Path) -> anyhow::Result<Whole> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = NamedTempFile::new_in(folder);
    Ok(Whole(file.with_context(|| format!("{} cannot be written", out.display()))?))
}

impl Whole {
    fn as_file(&self) -> &File {
        self.0.as_file()
    }

    fn finish(self, out: &Path) -> anyhow::Result<()> {
        self.as_file().sync_all()?;
        if let Err(error) = self.0.persist(out) {
            bail!("{} cannot be written: {}", out.display(), error.error);
        }
        Ok(())
    }
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::from(UNKNOWN)
}
