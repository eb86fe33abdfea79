//! Who works in an imported area, told and ended at the command line: outside a demonstration there is no other way yet.

use crate::binary::{Place, area, return_of};

fn council() -> Place {
    let place = Place::new();
    place.import(&place.write("sen2.xml", return_of(&area(5), |_, _| {})));
    let team = [
        "team",
        "add",
        "North team",
        "--kind",
        "send",
        "--agency",
        "council",
        "--email",
        "north@example.org",
    ];
    let made = place.run(&team);
    assert_eq!(made.code, 0, "{}", made.error);
    place
}

fn shown(place: &Place, words: &[&str]) -> Vec<serde_json::Value> {
    let said = place.run(&[&["account", "list", "--json"], words].concat());
    assert_eq!(said.code, 0, "{}", said.error);
    serde_json::from_str(&said.out).unwrap()
}

fn done(place: &Place, words: &[&str]) -> String {
    let said = place.run(words);
    assert_eq!(said.code, 0, "{words:?}: {}", said.error);
    said.out
}

const PRIYA: [&str; 6] = ["account", "add", "--name", "Priya Nair", "--email", "priya@example.org"];

#[test]
fn a_real_area_gives_roles_and_ends_them() {
    let place = council();
    assert!(done(&place, &["account", "list"]).contains("No account matches."), "no family is listed");
    done(&place, &[&PRIYA, ["--role", "case_officer", "--team", "north TEAM"].as_slice()].concat());
    done(&place, &[&PRIYA, ["--role", "send_manager", "--from", "2026-09-01"].as_slice()].concat());
    let all = shown(&place, &[]);
    assert_eq!((all.len(), all[0]["name"].as_str()), (1, Some("Priya Nair")));
    let roles: Vec<&str> =
        all[0]["roles"].as_array().unwrap().iter().map(|r| r["role"].as_str().unwrap()).collect();
    assert!(
        roles.len() == 2 && roles.contains(&"case_officer") && roles.contains(&"send_manager"),
        "{roles:?}"
    );
    done(&place, &["account", "end", "priya@example.org", "--role", "case_officer"]);
    assert_eq!(shown(&place, &["--role", "case_officer"]).len(), 0);
    done(&place, &["account", "end", "Priya Nair"]);
    assert!(shown(&place, &[]).is_empty());
    assert_eq!(shown(&place, &["--closed"]).len(), 1, "nothing is deleted");
    assert!(done(&place, &["team", "list"]).contains("north@example.org"));
    let whole = place.run(&["audit", "verify"]);
    assert_eq!(whole.code, 0, "{}", whole.out);
}

#[test]
fn a_word_that_is_not_understood_is_refused_with_what_is_known_and_changes_nothing() {
    let place = council();
    let role = |words: &[&'static str]| [&PRIYA, words].concat();
    for (words, sentence) in [
        (role(&["--role", "officer"]), "Known: setting, psychologist"),
        (role(&["--role", "parent"]), "“parent” is not a role. Known:"),
        (role(&["--role", "case_officer"]), "Choose the team whose inbox"),
        (role(&["--role", "case_officer", "--team", "South"]), "Known: North team, SEND team."),
        (role(&["--role", "therapist", "--team", "SEND team"]), "does not work in SEND team"),
        (role(&["--role", "data_officer", "--from", "1/9/2026"]), "is not a day such as"),
        (role(&["--role", "setting", "--setting", "999999"]), "No school or setting with this number"),
        (vec!["account", "end", "nobody@example.org"], "Nobody has an open account"),
        (
            vec!["team", "add", "SEND team", "--kind", "send", "--agency", "council"],
            "There is a team of this name",
        ),
        (vec!["team", "add", "North", "--kind", "north", "--agency", "council"], "Known: send, psychology"),
    ] {
        let said = place.run(&words);
        assert_eq!(said.code, 2, "{words:?}: {}", said.error);
        assert!(said.error.contains(sentence), "{words:?}: {}", said.error);
    }
    assert!(shown(&place, &[]).is_empty());
}
