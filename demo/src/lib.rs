//! Ashdale: an invented local area, its children, families, schools and staff, calibrated to published figures.
//! Pure: the same recipe gives the same people, nothing is read or stored. Nobody in it is a real person.

mod area;
mod calendar;
mod deck;
mod dice;
mod figures;
mod life;
mod make;
mod names;
mod population;
mod quotas;
mod recipe;
mod returns;
mod share;
mod world;

pub use area::{Area, Member, Phase, Place, PlaceIx, Placement, Service, StaffIx, Team, TeamIx};
pub use figures::Figures;
pub use life::{
    Address, Advice, Carer, Communication, Exception, Extras, Life, PhaseTransfer, Relationship,
    RequestStory, Restriction, Review, Route,
};
pub use population::{Lives, Population, population};
pub use recipe::{Like, Recipe, census_of, last_census};
