//! The joint plan of Ashdale after an invented inspection under the 2023 framework: five areas, 51 milestones, meetings
//! and what partners answered. Pure data; days are counted from the day of the demonstration, so that it never grows old.

mod figures;
mod first;
mod second;

pub use figures::{KEY_STAGE_2, SURVEY};

/// What was said to be done, in which order partners answered, and what is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Nothing was said yet.
    NotStarted,
    /// Told so many days from today: the code of its progress, and why.
    Told(&'static str, i64, &'static str),
    /// Said to be done so many days from today, with what each partner answered.
    Done(i64, &'static [Answer]),
}

/// What a partner answered: its code, the code of its answer, so many days from today, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer(pub &'static str, pub &'static str, pub i64, pub &'static str);

/// A milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// What will be so.
    pub words: &'static str,
    /// The code of the partner that does it, and who leads it.
    pub who: (&'static str, &'static str),
    /// The day first planned, so many days from today.
    pub due: i64,
    /// The day it was moved to, and why.
    pub moved: Option<(i64, &'static str)>,
    /// The codes of the partners that are asked to confirm it.
    pub asks: &'static [&'static str],
    /// How it stands.
    pub stands: Stands,
    /// A figure that shows that it helped, and where it is from.
    pub proof: Option<(&'static str, &'static str)>,
}

/// An area of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Its name.
    pub title: &'static str,
    /// What the inspectors said.
    pub finding: &'static str,
    /// What it wants to reach.
    pub aim: &'static str,
    /// The code of the partner of the accountable officer, the officer, and their manager.
    pub led: (&'static str, &'static str, &'static str),
    /// Other partners: code, code of the part, who.
    pub partners: &'static [(&'static str, &'static str, &'static str)],
    /// The measure that says whether it helps.
    pub measure: Option<&'static str>,
    /// The action, and its cost in pounds where that is known.
    pub action: (&'static str, Option<i64>),
    /// A risk and what is done about it.
    pub risk: (&'static str, &'static str),
    /// What a family said with consent, and where.
    pub quote: Option<(&'static str, &'static str)>,
    /// Its milestones.
    pub goals: &'static [Goal],
}

/// Days from today: the letter came, the actions started, the plan was agreed, the statement was sent.
pub const LETTER: i64 = -287;
/// See [`LETTER`].
pub const STARTS: i64 = -200;
/// See [`LETTER`].
pub const AGREED: i64 = -193;
/// See [`LETTER`].
pub const SENT: i64 = -192;

/// Meetings: code, days from today of the meeting and of its papers, agenda, decision.
pub const MEETINGS: [(&str, i64, Option<i64>, &str, &str); 4] = [
    ("board", -74, None, "Progress by area. Therapy posts.", "The board asked for a second round of hiring."),
    (
        "committee",
        -68,
        Some(-76),
        "The first half year of the plan.",
        "Members asked to hear from families at the next meeting.",
    ),
    ("board", 10, None, "Milestones due. What the measures say.", ""),
    ("committee", 16, Some(8), "Progress since September. What families say.", ""),
];

/// What the inspectors found good.
pub const STRENGTHS: [&str; 2] = [
    "Early years staff spot children who need help soon, and families value them.",
    "Young people speak well of the support they get into work at eighteen.",
];

/// The five areas.
pub const THEMES: [&Theme; 5] =
    [&first::PLANS, &first::THERAPY, &second::FAMILIES, &second::PROGRESS, &second::OFFER];

/// A milestone that was reached: when it was due, when it was done, and what partners answered.
const fn reached(
    words: &'static str,
    who: (&'static str, &'static str),
    (due, done): (i64, i64),
    asks: &'static [&'static str],
    answers: &'static [Answer],
) -> Goal {
    Goal { words, who, due, moved: None, asks, stands: Stands::Done(done, answers), proof: None }
}

/// A milestone under way: its day, the code of its progress, when it was told, and why.
const fn under_way(
    words: &'static str,
    who: (&'static str, &'static str),
    due: i64,
    (progress, told, why): (&'static str, i64, &'static str),
) -> Goal {
    Goal { words, who, due, moved: None, asks: FORUM, stands: Stands::Told(progress, told, why), proof: None }
}

const fn not_begun(words: &'static str, who: (&'static str, &'static str), due: i64) -> Goal {
    Goal { words, who, due, moved: None, asks: FORUM, stands: Stands::NotStarted, proof: None }
}

const FORUM: &[&str] = &["forum"];
const NOBODY: &[&str] = &[];

#[cfg(test)]
mod tests {
    use super::*;

    fn goals() -> impl Iterator<Item = &'static Goal> {
        THEMES.iter().flat_map(|theme| theme.goals)
    }

    #[test]
    fn the_plan_has_the_shape_of_the_mock() {
        assert_eq!(goals().count(), 51);
        assert_eq!(goals().filter(|goal| matches!(goal.stands, Stands::Done(..))).count(), 29);
        let each: Vec<usize> = THEMES.iter().map(|theme| theme.goals.len()).collect();
        assert_eq!(each, [13, 10, 11, 8, 9]);
    }

    #[test]
    fn no_goal_is_due_before_its_action_starts_and_nothing_is_told_of_tomorrow() {
        for goal in goals() {
            assert!(goal.due >= STARTS, "{}", goal.words);
            match goal.stands {
                Stands::Done(on, answers) => {
                    assert!(
                        on <= 0 && answers.iter().all(|answer| answer.2 >= on && answer.2 <= 0),
                        "{}",
                        goal.words
                    );
                    assert!(answers.iter().all(|answer| goal.asks.contains(&answer.0)), "{}", goal.words);
                }
                Stands::Told(_, told, _) => assert!(told <= 0, "{}", goal.words),
                Stands::NotStarted => {}
            }
        }
    }
}
