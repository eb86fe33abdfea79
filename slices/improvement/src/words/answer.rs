//! The first line of the plan, made from its numbers: the same numbers always give the same sentences, and no hand writes
//! them.

use super::{number, say};
use crate::standing::{Second, Summary, Tells};
use std::collections::BTreeSet;
use waymark_kernel::Day;
use waymark_web::words::{capital, list_words};

/// What an area's second answer is: its number, whether a measure is linked, and what that tells.
pub type AreaTells<'a> = (i64, bool, Option<&'a Second>);

/// How many milestones are done, and in how many areas the measures get better or worse.
#[must_use]
pub fn first_line(summary: &Summary, areas: &[AreaTells<'_>]) -> String {
    let mut said = vec![match summary.all {
        0 => say().answer_nothing_planned(),
        all => say().answer_done(all, summary.done),
    }];
    let unlinked = areas.iter().filter(|(_, linked, _)| !linked).count();
    if unlinked == areas.len() {
        said.push(say().answer_no_measure());
        return said.join(" ");
    }
    if areas.iter().any(|(_, _, second)| second.is_some()) {
        let telling = |tells: Tells| {
            areas.iter().filter(|(.., second)| second.is_some_and(|found| found.tells == tells)).count()
                as u64
        };
        let of = number(areas.len() as u64);
        said.push(match telling(Tells::Better) {
            0 => say().answer_better_none(of),
            better => say().answer_better(number(better), of),
        });
        let met = telling(Tells::TargetMet);
        if met > 0 {
            said.push(say().answer_met(met, number(met)));
        }
        said.extend(worse(areas));
    }
    if unlinked > 0 {
        said.push(say().answer_unlinked(unlinked as u64));
    }
    said.join(" ")
}

/// What gets worse: in the measure's own sentence where it has one, else by the number of the area.
fn worse(areas: &[AreaTells<'_>]) -> Vec<String> {
    let all: Vec<(i64, &Second)> =
        areas.iter().filter_map(|(n, _, second)| second.map(|second| (*n, second))).collect();
    let worse = all.iter().filter(|(_, second)| second.tells == Tells::Worse);
    let (own, bare): (Vec<_>, Vec<_>) = worse.partition(|(_, second)| !second.worse.is_empty());
    let mut said: Vec<String> = own.into_iter().map(|(_, second)| second.worse.clone()).collect();
    let numbers: BTreeSet<i64> = bare.into_iter().map(|(n, _)| n).collect();
    if !numbers.is_empty() {
        said.push(say().answer_worse(numbers.len() as u64, places(&numbers)));
    }
    said
}

/// What is off track, what falls due before the next board, and what changed since the last; `day` says a day in words.
#[must_use]
pub fn second_line(summary: &Summary, day: impl Fn(Day) -> String) -> String {
    if summary.all == 0 {
        return String::new();
    }
    let mut said = vec![off_track(&summary.off_track)];
    if let Some((board, count)) = summary.before_board {
        said.push(say().answer_before_board(count, day(board), capital(number(count))));
    }
    if let Some((done, slipped)) = summary.since_board {
        said.push(say().answer_since_board(done, slipped));
    }
    said.join(" ")
}

fn off_track(areas: &[i64]) -> String {
    let count = areas.len() as u64;
    if count == 0 {
        return say().answer_none_off();
    }
    let different: BTreeSet<i64> = areas.iter().copied().collect();
    let together = match (count, different.len()) {
        (1, _) | (_, 2..) => "",
        (2, _) => "both ",
        _ => "all ",
    };
    let places = format!("{together}in {}", places(&different));
    say().answer_off(count, capital(number(count)), places)
}

/// `area 2`, `areas 2 and 4`.
fn places(areas: &BTreeSet<i64>) -> String {
    let numbers: Vec<String> = areas.iter().map(ToString::to_string).collect();
    let word = if areas.len() == 1 { "area" } else { "areas" };
    format!("{word} {}", list_words(&numbers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;
    use waymark_web::words::day_plain;

    fn second(tells: Tells, worse: &str) -> Second {
        Second {
            tells,
            words: String::new(),
            name: String::new(),
            figure: String::new(),
            basis: String::new(),
            because: String::new(),
            worse: worse.into(),
            dots: Vec::new(),
            ordinary: None,
            target: None,
            more: None,
            href: String::new(),
        }
    }

    fn of_the_mock() -> Summary {
        Summary {
            done: 29,
            all: 51,
            off_track: vec![2, 2],
            before_board: Some((day(2026, 12, 3), 4)),
            since_board: Some((5, 1)),
        }
    }

    #[test]
    fn the_first_line_counts_milestones_and_asks_the_measures_how_it_helps() {
        let all = [
            second(Tells::Better, ""),
            second(Tells::Worse, "Therapy waits are getting worse."),
            second(Tells::Better, ""),
            second(Tells::TooSoon, ""),
            second(Tells::TargetMet, ""),
        ];
        let areas: Vec<AreaTells<'_>> = (1..).zip(&all).map(|(n, second)| (n, true, Some(second))).collect();
        assert_eq!(
            first_line(&of_the_mock(), &areas),
            "29 of 51 milestones are done. In two of five areas the measure is getting better. In one area it meets its \
             target. Therapy waits are getting worse."
        );
        assert_eq!(
            second_line(&of_the_mock(), day_plain),
            "Two milestones are off track, both in area 2. Four fall due before the board on 3 December 2026. Changes \
             since the last board: 5 milestones done, 1 slipped."
        );
    }

    #[test]
    fn a_measure_without_a_sentence_of_its_own_is_named_by_its_area() {
        let (worse, same) = (second(Tells::Worse, ""), second(Tells::Same, ""));
        let areas =
            [(1, true, Some(&worse)), (2, true, Some(&same)), (3, true, Some(&worse)), (4, false, None)];
        assert_eq!(
            first_line(&of_the_mock(), &areas),
            "29 of 51 milestones are done. In none of four areas is the measure getting better. In areas 1 and 3 the \
             measures are getting worse. One area has no measure yet."
        );
    }

    #[test]
    fn without_a_measure_the_first_line_says_that_nobody_can_say_whether_it_helps() {
        let areas = [(1, false, None), (2, false, None)];
        assert_eq!(
            first_line(&of_the_mock(), &areas),
            "29 of 51 milestones are done. No measure is linked yet, so nobody can say whether it helps."
        );
        let one = Summary { done: 0, all: 1, ..Summary::default() };
        assert_eq!(first_line(&one, &[(1, true, None)]), "0 of 1 milestone is done.");
    }

    #[test]
    fn one_milestone_and_none_read_as_they_should() {
        let with = |off_track: Vec<i64>, before| Summary {
            all: 3,
            off_track,
            before_board: Some((day(2026, 12, 3), before)),
            ..Summary::default()
        };
        let said = |summary: &Summary| second_line(summary, |_| "3 December".into());
        assert_eq!(
            said(&with(vec![4], 1)),
            "One milestone is off track, in area 4. One falls due before the board on 3 December."
        );
        assert_eq!(
            said(&with(vec![], 0)),
            "No milestone is off track. None falls due before the board on 3 December."
        );
        assert_eq!(
            said(&with(vec![1, 3, 1], 2)),
            "Three milestones are off track, in areas 1 and 3. Two fall due before the board on 3 December."
        );
    }
}
