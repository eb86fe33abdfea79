//! What reads otherwise in a paper than in the one before: figures, and each area of the plan. Both are told from the two
//! papers alone.

use crate::paper::words;
use crate::release::{AreaSaid, Contents, Frozen, MilestoneSaid, NOT_TOLD};
use std::collections::BTreeMap;
use waymark_web::words::day_plain;

/// A figure that reads otherwise than the last time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name of the figure.
    pub name: String,
    /// What it was.
    pub was: String,
    /// What it is.
    pub is: String,
    /// The answer of its rule now.
    pub answer: String,
}

/// The figures that read otherwise than in the release before, in the order they are told.
#[must_use]
pub fn changes(now: &Contents, before: &Contents) -> Vec<Change> {
    let earlier: BTreeMap<&str, String> =
        before.figures.iter().map(|figure| (figure.name.as_str(), words(figure))).collect();
    let change = |figure: &Frozen| {
        let (was, is) = (earlier.get(figure.name.as_str())?.clone(), words(figure));
        (was != is).then(|| Change { name: figure.name.clone(), was, is, answer: figure.answer.0.clone() })
    };
    now.figures.iter().filter_map(change).collect()
}

/// What an area of the plan says otherwise than before, a sentence each; milestones keep their order for good.
#[must_use]
pub fn of_area(now: &AreaSaid, before: &AreaSaid) -> Vec<String> {
    let mut said = Vec::new();
    if now.doing != before.doing {
        said.push(format!("Are we doing it? It was: {}. It is: {}.", before.doing, now.doing));
    }
    said.extend(now.measures.iter().filter(|words| !before.measures.contains(words)).cloned());
    // What is only kept back, or told again, is no change for families.
    let kept_back = [now, before].iter().any(|area| area.helping == NOT_TOLD);
    if now.helping != before.helping && !kept_back {
        said.push(format!("Is it helping families? It was: {}. It is: {}.", before.helping, now.helping));
    }
    for (place, milestone) in now.milestones.iter().enumerate() {
        match before.milestones.get(place) {
            Some(earlier) => said.extend(of_milestone(milestone, earlier)),
            None => said.push(format!("New: “{}”, by {}.", milestone.words, day_plain(milestone.due))),
        }
    }
    said
}

fn of_milestone(now: &MilestoneSaid, before: &MilestoneSaid) -> Vec<String> {
    let mut said = Vec::new();
    if now.state != before.state {
        said.push(format!("“{}” was: {}. It is: {}.", now.words, before.state, now.state));
    }
    if now.due != before.due {
        let (was, is) = (day_plain(before.due), day_plain(now.due));
        said.push(format!("“{}” was to be so by {was}. It is now to be so by {is}.", now.words));
    }
    let new = now.confirmed.iter().filter(|words| !before.confirmed.contains(words));
    said.extend(new.map(|words| format!("“{}”: {words}", now.words)));
    said
}
