//! What is asked of one case, child or import is read by an index of it. An engine that keeps no statistics takes an area for a
//! few rows, and would sooner go through all of it than sort.
#![allow(clippy::unwrap_used, reason = "a test must stop")]

use super::{courses, replay, search, settings, starts};
use waymark_kernel::{Ids, PersonId};
use waymark_store::args;
use waymark_testkit::stores::{plan, sqlite};

fn tables() -> Vec<waymark_store::Migration> {
    let people = [waymark_access::MIGRATIONS, waymark_people::MIGRATIONS, waymark_access::LOG_MIGRATIONS];
    [people.concat(), super::MIGRATIONS.to_vec()].concat()
}

#[test]
fn one_case_child_or_import_is_read_without_the_rest_of_the_area() {
    sqlite(&tables(), |store| async move {
        let one: PersonId = Ids::seeded(1).next();
        let asked =
            replay::TABLES.iter().map(|table| table.rows).chain([settings::OF_CHILD, search::OF_IMPORT]);
        for sql in asked {
            let plan = plan(&store, sql, args![store.area(), one]).await;
            assert!(plan.contains("=? AND "), "{sql}\n{plan}");
        }
    });
}

#[test]
fn the_few_cases_without_a_line_are_read_without_the_others() {
    sqlite(&tables(), |store| async move {
        for (sql, index) in
            [(courses::WITHOUT, "ehc_case_no_course"), (starts::SNAPSHOTS, "ehc_case_no_starts")]
        {
            let plan = plan(&store, sql, args![store.area()]).await;
            assert!(plan.contains(index), "{sql}\n{plan}");
        }
    });
}
