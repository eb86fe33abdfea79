//! Promises about the sentences: a family can read them, no word that we do not use is in them, and every kind of fact
//! has one for staff and one for the family.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test must stop")]

use std::path::Path;
use waymark_ehc::case::{Happened, fold};
use waymark_ehc::clock::dues;
use waymark_ehc::codes::{AdviceKind, Disputed, Move, RequestSource, ReviewOutcome, Route};
use waymark_ehc::facts::{
    AdviceAsked, CaseOpened, Decision, Exception, Fact, GroundDays, Need, Placement, PlanDescription,
    RequestReceived,
};
use waymark_ehc::words::{Names, Subject, family, staff};
use waymark_kernel::{Ids, Instant, When, day};
use waymark_testkit::reading::{contains_word, grade, messages, plain, words_in_capitals};

/// The files whose words families read.
fn family_files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/en-GB");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name != "staff.ftl" && name != "letters.ftl" {
            files.push((name, std::fs::read_to_string(path).unwrap()));
        }
    }
    assert!(!files.is_empty());
    files
}

#[test]
fn a_family_of_reading_age_eleven_can_read_every_sentence() {
    for (name, text) in family_files() {
        let messages = messages(&text);
        let all: String = messages.iter().map(|(_, words)| format!("{words} ")).collect();
        let grade = grade(&all);
        assert!(grade <= 6.0, "{name}: grade {grade:.1}");
        for (id, words) in &messages {
            for sentence in words.split(['.', '?', '!']) {
                let length = sentence.split_whitespace().count();
                assert!(length <= 25, "{id}: {length} words in one sentence: {sentence}");
            }
        }
    }
}

#[test]
fn families_meet_no_word_that_we_do_not_use() {
    const BANNED: [&str; 17] = [
        "overdue",
        "breach",
        "please",
        "inconvenience",
        "ehc",
        "ehcp",
        "senco",
        "send ",
        "sendiass",
        "la ",
        "statutory",
        "pathway",
        "provision",
        "multi-agency",
        "commence",
        "regarding",
        "the child",
    ];
    for (name, text) in family_files() {
        for (id, words) in messages(&text) {
            let words = format!("{} ", words.to_lowercase());
            for banned in BANNED {
                // "send" is a plain verb; only the acronym is banned, and it is written in capitals.
                let found = if banned == "send " {
                    text.contains("SEND")
                } else {
                    contains_word(&words, banned.trim())
                };
                assert!(!found, "{name}, {id}: “{banned}” in “{words}”");
            }
            let plain = plain(&words);
            let shouted = words_in_capitals(&plain);
            assert!(shouted.is_empty(), "{id}: {shouted:?}");
        }
    }
}

#[test]
fn staff_words_say_late_and_never_breach() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/en-GB");
    for name in ["staff.ftl", "letters.ftl"] {
        for (id, words) in messages(&std::fs::read_to_string(folder.join(name)).unwrap()) {
            for banned in ["breach", "please", "overdue"] {
                assert!(!contains_word(&words.to_lowercase(), banned), "{id}: {words}");
            }
        }
    }
}

/// One fact of every kind.
fn every_fact(ids: &Ids) -> Vec<Fact> {
    let advice = ids.next();
    let decision = Decision { officer: Some(ids.next()), ..Decision::default() };
    let request = RequestReceived {
        source: Some(RequestSource::Family),
        route: Route::Phone,
        rya: None,
        requester: None,
        parent_told: Some(false),
        words: None,
        ..RequestReceived::untold()
    };
    let exception = Exception {
        rule: "A11".into(),
        ground: "EX-c".into(),
        advice: None,
        impractical: ids.next(),
        evidence: ids.next(),
        officer: ids.next(),
        target: None,
        days: Some(GroundDays { first: day(2026, 3, 2), last: None }),
    };
    let placement = Placement { setting: "urn:103150".into(), ..Placement::default() };
    vec![
        Fact::CaseOpened(CaseOpened { reference: "WM-26-00417".into() }),
        Fact::RequestReceived(request),
        Fact::RequestWithdrawn,
        Fact::RequestHistorical,
        Fact::AssessmentAgreed(decision.clone()),
        Fact::AssessmentRefused(decision.clone()),
        Fact::MovedAway { to: "XXX".into() },
        Fact::DisputeRecorded { about: Disputed::Request, mediation: Some(true), appeal: None },
        Fact::AdviceAsked(AdviceAsked { advice, kind: AdviceKind::Health, team: ids.next() }),
        Fact::AdviceGiven { advice, to: ids.next() },
        Fact::AdviceChased { advice },
        Fact::AdviceReceived { advice },
        Fact::AdviceDeclined { advice, why: ids.next() },
        Fact::AssessmentWithdrawn,
        Fact::AssessmentHistorical,
        Fact::PlanAgreed(decision.clone()),
        Fact::PlanRefused(decision.clone()),
        Fact::DraftSent,
        Fact::FinalIssued,
        Fact::LateReasonGiven { about: Disputed::Request, why: ids.next() },
        Fact::ExceptionRelied(exception),
        Fact::TwentyWeekException { applied: true },
        Fact::PlanDescribed(PlanDescription {
            start: Some(day(2025, 1, 6)),
            named: vec![placement.clone()],
            ..PlanDescription::default()
        }),
        Fact::TransferredIn { from: "341".into() },
        Fact::PlacementsRecorded { placements: vec![placement] },
        Fact::NeedsRecorded { needs: vec![Need { code: "SLCN".into(), rank: None }] },
        Fact::ReviewMeetingHeld,
        Fact::ReviewDecided { outcome: Some(ReviewOutcome::Amend) },
        Fact::CeaseDecided(decision),
        Fact::AmendmentNoticeSent,
        Fact::AmendedPlanIssued,
        Fact::PhaseTransferRecorded { due: Some(day(2027, 2, 14)), done: None, between: None },
        Fact::PhaseTransferRecorded {
            due: Some(day(2027, 2, 15)),
            done: None,
            between: Some(Move::ToSecondary),
        },
        Fact::StaysInPhase { year: 2027, why: ids.next() },
        Fact::PlanCeased { reason: "1".into() },
        Fact::OwnerSet { officer: Some(ids.next()), team: ids.next() },
        Fact::KnownFromReturn { as_at: day(2026, 1, 15), import: ids.next() },
        Fact::Confirmed,
        Fact::Retracted,
    ]
}

#[test]
fn every_kind_of_fact_has_a_sentence_for_staff_and_one_for_the_family() {
    let ids = Ids::seeded(1);
    let when = When::On(day(2026, 11, 2));
    let facts: Vec<Happened> = every_fact(&ids)
        .into_iter()
        .zip(1..)
        .map(|(fact, seq)| Happened { seq, when, recorded: Instant(0), corrects: None, fact })
        .collect();
    let case = fold(&facts);
    let names = Names::of(Subject::Named("Maya".into()));
    let lines: Vec<String> = facts
        .iter()
        .map(|happened| {
            let said = staff(happened, &case, &dues(&case), &names);
            let told = family(happened, &case, &names);
            assert!(!said.heading.is_empty() && !told.is_empty(), "{}", happened.fact.kind());
            format!("{}\n  staff: {} | {}\n  family: {told}", happened.fact.kind(), said.heading, said.detail)
        })
        .collect();
    insta::assert_snapshot!("every kind of fact, to staff and to the family", lines.join("\n"));
}
