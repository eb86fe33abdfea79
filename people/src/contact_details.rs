//! How to reach someone: shared by teams and the area's contacts. Checked only so far that a mistyped one is told.

use waymark_kernel::{Problem, Refusal};

/// Telephone and e-mail of a team, a person or a service.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactDetails {
    /// Telephone, as written.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
}

impl ContactDetails {
    /// An e-mail address needs one @ with something on both sides; a telephone number needs seven digits.
    ///
    /// # Errors
    /// Refused, with the field and what to do.
    pub fn check(&self) -> Result<(), Problem> {
        let mut refusals = Vec::new();
        let mut refuse = |field: &str, sentence: &str| {
            refusals.push(Refusal { field: field.into(), sentence: sentence.into(), rule: None });
        };
        if self.email.as_deref().is_some_and(|e| !looks_like_email(e)) {
            refuse("email", "Enter an e-mail address like name@example.org.");
        }
        if self.phone.as_deref().is_some_and(|p| p.chars().filter(char::is_ascii_digit).count() < 7) {
            refuse("phone", "Enter a telephone number with its area code, like 01632 960 001.");
        }
        if refusals.is_empty() { Ok(()) } else { Err(Problem::Refused(refusals)) }
    }
}

fn looks_like_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_address_or_number_is_told() {
        let contact = |phone: &str, email: &str| ContactDetails {
            phone: Some(phone.into()),
            email: Some(email.into()),
        };
        assert!(contact("01632 960 001", "ada@example.org").check().is_ok());
        assert!(ContactDetails::default().check().is_ok());
        for (phone, email) in [("12", "a@b.c"), ("01632 960001", "ada"), ("01632 960001", "a b@example.org")]
        {
            assert!(contact(phone, email).check().is_err(), "{phone} {email}");
        }
    }
}
