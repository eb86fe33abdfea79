//! A rule: one row of the specification, with its versions by first day in force. Versions are appended, never
//! edited, so that a clock started under old law keeps its day.

use crate::exception::Exception;
use crate::notice::Notice;
use crate::{Event, Force, Limit, Owner, Proof, Provision};
use waymark_kernel::{Day, day};

/// The first day of the 2014 Regulations, and of Part 3 of the Children and Families Act 2014.
pub const EHC_2014: Day = day(2014, 9, 1);
/// The first day of the changes made by SI 2015/359.
pub const EHC_2015: Day = day(2015, 3, 23);

/// One duty, expectation or power. Its id is stable.
#[derive(Debug)]
pub struct Rule {
    /// The id of its row, such as `A11`.
    pub id: &'static str,
    /// What has to be done, in plain words that follow "must".
    pub name: &'static str,
    /// The provision whose page it stands on.
    pub provision: &'static Provision,
    /// How binding it is.
    pub force: Force,
    /// Who has to act.
    pub owner: Owner,
    /// Where it is written; a limit may name a paragraph of its own.
    pub citation: &'static str,
    /// How sure we are of it; a limit may have a mark of its own.
    pub proof: Proof,
    /// Oldest first; append only. Each runs until the next one's first day.
    pub versions: &'static [Version],
    /// What calls for it, for a duty without a number; its limits name their own events.
    pub called_for_by: &'static [Event],
    /// The only exceptions that can excuse it.
    pub excused_by: &'static [&'static Exception],
    /// The event whose day replaces its limits, where the law allows that.
    pub replaced_by: Option<Event>,
    /// The notice it has to produce.
    pub notice: Option<&'static Notice>,
    /// That its exceptions were not read, in a sentence; empty where they were.
    pub exceptions_unread: &'static str,
    /// What a reader should know besides; may be empty.
    pub note: &'static str,
}

/// A rule as it stands from one day on.
#[derive(Debug, Clone, Copy)]
pub struct Version {
    /// The name of the set of rules it belongs to, such as `EHC-2015`.
    pub name: &'static str,
    /// The first day in force: clocks that start on or after it use this version.
    pub from: Day,
    /// Its limits; none for a duty without a number.
    pub limits: &'static [Limit],
}

/// Both sets of the Part 3 rules, for limits that SI 2015/359 did not change.
pub(crate) const fn ehc(limits: &'static [Limit]) -> [Version; 2] {
    [
        Version { name: "EHC-2014", from: EHC_2014, limits },
        Version { name: "EHC-2015", from: EHC_2015, limits },
    ]
}

/// Rules of neighbouring law that were already in force when the 2014 Regulations began: covered from that day on,
/// so that no commencement date is invented.
pub(crate) const fn standing(limits: &'static [Limit]) -> [Version; 1] {
    [Version { name: "STANDING", from: EHC_2014, limits }]
}

impl Rule {
    /// A rule without limits, exceptions or proof yet: the builders below add them.
    #[must_use]
    pub const fn new(id: &'static str, name: &'static str, provision: &'static Provision) -> Self {
        Self {
            id,
            name,
            provision,
            force: Force::Must,
            owner: Owner::Council,
            citation: "",
            proof: Proof::Recalled,
            versions: &[],
            called_for_by: &[],
            excused_by: &[],
            replaced_by: None,
            notice: None,
            exceptions_unread: "",
            note: "",
        }
    }

    /// How binding it is, and on whom.
    #[must_use]
    pub const fn owed(mut self, force: Force, owner: Owner) -> Self {
        self.force = force;
        self.owner = owner;
        self
    }

    /// Where it is written, and how sure we are.
    #[must_use]
    pub const fn cited(mut self, citation: &'static str, proof: Proof) -> Self {
        self.citation = citation;
        self.proof = proof;
        self
    }

    /// Its versions, oldest first.
    #[must_use]
    pub const fn versions(mut self, versions: &'static [Version]) -> Self {
        self.versions = versions;
        self
    }

    /// What calls for it, for a duty without a number.
    #[must_use]
    pub const fn called_for_by(mut self, events: &'static [Event]) -> Self {
        self.called_for_by = events;
        self
    }

    /// The only exceptions that can excuse it.
    #[must_use]
    pub const fn excused_by(mut self, exceptions: &'static [&'static Exception]) -> Self {
        self.excused_by = exceptions;
        self
    }

    /// The event whose day replaces its limits.
    #[must_use]
    pub const fn replaced_by(mut self, event: Event) -> Self {
        self.replaced_by = Some(event);
        self
    }

    /// The notice it has to produce.
    #[must_use]
    pub const fn notice(mut self, notice: &'static Notice) -> Self {
        self.notice = Some(notice);
        self
    }

    /// That exceptions may exist which nobody has read, in a sentence: then the rule never says that nothing excuses it.
    #[must_use]
    pub const fn exceptions_unread(mut self, sentence: &'static str) -> Self {
        self.exceptions_unread = sentence;
        self
    }

    /// What is said of a rule that no exception here excuses.
    #[must_use]
    pub const fn without_exceptions(&self) -> &'static str {
        if self.exceptions_unread.is_empty() { "Nothing excuses it." } else { self.exceptions_unread }
    }

    /// What a reader should know besides.
    #[must_use]
    pub const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }

    /// The version whose clocks start on `day`; `None` before the first.
    #[must_use]
    pub fn version_on(&self, day: Day) -> Option<&'static Version> {
        self.versions.iter().rev().find(|version| version.from <= day)
    }

    /// The newest version.
    #[must_use]
    pub const fn newest(&self) -> Option<&'static Version> {
        self.versions.last()
    }

    /// The day of the rule's first limit when its usual event fell on `start`, under the version of that day.
    /// The fast path for many cases: it allocates nothing. For more than one event use [`Rule::day_with`].
    #[must_use]
    pub fn day(&self, start: Day) -> Option<Day> {
        self.version_on(start)?.limits.first()?.day(start)
    }

    /// As [`Rule::day`], for the limit of a name.
    #[must_use]
    pub fn day_of(&self, limit: &str, start: Day) -> Option<Day> {
        self.version_on(start)?.limits.iter().find(|l| l.name == limit)?.day(start)
    }

    /// The day of the rule's first limit for exact days given by a function. Allocates nothing.
    #[must_use]
    pub fn day_with(&self, day_of: impl Fn(Event) -> Option<Day>) -> Option<Day> {
        let newest = self.newest()?.limits.first()?;
        let start = newest.count.first_event().and_then(&day_of);
        let version = start.map_or(self.newest(), |start| self.version_on(start))?;
        version.limits.first()?.day_with(day_of)
    }

    /// Every event its limits use, the usual start first; for a duty, what calls for it.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let mut events = self.called_for_by.to_vec();
        for version in self.versions.iter().rev() {
            version.limits.iter().for_each(|limit| limit.count.events(&mut events));
        }
        events
    }

    /// Whether the rule sets a day at all; the rest are duties without a number.
    #[must_use]
    pub fn has_limit(&self) -> bool {
        self.versions.iter().any(|version| !version.limits.is_empty())
    }

    /// The id as an anchor on its provision's page: `a6-prime` for A6'.
    #[must_use]
    pub fn anchor(&self) -> String {
        self.id.to_lowercase().replace('\'', "-prime").replace('.', "-")
    }

    /// Where it stands on the web: its provision's page, at its anchor. Every date that is shown leads here.
    #[must_use]
    pub fn href(&self) -> String {
        format!("{}#{}", self.provision.path(), self.anchor())
    }
}
