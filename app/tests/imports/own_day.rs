//! A demonstration made on a day of its own is asked on that day, whatever the machine's is.

use crate::binary::Place;
use serde_json::Value;

#[test]
fn a_measure_of_a_demonstration_is_told_as_at_its_own_day_and_stays_so_when_somebody_records_something() {
    let place = Place::new();
    assert_eq!(place.run(&["demo", "--make-only", "--plans", "40", "--today", "2019-06-24"]).code, 0);
    let to = || {
        let said = place.run(&["measure", "show", "plans-20-weeks", "--json"]);
        assert_eq!(said.code, 0, "{}", said.error);
        let told: Value = serde_json::from_str(&said.out).unwrap();
        told["figure"]["to"].as_str().unwrap().to_owned()
    };
    assert_eq!(to(), "2019-06-24");
    let added = place.run(&["account", "add", "--name", "Robin Vane", "--role", "administrator"]);
    assert_eq!(added.code, 0, "{}", added.error);
    assert_eq!(to(), "2019-06-24", "what is recorded at the command line is recorded on the area's day");
    let list = place.file("list.csv");
    let sitrep = ["export", "sitrep", "--service", "autism", "--out", list.to_str().unwrap()];
    let said = place.run(&sitrep);
    assert!(said.out.contains("as at 2019-06-24"), "{} {}", said.out, said.error);
}
