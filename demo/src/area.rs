//! The invented area: its places of education, its teams and its staff.

mod invent;
mod kinds;
mod places;
mod schools;

pub(crate) use invent::{area as invent, hire_leads, plain};
pub(crate) use places::{Index, postcode, stage_of};

pub use kinds::{PLACEMENTS, Phase, Placement, Service};

/// Index into [`Area::places`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceIx(pub u32);

/// Index into [`Area::teams`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TeamIx(pub u32);

/// Index into [`Area::staff`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StaffIx(pub u32);

/// A school, college or other setting with a number of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Name, such as `Larkfield Primary`.
    pub name: String,
    /// Six digits from 990001 on: a run the national register does not use. Empty for a provider that has only a UKPRN.
    pub urn: String,
    /// Eight digits from 19990001 on.
    pub ukprn: String,
    /// Code of its type in the national register, such as 1 for a community school; 0 without a URN.
    pub type_code: u16,
    /// Name of that type.
    pub type_name: &'static str,
    /// The ages it teaches.
    pub phase: Phase,
    /// How it is counted when a child is placed there (without its unit or resourced provision).
    pub counted_as: Placement,
    /// Whether it has a special unit.
    pub has_unit: bool,
    /// Whether it has resourced provision.
    pub has_resourced_provision: bool,
    /// Its establishment number, four digits, as UPNs carry it.
    pub establishment: u16,
    /// Postcode.
    pub postcode: String,
    /// Its own inbox, where advice is asked of it.
    pub team: TeamIx,
}

/// A team with an inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Name, such as `Speech and language therapy`.
    pub name: String,
    /// What it does.
    pub service: Service,
    /// `council`, `health` or `setting`.
    pub agency: &'static str,
    /// The place whose team it is, for a school's inbox.
    pub place: Option<PlaceIx>,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// First name.
    pub forename: String,
    /// Family name.
    pub surname: String,
    /// Code of the role, as `access` knows it, such as `case_officer`.
    pub role: &'static str,
    /// The team they work in.
    pub team: TeamIx,
    /// Telephone, of the range kept for drama.
    pub telephone: String,
    /// Mail address at `example.org`.
    pub email: String,
}

/// Someone who works with the area without a team of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partner {
    /// First and family name.
    pub name: &'static str,
    /// Code of the role, as `access` knows it, such as `inspector`.
    pub role: &'static str,
    /// Whom they work for: `council`, `health`, `family` or `public`.
    pub agency: &'static str,
}

/// Everything in the area that is not a child or a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// `Ashdale`.
    pub name: &'static str,
    /// The number of the council whose figures it takes: 343, or 330.
    pub la: u16,
    /// The responsible health commissioner.
    pub commissioner: &'static str,
    /// Schools, colleges and other settings.
    pub places: Vec<Place>,
    /// Teams; the SEND team comes first.
    pub teams: Vec<Team>,
    /// Staff.
    pub staff: Vec<Member>,
    /// Those of the other roles, one each.
    pub partners: &'static [Partner],
}
