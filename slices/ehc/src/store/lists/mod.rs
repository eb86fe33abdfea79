//! The SQL of the lists that pages show, and only SQL. Every list carries the scope that access gives for it, over the
//! alias `c`; no rule about who may see what is written here. Names are joined to the rows of the page alone.

pub mod asked;
pub mod behind;
pub mod cases;
pub mod monday;
pub mod reviews;

#[cfg(test)]
mod tests;

pub use waymark_access::COUNTED;
use waymark_access::Query;
use waymark_access::{Cohort, Sight};
use waymark_people::officers::having_cases;

/// Closes the rows `c` of a page and joins the names to them: of the child, of the officer who has the case on the day of the sight, and of
/// the setting. Who was given a case and works as an officer no longer is not named.
fn names(query: &mut Query, sight: &Sight<Cohort>) {
    query.push(
        ") c JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id \
        LEFT JOIN people_person o ON o.area = c.area AND o.id = c.owner AND ",
    );
    having_cases(query, "c.owner", sight.today());
    query.push(" LEFT JOIN people_setting s ON s.area = c.area AND s.id = c.setting");
}
