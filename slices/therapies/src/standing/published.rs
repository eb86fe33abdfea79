//! What of the counts of a service may be told to those who may see no child: the one rule of the house for small numbers,
//! asked about the whole list at once. Every page, file and measure of a list takes its answer from here, so that what one
//! leaves out no other tells.

use super::KeptBack;
use waymark_small_numbers::{CountId, Figures, Rule, Shown, Uneven, protect};

/// What readers would miss most.
const TOTAL: u8 = 3;
/// The sums that the share tells.
const SHARE: u8 = 2;

/// The counts of a list as they may be published; `None` is left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// The bands.
    pub bands: [Option<u64>; 7],
    /// Everybody who waits.
    pub total: Option<u64>,
    /// Those who have waited 18 weeks or less, where the total is told too: the share is made of both.
    pub within: Option<u64>,
    /// Whether the total and the share may be told.
    pub totals: bool,
}

impl Published {
    /// What may be told of a list with these bands: the total is the last to be left out.
    #[must_use]
    pub fn of(bands: [u64; 7]) -> Self {
        Self::decided(bands).unwrap_or_default()
    }

    /// The same without what the last published paper left out: bands would tell a total or a share that is kept back.
    #[must_use]
    pub fn without(self, kept: KeptBack) -> Self {
        if kept.total {
            return Self::default();
        }
        let band = |(count, kept): (Option<u64>, bool)| count.filter(|_| !kept);
        let each = self.bands.into_iter().zip(kept.bands).map(band);
        let mut bands = [None; 7];
        bands.iter_mut().zip(each.filter(|_| !kept.share)).for_each(|(told, count)| *told = count);
        let within = self.within.filter(|_| !kept.share);
        Self { bands, total: self.total, within, totals: self.totals && !kept.share }
    }

    fn decided(bands: [u64; 7]) -> Option<Self> {
        let mut figures = Figures::new();
        let [total, within, each @ ..] = laid(&mut figures, bands).ok()?;
        let shown = protect(&figures, Rule::DEFAULT).ok()?;
        let told = |count: CountId| shown.count(count);
        let (total, within) = (told(total), told(within).filter(|_| told(total).is_some()));
        Some(Self { bands: each.map(told), total, within, totals: within.is_some() })
    }
}

/// The total, those within 18 weeks, and the bands; those over 18 weeks are what the first two leave.
fn laid(figures: &mut Figures, bands: [u64; 7]) -> Result<[CountId; 9], Uneven> {
    let [a, b, c, d, e, over, long] = bands;
    let total = figures.count("all", bands.iter().sum());
    let within = figures.count("18 weeks or less", a + b + c + d + e);
    let beyond = figures.count("over 18 weeks", over + long);
    figures.value_at(total, TOTAL);
    figures.value_at(within, SHARE);
    figures.value_at(beyond, SHARE);
    let mut band = |name: &str, count| figures.count(name, count);
    let [a, b, c, d, e] =
        [("0", a), ("1", b), ("2", c), ("3", d), ("4", e)].map(|(name, count)| band(name, count));
    let (over, long) = (band("5", over), band("6", long));
    figures.sum(total, &[within, beyond])?;
    figures.sum(within, &[a, b, c, d, e])?;
    figures.sum(beyond, &[over, long])?;
    Ok([total, within, a, b, c, d, e, over, long])
}

/// The counts of groups as they may be told beside their total; `None` is left out.
#[must_use]
pub fn covered(counts: &[u64]) -> Vec<Option<u64>> {
    let decided = || -> Result<Option<(Vec<CountId>, Shown)>, Uneven> {
        let mut figures = Figures::new();
        let each: Vec<CountId> = counts
            .iter()
            .enumerate()
            .map(|(place, count)| figures.count(place.to_string(), *count))
            .collect();
        let total = figures.total("all".to_owned(), &each)?;
        figures.value_at(total, TOTAL);
        Ok(protect(&figures, Rule::DEFAULT).ok().map(|shown| (each, shown)))
    };
    match decided() {
        Ok(Some((each, shown))) => each.into_iter().map(|count| shown.count(count)).collect(),
        Ok(None) | Err(_) => vec![None; counts.len()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_within_18_weeks_lets_nobody_work_out_how_few_waited_a_year() {
        let published = Published::of([3, 2, 3, 8, 4, 8, 1]);
        assert_eq!(published.bands, [None, None, None, Some(8), None, None, None]);
        assert_eq!((published.total, published.within, published.totals), (Some(29), Some(20), true));
    }

    #[test]
    fn one_child_beyond_18_weeks_takes_the_share_and_leaves_the_total() {
        let published = Published::of([9, 9, 9, 9, 9, 0, 1]);
        assert_eq!((published.total, published.within, published.totals), (Some(46), None, false));
        assert!(published.bands.iter().take(5).any(Option::is_none), "or they would add up to it");
        assert_eq!(Published::of([0, 0, 4, 0, 0, 0, 0]).total, None);
    }

    #[test]
    fn a_group_of_one_to_five_cannot_be_worked_out_from_the_total() {
        assert_eq!(covered(&[312, 441, 4, 0]), [None, Some(441), None, Some(0)]);
        assert_eq!(covered(&[3, 4, 30]), [None, None, Some(30)]);
        assert_eq!(covered(&[1, 1, 30, 9]), [None, None, Some(30), None]);
        assert_eq!(covered(&[6, 7]), [Some(6), Some(7)]);
        assert!(covered(&[]).is_empty());
    }
}
