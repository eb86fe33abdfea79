//! The document of the whole matrix, kept equal to the policies. `WAYMARK_BLESS=1` writes it anew.

use std::path::Path;
use waymark_access_policy::{Policy, markdown};

#[test]
fn the_document_shows_the_policies_as_they_are() {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/access.md"));
    let found = markdown(&Policy::load());
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        std::fs::write(path, &found).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == found, "docs/access.md is not what the policies say; run this test with WAYMARK_BLESS=1");
}
