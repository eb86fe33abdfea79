//! The waiting lists of Ashdale: four health services whose lists have the published shape of children's community
//! services in England in May 2025: of those who wait for speech and language therapy 63% have waited 18 weeks or less and
//! 10% over a year; autism has room for 40 assessments a month and far more referrals.

mod course;

use crate::area::Service;
use crate::dice::Dice;
use course::{seen_child, waiting};
use waymark_kernel::{Day, add_days, days_between};

/// The streams of chance of the lists; lives have theirs from 1 on.
const STREAM: u64 = u64::MAX - 16;
/// Weeks of the past of which everything is told.
const PAST_WEEKS: i64 = 104;
/// Weeks before today in which the first children of that past were referred.
const FIRST_WEEK: i64 = PAST_WEEKS + 100;
/// Of a hundred children, how many were seen soon for a clinical need, and how many could not be offered a slot for long.
const SOON: u64 = 5;
const HELD_UP: u64 = 3;
/// How long the lists are, how long those who wait have waited by band of the national return, and after how many weeks those
/// who were seen in turn were seen. Referrals and waits fit each other, so that the lists of the past were lists too.
const LISTS: [Shape; 4] = [
    Shape {
        list: List::Speech,
        first: 74,
        weekly: 39,
        turn: (24, 28),
        treating: 70,
        bands: [6, 5, 9, 28, 15, 27, 10],
        ages: (2, 11),
    },
    Shape {
        list: List::Occupational,
        first: 34,
        weekly: 42,
        turn: (22, 26),
        treating: 60,
        bands: [6, 6, 12, 28, 18, 26, 4],
        ages: (4, 14),
    },
    Shape {
        list: List::Autism,
        first: 155,
        weekly: 18,
        turn: (58, 76),
        treating: 0,
        bands: [3, 3, 5, 12, 9, 36, 32],
        ages: (3, 15),
    },
    Shape {
        list: List::Adhd,
        first: 60,
        weekly: 18,
        turn: (56, 74),
        treating: 0,
        bands: [3, 3, 5, 12, 9, 38, 30],
        ages: (6, 17),
    },
];
/// The fewest and the most days of each band; nobody has waited longer than the last.
const DAYS: [(i64, i64); 7] = [(0, 7), (8, 14), (15, 28), (29, 84), (85, 126), (127, 364), (365, 800)];

/// One of the four lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Speech and language therapy.
    Speech,
    /// Occupational therapy.
    Occupational,
    /// Autism assessment.
    Autism,
    /// ADHD assessment.
    Adhd,
}

impl List {
    /// Every list.
    pub const ALL: [Self; 4] = [Self::Speech, Self::Occupational, Self::Autism, Self::Adhd];

    /// The service of the area whose team has it.
    #[must_use]
    pub const fn service(self) -> Service {
        match self {
            Self::Speech => Service::SpeechLanguage,
            Self::Occupational => Service::OccupationalTherapy,
            Self::Autism | Self::Adhd => Service::Paediatrics,
        }
    }
}

/// How a list looks, a thousand of the area's children at a time.
struct Shape {
    list: List,
    /// Children who wait, a thousand of the area's.
    first: usize,
    /// Referrals a week today, a thousand of those who wait.
    weekly: u64,
    /// After how many weeks a child was seen in turn two years ago, and is today.
    turn: (i64, i64),
    /// Of a hundred children seen in the last half year, how many still wait for treatment.
    treating: u64,
    bands: [u64; 7],
    ages: (i64, i64),
}

/// One child's wait for one service, in the order it happened; nothing lies after the recipe's today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// The place of the child among those told of.
    pub child: usize,
    /// The list.
    pub list: List,
    /// Who referred: `gp`, `health_visitor` or `setting`.
    pub source: &'static str,
    /// Whether the family agreed that the school, and the council, may see it.
    pub shared: (bool, bool),
    /// The day it was received.
    pub received: Day,
    /// What followed.
    pub steps: Vec<(Day, WaitStep)>,
}

/// One thing that happened to a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitStep {
    /// The service took it.
    Accepted,
    /// To be seen before others, for a clinical need.
    Sooner,
    /// The family was told how it stands.
    Told,
    /// An appointment was offered for a day.
    Offered(Day),
    /// The child was not brought to it.
    NotBrought,
    /// The family asked for an appointment not before a day.
    Later(Day),
    /// The child was seen.
    Seen,
    /// Treatment started.
    Treated,
    /// The service finished its work.
    Discharged,
}

/// The waits of children of these birth dates; the same seed and children give the same waits. A child waits at most once
/// for each service.
#[must_use]
pub fn waits(seed: u64, today: Day, born: &[Day]) -> Vec<Wait> {
    let mut all = Vec::new();
    for (n, shape) in (0_u64..).zip(&LISTS) {
        let mut dice = Dice::new(seed, STREAM + n);
        let mut children = fitting(shape, today, born, &mut dice);
        let wanted = |share: usize| (born.len() * share).div_ceil(1_000);
        let still = wanted(shape.first);
        let mut by_week = vec![0_u64; FIRST_WEEK as usize + 1];
        for place in 0..still {
            let Some(child) = children.pop() else { break };
            let waited = waited(shape, place, still, &mut dice);
            if let Some(many) = by_week.get_mut((waited / 7) as usize) {
                *many += 1;
            }
            all.push(waiting(shape, child, add_days(today, -waited), today, &mut dice));
        }
        for (week, many) in (0_i64..).zip(by_week) {
            let referred = referred(shape, still, add_days(today, -7 * week), week, &mut dice);
            for _ in many..referred {
                let received = add_days(today, -7 * week - dice.between(0, 6));
                let Some(seen) = seen_day(shape, received, today, &mut dice) else { continue };
                let Some(child) = children.pop() else { break };
                all.push(seen_child(shape, child, (received, seen), today, &mut dice));
            }
        }
    }
    all.retain(|wait| born.get(wait.child).is_some_and(|born| *born < wait.received));
    all.sort_by_key(|wait| (wait.received, wait.child));
    all
}

/// The children of the right age, in an order of chance.
fn fitting(shape: &Shape, today: Day, born: &[Day], dice: &mut Dice) -> Vec<usize> {
    let age = |born: Day| i64::from(today.year() - born.year());
    let right = |born: &Day| (shape.ages.0..=shape.ages.1).contains(&age(*born));
    let mut fit: Vec<(u64, usize)> = born
        .iter()
        .enumerate()
        .filter(|(_, born)| right(born))
        .map(|(place, _)| (dice.below(u64::MAX), place))
        .collect();
    fit.sort_unstable();
    fit.into_iter().map(|(_, place)| place).collect()
}

/// How many days one of those who wait has waited: the bands are dealt by their shares, so that the list has them exactly.
/// Inside a band most have not passed their turn; those beyond it could not be offered a slot.
fn waited(shape: &Shape, place: usize, of: usize, dice: &mut Dice) -> i64 {
    let share = ((place * 100 + 50) / of.max(1)) as u64;
    let turn = 7 * shape.turn.1;
    let mut upto = 0;
    for (band, (fewest, most)) in shape.bands.iter().zip(DAYS) {
        upto += band;
        if share < upto {
            let in_turn = (fewest..most).contains(&turn) && !dice.chance(0.05);
            return dice.between(fewest, if in_turn { turn } else { most });
        }
    }
    dice.between(365, 800)
}

/// How many were referred in a week: fewer in the past than today, and fewer while schools are closed.
fn referred(shape: &Shape, still: usize, on: Day, weeks_ago: i64, dice: &mut Dice) -> u64 {
    let season = match on.month() {
        8 => 0.45,
        7 | 12 => 0.85,
        _ => 1.06,
    };
    let grown = 1.0 - 0.25 * weeks_ago.min(PAST_WEEKS) as f64 / PAST_WEEKS as f64;
    let luck = dice.between(75, 125) as f64 / 100.0;
    let many = still as f64 * shape.weekly as f64 / 1_000.0 * season * grown * luck;
    many as u64 + u64::from(dice.chance(many.fract()))
}

/// The working day on which a child was seen, in turn but for a few; none before the past that is told, and none after today.
fn seen_day(shape: &Shape, received: Day, today: Day, dice: &mut Dice) -> Option<Day> {
    let (before, now) = shape.turn;
    let ago = (days_between(received, today) / 7 - now).clamp(0, PAST_WEEKS);
    let turn = now - (now - before) * ago / PAST_WEEKS;
    let weeks = match dice.below(100) {
        share if share < SOON => dice.between(2, 9),
        share if share < SOON + HELD_UP => turn + dice.between(20, 50),
        _ => turn + dice.between(-1, 1),
    };
    let from = add_days(received, 7 * weeks);
    let seen = dice.weekday(from, add_days(from, 6));
    (seen > add_days(today, -7 * PAST_WEEKS) && seen < today).then_some(seen)
}
