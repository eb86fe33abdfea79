//! Random secrets from the operating system, and what is kept of them. The key of a session is never stored or
//! printed: only its digest is.

use sha2::{Digest, Sha256};
use uuid::Uuid;
use waymark_kernel::{Answer, Instant, Problem};

/// The key of a session: 256 random bits that only the browser keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

impl Key {
    pub(crate) fn random() -> Answer<Self> {
        let mut bytes = [0; 32];
        fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// Reads what [`Key::to_cookie`] wrote; anything else is no key.
    #[must_use]
    pub fn from_cookie(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The text for the browser's cookie: 64 characters, 0 to 9 and a to f.
    #[must_use]
    pub fn to_cookie(&self) -> String {
        hex::encode(self.0)
    }

    /// What is stored in its place.
    pub(crate) fn digest(&self) -> String {
        hex::encode(Sha256::digest(self.0))
    }

    /// The token that a form of this session carries. From the token nobody can work out the key.
    pub(crate) fn form_token(&self) -> FormToken {
        FormToken(hex::encode(Sha256::new().chain_update(b"form token of ").chain_update(self.0).finalize()))
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Proves that a form came from a page we made for this very session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormToken(String);

impl FormToken {
    /// The text for the form's hidden field.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a form sent this token. Takes as long for a wrong token as for a right one of the same length.
    #[must_use]
    pub fn matches(&self, sent: &str) -> bool {
        let pairs = self.0.bytes().zip(sent.bytes());
        self.0.len() == sent.len() && pairs.fold(0, |differs, (ours, theirs)| differs | (ours ^ theirs)) == 0
    }
}

/// The id of a log line: its milliseconds first, so that lines lie on disk in the order of time.
pub(crate) fn line_id(at: Instant) -> Answer<Uuid> {
    let mut bytes = [0; 10];
    fill(&mut bytes)?;
    let millis = u64::try_from(at.0 / 1000).unwrap_or_default();
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
}

fn fill(bytes: &mut [u8]) -> Answer<()> {
    getrandom::fill(bytes).map_err(|cause| Problem::fault("ask the system for randomness", cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_the_cookie_and_is_never_printed() {
        let key = Key::random().unwrap();
        assert_eq!(Key::from_cookie(&key.to_cookie()), Some(key.clone()));
        assert_eq!(format!("{key:?}"), "Key(…)");
        assert_ne!(key, Key::random().unwrap());
        for wrong in ["", "00", &"0".repeat(63), &"0".repeat(66), &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(Key::from_cookie(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn neither_the_digest_nor_the_form_token_gives_the_key_away() {
        let key = Key::random().unwrap();
        let token = key.form_token();
        assert!(key.digest() != key.to_cookie() && token.as_str() != key.to_cookie());
        assert_ne!(key.digest(), token.as_str());
    }

    #[test]
    fn a_form_token_fits_its_own_session_only() {
        let (one, other) = (Key::random().unwrap(), Key::random().unwrap());
        let token = one.form_token();
        assert!(token.matches(one.form_token().as_str()));
        assert!(!token.matches(other.form_token().as_str()));
        assert!(!token.matches("") && !token.matches(token.as_str().get(1..).unwrap()));
    }

    #[test]
    fn lines_of_a_later_millisecond_have_a_later_id() {
        let id = |micros| line_id(Instant(micros)).unwrap();
        assert!(id(1_700_000_000_000_000) < id(1_700_000_000_001_000));
    }
}
