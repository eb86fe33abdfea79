//! The attacker: knows every number shown, every sum and the rule, and asks by exact arithmetic which whole numbers
//! could stand in the places not shown. Written apart from the product: it shares no step with the way numbers are
//! protected.

use crate::whole::{Equation, exist};
use waymark_small_numbers::{Published, PublishedCount};

/// A small number that a reader can narrow down to less than 1 to 5.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// What it counts.
    pub key: String,
    /// How many children it is.
    pub count: u64,
}

/// Every small number that can be read or narrowed down.
pub fn find(published: &Published) -> Vec<Found> {
    let small = published.counts.iter().enumerate().filter(|(_, count)| (1..=5).contains(&count.count));
    small
        .filter(|(place, count)| {
            count.shown || !can_be(published, *place, 0, Some(1)) || !can_be(published, *place, 5, None)
        })
        .map(|(_, count)| Found { key: count.key.clone(), count: count.count })
        .collect()
}

/// Every small number that can be read or narrowed down by laying releases side by side: the same key is the same
/// number, or a corrected one, and a correction about 1 to 5 children is a small number too.
pub fn find_by_comparing(published: &Published) -> Vec<Found> {
    let mut beside = published.clone();
    for (second, later) in published.counts.iter().enumerate() {
        for (first, earlier) in published.counts.iter().enumerate().take(second) {
            if later.key != earlier.key || later.key.ends_with("(rest)") {
                continue;
            }
            let (more, less) = if later.count > earlier.count { (second, first) } else { (first, second) };
            let count = later.count.abs_diff(earlier.count);
            let change = format!("change of {}", later.key);
            beside.counts.push(PublishedCount { key: change, count, shown: count == 0, least: 0 });
            beside.sums.push((more, vec![less, beside.counts.len() - 1]));
        }
    }
    find(&beside)
}

/// Whether any whole numbers agree with all that is known and put `place` at `low` or more, and at `high` or less.
fn can_be(published: &Published, place: usize, low: u64, high: Option<u64>) -> bool {
    let least = |here: usize| {
        let count = &published.counts[here];
        assert!(count.shown || count.count >= count.least, "{} is told to be more than it is", count.key);
        let told = if count.shown { count.count } else { count.least };
        if here == place { told.max(low) } else { told }.cast_signed()
    };
    // What is unknown is how much more than the least each number is.
    let mut equations: Vec<Equation> = Vec::new();
    for (total, parts) in &published.sums {
        let mut equation = Equation { weights: vec![0; published.counts.len()], right: 0 };
        for (sign, here) in std::iter::once((1, *total)).chain(parts.iter().map(|part| (-1, *part))) {
            equation.right -= sign * least(here);
            if !published.counts[here].shown {
                equation.weights[here] += sign;
            }
        }
        equations.push(equation);
    }
    let room = high.map(|high| high.cast_signed() - least(place));
    exist(equations, room.map(|room| (place, room)))
}
