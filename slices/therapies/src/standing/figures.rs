//! The figures of a service in which no child can be seen: counts of one to five are never told to those who may see no
//! child, and cannot be worked out from the others.

/// How many children wait for a service.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// Children whose wait, as the service's clock rule counts it, is running: by band.
    pub bands: [u64; 7],
    /// Children whose referral is not decided yet.
    pub triage: u64,
    /// Children who wait for the first appointment.
    pub first: u64,
    /// Children who wait for treatment.
    pub treatment: u64,
    /// Children who wait and whose family has not heard for as many weeks as the service lets pass.
    pub silent: u64,
    /// Children who wait and whose family wrote that something has changed and has been told nothing since.
    pub wrote: u64,
    /// Children who wait for anything for more than 18 weeks.
    pub over_18: u64,
    /// Children who wait for anything for more than 52 weeks.
    pub over_52: u64,
}

impl Figures {
    /// Everybody whose wait counts.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.bands.iter().sum()
    }

    /// Everybody who waits for anything.
    #[must_use]
    pub const fn waiting(&self) -> u64 {
        self.triage + self.first + self.treatment
    }

    /// Those who have waited 18 weeks or less.
    #[must_use]
    pub fn within(&self) -> u64 {
        self.bands.iter().take(5).sum()
    }

    /// The share within 18 weeks, rounded down to whole hundredths; `None` when nobody waits.
    #[must_use]
    pub fn share_within(&self) -> Option<u64> {
        (self.within() * 100).checked_div(self.total())
    }
}

/// The most that is too few to tell.
const FEW: u64 = 5;

/// Counts that add up to a total which is told beside them, as they may be published: a count of 1 to 5 is left out, and
/// where that alone would let it be worked out, the next smallest is left out too. `None` is what is left out. When
/// nothing remains that could cover it, the total must not be told either: [`covered`] says so.
fn shown<const N: usize>(counts: [u64; N]) -> [Option<u64>; N] {
    let few = |count: u64| (1..=FEW).contains(&count);
    let mut shown = counts.map(|count| (!few(count)).then_some(count));
    let left_out = shown.iter().filter(|count| count.is_none()).count();
    let hidden: u64 = counts.iter().copied().filter(|count| few(*count)).sum();
    // One left out is the difference to the total; several that add up to very few are as good as told.
    if left_out > 0 && (left_out == 1 || hidden <= FEW) {
        let smallest = shown.iter().flatten().copied().filter(|count| *count > 0).min();
        let place = shown.iter().position(|count| count.is_some() && *count == smallest);
        if let Some(count) = place.and_then(|place| shown.get_mut(place)) {
            *count = None;
        }
    }
    shown
}

/// Whether the total of such counts may be told: what is left out adds up to more than five, or to nothing.
fn covered<const N: usize>(counts: [u64; N], shown: [Option<u64>; N]) -> bool {
    let hidden: u64 =
        counts.iter().zip(shown).filter(|(_, shown)| shown.is_none()).map(|(count, _)| count).sum();
    hidden == 0 || hidden > FEW
}

/// The bands of a service as they may be published beside their total and the share within 18 weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The bands; `None` is left out.
    pub bands: [Option<u64>; 7],
    /// Whether the total and the share may be told.
    pub totals: bool,
}

impl Published {
    /// The bands up to 18 weeks and those over it are covered each by themselves, because the share tells their sums.
    #[must_use]
    pub fn of(bands: [u64; 7]) -> Self {
        let [a, b, c, d, e, over, long] = bands;
        let (within, beyond) = ([a, b, c, d, e], [over, long]);
        let (shown_within, shown_beyond) = (shown(within), shown(beyond));
        let totals = covered(within, shown_within) && covered(beyond, shown_beyond);
        let ([a, b, c, d, e], [over, long]) = (shown_within, shown_beyond);
        Self { bands: [a, b, c, d, e, over, long], totals }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_of_one_to_five_is_left_out_and_cannot_be_worked_out_from_the_total() {
        assert_eq!(shown([10, 3, 20, 0]), [None, None, Some(20), Some(0)]);
        assert_eq!(shown([10, 3, 4, 30]), [Some(10), None, None, Some(30)]);
        assert_eq!(shown([1, 1, 30, 0]), [None, None, None, Some(0)]);
        assert_eq!(shown([6, 7, 8, 0]), [Some(6), Some(7), Some(8), Some(0)]);
    }

    #[test]
    fn the_share_within_18_weeks_lets_nobody_work_out_how_few_waited_a_year() {
        let published = Published::of([3, 2, 3, 8, 4, 8, 1]);
        assert_eq!(published.bands, [None, None, None, Some(8), None, None, None]);
        assert!(published.totals);
        assert!(!Published::of([9, 9, 9, 9, 9, 0, 1]).totals);
    }

    #[test]
    fn when_everybody_is_in_one_small_band_the_total_is_not_told_either() {
        let counts = [0, 4, 0];
        assert_eq!(shown(counts), [Some(0), None, Some(0)]);
        assert!(!covered(counts, shown(counts)));
        assert!(covered([6, 7], shown([6, 7])));
    }

    #[test]
    fn the_share_within_18_weeks_is_rounded_down_so_that_it_never_flatters() {
        let figures = Figures { bands: [10, 0, 0, 0, 9, 10, 1], ..Figures::default() };
        assert_eq!(figures.total(), 30);
        assert_eq!(figures.share_within(), Some(63));
        assert_eq!(Figures::default().share_within(), None);
    }
}
