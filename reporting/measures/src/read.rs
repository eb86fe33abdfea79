//! Working a measure out: the rows of an area are read once, and every measure and point asked for is filled from them.

use crate::breakdown::{self, Who};
use crate::catalogue::{Catalogue, Measure, Only};
use crate::count::{Counter, Figure, Mark, Marks};
use crate::definition::{By, How};
use crate::measured::Kept;
use crate::window::Window;
use waymark_ehc::store::courses::{CaseCourse, courses};
use waymark_improvement::store::{MilestoneRow, milestones, milestones_known};
use waymark_kernel::{Answer, CaseId, ChildId, Day, Instant, ReferralId};
use waymark_store::Store;
use waymark_therapies::store::services;
use waymark_therapies::store::waits::{Wait, waits};

/// The measures of an area.
///
/// # Errors
/// As the store's.
pub async fn catalogue(store: &Store) -> Answer<Catalogue> {
    Ok(Catalogue::of(&services::all(store).await?))
}

/// The same with services as they were known at an instant; all that is known now where there is none.
///
/// # Errors
/// As the store's.
pub async fn catalogue_known(store: &Store, known: Option<Instant>) -> Answer<Catalogue> {
    match known {
        None => catalogue(store).await,
        Some(known) => Ok(Catalogue::of(&services::all_known(store, known).await?)),
    }
}

/// What measures are counted over: every case and every referral that is not hidden. What was decided over them about small
/// numbers is kept beside them, so that measures which share a part decide it once.
#[derive(Debug, Default)]
pub struct Rows {
    /// The cases.
    pub cases: Vec<CaseCourse>,
    /// The referrals.
    pub waits: Vec<Wait>,
    /// The milestones of joint plans.
    pub milestones: Vec<MilestoneRow>,
    pub(crate) decided: Kept,
}

/// What a mark is of.
#[derive(Debug, Clone, Copy)]
pub enum About<'r> {
    /// A case.
    Case(&'r CaseCourse),
    /// A referral.
    Wait(&'r Wait),
    /// A milestone.
    Milestone(&'r MilestoneRow),
}

impl About<'_> {
    /// Whose it is; a milestone is nobody's.
    #[must_use]
    pub const fn child(self) -> Option<ChildId> {
        match self {
            Self::Case(case) => Some(case.child),
            Self::Wait(wait) => Some(wait.child),
            Self::Milestone(_) => None,
        }
    }

    /// The case, where it is of one.
    pub(crate) const fn case(self) -> Option<CaseId> {
        match self {
            Self::Case(case) => Some(case.case),
            Self::Wait(_) | Self::Milestone(_) => None,
        }
    }

    /// The referral, where it is of one.
    pub(crate) const fn referral(self) -> Option<ReferralId> {
        match self {
            Self::Wait(wait) => Some(wait.referral),
            Self::Case(_) | Self::Milestone(_) => None,
        }
    }
}

impl Rows {
    /// Reads what these measures need, as it stood at the end of `on`; `known` leaves out what was recorded after that
    /// instant.
    ///
    /// # Errors
    /// As the store's.
    pub async fn read(
        store: &Store,
        measures: &[&Measure],
        (on, known): (Day, Option<Instant>),
    ) -> Answer<Self> {
        let mut rows = Self::default();
        if measures.iter().any(|one| matches!(one.definition.how, How::Cases(_))) {
            rows.cases = courses(store, known).await?;
            rows.cases.iter_mut().for_each(|case| case.course.cut(on));
        }
        if measures.iter().any(|one| matches!(one.definition.how, How::Waits(_))) {
            rows.waits = waits(store, known).await?;
        }
        if measures.iter().any(|one| matches!(one.definition.how, How::Milestones(_))) {
            rows.milestones = match known {
                None => milestones(store).await?,
                Some(known) => milestones_known(store, known).await?,
            };
        }
        Ok(rows)
    }

    /// Asks every case or referral what it gives to a measure, `on` a day.
    pub(crate) fn each_mark(&self, measure: &Measure, on: Day, mut take: impl FnMut(About<'_>, &Mark)) {
        let mut marks = Marks::default();
        match measure.definition.how {
            How::Cases(count) => {
                for case in &self.cases {
                    count(&case.course, &measure.only, on, &mut marks);
                    marks.0.drain(..).for_each(|mark| take(About::Case(case), &mark));
                }
            }
            How::Waits(count) => {
                let Only::Service(service) = &measure.only else { return };
                for wait in self.waits.iter().filter(|wait| wait.service == service.id) {
                    count(wait, service, &mut marks);
                    marks.0.drain(..).for_each(|mark| take(About::Wait(wait), &mark));
                }
            }
            How::Milestones(count) => {
                for milestone in &self.milestones {
                    count(milestone, on, &mut marks);
                    marks.0.drain(..).for_each(|mark| take(About::Milestone(milestone), &mark));
                }
            }
            How::Given { .. } => {}
        }
    }

    /// A measure at every point of a window. A point that is not settled yet has no value.
    #[must_use]
    pub fn figures(&self, measure: &Measure, window: &Window) -> Vec<Figure> {
        let mut counter = Counter::new(window, measure.definition.value);
        self.each_mark(measure, window.on, |_, mark| counter.add(mark));
        settled(counter.finish(), measure, window)
    }

    /// The same at the points of two windows of one day, in one sweep.
    pub(crate) fn both(&self, measure: &Measure, windows: [&Window; 2]) -> [Vec<Figure>; 2] {
        let [first, second] = windows;
        let mut counters = windows.map(|window| Counter::new(window, measure.definition.value));
        self.each_mark(measure, first.on, |_, mark| counters.iter_mut().for_each(|one| one.add(mark)));
        let [of_first, of_second] = counters.map(Counter::finish);
        [settled(of_first, measure, first), settled(of_second, measure, second)]
    }

    /// What a window counts, each thing as often as it counts, with the day it counts on or since: above the line, or below it
    /// and not above; of one group where one is asked for. `name` says which things are wanted.
    pub(crate) fn behind<T>(
        &self,
        measure: &Measure,
        (window, hit): (&Window, bool),
        group: Option<(By, &str, &Who)>,
        name: impl Fn(About<'_>) -> Option<T>,
    ) -> Vec<(T, Day)> {
        let mut behind = Vec::new();
        self.each_mark(measure, window.on, |about, mark| {
            let in_group = || {
                group.is_none_or(|(by, code, who)| {
                    breakdown::key(by, about, mark, who).as_deref().unwrap_or(breakdown::UNKNOWN) == code
                })
            };
            if mark.hit == hit
                && window.holds(mark.span)
                && in_group()
                && let Some(named) = name(about)
            {
                behind.push((named, mark.span.from()));
            }
        });
        behind
    }
}

/// Takes the value from points whose figure can still change with time alone. A single point is told as it stands.
fn settled(mut figures: Vec<Figure>, measure: &Measure, window: &Window) -> Vec<Figure> {
    if window.points.len() > 1 {
        for (figure, point) in figures.iter_mut().zip(&window.points) {
            if waymark_kernel::add_days(point.to, measure.definition.settles) > window.on {
                figure.value = None;
            }
        }
    }
    figures
}
