//! The whole invented area: its places and staff, its lives one after another, and the return it makes.

use crate::area::Area;
use crate::life::Life;
use crate::make::Maker;
use crate::recipe::{Like, Recipe};
use crate::returns;
use crate::waiting::{List, Newcomer, Wait, more_since, of_area};
use crate::world::World;
use waymark_kernel::Day;
use waymark_returns::model::{Header, Person};

/// An invented area. Holds its places and staff; its lives are made as they are asked for.
#[derive(Debug)]
pub struct Population {
    world: World,
}

/// Makes an area. The same recipe gives the same area.
#[must_use]
pub fn population(recipe: &Recipe) -> Population {
    Population { world: World::new(recipe) }
}

impl Population {
    /// Places, teams and staff.
    #[must_use]
    pub fn area(&self) -> &Area {
        &self.world.area
    }

    /// The latest census day up to today, whose return has the published shape.
    #[must_use]
    pub fn census(&self) -> Day {
        self.world.calendar.census
    }

    /// What the area is like.
    #[must_use]
    pub const fn like(&self) -> Like {
        self.world.like
    }

    /// The seed of all chance.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.world.seed
    }

    /// How many plans are held on census day.
    #[must_use]
    pub fn plans(&self) -> u32 {
        self.world.scale.plans()
    }

    /// The waits of children of these birth dates for the services of the area, and the children whom only a service knows:
    /// in the waits they are numbered after the others.
    #[must_use]
    pub fn waits(&self, born: &[Day]) -> (Vec<Newcomer>, Vec<Wait>) {
        of_area(&self.world, born)
    }

    /// Since when a service sees more children than before, because more was paid for; `None` where nothing was by today.
    #[must_use]
    pub fn more_since(&self, list: List) -> Option<Day> {
        more_since(&self.world, list)
    }

    /// All lives, always the same and in the same order, made one at a time in constant memory.
    #[must_use]
    pub fn lives(&self) -> Lives<'_> {
        Lives(Maker::new(&self.world))
    }

    /// The persons of the return of a census day, in the order of the lives.
    pub fn returns_at(&self, census: Day) -> impl Iterator<Item = Person> {
        self.lives().filter_map(move |life| life.person_at(census))
    }

    /// The header of that return.
    #[must_use]
    pub fn header(&self, census: Day) -> Header {
        returns::header(self.world.area.la, census)
    }
}

/// The lives of an area, one after another.
#[derive(Debug)]
pub struct Lives<'w>(Maker<'w>);

impl Iterator for Lives<'_> {
    type Item = Life;

    fn next(&mut self) -> Option<Life> {
        self.0.next_life()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.0.left()).unwrap_or(usize::MAX);
        (left, Some(left))
    }
}
