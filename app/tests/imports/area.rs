//! How the offices of an imported area are reached, told and asked at the command line: the public pages have nothing else.

use crate::binary::{Place, area, return_of};

fn council() -> Place {
    let place = Place::new();
    place.import(&place.write("sen2.xml", return_of(&area(5), |_, _| {})));
    place
}

fn shown(place: &Place) -> serde_json::Value {
    let said = place.run(&["area", "show", "--json"]);
    assert_eq!(said.code, 0, "{}", said.error);
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn a_real_area_tells_how_its_offices_are_reached_and_which_nobody_has_recorded() {
    let place = council();
    assert_eq!(shown(&place)["contacts"].as_array().unwrap().len(), 0);
    assert!(shown(&place)["missing"].as_array().unwrap().iter().any(|code| code == "send_team"));
    let told = place.run(&["area", "set", "send_team", "name=SEND team", "phone=01632 960 110"]);
    assert_eq!(told.code, 0, "{}", told.error);
    let more = place.run(&["area", "set", "send_team", "hours=Monday to Friday"]);
    assert_eq!(more.code, 0, "{}", more.error);
    let team = &shown(&place)["contacts"][0];
    let told = ["name", "phone", "hours"].map(|field| team[field].as_str().unwrap());
    assert_eq!(told, ["SEND team", "01632 960 110", "Monday to Friday"]);
    assert_eq!(team["role"], "administrator");
    assert!(team["recorded"].as_str().unwrap().ends_with('Z'));
    assert!(!shown(&place)["missing"].as_array().unwrap().iter().any(|code| code == "send_team"));
    let words = place.run(&["area", "show"]).out;
    assert!(words.contains("phone    01632 960 110") && words.contains("not recorded: sendiass"), "{words}");
    let same = place.run(&["area", "set", "send_team", "hours=Monday to Friday"]);
    assert!(same.out.contains("nothing was changed"), "{}", same.out);
    let whole = place.run(&["audit", "verify"]);
    assert_eq!(whole.code, 0, "{}", whole.out);
}

#[test]
fn a_contact_that_cannot_be_understood_is_refused_in_a_sentence_and_changes_nothing() {
    let place = council();
    for (words, sentence) in [
        (["set", "nobody", "name=A"], "Known: send_team"),
        (["set", "send_team", "fax=1"], "Known: name, phone"),
        (["set", "send_team", "SEND team"], "is not a field with its value"),
        (["set", "send_team", "phone=01632 960 110"], "Enter the name families know it by."),
    ] {
        let said = place.run(&[&["area"], words.as_slice()].concat());
        assert_eq!(said.code, 2, "{words:?}");
        assert!(said.error.contains(sentence), "{words:?}: {}", said.error);
    }
    let mistyped = place.run(&["area", "set", "complaints", "name=Complaints", "email=complaints"]);
    assert_eq!(mistyped.code, 2);
    assert_eq!(shown(&place)["contacts"].as_array().unwrap().len(), 0);
}
