//! Ashdale: an invented local area, its children, families, schools and staff, calibrated to published figures.
//! Pure: the same recipe gives the same people, nothing is read or stored. Nobody in it is a real person.

mod area;
mod life;
mod recipe;

pub use area::{Area, Member, Phase, Place, PlaceIx, Placement, Service, StaffIx, Team, TeamIx};
pub use life::{
    Address, Advice, Carer, Communication, Exception, Extras, Life, PhaseTransfer, Relationship,
    RequestStory, Restriction, Review, Route,
};
pub use recipe::{Like, Recipe, census_of, last_census};
