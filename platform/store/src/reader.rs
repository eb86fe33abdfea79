//! Reading, whether from the store at large or from inside a transaction: a slice writes its reads once,
//! `async fn of_case<R: Reader>(mut from: R, …)`, and calls them with `&store` or `&mut *tx`. Its methods take
//! [`Sql`] itself (`TEXT.into()`): a generic text would keep such functions out of write jobs.

use crate::row::FromRow;
use crate::sql::{Args, Sql};
use crate::store::Store;
use crate::tx::Tx;
use std::future::Future;
use waymark_kernel::{Answer, AreaId};

/// Something statements can be read from.
pub trait Reader: Send {
    /// The area whose records these are: bind it first in every statement.
    fn area(&self) -> AreaId;

    /// Every row.
    fn all<T: FromRow>(&mut self, sql: Sql, args: Args) -> impl Future<Output = Answer<Vec<T>>> + Send;

    /// The first row, if there is one.
    fn optional<T: FromRow>(
        &mut self,
        sql: Sql,
        args: Args,
    ) -> impl Future<Output = Answer<Option<T>>> + Send;

    /// The first row; [`waymark_kernel::Problem::Missing`] when there is none.
    fn one<T: FromRow>(&mut self, sql: Sql, args: Args) -> impl Future<Output = Answer<T>> + Send;
}

macro_rules! reader {
    ($type:ty, $inner:ident) => {
        impl Reader for $type {
            fn area(&self) -> AreaId {
                $inner::area(self)
            }
            async fn all<T: FromRow>(&mut self, sql: Sql, args: Args) -> Answer<Vec<T>> {
                $inner::all(self, sql, args).await
            }
            async fn optional<T: FromRow>(&mut self, sql: Sql, args: Args) -> Answer<Option<T>> {
                $inner::optional(self, sql, args).await
            }
            async fn one<T: FromRow>(&mut self, sql: Sql, args: Args) -> Answer<T> {
                $inner::one(self, sql, args).await
            }
        }
    };
}

reader!(&Store, Store);
reader!(&mut Tx, Tx);
