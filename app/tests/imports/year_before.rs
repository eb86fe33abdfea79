//! A return is compared with that of the year before where that is on record.

use crate::binary::{Place, area, return_at, return_of};
use serde_json::Value;
use waymark_kernel::day;

fn not_checked(told: &Value, rule: &str) -> bool {
    told["not_checked"].as_array().unwrap().iter().any(|one| one[0] == rule)
}

#[test]
fn the_return_of_the_year_before_that_is_on_record_is_what_a_return_is_compared_with() {
    let (place, area) = (Place::new(), area(60));
    let this = place.write("2026.xml", return_of(&area, |_, _| {}));
    let dry = |file: &str| {
        let said = place.run(&["import", "sen2", file, "--dry-run", "--json"]);
        assert_eq!(said.code, 0, "{}", said.error);
        serde_json::from_str::<Value>(&said.out).unwrap()
    };
    assert!(not_checked(&dry(this.to_str().unwrap()), "L15"), "nothing is on record");
    place.import(&place.write("2025.xml", return_at(day(2025, 1, 16), &area, |_, _| {})));
    let told = dry(this.to_str().unwrap());
    assert!(!not_checked(&told, "L15"), "{}", told["not_checked"]);
    assert_eq!(told.get("totals"), None, "what is kept for the next year is not part of the answer");
    assert!(!not_checked(&place.import(&this), "L15"));
}
