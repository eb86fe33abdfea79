//! Is it helping? The rules of the chart answer, and nobody else.

use waymark_measures::Catalogue;
use waymark_measures::verdict::{Judged, Reading, Verdict, Why, judge, sentence};

fn steady(points: usize) -> Vec<Option<f64>> {
    (0..points).map(|at| Some(50.0 + if at % 2 == 0 { 1.0 } else { -1.0 })).collect()
}

fn judged(id: &str, values: &[Option<f64>], periods: &[usize], answered: Option<u64>) -> Reading {
    let all = Catalogue::of(&[]);
    let definition = all.get(id).unwrap_or_else(|| panic!("{id} is a measure")).definition;
    let target = definition.target.map(|target| target.value);
    judge(definition, &Judged { values, periods, answered, target })
}

fn shifted(by: f64) -> Vec<Option<f64>> {
    let mut values = steady(20);
    values.extend(std::iter::repeat_n(Some(50.0 + by), 7));
    values
}

#[test]
fn twelve_points_are_too_few_and_thirteen_are_enough() {
    assert_eq!(judged("requests", &steady(12), &[], None).verdict, Verdict::TooSoon(Why::FewPoints(12)));
    let few = judged("plans-20-weeks", &steady(7), &[], None);
    assert!(few.points.iter().all(Option::is_none), "no limits are shown");
    let all = Catalogue::of(&[]);
    let definition = all.get("plans-20-weeks").expect("it is there").definition;
    let said = sentence(definition, &few, None);
    assert_eq!(said, "Too soon to tell: 13 points needed for limits. 7 so far.");
    assert_eq!(judged("plans-20-weeks", &steady(13), &[], None).verdict, Verdict::NoChange);
}

#[test]
fn the_same_rise_is_better_for_one_measure_and_worse_for_another() {
    assert_eq!(judged("plans-20-weeks", &shifted(3.0), &[], None).verdict, Verdict::NotThere);
    assert_eq!(judged("late.request", &shifted(3.0), &[], None).verdict, Verdict::Worse);
    assert!(matches!(judged("requests", &shifted(3.0), &[], None).verdict, Verdict::Moved(_)));
}

#[test]
fn limits_wholly_on_the_wanted_side_of_the_target_are_a_target_met() {
    let none: Vec<Option<f64>> = vec![Some(0.0); 20];
    let reading = judged("late.request", &none, &[], None);
    assert_eq!(reading.verdict, Verdict::NoChange, "nought is the target itself, and not beyond it");
    let high = steady(20);
    let all = Catalogue::of(&[]);
    let definition = all.get("plans-20-weeks").expect("it is there").definition;
    let met = judge(definition, &Judged { values: &high, periods: &[], answered: None, target: Some(40.0) });
    assert_eq!(met.verdict, Verdict::TargetMet);
}

#[test]
fn a_gap_is_left_out_of_the_limits_and_keeps_its_place() {
    let mut values = steady(14);
    values.insert(6, None);
    let reading = judged("plans-20-weeks", &values, &[], None);
    assert_eq!(reading.points.len(), 15);
    assert!(reading.points[6].is_none() && reading.points[7].is_some());
}

#[test]
fn a_new_period_counts_its_points_anew() {
    let reading = judged("plans-20-weeks", &shifted(20.0), &[20], None);
    assert_eq!(reading.verdict, Verdict::TooSoon(Why::FewPoints(7)));
}

#[test]
fn years_and_small_surveys_are_never_judged() {
    assert_eq!(judged("ks2-expected", &shifted(20.0), &[], None).verdict, Verdict::TooSoon(Why::Yearly));
    let small = judged("confidence", &shifted(20.0), &[], Some(29)).verdict;
    assert_eq!(small, Verdict::TooSoon(Why::SmallSurvey(29)));
    assert_eq!(judged("confidence", &shifted(20.0), &[], Some(30)).verdict, Verdict::Better);
}

#[test]
fn where_nothing_was_counted_for_a_year_it_is_too_soon_to_tell() {
    let mut values = steady(24);
    values.extend([None; 12]);
    let reading = judged("plans-20-weeks", &values, &[], None);
    assert_eq!(reading.verdict, Verdict::TooSoon(Why::Nothing));
    assert_eq!(judged("confidence", &[], &[], None).verdict, Verdict::TooSoon(Why::Nothing));
}

/// Two cases in one month and one in every other: the moving ranges are nought but for two, which are screened out.
#[test]
fn limits_without_width_say_nothing() {
    let mut values = vec![Some(1.0); 24];
    values[6] = Some(3.0);
    let reading = judged("late.request", &values, &[], None);
    assert_eq!(reading.verdict, Verdict::TooSoon(Why::NoWidth));
    assert!(reading.points.iter().all(Option::is_none), "no limits are shown");
}
