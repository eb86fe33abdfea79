//! What a Word file points to. A link that a reader follows is harmless and is checked as words; what is fetched when the
//! file is opened, or leads into somebody's own machine, is refused.

use crate::Unread;

const OUTSIDE: Unread = Unread::Holds { what: "a link that is followed when it is opened" };
const OWN: Unread = Unread::Holds { what: "a link to a file on somebody’s own machine" };
/// Fields that fetch something. `HYPERLINK` is none of them.
const FETCHING: [&str; 9] = [
    "INCLUDETEXT",
    "INCLUDEPICTURE",
    "LINK",
    "DDE",
    "DDEAUTO",
    "IMPORT",
    "INCLUDE",
    "DATABASE",
    "MACROBUTTON",
];

/// Whether a relation out of the file may stay.
///
/// # Errors
/// [`Unread::Holds`] when it may not.
pub(super) fn outside(kind: &str, target: &str) -> Result<(), Unread> {
    if !kind.ends_with("/hyperlink") {
        return Err(OUTSIDE);
    }
    let scheme = target.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase()).unwrap_or_default();
    let is_plain = ["http", "https", "mailto", "tel"].contains(&scheme.as_str()) || target.starts_with('#');
    if is_plain { Ok(()) } else { Err(OWN) }
}

/// Whether the codes of fields may stay.
///
/// # Errors
/// [`Unread::Holds`] for a field that fetches something.
pub(super) fn fields(codes: &str) -> Result<(), Unread> {
    let fetches = |word: &str| FETCHING.contains(&word.to_ascii_uppercase().as_str());
    if codes.split_whitespace().any(fetches) { Err(OUTSIDE) } else { Ok(()) }
}
