//! The return of a census day, cut from lives: what happened after it is left out, what was finished before its
//! collection period is historical or out of scope. Scope and historical records: SEN2 guide, restated.

use crate::life::{Extras, Life, RequestStory};
use crate::recipe::census_of;
use waymark_kernel::{Day, day};
use waymark_returns::model::{
    ActivePlans, Assessment, AssessmentOutcome, Header, Outcome, Person, Post, Request,
};

/// The days a cut is made by.
#[derive(Debug, Clone, Copy)]
struct Cut {
    census: Day,
    previous: Day,
    /// First day of the collection period: 1 January of the year before census.
    first: Day,
}

/// A header of the council's return.
pub(crate) fn header(la: u16, census: Day) -> Header {
    Header {
        collection: "SEN2".to_owned(),
        year: census.year(),
        reference_date: Some(census),
        source_level: "L".to_owned(),
        lea: format!("{la:03}"),
        software_code: "Waymark demo".to_owned(),
        release: env!("CARGO_PKG_VERSION").to_owned(),
        serial_no: "001".to_owned(),
        date_time: format!("{}-02-02T09:00:00", census.year()),
        dmo: Some(Post::Filled),
        dco: Some(Post::Filled),
        dsco: Some(Post::Recruiting),
        ..Header::default()
    }
}

impl Life {
    /// The person as the return of this census day has them; `None` when they are not in it.
    #[must_use]
    pub fn person_at(&self, census: Day) -> Option<Person> {
        let cut = Cut { census, previous: census_of(census.year() - 1), first: day(census.year() - 1, 1, 1) };
        if self.extras.moved_in.is_some_and(|day| day > census) {
            return None;
        }
        let requests: Vec<Request> = self
            .person
            .requests
            .iter()
            .zip(&self.extras.requests)
            .filter_map(|(request, story)| cut.request(request, story, &self.extras))
            .collect();
        (!requests.is_empty()).then(|| Person { requests, ..self.person.clone() })
    }
}

impl Cut {
    fn request(self, request: &Request, story: &RequestStory, extras: &Extras) -> Option<Request> {
        if request.received.is_some_and(|day| day > self.census) {
            return None;
        }
        let mut cut = request.clone();
        if request.outcome_date.is_some_and(|day| day > self.census) {
            return Some(awaited(cut));
        }
        match request.outcome {
            Some(Outcome::Withdrawn) => match story.withdrawn {
                Some(day) if day > self.census => Some(awaited(cut)),
                Some(day) if day < self.first => None,
                _ => Some(cut),
            },
            Some(Outcome::Refused) => request.outcome_date.is_none_or(|day| day >= self.first).then_some(cut),
            Some(Outcome::Agreed | Outcome::Historical) => {
                let assessment = request.assessment.as_ref()?;
                if !self.in_scope(assessment, story) {
                    return None;
                }
                self.assessment(&mut cut, story, extras);
                Some(cut)
            }
            _ => Some(cut),
        }
    }

    /// Ended in the collection period, going on at census, or with a plan that was held since the last census.
    fn in_scope(self, assessment: &Assessment, story: &RequestStory) -> bool {
        let ended = assessment.outcome_date.or(story.withdrawn);
        match &assessment.named_plan {
            Some(plan) => {
                let held = plan.cease_date.is_none_or(|day| day >= self.previous);
                held && plan
                    .start
                    .is_none_or(|day| day <= self.census || ended.is_some_and(|day| day > self.census))
            }
            None => ended.is_none_or(|day| day >= self.first),
        }
    }

    fn assessment(self, cut: &mut Request, story: &RequestStory, extras: &Extras) {
        let Some(assessment) = cut.assessment.as_mut() else { return };
        let ended = assessment.outcome_date.or(story.withdrawn);
        if ended.is_some_and(|day| day > self.census) {
            *assessment = Assessment { outcome: Some(AssessmentOutcome::Awaited), ..Assessment::default() };
            cut.active_plans = None;
            return;
        }
        if let Some(plan) = assessment.named_plan.as_mut() {
            if plan.cease_date.is_some_and(|day| day > self.census) {
                plan.cease_date = None;
                plan.cease_reason = None;
            }
            if let Some((since, before)) = &extras.named_before
                && *since > self.census
                && let Some(detail) = plan.details.first_mut()
            {
                *detail = before.clone();
            }
        }
        if let Some(active) = cut.active_plans.as_mut() {
            self.active(active, extras);
        }
        // Decided and assessed before the period: only the plan is told of.
        if ended.is_some_and(|day| day < self.first) {
            historical(cut);
        }
    }

    fn active(self, active: &mut ActivePlans, extras: &Extras) {
        active.placements.retain(|place| place.entry.is_none_or(|day| day <= self.census));
        for place in &mut active.placements {
            place.leaving = place.leaving.filter(|day| *day <= self.census);
        }
        if extras.moved_in.is_some_and(|day| day < self.first) {
            active.transfer_la.clear();
        }
        reviewed(active, extras, self.census);
        let due = extras.transfers.iter().find(|one| one.before.year() == self.census.year());
        active.phase_transfer_due = due.map(|one| one.before);
        active.phase_transfer_final = due.and_then(|one| one.final_sent).filter(|day| *day <= self.census);
    }
}

/// The latest review as known at the end of a day.
fn reviewed(active: &mut ActivePlans, extras: &Extras, on: Day) {
    let past = |day: Option<Day>| day.filter(|day| *day <= on);
    let review = extras.reviews.iter().rfind(|review| review.meeting <= on);
    active.review_meeting = review.map(|one| one.meeting);
    active.last_review = past(review.and_then(|one| one.decided));
    active.review_outcome = review.and_then(|one| one.outcome).filter(|_| active.last_review.is_some());
    let draft = past(review.and_then(|one| one.draft_sent));
    active.review_draft = draft.filter(|_| active.review_outcome.is_some());
}

/// Writes the latest review and the next move between phases into the record as at today.
pub(crate) fn as_at(life: &mut Life, today: Day) {
    let plans = life.person.requests.iter_mut().filter_map(|request| request.active_plans.as_mut());
    for active in plans {
        reviewed(active, &life.extras, today);
        let next = life.extras.transfers.last();
        active.phase_transfer_due = next.map(|one| one.before);
        active.phase_transfer_final = next.and_then(|one| one.final_sent);
    }
}

/// Before a decision: nothing more is told.
fn awaited(cut: Request) -> Request {
    Request {
        outcome: Some(Outcome::Awaited),
        outcome_date: None,
        mediation: None,
        tribunal: None,
        assessment: None,
        active_plans: None,
        ..cut
    }
}

fn historical(cut: &mut Request) {
    cut.outcome = Some(Outcome::Historical);
    cut.received = None;
    cut.source = None;
    cut.rya = None;
    cut.outcome_date = None;
    cut.mediation = None;
    cut.tribunal = None;
    if let Some(assessment) = cut.assessment.as_mut() {
        let named_plan = assessment.named_plan.take();
        *assessment =
            Assessment { outcome: Some(AssessmentOutcome::Historical), named_plan, ..Assessment::default() };
    }
}
