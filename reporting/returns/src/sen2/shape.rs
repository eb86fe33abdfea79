//! The words a year's format is written in: records, their parts in order, and how often each may stand.

use super::field::Field;
use waymark_kernel::Day;

/// The format of one year's return.
#[derive(Debug)]
pub struct Year {
    /// The year of the census day, such as 2026. Activity is that of the calendar year before.
    pub number: i16,
    /// The census day.
    pub reference_date: Day,
    /// The census day of the year before: plans which ceased earlier are out of scope.
    pub previous_reference: Day,
    /// The day the return is due, where it is known to us.
    pub return_by: Option<Day>,
    /// `CollectionDetails`.
    pub collection_details: &'static [Part],
    /// `Source`.
    pub source: &'static [Part],
    /// `Person`.
    pub person: &'static [Part],
    /// `Requests`.
    pub requests: &'static [Part],
    /// `Assessment`.
    pub assessment: &'static [Part],
    /// `NamedPlan`.
    pub named_plan: &'static [Part],
    /// `PlanDetail`.
    pub plan_detail: &'static [Part],
    /// `ActivePlans`.
    pub active_plans: &'static [Part],
    /// `PlacementDetail`.
    pub placement_detail: &'static [Part],
    /// `SENneed`.
    pub sen_need: &'static [Part],
    /// Codes of today's lists which this year did not know yet.
    pub barred: &'static [(Field, &'static str)],
}

/// A record of the return: an element that holds other elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Record {
    /// Collection, year and census day.
    CollectionDetails,
    /// Who sends it.
    Source,
    /// Module 1.
    Person,
    /// Module 2; despite its name it is one request.
    Requests,
    /// Module 3.
    Assessment,
    /// Module 4.
    NamedPlan,
    /// Module 4, placements the plan names.
    PlanDetail,
    /// Module 5.
    ActivePlans,
    /// Module 5, actual placements.
    PlacementDetail,
    /// Module 5, needs.
    SenNeed,
}

/// One part of a record: what it is and how often it may stand.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// A field or another record.
    pub item: Item,
    /// At least this often.
    pub min: u8,
    /// At most this often; `None` for any number.
    pub max: Option<u8>,
}

/// A field, or a record within the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A field with a value.
    Field(Field),
    /// A record of its own.
    Record(Record),
}

impl Record {
    /// The name of its element.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CollectionDetails => "CollectionDetails",
            Self::Source => "Source",
            Self::Person => "Person",
            Self::Requests => "Requests",
            Self::Assessment => "Assessment",
            Self::NamedPlan => "NamedPlan",
            Self::PlanDetail => "PlanDetail",
            Self::ActivePlans => "ActivePlans",
            Self::PlacementDetail => "PlacementDetail",
            Self::SenNeed => "SENneed",
        }
    }
}

impl Item {
    /// The name of its element.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Field(field) => field.name(),
            Self::Record(record) => record.name(),
        }
    }
}

impl Year {
    /// The parts of a record in the order of this year.
    #[must_use]
    pub const fn parts(&self, record: Record) -> &'static [Part] {
        match record {
            Record::CollectionDetails => self.collection_details,
            Record::Source => self.source,
            Record::Person => self.person,
            Record::Requests => self.requests,
            Record::Assessment => self.assessment,
            Record::NamedPlan => self.named_plan,
            Record::PlanDetail => self.plan_detail,
            Record::ActivePlans => self.active_plans,
            Record::PlacementDetail => self.placement_detail,
            Record::SenNeed => self.sen_need,
        }
    }

    /// Whether this year's record has this field at all.
    #[must_use]
    pub fn has(&self, record: Record, field: Field) -> bool {
        self.parts(record).iter().any(|part| part.item == Item::Field(field))
    }

    /// Whether this year's list of a field has this code. Fields without a list have every code.
    #[must_use]
    pub fn knows_code(&self, field: Field, code: &str) -> bool {
        !self.barred.contains(&(field, code))
    }

    /// The first day of the collection period: 1 January of the year before.
    #[must_use]
    pub const fn period_start(&self) -> Day {
        waymark_kernel::day(self.number - 1, 1, 1)
    }

    /// The last day of the collection period: 31 December of the year before.
    #[must_use]
    pub const fn period_end(&self) -> Day {
        waymark_kernel::day(self.number - 1, 12, 31)
    }
}

/// A field that must stand once.
pub(super) const fn one(field: Field) -> Part {
    Part { item: Item::Field(field), min: 1, max: Some(1) }
}

/// A field that may stand once.
pub(super) const fn maybe(field: Field) -> Part {
    Part { item: Item::Field(field), min: 0, max: Some(1) }
}

/// A record that stands from `min` to `max` times.
pub(super) const fn record(record: Record, min: u8, max: Option<u8>) -> Part {
    Part { item: Item::Record(record), min, max }
}
