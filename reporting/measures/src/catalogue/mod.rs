//! The catalogue: every measure with its exact words beside the function that counts it. A measure never changes its
//! meaning; one that counts otherwise gets another id.

mod access;
mod given;
mod milestones;
mod plans;
pub(crate) mod stages;
mod time;
mod waits;
mod work;

use crate::count::Marks;
use crate::definition::{Definition, Each};
use crate::small::Adds;
use waymark_ehc::codes::Stage;
use waymark_ehc::course::Course;
use waymark_ehc::read::AgencyLate;
use waymark_improvement::store::MilestoneRow;
use waymark_kernel::Day;
use waymark_therapies::Service;
use waymark_therapies::store::waits::Wait;

/// What one case gives to a measure; the course holds nothing that happened after the day.
pub type CountCase = fn(&Course, &Only, Day, &mut Marks);
/// What one milestone gives to a measure, on a day.
pub type CountMilestone = fn(&MilestoneRow, Day, &mut Marks);
/// What one referral gives to a measure.
pub type CountWait = fn(&Wait, &Service, &mut Marks);

/// Every definition, in the order of the list.
pub const DEFINITIONS: [&[Definition]; 7] = [
    access::DEFINITIONS,
    time::DEFINITIONS,
    plans::DEFINITIONS,
    work::DEFINITIONS,
    waits::DEFINITIONS,
    milestones::DEFINITIONS,
    given::DEFINITIONS,
];

/// Measures that add up: the open cases of each stage are those of officers and those without one, and the advice of each
/// agency is a part of all.
const FAMILIES: [(&[&str], Adds); 2] =
    [(&["open", "caseload", "unassigned"], Adds::Even(3)), (&["advice-6-weeks"], Adds::Parts)];

/// The part of the area a measure is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Only {
    /// All of it.
    Area,
    /// Cases at one stage.
    Stage(Stage),
    /// Advice of one agency.
    Agency(AgencyLate),
    /// One service that children wait for.
    Service(Box<Service>),
}

/// A measure of one part of the area.
#[derive(Debug, Clone)]
pub struct Measure {
    /// What it is.
    pub definition: &'static Definition,
    /// Of what.
    pub only: Only,
}

impl Measure {
    /// Its name in addresses and on the command line, such as `advice-6-weeks.health`.
    #[must_use]
    pub fn id(&self) -> String {
        let id = self.definition.id;
        match &self.only {
            Only::Area => id.to_owned(),
            Only::Stage(stage) => format!("{id}.{}", stage.code()),
            Only::Agency(agency) => format!("{id}.{}", agency_code(*agency)),
            Only::Service(service) => format!("{id}.{}", service.details.slug),
        }
    }

    /// The measure that counts some of the same; `None` where there is none, and of the whole beside its own parts.
    #[must_use]
    pub fn beside(&self) -> Option<Self> {
        let id = self.definition.beside?;
        let definition = DEFINITIONS.into_iter().flatten().find(|definition| definition.id == id)?;
        let only = match &self.only {
            Only::Agency(_) => Only::Area,
            same => same.clone(),
        };
        (id != self.definition.id || only != self.only).then_some(Self { definition, only })
    }

    /// The measures of the same part of the area that count some of the same as this one, itself the first.
    pub(crate) fn alike(&self) -> Vec<Self> {
        let name = self.counts();
        let of = |definition| Self { definition, only: self.only.clone() };
        let others = DEFINITIONS.into_iter().flatten().map(of).filter(|other| {
            other.definition.id != self.definition.id
                && other.definition.each == self.definition.each
                && other.counts() == name
        });
        std::iter::once(self.clone()).chain(others).collect()
    }

    /// What its counts are called where it is decided what may be told of them: the same for measures that count some of the
    /// same, and its own for one that is decided about with others.
    pub(crate) fn counts(&self) -> String {
        match self.beside().filter(|_| self.family().is_none()) {
            Some(other) => other.counts(),
            None => self.id(),
        }
    }

    /// The measures that add up with this one, itself among them, and how; nothing where none do.
    pub(crate) fn family(&self) -> Option<(Vec<Self>, Adds)> {
        let (ids, adds) = FAMILIES.iter().find(|(ids, _)| ids.contains(&self.definition.id))?;
        let of = |id: &&str| DEFINITIONS.into_iter().flatten().find(|definition| definition.id == *id);
        let each = ids.iter().filter_map(of).flat_map(|definition| {
            parts(definition, &[]).into_iter().map(move |only| Self { definition, only })
        });
        Some((each.collect(), *adds))
    }

    /// Its plain name.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.definition.name;
        match &self.only {
            Only::Area => name.to_owned(),
            Only::Stage(stage) => format!("{name}: {}", stage_words(*stage)),
            Only::Agency(agency) => format!("{name}: {}", agency_words(*agency)),
            Only::Service(service) => format!("{name}: {}", service.details.name),
        }
    }
}

/// Every measure of an area.
#[derive(Debug, Clone)]
pub struct Catalogue(pub Vec<Measure>);

impl Catalogue {
    /// The measures of an area with these services.
    #[must_use]
    pub fn of(services: &[Service]) -> Self {
        let all = DEFINITIONS.into_iter().flatten();
        let each = |definition| {
            parts(definition, services).into_iter().map(move |only| Measure { definition, only })
        };
        Self(all.flat_map(each).collect())
    }

    /// The measure with this id; `None` when there is none.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Measure> {
        self.0.iter().find(|measure| measure.id() == id)
    }
}

fn parts(definition: &Definition, services: &[Service]) -> Vec<Only> {
    match definition.each {
        Each::Area => vec![Only::Area],
        Each::Stage => [Stage::Request, Stage::Assessment, Stage::Issuing].map(Only::Stage).to_vec(),
        Each::Agency => {
            let agencies = AgencyLate::ALL.into_iter().map(|(agency, ..)| Only::Agency(agency));
            std::iter::once(Only::Area).chain(agencies).collect()
        }
        Each::Service => services.iter().cloned().map(|one| Only::Service(Box::new(one))).collect(),
    }
}

fn agency_code(agency: AgencyLate) -> &'static str {
    AgencyLate::ALL.iter().find(|(one, ..)| *one == agency).map_or("", |(_, code, _)| code)
}

pub(crate) fn agency_words(agency: AgencyLate) -> &'static str {
    AgencyLate::ALL.iter().find(|(one, ..)| *one == agency).map_or("", |(.., words)| words)
}

pub(crate) const fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Request => "request",
        Stage::Assessment => "assessment",
        Stage::Issuing => "writing the plan",
        Stage::Plan => "plan",
        Stage::Closed => "closed",
    }
}
