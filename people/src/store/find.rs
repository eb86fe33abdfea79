//! The search for a child: one statement, of constant pieces, within the scope of the visitor's list.

use super::children::CHILD;
use crate::child::Child;
use crate::search::Query;
use waymark_access::{Cohort, Sight};
use waymark_kernel::Answer;
use waymark_store::{Reader, Sql, args};

/// Children who fit a search, among those the scope of a list lets through.
pub(crate) async fn children<R: Reader>(
    mut from: R,
    query: &Query,
    sight: &Sight<Cohort>,
    most: usize,
) -> Answer<Vec<Child>> {
    let mut values = args![from.area()];
    let mut wanted = vec!["c.area = $1".to_owned()];
    if let Some(only) = query.only {
        values.extend(args![only]);
        wanted.push(format!("c.child_id = ${}", values.len()));
    }
    wanted.extend(query.whose.map(str::to_owned));
    if let Some(number) = &query.number {
        values.extend(args![number]);
        let at = values.len();
        // One look-up in each index, where OR would read every child.
        let of = |column: &str| {
            format!("SELECT n.child_id FROM people_child n WHERE n.area = $1 AND n.{column} = ${at}")
        };
        let either = ["upn", "uln", "nhs_number"].map(of).join(" UNION ALL ");
        wanted.push(format!("c.child_id IN ({either})"));
    }
    if let Some(day) = query.birth_date {
        values.extend(args![day]);
        wanted.push(format!("c.birth_date = ${}", values.len()));
    }
    let (words, bound) = super::words::all_begin(values.len() + 1, &query.words);
    values.extend(bound);
    wanted.extend(words);
    let scope = sight.scope(values.len() + 1);
    values.extend(scope.args);
    wanted.push(scope.sql);
    let sql = format!(
        "SELECT {CHILD} FROM people_child c WHERE {} \
         ORDER BY c.folded_surname, c.folded_forename, c.birth_date, c.record_no LIMIT {most}",
        wanted.join(" AND ")
    );
    from.all(Sql::composed(sql), values).await
}
