//! NHS numbers: ten digits, the last one a check digit. Shown in threes and four: 943 476 5919.

use crate::digits::{digits, nth_body, remainder, weighted};

/// How many different invented numbers [`synthetic`] can make.
pub const SYNTHETIC_NUMBERS: u32 = 900_000;

/// Checks an NHS number. Spaces are allowed between its digits.
///
/// # Errors
/// A plain sentence when it is not ten digits or its check digit is wrong.
pub fn check(text: &str) -> Result<(), &'static str> {
    let bare: String = text.chars().filter(|c| *c != ' ').collect();
    let Some(all) = digits::<10>(&bare) else {
        return Err("An NHS number has ten digits.");
    };
    let expected = match 11 - weighted(&all) {
        11 => 0,
        10 => return Err("No NHS number begins with these nine digits."),
        digit => digit,
    };
    if all.last().is_some_and(|&last| u32::from(last) == expected) {
        Ok(())
    } else {
        Err("The last digit of this NHS number does not fit the others: one digit is probably mistyped.")
    }
}

/// Whether it lies in the range kept for tests and invented people (it begins with 999).
#[must_use]
pub fn is_synthetic(text: &str) -> bool {
    check(text).is_ok() && text.starts_with("999")
}

/// The `n`th invented number, all different for `n` below [`SYNTHETIC_NUMBERS`]; `None` from there on.
#[must_use]
pub fn synthetic(n: u32) -> Option<String> {
    if n >= SYNTHETIC_NUMBERS {
        return None;
    }
    let body = nth_body(99_900_000, u64::from(n), 1);
    let check = (11 - remainder(body)) % 11;
    Some(format!("{body:09}{check}"))
}

/// The way people read it: `943 476 5919`. A text that is not ten digits is given back unchanged.
#[must_use]
pub fn shown(text: &str) -> String {
    match (text.len(), text.get(..3), text.get(3..6), text.get(6..)) {
        (10, Some(a), Some(b), Some(c)) => format!("{a} {b} {c}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn invented_numbers_are_valid_and_all_different() {
        let some: Vec<String> = (0..20_000).chain(899_900..900_000).map(|n| synthetic(n).unwrap()).collect();
        assert_eq!(some.iter().collect::<HashSet<_>>().len(), some.len());
        for number in &some {
            assert_eq!(check(number), Ok(()), "{number}");
            assert!(is_synthetic(number));
        }
        assert_eq!(synthetic(SYNTHETIC_NUMBERS), None);
    }

    #[test]
    fn a_number_is_shown_in_threes_and_four() {
        assert_eq!(shown("9434765919"), "943 476 5919");
        assert_eq!(check("943 476 5919"), Ok(()));
    }
}
