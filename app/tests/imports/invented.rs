//! Round the people of a return stand invented ones, marked so for ever: nobody may take them for staff.

use crate::binary::{Place, area, return_of};
use rusqlite::Connection;

#[test]
fn everyone_with_a_role_in_a_demonstration_from_a_return_is_marked_as_invented() {
    let place = Place::new();
    let path = place.write("sen2.xml", return_of(&area(30), |_, _| {}));
    let made = place.run(&["demo", "--today", "2026-11-23", "--make-only", "--from", path.to_str().unwrap()]);
    assert_eq!(made.code, 0, "{}", made.error);
    let records = Connection::open(place.file("data").join("waymark.db")).unwrap();
    let count = |invented: bool| -> i64 {
        let sql = "SELECT count(*) FROM people_person p JOIN people_role r ON r.person = p.id WHERE p.invented = ?1";
        records.query_row(sql, [invented], |row| row.get(0)).unwrap()
    };
    assert_eq!(count(false), 0, "someone with a role is not marked as invented");
    assert!(count(true) > 30, "officers, teams and parents");
}

#[test]
fn a_return_alone_makes_nobody_of_its_families_and_opens_no_account() {
    let place = Place::new();
    place.import(&place.write("sen2.xml", return_of(&area(30), |_, _| {})));
    let records = Connection::open(place.file("data").join("waymark.db")).unwrap();
    for table in ["people_person", "people_family", "people_role"] {
        let count: i64 =
            records.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(count, 0, "{table}");
    }
}

#[test]
fn who_is_held_back_from_a_demonstration_is_told_with_the_reason() {
    let place = Place::new();
    let wrong = |n: usize, person: &mut waymark_returns::Person| {
        if n == 3 {
            person.upn = "A000000000000".into();
        }
    };
    let path = place.write("sen2.xml", return_of(&area(10), wrong));
    let made = place.run(&["demo", "--today", "2026-11-23", "--make-only", "--from", path.to_str().unwrap()]);
    assert_eq!(made.code, 0, "{}", made.error);
    assert!(made.out.contains("held back: person 4, line "), "{}", made.out);
    assert!(made.out.contains("error P0") && made.out.contains("1 held back"), "{}", made.out);
}
