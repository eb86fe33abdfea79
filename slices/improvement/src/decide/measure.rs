//! Which measure answers whether an area helps. The first is linked by whoever keeps the plan: no answer stood before, so none
//! gets better by it. From then on another one, or none, needs a reason and a second person.

use super::area_of;
use crate::facts::Fact;
use crate::happening::Happening;
use crate::plan::{Area, Plan};
use waymark_kernel::{Answer, Day, PersonId, Problem, TextId};

/// Links the first measure of an area.
///
/// # Errors
/// Refused where the area had one already, and when the id holds anything but small letters, digits, dots and hyphens.
pub fn linked(plan: &Plan, area: i64, measure: &str, today: Day) -> Answer<Vec<Happening>> {
    let found = area_of(plan, area)?;
    is_id(measure)?;
    if has_answered(found) {
        let sentence =
            "A measure answers here already. Ask for another, with the reason: somebody else must agree.";
        return Err(Problem::refuse("measure", sentence));
    }
    Ok(vec![Happening::on(today, Fact::MeasureLinked { area, measure: measure.to_owned() })])
}

/// Whether a measure was ever linked: to take it away and link another must not be the way round the second person.
#[must_use]
pub const fn has_answered(area: &Area) -> bool {
    area.linked.is_some()
}

/// Asks for another measure in the place of the one that answers, or for none.
///
/// # Errors
/// Refused where none was linked yet, where it is the one that answers, and while another was asked for.
pub fn ask_change(
    plan: &Plan,
    area: i64,
    measure: Option<&str>,
    (why, by): (TextId, PersonId),
    today: Day,
) -> Answer<Vec<Happening>> {
    let found = area_of(plan, area)?;
    if let Some(measure) = measure {
        is_id(measure)?;
    }
    if !has_answered(found) {
        return Err(Problem::refuse("measure", "Link a measure first."));
    }
    if found.asked_change().is_some() {
        return Err(Problem::refuse("measure", "Another measure is asked for already. Answer that first."));
    }
    if found.measure.as_deref() == measure {
        let sentence = match measure {
            Some(_) => "This measure answers here already. Choose another.",
            None => "No measure answers here. Choose one.",
        };
        return Err(Problem::refuse("measure", sentence));
    }
    let measure = measure.map(str::to_owned);
    Ok(vec![Happening::on(today, Fact::MeasureChangeAsked { area, measure, why, by })])
}

/// Agrees to what is asked for.
///
/// # Errors
/// Refused where nothing is asked for, and for the person who asked.
pub fn agree_change(plan: &Plan, area: i64, by: PersonId, today: Day) -> Answer<Vec<Happening>> {
    let asked = open(plan, area)?;
    if asked.by == Some(by) {
        let sentence = "Somebody other than you must agree. You can take back what you asked for.";
        return Err(Problem::refuse("answer", sentence));
    }
    Ok(vec![Happening::on(today, Fact::MeasureChangeAgreed { area, asked: asked.mark.seq, by })])
}

/// Does not agree, or takes back what one asked for oneself.
///
/// # Errors
/// Refused where nothing is asked for, and without a reason.
pub fn decline_change(plan: &Plan, area: i64, why: Option<TextId>, today: Day) -> Answer<Vec<Happening>> {
    let asked = open(plan, area)?.mark.seq;
    let why = why.ok_or_else(|| Problem::refuse("words", "Say why not."))?;
    Ok(vec![Happening::on(today, Fact::MeasureChangeDeclined { area, asked, why })])
}

fn open(plan: &Plan, area: i64) -> Answer<&crate::plan::Change> {
    let open = area_of(plan, area)?.asked_change();
    open.ok_or_else(|| Problem::refuse("", "No other measure is asked for in this area."))
}

fn is_id(measure: &str) -> Answer<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | '/');
    let is_id = !measure.is_empty() && measure.chars().all(plain);
    if is_id { Ok(()) } else { Err(Problem::refuse("measure", "Choose a measure.")) }
}
