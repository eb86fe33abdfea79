//! Makes an area and prints how its caseload stands today: `cargo run --release -p waymark-demo --example ashdale -- sefton 3736`.

use std::collections::BTreeMap;
use waymark_demo::{Life, Like, Recipe, population};
use waymark_kernel::{Day, add_days, day};
use waymark_returns::model::{AssessmentOutcome, Outcome};

fn main() {
    let mut words = std::env::args().skip(1);
    let like = words.next().and_then(|word| Like::parse(&word)).unwrap_or(Like::Sefton);
    let plans = words.next().and_then(|word| word.parse().ok());
    let today = day(2026, 11, 23);
    let area = population(&Recipe { seed: 7, like, plans, today });
    let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
    let mut lives = 0_u32;
    for life in area.lives() {
        lives += 1;
        for stage in stages(&life, today) {
            *counts.entry(stage).or_default() += 1;
        }
    }
    println!("{lives} lives, {} places, {} staff", area.area().places.len(), area.area().staff.len());
    for (stage, count) in counts {
        println!("{count:>8}  {stage}");
    }
}

/// Everything that is true of a life today.
fn stages(life: &Life, today: Day) -> Vec<&'static str> {
    let mut all = Vec::new();
    for (request, story) in life.person.requests.iter().zip(&life.extras.requests) {
        let late = |weeks: i64| request.received.is_some_and(|day| add_days(day, 7 * weeks) < today);
        let outcome = request.assessment.as_ref().and_then(|assessment| assessment.outcome);
        match (request.outcome, outcome) {
            (Some(Outcome::Awaited), _) => {
                all.push(if late(6) { "request: decision late" } else { "request: being decided" });
            }
            (Some(Outcome::Agreed), Some(AssessmentOutcome::Awaited)) => {
                all.push(match (story.draft_sent.is_some(), late(20)) {
                    (true, true) => "assessment: draft out, final late",
                    (true, false) => "assessment: draft out",
                    (false, true) => "assessment: no draft, final late",
                    (false, false) => "assessment: going on",
                });
                let waits = story.advice.iter().filter(|one| one.received.is_none());
                let overdue = waits.clone().any(|one| add_days(one.asked, 42) < today);
                all.extend(overdue.then_some("assessment: advice late"));
                all.extend((waits.count() > 0).then_some("assessment: advice awaited"));
            }
            _ => {}
        }
        let Some(plan) = request.named_plan() else { continue };
        if plan.is_active_on(today) {
            all.push("plan: held");
            let last = life.extras.reviews.last();
            let base = last.map_or(plan.start, |review| review.decided.or(Some(review.meeting)));
            let due = base.is_some_and(|day| add_days(day, 365) < today);
            let undecided = last.is_some_and(|review| review.decided.is_none());
            all.extend(undecided.then_some("review: held, not decided"));
            all.extend((due && !undecided).then_some("review: late"));
            let next = life.extras.transfers.iter().any(|transfer| transfer.before > today);
            all.extend(next.then_some("phase transfer: next September"));
        } else {
            all.push("plan: ceased");
        }
    }
    all.extend(life.extras.restriction.is_some().then_some("record: hidden"));
    all.extend(life.extras.officer.is_none().then_some("record: no officer"));
    all.extend(life.extras.communication.is_some().then_some("family: interpreter or other need"));
    all
}
