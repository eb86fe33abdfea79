//! How sure we are of a line, in words: the mark alone would say nothing to a parent.

use waymark_law::Proof;
use waymark_web::Html;
use waymark_web::components::{Tag, Tone, Warning};
use waymark_web::words::capital;

/// Every mark, surest first.
pub const ALL: [Proof; 3] = [Proof::Primary, Proof::Secondary, Proof::Recalled];

/// The mark as a tag.
pub fn tag(proof: Proof) -> Tag {
    match proof {
        Proof::Primary => Tag::new(Tone::Good, "Primary text [V]"),
        Proof::Secondary => Tag::new(Tone::Info, "Secondary [v]"),
        Proof::Recalled => Tag::new(Tone::Warn, "Recalled [R]"),
    }
}

/// The tag and what it means.
pub fn explained(proof: Proof) -> Html {
    Html::from(tag(proof)).and(Html::text(&format!(" {}", sentence(proof))))
}

/// What the mark means, as a sentence.
pub fn sentence(proof: Proof) -> String {
    format!("{}.", capital(proof.words()))
}

/// What stands above a line that is recalled.
pub fn wary() -> Warning {
    Warning::new(format!("{} [R]", sentence(Proof::Recalled)))
}
