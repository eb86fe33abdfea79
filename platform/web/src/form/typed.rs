//! What people type into a field: words, numbers and days, as they write them.

use waymark_kernel::Day;

/// What a person sees of a text: its control characters left out, but for line ends and tabs. A line end within a paragraph,
/// as word processors paste it, is a line end.
pub(super) fn seen(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace(['\r', '\u{b}'], "\n");
    let seen: String = lines.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    seen.trim().to_owned()
}

/// Whether commas stand only before each three digits: `1,240`, and not the comma of `12,4`.
pub(super) fn grouped(typed: &str) -> bool {
    let whole = typed.split('.').next().unwrap_or_default();
    !typed.contains(',')
        || whole.split(',').skip(1).all(|three| three.len() == 3) && !typed[whole.len()..].contains(',')
}

/// `12.4` as 1,240; nothing for what is no such number.
pub(super) fn hundredths(typed: &str) -> Option<i64> {
    let (sign, digits) = typed.strip_prefix('-').map_or((1, typed), |rest| (-1, rest));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || rest.len() > 2 || !plain(whole) || !plain(rest) {
        return None;
    }
    let (whole, rest): (i64, i64) = (whole.parse().ok()?, format!("{rest:0<2}").parse().ok()?);
    Some(sign * (whole * 100 + rest))
}

/// The day of three boxes, or what is wrong with them.
pub(super) fn real_day(what: &str, typed: &[String; 3]) -> Result<Day, String> {
    let names = ["a day", "a month", "a year"];
    let absent: Vec<&str> =
        names.iter().zip(typed).filter(|(_, value)| value.is_empty()).map(|(name, _)| *name).collect();
    if !absent.is_empty() {
        return Err(format!("{what} must include {}", crate::words::list_words(&absent)));
    }
    let [day, month, year] = typed;
    if year.len() != 4 {
        return Err(format!("{what}: the year must have 4 numbers, like 2019"));
    }
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let real = || {
        if !(digits(day) && digits(year)) {
            return None;
        }
        Day::new(year.parse().ok()?, month_number(month)?, day.parse().ok()?).ok()
    };
    real().ok_or_else(|| format!("{what}: {day}/{month}/{year} is not a real date"))
}

/// 1 to 12 from a number, an English name or its first three letters.
fn month_number(typed: &str) -> Option<i8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    if typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return typed.parse().ok();
    }
    let start = typed.get(..3)?.to_lowercase();
    let place = MONTHS.iter().position(|month| *month == start)?;
    i8::try_from(place + 1).ok()
}
