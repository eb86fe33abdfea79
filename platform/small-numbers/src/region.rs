//! The neighbourhood of a place among numbers not in sight. What can be worked out of a number is nearly always decided by
//! the few sums about it, so these are asked first and the whole release only when they leave it open: the cost of a release
//! then grows with its numbers, and not with their square.

use super::figures::Sum;
use super::solve::{Net, View};
use std::collections::{BTreeSet, VecDeque};

/// How far to go from a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// So many places not in sight at most.
    places: usize,
    /// So many of each sum at most: a sum of hundreds of schools needs few of them to make up for one.
    of_each_sum: usize,
}

impl Reach {
    /// From the nearest sums to everything that is tied to a place.
    pub const ALL: [Self; 5] = [
        Self { places: 40, of_each_sum: 2 },
        Self { places: 80, of_each_sum: 4 },
        Self { places: 160, of_each_sum: 8 },
        Self { places: 600, of_each_sum: 16 },
        Self { places: usize::MAX, of_each_sum: usize::MAX },
    ];
}

/// A sum with so few other numbers not in sight is gone through whole.
const NARROW: usize = 3;

/// Some places not in sight about one of them.
#[derive(Debug)]
pub(super) struct Region {
    /// The places, the one in their midst first.
    pub places: Vec<usize>,
    /// Every sum that one of them is in.
    pub sums: Vec<usize>,
    /// Every place not in sight that one of those sums has.
    pub rim: Vec<usize>,
}

impl Region {
    /// The nearest places to `middle`.
    pub fn about(middle: usize, views: &[View], net: Net<'_>, reach: Reach) -> Self {
        let is_unknown = |place: &usize| matches!(views.get(*place), Some(View::Unknown(_)));
        let (mut within, mut went_through) = (BTreeSet::from([middle]), BTreeSet::new());
        let (mut places, mut next, mut wide) = (vec![middle], 0, VecDeque::new());
        loop {
            // What a number is the same as or the share of moves with it, so that comes before any choice.
            while let Some(here) = places.get(next).copied() {
                next += 1;
                for sum in
                    net.sums_of.get(here).into_iter().flatten().filter(|sum| went_through.insert(**sum))
                {
                    let members = net.sums.get(*sum).into_iter().flat_map(Sum::members).filter(is_unknown);
                    let new: Vec<usize> = members.filter(|member| !within.contains(member)).collect();
                    if new.len() > NARROW {
                        wide.push_back(new);
                    } else {
                        within.extend(&new);
                        places.extend(new);
                    }
                }
            }
            let Some(mut new) = wide.pop_front() else { break };
            let room = reach.places.saturating_sub(places.len());
            new.retain(|member| !within.contains(member));
            // The greatest have most to give.
            new.sort_by_key(|member| std::cmp::Reverse(net.truth.get(*member)));
            new.truncate(reach.of_each_sum.min(room));
            within.extend(&new);
            places.extend(new);
        }
        let touching = places.iter().filter_map(|place| net.sums_of.get(*place)).flatten().copied();
        let sums: BTreeSet<usize> = touching.collect();
        let members = sums.iter().filter_map(|sum| net.sums.get(*sum)).flat_map(Sum::members);
        let rim: BTreeSet<usize> = members.filter(is_unknown).chain([middle]).collect();
        Self { places, sums: sums.into_iter().collect(), rim: rim.into_iter().collect() }
    }

    /// Whether nothing outside it is tied to it.
    pub fn is_whole(&self) -> bool {
        self.rim.len() == self.places.len()
    }
}
