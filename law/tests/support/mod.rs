//! Where the shared material lies. Without it a test says so and stops; with `CI` set that is a failure.
#![allow(dead_code, reason = "each test file uses a part")]

use std::path::PathBuf;
use waymark_kernel::{Day, add_days, day};

/// The text of a file of the shared material, or `None` with a line on the screen.
pub fn shared(path: &str) -> Option<String> {
    let file = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")).join(path);
    match std::fs::read_to_string(&file) {
        Ok(text) => Some(text),
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{}: {error}", file.display());
            println!("not run: {} is absent", file.display());
            None
        }
    }
}

/// `2024-07` and `2024-07e` (early), `m` (mid), `l` (late), `2024-07-05` as the days it can mean.
pub fn interval(text: &str) -> Option<(Day, Day)> {
    if let Some(exact) = waymark_kernel::parse_day(text) {
        return Some((exact, exact));
    }
    let (month, part) = text.split_at_checked(7)?;
    let first: Day = format!("{month}-01").parse().ok()?;
    let last = add_days(first.saturating_add(jiff::Span::new().months(1)), -1);
    let in_month = |d: i8| day(first.year(), first.month(), d);
    match part {
        "" => Some((first, last)),
        "e" => Some((first, in_month(10))),
        "m" => Some((in_month(11), in_month(20))),
        "l" => Some((in_month(21), last)),
        _ => None,
    }
}
