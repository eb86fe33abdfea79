//! The shape of a United Kingdom postcode. Shape only: whether it exists is for a register to say.

/// The postcode in its usual writing (`B1 1AA`), or `None` when it has not the shape of one. Case and spaces in
/// the source do not matter.
#[must_use]
pub fn normalise(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
    if !bare.is_ascii() || !(5..=7).contains(&bare.len()) {
        return None;
    }
    let (outward, inward) = bare.split_at(bare.len() - 3);
    let shaped = (is_outward(outward) || outward == "GIR") && is_inward(inward);
    shaped.then(|| format!("{outward} {inward}"))
}

/// A digit and two letters, which are never C, I, K, M, O or V.
fn is_inward(text: &str) -> bool {
    matches!(text.as_bytes(), [digit, a, b] if digit.is_ascii_digit()
        && [a, b].iter().all(|c| c.is_ascii_uppercase() && !b"CIKMOV".contains(c)))
}

/// A9, A99, A9A, AA9, AA99 or AA9A; the first letter is never Q, V or X, the second never I, J or Z.
fn is_outward(text: &str) -> bool {
    let first = |c: &u8| c.is_ascii_uppercase() && !b"QVX".contains(c);
    let second = |c: &u8| c.is_ascii_uppercase() && !b"IJZ".contains(c);
    match text.as_bytes() {
        [a, d] => first(a) && d.is_ascii_digit(),
        [a, d, e] if d.is_ascii_digit() => first(a) && e.is_ascii_alphanumeric(),
        [a, b, d] => first(a) && second(b) && d.is_ascii_digit(),
        [a, b, d, e] => first(a) && second(b) && d.is_ascii_digit() && e.is_ascii_alphanumeric(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_recognised_and_written_the_usual_way() {
        for (written, usual) in [
            ("b11aa", "B1 1AA"),
            ("PR8 1DA", "PR8 1DA"),
            ("L 23 1TG", "L23 1TG"),
            ("SW1A2AA", "SW1A 2AA"),
            ("W1A 0AX", "W1A 0AX"),
            ("EC1A 1BB", "EC1A 1BB"),
            ("GIR 0AA", "GIR 0AA"),
        ] {
            assert_eq!(normalise(written).as_deref(), Some(usual));
        }
        for wrong in ["", "B1", "11 1AA", "B1 1AC", "QR1 1AA", "AI1 1AA", "B1 AAA", "ABCD 1AA", "É1 1AA"] {
            assert_eq!(normalise(wrong), None, "{wrong}");
        }
    }
}
