//! Every sentence in the word files is said somewhere: a sentence nobody says is taken out.

use std::path::Path;
use waymark_testkit::sentences::unsaid;

#[test]
fn every_sentence_is_said_somewhere() {
    let unsaid = unsaid(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}
