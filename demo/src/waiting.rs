//! The waiting lists of Ashdale: four health services whose lists have the published shape of children's community
//! services in England in May 2025: of those who wait for speech and language therapy 63% have waited 18 weeks or less and
//! 10% over a year; autism has room for 40 assessments a month and far more referrals. The lists have that shape at the
//! month end whose figures are told, and have gone on since. A story can have a list of its own, told from a day of the past on.

mod bought;
mod course;
mod dealt;
mod newcomer;

pub use newcomer::Newcomer;

use crate::area::Service;
use crate::dice::Dice;
use crate::recipe::Like;
use crate::world::World;
use bought::{Bought, SPEECH_2019};
use dealt::Deal;
use waymark_kernel::{Day, add_days};

/// The streams of chance of the lists; lives have theirs from 1 on.
const STREAM: u64 = u64::MAX - 16;
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
    /// Referrals a week now, a thousand of those who wait.
    weekly: u64,
    /// After how many weeks a child was seen in turn two years ago, and is now.
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
    /// The appointment was called off.
    CalledOff {
        /// By the family; else by the service.
        by_family: bool,
    },
    /// The family asked for an appointment not before a day.
    Later(Day),
    /// The child was seen.
    Seen,
    /// Treatment started.
    Treated,
    /// The service finished its work.
    Discharged,
}

/// The day whose figures everybody is told: the last day of the month before. On it the lists have their shape.
#[must_use]
pub fn counted_on(today: Day) -> Day {
    add_days(today.first_of_month(), -1)
}

/// The waits of children of these birth dates; the same seed and children give the same waits. A child waits at most once
/// for each service.
#[must_use]
pub fn waits(seed: u64, today: Day, born: &[Day]) -> Vec<Wait> {
    dealt_lists(seed, today, born, None)
}

/// The waits of an area's children of these birth dates, and the children whom only a service knows: in the waits they are
/// numbered after the others.
pub(crate) fn of_area(world: &World, born: &[Day]) -> (Vec<Newcomer>, Vec<Wait>) {
    let (seed, today) = (world.seed, world.calendar.today);
    let Some(bought) = bought(world.like) else { return (Vec::new(), waits(seed, today, born)) };
    let groups = world.figures.stock.ethnicity.map(f64::from);
    let dice = Dice::new(seed, STREAM + LISTS.len() as u64);
    let (newcomers, more) = bought.waits((world.plans, today), born, &groups, (seed, dice));
    let mut all = dealt_lists(seed, today, born, Some(bought.list()));
    all.extend(more);
    all.sort_by_key(|wait| (wait.received, wait.child));
    (newcomers, all)
}

/// Since when more of a list are seen than before; `None` where that is not so by today.
pub(crate) fn more_since(world: &World, list: List) -> Option<Day> {
    let bought = bought(world.like).filter(|bought| bought.list() == list)?;
    Some(bought.more()).filter(|more| *more <= world.calendar.today)
}

/// The list of its own that a story has.
const fn bought(like: Like) -> Option<&'static Bought> {
    match like {
        Like::SeftonThen => Some(&SPEECH_2019),
        Like::Sefton | Like::Birmingham | Like::EnglandShare | Like::BirminghamThen => None,
    }
}

/// Every list but one that is told otherwise.
fn dealt_lists(seed: u64, today: Day, born: &[Day], but: Option<List>) -> Vec<Wait> {
    let days = (counted_on(today), today);
    let mut all = Vec::new();
    for (n, shape) in (0_u64..).zip(&LISTS).filter(|(_, shape)| Some(shape.list) != but) {
        let mut dice = Dice::new(seed, STREAM + n);
        let children = fitting(shape, today, born, &mut dice);
        let still = (born.len() * shape.first).div_ceil(1_000);
        let mut deal = Deal::new(shape, still, days, children, dice);
        all.extend(deal.waiting_then());
        all.extend(deal.seen_by_then());
        all.extend(deal.referred_since());
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
