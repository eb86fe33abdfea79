//! The neighbourhood of a number. What can be worked out of it is nearly always decided by the few sums about it, so these are
//! asked first and the whole release only when they leave it open: the cost of a release then grows with its numbers, and not
//! with their square.

use super::figures::Sum;
use super::solve::Net;
use std::cmp::Reverse;
use std::collections::{BTreeSet, VecDeque};

/// How far to go from a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// So many places at most.
    places: usize,
    /// So many of each kind of each sum at most: a sum of hundreds of schools needs few of them to make up for one.
    of_each_sum: usize,
}

impl Reach {
    /// From the nearest sums outwards.
    pub const NEAR: [Self; 4] = [
        Self { places: 40, of_each_sum: 2 },
        Self { places: 80, of_each_sum: 4 },
        Self { places: 160, of_each_sum: 8 },
        Self { places: 600, of_each_sum: 16 },
    ];
    /// Everything that is tied to a place.
    pub const WHOLE: Self = Self { places: usize::MAX, of_each_sum: usize::MAX };
}

/// A sum with so few other places is gone through whole: what a number is the same as, or the share of, moves with it.
const NARROW: usize = 3;

/// What may stand differently in the eyes of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum May {
    /// It is not in sight.
    Move,
    /// It is, and could be left out at this price.
    Go(u64),
}

/// Some places about one of them.
#[derive(Debug)]
pub(super) struct Region {
    /// The places, the one in their midst first.
    pub places: Vec<usize>,
    /// Every sum that one of them is in.
    pub sums: Vec<usize>,
    /// Every place of those sums that may stand differently.
    pub rim: Vec<usize>,
}

impl Region {
    /// The nearest places to `middle` of those that `may` stand differently.
    pub fn about(middle: usize, net: Net<'_>, reach: Reach, may: impl Fn(usize) -> Option<May>) -> Self {
        let mut walk = Walk { within: BTreeSet::from([middle]), places: vec![middle], wide: VecDeque::new() };
        let mut went_through = BTreeSet::new();
        let mut next = 0;
        loop {
            while let Some(here) = walk.places.get(next).copied() {
                next += 1;
                for sum in
                    net.sums_of.get(here).into_iter().flatten().filter(|sum| went_through.insert(**sum))
                {
                    let members = net.sums.get(*sum).into_iter().flat_map(Sum::members);
                    walk.come_to(members.filter_map(|member| Some((member, may(member)?))).collect());
                }
            }
            let Some(members) = walk.wide.pop_front() else { break };
            walk.take_some(members, net, reach);
        }
        let touching = walk.places.iter().filter_map(|place| net.sums_of.get(*place)).flatten().copied();
        let sums: BTreeSet<usize> = touching.collect();
        let members = sums.iter().filter_map(|sum| net.sums.get(*sum)).flat_map(Sum::members);
        let rim: BTreeSet<usize> = members.filter(|place| may(*place).is_some()).chain([middle]).collect();
        Self { places: walk.places, sums: sums.into_iter().collect(), rim: rim.into_iter().collect() }
    }

    /// Whether nothing outside it is tied to it.
    pub fn is_whole(&self) -> bool {
        self.rim.len() == self.places.len()
    }
}

/// What was come to so far, and the wide sums of which some places are still to be taken.
struct Walk {
    within: BTreeSet<usize>,
    places: Vec<usize>,
    wide: VecDeque<Vec<(usize, May)>>,
}

impl Walk {
    fn come_to(&mut self, mut members: Vec<(usize, May)>) {
        members.retain(|(member, _)| !self.within.contains(member));
        if members.len() > NARROW {
            self.wide.push_back(members);
        } else {
            self.take(members.into_iter().map(|(member, _)| member).collect());
        }
    }

    /// Of those not in sight the greatest, which have most to give; of those that could go the cheapest.
    fn take_some(&mut self, members: Vec<(usize, May)>, net: Net<'_>, reach: Reach) {
        let fresh = members.into_iter().filter(|(member, _)| !self.within.contains(member));
        let (mut moving, mut going) = (Vec::new(), Vec::new());
        for (member, may) in fresh {
            match may {
                May::Move => moving.push((Reverse(net.truth.get(member)), member)),
                May::Go(price) => going.push((price, member)),
            }
        }
        moving.sort_unstable();
        going.sort_unstable();
        let moving = moving.into_iter().take(reach.of_each_sum).map(|(_, member)| member);
        let going = going.into_iter().take(reach.of_each_sum).map(|(_, member)| member);
        let room = reach.places.saturating_sub(self.places.len());
        self.take(moving.chain(going).take(room).collect());
    }

    fn take(&mut self, members: Vec<usize>) {
        self.within.extend(&members);
        self.places.extend(members);
    }
}
