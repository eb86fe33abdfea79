//! Asking families whether they still wait: twice in writing, then by telephone, and again some time after each answer.
//! The days are this product's own choice and no rule of law. No silence ever takes a child off a list.

use crate::codes::Stage;
use waymark_kernel::{Day, days_between};

/// After so many days of waiting, or since the last answer, a family is asked: 12 weeks.
pub const ROUND: i64 = 84;
/// After so many days without an answer a family is asked again, and then telephoned.
pub const AGAIN: i64 = 21;

/// How a family is asked next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// In writing, for the first time.
    First,
    /// In writing, once more.
    Again,
    /// By telephone.
    Telephone,
}

/// How a family is asked today; nothing when it is not its turn. `asked` is how often it was asked without an answer, and
/// the day of the last; `answered` the day of its last answer.
#[must_use]
pub fn ask(
    stage: Stage,
    since: Day,
    (asked, last): (i64, Option<Day>),
    answered: Option<Day>,
    today: Day,
) -> Option<Ask> {
    if !matches!(stage, Stage::First | Stage::Treatment) {
        return None;
    }
    let due = |from: Day, after: i64| days_between(from, today) >= after;
    match (asked, last) {
        (1, Some(last)) => due(last, AGAIN).then_some(Ask::Again),
        (2.., Some(last)) => due(last, AGAIN).then_some(Ask::Telephone),
        _ => due(answered.unwrap_or(since), ROUND).then_some(Ask::First),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::{add_days, day};

    const TODAY: Day = day(2026, 11, 23);

    fn ago(days: i64) -> Day {
        add_days(TODAY, -days)
    }

    #[test]
    fn a_family_is_asked_twice_in_writing_and_then_by_telephone_three_weeks_apart() {
        let waits = |asked| ask(Stage::First, ago(200), asked, None, TODAY);
        assert_eq!(waits((0, None)), Some(Ask::First));
        assert_eq!(waits((1, Some(ago(20)))), None);
        assert_eq!(waits((1, Some(ago(21)))), Some(Ask::Again));
        assert_eq!(waits((2, Some(ago(21)))), Some(Ask::Telephone));
        assert_eq!(waits((3, Some(ago(5)))), None);
        assert_eq!(waits((3, Some(ago(30)))), Some(Ask::Telephone), "silence never ends it");
    }

    #[test]
    fn nobody_is_asked_who_just_came_just_answered_or_waits_for_nothing() {
        assert_eq!(ask(Stage::First, ago(83), (0, None), None, TODAY), None);
        assert_eq!(ask(Stage::Treatment, ago(400), (0, None), Some(ago(83)), TODAY), None);
        assert_eq!(ask(Stage::Treatment, ago(400), (0, None), Some(ago(84)), TODAY), Some(Ask::First));
        for stage in [Stage::Triage, Stage::Treating, Stage::Ended] {
            assert_eq!(ask(stage, ago(400), (0, None), None, TODAY), None);
        }
    }
}
