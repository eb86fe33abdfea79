//! How the kinds of value are read from a text and written into one, said once for every format.

use crate::model::{
    AssessmentOutcome, CeaseReason, DirectPayment, Outcome, Post, Rank, RequestSource, Residential,
    ReviewOutcome, Sex, UpnUnknown, Why, WorkBased,
};
use waymark_identifiers::sen::{Need, Setting};
use waymark_identifiers::{Coded, Ethnicity};
use waymark_kernel::{Day, parse_day};

/// A field's value in a record of the model.
pub(crate) trait Value {
    /// Takes the value from its text; on error the value stays as it was.
    fn take(&mut self, text: &str) -> Result<(), Why>;
    /// Whether there is a value at all.
    fn is_given(&self) -> bool;
    /// Appends the value, not yet escaped. Appends nothing when there is none.
    fn put(&self, out: &mut Vec<u8>);
    /// Whether what `put` appends can hold characters that must be escaped.
    fn is_free_text(&self) -> bool {
        false
    }
}

impl Value for String {
    fn take(&mut self, text: &str) -> Result<(), Why> {
        text.clone_into(self);
        Ok(())
    }

    fn is_given(&self) -> bool {
        !self.is_empty()
    }

    fn put(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.as_bytes());
    }

    fn is_free_text(&self) -> bool {
        true
    }
}

impl Value for Option<Day> {
    fn take(&mut self, text: &str) -> Result<(), Why> {
        *self = Some(parse_day(text).ok_or(Why::NotADay)?);
        Ok(())
    }

    fn is_given(&self) -> bool {
        self.is_some()
    }

    fn put(&self, out: &mut Vec<u8>) {
        let Some(day) = self else { return };
        let year = day.year().unsigned_abs();
        let digit = |n: u16| b'0' + u8::try_from(n % 10).unwrap_or(0);
        let (month, d) = (day.month().unsigned_abs().into(), day.day().unsigned_abs().into());
        out.extend([digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), b'-']);
        out.extend([digit(month / 10), digit(month), b'-', digit(d / 10), digit(d)]);
    }
}

impl Value for Option<bool> {
    fn take(&mut self, text: &str) -> Result<(), Why> {
        *self = Some(match text {
            "1" => true,
            "0" => false,
            _ => return Err(Why::NotAFlag),
        });
        Ok(())
    }

    fn is_given(&self) -> bool {
        self.is_some()
    }

    fn put(&self, out: &mut Vec<u8>) {
        if let Some(flag) = self {
            out.push(if *flag { b'1' } else { b'0' });
        }
    }
}

impl Value for i16 {
    fn take(&mut self, text: &str) -> Result<(), Why> {
        *self = text.parse().map_err(|_| Why::NotANumber)?;
        Ok(())
    }

    fn is_given(&self) -> bool {
        *self != 0
    }

    fn put(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(format!("{self:04}").as_bytes());
    }
}

macro_rules! values_of_lists {
    ($($list:ty),+ $(,)?) => {$(
        impl Value for Option<$list> {
            fn take(&mut self, text: &str) -> Result<(), Why> {
                *self = Some(<$list>::from_code(text).ok_or(Why::UnknownCode)?);
                Ok(())
            }

            fn is_given(&self) -> bool {
                self.is_some()
            }

            fn put(&self, out: &mut Vec<u8>) {
                if let Some(value) = self {
                    out.extend_from_slice(value.code().as_bytes());
                }
            }
        }
    )+};
}

values_of_lists!(
    AssessmentOutcome,
    CeaseReason,
    DirectPayment,
    Ethnicity,
    Need,
    Outcome,
    Post,
    Rank,
    RequestSource,
    Residential,
    ReviewOutcome,
    Setting,
    Sex,
    UpnUnknown,
    WorkBased,
);
