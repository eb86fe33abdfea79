//! Unique learner numbers: ten digits, the first not 0, the last a check digit.

use crate::digits::{digits, nth_body, remainder, weighted};

/// What systems write when the number is not known. It is not a learner's number.
pub const PLACEHOLDER: &str = "9999999999";

/// Checks a ULN.
///
/// # Errors
/// A plain sentence when it is the placeholder, has the wrong form, or its check digit is wrong.
pub fn check(text: &str) -> Result<(), &'static str> {
    if text == PLACEHOLDER {
        return Err("9999999999 stands for \u{2018}not known\u{2019}; it is not a learner number.");
    }
    let Some(all) = digits::<10>(text) else {
        return Err("A unique learner number has ten digits.");
    };
    if all.first() == Some(&0) {
        return Err("A unique learner number does not begin with 0.");
    }
    match weighted(&all) {
        0 => Err("No unique learner number begins with these nine digits."),
        r if all.last().is_some_and(|&last| u32::from(last) == 10 - r) => Ok(()),
        _ => Err(
            "The last digit of this learner number does not fit the others: one digit is probably mistyped.",
        ),
    }
}

/// The `n`th of a run of valid numbers, all different, for invented learners.
#[must_use]
pub fn make(n: u32) -> String {
    let body = nth_body(10_000_000, u64::from(n) % 800_000_000, 0);
    format!("{body:09}{}", 10 - remainder(body))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn made_numbers_are_valid_and_all_different() {
        let some: Vec<String> = (0..20_000).map(make).collect();
        assert_eq!(some.iter().collect::<HashSet<_>>().len(), some.len());
        for number in &some {
            assert_eq!(check(number), Ok(()), "{number}");
        }
    }

    #[test]
    fn the_placeholder_is_not_a_number() {
        assert!(check(PLACEHOLDER).is_err());
    }
}
