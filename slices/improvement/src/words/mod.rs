//! The one door to the sentences this slice can say about a plan. The sentences themselves are in `words/en-GB`.

mod answer;
#[path = "../../../say.rs"]
mod say;
mod standing;

pub use answer::{first_line, second_line};
pub(crate) use say::say;
pub use standing::{confirmation, late_update, now_with};

/// A small number in words, a larger one in digits.
#[must_use]
pub fn number(n: u64) -> String {
    const WORDS: [&str; 10] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let small = usize::try_from(n).ok().and_then(|n| WORDS.get(n));
    small.map_or_else(|| waymark_web::words::thousands(n), |word| (*word).to_owned())
}
