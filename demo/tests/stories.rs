//! The stories’ areas as the years were: what is published of each authority and year, counted over the lives.
#![allow(clippy::expect_used, reason = "a test must stop")]

use std::collections::BTreeMap;
use waymark_demo::{Like, Recipe, census_of, population};
use waymark_kernel::{Day, day, days_between};
use waymark_returns::model::Outcome;

/// What happened in a calendar year.
#[derive(Debug, Default)]
struct Year {
    requests: u32,
    refused: u32,
    sent: u32,
    /// Without an exception, and of them within 20 weeks.
    plain: [u32; 2],
}

impl Year {
    fn share(&self) -> f64 {
        let [all, soon] = self.plain;
        f64::from(soon) * 100.0 / f64::from(all.max(1))
    }
}

/// The years of an area, and the plans it holds on its census day.
fn years(like: Like, today: Day) -> (BTreeMap<i16, Year>, usize) {
    let area = population(&Recipe { seed: 7, like, plans: None, today });
    let (mut years, mut held): (BTreeMap<i16, Year>, _) = (BTreeMap::new(), 0);
    for life in area.lives() {
        for (request, story) in life.person.requests.iter().zip(&life.extras.requests) {
            let Some(received) = request.received else { continue };
            years.entry(received.year()).or_default().requests += 1;
            // As published: as the decision stood on the census day after the year.
            let known = census_of(received.year() + 1);
            let decided = request.outcome_date.is_some_and(|day| day <= known);
            if request.outcome == Some(Outcome::Refused) && decided {
                years.entry(received.year()).or_default().refused += 1;
            }
            let Some(sent) = story.final_sent else { continue };
            let year = years.entry(sent.year()).or_default();
            year.sent += 1;
            if story.exception.is_none() {
                year.plain[0] += 1;
                year.plain[1] += u32::from(days_between(received, sent) <= 140);
            }
        }
        let person = life.person_at(area.census());
        let plans = person.into_iter().flat_map(|person| person.requests);
        held += plans.filter(|one| one.active_plans.is_some() && !ceased(one)).count();
    }
    (years, held)
}

fn ceased(request: &waymark_returns::model::Request) -> bool {
    let plan = request.assessment.as_ref().and_then(|one| one.named_plan.as_ref());
    plan.is_some_and(|plan| plan.cease_date.is_some())
}

/// Like, day, plans published for its census, and for some years: requests, refused, sent, share within 20 weeks.
type Published = (Like, Day, usize, &'static [(i16, u32, u32, u32, f64)]);

const PUBLISHED: &[Published] = &[
    (Like::SeftonThen, day(2019, 6, 24), 1_445, &[(2018, 364, 112, 145, 13.8), (2017, 303, 76, 234, 91.0)]),
    (Like::SeftonThen, day(2020, 2, 3), 1_765, &[(2019, 412, 139, 318, 23.0), (2018, 364, 112, 145, 13.8)]),
    (Like::SeftonThen, day(2021, 2, 1), 2_021, &[(2020, 431, 111, 296, 66.9), (2019, 412, 139, 318, 23.0)]),
    (
        Like::BirminghamThen,
        day(2021, 10, 4),
        9_939,
        &[(2020, 1_391, 373, 802, 39.9), (2019, 1_589, 467, 898, 71.6), (2018, 1_458, 339, 805, 84.9)],
    ),
    (
        Like::BirminghamThen,
        day(2022, 2, 7),
        10_489,
        &[(2021, 1_967, 454, 1_230, 59.7), (2020, 1_391, 373, 802, 39.9), (2019, 1_589, 467, 898, 71.6)],
    ),
];

/// Two in a hundred, and never less than two.
fn near(ours: u32, published: u32) -> bool {
    ours.abs_diff(published) <= (published / 50).max(2)
}

#[test]
fn each_year_of_a_story_is_as_it_was_published() {
    for (like, today, plans, published) in PUBLISHED {
        let (years, held) = years(*like, *today);
        let held = u32::try_from(held).expect("a count");
        let plans = u32::try_from(*plans).expect("a count");
        assert!(near(held, plans), "{like:?} on {today}: {held} plans instead of {plans}");
        let mut wrong = Vec::new();
        for (year, requests, refused, sent, share) in *published {
            let ours = years.get(year).expect("a year");
            let said = format!("{like:?} on {today}, {year}: {ours:?}, {:.1}%", ours.share());
            let right = (ours.share() - share).abs() <= 2.0
                && near(ours.sent, *sent)
                && near(ours.refused, *refused)
                && near(ours.requests, *requests);
            if !right {
                wrong.push(format!("{said} instead of {requests}, {refused}, {sent}, {share}%"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn after_the_census_as_many_ask_as_asked_in_that_year() {
    let (years, _) = years(Like::BirminghamThen, day(2021, 10, 4));
    let ours = years.get(&2021).expect("the year of the census").requests;
    let published = 1_967 * 277 / 365;
    assert!(ours.abs_diff(published) <= published / 25, "{ours} instead of {published}");
}
