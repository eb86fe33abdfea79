//! Writes the course of a request into the record of the return and the story beside it, up to today.

use super::Hand;
use super::advice;
use super::course::{Course, End};
use crate::life::{Exception, Life, Relied, RequestStory, Route};
use crate::world::World;
use waymark_kernel::{Day, add_days, day};
use waymark_returns::model::{Assessment, AssessmentOutcome, Outcome, Request, RequestSource};

/// Adds the request to a life. The plan, if one has been sent, is added by the caller.
pub(super) fn add_request(world: &World, life: &mut Life, course: &Course, hand: &mut Hand) {
    let (mut request, mut story) = asked(life, course, hand);
    decided(world, &mut request, &mut story, course, hand);
    if matches!(request.outcome, Some(Outcome::Agreed | Outcome::Historical)) {
        request.assessment = Some(assessed(world, &mut story, course));
        advice::add(world, life, &mut story, course, hand);
    }
    life.person.requests.push(request);
    life.extras.requests.push(story);
}

/// A request nobody here saw: all that is known is that a plan came of it.
pub(super) fn historical(life: &mut Life) {
    let assessment = Assessment { outcome: Some(AssessmentOutcome::Historical), ..Assessment::default() };
    life.person.requests.push(Request {
        outcome: Some(Outcome::Historical),
        assessment: Some(assessment),
        ..Request::default()
    });
    life.extras.requests.push(RequestStory::default());
}

fn asked(life: &Life, course: &Course, hand: &mut Hand) -> (Request, RequestStory) {
    let dice = &mut hand.dice;
    let Some(received) = course.received else {
        let request = Request { outcome: Some(Outcome::Historical), ..Request::default() };
        return (request, RequestStory::default());
    };
    let (source, route) = match dice.below(100) {
        0..=45 => (RequestSource::Family, family_route(hand)),
        46..=90 => (RequestSource::Setting, Route::SettingOnline),
        91..=95 => (RequestSource::Health, Route::Professional),
        _ => (RequestSource::SocialCare, Route::Professional),
    };
    let adult = life.person.birth_date.is_some_and(|born| add_days(born, 16 * 365 + 4) <= received);
    let by_carer = source == RequestSource::Family && !(adult && hand.dice.chance(0.4));
    let request = Request {
        received: Some(received),
        source: Some(source),
        rya: Some(course.youth_accommodation),
        ..Request::default()
    };
    let story = RequestStory {
        route: Some(route),
        asked_by: (by_carer && !life.extras.carers.is_empty()).then_some(0),
        ..RequestStory::default()
    };
    (request, story)
}

fn family_route(hand: &mut Hand) -> Route {
    match hand.dice.below(10) {
        0..=5 => Route::FamilyOnline,
        6 | 7 => Route::Email,
        8 => Route::Telephone,
        _ => Route::Letter,
    }
}

/// The outcome of the request as far as it is known today.
fn decided(world: &World, request: &mut Request, story: &mut RequestStory, course: &Course, hand: &mut Hand) {
    let past = |day: Day| world.calendar.past(day);
    if let End::Withdrawn(day) = course.end {
        story.withdrawn = past(day);
    }
    if request.outcome == Some(Outcome::Historical) {
        // Decided to assess before anybody here kept records, but assessed in the year.
        return;
    }
    let Some(day) = course.decided.and_then(past) else {
        let withdrawn = story.withdrawn.is_some();
        request.outcome = Some(if withdrawn { Outcome::Withdrawn } else { Outcome::Awaited });
        return;
    };
    request.outcome_date = Some(day);
    story.decided_by = world.officer(&mut hand.dice);
    let refused = course.end == End::NotAssessed;
    request.outcome = Some(if refused { Outcome::Refused } else { Outcome::Agreed });
    let (mediation, tribunal) = if refused { course.dispute } else { (false, false) };
    request.mediation = Some(mediation);
    request.tribunal = Some(tribunal);
}

/// The outcome of the assessment as far as it is known today.
pub(super) fn assessed(world: &World, story: &mut RequestStory, course: &Course) -> Assessment {
    let mut assessment = Assessment { outcome: Some(AssessmentOutcome::Awaited), ..Assessment::default() };
    let past = |day: Day| world.calendar.past(day);
    match course.end {
        End::Withdrawn(day) if past(day).is_some() => {
            assessment.outcome = Some(AssessmentOutcome::Withdrawn);
        }
        End::PlanRefused(day) if past(day).is_some() => {
            assessment.outcome = Some(AssessmentOutcome::Refused);
            assessment.outcome_date = Some(day);
            assessment.mediation = Some(course.dispute.0);
            assessment.tribunal = Some(course.dispute.1);
        }
        End::Issued { sent, .. } if past(sent).is_some() => {
            assessment.outcome = Some(AssessmentOutcome::Plan);
            assessment.outcome_date = Some(sent);
            assessment.other_mediation = Some(course.contents.0);
            assessment.other_tribunal = Some(course.contents.1);
            assessment.week20 = Some(course.exception);
            story.final_sent = Some(sent);
        }
        _ => {}
    }
    assessment
}

/// The exception recorded for a plan that took longer, with days in which the law finds its ground; `asked` is the day the
/// school was asked for advice. Recorded about the eighteenth week.
pub(super) fn exception(received: Day, sent: Day, asked: Option<Day>, hand: &mut Hand) -> Relied {
    let on = add_days(received, 126).min(sent);
    let closed = asked.and_then(summer).filter(|(first, _)| *first <= on);
    let ground = match hand.dice.below(10) {
        0..=4 => Exception::PersonalCircumstances,
        5..=7 => Exception::SchoolClosed,
        _ => Exception::Absent,
    };
    // The day of the month spreads the days without a throw of its own, which would change every throw after it.
    let spread = i64::from(received.day());
    match (ground, closed) {
        (Exception::SchoolClosed, Some((first, reopens))) => {
            Relied { ground, first, last: Some(reopens), on }
        }
        (Exception::Absent, _) => {
            let first = add_days(received, 10 + spread % 10);
            Relied { ground, first, last: Some(add_days(first, 30 + spread)), on }
        }
        // Most schools close for four weeks in summer alone: asked at another time, it was the family.
        _ => {
            let first = add_days(received, 30 + spread).min(on);
            Relied { ground: Exception::PersonalCircumstances, first, last: None, on }
        }
    }
}

/// The first day closed and the day of opening again of the summer in which a school was asked: from a week before the one
/// to a week before the other, as regulation 10(4)(a) has it.
fn summer(asked: Day) -> Option<(Day, Day)> {
    let (first, reopens) = (day(asked.year(), 7, 23), day(asked.year(), 9, 3));
    (add_days(first, -7) <= asked && asked <= add_days(reopens, -7)).then_some((first, reopens))
}
