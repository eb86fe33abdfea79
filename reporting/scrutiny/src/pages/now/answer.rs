//! The answer that everybody reads first: how much of the plan is done, and where it helps families. Made from the latest
//! paper alone; the same paper always gives the same sentences, and no hand writes them.

use crate::release::{AreaSaid, NOT_TOLD};
use waymark_improvement::standing::Tells;
use waymark_improvement::words::number;
use waymark_web::words::list_words;

/// What the words of a measure's answer tell.
pub(super) fn tells(answer: &str) -> Tells {
    match answer {
        "Getting better" | "Getting better, not there yet" => Tells::Better,
        "Target met" => Tells::TargetMet,
        "Getting worse" => Tells::Worse,
        "Too soon to tell" | NOT_TOLD => Tells::TooSoon,
        _ => Tells::Same,
    }
}

/// How much is done and where things get better, and under it where they do not.
pub(super) fn sentences(areas: &[AreaSaid]) -> [String; 2] {
    let (done, all) =
        areas.iter().fold((0, 0), |(done, all), area| (done + area.counts.0, all + area.counts.1));
    let with = |wanted: Tells| areas.iter().filter(move |area| tells(&area.helping) == wanted);
    let count = |wanted: Tells| with(wanted).count() as u64;
    let (better, met, worse) = (count(Tells::Better), count(Tells::TargetMet), count(Tells::Worse));
    let of = number(areas.len() as u64);
    let first = match better {
        0 => "Things are not getting better for families in any part of the plan yet.".to_owned(),
        some => {
            format!("In {} of {of} parts of the plan things are getting better for families.", number(some))
        }
    };
    let mut rest = Vec::new();
    if met > 0 {
        rest.push(format!("In {} we have met our target.", parts(met)));
    }
    if worse > 0 {
        let names: Vec<String> = with(Tells::Worse).map(|area| format!("“{}”", area.title)).collect();
        rest.push(format!("In {} things are getting worse: {}.", parts(worse), list_words(&names)));
    }
    let left = (areas.len() as u64).saturating_sub(better + met + worse);
    if left > 0 {
        rest.push(format!("In {} there is no change yet, or we cannot tell yet.", parts(left)));
    }
    let reached = match all {
        0 => "No milestone is planned yet.".to_owned(),
        all => format!("{done} of {all} milestones are done."),
    };
    [format!("{reached} {first}"), rest.join(" ")]
}

fn parts(count: u64) -> String {
    let word = if count == 1 { "part" } else { "parts" };
    format!("{} {word}", number(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_testkit::reading::grade;

    fn area(title: &str, helping: &str, counts: (u64, u64)) -> AreaSaid {
        AreaSaid { title: title.to_owned(), helping: helping.to_owned(), counts, ..AreaSaid::default() }
    }

    #[test]
    fn the_answer_counts_what_is_done_and_names_where_it_gets_worse() {
        let areas = [
            area("Plans are late", "Getting better", (6, 13)),
            area("Waits are long", "Getting worse", (3, 10)),
            area("Nobody asks us", "Target met", (9, 9)),
            area("Help is hard to find", "Too soon to tell", (0, 4)),
            area("Schools are on their own", "No measure was chosen", (1, 2)),
        ];
        let [first, rest] = sentences(&areas);
        assert_eq!(
            first,
            "19 of 38 milestones are done. In one of five parts of the plan things are getting better for families."
        );
        assert_eq!(
            rest,
            "In one part we have met our target. In one part things are getting worse: “Waits are long”. In two parts there \
             is no change yet, or we cannot tell yet."
        );
        assert!(grade(&first) <= 6.5 && grade(&rest) <= 6.0, "{} {}", grade(&first), grade(&rest));
    }

    #[test]
    fn where_nothing_gets_better_it_says_so() {
        let [first, rest] = sentences(&[area("Waits are long", "No change yet", (0, 1))]);
        assert!(first.ends_with("Things are not getting better for families in any part of the plan yet."));
        assert_eq!(rest, "In one part there is no change yet, or we cannot tell yet.");
    }
}
