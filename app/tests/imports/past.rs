//! Imports after they are in, from the command line: who waits for an answer gets it, and a return is taken back whole.

use crate::binary::{Place, area, return_of};
use serde_json::Value;

/// An area of forty with one more return in, in which the first person of the first return has moved and has no number.
fn with_a_close_match() -> (Place, Value) {
    let place = Place::new();
    place.import(&place.write("sen2.xml", return_of(&area(40), |_, _| {})));
    let moved = return_of(&area(40), |n, person| {
        if n == 0 {
            person.upn.clear();
            person.uln.clear();
            person.upn_unknown = Some(waymark_returns::model::UpnUnknown::NeverStateSchool);
            person.post_code = "PR9 9ZZ".into();
        }
    });
    let told = place.import(&place.write("moved.xml", moved));
    (place, told)
}

#[test]
fn a_close_match_waits_and_its_answer_brings_the_person_in() {
    for (answer, sentence) in [("--same=1", "the same child"), ("--different", "another child")] {
        let (place, told) = with_a_close_match();
        assert_eq!(told["close"], 1, "{told}");
        let waiting = &told["waiting"][0];
        assert_eq!(waiting["why"], "may be someone on record");
        assert_eq!(waiting["may_be"].as_array().unwrap().len(), 1, "{waiting}");
        let persons = place.export().matches("<Person>").count();
        let (import, person) = (told["import"].as_str().unwrap(), waiting["number"].to_string());
        let refused = place.run(&["import", "answer", import, &person, "--same", "2"]);
        assert_eq!(refused.code, 2, "{}", refused.out);
        assert!(refused.error.contains("a number from 1 to 1"), "{}", refused.error);
        let said = place.run(&["import", "answer", import, &person, answer]);
        assert_eq!(said.code, 0, "{}", said.error);
        let more = usize::from(answer == "--different");
        assert_eq!(place.export().matches("<Person>").count(), persons + more, "{sentence}");
    }
}

#[test]
fn a_return_is_taken_back_by_the_name_the_list_gives_it() {
    let place = Place::new();
    let told = place.import(&place.write("sen2.xml", return_of(&area(40), |_, _| {})));
    let import = told["import"].as_str().unwrap();
    let list = place.run(&["import", "list"]);
    assert!(
        list.out.contains(import) && list.out.contains("sen2.xml, as at 2026-01-15: done"),
        "{}",
        list.out
    );
    assert!(place.export().contains("<Person>"));
    let said = place.run(&["import", "undo", import]);
    assert_eq!(said.code, 0, "{}", said.error);
    assert!(!place.export().contains("<Person>"));
    let again = place.run(&["import", "undo", import]);
    assert_eq!(again.code, 2, "{}", again.out);
    let nothing = place.run(&["import", "undo", "last"]);
    assert_eq!(nothing.code, 2);
    assert!(nothing.error.contains("`waymark import list` names them"), "{}", nothing.error);
}
