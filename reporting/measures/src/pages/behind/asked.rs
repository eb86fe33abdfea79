//! What an address asks to be shown behind a figure. What it cannot mean is refused, and never answered with something else.

use crate::breakdown::offered;
use crate::catalogue::Measure;
use crate::definition::{By, Value};
use crate::window::Point;
use waymark_kernel::{Answer, Day, Problem, parse_day};
use waymark_web::Form;
use waymark_web::components::Pagination;

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// The days.
    pub point: Point,
    /// Above the line, or below it and not above.
    pub hit: bool,
    /// One group alone.
    pub group: Option<(By, String)>,
    /// The page of the list, from 1.
    pub page: u64,
}

/// Reads it: to today and from the first of the month, and what was counted, unless told.
///
/// # Errors
/// Refused with a day that is none or has not come, days in the wrong order, a part that there is not, or a group that the
/// measure is not told by.
pub(super) fn read(measure: &Measure, address: &Form, today: Day) -> Answer<Asked> {
    let to = day(address, "to", today)?;
    if to > today {
        return Err(Problem::refuse("to", "The last day must be today or in the past."));
    }
    let from = day(address, "from", to.first_of_month())?;
    if from > to {
        return Err(Problem::refuse("from", "The first day must not be after the last."));
    }
    let share = measure.definition.value == Value::Share;
    let hit = match address.value("which") {
        "" | "counted" => true,
        "not" if share => false,
        _ => return Err(Problem::refuse("which", "Ask for what was “counted” or, of a share, for “not”.")),
    };
    let group = match address.value("by") {
        "" => None,
        code => {
            let by = offered(measure, false).find(|by| by.code() == code);
            let by = by.ok_or_else(|| Problem::refuse("by", "This measure is not told by these groups."))?;
            Some((by, address.value("of").to_owned()))
        }
    };
    let page = Pagination::page_of(address.value("page"));
    Ok(Asked { point: Point { from, to }, hit, group, page })
}

fn day(address: &Form, name: &str, unless_told: Day) -> Answer<Day> {
    match address.value(name) {
        "" => Ok(unless_told),
        text => parse_day(text).ok_or_else(|| Problem::refuse(name, "Give a day such as 2026-03-31.")),
    }
}

impl Asked {
    /// The query of the address of another page of the same list.
    pub(super) fn at(&self, page: u64) -> String {
        let which = if self.hit { "counted" } else { "not" };
        let group = self.group.as_ref();
        let group = group.map(|(by, code)| format!("&by={}&of={}", by.code(), code.replace(' ', "+")));
        let Point { from, to } = self.point;
        format!("?from={from}&to={to}&which={which}{}&page={page}", group.unwrap_or_default())
    }
}
