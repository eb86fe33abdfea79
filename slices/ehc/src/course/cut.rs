//! A course as it stood at the end of a day.

use super::Course;
use crate::case::RequestEnd;
use waymark_kernel::mark::happened_by;
use waymark_kernel::{Day, When};

impl Course {
    /// Leaves out what happened after the end of `on`. A refusal that was overturned later stands again.
    pub fn cut(&mut self, on: Day) {
        let after = |at: &When| !happened_by(*at, on);
        let drop = |at: &mut Option<When>| *at = at.filter(|at| happened_by(*at, on));
        for at in [
            &mut self.received,
            &mut self.moved_away,
            &mut self.plan_agreed,
            &mut self.draft,
            &mut self.final_issued,
            &mut self.plan_made,
            &mut self.ceased,
        ] {
            drop(at);
        }
        self.refused.retain(|at| !after(at));
        if self.request_end.as_ref().is_some_and(|(at, _)| after(at)) {
            self.request_end = self.refused.last().map(|at| (*at, RequestEnd::Refused));
        }
        self.assessment_end = self.assessment_end.take().filter(|(at, _)| !after(at));
        self.advice.retain(|advice| !after(&advice.asked));
        for advice in &mut self.advice {
            drop(&mut advice.received);
            drop(&mut advice.declined);
        }
        self.cut_reviews(on);
        self.owners.retain(|(from, _)| *from <= on);
    }

    fn cut_reviews(&mut self, on: Day) {
        for review in &mut self.reviews {
            for at in [&mut review.meeting, &mut review.decided, &mut review.amended] {
                *at = at.filter(|at| happened_by(*at, on));
            }
            review.outcome = review.outcome.filter(|_| review.decided.is_some());
        }
        self.reviews.retain(|review| review.meeting.or(review.decided).or(review.amended).is_some());
    }
}
