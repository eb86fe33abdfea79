//! Where an area's records are: a data folder, or a PostgreSQL database. Opening one says plainly what is wrong.

use anyhow::{Context, bail};
use std::path::PathBuf;
use waymark_kernel::{Answer, AreaId, Instant};
use waymark_store::{Area, Place, Store, areas_in};

/// The store of an area and the store of its access log.
#[derive(Clone)]
pub struct Opened {
    /// The records.
    pub store: Store,
    /// Who looked: a folder of its own on SQLite, so that reading never waits for a writer; the same database on
    /// PostgreSQL.
    pub log: Store,
    /// The area as it was made.
    pub area: Area,
}

/// A new area: its id is the number of its council.
fn area(la: &str, name: &str, demo: bool, made: Instant) -> anyhow::Result<Area> {
    let id = AreaId(la.parse().with_context(|| format!("“{la}” is not the number of a council"))?);
    Ok(Area { id, la: la.to_owned(), name: name.to_owned(), demo, made })
}

/// What `--data` and `--database` say.
#[derive(Debug, Clone, clap::Args)]
pub struct Where {
    /// The data folder (SQLite).
    #[arg(long, value_name = "DIR", default_value = "waymark-data", global = true)]
    pub data: PathBuf,
    /// A PostgreSQL database instead of a data folder.
    #[arg(long, value_name = "URL", global = true)]
    pub database: Option<String>,
}

impl Where {
    fn place(&self) -> Place {
        match &self.database {
            Some(url) => Place::Database(url.clone()),
            None => Place::Folder(self.data.clone()),
        }
    }

    fn log_place(&self) -> Place {
        match &self.database {
            Some(url) => Place::Database(url.clone()),
            None => Place::Folder(self.data.join("access-log")),
        }
    }

    /// Whether an area is already there.
    pub async fn exists(&self) -> anyhow::Result<bool> {
        if self.database.is_none() && !self.data.join("waymark.db").is_file() {
            return Ok(false);
        }
        Ok(!self.areas().await?.is_empty())
    }

    async fn areas(&self) -> anyhow::Result<Vec<Area>> {
        Ok(areas_in(&self.place(), &self.migrations()).await?)
    }

    fn migrations(&self) -> Vec<waymark_store::Migration> {
        let mut all = crate::slices::migrations();
        if self.database.is_some() {
            all.extend_from_slice(waymark_access::LOG_MIGRATIONS);
        }
        all
    }

    /// Opens the area that is there.
    pub async fn open(&self) -> anyhow::Result<Opened> {
        if !self.exists().await? {
            bail!(
                "There is no area in {}. Make one with `waymark demo`, or import a return with `waymark import sen2 FILE`.",
                self.words()
            );
        }
        let areas = self.areas().await?;
        let [area] = areas.as_slice() else {
            bail!(
                "There are {} areas in {}: this version opens a database with one.",
                areas.len(),
                self.words()
            );
        };
        self.open_as(area.clone()).await
    }

    /// Makes an area that is not there yet.
    pub async fn create(&self, la: &str, name: &str, demo: bool, made: Instant) -> anyhow::Result<Opened> {
        let area = area(la, name, demo, made)?;
        let store = Store::create(&self.place(), &area, &self.migrations()).await?;
        store.close().await;
        self.open_as(area).await
    }

    /// Makes an invented area and lets `settle` fill it: in bulk in a folder, where half an area is never left, and
    /// job by job in a database.
    pub async fn fill(
        &self,
        la: &str,
        name: &str,
        made: Instant,
        settle: impl AsyncFnOnce(&Store) -> Answer<()>,
    ) -> anyhow::Result<Opened> {
        let Place::Folder(folder) = self.place() else {
            let opened = self.create(la, name, true, made).await?;
            settle(&opened.store).await?;
            return Ok(opened);
        };
        let area = area(la, name, true, made)?;
        Store::fill(&folder, &area, &self.migrations(), settle).await?;
        self.open_as(area).await
    }

    /// Opens the area that is there, if it is a demonstration.
    pub async fn demonstration(&self) -> anyhow::Result<Option<Opened>> {
        if !self.exists().await? {
            return Ok(None);
        }
        match self.areas().await?.as_slice() {
            [area] if area.demo => Ok(Some(self.open_as(area.clone()).await?)),
            _ => Ok(None),
        }
    }

    async fn open_as(&self, area: Area) -> anyhow::Result<Opened> {
        let store = Store::open(&self.place(), area.id, &self.migrations()).await?;
        let log = match self.database {
            Some(_) => store.clone(),
            None => Store::open(&self.log_place(), area.id, waymark_access::LOG_MIGRATIONS).await?,
        };
        Ok(Opened { store, log, area })
    }

    /// For sentences.
    pub fn words(&self) -> String {
        match &self.database {
            Some(_) => "the database".to_owned(),
            None => self.data.display().to_string(),
        }
    }
}
