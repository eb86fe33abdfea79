//! The SQL of the lists that pages show, and only SQL. Every list carries the scope that access gives for it, over the
//! alias `c`; no rule about who may see what is written here. The names of children are joined to the rows
//! of the page alone.

pub mod asked;
pub mod behind;
pub mod cases;
pub mod monday;
pub mod reviews;

#[cfg(test)]
mod tests;

pub use waymark_access::COUNTED;
use waymark_access::{Cohort, Query, Sight};
use waymark_kernel::Answer;
use waymark_people::{Called, Desk, Given};
use waymark_store::{FromRow, Row};

/// Closes the rows `c` of a page and joins the names of the children to them.
const CHILDREN: &str = ") c JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id";

/// A row as it is read: its first two columns tell to whom the case was given and where the child is, as ids.
struct ById<T> {
    given: Given,
    row: T,
}

impl<T: FromRow> FromRow for ById<T> {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let given = Given { owner: row.id_opt(0)?, setting: row.text_opt(1)? };
        Ok(Self { given, row: T::from_row(row)? })
    }
}

/// Puts to rows what the officers and settings of them are called on the day of the sight.
async fn called<T>(
    desk: &Desk,
    sight: &Sight<Cohort>,
    rows: Vec<ById<T>>,
    put: impl Fn(&mut T, Called),
) -> Answer<Vec<T>> {
    let (mut rows, given): (Vec<T>, Vec<Given>) = rows.into_iter().map(|read| (read.row, read.given)).unzip();
    let called = desk.called(&given, sight.today()).await?;
    rows.iter_mut().zip(called).for_each(|(row, called)| put(row, called));
    Ok(rows)
}
