//! What is promised of every invented life: it is the same for a seed, nobody in it could be rung up or written to,
//! nothing in it lies ahead of today, and its days follow in the order the law and sense ask for.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that finds no life must fail")]

mod common;

use common::made;
use std::collections::BTreeSet;
use waymark_demo::{Life, Like, Recipe, Service, population};
use waymark_identifiers::{nhs, postcode, uln, upn};
use waymark_kernel::{Day, add_days, day, days_between};
use waymark_returns::model::{AssessmentOutcome, Outcome};

fn sefton(plans: u32, today: Day) -> Vec<Life> {
    population(&Recipe { seed: 11, like: Like::Sefton, plans: Some(plans), today }).lives().collect()
}

const TODAY: Day = day(2026, 11, 23);

#[test]
fn the_same_recipe_gives_the_same_lives_and_another_seed_gives_others() {
    let recipe = Recipe { seed: 11, like: Like::Sefton, plans: Some(300), today: TODAY };
    let area = population(&recipe);
    let first: Vec<Life> = area.lives().collect();
    assert_eq!(first, area.lives().collect::<Vec<_>>());
    assert_eq!(first, population(&recipe).lives().collect::<Vec<_>>());
    assert_eq!(area.area(), population(&recipe).area());
    let other: Vec<Life> = population(&Recipe { seed: 12, ..recipe }).lives().collect();
    assert_ne!(first[5].person, other[5].person);
    assert_eq!(area.lives().size_hint(), (first.len(), Some(first.len())));
}

#[test]
fn every_number_is_right_and_no_number_comes_twice() {
    let lives: Vec<Life> = made(Like::Sefton, None).lives().collect();
    let mut seen = BTreeSet::new();
    for life in &lives {
        let person = &life.person;
        assert!(nhs::is_synthetic(&life.extras.nhs_number), "{}", life.extras.nhs_number);
        assert_eq!(nhs::check(&life.extras.nhs_number), Ok(()));
        assert!(seen.insert(life.extras.nhs_number.clone()));
        if !person.upn.is_empty() {
            assert!(upn::check(&person.upn).is_ok(), "{}", person.upn);
            assert!(seen.insert(person.upn.clone()), "{} twice", person.upn);
        }
        if !person.uln.is_empty() {
            assert_eq!(uln::check(&person.uln), Ok(()));
            assert!(seen.insert(person.uln.clone()));
        }
        assert_eq!(person.upn.is_empty() && person.uln.is_empty(), person.upn_unknown.is_some());
        assert_eq!(postcode::normalise(&person.post_code).as_ref(), Some(&person.post_code));
        assert!(person.post_code.starts_with("AS"), "no such postcode area may exist");
    }
}

#[test]
fn nobody_can_be_rung_up_or_written_to() {
    let area = made(Like::Sefton, Some(800));
    let staff = area.area().staff.iter().map(|one| (one.telephone.clone(), Some(one.email.clone())));
    let carers = area.lives().flat_map(|life| life.extras.carers);
    let carers = carers.map(|carer| (carer.telephone, carer.email));
    for (telephone, email) in staff.chain(carers) {
        assert!(telephone.starts_with("01632 960 ") && telephone.len() == 13, "{telephone}");
        let host = email.as_deref().map_or("example.org", |email| email.split_once('@').unwrap().1);
        assert!(host == "example.org" || host.ends_with(".example"), "{host}");
    }
}

/// Every day of a life but birthdays and the statutory days of transfers.
fn days(life: &Life) -> Vec<Day> {
    let mut all: Vec<Option<Day>> = vec![life.extras.moved_in, life.person.birth_date];
    for request in &life.person.requests {
        all.extend([request.received, request.outcome_date]);
        all.push(request.assessment.as_ref().and_then(|one| one.outcome_date));
        if let Some(plan) = request.named_plan() {
            all.extend([plan.start, plan.cease_date]);
        }
        for place in request.active_plans.iter().flat_map(|active| &active.placements) {
            all.extend([place.entry, place.leaving]);
        }
    }
    for story in &life.extras.requests {
        all.extend([story.withdrawn, story.plan_decided, story.draft_sent, story.final_sent]);
        all.push(story.exception.map(|relied| relied.on));
        for advice in &story.advice {
            all.extend([Some(advice.asked), advice.received]);
            all.extend(advice.chased.iter().copied().map(Some));
        }
    }
    for review in &life.extras.reviews {
        all.extend([Some(review.meeting), review.decided, review.draft_sent, review.final_sent]);
    }
    all.extend(life.extras.transfers.iter().map(|transfer| transfer.final_sent));
    all.into_iter().flatten().collect()
}

#[test]
fn nothing_lies_ahead_of_today() {
    for today in [TODAY, day(2026, 1, 15), day(2026, 1, 14), day(2025, 7, 1), day(2028, 2, 29)] {
        for life in sefton(400, today) {
            for found in days(&life) {
                assert!(found <= today, "{today}: {found} in {life:#?}");
            }
        }
    }
}

#[test]
fn the_days_of_a_case_follow_in_order() {
    for life in sefton(2500, TODAY) {
        let born = life.person.birth_date.unwrap();
        for (request, story) in life.person.requests.iter().zip(&life.extras.requests) {
            let (received, decided) = (request.received, request.outcome_date);
            let ended = request.assessment.as_ref().and_then(|one| one.outcome_date);
            let steps = [Some(born), received, decided, story.draft_sent, ended];
            let known: Vec<Day> = steps.into_iter().flatten().collect();
            assert!(known.is_sorted(), "{known:?} in {life:#?}");
            if let (Some(draft), Some(sent)) = (story.draft_sent, story.final_sent) {
                // At least 15 days with the family, the day of sending counted.
                assert!(days_between(draft, sent) >= 14, "{draft} to {sent}");
            }
            for advice in &story.advice {
                assert!(decided.is_some_and(|decided| advice.asked >= decided), "{life:#?}");
                assert!(advice.received.is_none_or(|came| came >= advice.asked));
                assert!(advice.chased.iter().all(|day| *day >= add_days(advice.asked, 42)));
                assert!(
                    story.draft_sent.is_none_or(|draft| advice.received.is_some_and(|came| came <= draft))
                );
            }
            assert_eq!(
                story.final_sent.is_some() && received.is_some(),
                received.is_some() && request.named_plan().is_some()
            );
        }
        for review in &life.extras.reviews {
            assert!(review.decided.is_none_or(|decided| decided >= review.meeting), "{review:?}");
            assert!(review.final_sent.is_none_or(|day| review.draft_sent.is_some_and(|draft| draft < day)));
        }
        assert!(life.extras.reviews.is_sorted_by_key(|review| review.meeting));
    }
}

#[test]
fn maya_is_as_in_the_mock_ups_on_23_november_2026() {
    let area = made(Like::Sefton, Some(200));
    let maya = area.lives().next().unwrap();
    let (person, extras) = (&maya.person, &maya.extras);
    assert_eq!((person.forename.as_str(), person.surname.as_str()), ("Maya", "Okafor"));
    assert_eq!(person.birth_date, Some(day(2019, 5, 3)));
    assert_eq!(extras.nhs_number, "9993041122");
    assert_eq!(person.requests[0].received, Some(day(2026, 9, 7)));
    assert_eq!(person.requests[0].outcome_date, Some(day(2026, 10, 9)));
    let officer = &area.area().staff[extras.officer.unwrap().0 as usize];
    assert_eq!((officer.forename.as_str(), officer.surname.as_str()), ("Priya", "Nair"));
    assert_eq!(officer.telephone, "01632 960 114");
    assert_eq!(area.area().place(extras.setting.unwrap()).unwrap().name, "Larkfield Primary");
    let story = &extras.requests[0];
    let late: Vec<Service> =
        story.advice.iter().filter(|one| one.received.is_none()).map(|one| one.service).collect();
    assert_eq!(late, [Service::SpeechLanguage, Service::Paediatrics]);
    for one in story.advice.iter().filter(|one| one.received.is_none()) {
        assert_eq!(days_between(add_days(one.asked, 42), TODAY), 3);
        assert_eq!(one.chased, [day(2026, 11, 20), TODAY]);
    }
    let psychology = story.advice.iter().find(|one| one.service == Service::Psychology).unwrap();
    assert_eq!(psychology.received, Some(day(2026, 11, 18)));
    let by = &area.area().staff[psychology.by.unwrap().0 as usize];
    assert_eq!(by.surname, "Brandt");
}

#[test]
fn maya_is_in_week_11_whatever_the_day() {
    for today in [day(2026, 1, 15), day(2027, 3, 2), day(2028, 2, 29)] {
        let maya = sefton(50, today).swap_remove(0);
        assert_eq!(days_between(maya.person.requests[0].received.unwrap(), today), 77);
    }
}

#[test]
fn today_has_a_case_at_every_stage() {
    let lives: Vec<Life> = made(Like::Sefton, None).lives().collect();
    let open = |life: &&Life| {
        life.person.requests.iter().any(|request| {
            request.outcome == Some(Outcome::Agreed)
                && request
                    .assessment
                    .as_ref()
                    .is_some_and(|one| one.outcome == Some(AssessmentOutcome::Awaited))
        })
    };
    let assessing: Vec<&Life> = lives.iter().filter(open).collect();
    let waiting = |life: &&&Life| life.extras.requests[0].advice.iter().any(|one| one.received.is_none());
    let drafted = |life: &&&Life| life.extras.requests[0].draft_sent.is_some();
    let late =
        |life: &&&Life| life.person.requests[0].received.is_some_and(|day| days_between(day, TODAY) > 140);
    assert!(assessing.iter().filter(waiting).count() > 50);
    assert!(assessing.iter().filter(drafted).count() > 10);
    assert!(assessing.iter().filter(late).count() > 20);
    let asked = lives.iter().filter(|life| life.person.requests[0].outcome == Some(Outcome::Awaited)).count();
    assert!(asked > 30, "{asked} requests are being decided");
    let transfers =
        lives.iter().filter(|life| life.extras.transfers.iter().any(|one| one.before > TODAY)).count();
    assert!(transfers > 100, "{transfers} move on next September");
    let hidden = lives.iter().filter(|life| life.extras.restriction.is_some()).count();
    assert!((20..100).contains(&hidden), "{hidden} records are hidden");
    let reviewed = |life: &&Life| life.extras.reviews.iter().any(|review| review.meeting > day(2026, 1, 15));
    assert!(lives.iter().filter(reviewed).count() > 1500);
}

#[test]
fn an_area_may_be_empty_or_tiny() {
    for plans in [0, 1, 7] {
        let area = population(&Recipe { seed: 1, like: Like::Birmingham, plans: Some(plans), today: TODAY });
        let census = area.census();
        let held = area
            .returns_at(census)
            .filter(|person| person.plans().any(|(_, plan)| plan.is_active_on(census)))
            .count();
        assert_eq!(held, plans as usize);
    }
}

#[test]
fn carers_are_one_or_two_and_those_a_court_bars_live_apart() {
    let mut barred = 0;
    for life in sefton(2500, TODAY) {
        assert!((1..=2).contains(&life.extras.carers.len()));
        assert!(life.extras.carers[0].lives_with_child);
        for carer in life.extras.carers.iter().filter(|carer| carer.barred_by_order) {
            assert!(!carer.lives_with_child && carer.address.is_some());
            assert!(life.extras.restriction.is_some(), "a barred carer means a hidden record");
            barred += 1;
        }
    }
    assert!(barred > 3);
}
