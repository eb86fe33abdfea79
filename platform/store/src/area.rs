//! The area whose records these are: whose council, by what name, and whether its people are made up. Written
//! once when it is made; there is deliberately no statement here that changes it.

use crate::args;
use crate::migrate::Migration;
use crate::place::Place;
use crate::row::{FromRow, Row};
use crate::store::Store;
use crate::tx::Tx;
use waymark_kernel::{Answer, AreaId, Instant, Problem};

/// A local area partnership, the tenant of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its number.
    pub id: AreaId,
    /// The three-digit code of its council, such as `343`.
    pub la: String,
    /// Its name, such as `Ashdale`.
    pub name: String,
    /// Whether its people are made up. Said on every page; cannot be set later.
    pub demo: bool,
    /// When it was made.
    pub made: Instant,
}

const READ: &str = "SELECT area, la, name, demo, made FROM area WHERE area = $1";
const READ_ALL: &str = "SELECT area, la, name, demo, made FROM area ORDER BY area";
const WRITE: &str = "INSERT INTO area (area, la, name, demo, made) VALUES ($1, $2, $3, $4, $5)";

impl FromRow for Area {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.get(0)?,
            la: row.text(1)?,
            name: row.text(2)?,
            demo: row.bool(3)?,
            made: row.instant(4)?,
        })
    }
}

impl Store {
    /// Makes an area that is not there yet, with the folder or tables it needs.
    ///
    /// # Errors
    /// A Refusal when it is there already; otherwise as [`Store::open`].
    pub async fn create(place: &Place, area: &Area, migrations: &[Migration]) -> Answer<Self> {
        let store = Self::open(place, area.id, migrations).await?;
        store.add_area(area).await?;
        Ok(store)
    }

    pub(crate) async fn add_area(&self, area: &Area) -> Answer<()> {
        let made = area.clone();
        self.write(move |tx| Box::pin(async move { insert(tx, made).await })).await
    }

    /// The area, as it was made; `None` when the tables are there but nobody has yet said whose they are.
    ///
    /// # Errors
    /// As [`Store::all`].
    pub async fn about(&self) -> Answer<Option<Area>> {
        self.optional(READ, args![self.area()]).await
    }

    /// Every area that lives in the same place: one in a folder, perhaps many in a PostgreSQL database.
    ///
    /// # Errors
    /// As [`Store::all`].
    pub async fn areas(&self) -> Answer<Vec<Area>> {
        self.all(READ_ALL, args![]).await
    }
}

async fn insert(tx: &mut Tx, area: Area) -> Answer<()> {
    let there: Vec<Area> = tx.all(READ_ALL, args![]).await?;
    if there.iter().any(|a| a.id == area.id) {
        return Err(Problem::refuse("data", format!("There is already an area {} here.", area.name)));
    }
    let values = args![area.id, area.la, area.name, area.demo, area.made];
    tx.execute(WRITE, values).await.map(|_| ())
}

/// No area: for asking which areas live in a place. No council has this number.
const NOBODY: AreaId = AreaId(0);

/// The areas that live in a place, before any of them is opened: the tables are brought up to date as in
/// [`Store::open`].
///
/// # Errors
/// As [`Store::open`].
pub async fn areas_in(place: &Place, migrations: &[Migration]) -> Answer<Vec<Area>> {
    let store = Store::open(place, NOBODY, migrations).await?;
    let areas = store.areas().await;
    store.close().await;
    areas
}

/// A folder is one area's: refuses to open it as another's.
pub(crate) async fn check_folder(tx: &mut Tx) -> Answer<()> {
    if tx.area() == NOBODY {
        return Ok(());
    }
    let there: Vec<Area> = tx.all(READ_ALL, args![]).await?;
    match there.iter().find(|a| a.id != tx.area()) {
        None => Ok(()),
        Some(other) => Err(Problem::refuse(
            "data",
            format!("This folder holds the records of another area, {}.", other.name),
        )),
    }
}
