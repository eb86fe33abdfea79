//! A file of figures from elsewhere, checked line by line: all of it is taken in, or every line that is wrong is named.

use crate::catalogue::{Catalogue, Measure};
use crate::definition::{Cadence, Gap, How, Unit};
use crate::facts::GivenFigure;
use crate::period;
use std::collections::HashSet;
use waymark_kernel::Day;

/// Reads a table with the columns `measure`, `period`, and `value` or `counted` and `out_of`, and perhaps `answered`.
/// Figures of periods that are not over on `today` are refused.
///
/// # Errors
/// Every line that is wrong, with its number; or that the table cannot be read.
pub fn read(bytes: &[u8], catalogue: &Catalogue, today: Day) -> Result<Vec<GivenFigure>, Vec<String>> {
    let mut table = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let headings = match table.headers() {
        Ok(headings) => headings.clone(),
        Err(cause) => return Err(vec![format!("The table cannot be read: {cause}.")]),
    };
    if let Some(column) = ["measure", "period"].iter().find(|name| !headings.iter().any(|one| one == **name))
    {
        return Err(vec![format!("The table has no column “{column}”.")]);
    }
    let (mut figures, mut wrong, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for record in table.records() {
        let line = match record {
            Ok(record) => Line { headings: &headings, record },
            Err(cause) => return Err(vec![format!("The table cannot be read: {cause}.")]),
        };
        let number = line.record.position().map_or(0, csv::Position::line);
        match line.figure(catalogue, today) {
            Ok(figure) if !seen.insert((figure.measure.clone(), figure.period.clone())) => {
                wrong.push(format!("Line {number}: {} {} stands here twice.", figure.measure, figure.period));
            }
            Ok(figure) => figures.push(figure),
            Err(sentence) => wrong.push(format!("Line {number}: {sentence}")),
        }
    }
    if figures.is_empty() && wrong.is_empty() {
        wrong.push("The table has no figures.".to_owned());
    }
    if wrong.is_empty() { Ok(figures) } else { Err(wrong) }
}

struct Line<'t> {
    headings: &'t csv::StringRecord,
    record: csv::StringRecord,
}

impl Line<'_> {
    fn cell(&self, name: &str) -> &str {
        let at = self.headings.iter().position(|heading| heading == name);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    fn figure(&self, catalogue: &Catalogue, today: Day) -> Result<GivenFigure, String> {
        let id = self.cell("measure");
        let measure = catalogue.get(id).ok_or_else(|| format!("there is no measure “{id}”."))?;
        let How::Given { cadence, survey, gaps } = measure.definition.how else {
            return Err(format!("{id} is worked out from the record and takes no figure."));
        };
        let period = self.period(cadence, gaps, today)?;
        let counted = self.counted()?;
        let thousandths = self.thousandths(measure, counted)?;
        let answered = self.whole("answered")?;
        if survey && answered.is_none() {
            return Err("a survey needs how many answered, in the column “answered”.".to_owned());
        }
        Ok(GivenFigure { measure: id.to_owned(), period, thousandths, counted, answered })
    }

    fn period(&self, cadence: Cadence, gaps: &[Gap], today: Day) -> Result<String, String> {
        let period = self.cell("period");
        let point = period::days(cadence, period)
            .ok_or_else(|| format!("“{period}” is not {}.", period::named(cadence)))?;
        if let Some(gap) = gaps.iter().find(|gap| gap.period == period) {
            return Err(format!("{period} can have no figure. {}", gap.because));
        }
        if point.to >= today {
            return Err(format!("{period} is not over yet."));
        }
        Ok(period.to_owned())
    }

    fn whole(&self, column: &str) -> Result<Option<u64>, String> {
        match self.cell(column) {
            "" => Ok(None),
            text => {
                text.parse().map(Some).map_err(|_| format!("“{text}” is not a whole number in “{column}”."))
            }
        }
    }

    fn counted(&self) -> Result<Option<(u64, u64)>, String> {
        match (self.whole("counted")?, self.whole("out_of")?) {
            (None, None) => Ok(None),
            (Some(_), Some(0)) => Err("the number below the line is nought: leave the line out.".to_owned()),
            (Some(counted), Some(of)) if counted > of => {
                Err(format!("{counted} of {of} is more than all of them."))
            }
            (Some(counted), Some(of)) => Ok(Some((counted, of))),
            _ => Err("“counted” and “out_of” go together.".to_owned()),
        }
    }

    fn thousandths(&self, measure: &Measure, counted: Option<(u64, u64)>) -> Result<i64, String> {
        let unit = measure.definition.unit;
        let value = match (self.cell("value"), counted) {
            ("", Some((counted, of))) => return Ok(share(counted, of)),
            ("", None) => return Err("there is no value, and no “counted” with “out_of”.".to_owned()),
            (_, Some(_)) => return Err("give a value, or “counted” and “out_of”, and not both.".to_owned()),
            (text, None) => in_thousandths(text).ok_or_else(|| format!("“{text}” is not a number."))?,
        };
        match unit {
            Unit::Percent if !(0..=100_000).contains(&value) => Err("a share lies from 0 to 100.".to_owned()),
            Unit::Count(_) if value < 0 || value % 1_000 != 0 => {
                Err("a number of things is whole and not below nought.".to_owned())
            }
            _ => Ok(value),
        }
    }
}

/// A share of a hundred in thousandths, rounded half up.
fn share(counted: u64, of: u64) -> i64 {
    let (counted, of) = (u128::from(counted), u128::from(of.max(1)));
    i64::try_from((counted * 200_000 + of) / (of * 2)).unwrap_or(i64::MAX)
}

/// A decimal number of at most three places, in thousandths; nothing that would be rounded.
pub(crate) fn in_thousandths(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || part.len() > 3 || !plain(whole) || !plain(part) {
        return None;
    }
    let thousandths: i64 = format!("{whole}{part:0<3}").parse().ok()?;
    Some(sign * thousandths)
}
