//! Two engines behind one door: an embedded SQLite folder, or PostgreSQL. One SQL text with `$1` binds runs on
//! both; every write is one job in one transaction; every fact goes through the one journal. It must never
//! acknowledge a write that is not on disk, and knows nothing of special educational needs.
//!
//! Words of one dialect: columns are `UUID`, `TEXT` (days too), `BIGINT` (instants and booleans too) and `BYTEA`;
//! every key begins with `area BIGINT NOT NULL`; add `NULLS LAST` to an order over a column that may be absent;
//! write `cast(sum(x) as bigint)`; never `LIKE` on names (its case rules differ).

mod area;
mod backup;
mod bind;
mod counters;
mod direct;
mod fill;
pub mod journal;
mod link;
mod migrate;
mod place;
mod postgres;
mod problem;
mod reader;
mod readers;
mod row;
mod sql;
mod sqlite;
mod sqlite_values;
mod store;
mod texts;
mod tx;
mod writer;

pub use area::{Area, areas_in};
pub use futures_util::future::BoxFuture;
pub use futures_util::stream::BoxStream;
pub use migrate::Migration;
pub use place::{Engine, Place};
pub use reader::Reader;
pub use row::{Column, FromRow, Row};
pub use sql::{Args, IntoValue, Kind, Sql, Value};
pub use store::Store;
pub use texts::{NewText, StoredText};
pub use tx::Tx;
