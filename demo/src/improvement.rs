//! Joint plans of invented areas: Ashdale's own after an invented inspection under the 2023 framework, and those of two
//! stories. Pure data: areas, milestones, meetings and what partners answered, each day counted from the day of the plan.

mod ashdale;
mod birmingham;
mod figures;
mod first;
mod later;
mod second;
mod sefton;

pub use figures::{Series, Told};
pub use later::later_meetings;

use crate::recipe::Like;
use waymark_kernel::{Day, add_days};

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

/// What becomes of a milestone that is open on the day of the plan, in a story that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Done by its day; the forum confirms it where it was asked.
    Confirmed,
    /// Done by its day; the forum never answers.
    Unanswered,
    /// Moved once for the first reason, then done; the forum, where it was asked, declines to confirm it for the second.
    Longer(&'static str, &'static str),
    /// Late ever since its day, for these reasons in turn; the last holds on.
    Late(&'static [&'static str]),
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
    /// What becomes of it where the story goes on.
    pub then: Then,
}

impl Goal {
    /// The same with another fate.
    #[must_use]
    const fn then(self, then: Then) -> Self {
        Self { then, ..self }
    }
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
    /// What the area itself wants of the measure, where no law says it: the value in thousandths of its unit, the day it was
    /// agreed, and who agreed it.
    pub target: Option<(i64, i64, &'static str)>,
    /// The action, and its cost in pounds where that is known.
    pub action: (&'static str, Option<i64>),
    /// A risk and what is done about it.
    pub risk: (&'static str, &'static str),
    /// What a family said with consent, and where.
    pub quote: Option<(&'static str, &'static str)>,
    /// Its milestones.
    pub goals: &'static [Goal],
}

/// A meeting: code, the days of the meeting and of its papers, agenda, decision.
pub type Meeting = (&'static str, i64, Option<i64>, &'static str, &'static str);

/// What a meeting asked: the number of the meeting, what, of whom, the day by which, and the day of the answer with it.
pub type Ask = (i64, &'static str, &'static str, i64, Option<(i64, &'static str)>);

/// What followed: code, day, in words, and an accelerated plan's two milestones.
pub type Follow = (&'static str, i64, &'static str, Option<(i64, i64)>);

/// An inspection and the plan made after it. Every day is counted from the day of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JointPlan {
    /// The day of the plan; the day of the demonstration where there is none, so that it never grows old.
    pub on: Option<Day>,
    /// The codes of the framework, of the outcome, and of what an area is called.
    pub codes: (&'static str, &'static str, &'static str),
    /// The letter came.
    pub letter: i64,
    /// The actions started.
    pub starts: i64,
    /// The plan was agreed.
    pub agreed: i64,
    /// The statement was sent.
    pub sent: i64,
    /// It was accepted, where it was.
    pub accepted: Option<i64>,
    /// The inspectors came again: the code of the visit, the day, and the areas with sufficient progress.
    pub visit: Option<(&'static str, i64, &'static [i64])>,
    /// What followed.
    pub follows: &'static [Follow],
    /// Meetings.
    pub meetings: &'static [Meeting],
    /// What they asked.
    pub asks: &'static [Ask],
    /// What the inspectors found good.
    pub strengths: &'static [&'static str],
    /// The areas.
    pub themes: &'static [&'static Theme],
    /// Where the way of counting or working changed: the measure, the day, and why. Limits are worked out anew from there.
    pub periods: &'static [(&'static str, Day, &'static str)],
    /// What surveys, complaints, training and schools told.
    pub figures: &'static [Series],
}

impl JointPlan {
    /// Everyone who is accountable for an area, each once: the code of the partner, and the officer.
    pub fn leads(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let leads = self.themes.iter().map(|theme| (theme.led.0, theme.led.1));
        leads.collect::<std::collections::BTreeSet<_>>().into_iter()
    }

    /// The day so many days from the day of the plan, which is `today` where it has none of its own.
    #[must_use]
    pub fn day(&self, days: i64, today: Day) -> Day {
        add_days(self.on.unwrap_or(today), days)
    }
}

/// The plan of an area that is like another.
#[must_use]
pub const fn plan_of(like: Like) -> &'static JointPlan {
    match like {
        Like::SeftonThen => &sefton::PLAN,
        Like::BirminghamThen => &birmingham::PLAN,
        Like::Sefton | Like::Birmingham | Like::EnglandShare => &ashdale::PLAN,
    }
}

/// A milestone that was reached: when it was due, when it was done, and what partners answered.
const fn reached(
    words: &'static str,
    who: (&'static str, &'static str),
    (due, done): (i64, i64),
    asks: &'static [&'static str],
    answers: &'static [Answer],
) -> Goal {
    Goal {
        words,
        who,
        due,
        moved: None,
        asks,
        stands: Stands::Done(done, answers),
        proof: None,
        then: Then::Confirmed,
    }
}

/// A milestone under way: its day, the code of its progress, when it was told, and why.
const fn under_way(
    words: &'static str,
    who: (&'static str, &'static str),
    due: i64,
    (progress, told, why): (&'static str, i64, &'static str),
) -> Goal {
    Goal {
        words,
        who,
        due,
        moved: None,
        asks: FORUM,
        stands: Stands::Told(progress, told, why),
        proof: None,
        then: Then::Confirmed,
    }
}

const fn not_begun(words: &'static str, who: (&'static str, &'static str), due: i64) -> Goal {
    Goal {
        words,
        who,
        due,
        moved: None,
        asks: FORUM,
        stands: Stands::NotStarted,
        proof: None,
        then: Then::Confirmed,
    }
}

const FORUM: &[&str] = &["forum"];
const NOBODY: &[&str] = &[];

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Like; 3] = [Like::Sefton, Like::SeftonThen, Like::BirminghamThen];

    fn goals(plan: &JointPlan) -> impl Iterator<Item = &'static Goal> {
        plan.themes.iter().flat_map(|theme| theme.goals)
    }

    #[test]
    fn the_plan_has_the_shape_of_the_mock() {
        let plan = plan_of(Like::Sefton);
        assert_eq!(goals(plan).count(), 51);
        assert_eq!(goals(plan).filter(|goal| matches!(goal.stands, Stands::Done(..))).count(), 29);
        let each: Vec<usize> = plan.themes.iter().map(|theme| theme.goals.len()).collect();
        assert_eq!(each, [13, 10, 11, 8, 9]);
    }

    #[test]
    fn no_goal_is_due_before_its_action_starts_and_nothing_is_told_of_tomorrow() {
        for plan in ALL.map(plan_of) {
            for goal in goals(plan) {
                assert!(goal.due >= plan.starts, "{}", goal.words);
                match goal.stands {
                    Stands::Done(on, answers) => {
                        let in_order = |answer: &Answer| answer.2 >= on && answer.2 <= 0;
                        assert!(on <= 0 && answers.iter().all(in_order), "{}", goal.words);
                        assert!(answers.iter().all(|answer| goal.asks.contains(&answer.0)), "{}", goal.words);
                    }
                    Stands::Told(_, told, _) => assert!(told <= 0, "{}", goal.words),
                    Stands::NotStarted => {}
                }
            }
        }
    }

    #[test]
    fn a_milestone_that_is_late_in_a_story_says_why_in_words_of_its_own() {
        for plan in [Like::SeftonThen, Like::BirminghamThen].map(plan_of) {
            let mut said = std::collections::BTreeSet::new();
            for goal in goals(plan).filter(|goal| !matches!(goal.stands, Stands::Done(..))) {
                let reasons = match &goal.then {
                    Then::Confirmed | Then::Unanswered => &[],
                    Then::Longer(moved, declined) => &[*moved, *declined][..],
                    Then::Late(reasons) => reasons,
                };
                let late = matches!(goal.then, Then::Late(_));
                assert!(!late || !reasons.is_empty(), "{}", goal.words);
                assert!(reasons.iter().all(|why| said.insert(*why)), "told twice: {}", goal.words);
            }
            assert!(said.len() >= 6, "{said:?}");
        }
    }

    #[test]
    fn every_area_has_a_measure_that_says_whether_it_helps() {
        for plan in ALL.map(plan_of) {
            let without: Vec<&str> =
                plan.themes.iter().filter(|theme| theme.measure.is_none()).map(|theme| theme.title).collect();
            assert!(without.len() <= 1, "{without:?}");
        }
    }

    #[test]
    fn a_story_is_told_under_the_framework_of_its_day_and_from_its_day() {
        for plan in [Like::SeftonThen, Like::BirminghamThen].map(plan_of) {
            assert_eq!(plan.codes, ("2016", "serious_weakness", "weakness"));
            assert!(plan.on.is_some() && plan.themes.len() >= 6);
        }
    }
}
