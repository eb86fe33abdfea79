//! The meeting that a paper is made for, as it stood when the figures were frozen. A paper without one is for the public
//! alone.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use waymark_kernel::{Day, add_days, days_between};
use waymark_web::words::{capital, count_words, day_plain};

/// Which meeting: the number of the inspection whose plan it belongs to, and its own in that plan. In an address `1-4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MeetingNo {
    /// The number of the inspection, from 1.
    pub inspection: i64,
    /// The number of the meeting in its plan, from 1.
    pub n: i64,
}

impl fmt::Display for MeetingNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.inspection, self.n)
    }
}

/// The words name no meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a meeting is written as 1-4: the inspection, then the meeting")]
pub struct NoMeeting;

impl FromStr for MeetingNo {
    type Err = NoMeeting;

    fn from_str(text: &str) -> Result<Self, NoMeeting> {
        let (inspection, n) = text.split_once('-').ok_or(NoMeeting)?;
        let number = |text: &str| text.parse().ok().filter(|number| *number > 0).ok_or(NoMeeting);
        Ok(Self { inspection: number(inspection)?, n: number(n)? })
    }
}

/// A meeting as a paper tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForMeeting {
    /// Which.
    pub no: MeetingNo,
    /// What meets, such as `scrutiny committee`.
    pub what: String,
    /// The day it meets.
    pub day: Day,
    /// The day its papers are published, that day included.
    pub papers: Option<Day>,
}

/// A meeting that has met: what it decided, what it asked, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetSaid {
    /// Which.
    pub no: MeetingNo,
    /// What met, such as `scrutiny committee`.
    pub what: String,
    /// The day it met.
    pub day: Day,
    /// What it decided.
    pub decisions: Vec<String>,
    /// What it asked.
    pub asked: Vec<AskSaid>,
}

/// What a meeting asked of someone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskSaid {
    /// What.
    pub words: String,
    /// Of whom.
    pub who: String,
    /// By which day, that day included.
    pub due: Day,
    /// The day of the answer, and the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<(Day, String)>,
}

impl AskSaid {
    /// What came of it by a day: the answer with its day, or that there is none; and how many days late.
    #[must_use]
    pub fn stands(&self, on: Day) -> String {
        let day = self.answer.as_ref().map_or(on, |(day, _)| *day);
        let late = match days_between(self.due, day).max(0).unsigned_abs() {
            0 => String::new(),
            days => format!(", {} late", count_words(days, "day", "days")),
        };
        match &self.answer {
            Some((day, words)) => format!("{words} ({}{late})", day_plain(*day)),
            None => format!("Not answered by {}{late}", day_plain(on)),
        }
    }
}

impl ForMeeting {
    /// What meets, with a capital letter: `Scrutiny committee`.
    #[must_use]
    pub fn title(&self) -> String {
        capital(&self.what)
    }

    /// The last day on which commentary for its paper may be due, as seen on a day: the day before the papers, or before the
    /// meeting once the papers' day has come; never before `today`.
    #[must_use]
    pub fn last_due(&self, today: Day) -> Day {
        let limit = self.papers.filter(|papers| *papers > today).unwrap_or(self.day);
        add_days(limit, -1).max(today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_meeting_is_read_back_from_its_address_and_nothing_else_is() {
        let no = MeetingNo { inspection: 1, n: 4 };
        assert_eq!(no.to_string().parse(), Ok(no));
        for wrong in ["", "4", "1-", "-4", "0-4", "1-0", "1-4-2", "new"] {
            assert_eq!(wrong.parse::<MeetingNo>(), Err(NoMeeting), "{wrong}");
        }
    }

    #[test]
    fn commentary_is_due_before_the_papers_or_the_meeting_and_never_in_the_past() {
        let (papers, day_of) = (day(2026, 12, 1), day(2026, 12, 9));
        let meeting = |papers| ForMeeting {
            no: MeetingNo { inspection: 1, n: 4 },
            what: "scrutiny committee".to_owned(),
            day: day_of,
            papers,
        };
        assert_eq!(meeting(Some(papers)).last_due(day(2026, 11, 23)), day(2026, 11, 30));
        assert_eq!(meeting(Some(papers)).last_due(papers), day(2026, 12, 8));
        assert_eq!(meeting(None).last_due(day(2026, 11, 23)), day(2026, 12, 8));
        assert_eq!(meeting(None).last_due(day_of), day_of);
    }
}
