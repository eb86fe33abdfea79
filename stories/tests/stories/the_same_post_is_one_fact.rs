//! A form that is sent fifty times at once records one thing, and every sender is told the same.

use crate::world::{Engine, Visitor, World};

#[test]
fn a_request_sent_fifty_times_at_once_is_one_request_in_a_folder() {
    one_request(Engine::Folder);
}

#[test]
fn a_request_sent_fifty_times_at_once_is_one_request_in_a_database() {
    waymark_testkit::stores::with_database(|url| one_request(Engine::Database(url.to_owned())));
}

fn one_request(engine: Engine) {
    let world = World::served(engine);
    let officer = world.visitor("case_officer");
    let hidden = officer.opens("/cases/new").hidden("/cases/new");
    let answers = std::thread::scope(|scope| {
        let sent: Vec<_> = (0..50).map(|_| scope.spawn(|| log_request(&officer, &hidden))).collect();
        sent.into_iter().map(|one| one.join().expect("an answer")).collect::<Vec<_>>()
    });
    assert!(answers[0].starts_with("/cases/WM-26-"), "{}", answers[0]);
    assert!(answers.iter().all(|to| *to == answers[0]), "{answers:?}");
    // Sent once more when the child is long on record: still the same post, and no question whether it is the same child.
    assert_eq!(log_request(&officer, &hidden), answers[0]);
}

fn log_request(officer: &Visitor, hidden: &[(String, String)]) -> String {
    let answer = officer.sends(
        "/cases/new",
        hidden,
        &[
            ("forename", "Zebedee"),
            ("surname", "Quillfeather"),
            ("birth_date", "4"),
            ("birth_date-month", "7"),
            ("birth_date-year", "2018"),
            ("source", "1"),
            ("route", "phone"),
            ("day", "20"),
            ("day-month", "11"),
            ("day-year", "2026"),
            ("contact_name", "Zara Quillfeather"),
            ("contact_phone", "01632 960 999"),
            ("contact_right", "no_pr"),
        ],
    );
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.to
}
