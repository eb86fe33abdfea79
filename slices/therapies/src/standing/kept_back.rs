//! What the last published paper left out of the list of a service at the end of a day: no page or file tells it beside the
//! paper.

use super::BANDS;
use waymark_kernel::Day;
use waymark_people::{LastPaper, Said};

/// The code under which a paper tells how long children have waited.
pub const WAITED: &str = "waited";

/// What is kept back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KeptBack {
    /// Bands.
    pub bands: [bool; 7],
    /// Everybody who waits.
    pub total: bool,
    /// The share within 18 weeks.
    pub share: bool,
}

impl KeptBack {
    /// What a paper left out of the service with this name in addresses, at the end of a day.
    #[must_use]
    pub fn of(paper: &LastPaper, slug: &str, day: Day) -> Self {
        let (first, figure) =
            (day.first_of_month(), |measure: &str| paper.figure(&format!("{measure}.{slug}")));
        let left_out = |measure: &str| {
            figure(measure).is_some_and(|figure| {
                [figure.of_now(first, day), figure.of_month(first, day)].contains(&Said::LeftOut)
            })
        };
        let waiting = figure("waiting");
        let band = |place: usize| {
            waiting.is_some_and(|one| one.leaves_out_group((first, day), WAITED, &place.to_string()))
        };
        let mut bands: [bool; BANDS.len()] = std::array::from_fn(band);
        // Of a month before the paper only the last band is told by itself: the one before it would give it away.
        if let [.., over, long] = &mut bands
            && left_out("waiting-52-weeks")
            && !*long
        {
            (*over, *long) = (true, true);
        }
        Self { bands, total: left_out("waiting"), share: left_out("waiting-18-weeks") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standing::Published;
    use waymark_kernel::day;
    use waymark_people::{PaperFigure, PaperGroups, PaperValue};

    const ON: Day = day(2026, 10, 31);
    const LIST: [u64; 7] = [9, 8, 7, 9, 8, 9, 12];

    fn said(from: Option<Day>, to: Day, said: Said) -> PaperValue {
        PaperValue { from, to, said }
    }

    /// A paper that told the number who wait, and of the bands all but the first two; and of September not the share.
    fn paper() -> LastPaper {
        let told = (2..7).map(|place: usize| place.to_string()).collect();
        let by = [(WAITED.to_owned(), PaperGroups { told, left_out: true })].into();
        let waiting = PaperFigure { now: Some(said(None, ON, Said::Told)), by, ..PaperFigure::default() };
        let september = said(Some(day(2026, 9, 1)), day(2026, 9, 30), Said::LeftOut);
        let share = PaperFigure { months: vec![september], ..PaperFigure::default() };
        let figures = [("waiting.speech", waiting), ("waiting-18-weeks.speech", share)];
        LastPaper(figures.map(|(id, figure)| (id.to_owned(), figure)).into())
    }

    #[test]
    fn bands_that_the_paper_left_out_are_told_by_no_page_of_the_same_day() {
        let told = |slug, day| Published::of(LIST).without(KeptBack::of(&paper(), slug, day));
        let before = Published::of(LIST);
        assert_eq!(before.bands, LIST.map(Some));
        let beside = told("speech", ON);
        assert_eq!(beside.bands, [None, None, Some(7), Some(9), Some(8), Some(9), Some(12)]);
        assert_eq!((beside.total, beside.totals), (Some(62), true), "the paper told them");
        assert_eq!(told("autism", ON), before);
        assert_eq!(told("speech", day(2026, 8, 31)), before);
    }

    #[test]
    fn a_share_or_a_number_that_the_paper_left_out_is_not_in_the_bands_either() {
        let september = KeptBack::of(&paper(), "speech", day(2026, 9, 30));
        let told = Published::of(LIST).without(september);
        assert_eq!((told.bands, told.within, told.totals), ([None; 7], None, false));
        assert_eq!(told.total, Some(62));
        let all = KeptBack { total: true, ..KeptBack::default() };
        assert_eq!(Published::of(LIST).without(all), Published::default());
    }
}
