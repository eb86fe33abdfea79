//! The places of a return are held against the settings on record, which hold nobody back.

use crate::binary::{Place, area, return_at, return_of};
use serde_json::Value;
use waymark_kernel::day;

#[test]
fn settings_on_record_are_what_the_places_of_a_return_are_held_against() {
    let (place, area) = (Place::new(), area(60));
    let this = place.write("2026.xml", return_of(&area, |_, _| {}));
    let dry = || {
        let said = place.run(&["import", "sen2", this.to_str().unwrap(), "--dry-run", "--json"]);
        assert_eq!(said.code, 0, "{}", said.error);
        serde_json::from_str::<Value>(&said.out).unwrap()
    };
    let because = |told: &Value, rule: &str| {
        let all = told["not_checked"].as_array().unwrap();
        all.iter().find(|one| one[0] == rule).map(|one| one[1].as_str().unwrap().to_owned())
    };
    place.import(&place.write("2025.xml", return_at(day(2025, 1, 16), &area, |_, _| {})));
    let before = dry();
    for rule in ["N06", "N07", "N08"] {
        let why = because(&before, rule).unwrap();
        assert!(why.starts_with("no register of schools was given and none is on record"), "{why}");
    }
    let register = "URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code)\n\
        103150,Ashdale Primary,1,1\n";
    let register = place.write("register.csv", register);
    assert!(
        place.run(&["import", "settings", register.to_str().unwrap()]).out.starts_with("1 settings named")
    );
    let after = dry();
    assert_eq!([because(&after, "N06"), because(&after, "N08")], [None, None]);
    let why = because(&after, "N07").unwrap();
    assert!(why.starts_with("the settings on record do not tell which schools have a SEN unit"), "{why}");
    assert_eq!(before["held"], after["held"], "a place that is not on record holds nobody back");
}
