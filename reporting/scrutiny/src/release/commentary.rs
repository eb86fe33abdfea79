//! What the lead of each area says about the figures of a paper: asked when the paper is begun, due before its papers are
//! published, shown as late when it comes late, and never quietly left out.

use super::Contents;
use serde::{Deserialize, Serialize};
use waymark_kernel::{Answer, Day, Problem, days_between};
use waymark_web::words::{count_words, day_plain};

/// The most words of one commentary, so that a paper stays one that people read.
pub const MOST_WORDS: usize = 150;

/// Commentary that the lead of one area was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadCommentary {
    /// The number of the area.
    pub area: i64,
    /// Its name.
    pub title: String,
    /// The accountable officer, with the partner they are of; empty where nobody is accountable.
    pub lead: String,
    /// The last day on which it is in time.
    pub due: Day,
    /// What was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Said>,
    /// Why the paper goes without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub none_because: Option<String>,
}

/// What was said, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The words.
    pub words: String,
    /// The name of the person who wrote it down.
    pub by: String,
    /// The day.
    pub on: Day,
    /// The lead wrote it in their own account.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

impl LeadCommentary {
    /// Whether neither the commentary nor a reason for its absence is there.
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        self.said.is_none() && self.none_because.is_none()
    }

    /// Who was asked, in words.
    #[must_use]
    pub fn who(&self) -> &str {
        if self.lead.is_empty() { "the lead of the area, whom nobody has named" } else { &self.lead }
    }

    /// Who says it, in words: the lead where they wrote it themselves, and else whoever wrote it, for the lead. Nobody's name
    /// stands before words that somebody else wrote.
    #[must_use]
    pub fn says(&self, said: &Said) -> String {
        let lead = self.who();
        if said.own || lead.strip_prefix(said.by.as_str()).is_some_and(|rest| rest.starts_with(" (")) {
            format!("{lead} says")
        } else {
            format!("{}, for {lead}, says", said.by)
        }
    }

    /// How many days late it came; still to come, how many days late it is on a day. 0 in time.
    #[must_use]
    pub fn days_late(&self, today: Day) -> i64 {
        let day = self.said.as_ref().map_or(today, |said| said.on);
        days_between(self.due, day).max(0)
    }

    /// How it stands on a day: `Came on 24 November 2026`, `3 days late`, `Due 24 November 2026`.
    #[must_use]
    pub fn stands(&self, today: Day) -> String {
        let late = self.days_late(today).unsigned_abs();
        let late_words = format!("{} late", count_words(late, "day", "days"));
        match (&self.said, &self.none_because) {
            (Some(said), _) if late > 0 => format!("Came on {}, {late_words}", day_plain(said.on)),
            (Some(said), _) => format!("Came on {}", day_plain(said.on)),
            (None, Some(_)) => "None, with a reason".to_owned(),
            (None, None) if late > 0 => format!("{late_words}: it was due on {}", day_plain(self.due)),
            (None, None) => format!("Due {}", day_plain(self.due)),
        }
    }
}

/// Puts what the lead of an area says into a paper. It takes the place of what was said before, and of a reason for its
/// absence.
///
/// # Errors
/// Missing when the paper asks nothing of this area; refused with too many words.
pub fn say(contents: &mut Contents, area: i64, said: Said) -> Answer<()> {
    let words = said.words.split_whitespace().count();
    if words > MOST_WORDS {
        let sentence = format!("Use {MOST_WORDS} words or fewer. These are {words}.");
        return Err(Problem::refuse("words", sentence));
    }
    let asked = of(contents, area)?;
    asked.said = Some(said);
    asked.none_because = None;
    Ok(())
}

/// Says why a paper goes without the commentary of an area.
///
/// # Errors
/// Missing when the paper asks nothing of this area; refused when the commentary is there.
pub fn go_without(contents: &mut Contents, area: i64, why: String) -> Answer<()> {
    let asked = of(contents, area)?;
    if asked.said.is_some() {
        return Err(Problem::refuse("why", "The commentary has come. There is nothing to go without."));
    }
    asked.none_because = Some(why);
    Ok(())
}

/// Refuses while any commentary is missing, naming each lead.
///
/// # Errors
/// The refusal.
pub(super) fn complete(contents: &Contents) -> Answer<()> {
    let missing: Vec<String> = contents
        .asked
        .iter()
        .filter(|asked| asked.is_missing())
        .map(|asked| format!("area {}, {}", asked.area, asked.who()))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let sentence = format!(
        "Commentary is missing: {}. Wait for it, or record why there is none: the paper then says so.",
        missing.join("; ")
    );
    Err(Problem::refuse("", sentence))
}

fn of(contents: &mut Contents, area: i64) -> Answer<&mut LeadCommentary> {
    contents.asked.iter_mut().find(|asked| asked.area == area).ok_or(Problem::Missing)
}
