//! The filters of the list of cases. What an address says that is not known is left out, never an error.

use crate::codes::{AdviceKind, Stage};
use std::fmt::Write as _;
use waymark_kernel::{Day, PersonId, TeamId, add_days, parse_day};
use waymark_web::Form;
use waymark_web::components::Pagination;

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// The first binding day first.
    #[default]
    Due,
    /// The oldest request first.
    Received,
    /// By reference.
    Reference,
}

impl Sort {
    /// The value in an address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Received => "received",
            Self::Reference => "reference",
        }
    }
}

/// When the first binding day falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueWithin {
    /// Before today.
    Late,
    /// In seven days from today, today included.
    Week,
    /// Today or within 28 days: the last is the 28th day after today.
    Month,
}

impl DueWithin {
    /// Every value: its code and its words.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Late, "late", "Late"),
        (Self::Week, "week", "In the next 7 days"),
        (Self::Month, "month", "In the next 28 days"),
    ];
}

/// Whose advice is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgencyLate {
    /// Health.
    Health,
    /// Schools and educational psychology.
    Education,
    /// Social care.
    SocialCare,
}

impl AgencyLate {
    /// Every value: its code and its words.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Health, "health", "Health"),
        (Self::Education, "education", "Education"),
        (Self::SocialCare, "care", "Social care"),
    ];

    /// The kinds of advice it gives.
    #[must_use]
    pub const fn kinds(self) -> &'static [AdviceKind] {
        match self {
            Self::Health => &[AdviceKind::Health],
            Self::Education => &[AdviceKind::Setting, AdviceKind::Psychologist, AdviceKind::Sensory],
            Self::SocialCare => &[AdviceKind::SocialCare],
        }
    }
}

/// The row a page begins after or ends before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its day in the order; `None` where it has none.
    pub day: Option<Day>,
    /// Its reference.
    pub reference: String,
}

/// Which side of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edge {
    /// The rows after it.
    After(Key),
    /// The rows before it.
    Before(Key),
}

impl Edge {
    /// The comparison and the row.
    #[must_use]
    pub const fn parts(&self) -> (char, &Key) {
        match self {
            Self::After(key) => ('>', key),
            Self::Before(key) => ('<', key),
        }
    }
}

/// Filters, order and place of the list of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filters {
    /// How far the case has come.
    pub stage: Option<Stage>,
    /// Only the visitor's own and those they cover.
    pub mine: bool,
    /// The visitor and those they cover; filled from the visitor, never from the address.
    pub own: Vec<PersonId>,
    /// One officer's.
    pub owner: Option<PersonId>,
    /// One team's.
    pub team: Option<TeamId>,
    /// One setting's, such as `urn:103150`.
    pub setting: Option<String>,
    /// When the first binding day falls.
    pub due: Option<DueWithin>,
    /// Whose advice is late.
    pub agency_late: Option<AgencyLate>,
    /// Known only as at a census day, or confirmed; both where not said.
    pub as_at: Option<bool>,
    /// Asked for on or after this day.
    pub received_since: Option<Day>,
    /// Given to nobody.
    pub unassigned: bool,
    /// The order.
    pub sort: Sort,
    /// Rows a page: 25 or 50.
    pub per: u64,
    /// The page, from 1.
    pub page: u64,
    /// Pages further on go by key.
    pub edge: Option<Edge>,
}

impl Default for Filters {
    fn default() -> Self {
        Self {
            stage: None,
            mine: false,
            own: Vec::new(),
            owner: None,
            team: None,
            setting: None,
            due: None,
            agency_late: None,
            as_at: None,
            received_since: None,
            unassigned: false,
            sort: Sort::Due,
            per: 25,
            page: 1,
            edge: None,
        }
    }
}

impl Filters {
    /// Reads the part of an address after `?`.
    #[must_use]
    pub fn read(query: &str) -> Self {
        let form = Form::parse(query.as_bytes()).unwrap_or_default();
        let value = |name: &str| Some(form.value(name)).filter(|value| !value.is_empty());
        let key = |text: &str| {
            let (day, reference) = text.split_once('~')?;
            Some(Key { day: parse_day(day), reference: reference.to_owned() })
        };
        let after = value("after").and_then(key).map(Edge::After);
        Self {
            stage: value("stage").and_then(Stage::from_code),
            mine: value("mine").is_some(),
            own: Vec::new(),
            owner: value("owner").and_then(|id| id.parse().ok()),
            team: value("team").and_then(|id| id.parse().ok()),
            setting: value("setting").filter(|id| is_setting(id)).map(str::to_owned),
            due: DueWithin::ALL.iter().find(|(_, code, _)| Some(*code) == value("due")).map(|(due, ..)| *due),
            agency_late: AgencyLate::ALL
                .iter()
                .find(|(_, code, _)| Some(*code) == value("agency_late"))
                .map(|(a, ..)| *a),
            as_at: match value("as_at") {
                Some("only") => Some(true),
                Some("no") => Some(false),
                _ => None,
            },
            received_since: value("since").and_then(parse_day),
            unassigned: false,
            sort: match value("sort") {
                Some("received") => Sort::Received,
                Some("reference") => Sort::Reference,
                _ => Sort::Due,
            },
            per: if value("per") == Some("50") { 50 } else { 25 },
            page: Pagination::page_of(value("page").unwrap_or_default()),
            edge: after.or_else(|| value("before").and_then(key).map(Edge::Before)),
        }
    }

    /// Whether only late cases are wanted.
    #[must_use]
    pub const fn late(&self) -> bool {
        matches!(self.due, Some(DueWithin::Late))
    }

    /// The first and last day of the binding day wanted; no first day is from the beginning.
    #[must_use]
    pub fn due_days(&self, today: Day) -> Option<(Option<Day>, Day)> {
        self.due.map(|due| match due {
            DueWithin::Late => (None, add_days(today, -1)),
            DueWithin::Week => (Some(today), add_days(today, 7)),
            DueWithin::Month => (Some(today), add_days(today, 28)),
        })
    }

    /// Whether any filter is at work.
    #[must_use]
    pub fn any(&self) -> bool {
        let fresh = Self {
            sort: self.sort,
            per: self.per,
            page: self.page,
            edge: self.edge.clone(),
            own: self.own.clone(),
            ..Self::default()
        };
        *self != fresh
    }

    /// The address of the list with these filters at `path`, on its first page.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        let mut href = String::with_capacity(64);
        href.push_str(path);
        let mut add = |name: &str, value: &str| {
            let mark = if href.len() == path.len() { '?' } else { '&' };
            // Writing into a String cannot fail.
            let _ = write!(href, "{mark}{name}={}", value.replace(':', "%3A"));
        };
        if self.mine {
            add("mine", "yes");
        }
        if let Some(stage) = self.stage {
            add("stage", stage.code());
        }
        if let Some(owner) = self.owner {
            add("owner", &owner.to_string());
        }
        if let Some(team) = self.team {
            add("team", &team.to_string());
        }
        if let Some(setting) = &self.setting {
            add("setting", setting);
        }
        for (_, code, _) in DueWithin::ALL.iter().filter(|(due, ..)| self.due == Some(*due)) {
            add("due", code);
        }
        for (_, code, _) in AgencyLate::ALL.iter().filter(|(agency, ..)| self.agency_late == Some(*agency)) {
            add("agency_late", code);
        }
        if let Some(as_at) = self.as_at {
            add("as_at", if as_at { "only" } else { "no" });
        }
        if let Some(since) = self.received_since {
            add("since", &since.to_string());
        }
        if self.sort != Sort::Due {
            add("sort", self.sort.code());
        }
        if self.per != 25 {
            add("per", "50");
        }
        href
    }

    /// Adds the place to an address of [`Filters::href`].
    #[must_use]
    pub fn at(&self, path: &str, name: &str, value: &str) -> String {
        let href = self.href(path);
        let mark = if href.contains('?') { '&' } else { '?' };
        format!("{href}{mark}{name}={value}")
    }
}

/// Whether it has the form of a setting's id: letters, digits and a colon.
fn is_setting(id: &str) -> bool {
    id.len() <= 40 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b':')
}
