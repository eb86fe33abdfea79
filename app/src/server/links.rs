//! The sign-in links of a demonstration: one a role, good for as long as the server runs. Kept in memory and, for
//! `waymark demo links`, in a file of the data folder that the next start replaces. A real area has none.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use waymark_access::Role;
use waymark_kernel::PersonId;

/// One link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The code of the role.
    pub role: String,
    /// Whose it is, with what the person is in a few words.
    pub who: String,
    /// The address.
    pub url: String,
    /// The last part of the address.
    #[serde(skip)]
    pub token: String,
    /// The person.
    #[serde(skip)]
    pub person: Option<PersonId>,
}

/// Every link of this demonstration.
#[derive(Debug, Default)]
pub struct Links {
    all: Vec<Link>,
    by_token: HashMap<String, usize>,
}

impl Links {
    /// The links, in the order they are printed.
    pub fn new(all: Vec<Link>) -> Self {
        let by_token = all.iter().enumerate().map(|(n, link)| (link.token.clone(), n)).collect();
        Self { all, by_token }
    }

    /// The link of a token.
    pub fn find(&self, token: &str) -> Option<(&Link, PersonId, Role)> {
        let link = self.all.get(*self.by_token.get(token)?)?;
        Some((link, link.person?, link.role.parse().ok()?))
    }

    /// All of them.
    pub fn all(&self) -> &[Link] {
        &self.all
    }

    /// Where the running server leaves them.
    fn file(folder: &Path) -> PathBuf {
        folder.join("demo-links.json")
    }

    /// Leaves them in the data folder, for nobody but who runs the server: whoever reads them can sign in.
    pub fn leave(&self, folder: &Path) -> anyhow::Result<()> {
        std::fs::create_dir_all(folder)?;
        // A new file is put in place of an older one that others may be able to read.
        let mut made = tempfile::Builder::new().prefix("demo-links").tempfile_in(folder)?;
        made.write_all(serde_json::to_string_pretty(&self.all)?.as_bytes())?;
        made.persist(Self::file(folder))?;
        Ok(())
    }

    /// Reads what a running server left.
    pub fn left(folder: &Path) -> anyhow::Result<Vec<Link>> {
        let text = std::fs::read_to_string(Self::file(folder)).map_err(|_| {
            anyhow::anyhow!(
                "No demonstration has left its links in {}: start it with `waymark demo`.",
                folder.display()
            )
        })?;
        Ok(serde_json::from_str(&text)?)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn nobody_else_of_the_machine_can_read_the_links() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(Links::file(folder.path()), "older").unwrap();
        Links::default().leave(folder.path()).unwrap();
        let mode = std::fs::metadata(Links::file(folder.path())).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert!(Links::left(folder.path()).unwrap().is_empty());
    }
}
