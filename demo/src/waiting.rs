//! The waiting lists of Ashdale: four health services whose lists have the published shape of children's community
//! services in England in May 2025: of those who wait for speech and language therapy 63% have waited 18 weeks or less and
//! 10% over a year; autism has room for 40 assessments a month and far more referrals.

use crate::area::Service;
use crate::dice::Dice;
use waymark_kernel::{Day, add_days, day};

/// The streams of chance of the lists; lives have theirs from 1 on.
const STREAM: u64 = u64::MAX - 16;
/// How many lists a thousand of the area's children fill, and how long they have waited, by band of the national return.
const LISTS: [Shape; 4] = [
    Shape {
        list: List::Speech,
        first: 150,
        treatment: 80,
        past: 260,
        bands: [5, 5, 9, 24, 20, 27, 10],
        ages: (2, 11),
        wait: (10, 60),
    },
    Shape {
        list: List::Occupational,
        first: 50,
        treatment: 20,
        past: 90,
        bands: [6, 6, 12, 28, 18, 26, 4],
        ages: (4, 14),
        wait: (8, 45),
    },
    Shape {
        list: List::Autism,
        first: 150,
        treatment: 0,
        past: 110,
        bands: [3, 3, 5, 12, 9, 36, 32],
        ages: (3, 15),
        wait: (40, 120),
    },
    Shape {
        list: List::Adhd,
        first: 90,
        treatment: 0,
        past: 50,
        bands: [3, 3, 5, 12, 9, 38, 30],
        ages: (6, 17),
        wait: (40, 110),
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
    first: usize,
    treatment: usize,
    past: usize,
    bands: [u64; 7],
    ages: (i64, i64),
    /// The fewest and the most weeks that children of the past waited.
    wait: (i64, i64),
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
        for place in 0..wanted(shape.first) {
            let Some(child) = children.pop() else { break };
            let waited = waited(shape, place, wanted(shape.first), &mut dice);
            all.push(waiting(shape, child, add_days(today, -waited), today, &mut dice));
        }
        for _ in 0..wanted(shape.treatment) {
            let Some(child) = children.pop() else { break };
            all.push(seen(shape, child, today, &mut dice));
        }
        for _ in 0..wanted(shape.past) {
            let Some(child) = children.pop() else { break };
            all.extend(over(shape, child, today, &mut dice));
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
fn waited(shape: &Shape, place: usize, of: usize, dice: &mut Dice) -> i64 {
    let share = ((place * 100 + 50) / of.max(1)) as u64;
    let mut upto = 0;
    for (band, (fewest, most)) in shape.bands.iter().zip(DAYS) {
        upto += band;
        if share < upto {
            return dice.between(fewest, most);
        }
    }
    dice.between(365, 800)
}

fn begin(shape: &Shape, child: usize, received: Day, dice: &mut Dice) -> Wait {
    let source = if shape.ages.0 < 3 && dice.chance(0.3) {
        "health_visitor"
    } else {
        dice.word(&["gp", "setting", "setting"])
    };
    let shared = (dice.chance(0.6), dice.chance(0.4));
    Wait { child, list: shape.list, source, shared, received, steps: Vec::new() }
}

/// A child who waits for the first appointment.
fn waiting(shape: &Shape, child: usize, received: Day, today: Day, dice: &mut Dice) -> Wait {
    let mut wait = begin(shape, child, received, dice);
    let accepted = add_days(received, dice.between(3, 24));
    if accepted > today {
        return wait;
    }
    wait.steps.push((accepted, WaitStep::Accepted));
    if dice.chance(0.06) {
        wait.steps.push((accepted, WaitStep::Sooner));
    }
    let weeks = waymark_kernel::days_between(received, today) / 7;
    if weeks > 20 && dice.chance(0.08) {
        let (missed, back) = (dice.between(30, 60), dice.between(61, 75));
        wait.steps.push((add_days(today, -back), WaitStep::Offered(add_days(today, -missed))));
        wait.steps.push((add_days(today, -missed), WaitStep::NotBrought));
    }
    if weeks > 3 && dice.chance(0.85) {
        let told = add_days(today, -dice.between(1, 54)).max(accepted);
        wait.steps.push((told, WaitStep::Told));
    }
    if weeks > 14 && dice.chance(0.18) {
        let ahead = dice.weekday(add_days(today, 2), add_days(today, 35));
        wait.steps.push((add_days(today, -dice.between(0, 6)), WaitStep::Offered(ahead)));
    } else if dice.chance(0.02) {
        wait.steps.push((add_days(today, -dice.between(0, 6)), WaitStep::Later(add_days(today, 70))));
    }
    wait.steps.sort_by_key(|(day, _)| *day);
    wait
}

/// A child who was seen and waits for treatment.
fn seen(shape: &Shape, child: usize, today: Day, dice: &mut Dice) -> Wait {
    let seen = dice.weekday(add_days(today, -180), add_days(today, -7));
    let mut wait = begin(shape, child, add_days(seen, -7 * dice.between(shape.wait.0, shape.wait.1)), dice);
    wait.steps.push((add_days(wait.received, dice.between(3, 24)), WaitStep::Accepted));
    let offered = add_days(seen, -dice.between(14, 28));
    wait.steps.push((offered, WaitStep::Offered(seen)));
    wait.steps.push((seen, WaitStep::Seen));
    if dice.chance(0.8) {
        let told = add_days(today, -dice.between(0, 50)).max(seen);
        wait.steps.push((told, WaitStep::Told));
    }
    wait
}

/// A child whose wait of the last two years is over. Fewer are referred in August, when schools are closed.
fn over(shape: &Shape, child: usize, today: Day, dice: &mut Dice) -> Option<Wait> {
    let weeks = dice.between(shape.wait.0, shape.wait.1);
    let received = dice.day(day(today.year() - 3, today.month(), 1), add_days(today, -7 * weeks - 30));
    if received.month() == 8 && dice.chance(0.6) {
        return None;
    }
    let mut wait = begin(shape, child, received, dice);
    wait.steps.push((add_days(received, dice.between(3, 24)), WaitStep::Accepted));
    let seen = dice.weekday(add_days(received, 7 * weeks), add_days(received, 7 * weeks + 6));
    if dice.chance(0.1) && weeks > 14 {
        wait.steps.push((add_days(seen, -50), WaitStep::Offered(add_days(seen, -30))));
        wait.steps.push((add_days(seen, -30), WaitStep::NotBrought));
    }
    wait.steps.push((add_days(seen, -20), WaitStep::Offered(seen)));
    wait.steps.push((seen, WaitStep::Seen));
    if shape.treatment == 0 {
        wait.steps.push((add_days(seen, dice.between(7, 14)), WaitStep::Discharged));
    } else {
        wait.steps.push((add_days(seen, 14), WaitStep::Treated));
        let end = add_days(seen, 14 + dice.between(56, 120));
        if end <= today {
            wait.steps.push((end, WaitStep::Discharged));
        }
    }
    Some(wait)
}
