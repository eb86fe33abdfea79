//! Figures of the record as they may be published, release after release.

use crate::attack::find_by_comparing;
use waymark_kernel::day;
use waymark_scrutiny::release::{
    Asked, AskedBy, AskedGroup, AskedMonth, Counted, Frozen, Judge, Judged, MadeOf, Month, NOT_TOLD,
    NotFrozen, Place, Value, figures, judge,
};
use waymark_small_numbers::{Published, Rule};

fn asked(key: &str, counted: Counted, groups: Vec<(&str, Counted)>) -> Asked {
    let group = |(code, counted): (&str, Counted)| AskedGroup {
        code: code.to_owned(),
        name: code.to_owned(),
        counted,
    };
    let (code, words) = ("part".to_owned(), "part".to_owned());
    let by = AskedBy { code, words, fixed: true, groups: groups.into_iter().map(group).collect() };
    Asked {
        id: key.to_owned(),
        key: key.to_owned(),
        name: key.to_owned(),
        counted,
        by: if by.groups.is_empty() { vec![] } else { vec![by] },
        ..Asked::default()
    }
}

fn frozen(asked: &[Asked], earlier: Option<&Published>) -> (Vec<Frozen>, Published) {
    figures(asked, &[], earlier, Rule::DEFAULT).expect("freezes")
}

const fn share(numerator: u64, denominator: u64) -> Counted {
    Counted::Share { numerator, denominator }
}

#[test]
fn a_share_with_a_small_part_takes_a_second_part_with_it_and_the_whole_stays() {
    let parts = vec![("speech", share(3, 40)), ("hearing", share(20, 40)), ("sight", share(57, 120))];
    let (frozen, _) = frozen(&[asked("in time", share(80, 200), parts)], None);
    let values: Vec<Value> = frozen[0].by[0].groups.iter().map(|group| group.value).collect();
    let sight = Value::Share { numerator: 57, denominator: 120 };
    assert_eq!(frozen[0].value, Value::Share { numerator: 80, denominator: 200 });
    assert_eq!(values, [Value::NotShown, Value::NotShown, sight]);
    assert_eq!((frozen[0].value.per_mille(), sight.per_mille()), (Some(400), Some(475)));
}

#[test]
fn nobody_to_count_is_said_and_is_no_share() {
    let (frozen, _) = frozen(&[asked("in time", share(0, 0), vec![])], None);
    assert_eq!(frozen[0].value, Value::Nobody);
    assert_eq!(frozen[0].value.per_mille(), None);
}

#[test]
fn a_figure_corrected_by_two_children_is_not_shown_in_the_next_release() {
    let (_, left) = frozen(&[asked("refused in May", Counted::Count(20), vec![])], None);
    let (frozen, _) = frozen(&[asked("refused in May", Counted::Count(22), vec![])], Some(&left));
    assert_eq!(frozen[0].value, Value::NotShown);
}

#[test]
fn parts_that_do_not_make_up_their_whole_are_not_frozen() {
    let whole = asked("plans", Counted::Count(30), vec![("speech", Counted::Count(29))]);
    assert!(matches!(figures(&[whole], &[], None, Rule::DEFAULT), Err(NotFrozen::Uneven(_))));
}

#[test]
fn a_median_of_a_few_children_is_not_told() {
    let weeks = |of| {
        asked("median wait", Counted::Measured { thousandths: 31_000, of: Some(of), fewest: None }, vec![])
    };
    for (of, value) in [(4, Value::NotShown), (0, Value::Nobody), (40, Value::Measured(31_000))] {
        let (frozen, _) = frozen(&[weeks(of)], None);
        assert_eq!(frozen[0].value, value, "{of} children");
    }
}

/// The wait of 92 in 100 of 26 children is that of the third longest.
#[test]
fn a_wait_that_tells_of_the_three_longest_is_not_told_and_still_rests_on_all_of_them() {
    let wait = |fewest| Counted::Measured { thousandths: 31_000, of: Some(26), fewest: Some(fewest) };
    let waiting = |fewest| {
        let share = Counted::Share { numerator: 20, denominator: 26 };
        [asked("wait of 92 in 100", wait(fewest), vec![]), asked("within 18 weeks", share, vec![])]
    };
    for (fewest, value) in [(3, Value::NotShown), (6, Value::Measured(31_000))] {
        let (told, _) = frozen(&waiting(fewest), None);
        assert_eq!(told[0].value, value, "{fewest} of 26");
        assert_eq!(told[1].value, Value::Share { numerator: 20, denominator: 26 });
    }
}

#[test]
fn what_two_figures_that_count_some_of_the_same_leave_between_them_is_no_few_children() {
    let all = asked("plans in time, all", Counted::Count(40), vec![]);
    let some = asked("plans in time, exceptions left out", Counted::Count(37), vec![]);
    let (alone, _) = frozen(&[all.clone(), some.clone()], None);
    assert!(alone.iter().all(|figure| figure.value.number().is_some()), "nothing ties them");
    let tied = [Asked { beside: Some(some.id.clone()), ..all }, some];
    let (beside, _) = frozen(&tied, None);
    assert!(beside.iter().any(|figure| figure.value == Value::NotShown), "40 beside 37 tells of three");
}

#[test]
fn a_count_that_makes_up_another_is_left_out_with_it() {
    let place = |figure: &str| Place { figure: figure.to_owned(), group: None, counted: false };
    let figures =
        [("all", 43), ("health", 40), ("care", 3)].map(|(id, n)| asked(id, Counted::Count(n), vec![]));
    let sums = [MadeOf { total: place("all"), with: vec![], parts: vec![place("health"), place("care")] }];
    let (frozen, _) =
        waymark_scrutiny::release::figures(&figures, &sums, None, Rule::DEFAULT).expect("freezes");
    let told = frozen.iter().filter(|figure| figure.value != Value::NotShown).count();
    assert_eq!(told, 1, "two of three would tell the third: {frozen:?}");
}

fn monthly(id: &str, months: &[(u64, u64)]) -> Asked {
    let month = |(n, (hit, of)): (i8, &(u64, u64))| AskedMonth {
        from: day(2026, n, 1),
        to: day(2026, n, 1).last_of_month(),
        counted: share(*hit, *of),
        settled: true,
        gap: None,
        answered: None,
    };
    let (hit, of) = months.iter().fold((0, 0), |(hits, all), (hit, of)| (hits + hit, all + of));
    let series = (1..).zip(months).map(month).collect();
    Asked { months: series, made_of: months.len(), ..asked(id, share(hit, of), vec![]) }
}

#[test]
fn what_makes_up_a_whole_makes_it_up_in_every_month_of_its_series() {
    let places = |counted| {
        let place = |figure: &str| Place { figure: figure.to_owned(), group: None, counted };
        MadeOf {
            total: place("all"),
            with: vec![],
            parts: ["education", "health", "care"].map(place).to_vec(),
        }
    };
    let asked = [
        monthly("all", &[(41, 52), (60, 80), (41, 52)]),
        monthly("education", &[(13, 18), (20, 30), (13, 18)]),
        monthly("health", &[(18, 24), (20, 30), (18, 24)]),
        monthly("care", &[(10, 10), (20, 20), (10, 10)]),
    ];
    let sums = [places(false), places(true)];
    let (frozen, left) = figures(&asked, &sums, None, Rule::DEFAULT).expect("freezes");
    let told = |month: usize| frozen.iter().filter(|one| one.months[month].value != Value::NotShown).count();
    assert!(told(0) <= 2, "5 of 18 late could be worked out: {frozen:?}");
    assert!(frozen.iter().all(|one| one.value != Value::NotShown), "each agency’s year is told: {frozen:?}");
    assert!(
        frozen[0].months.iter().all(|month| month.value != Value::NotShown),
        "and each month of all of them"
    );
    assert_eq!(find_by_comparing(&left), vec![]);
}

#[test]
fn the_figure_that_is_asked_about_first_is_the_last_to_be_left_out() {
    let some = monthly("plans in time", &[(10, 20), (18, 32)]);
    let all = Asked { beside: Some(some.id.clone()), ..monthly("plans in time, all", &[(10, 21), (18, 33)]) };
    for asked in [[all.clone(), some.clone()], [some, all]] {
        let (frozen, _) = frozen(&asked, None);
        let of = |id: &str| frozen.iter().find(|one| one.id == id).expect("it is there").value;
        assert_eq!(of("plans in time"), Value::Share { numerator: 28, denominator: 52 });
        assert_eq!(of("plans in time, all"), Value::NotShown, "54 beside 52 tells of two");
    }
}

#[test]
fn what_counts_no_child_is_told_however_few_it_is() {
    let milestones = Asked { of_nobody: true, ..asked("milestones on time", share(3, 4), vec![]) };
    assert_eq!(frozen(&[milestones], None).0[0].value, Value::Share { numerator: 3, denominator: 4 });
}

#[test]
fn a_rule_is_asked_only_about_values_that_are_told() {
    let month = |n: i8, count| AskedMonth {
        from: day(2026, n, 1),
        to: day(2026, n, 1).last_of_month(),
        counted: Counted::Count(count),
        settled: n < 6,
        gap: None,
        answered: None,
    };
    let months = vec![month(3, 40), month(4, 3), month(5, 30), month(6, 20)];
    let series = Asked { months, ..asked("requests", Counted::Count(93), vec![]) };
    let (mut frozen, _) = frozen(&[series], None);
    assert_eq!(frozen[0].months[1].value, Value::NotShown);
    assert_eq!(frozen[0].months[3].value, Value::NotSettled);
    let rule =
        Judge::new(|_, values| Judged { answer: (format!("{values:?}"), String::new()), usual: vec![] });
    judge(&mut frozen, &rule);
    assert_eq!(frozen[0].answer.0, "[Some(40.0), None, Some(30.0), None]");
}

#[test]
fn months_that_are_left_out_do_not_stop_the_paper_of_a_later_year() {
    let year = |first: i8, counts: [u64; 4]| {
        let month = |(n, count): (i8, u64)| AskedMonth {
            from: day(2026, n, 1),
            to: day(2026, n, 1).last_of_month(),
            counted: Counted::Count(count),
            settled: true,
            gap: None,
            answered: None,
        };
        let all = Counted::Count(counts.iter().sum());
        let months = (first..).zip(counts).map(month).collect();
        Asked { key: format!("joined from {first}"), months, made_of: 4, ..asked("joined", all, vec![]) }
    };
    let (_, left) = frozen(&[year(1, [20, 1, 2, 1])], None);
    let (frozen, _) = frozen(&[year(2, [1, 2, 1, 0])], Some(&left));
    assert_eq!(frozen[0].value, Value::NotShown, "four children in all");
}

#[test]
fn open_cases_at_a_stage_cannot_be_taken_from_those_of_officers() {
    let of = |key: &str, count| asked(key, Counted::Count(count), vec![]);
    let officers =
        asked("caseload", Counted::Measured { thousandths: 3_000, of: Some(26), fewest: None }, vec![]);
    let each = [of("request", 12), of("assessment", 10), of("issuing", 4), of("unassigned", 0), officers];
    let place = |figure: &str| Place { figure: figure.to_owned(), group: None, counted: false };
    let parts = ["request", "assessment", "issuing"].map(place).to_vec();
    let sum = MadeOf { total: place("unassigned"), with: vec![place("caseload")], parts };
    let (frozen, left) = figures(&each, &[sum], None, Rule::DEFAULT).expect("freezes");
    let told = frozen.iter().filter(|figure| figure.value.number().is_some()).count();
    assert!(frozen[2].value == Value::NotShown && told < 4, "{told} of five are told");
    assert_eq!(find_by_comparing(&left), vec![]);
}

#[test]
fn how_many_answered_is_told_with_what_they_said_and_not_where_it_is_left_out() {
    let survey = |answered: u64| Asked {
        id: "confidence".to_owned(),
        key: format!("confidence of {answered}"),
        counted: Counted::Measured { thousandths: 62_000, of: Some(answered), fewest: None },
        unit: "per cent".to_owned(),
        answered: Some(answered),
        ..Asked::default()
    };
    let frozen = |answered| {
        let (frozen, _) = figures(&[survey(answered)], &[], None, Rule::DEFAULT).expect("frozen");
        waymark_scrutiny::paper::words(&frozen[0])
    };
    assert_eq!(frozen(120), "62.0%, 120 answered");
    assert_eq!(frozen(4), "not shown, to protect small numbers");
}

/// A figure of these points, of which a rule wants 13.
fn judged(values: Vec<Value>) -> (String, String) {
    let month = |value| Month {
        from: day(2026, 3, 1),
        to: day(2026, 3, 31),
        value,
        gap: None,
        answered: None,
        usual: None,
    };
    let mut figures = [Frozen { months: values.into_iter().map(month).collect(), ..Frozen::default() }];
    let rule = Judge::new(|_, values| {
        let few = values.iter().flatten().count() < 13;
        let words = if few { "Too soon to tell" } else { "No change yet" };
        Judged { answer: (words.to_owned(), String::new()), usual: vec![] }
    });
    judge(&mut figures, &rule);
    figures[0].answer.clone()
}

#[test]
fn an_answer_that_only_hidden_months_take_away_is_not_called_too_soon() {
    let told = |count: usize| vec![Value::Count(20); count];
    let hidden = |count: usize| vec![Value::NotShown; count];
    let (words, sentence) = judged([told(9), hidden(4)].concat());
    assert_eq!(words, NOT_TOLD);
    assert!(sentence.contains("4 of 13 points are kept back"), "{sentence}");
    assert_eq!(judged(hidden(13)).0, NOT_TOLD);
    assert_eq!(judged([told(8), hidden(4)].concat()).0, "Too soon to tell", "all of them were too few");
    assert_eq!(
        judged([told(9), vec![Value::NotSettled; 4]].concat()).0,
        "Too soon to tell",
        "time alone helps"
    );
    assert_eq!(judged([told(13), hidden(4)].concat()).0, "No change yet");
}

#[test]
fn a_figure_that_nobody_told_says_so_and_not_that_there_was_nothing_to_count() {
    let untold = Asked {
        gap: Some("No figure was told yet.".to_owned()),
        ..asked("complaints", Counted::Nothing, vec![])
    };
    let (told, _) = frozen(&[untold, asked("in time", share(0, 0), vec![])], None);
    assert_eq!(waymark_scrutiny::paper::words(&told[0]), "No figure was told yet");
    assert_eq!(waymark_scrutiny::paper::words(&told[1]), "nothing to count");
}
