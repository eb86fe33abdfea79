//! A wait in the order of all waits, such as the middle one, tells of those who wait as long or longer, and as long or less. That is
//! decided apart from how many wait in all, which other figures tell too.

use super::Told;
use crate::count::Figure;
use crate::definition::Value;
use crate::window::Point;
use waymark_therapies::standing::may_tell;

/// Whether a value tells of a few children on one side of it.
pub(crate) fn of_few_on_a_side(figure: &Figure, value: Value) -> bool {
    matches!(value, Value::Weeks(share) if !may_tell(figure.of, u64::from(share)))
}

/// Takes from what may be told each value that tells of a few on one side of it.
pub(crate) fn without_few_on_a_side(told: &mut Told, value: Value, now: &Figure, months: &[(Point, Figure)]) {
    told.now &= !of_few_on_a_side(now, value);
    for (open, (_, month)) in told.months.iter_mut().zip(months) {
        *open &= !of_few_on_a_side(month, value);
    }
}
