//! What can have happened to the shared record, and nothing else. A payload holds ids, codes and days; names and
//! addresses stand in versions that a fact points to, but for those of offices, which are published.

use crate::area_contacts::AreaContact;
use serde::{Deserialize, Serialize};
use waymark_kernel::{ChildId, Day, FactId, ImportId, PersonId, TeamId, TextId, VersionId};

/// One thing that happened. The child it is about is the envelope's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Fact {
    /// A child came on record.
    ChildRecorded {
        /// The order of first recording.
        record_no: i64,
        /// The details told.
        version: VersionId,
    },
    /// The details of a child changed.
    ChildChanged {
        /// The details as they are now.
        version: VersionId,
    },
    /// A child recorded by a file that was undone is taken off the record.
    ChildRetracted,
    /// Who may know of the child changed.
    LabelSet {
        /// 0 open, 1 withheld, 2 hidden.
        label: i64,
        /// Why: safeguarding, court order, refuge, sealed …
        why: Option<TextId>,
        /// The kind of reason that a family may be told of a record kept back: a code of [`crate::restriction::Ground`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<String>,
    },
    /// Someone was named on the list of those who may read the restricted child.
    ReaderNamed {
        /// Who.
        reader: PersonId,
    },
    /// They were taken off it.
    ReaderRemoved {
        /// Who.
        reader: PersonId,
    },
    /// Someone who acts or is written to came on record.
    PersonRecorded {
        /// The person.
        person: PersonId,
        /// Their details.
        version: VersionId,
        /// Made up to try the program with a real return.
        invented: bool,
    },
    /// Their details changed.
    PersonChanged {
        /// The person.
        person: PersonId,
        /// Their details as they are now.
        version: VersionId,
        /// Who said so, in words, where that was asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<TextId>,
    },
    /// A person may use a role.
    RoleGiven(RoleGiven),
    /// They may no longer.
    RoleEnded {
        /// The fact that gave the role.
        given: FactId,
        /// The first day without it.
        to: Day,
    },
    /// A person is family to the child.
    FamilyRecorded(FamilyRecorded),
    /// They no longer are, or no longer by this right.
    FamilyEnded {
        /// The fact that recorded it.
        recorded: FactId,
        /// The first day without it.
        to: Day,
    },
    /// The record of the child may be a second one of someone on record.
    PairFound {
        /// The record it is like.
        other: ChildId,
        /// Why: a code of [`crate::pairs::Pair`].
        likeness: String,
    },
    /// Someone said whether two records are of one child.
    PairAnswered {
        /// The fact that found the pair.
        found: FactId,
        /// Of one child.
        same: bool,
    },
    /// Someone acts for a person who is away.
    CoverSet {
        /// Who is away.
        person: PersonId,
        /// Who acts.
        covered_by: PersonId,
        /// The first day away.
        from: Day,
        /// The last day away.
        to: Day,
    },
    /// A cover was called off.
    CoverEnded {
        /// The fact that set it.
        set: FactId,
    },
    /// A team was made or its particulars changed.
    TeamRecorded {
        /// The team.
        team: TeamId,
    },
    /// Settings were named or brought up to date from the register.
    SettingsNamed {
        /// How many.
        count: i64,
    },
    /// How an office that families turn to is reached, as it makes it known.
    AreaContactTold(AreaContact),
    /// All of an import is in and can be seen.
    ImportDone {
        /// The import.
        import: ImportId,
        /// How many persons it applied.
        persons: i64,
    },
    /// All that an import brought was taken back.
    ImportUndone {
        /// The import.
        import: ImportId,
    },
}

/// A role given to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleGiven {
    /// Who.
    pub person: PersonId,
    /// A code of the list of roles, such as `case_officer`.
    pub role: String,
    /// The agency acted for: `council`, `health`, `care`, `setting` or `family`.
    pub agency: String,
    /// The team, where the role is used in one.
    pub team: Option<TeamId>,
    /// The setting, where the role is used in one: `urn:103150`.
    pub setting: Option<String>,
    /// The first day.
    pub from: Day,
    /// The first day without it, where known.
    pub to: Option<Day>,
}

/// What a person is to a child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyRecorded {
    /// Who.
    pub person: PersonId,
    /// By what right: a code of [`crate::families::Right`].
    pub right: String,
    /// Mother, father, foster carer …: a code of [`crate::families::Relationship`].
    pub relationship: Option<String>,
    /// Whether the child lives with them.
    pub lives_with: bool,
    /// Whether they are the first to be written to.
    pub first_contact: bool,
    /// The first day.
    pub from: Day,
    /// The first day without it, where known.
    pub to: Option<Day>,
}

impl Fact {
    /// The name of the kind, as the journal's column and the timeline's sentences know it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::ChildRecorded { .. } => "child_recorded",
            Self::ChildChanged { .. } => "child_changed",
            Self::ChildRetracted => "child_retracted",
            Self::LabelSet { .. } => "label_set",
            Self::ReaderNamed { .. } => "reader_named",
            Self::ReaderRemoved { .. } => "reader_removed",
            Self::PersonRecorded { .. } => "person_recorded",
            Self::PersonChanged { .. } => "person_changed",
            Self::RoleGiven(_) => "role_given",
            Self::RoleEnded { .. } => "role_ended",
            Self::FamilyRecorded(_) => "family_recorded",
            Self::FamilyEnded { .. } => "family_ended",
            Self::PairFound { .. } => "pair_found",
            Self::PairAnswered { .. } => "pair_answered",
            Self::CoverSet { .. } => "cover_set",
            Self::CoverEnded { .. } => "cover_ended",
            Self::TeamRecorded { .. } => "team_recorded",
            Self::SettingsNamed { .. } => "settings_named",
            Self::AreaContactTold(_) => "area_contact_told",
            Self::ImportDone { .. } => "import_done",
            Self::ImportUndone { .. } => "import_undone",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::{Ids, day};

    #[test]
    fn the_kind_in_the_column_is_the_kind_in_the_payload_and_a_fact_reads_back() {
        let ids = Ids::seeded(1);
        let facts = [
            Fact::ChildRecorded { record_no: 1, version: ids.next() },
            Fact::ChildRetracted,
            Fact::LabelSet { label: 2, why: None, told: None },
            Fact::LabelSet { label: 1, why: None, told: Some("staff".into()) },
            Fact::CoverEnded { set: ids.next() },
            Fact::RoleGiven(RoleGiven {
                person: ids.next(),
                role: "case_officer".into(),
                agency: "council".into(),
                team: Some(ids.next()),
                setting: None,
                from: day(2026, 1, 5),
                to: None,
            }),
        ];
        for fact in facts {
            let payload = serde_json::to_string(&fact).unwrap();
            let value: serde_json::Value = serde_json::from_str(&payload).unwrap();
            assert_eq!(value["kind"], fact.kind());
            assert_eq!(serde_json::from_str::<Fact>(&payload).unwrap(), fact);
        }
    }
}
