//! Counts of groups beside a total that is told: what is few is left out, and so is another that would give it away.

/// The most that is too few to tell.
const FEW: u64 = 5;

/// The counts as they may be told beside their total; `None` is left out.
#[must_use]
pub fn covered(counts: &[u64]) -> Vec<Option<u64>> {
    let few = |count: u64| (1..=FEW).contains(&count);
    let mut shown: Vec<Option<u64>> = counts.iter().map(|count| (!few(*count)).then_some(*count)).collect();
    let hidden: u64 = counts.iter().copied().filter(|count| few(*count)).sum();
    let left_out = shown.iter().filter(|count| count.is_none()).count();
    // One left out is the difference to the total; several that add up to very few are as good as told.
    if left_out == 1 || (left_out > 1 && hidden <= FEW) {
        let smallest = shown.iter().flatten().copied().filter(|count| *count > 0).min();
        let place = shown.iter().position(|count| count.is_some() && *count == smallest);
        if let Some(count) = place.and_then(|place| shown.get_mut(place)) {
            *count = None;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_of_one_to_five_cannot_be_worked_out_from_the_total() {
        assert_eq!(covered(&[312, 441, 4, 0]), [None, Some(441), None, Some(0)]);
        assert_eq!(covered(&[3, 4, 30]), [None, None, Some(30)]);
        assert_eq!(covered(&[1, 1, 30, 9]), [None, None, Some(30), None]);
        assert_eq!(covered(&[6, 7]), [Some(6), Some(7)]);
        assert!(covered(&[]).is_empty());
    }
}
