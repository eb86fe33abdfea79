//! Small numbers in the figures that people read who may see no child.

use super::known::tables;
use super::world::{on, plan, rows};
use waymark_ehc::course::Course;
use waymark_kernel::When;
use waymark_measures::definition::Value;
use waymark_measures::measured::{Asked, Few, Plotted, from_rows};
use waymark_measures::read::Rows;
use waymark_measures::small::{self, Adds, Parts, Told, alone, groups, together};
use waymark_measures::{Catalogue, Figure, Point, Window};
use waymark_people::LastPaper;
use waymark_store::Store;
use waymark_testkit::both_stores;

const fn figure(hit: u64, of: u64) -> Figure {
    Figure { of, hit, value: None }
}

/// A series of numbers to the end of 2025, and their sum of the last twelve months.
fn numbers(counts: &[u64]) -> ((Point, Figure), Vec<(Point, Figure)>) {
    let months = u16::try_from(counts.len()).expect("some months");
    let points = Window::months(on("2025-12-31"), months).points;
    let year: u64 = counts.iter().rev().take(12).sum();
    let point = Window::year_to(on("2025-12-31")).points[0];
    ((point, figure(year, year)), points.into_iter().zip(counts.iter().map(|n| figure(*n, *n))).collect())
}

fn asked<'a>(name: &'a str, now: (Point, Figure), months: &'a [(Point, Figure)]) -> small::Asked<'a> {
    small::Asked { name, now, months, value: Value::Number, stands: false, paper: None }
}

fn of_numbers(counts: &[u64]) -> Told {
    let (now, months) = numbers(counts);
    small::series(asked("a", now, &months), None)
}

#[test]
fn a_share_is_left_out_when_few_are_above_the_line_or_few_are_not() {
    let open = |hit, of| alone(&figure(hit, of), Value::Share);
    assert!(!open(5, 40) && !open(38, 40) && !open(0, 4));
    assert!(open(0, 40) && open(6, 40) && open(40, 40));
}

#[test]
fn weeks_are_told_only_with_more_children_than_a_few_on_each_side() {
    let open = |of, share| alone(&figure(0, of), Value::Weeks(share));
    assert!(!open(5, 50) && !open(10, 50) && open(11, 50));
    // Of 26 the 24th in order: two wait longer. Of 67 the 62nd: five wait longer, and with the child at it six.
    assert!(!open(26, 92) && !open(62, 92) && open(67, 92));
}

#[test]
fn a_month_of_a_few_cannot_be_worked_out_from_the_twelve_months() {
    let mut counts = [20; 13];
    counts[4] = 2;
    let told = of_numbers(&counts);
    assert!(told.now && told.months[0] && !told.months[4]);
    assert_eq!(told.months.iter().filter(|open| !**open).count(), 2, "one more goes with it");
}

#[test]
fn how_something_stood_adds_up_to_nothing() {
    let (mut now, mut months) = numbers(&[20; 13]);
    months[4].1 = figure(2, 2);
    now.1 = figure(20, 20);
    let told = small::series(small::Asked { stands: true, ..asked("a", now, &months) }, None);
    assert_eq!(told.months.iter().filter(|open| !**open).count(), 1);
}

#[test]
fn a_group_of_a_few_takes_another_with_it_and_the_whole_stays() {
    let (now, months) = numbers(&[10; 12]);
    let told = small::series(asked("a", now, &months), None);
    let of = |counts: [u64; 3]| {
        let groups_of = ["a", "b", "c"].into_iter().zip(counts.map(|n| figure(n, n))).collect::<Vec<_>>();
        groups(&[Parts { id: "a", whole: now, groups: groups_of, value: Value::Number }])
    };
    assert!(told.now);
    assert_eq!(of([80, 3, 37]), [true, false, false]);
    assert_eq!(of([80, 20, 20]), [true, true, true]);
    assert_eq!(of([80, 20, 21]), [false, false, false], "groups that do not make up their whole");
}

#[test]
fn groups_of_two_measures_that_count_some_of_the_same_do_not_give_the_difference_away() {
    let (now, _) = numbers(&[10; 12]);
    let of = |id, counts: [(u64, u64); 3]| {
        let groups =
            ["a", "b", "c"].into_iter().zip(counts.map(|(hit, of)| figure(hit, of))).collect::<Vec<_>>();
        let whole = counts.into_iter().fold((0, 0), |(hits, all), (hit, of)| (hits + hit, all + of));
        Parts { id, whole: (now.0, figure(whole.0, whole.1)), groups, value: Value::Share }
    };
    // Exceptions left out, and all: in group a two more plans, in time both.
    let (without, with) =
        (of("without", [(20, 40), (30, 50), (25, 45)]), of("with", [(22, 42), (38, 60), (33, 55)]));
    assert_eq!(groups(std::slice::from_ref(&without)), [true, true, true]);
    let [one, other] = [groups(&[without.clone(), with.clone()]), groups(&[with, without])];
    assert!(!(one[0] && other[0]), "two plans with an exception are a few: {one:?} {other:?}");
}

#[test]
fn two_measures_that_count_some_of_the_same_do_not_give_the_difference_away() {
    let (now, months) = numbers(&[10, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20]);
    let first = small::series(asked("a", now, &months), None);
    let (now, more) = numbers(&[12, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]);
    let second = small::series(asked("a", now, &more), Some(&first.published));
    assert!(first.months[0] && !second.months[0], "two children more are a few");
    assert!(of_numbers(&[12, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]).months[0], "alone it is told");
}

/// In the fifth month all are 52, of which 24, 18 and 10 are of agencies; of those in time 41, of which 18, 13 and 10.
#[test]
fn a_month_of_one_agency_cannot_be_taken_from_all_and_the_others() {
    let shares = |hit: u64, of: u64| {
        let (mut now, mut months) = numbers(&[40; 12]);
        months.iter_mut().for_each(|(_, one)| *one = figure(30, 40));
        months[4].1 = figure(hit, of);
        now.1 = figure(330 + hit, 440 + of);
        (now, months)
    };
    let whole = |(hit, of): (u64, u64)| {
        let (mut now, mut months) = shares(hit, of);
        months
            .iter_mut()
            .enumerate()
            .filter(|(at, _)| *at != 4)
            .for_each(|(_, month)| month.1 = figure(90, 120));
        now.1 = figure(990 + hit, 1_320 + of);
        (now, months)
    };
    let each = [whole((41, 52)), shares(18, 24), shares(13, 18), shares(10, 10)];
    let names = ["all", "health", "education", "care"];
    let all: Vec<small::Asked<'_>> = names
        .iter()
        .zip(&each)
        .map(|(name, (now, months))| small::Asked { value: Value::Share, ..asked(name, *now, months) })
        .collect();
    let told = together(&all, Adds::Parts, None);
    let month: Vec<bool> = told.iter().map(|one| one.months[4]).collect();
    assert!(!month[2] && month.iter().filter(|open| **open).count() < 3, "{month:?}");
    assert!(told[0].months[5] && told[2].months[5], "other months are told");
}

/// The months of a measure as somebody reads them who may see no child.
async fn told(store: &Store, rows: &Rows, id: &str) -> Vec<Option<f64>> {
    let all = Catalogue::of(&[]);
    let question =
        Asked { on: on("2025-06-30"), known: None, months: 6, few: Few::LeftOut(&LastPaper::default()) };
    let measure = all.get(id).expect("a measure");
    let told = from_rows(store, rows, measure, Vec::new(), question).await.expect("worked out");
    told.series.iter().map(Plotted::value).collect()
}

/// Ten plans were sent in each month, all in time; and three more in March, of which nobody knows the day of the request.
#[test]
fn plans_sent_and_plans_in_time_do_not_give_away_the_few_whose_request_has_no_day() {
    both_stores(&tables(), |store| async move {
        let month = |month: i8| (0..10).map(move |_| plan("2025-01-01", &format!("2025-{month:02}-20")));
        let mut courses: Vec<Course> = (1..=5).flat_map(month).collect();
        courses.extend((0..10).map(|_| plan("2025-05-01", "2025-06-20")));
        let dayless = |_| Course { received: Some(When::Unknown), ..plan("2025-03-01", "2025-03-20") };
        courses.extend((0..3).map(dayless));
        let rows = rows(courses, vec![]);
        let in_time = told(&store, &rows, "plans-20-weeks-all").await;
        assert_eq!(in_time, [Some(100.0); 6]);
        let sent = told(&store, &rows, "plans-sent").await;
        assert_eq!(sent[2], None, "13 beside 10 tells of three");
        assert!(sent.iter().flatten().count() >= 4, "the other months are told: {sent:?}");
    });
}

#[test]
fn the_answer_and_its_limits_are_the_same_however_many_months_are_told() {
    both_stores(&tables(), |store| async move {
        let months = (2021..=2025).flat_map(|year| (1..=12).map(move |month| (year, month)));
        let sent = months.enumerate().flat_map(|(at, (year, month))| {
            let many = if at < 24 { 1 } else { 20 + (at * 7) % 5 };
            (0..many).map(move |_| plan(&format!("{year}-{month:02}-01"), &format!("{year}-{month:02}-20")))
        });
        let rows = rows(sent.collect(), vec![]);
        let all = Catalogue::of(&[]);
        let measure = all.get("plans-sent").expect("a measure");
        let mut answers = Vec::new();
        for months in [0, 6, 36, 60] {
            let question = Asked { on: on("2025-12-31"), known: None, months, few: Few::Told };
            let told = from_rows(&store, &rows, measure, Vec::new(), question).await.expect("worked out");
            assert_eq!(told.series.len(), usize::from(months));
            assert_eq!(told.reading.points.len(), usize::from(months));
            let last = told.reading.points.iter().rev().take(6).map(|point| point.map(|one| one.limits.mean));
            let last: Vec<_> = last.collect();
            answers.push((told.reading.verdict, told.reading.cause, last));
        }
        assert!(answers.iter().all(|one| (one.0, one.1) == (answers[0].0, answers[0].1)), "{answers:?}");
        assert!(answers[1].2 == answers[2].2 && answers[2].2 == answers[3].2, "{answers:?}");
        assert!(answers[1].2[0].is_some_and(|mean| mean > 19.0), "the last 36 months alone: {answers:?}");
    });
}
