//! What a chart draws of a short list: counts are rounded to ten, so that week by week a short list would be a staircase with
//! thorns. It is drawn at every fourth week as the mean of the four; a long list is drawn as it is.

use waymark_queues::forecast::Band;

/// A list is short while it never holds more than this many.
const SHORT: u32 = 200;
/// Weeks between two points of a short list.
const EVERY: usize = 4;

/// The weeks that are drawn, from 0, each with its count; the last week is always drawn as it is.
pub(super) fn drawn(counts: &[u32]) -> Vec<(usize, u32)> {
    if counts.iter().any(|count| *count > SHORT) {
        return counts.iter().copied().enumerate().collect();
    }
    let last = counts.len().saturating_sub(1);
    let mean = |week: usize| {
        let from = (week + 1).saturating_sub(EVERY);
        let some = counts.get(from..=week).unwrap_or_default();
        some.iter().sum::<u32>() / u32::try_from(some.len().max(1)).unwrap_or(1)
    };
    let every = (0..last).filter(|week| (last - week).is_multiple_of(EVERY)).map(|week| (week, mean(week)));
    every.chain(counts.last().map(|count| (last, *count))).collect()
}

/// The bands that are drawn.
pub(super) fn bands(weeks: &[Band<u32>]) -> Vec<Band<u32>> {
    let of = |value: fn(&Band<u32>) -> u32| drawn(&weeks.iter().map(value).collect::<Vec<_>>());
    if weeks.iter().any(|band| band.high_80 > SHORT) {
        return weeks.to_vec();
    }
    let (low, middle, high) = (of(|band| band.low_80), of(|band| band.middle), of(|band| band.high_80));
    let points = low.into_iter().zip(middle).zip(high);
    let band = |(((week, low_80), (_, middle)), (_, high_80))| {
        let at: &Band<u32> = weeks.get::<usize>(week)?;
        Some(Band { low_80, middle, high_80, ..*at })
    };
    points.filter_map(band).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_list_that_flickers_is_drawn_without_thorns_and_ends_where_it_stands() {
        let flickers: Vec<u32> = (0..52).map(|week| if week % 4 == 1 { 40 } else { 30 }).collect();
        let points = drawn(&flickers);
        assert_eq!(points.len(), 13);
        assert!(points[..12].iter().all(|(_, count)| *count == 32), "{points:?}");
        assert_eq!(points.last(), Some(&(51, 30)));
        let long: Vec<u32> = (0..52).map(|week| 300 + week).collect();
        assert_eq!(drawn(&long).len(), 52, "a long list is drawn week by week");
        assert!(drawn(&[]).is_empty());
    }
}
