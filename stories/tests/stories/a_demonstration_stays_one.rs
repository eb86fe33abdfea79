//! A demonstration is made as one, listens on this machine only, and gives the same people for the same seed.

use crate::world::{complained, waymark};
use tempfile::TempDir;

#[test]
fn a_demonstration_refuses_to_listen_to_the_network() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let output = waymark(&["demo", "--data", &data.to_string_lossy(), "--listen", "0.0.0.0:8099"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("only on this machine"), "{}", complained(&output));
    assert!(!data.exists(), "nothing was made");
}

#[test]
fn a_council_that_does_not_exist_cannot_be_imitated() {
    let folder = TempDir::new().unwrap();
    let output =
        waymark(&["demo", "--data", &folder.path().to_string_lossy(), "--like", "camelot", "--make-only"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("sefton, birmingham, england-share"), "{}", complained(&output));
}
