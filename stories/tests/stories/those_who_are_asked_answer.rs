//! Advice from the asking to the answer: the officer asks and reminds, the asked find it in their own list and say that it
//! is given, and the officer reads that it came. Nobody else's list holds it.

use crate::world::{Engine, Visitor, World};

const CASE: &str = "/cases/WM-26-00001";
const ADVICE: &str = "/cases/WM-26-00001/advice";
const CHASE: &str = "/cases/chase";

#[test]
fn advice_is_asked_for_reminded_of_and_given_by_those_who_were_asked() {
    let world = World::served(Engine::Folder);
    let (officer, therapist) = (world.visitor("case_officer"), world.visitor("therapist"));
    let asked = asks(&officer);
    let list = therapist.opens("/asked").body;
    let own = asked.iter().find(|id| list.contains(&format!("/asked/{id}")));
    let own = own.expect("the therapist's team was asked, and finds it in its list");
    let path = format!("/asked/{own}");
    assert!(!therapist.opens(&path).body.contains("Last reminded"), "nobody was reminded yet");
    assert_eq!(therapist.opens(CASE).status, 404, "being asked opens the request and not the case");
    let other = asked.iter().find(|id| !list.contains(&format!("/asked/{id}")));
    let other = other.expect("another team was asked too");
    assert_eq!(therapist.opens(&format!("/asked/{other}")).status, 404, "another team's request is theirs");

    let page = officer.opens(ADVICE);
    let ticked = format!("WM-26-00001:{own}");
    let check = officer.sends(CHASE, &page.hidden(CHASE), &[("advice", &ticked)]);
    assert!(check.body.contains("You are about to send 1 reminder"), "{}", check.body);
    let sent = officer.sends(CHASE, &check.hidden(CHASE), &[]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let seen = therapist.opens(&path);
    assert!(seen.body.contains("Last reminded"), "{}", seen.body);

    let day = [("what", "received"), ("day", "23"), ("day-month", "11"), ("day-year", "2026")];
    let given = therapist.sends(&path, &seen.hidden(&path), &day);
    assert_eq!((given.status, given.to.as_str()), (303, "/asked"), "{}", given.body);
    assert!(!therapist.opens("/asked").body.contains(&path), "it has left the list");
    assert!(!officer.opens(ADVICE).body.contains(&path), "the officer has nothing left to mark");
}

/// Asks every team that the page offers and that owes no answer; answers the requests that this made.
fn asks(officer: &Visitor) -> Vec<String> {
    let before = officer.opens(ADVICE);
    let known = before.values("advice");
    let teams = before.values("teams");
    let day = [("day", "20"), ("day-month", "11"), ("day-year", "2026")];
    for team in &teams {
        let page = officer.opens(ADVICE);
        let asked =
            officer.sends(ADVICE, &page.hidden(ADVICE), &[day.as_slice(), &[("teams", team)]].concat());
        let waits = asked.body.contains("was already asked and has not answered yet");
        assert!(asked.status == 303 || waits, "{}", asked.body);
    }
    let made = officer.opens(ADVICE).values("advice");
    let made = made.into_iter().filter(|value| !known.contains(value));
    made.filter_map(|value| value.split_once(':').map(|(_, id)| id.to_owned())).collect()
}
