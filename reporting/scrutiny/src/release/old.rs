//! Lists and files that are too old for the figures that rest on them: each is named with the reason for which they are
//! published all the same, and no reason given for one counts for another.

use super::{Contents, Feed};
use waymark_kernel::{Answer, Problem, Refusal};
use waymark_web::words::day_plain;

/// What the name of the field of a reason begins with; the code of its feed follows.
pub const OLD: &str = "old_feed_";

/// A reason of fewer words tells nobody anything.
const FEWEST_WORDS: usize = 3;

/// The sentence that gives the reason for which figures are published over an old feed of this name.
#[must_use]
pub fn because(name: &str, reason: &str) -> String {
    format!("{name}: {}", reason.trim())
}

/// Refuses over each old feed of which no sentence gives a reason.
///
/// # Errors
/// The refusals, each at the field of its feed.
pub(super) fn reasoned(contents: &Contents, feeds: &[Feed]) -> Answer<()> {
    let old = feeds.iter().filter(|feed| feed.is_old(contents.on));
    let refused: Vec<Refusal> = old.filter_map(|feed| refusal(feed, &contents.old_feeds)).collect();
    if refused.is_empty() { Ok(()) } else { Err(Problem::Refused(refused)) }
}

fn refusal(feed: &Feed, sentences: &[String]) -> Option<Refusal> {
    let start = because(&feed.name, "");
    let reason = sentences.iter().find_map(|sentence| sentence.strip_prefix(&start));
    let words = reason.map_or(0, |reason| reason.split_whitespace().count());
    let sentence = match words {
        FEWEST_WORDS.. => return None,
        0 => {
            let last = feed.last.map_or_else(
                || "nothing was told yet".to_owned(),
                |last| format!("nothing is told after {}", day_plain(last)),
            );
            format!("{start}{last}. Wait for newer figures, or say why these are published.")
        }
        _ => format!("{start}give the reason in a few words. The paper says it."),
    };
    Some(Refusal { field: format!("{OLD}{}", feed.code), sentence, rule: None })
}

/// The name of the feed that a refusal is about; `None` when it is about something else.
#[must_use]
pub fn name_of(refusal: &Refusal) -> Option<&str> {
    let is_old = refusal.field.starts_with(OLD);
    refusal.sentence.split_once(": ").map(|(name, _)| name).filter(|_| is_old)
}

/// The sentences that give a reason for a feed that is old on the day of the figures; what is said of others is not told.
#[must_use]
pub fn of_old(contents: &Contents, feeds: &[Feed]) -> Vec<String> {
    let is_of = |sentence: &String| {
        let mut old = feeds.iter().filter(|feed| feed.is_old(contents.on));
        old.any(|feed| sentence.starts_with(&because(&feed.name, "")))
    };
    contents.old_feeds.iter().filter(|sentence| is_of(sentence)).cloned().collect()
}
