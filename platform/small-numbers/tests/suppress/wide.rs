//! Figures by so many groups that what is tied together is far more than the neighbourhood of a number that is asked about
//! first.

use crate::attack::find;
use crate::tables::published;
use proptest::prelude::*;
use waymark_small_numbers::{CountId, Figures, Uneven};

/// How many schools: each with a share and its twin, so some hundreds of counts.
const SCHOOLS: usize = 16;

/// All of a school, how many of them were in time, and how many more its twin counts.
type School = (u64, u64, u64);

fn schools() -> impl Strategy<Value = Vec<School>> {
    let count = || prop_oneof![2 => Just(0_u64), 5 => 1..=5_u64, 5 => 6..30_u64];
    prop::collection::vec((count(), count(), prop_oneof![6 => Just(0_u64), 1 => 1..9_u64]), SCHOOLS)
}

/// A share by schools, all and those in time.
fn share(
    figures: &mut Figures,
    name: &str,
    schools: impl Iterator<Item = (u64, u64)>,
) -> Result<Vec<[CountId; 2]>, Uneven> {
    let mut each = Vec::new();
    for (place, (late, in_time)) in schools.enumerate() {
        let of = figures.count(format!("{name} {place}, all"), late + in_time);
        let hit = figures.count(format!("{name} {place}, in time"), in_time);
        figures.rate(hit, of)?;
        each.push([of, hit]);
    }
    let [all, hit] = [0, 1].map(|at| each.iter().map(|counts| counts[at]).collect::<Vec<_>>());
    let whole = figures.total(format!("{name}, all"), &all)?;
    let hits = figures.total(format!("{name}, in time"), &hit)?;
    figures.rate(hits, whole)?;
    Ok(each)
}

fn twins(schools: &[School]) -> Result<Figures, Uneven> {
    let mut figures = Figures::new();
    let first = share(&mut figures, "plans", schools.iter().map(|(late, hit, _)| (*late, *hit)))?;
    let second =
        share(&mut figures, "with exceptions", schools.iter().map(|(late, hit, more)| (late + more, *hit)))?;
    for (one, other) in first.iter().flatten().zip(second.iter().flatten()) {
        figures.beside(*one, *other)?;
    }
    Ok(figures)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn nothing_small_can_be_worked_out_of_twins_by_many_schools(schools in schools()) {
        prop_assert_eq!(find(&published(&twins(&schools).expect("adds up"))), vec![]);
    }
}
