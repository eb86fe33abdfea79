//! What a return tells against officers: an entry of theirs that it would overrule, or a case that it would end before
//! something that they recorded. Nobody's work is undone by a file; whoever brings it in is told, and decides.

use super::{news, paired};
use crate::case::{AssessmentEnd, Case, Happened, fold};
use crate::codes::Stage;
use crate::decide;
use crate::facts::Fact;
use crate::mark::Mark;
use crate::record::{Happening, Record};
use crate::store::{OpenCase, cases_for_import, entered};
use std::collections::BTreeSet;
use waymark_kernel::{Answer, ChildId, Day, Instant};
use waymark_store::Tx;

/// An entry of an officer that a return tells otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// The case it stands in.
    pub reference: String,
    /// What was recorded, such as `the day we agreed to assess`.
    pub what: &'static str,
    /// Its day, where it has one.
    pub day: Option<Day>,
}

impl Against {
    /// In a sentence, for whoever brings the return in.
    #[must_use]
    pub fn sentence(&self) -> String {
        let day = self.day.map_or_else(String::new, |day| format!(" as {}", decide::in_words(day)));
        format!(
            "In {} someone recorded {}{day}, and this return tells it otherwise. Nothing of this person is taken. Put the \
             case or the return right, whichever is wrong.",
            self.reference, self.what
        )
    }
}

/// What a return of a census day tells of a child against what officers recorded in the cases they carry on.
///
/// # Errors
/// As the store's.
pub async fn against(tx: &mut Tx, child: ChildId, census: Day, records: &[Record]) -> Answer<Vec<Against>> {
    let known = cases_for_import(tx, child).await?;
    let mut found = Vec::new();
    for (record, open) in records.iter().zip(paired(known, records, census)) {
        let Some(open) = open.filter(|open| !open.case.only_as_at()) else { continue };
        let news = news(&open, record, (census, super::NO_FILE));
        if news.is_empty() {
            continue;
        }
        let entered = entered(&mut *tx, open.id).await?;
        let overruled = overruled(&open, &news, &entered);
        found.extend(overruled.map(|fact| Against {
            reference: open.case.reference.clone(),
            what: decide::what(&fact.fact),
            day: fact.when.exact(),
        }));
    }
    Ok(found)
}

/// The entry of an officer that the news of a file would overrule, the first that is found.
fn overruled<'o>(open: &'o OpenCase, news: &[Happening], entered: &BTreeSet<i64>) -> Option<&'o Happened> {
    let mut facts = open.facts.clone();
    let last = open.last_seq();
    for (seq, told) in (last + 1..).zip(news) {
        let Happening { fact, when, corrects, .. } = told.clone();
        facts.push(Happened { seq, when, recorded: Instant(i64::MAX), corrects, fact });
    }
    let (before, after) = (&open.case, fold(&facts));
    let corrected = news.iter().filter_map(|told| told.corrects).find(|seq| entered.contains(seq));
    let replaced = || {
        let pairs = decisions(before).into_iter().zip(decisions(&after));
        let lost = pairs.filter_map(|(was, is)| was.filter(|was| is != Some(*was)));
        lost.map(|mark| mark.seq).find(|seq| entered.contains(seq))
    };
    let turned = || turned(before, &after).filter(|seq| entered.contains(seq));
    let seq =
        corrected.or_else(replaced).or_else(turned).or_else(|| outlived(open, &after, last, entered))?;
    open.facts.iter().find(|fact| fact.seq == seq)
}

/// The marks of what was decided, of which a file may tell another day or another outcome. A final plan is what comes of
/// an agreement to make one, and not against it.
fn decisions(case: &Case) -> [Option<Mark>; 5] {
    let refused = case.assessment_end.as_ref().filter(|(_, end)| *end != AssessmentEnd::Agreed);
    [
        case.received.as_ref().map(|(at, _)| *at),
        case.request_end.as_ref().map(|(at, _)| *at),
        refused.map(|(at, _)| *at),
        case.final_issued,
        case.ceased.as_ref().map(|(at, _)| *at),
    ]
}

/// The agreement to make a plan, where a file tells that there is to be none.
fn turned(before: &Case, after: &Case) -> Option<i64> {
    let agreed = |case: &Case| {
        case.assessment_end.as_ref().filter(|(_, end)| *end == AssessmentEnd::Agreed).map(|(at, _)| at.seq)
    };
    agreed(before).filter(|_| agreed(after).is_none())
}

/// What an officer recorded of a time after the end that a file tells of a case that they carry on.
fn outlived(open: &OpenCase, after: &Case, last: i64, entered: &BTreeSet<i64>) -> Option<i64> {
    let closed = |case: &Case| case.stage(Day::MAX) == Stage::Closed;
    if closed(&open.case) || !closed(after) {
        return None;
    }
    let ends = decisions(after).into_iter().flatten().chain(after.moved_away.as_ref().map(|(at, _)| *at));
    let end = ends.filter(|at| at.seq > last).filter_map(|at| at.when.last()).max();
    let later = |fact: &&Happened| {
        entered.contains(&fact.seq)
            && !matches!(fact.fact, Fact::Confirmed | Fact::OwnerSet { .. })
            && end.is_none_or(|end| fact.when.last().is_some_and(|day| day > end))
    };
    open.facts.iter().rev().find(later).map(|fact| fact.seq)
}
