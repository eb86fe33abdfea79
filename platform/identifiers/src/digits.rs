//! Arithmetic shared by the numbers whose check digit is a weighted sum modulo 11.

/// The digits of a text that is nothing but ASCII digits, exactly `N` of them.
pub(crate) fn digits<const N: usize>(text: &str) -> Option<[u8; N]> {
    let bytes: [u8; N] = text.as_bytes().try_into().ok()?;
    bytes.iter().all(u8::is_ascii_digit).then(|| bytes.map(|b| b - b'0'))
}

/// The sum of the first nine digits with weights 10, 9 … 2, modulo 11.
pub(crate) fn weighted(digits: &[u8]) -> u32 {
    digits.iter().zip((2_u32..=10).rev()).map(|(&digit, weight)| u32::from(digit) * weight).sum::<u32>() % 11
}

/// The `n`th body of nine digits whose remainder is not `barred`, counted without gaps or repeats: of the ten
/// bodies that share their first eight digits at most one is barred, so nine of each ten are used.
pub(crate) fn nth_body(first_eight: u64, n: u64, barred: u32) -> u64 {
    let prefix = (first_eight + n / 9) * 10;
    let allowed = (0..10).map(|last| prefix + last).filter(|&body| remainder(body) != barred);
    allowed.take(9).nth(usize::try_from(n % 9).unwrap_or(0)).unwrap_or(prefix)
}

/// The remainder of a body of nine digits.
pub(crate) fn remainder(body: u64) -> u32 {
    digits::<9>(&format!("{body:09}")).map_or(0, |nine| weighted(&nine))
}
