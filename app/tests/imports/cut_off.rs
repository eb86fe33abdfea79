//! A file that was cut off, or whose quotation marks do not close, is refused with its line and cell, and nothing of it is
//! taken in.

use crate::binary::{Place, area, return_of};

/// A folder with a return in it.
fn begun() -> Place {
    let place = Place::new();
    place.import(&place.write("sen2.xml", return_of(&area(5), |_, _| {})));
    place
}

#[test]
fn no_table_that_stops_within_a_cell_comes_in() {
    let place = begun();
    let open = "begins with a quotation mark that is never closed";
    for (words, table, line) in [
        (vec!["import", "cases"], "reference,parent_name\nWM-26-00002,\"Mum\n", "line 2: cell 2"),
        (
            vec!["import", "settings"],
            "URN,EstablishmentName\n103150,A\n103151,\"Half a na",
            "line 3: The cell of",
        ),
        (vec!["import", "figures"], "measure,period,value\nlate-plans,2026-01,\"4", "line 2: cell 3"),
        (
            vec!["import", "waiting-list", "--service", "physiotherapy"],
            "number,forename,surname,birth_date,received\n1,A,B,2015-01-01,\"2026-01-0",
            "line 2: cell 5",
        ),
    ] {
        let path = place.write("cut.csv", table);
        let said = place.run(&[words.as_slice(), &[path.to_str().unwrap()]].concat());
        assert_eq!(said.code, 2, "{words:?}: {} {}", said.out, said.error);
        assert!(said.error.contains(&format!("cut.csv, {line}")), "{words:?}: {}", said.error);
        assert!(said.error.contains(open), "{words:?}: {}", said.error);
    }
}

#[test]
fn a_broken_register_names_no_setting_and_is_refused_by_a_check_too() {
    let place = begun();
    let whole =
        "URN,EstablishmentName,UKPRN,PhaseOfEducation (name)\n103150,Ashdale Primary,10001234,Primary\n";
    let whole = place.write("whole.csv", whole);
    let words = ["import", "settings", whole.to_str().unwrap()];
    assert!(place.run(&words).out.starts_with("1 settings named"));
    let cut = place.write("cut.csv", "URN,EstablishmentName\n103150\n103151,\"Half a na");
    for words in [vec!["import", "settings"], vec!["check", "sen2", "sen2.xml", "--register"]] {
        let sen2 = place.file("sen2.xml");
        let words: Vec<&str> = words
            .into_iter()
            .map(|word| if word == "sen2.xml" { sen2.to_str().unwrap() } else { word })
            .collect();
        let said = place.run(&[words.as_slice(), &[cut.to_str().unwrap()]].concat());
        assert_eq!(said.code, 2, "{words:?}: {}", said.out);
        assert!(said.error.contains("cut.csv, line 3: The cell of EstablishmentName"), "{}", said.error);
    }
    assert!(place.run(&words).out.contains("0 settings named or brought up to date, 1 as they were"));
    let few = place.write("few.csv", "URN,EstablishmentName\n103150,Ashdale Primary\n");
    let said = place.run(&["import", "settings", few.to_str().unwrap()]);
    assert!(said.out.contains("0 settings named or brought up to date, 1 as they were"), "{}", said.out);
}
