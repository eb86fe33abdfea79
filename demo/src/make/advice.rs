//! Advice for an assessment: of whom it was asked, when it came, and how often it was chased.

use super::course::{Course, End};
use super::{Hand, rows};
use crate::area::Service;
use crate::life::{Advice, Life, RequestStory};
use crate::world::World;
use waymark_kernel::{Day, add_days, days_between};

/// Six weeks to answer (SEND Regulations 2014, regulation 8).
pub(super) const SIX_WEEKS: i64 = 42;

/// Who is asked, how often in a hundred, and how often in a hundred the answer comes late.
const ASKED: [(Service, u64, u64); 7] = [
    (Service::Family, 100, 4),
    (Service::Setting, 100, 12),
    (Service::Psychology, 100, 38),
    (Service::SpeechLanguage, 70, 34),
    (Service::Paediatrics, 85, 36),
    (Service::OccupationalTherapy, 40, 34),
    (Service::SocialCare, 100, 15),
];

/// Adds the stages between the decision to assess and its end.
pub(super) fn add(world: &World, life: &Life, story: &mut RequestStory, course: &Course, hand: &mut Hand) {
    let (Some(decided), Some(received)) = (course.decided, course.received) else { return };
    let ended = match course.end {
        End::Issued { sent, .. } => sent,
        End::PlanRefused(day) | End::Withdrawn(day) => day,
        End::NotAssessed => return,
    };
    let issued = matches!(course.end, End::Issued { .. });
    let span = days_between(decided, ended);
    // At least 15 days with the family come before a final plan (regulation 13).
    let draft = add_days(ended, -hand.dice.between(17, 34).min((span / 2).max(16)));
    let ready = if issued { add_days(draft, -hand.dice.between(2, 8)) } else { add_days(ended, -3) };
    for (service, asked, late) in ASKED {
        if hand.dice.below(100) < asked {
            let one = advice(world, life, (service, late), (decided, ready), hand);
            story.advice.extend(one);
        }
    }
    if issued {
        story.draft_sent = world.calendar.past(draft);
        story.plan_decided = world.calendar.past(add_days(draft, -hand.dice.between(0, 2)));
    } else if matches!(course.end, End::PlanRefused(_)) {
        story.plan_decided = world.calendar.past(ended);
    }
    if let (true, Some(sent)) = (course.exception, story.final_sent) {
        let school = story.advice.iter().find(|advice| advice.service == Service::Setting);
        let asked = school.map(|advice| advice.asked);
        story.exception = Some(rows::exception(received, sent, asked, hand));
    }
}

/// One piece of advice, asked within a week of the decision; `None` when it has not been asked by today.
fn advice(
    world: &World,
    life: &Life,
    (service, late): (Service, u64),
    (decided, ready): (Day, Day),
    hand: &mut Hand,
) -> Option<Advice> {
    let asked = hand.dice.weekday(decided, add_days(decided, 5).min(ready));
    let span = days_between(asked, ready).max(1);
    let late = span > SIX_WEEKS && hand.dice.below(100) < late;
    let days = if late {
        hand.dice.between(SIX_WEEKS + 1, span)
    } else {
        hand.dice.between(18.min(span), SIX_WEEKS.min(span))
    };
    let answered = hand.dice.weekday(add_days(asked, days.min(span)), ready.min(add_days(asked, days + 2)));
    let received = world.calendar.past(answered);
    let asked = world.calendar.past(asked)?;
    let (team, by) = team(world, life, service, hand);
    Some(Advice { service, team, by, asked, received, chased: chased(asked, answered, world.calendar.today) })
}

/// Reminders: on the day it was due, and each fortnight until it came, four at most.
pub(super) fn chased(asked: Day, answered: Day, today: Day) -> Vec<Day> {
    (0..4)
        .map(|times| add_days(asked, SIX_WEEKS + 14 * times))
        .take_while(|day| *day < answered && *day <= today)
        .collect()
}

fn team(
    world: &World,
    life: &Life,
    service: Service,
    hand: &mut Hand,
) -> (Option<crate::area::TeamIx>, Option<crate::area::StaffIx>) {
    match service {
        Service::Setting => {
            (life.extras.setting.and_then(|ix| world.area.place(ix)).map(|place| place.team), None)
        }
        service => world.adviser(service, &mut hand.dice),
    }
}
