//! Working a measure out: the rows of an area are read once, and every measure and point asked for is filled from them.

use crate::catalogue::{Catalogue, Measure, Only};
use crate::count::{Counter, Figure, Mark, Marks, Span};
use crate::definition::How;
use crate::window::Window;
use waymark_ehc::store::courses::{CaseCourse, courses};
use waymark_kernel::{Answer, CaseId, Day, Instant};
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

/// What measures are counted over: every case and every referral that is not hidden.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// The cases.
    pub cases: Vec<CaseCourse>,
    /// The referrals.
    pub waits: Vec<Wait>,
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
        Ok(rows)
    }

    /// A measure at every point of a window. A point that is not settled yet has no value.
    #[must_use]
    pub fn figures(&self, measure: &Measure, window: &Window) -> Vec<Figure> {
        let mut counter = Counter::new(window, measure.definition.value);
        let mut marks = Marks::default();
        match measure.definition.how {
            How::Cases(count) => {
                for case in &self.cases {
                    count(&case.course, &measure.only, window.on, &mut marks);
                    marks.0.drain(..).for_each(|mark| counter.add(&mark));
                }
            }
            How::Waits(count) => {
                let Only::Service(service) = &measure.only else { return Vec::new() };
                for wait in self.waits.iter().filter(|wait| wait.service == service.id) {
                    count(wait, service, &mut marks);
                    marks.0.drain(..).for_each(|mark| counter.add(&mark));
                }
            }
            How::Given { .. } => {}
        }
        settled(counter.finish(), measure, window)
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

impl Rows {
    /// The cases that a point of a measure counts: above the line, or below it and not above.
    #[must_use]
    pub fn behind(&self, measure: &Measure, window: &Window, hit: bool) -> Vec<CaseId> {
        let How::Cases(count) = measure.definition.how else { return Vec::new() };
        let mut marks = Marks::default();
        let mut behind = Vec::new();
        for case in &self.cases {
            count(&case.course, &measure.only, window.on, &mut marks);
            let counted = |mark: &Mark| {
                mark.hit == hit
                    && match mark.span {
                        Span::On(day) => day <= window.on && window.holding(day).is_some(),
                        Span::Over(from, to) => !window.standing(from, to).is_empty(),
                    }
            };
            if marks.0.drain(..).any(|mark| counted(&mark)) {
                behind.push(case.case);
            }
        }
        behind
    }
}
