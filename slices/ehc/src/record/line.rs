//! A record as one short line of text and back: every field in its order, each ended so that none runs into the next. A
//! text that is not such a line is refused whole, never read as half a record.

use super::{ActiveRecord, AssessmentRecord, Outcome, PlanRecord, Record};
use crate::codes::{RequestSource, ReviewOutcome};
use crate::facts::{Need, Placement, PlanDescription};
use std::fmt::Write as _;
use waymark_kernel::{Day, TextId};

/// What can be put into a line.
pub(super) trait Put {
    /// Puts it at the end.
    fn put(&self, line: &mut String);
}

/// What can be taken out of a line.
pub(super) trait Take: Sized {
    /// Takes it from the front; `None` when something else stands there.
    fn take(rest: &mut &str) -> Option<Self>;
}

/// Fields in the order of a line, said once for both ways.
macro_rules! lines {
    ($($record:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Put for $record {
            fn put(&self, line: &mut String) {
                let Self { $($field),+ } = self;
                $($field.put(line);)+
            }
        }
        impl Take for $record {
            fn take(rest: &mut &str) -> Option<Self> {
                $(let $field = Take::take(rest)?;)+
                Some(Self { $($field),+ })
            }
        }
    )+};
}

lines! {
    Record {
        received, source, rya, request_day, request, request_mediation, request_appeal, exported, assessment, plan,
        active,
    }
    AssessmentRecord { outcome, day, mediation, appeal, other_mediation, other_appeal, week20 }
    PlanRecord { plan, ceased }
    ActiveRecord {
        transferred_from, placements, needs, review_meeting, last_review, review_outcome, review_draft, transfer_due,
        transfer_done,
    }
    PlanDescription {
        start, first_made, named, residential, work_based, personal_budget, arranged, direct_payment,
    }
    Placement {
        setting, other, rank, entry, leaving, unit, resourced, residential, work_based, pattern,
    }
    Need { code, rank }
}

/// Nothing is `-`; what is there has a `+` before it, because its own first field may be nothing.
impl<T: Put> Put for Option<T> {
    fn put(&self, line: &mut String) {
        match self {
            Some(value) => {
                line.push('+');
                value.put(line);
            }
            None => line.push('-'),
        }
    }
}

impl<T: Take> Take for Option<T> {
    fn take(rest: &mut &str) -> Option<Self> {
        match front(rest, 1)? {
            "-" => Some(None),
            "+" => T::take(rest).map(Some),
            _ => None,
        }
    }
}

/// How many, and then each.
impl<T: Put> Put for Vec<T> {
    fn put(&self, line: &mut String) {
        number(self.len(), line);
        self.iter().for_each(|value| value.put(line));
    }
}

impl<T: Take> Take for Vec<T> {
    fn take(rest: &mut &str) -> Option<Self> {
        let count = count(rest)?;
        // A count that is not ours must not reserve memory.
        let mut values = Self::with_capacity(count.min(16));
        for _ in 0..count {
            values.push(T::take(rest)?);
        }
        Some(values)
    }
}

impl<A: Put, B: Put> Put for (A, B) {
    fn put(&self, line: &mut String) {
        self.0.put(line);
        self.1.put(line);
    }
}

impl<A: Take, B: Take> Take for (A, B) {
    fn take(rest: &mut &str) -> Option<Self> {
        Some((A::take(rest)?, B::take(rest)?))
    }
}

impl Put for bool {
    fn put(&self, line: &mut String) {
        line.push(if *self { '1' } else { '0' });
    }
}

impl Take for bool {
    fn take(rest: &mut &str) -> Option<Self> {
        match front(rest, 1)? {
            "1" => Some(true),
            "0" => Some(false),
            _ => None,
        }
    }
}

/// Eight digits.
impl Put for Day {
    fn put(&self, line: &mut String) {
        let mut number = u32::from(self.year().unsigned_abs()) * 10_000
            + u32::from(self.month().unsigned_abs()) * 100
            + u32::from(self.day().unsigned_abs());
        let mut digits = [b'0'; 8];
        for digit in digits.iter_mut().rev() {
            *digit += u8::try_from(number % 10).unwrap_or(0);
            number /= 10;
        }
        line.extend(digits.map(char::from));
    }
}

impl Take for Day {
    fn take(rest: &mut &str) -> Option<Self> {
        let digits = front(rest, 8)?;
        let number = digits.bytes().try_fold(0_u32, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
        })?;
        let part = |number: u32| i8::try_from(number % 100).ok();
        Self::new(i16::try_from(number / 10_000).ok()?, part(number / 100)?, part(number)?).ok()
    }
}

/// How many bytes, and then the bytes.
impl Put for String {
    fn put(&self, line: &mut String) {
        number(self.len(), line);
        line.push_str(self);
    }
}

impl Take for String {
    fn take(rest: &mut &str) -> Option<Self> {
        let length = count(rest)?;
        front(rest, length).map(str::to_owned)
    }
}

impl Put for TextId {
    fn put(&self, line: &mut String) {
        let written = write!(line, "{}", self.0.simple());
        debug_assert!(written.is_ok(), "a text takes what is written to it");
    }
}

impl Take for TextId {
    fn take(rest: &mut &str) -> Option<Self> {
        uuid::Uuid::try_parse(front(rest, 32)?).ok().map(TextId)
    }
}

impl Put for Outcome {
    fn put(&self, line: &mut String) {
        line.push(match self {
            Self::Yes => 'Y',
            Self::No => 'N',
            Self::Awaited => 'A',
            Self::Withdrawn => 'W',
            Self::Historical => 'H',
        });
    }
}

impl Take for Outcome {
    fn take(rest: &mut &str) -> Option<Self> {
        Some(match front(rest, 1)? {
            "Y" => Self::Yes,
            "N" => Self::No,
            "A" => Self::Awaited,
            "W" => Self::Withdrawn,
            "H" => Self::Historical,
            _ => return None,
        })
    }
}

/// Codes of one letter.
macro_rules! codes {
    ($($code:ty),+) => {$(
        impl Put for $code {
            fn put(&self, line: &mut String) {
                line.push_str(self.code());
            }
        }
        impl Take for $code {
            fn take(rest: &mut &str) -> Option<Self> {
                Self::from_code(front(rest, 1)?)
            }
        }
    )+};
}
codes!(RequestSource, ReviewOutcome);

fn number(number: usize, line: &mut String) {
    let written = write!(line, "{number}:");
    debug_assert!(written.is_ok(), "a text takes what is written to it");
}

fn count(rest: &mut &str) -> Option<usize> {
    let (digits, after) = rest.split_once(':')?;
    *rest = after;
    if digits.bytes().all(|digit| digit.is_ascii_digit()) { digits.parse().ok() } else { None }
}

fn front<'l>(rest: &mut &'l str, bytes: usize) -> Option<&'l str> {
    let (front, after) = rest.split_at_checked(bytes)?;
    *rest = after;
    Some(front)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_text_that_is_not_a_line_is_refused_whole() {
        for text in ["", "-", "2:a", "9999999999999999999:", "-----", "20260230", "é"] {
            assert_eq!(Record::take(&mut &*text), None, "{text}");
        }
        assert_eq!(Day::take(&mut "20260230"), None);
        assert_eq!(Day::take(&mut "20260228"), Some(day(2026, 2, 28)));
        assert_eq!(String::take(&mut "2:é:"), Some("é".to_owned()));
        assert_eq!(String::take(&mut "1:é"), None);
    }
}
