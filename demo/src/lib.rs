//! Ashdale: an invented local area, its children, families, schools and staff, calibrated to published figures.
//! Pure: the same recipe gives the same people, nothing is read or stored. Nobody in it is a real person.
//!
//! The calendar year before the last census takes the published shape of 2024, its census that of January 2025: quotas
//! are dealt like cards ([`Figures`] are the published counts), so totals come out by construction. After the census
//! life goes on at the same rates up to today. What a return without an error cannot show stays different: a plan
//! without a need (L02), a dated withdrawal of an assessment (A02), an outcome of a review without a decision (L10).
//! A story ([`Like::SeftonThen`]) takes the plans held, requests, refusals, plans sent and the share in time from each year
//! as published, back to 2016, and the rest from 2024. Of plans that ceased in earlier years it knows nothing. Where the plans
//! of a year came of more requests of the year before than were published, more of them were asked for in their own year.
//! Breakdowns by age, sex or ethnic group of other tables than the stock and the new plans are near, not exact.
//!
//! ```
//! use waymark_demo::{Like, Recipe, population};
//!
//! let recipe = Recipe { seed: 1, like: Like::Sefton, plans: Some(100), today: waymark_kernel::day(2026, 11, 23) };
//! let area = population(&recipe);
//! assert_eq!(area.area().name, "Ashdale");
//! assert_eq!(area.lives().next().map(|life| life.person.forename), Some("Maya".to_owned()));
//! ```

mod area;
mod calendar;
mod deck;
mod dice;
mod figures;
pub mod improvement;
mod life;
mod make;
mod names;
mod population;
mod quotas;
mod recipe;
mod returns;
mod share;
mod waiting;
mod world;

pub use area::{Area, Member, Partner, Phase, Place, PlaceIx, Placement, Service, StaffIx, Team, TeamIx};
pub use figures::Figures;
pub use life::{
    Address, Advice, Carer, Communication, Exception, Extras, Life, PhaseTransfer, Relationship, Relied,
    RequestStory, Restriction, Review, Route,
};
pub use population::{Lives, Population, population};
pub use recipe::{Like, Recipe, STORIES, Story, census_of, last_census};
pub use waiting::{List, Newcomer, Wait, WaitStep, counted_on, waits};
