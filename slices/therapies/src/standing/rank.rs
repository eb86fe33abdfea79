//! Of how few children a wait in the order of all waits tells: the wait of 92 in 100 of 26 children is that of the third longest.

use waymark_small_numbers::Rule;

/// The middle, in a hundred.
pub const MIDDLE: u64 = 50;

/// The fewest children on one side of the nearest rank that so many in a hundred do not exceed, the child at it among them.
#[must_use]
pub fn fewest(of: u64, in_a_hundred: u64) -> u64 {
    let at = of.saturating_mul(in_a_hundred).div_ceil(100).clamp(u64::from(of > 0), of);
    at.min(of + u64::from(of > 0) - at)
}

/// Whether that wait may be told to those who may see no child. Of nobody there is nothing to keep.
#[must_use]
pub fn may_tell(of: u64, in_a_hundred: u64) -> bool {
    !Rule::DEFAULT.is_small(fewest(of, in_a_hundred))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_of_92_in_100_of_26_children_tells_of_the_third_longest_and_is_kept() {
        assert_eq!((fewest(26, 92), may_tell(26, 92)), (3, false));
        // Of 68 the 63rd in order: six wait as long or longer. Of 67 the 62nd, with six; of 62 the 58th, with five.
        assert_eq!([68, 67, 62].map(|of| fewest(of, 92)), [6, 6, 5]);
        assert_eq!([68, 67, 62].map(|of| may_tell(of, 92)), [true, true, false]);
    }

    #[test]
    fn a_middle_needs_six_children_on_each_side_of_it() {
        // Of 11 the sixth in order: six wait as long or less, and six as long or more. Of 10 the fifth.
        assert_eq!([11, 10, 1, 0].map(|of| fewest(of, 50)), [6, 5, 1, 0]);
        assert_eq!([11, 10, 1, 0].map(|of| may_tell(of, 50)), [true, false, false, true]);
    }
}
