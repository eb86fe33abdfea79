//! Whether every sentence in the word files of a slice is said somewhere: one that nobody says is taken out.

use std::path::Path;

/// The sentences of `words/` that no file of `src/` says, by their names in the code; `here` is the folder of the crate.
///
/// # Errors
/// When a folder or a file of the crate cannot be read.
pub fn unsaid(here: &Path) -> std::io::Result<Vec<String>> {
    let mut said = String::new();
    gather(&here.join("src"), "rs", &mut said)?;
    let mut words = String::new();
    gather(&here.join("words"), "ftl", &mut words)?;
    let ids = words.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let ids = ids.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.trim().replace('-', "_"));
    Ok(ids.filter(|id| !said.contains(&format!(".{id}("))).collect())
}

fn gather(folder: &Path, ending: &str, into: &mut String) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, ending, into)?;
        } else if path.extension().is_some_and(|found| found == ending) {
            into.push_str(&std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
