//! Numbers of places: URN (schools, from the national register) and UKPRN (providers). Neither has a check digit;
//! only the register itself can say whether one exists.

/// Checks the form of a URN: five or six digits, not starting with 0.
///
/// # Errors
/// A plain sentence.
pub fn check_urn(text: &str) -> Result<(), &'static str> {
    let shaped =
        matches!(text.len(), 5 | 6) && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    if shaped { Ok(()) } else { Err("A URN has six digits (a few old ones have five).") }
}

/// Checks the form of a UKPRN: eight digits, starting with 1.
///
/// # Errors
/// A plain sentence.
pub fn check_ukprn(text: &str) -> Result<(), &'static str> {
    let shaped = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) && text.starts_with('1');
    if shaped { Ok(()) } else { Err("A UKPRN has eight digits and begins with 1.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_checked() {
        assert!(check_urn("103150").is_ok() && check_urn("20000").is_ok());
        assert!(check_urn("1031500").is_err() && check_urn("O03150").is_err() && check_urn("").is_err());
        assert!(check_ukprn("10001234").is_ok());
        assert!(check_ukprn("99999999").is_err() && check_ukprn("1000123").is_err());
    }
}
