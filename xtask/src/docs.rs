//! `cargo x docs`: writes the generated documents anew. The same tests that compare them write them.

use crate::run::{Outcome, root, run_with};

/// The tests that make a document: package, and how to pick its tests.
const MAKERS: &[(&str, &[&str])] = &[
    ("waymark", &["documents"]),
    ("waymark-access-policy", &["--test", "document"]),
    ("waymark-stories", &["--test", "house", "document"]),
];

/// Writes `docs/access.md`, `docs/commands.md`, `docs/data.md` and `docs/law.md`.
pub fn write() -> Outcome {
    for (package, which) in MAKERS {
        let mut words = vec!["test", "--quiet", "--package", package];
        words.extend_from_slice(which);
        let what_for = format!("writing the documents of {package}");
        run_with(&what_for, &root(), "cargo", &words, &[("WAYMARK_BLESS", "1")], "cargo was not found")?;
    }
    Ok(())
}
