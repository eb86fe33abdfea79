//! The 42 worked examples of the specification, made by an independent calculator: read from the shared table,
//! and compared with what the law gives.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod support;

use waymark_kernel::Day;
use waymark_law::Case;

/// What to ask for each example: rule, events, limits.
const ASKED: &[(u32, &str, &str, &[&str])] = &[
    (1, "A2", "request_received=2026-01-05", &["decision"]),
    (2, "A7", "request_received=2026-01-05", &["no_plan"]),
    (3, "A11", "request_received=2026-01-05", &["final"]),
    (4, "A8", "request_received=2026-01-05", &["draft"]),
    (5, "A6", "advice_requested=2026-02-17", &["advice"]),
    (6, "A9", "draft_served=2026-04-27", &["family_time"]),
    (10, "A11", "closure_from=2026-07-23 reopens=2026-09-03", &["exception EX-a"]),
    (11, "A2", "closure_from=2026-07-23 reopens=2026-09-03 advice_requested=2026-07-15", &["exception EX-a"]),
    (12, "A2", "closure_from=2026-07-23 reopens=2026-09-03 advice_requested=2026-07-16", &["exception EX-a"]),
    (14, "A2", "closure_from=2026-12-19 reopens=2027-01-04", &["exception EX-a"]),
    (
        15,
        "A2",
        "request_received=2026-06-29 advice_requested=2026-07-20 closure_from=2026-07-23 reopens=2026-09-03",
        &["decision"],
    ),
    (16, "A7", "absent_from=2026-03-02 absent_to=2026-03-29", &["exception EX-d"]),
    (18, "A10", "consultation_sent=2026-05-12", &["answer"]),
    (19, "B1", "plan_made=2026-03-10", &["review"]),
    (21, "B5", "meeting_held=2026-10-14", &["invitation"]),
    (22, "B9", "meeting_held=2026-10-14", &["report"]),
    (23, "B10", "meeting_held=2026-10-14", &["decision"]),
    (24, "B12", "notice_sent=2026-11-04", &["family_time"]),
    (26, "B14", "meeting_held=2026-10-14 notice_sent=2026-11-11", &["final"]),
    (27, "C1", "transfer_day=2027-09-01", &["named"]),
    (28, "C2", "transfer_day=2027-09-01", &["named"]),
    (29, "C3", "transfer_day=2027-09-06", &["reviewed"]),
    (33, "E2", "plan_transferred=2026-09-16", &["tell_parent"]),
    (35, "D2", "reassessment_requested=2026-05-01", &["decision"]),
    (37, "T1", "decision_sent=2026-10-01 certificate_issued=2026-11-29", &["appeal"]),
    (38, "T1", "decision_sent=2026-06-11", &["appeal"]),
    (41, "M4", "mediation_requested=2026-03-02", &["mediation"]),
    (42, "M2", "no_mediation_told=2026-04-02", &["certificate"]),
    (43, "T6", "order_made=2026-03-18", &["notify", "no_plan", "final"]),
    (45, "T9", "order_made=2026-03-18", &["contents", "school"]),
    (46, "M7", "mediation_agreement=2026-03-16", &["done"]),
    (47, "T12", "recommendation_sent=2026-03-18", &["answer"]),
    (48, "INSP.statement", "inspection_report_received=2019-07-01", &["statement"]),
    (50, "INSP.next", "inspection_report_received=2026-07-15", &["monitoring"]),
    (51, "W1", "referral_received=2026-01-05", &["treatment"]),
    (52, "W4", "referral_received=2026-11-30", &["started"]),
    (53, "K1", "complaint_received=2026-03-30", &["acknowledge"]),
    (55, "K4", "complaint_received=2026-03-30", &["answer", "complex"]),
    (57, "A11", "request_received=2020-03-02", &["final"]),
    (59, "P3", "first_payment=2026-09-07", &["first_review"]),
];

#[test]
fn every_worked_example_of_the_specification_comes_out() {
    let Some(table) = support::shared("domain/law-vectors.csv") else { return };
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let mut seen = 0;
    for row in reader.records() {
        let row = row.unwrap();
        let (id, expected) = (row[0].parse::<u32>().unwrap(), &row[4]);
        seen += 1;
        match id {
            8 => assert_eq!(
                answer("R0", "request_received=2026-02-06T18:10", "received"),
                format!("2026-02-06 arguable {expected}")
            ),
            31 => assert_eq!(
                answer("E1", "move_day=2026-09-14 old_authority_aware=2026-08-10", "transfer"),
                "2026-09-14"
            ),
            _ => check(id, expected),
        }
    }
    assert_eq!(seen, 42);
}

fn check(id: u32, expected: &str) {
    let (_, rule, events, limits) =
        ASKED.iter().find(|asked| asked.0 == id).unwrap_or_else(|| panic!("vector {id} is not asked"));
    let answers: Vec<_> = limits.iter().map(|limit| answer(rule, events, limit)).collect();
    if limits[0].starts_with("exception") {
        let word = answers[0].split(' ').next().unwrap();
        match expected {
            "YES" => assert_eq!(word, "yes", "vector {id}"),
            "NO" => assert_eq!(word, "no", "vector {id}"),
            "NONE (<28 days)" => assert_eq!(answers[0], "no", "vector {id}"),
            window => {
                let days = written_days(window);
                assert_eq!(answers[0], format!("not known {}..{}", days[0], days[1]), "vector {id}");
            }
        }
        return;
    }
    let days: Vec<_> = written_days(expected).iter().map(Day::to_string).collect();
    let statutory: Vec<_> = answers.iter().map(|answer| answer.split(' ').next().unwrap()).collect();
    assert_eq!(statutory, days, "vector {id}");
}

fn answer(rule: &str, events: &str, limit: &str) -> String {
    let leak = |text: &str| -> &'static str { text.to_owned().leak() };
    let case = Case { rule: leak(rule), events: leak(events), limit: leak(limit), expected: "", source: "" };
    case.answer().unwrap()
}

/// The days of `2026-02-16` or of `Wed 01 Apr 2026 / Wed 27 May 2026`.
fn written_days(text: &str) -> Vec<Day> {
    if let Some(day) = waymark_kernel::parse_day(text) {
        return vec![day];
    }
    text.split([' ', '/'])
        .filter(|word| !word.is_empty() && *word != "to")
        .collect::<Vec<_>>()
        .chunks(4)
        .map(|words| Day::strptime("%a %d %b %Y", words.join(" ")).unwrap())
        .collect()
}

#[test]
fn every_worked_example_is_restated_in_a_case_beside_its_provision() {
    let sources: Vec<_> =
        waymark_law::all().flat_map(|p| p.read_cases().unwrap()).map(|case| case.source).collect();
    for id in ASKED.iter().map(|asked| asked.0).chain([8, 31]) {
        let named = |source: &&str| {
            source
                .split(|c: char| !c.is_alphanumeric())
                .collect::<Vec<_>>()
                .windows(2)
                .any(|w| w == ["vector", &id.to_string()])
        };
        assert!(sources.iter().any(named), "vector {id} has no case row");
    }
}
