//! A reader who has every paper, every sum and the rule, against figures with their months, their groups, figures beside them
//! and the paper before. The attacker knows the truth and asks by exact arithmetic what could be worked out.

use crate::attack::find_by_comparing;
use proptest::prelude::*;
use waymark_kernel::day;
use waymark_scrutiny::release::{
    Asked, AskedBy, AskedGroup, AskedMonth, Counted, Frozen, MadeOf, Place, Value, figures,
};
use waymark_small_numbers::{Published, Rule};

/// Months of the record, and of one paper.
const MONTHS: usize = 3;
const TOLD: usize = 2;

/// One request: its month, where the child lives, what the child needs, whether it was decided in time, whether an exception
/// was relied on, and whether the day it was received is known.
type Request = (usize, usize, usize, bool, bool, bool);

fn requests(most: usize) -> impl Strategy<Value = Vec<Request>> {
    let often = |chance| prop::bool::weighted(chance);
    let one = (0..MONTHS, 0..2_usize, 0..2_usize, often(0.7), often(0.2), often(0.9));
    prop::collection::vec(one, 0..most)
}

fn share<'r>(requests: impl Iterator<Item = &'r Request>) -> Counted {
    let (numerator, denominator) =
        requests.fold((0, 0), |(hit, of), request| (hit + u64::from(request.3), of + 1));
    Counted::Share { numerator, denominator }
}

/// Decided in time, of the requests of these months: with its months, and by home and by need.
fn in_time(id: &str, all: &[Request], first: usize) -> Asked {
    let held = |request: &&Request| (first..first + TOLD).contains(&request.0);
    let told: Vec<Request> = all.iter().filter(held).copied().collect();
    let months = (first..first + TOLD).zip(1_i8..).map(|(month, _)| {
        let from = day(2026, i8::try_from(month).expect("a month") + 1, 1);
        let counted = share(told.iter().filter(|request| request.0 == month));
        AskedMonth { from, to: from.last_of_month(), counted, settled: true, gap: None, answered: None }
    });
    let groups = |code: &str, of: fn(&Request) -> usize| AskedBy {
        code: code.to_owned(),
        words: code.to_owned(),
        fixed: true,
        groups: (0..2)
            .map(|group| AskedGroup {
                code: group.to_string(),
                name: group.to_string(),
                counted: share(told.iter().filter(|request| of(request) == group)),
            })
            .collect(),
    };
    Asked {
        id: id.to_owned(),
        key: format!("{id} from {first}"),
        counted: share(told.iter()),
        months: months.collect(),
        made_of: TOLD,
        by: vec![groups("home", |request| request.1), groups("need", |request| request.2)],
        ..Asked::default()
    }
}

/// How many there are, whenever they were received: the days of some are not known. A number beside a share, as plans sent
/// stand beside plans in time.
fn sent(every: &[Request], first: usize) -> Asked {
    let number = |counted| match counted {
        Counted::Share { denominator, .. } => Counted::Count(denominator),
        other => other,
    };
    let told = in_time("sent", every, first);
    let (counted, beside) = (number(told.counted), Some("all".to_owned()));
    Asked { counted, beside, months: vec![], made_of: 0, by: vec![], ..told }
}

/// What one paper tells of a record: how many there are, all requests of a known day, those without an exception, and those
/// of each need by themselves. Few months and groups, because exact arithmetic over all of them takes long.
fn paper(
    every: &[Request],
    first: usize,
    before: Option<&Published>,
) -> (Vec<Asked>, Vec<Frozen>, Published) {
    let all: Vec<Request> = every.iter().filter(|request| request.5).copied().collect();
    let some: Vec<Request> = all.iter().filter(|request| !request.4).copied().collect();
    let beside = Asked { beside: Some("some".to_owned()), ..in_time("all", &all, first) };
    let mut asked = vec![sent(every, first), beside, in_time("some", &some, first)];
    let of = |need: usize| all.iter().filter(move |request| request.2 == need).copied().collect::<Vec<_>>();
    asked.extend((0..2).map(|need| Asked {
        by: vec![],
        months: vec![],
        made_of: 0,
        ..in_time(&format!("need {need}"), &of(need), first)
    }));
    let place = |figure: String, group, counted| Place { figure, group, counted };
    let mut sums = Vec::new();
    for counted in [false, true] {
        let parts = (0..2).map(|need| place(format!("need {need}"), None, counted)).collect();
        sums.push(MadeOf { total: place("all".to_owned(), None, counted), with: vec![], parts });
        sums.extend((0..2).map(|need| MadeOf {
            total: place("all".to_owned(), Some(("need".to_owned(), need.to_string())), counted),
            with: vec![],
            parts: vec![place(format!("need {need}"), None, counted)],
        }));
    }
    let (frozen, left) = figures(&asked, &sums, before, Rule::DEFAULT).expect("nothing small was told");
    (asked, frozen, left)
}

/// Every value that a reader sees is one of which the attacker is told that it is seen.
fn seen_is_known(asked: &[Asked], frozen: &[Frozen], left: &Published) -> bool {
    let known = |key: String, count: u64| {
        left.counts.iter().any(|one| one.key == key && one.shown && one.count == count)
    };
    asked.iter().zip(frozen).all(|(asked, frozen)| {
        let whole = std::iter::once((asked.key.clone(), frozen.value));
        let groups = frozen.by.iter().flat_map(|by| {
            by.groups
                .iter()
                .map(move |group| (format!("{} by {}: {}", asked.key, by.code, group.code), group.value))
        });
        let months = frozen.months.iter().map(|month| {
            (format!("{} from {} to {}, of a series", asked.id, month.from, month.to), month.value)
        });
        whole.chain(groups).chain(months).all(|(key, value)| match value {
            Value::Share { numerator, denominator } => {
                known(format!("{key} (those counted)"), numerator)
                    && known(format!("{key} (out of)"), denominator)
            }
            Value::Count(count) => known(key, count),
            _ => true,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn no_few_children_are_found_in_two_papers_with_their_months_groups_and_neighbours(
        first in requests(60),
        late in requests(8),
    ) {
        let (asked, frozen, before) = paper(&first, 0, None);
        prop_assert!(seen_is_known(&asked, &frozen, &before));
        prop_assert_eq!(find_by_comparing(&before), vec![]);
        let second: Vec<Request> = first.iter().chain(&late).copied().collect();
        let (asked, frozen, after) = paper(&second, 1, Some(&before));
        prop_assert!(seen_is_known(&asked, &frozen, &after));
        prop_assert_eq!(find_by_comparing(&after), vec![]);
    }
}

#[test]
fn the_attacker_finds_what_a_paper_without_its_ties_would_tell() {
    let all: Vec<Request> = (0..60).map(|n| (n % TOLD, n % 2, n % 2, true, n % 20 == 0, true)).collect();
    let (_, _, mut left) = paper(&all, 0, None);
    for count in left.counts.iter_mut().filter(|count| !count.key.ends_with("(rest)")) {
        count.shown = !(1..=5).contains(&count.count);
    }
    assert!(!find_by_comparing(&left).is_empty(), "60 beside 57 tells of three");
}

#[test]
fn a_number_without_its_tie_to_the_share_beside_it_gives_the_difference_away() {
    let every: Vec<Request> = (0..60).map(|n| (n % TOLD, n % 2, n % 2, true, false, n % 20 != 0)).collect();
    let tied = paper(&every, 0, None).1;
    let (number, rate) = (tied[0].value, tied[1].value);
    let share = Value::Share { numerator: 57, denominator: 57 };
    assert!((number, rate) != (Value::Count(60), share), "three requests have no day");
    let alone = Asked { beside: None, ..sent(&every, 0) };
    let (frozen, _) = figures(&[alone], &[], None, Rule::DEFAULT).expect("nothing small was told");
    assert_eq!(frozen[0].value, Value::Count(60), "with nothing beside it the number is told");
}
