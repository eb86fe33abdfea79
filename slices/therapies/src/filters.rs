//! The filters of a service's list. What an address says that is not known is left out, never an error; nothing personal
//! stands in it.

use crate::codes::Stage;
use waymark_kernel::{Day, add_days};
use waymark_web::Form;
use waymark_web::components::Pagination;

use crate::standing::{Ask, LONG, WITHIN};

/// How long children have waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waited {
    /// More than 18 weeks.
    Over18,
    /// More than 52 weeks.
    Over52,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToDo {
    /// Offer an appointment.
    Offer,
    /// Tell the family something.
    Tell,
    /// Read what the family wrote: nothing was told to it on a later day.
    Said,
    /// Ask why the trust's own list does not hold the child any more.
    Gone,
    /// Ask the family whether it still waits.
    Needed(Ask),
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// The longest wait first.
    #[default]
    Longest,
    /// Urgent first, then the longest wait.
    Soonest,
    /// Whose family has not heard for the longest first.
    Silent,
}

/// Filters, order and place of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filters {
    /// What the children wait for; all that wait where not said.
    pub stage: Option<Stage>,
    /// How long they have waited.
    pub waited: Option<Waited>,
    /// What is to be done.
    pub to_do: Option<ToDo>,
    /// The order.
    pub sort: Sort,
    /// The page, from 1.
    pub page: u64,
}

impl Default for Filters {
    fn default() -> Self {
        Self { stage: None, waited: None, to_do: None, sort: Sort::Longest, page: 1 }
    }
}

/// How many rows a page has.
pub const PER_PAGE: u64 = 25;

/// What can be chosen for how long: value, code and words.
pub const WAITED: [(Waited, &str, &str); 2] =
    [(Waited::Over18, "18", "Over 18 weeks"), (Waited::Over52, "52", "Over 52 weeks")];
/// What can be chosen for what is to be done.
pub const TO_DO: [(ToDo, &str, &str); 7] = [
    (ToDo::Said, "said", "The family wrote"),
    (ToDo::Offer, "offer", "No appointment offered"),
    (ToDo::Tell, "tell", "Time to get in touch"),
    (ToDo::Gone, "gone", "Gone from the trust’s list"),
    (ToDo::Needed(Ask::First), "ask-first", "Ask if still needed"),
    (ToDo::Needed(Ask::Again), "ask-again", "Ask once more if still needed"),
    (ToDo::Needed(Ask::Telephone), "telephone", "Telephone: asked twice"),
];
/// The orders that can be chosen: value, code and words.
pub const SORTS: [(Sort, &str, &str); 3] = [
    (Sort::Longest, "", "Longest wait first"),
    (Sort::Soonest, "soonest", "Urgent first"),
    (Sort::Silent, "silent", "Longest without word first"),
];
/// The stages that are waited in.
pub const STAGES: [Stage; 3] = [Stage::Triage, Stage::First, Stage::Treatment];

impl Filters {
    /// Reads the part of an address after `?`.
    #[must_use]
    pub fn read(query: &str) -> Self {
        let form = Form::parse(query.as_bytes()).unwrap_or_default();
        let stage = Stage::from_code(form.value("for")).filter(|stage| stage.waits());
        let waited = WAITED.iter().find(|(_, code, _)| *code == form.value("weeks"));
        let to_do = TO_DO.iter().find(|(_, code, _)| *code == form.value("do"));
        Self {
            stage,
            waited: waited.map(|(waited, ..)| *waited),
            to_do: to_do.map(|(to_do, ..)| *to_do),
            sort: SORTS
                .iter()
                .find(|(_, code, _)| *code == form.value("sort"))
                .map_or(Sort::Longest, |(sort, ..)| *sort),
            page: Pagination::page_of(form.value("page")),
        }
    }

    /// The day on or before which the wait began, for those who waited longer than the filter says.
    #[must_use]
    pub fn since(&self, today: Day) -> Option<Day> {
        self.waited.map(|waited| match waited {
            Waited::Over18 => add_days(today, -(WITHIN + 1)),
            Waited::Over52 => add_days(today, -(LONG + 1)),
        })
    }

    /// The day on or before which the family last heard, for those that should hear again: `every` so many weeks.
    #[must_use]
    pub fn silent_since(every: i64, today: Day) -> Day {
        add_days(today, -7 * every)
    }

    /// The address of the first page of the list at `path`.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        let mut parts = Vec::new();
        if let Some(stage) = self.stage {
            parts.push(format!("for={}", stage.code()));
        }
        parts.extend(
            WAITED
                .iter()
                .filter(|(w, ..)| self.waited == Some(*w))
                .map(|(_, code, _)| format!("weeks={code}")),
        );
        parts.extend(
            TO_DO.iter().filter(|(d, ..)| self.to_do == Some(*d)).map(|(_, code, _)| format!("do={code}")),
        );
        parts.extend(
            SORTS
                .iter()
                .filter(|(sort, code, _)| self.sort == *sort && !code.is_empty())
                .map(|(_, code, _)| format!("sort={code}")),
        );
        if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
    }

    /// The address of another page.
    #[must_use]
    pub fn at(&self, path: &str, page: u64) -> String {
        let href = self.href(path);
        let mark = if href.contains('?') { '&' } else { '?' };
        format!("{href}{mark}page={page}")
    }
}
