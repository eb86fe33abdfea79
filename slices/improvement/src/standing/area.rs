//! Are we doing it? What the milestones of an area say together.

use super::milestone::state;
use crate::codes::Progress;
use crate::plan::Area;
use waymark_kernel::Day;

/// How many milestones stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Done.
    pub done: u64,
    /// On track.
    pub on_track: u64,
    /// At risk.
    pub at_risk: u64,
    /// Off track.
    pub off_track: u64,
    /// Not started.
    pub not_started: u64,
}

impl Counts {
    /// Those of an area on a day.
    #[must_use]
    pub fn of(area: &Area, today: Day) -> Self {
        Self::of_each(area.milestones.iter().map(|milestone| state(milestone, today)))
    }

    /// So many that stand so.
    #[must_use]
    pub fn of_each(states: impl IntoIterator<Item = Progress>) -> Self {
        let mut counts = Self::default();
        states.into_iter().for_each(|state| *counts.of_mut(state) += 1);
        counts
    }

    fn of_mut(&mut self, progress: Progress) -> &mut u64 {
        match progress {
            Progress::Done => &mut self.done,
            Progress::OnTrack => &mut self.on_track,
            Progress::AtRisk => &mut self.at_risk,
            Progress::OffTrack => &mut self.off_track,
            Progress::NotStarted => &mut self.not_started,
        }
    }

    /// Each way of standing with its number, in the order of the bar.
    #[must_use]
    pub const fn each(&self) -> [(Progress, u64); 5] {
        [
            (Progress::Done, self.done),
            (Progress::OnTrack, self.on_track),
            (Progress::AtRisk, self.at_risk),
            (Progress::OffTrack, self.off_track),
            (Progress::NotStarted, self.not_started),
        ]
    }

    /// All of them.
    #[must_use]
    pub const fn all(&self) -> u64 {
        self.done + self.on_track + self.at_risk + self.off_track + self.not_started
    }
}

/// Are we doing it? The worst that any milestone says; done when all are; `None` without a milestone.
#[must_use]
pub fn doing(area: &Area, today: Day) -> Option<Progress> {
    let counts = Counts::of(area, today);
    if counts.all() == 0 {
        return None;
    }
    Some(if counts.off_track > 0 {
        Progress::OffTrack
    } else if counts.at_risk > 0 {
        Progress::AtRisk
    } else if counts.done == counts.all() {
        Progress::Done
    } else if counts.not_started == counts.all() {
        Progress::NotStarted
    } else {
        Progress::OnTrack
    })
}
