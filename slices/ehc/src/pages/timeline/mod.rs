//! The cross-agency timeline of a case: what the law sets ahead, what passed its limit, and every fact, newest first.
//! A filter by agency, or what the family sees, is part of the address.

mod facts;
mod law;

use super::opened::Opened;
use waymark_kernel::Day;
use waymark_web::components::{Agency, Entry, Timeline};

/// What the timeline shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All of it, advice of one day in one entry.
    #[default]
    Everyone,
    /// All of it, every entry by itself, so that each can be put right.
    Every,
    /// One agency's.
    Only(Agency),
    /// What the family sees, in the family's words.
    Family,
}

/// Every choice: its code and its words.
pub const SHOWS: [(Show, &str, &str); 7] = [
    (Show::Everyone, "", "Everyone"),
    (Show::Only(Agency::Education), "education", "Education"),
    (Show::Only(Agency::Health), "health", "Health"),
    (Show::Only(Agency::SocialCare), "social_care", "Social care"),
    (Show::Only(Agency::Family), "family", "Family"),
    (Show::Family, "seen", "Only what the family sees"),
    (Show::Every, "every", "Every entry"),
];

impl Show {
    /// The choice of a code; an unknown one shows all.
    #[must_use]
    pub fn of(code: &str) -> Self {
        SHOWS.iter().find(|(_, known, _)| *known == code).map_or(Self::Everyone, |(show, ..)| *show)
    }
}

/// Something on the timeline, to be put in order.
struct Line {
    day: Option<Day>,
    ahead: bool,
    seq: i64,
    agency: Agency,
    told: bool,
    entry: Entry,
}

/// The same where nobody of the family has a page that shows it.
fn unseen(line: Line) -> Line {
    Line { told: false, entry: line.entry.seen(""), ..line }
}

/// The timeline.
#[must_use]
pub fn timeline(opened: &Opened, show: Show) -> Timeline {
    let mut lines = facts::lines(opened, show);
    if !opened.case().only_as_at() {
        lines.extend(law::ahead(opened));
        lines.extend(law::passed(opened));
    }
    if !opened.family_reads() {
        lines = lines.into_iter().map(unseen).collect();
    }
    lines.retain(|line| match show {
        Show::Everyone | Show::Every => true,
        Show::Only(agency) => line.agency == agency,
        Show::Family => line.told,
    });
    // What is known to the day comes before what is not; of one day, the later entry first.
    lines.sort_by_key(|line| {
        (std::cmp::Reverse(line.ahead), std::cmp::Reverse(line.day), std::cmp::Reverse(line.seq))
    });
    let entries = lines.into_iter().map(|line| line.entry).collect();
    Timeline::newest_first("Case timeline, newest first", opened.today, entries)
}
