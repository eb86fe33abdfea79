//! Forecast against actual: what earlier papers forecast of each list is set beside what was counted in the end. Of a list of
//! which a paper tells no number, nothing is forecast in it either.

use crate::release::{Ahead, Came, Contents, Frozen, MadeIn, Value, WaitSaid};
use std::collections::BTreeMap;
use waymark_kernel::Day;

/// The most forecasts that a paper tells of a service: the record counts the rest.
const MOST: usize = 6;

/// The services with the forecasts of earlier papers among those that came, the latest week first. `weeks` has the true
/// count of each list at the end of each week; `earlier` the papers that are out, the latest first; `figures` what this
/// paper may tell.
#[must_use]
pub fn beside_what_came(
    waits: Vec<WaitSaid>,
    weeks: &BTreeMap<String, BTreeMap<Day, u32>>,
    earlier: &[Contents],
    figures: &[Frozen],
) -> Vec<WaitSaid> {
    let of = |mut service: WaitSaid| {
        if !is_told(&service, figures) {
            return WaitSaid { ahead: Vec::new(), came: Vec::new(), ..service };
        }
        if let Some(weeks) = weeks.get(&service.service) {
            service.came.extend(of_papers(&service.service, weeks, earlier));
        }
        // A count that would be told as nought may be of a few.
        service.came.retain(|came| came.counted > 0);
        service.came.sort_by_key(|came| std::cmp::Reverse((came.forecast.week_ending, came.on)));
        service.came.truncate(MOST);
        service
    };
    waits.into_iter().map(of).collect()
}

/// Whether a paper tells how many wait, and somebody does.
fn is_told(service: &WaitSaid, figures: &[Frozen]) -> bool {
    let id = format!("waiting.{}", service.service);
    let waiting = figures.iter().find(|figure| figure.id == id).map(|figure| figure.value);
    matches!(waiting, Some(Value::Count(count)) if count > 0)
}

/// The forecasts of papers whose week was counted. Of papers with the same last day the latest counts.
fn of_papers(service: &str, weeks: &BTreeMap<Day, u32>, earlier: &[Contents]) -> Vec<Came> {
    let mut came: Vec<Came> = Vec::new();
    for paper in earlier {
        let said = paper.waits.iter().find(|said| said.service == service);
        let ahead: &[Ahead] = said.map_or(&[], |said| &said.ahead);
        for forecast in ahead {
            let again = |one: &Came| (one.on, one.forecast.week_ending) == (paper.on, forecast.week_ending);
            if let Some(counted) = weeks.get(&forecast.week_ending)
                && !came.iter().any(again)
            {
                came.push(Came::of(MadeIn::Paper(paper.number), paper.on, *forecast, *counted));
            }
        }
    }
    came
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::Held;
    use waymark_kernel::{Instant, day};

    const WEEK: Day = day(2026, 10, 25);

    fn paper(number: u32, on: Day, (low, high): (u32, u32)) -> Contents {
        let ahead = vec![Ahead { week_ending: WEEK, low, high }];
        let service = WaitSaid { service: "speech".to_owned(), ahead, ..WaitSaid::default() };
        Contents {
            number,
            title: String::new(),
            meeting: None,
            on,
            known: Instant(0),
            met: vec![],
            figures: vec![],
            plan_on: None,
            areas: vec![],
            waits: vec![service],
            asked: vec![],
            commentary: vec![],
            decisions: vec![],
            old_feeds: vec![],
            before: None,
        }
    }

    fn told(waiting: Value, counted: u32, earlier: &[Contents]) -> WaitSaid {
        let figure = Frozen { id: "waiting.speech".to_owned(), value: waiting, ..Frozen::default() };
        let ahead = vec![Ahead { week_ending: day(2027, 1, 31), low: 10, high: 30 }];
        let service = WaitSaid { service: "speech".to_owned(), ahead, ..WaitSaid::default() };
        let weeks = BTreeMap::from([("speech".to_owned(), BTreeMap::from([(WEEK, counted)]))]);
        beside_what_came(vec![service], &weeks, earlier, &[figure]).pop().unwrap_or_default()
    }

    #[test]
    fn what_a_paper_forecast_stands_beside_what_came_and_a_new_version_of_it_counts_once() {
        let (july, april) = (day(2026, 7, 31), day(2026, 4, 30));
        let earlier = [paper(3, july, (90, 110)), paper(2, july, (1, 2)), paper(1, april, (130, 150))];
        let came = told(Value::Count(120), 117, &earlier).came;
        let told: Vec<_> = came.iter().map(|one| (one.made, one.on, one.counted, one.held)).collect();
        let wanted = [(MadeIn::Paper(3), july, 120, Held::More), (MadeIn::Paper(1), april, 120, Held::Fewer)];
        assert_eq!(told, wanted);
    }

    #[test]
    fn of_a_list_of_a_few_children_nothing_is_forecast() {
        let earlier = [paper(1, day(2026, 7, 31), (1, 9))];
        for waiting in [Value::NotShown, Value::Count(0)] {
            let service = told(waiting, 3, &earlier);
            assert!(service.came.is_empty() && service.ahead.is_empty(), "{waiting:?}");
        }
        let few_then = told(Value::Count(12), 3, &earlier);
        assert!(few_then.came.is_empty() && few_then.ahead.len() == 1, "three children waited in that week");
    }
}
