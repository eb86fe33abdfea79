//! Figures of the record as they may be published, release after release.

use waymark_scrutiny::release::{Asked, Counted, NotFrozen, Value, figures};
use waymark_small_numbers::Rule;

fn asked(key: &str, counted: Counted, parts: Vec<Asked>) -> Asked {
    Asked {
        key: key.to_owned(),
        name: key.to_owned(),
        definition: format!("{key}, all"),
        counted,
        group: "Plans".to_owned(),
        unit: String::new(),
        answer: (String::new(), String::new()),
        parts,
    }
}

const fn share(numerator: u64, denominator: u64) -> Counted {
    Counted::Share { numerator, denominator }
}

#[test]
fn a_share_with_a_small_part_takes_a_second_part_with_it_and_the_whole_stays() {
    let parts = vec![
        asked("in time, speech", share(3, 40), vec![]),
        asked("in time, hearing", share(20, 40), vec![]),
        asked("in time, sight", share(57, 120), vec![]),
    ];
    let whole = asked("in time", share(80, 200), parts);
    let (frozen, _) = figures(&[whole], None, Rule::DEFAULT).expect("freezes");
    let values: Vec<Value> = frozen.iter().map(|figure| figure.value).collect();
    let sight = Value::Share { numerator: 57, denominator: 120 };
    assert_eq!(
        values,
        [Value::Share { numerator: 80, denominator: 200 }, Value::NotShown, Value::NotShown, sight]
    );
    assert_eq!((values[0].per_mille(), sight.per_mille()), (Some(400), Some(475)));
}

#[test]
fn nobody_to_count_is_said_and_is_no_share() {
    let (frozen, _) =
        figures(&[asked("in time", share(0, 0), vec![])], None, Rule::DEFAULT).expect("freezes");
    assert_eq!(frozen[0].value, Value::Nobody);
    assert_eq!(frozen[0].value.per_mille(), None);
}

#[test]
fn a_figure_corrected_by_two_children_is_not_shown_in_the_next_release() {
    let first = asked("refused in May", Counted::Count(20), vec![]);
    let (_, left) = figures(&[first], None, Rule::DEFAULT).expect("freezes");
    let second = asked("refused in May", Counted::Count(22), vec![]);
    let (frozen, _) = figures(&[second], Some(&left), Rule::DEFAULT).expect("freezes");
    assert_eq!(frozen[0].value, Value::NotShown);
}

#[test]
fn parts_that_do_not_make_up_their_whole_are_not_frozen() {
    let whole = asked("plans", Counted::Count(30), vec![asked("plans, speech", Counted::Count(29), vec![])]);
    assert!(matches!(figures(&[whole], None, Rule::DEFAULT), Err(NotFrozen::Uneven(_))));
}

#[test]
fn a_median_of_a_few_children_is_not_told() {
    let weeks = |of| asked("median wait", Counted::Measured { thousandths: 31_000, of: Some(of) }, vec![]);
    for (of, value) in [(4, Value::NotShown), (0, Value::NotShown), (40, Value::Measured(31_000))] {
        let (frozen, _) = figures(&[weeks(of)], None, Rule::DEFAULT).expect("freezes");
        assert_eq!(frozen[0].value, value, "{of} children");
    }
}
