//! How what families would have been told did: the past told anew every quarter from what was known then, apart for those who had
//! waited a short, a long and a very long time. Where it did not hold, no end of a wait is told.

use super::Table;
use super::share::{self, From, HALF_A_YEAR, Share};
use crate::Run;
use crate::backtest::Record;
use crate::calendar::Calendar;
use crate::draw::Key;
use crate::forecast::{Outlook, as_now};
use crate::history::{History, Stay};
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_kernel::{Day, add_days, days_between};

/// Weeks that are looked ahead when the past is told anew.
const AHEAD: usize = 156;
/// Days between two days on which the past is told anew.
const EVERY: i64 = 91;
/// Days of the record before the first of them.
const FIRST: i64 = 182;
/// Replications of a forecast that is only checked.
const REPLICATIONS: u32 = 200;
/// The chance that is told as 8 in 10.
const TOLD: f64 = 0.8;
/// Whole weeks waited at which a new band starts.
const BANDS: [usize; 3] = [0, 18, 52];
/// It is good enough when it held for this share of those for whom it came due.
const GOOD: f64 = 0.7;

/// How what was told to those of one band did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Held {
    /// Whole weeks waited from which the band runs.
    pub from: usize,
    /// Children for whom "8 in 10 by then" came due.
    pub due: u32,
    /// Of those, how many had been seen.
    pub held: u32,
}

impl Held {
    fn is_good(self) -> bool {
        f64::from(self.held) >= GOOD * f64::from(self.due)
    }
}

/// How what was told did, by weeks waited when it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Told([Held; 3], #[serde(skip)] Shares);

/// How the shares seen within half a year did, by the same bands.
type Shares = [Share; 3];

impl Default for Told {
    fn default() -> Self {
        Self(BANDS.map(|from| Held { from, ..Held::default() }), Shares::default())
    }
}

impl Told {
    /// Whether an end may be told to those who have waited so many whole weeks: it held for those before them, or came due for
    /// nobody yet.
    #[must_use]
    pub fn holds(&self, waited: usize) -> bool {
        self.0.iter().rfind(|band| band.from <= waited).is_some_and(|band| band.is_good())
    }

    /// All for whom an end that may be told came due, and for how many of them it held.
    #[must_use]
    pub fn all(&self) -> (u32, u32) {
        let good = self.0.iter().filter(|band| band.is_good());
        good.fold((0, 0), |(due, held), band| (due + band.due, held + band.held))
    }

    /// The fewest whole weeks waited of each band whose families are told no end.
    pub fn silent(&self) -> impl Iterator<Item = usize> {
        self.0.iter().filter(|band| !band.is_good()).map(|band| band.from)
    }

    /// Whether the share that is seen within half a year may be told of those who have waited so many whole weeks.
    #[must_use]
    pub fn share_holds(&self, waited: usize) -> bool {
        self.share(waited).is_good()
    }

    /// By which of the ways it is told.
    pub(super) fn share_from(&self, waited: usize) -> From {
        self.share(waited).from()
    }

    fn share(&self, waited: usize) -> Share {
        let band = BANDS.iter().rposition(|from| *from <= waited).unwrap_or_default();
        self.1.get(band).copied().unwrap_or_default()
    }

    fn count_share(&mut self, waited: usize, (engine, record): (f64, f64), seen: bool) {
        let band = BANDS.iter().rposition(|from| *from <= waited).unwrap_or_default();
        self.1.get_mut(band).into_iter().for_each(|share| share.count(engine, record, seen));
    }

    fn count(&mut self, waited: usize, held: bool) {
        if let Some(band) = self.0.iter_mut().rfind(|band| band.from <= waited) {
            band.due += 1;
            band.held += u32::from(held);
        }
    }
}

/// Tells the past anew every quarter, from half a year of record on, and counts how often "8 in 10 by then" held. `stays` can be:
/// nobody left before being referred.
#[must_use]
pub fn told(stays: &[Stay], from: Day, until: Day, seed: u64) -> Told {
    let mut told = Told::default();
    let mut origin = add_days(from, FIRST);
    while origin < until {
        on(stays, (from, origin, until), seed, &mut told);
        origin = add_days(origin, EVERY);
    }
    told
}

/// What would have been told on one Monday to all who waited then.
fn on(stays: &[Stay], (from, origin, until): (Day, Day, Day), seed: u64, told: &mut Told) {
    let before = |day: Option<Day>| day.filter(|day| *day < origin);
    let known: Vec<Stay> = stays
        .iter()
        .filter(|stay| stay.referred < origin)
        .map(|stay| Stay { seen: before(stay.seen), withdrew: before(stay.withdrew), ..*stay })
        .collect();
    let seed = Key::seed(seed).part(days_between(from, origin).unsigned_abs()).bits();
    let Some(outlook) = outlook(&known, from, origin, seed) else { return };
    let table = Table::of(&known, from, origin);
    let mut by_weeks: BTreeMap<usize, Option<Day>> = BTreeMap::new();
    let waits =
        |stay: &&Stay| stay.referred < origin && stay.seen.or(stay.withdrew).is_none_or(|day| day >= origin);
    let half = add_days(origin, 7 * HALF_A_YEAR as i64);
    for stay in stays.iter().filter(waits) {
        let waited = usize::try_from(days_between(stay.referred, origin) / 7).unwrap_or_default();
        if half <= until && stay.withdrew.is_none_or(|day| day >= half) {
            let engine = outlook.of_waited(waited).and_then(share::chance);
            let record = table.wait(waited, HALF_A_YEAR).as_ref().and_then(share::chance);
            let said = engine.zip(record);
            said.into_iter()
                .for_each(|said| told.count_share(waited, said, stay.seen.is_some_and(|day| day < half)));
        }
        let by = by_weeks.entry(waited).or_insert_with(|| day(&table, &outlook, waited, origin));
        let Some(by) = by.filter(|by| *by <= until) else { continue };
        if stay.withdrew.is_none_or(|day| day >= by) {
            told.count(waited, stay.seen.is_some_and(|day| day < by));
        }
    }
}

/// What the engine would have said then.
fn outlook(known: &[Stay], from: Day, origin: Day, seed: u64) -> Option<Outlook> {
    let history = History::of_stays(known, &[], from, origin, Calendar::default()).ok()?;
    let run = Run { seed, replications: REPLICATIONS, threads: 1 };
    as_now(&history, &Record::default(), AHEAD, run).ok().flatten()
}

/// The day by which it would have been told that 8 in 10 are seen.
fn day(table: &Table, outlook: &Outlook, waited: usize, origin: Day) -> Option<Day> {
    let wait = table.with(waited, outlook.of_waited(waited)?)?;
    let week = wait.chance_by_week.iter().position(|chance| *chance >= TOLD)?;
    Some(add_days(origin, 7 * (week as i64 + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    const FROM: Day = day(2024, 1, 1);
    const UNTIL: Day = day(2026, 1, 5);

    /// Ten children a week, of whom two are never reached; the others are seen after about 20 weeks.
    fn passed_over() -> Vec<Stay> {
        (0..1_040_i64)
            .map(|n| {
                let referred = add_days(FROM, 7 * (n / 10));
                let seen = Some(add_days(referred, 140 + n % 3)).filter(|day| n % 10 > 1 && *day < UNTIL);
                Stay { row: n as u64, referred, seen, withdrew: None }
            })
            .collect()
    }

    #[test]
    fn those_whom_a_service_never_reaches_are_never_told_an_end_that_the_record_contradicts() {
        let stays = passed_over();
        let (outlook, table) = (outlook(&stays, FROM, UNTIL, 1), Table::of(&stays, FROM, UNTIL));
        let outlook = outlook.expect("two years of record");
        let by_engine = outlook.of_waited(60).and_then(|wait| wait.high);
        assert!(by_engine.is_some_and(|weeks| weeks < 60), "the engine takes them to be next: {by_engine:?}");
        assert_eq!(super::day(&table, &outlook, 60, UNTIL), None, "the record has none of them seen");
    }

    #[test]
    fn where_what_was_told_did_not_hold_no_end_is_told_and_elsewhere_it_is() {
        let mut told = Told::default();
        (0..30).for_each(|n| told.count(60, n < 9));
        (0..100).for_each(|n| told.count(4, n < 80));
        assert!(told.holds(0) && told.holds(17) && !told.holds(52) && !told.holds(200));
        assert!(told.holds(20), "it came due for nobody");
        assert_eq!((told.all(), told.silent().collect::<Vec<_>>()), ((100, 80), vec![52]));
    }

    #[test]
    fn a_service_that_stops_seeing_children_shows_in_its_record() {
        let stays: Vec<Stay> = passed_over()
            .into_iter()
            .map(|stay| {
                let seen = Some(add_days(stay.referred, 28)).filter(|on| *on < day(2024, 9, 30));
                Stay { seen, ..stay }
            })
            .collect();
        let told = told(&stays, FROM, day(2025, 6, 30), 1);
        assert!(!told.holds(0), "{told:?}");
    }
}
