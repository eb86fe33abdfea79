//! The evidence of the plan as inspectors get it: one index, one archive, and nothing that names a child.

use crate::world::World;
use axum::http::StatusCode;
use std::io::{Cursor, Read as _};
use waymark_access::Role;
use waymark_improvement::codes::EvidenceKind;
use waymark_testkit::block_on;
use zip::ZipArchive;

const ARCHIVE: &str = "/inspection/evidence.zip";

async fn with_evidence() -> World {
    let world = World::with_a_plan().await;
    world.evidence(1, EvidenceKind::Quotation, ("Somebody rang back.", "A parent in May"), None).await;
    world.evidence(2, EvidenceKind::Measure, ("Waits over 52 weeks", "The record"), Some("waiting-52")).await;
    let minutes = "https://documents.example/minutes.pdf";
    world.evidence(1, EvidenceKind::File, ("Minutes of May", "The board"), Some(minutes)).await;
    world
}

async fn file(world: &World, path: &str) -> String {
    let (status, bytes) = world.bytes(Role::SendManager, ARCHIVE).await;
    assert_eq!(status, StatusCode::OK);
    let mut archive = ZipArchive::new(Cursor::new(bytes.to_vec())).expect("an archive");
    let mut text = String::new();
    archive.by_name(path).expect("a file").read_to_string(&mut text).expect("reads");
    text
}

#[test]
fn every_item_has_an_owner_a_day_and_a_place() {
    block_on(async {
        let world = with_evidence().await;
        let (status, page) = world.get(Role::Inspector, "/inspection").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("3 items") && page.contains("Quotation, with consent"), "{page}");
        assert!(page.contains("Rae Dunmore, the council") && page.contains("23 Nov 2026"), "{page}");
        assert!(!page.contains("/measures/waiting-52"), "an inspector opens no measure: {page}");
        let table = file(&world, "index.csv").await;
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[0], "Item,Evidence,Kind,From,About,Owner,Added,Where it is");
        assert_eq!(
            lines[2],
            "2,Minutes of May,Document,The board,Area 1: Plans are late,\"Rae Dunmore, the council\",2026-11-23,https://documents.example/minutes.pdf"
        );
        assert!(lines[3].ends_with("2026-11-23,evidence/003.html"), "it opens from the archive: {table}");
        let quoted = file(&world, "evidence/001.html").await;
        assert!(quoted.contains("Somebody rang back.") && quoted.contains("A parent in May"), "{quoted}");
        let page = file(&world, "index.html").await;
        assert!(
            page.contains("<a class=\"govuk-link\" href=\"https://documents.example/minutes.pdf\">"),
            "{page}"
        );
        for role in [Role::Parent, Role::Forum, Role::Scrutiny, Role::DataOfficer, Role::CaseOfficer] {
            for path in ["/inspection", ARCHIVE] {
                assert_eq!(world.get(role, path).await.0, StatusCode::FORBIDDEN, "{role} {path}");
            }
        }
    });
}

#[test]
fn the_same_evidence_is_the_same_archive_and_holds_all_that_was_published() {
    block_on(async {
        let world = with_evidence().await;
        world.freeze("How+it+goes").await;
        world.publish(1).await;
        world.document("Seven officers started.").await;
        world.letter_out().await;
        let (_, first) = world.bytes(Role::Commissioner, ARCHIVE).await;
        let (_, second) = world.bytes(Role::Inspector, ARCHIVE).await;
        assert_eq!(first, second);
        let archive = ZipArchive::new(Cursor::new(first.to_vec())).expect("an archive");
        let names: Vec<&str> = archive.file_names().collect();
        assert_eq!(
            names,
            [
                "index.html",
                "index.csv",
                "evidence/001.html",
                "documents/003.pdf",
                "evidence/004.html",
                "papers/paper-1.pdf",
                "papers/paper-1.docx",
                "papers/paper-1-figures.csv",
                "published/letters-1-1.pdf",
                "published/answers-2-1.html",
            ]
        );
    });
}

#[test]
fn the_archive_has_the_figures_of_papers_and_the_letters_each_with_owner_and_day() {
    block_on(async {
        let world = with_evidence().await;
        world.freeze("How+it+goes").await;
        world.publish(1).await;
        world.letter_out().await;
        let figures = file(&world, "papers/paper-1-figures.csv").await;
        let (_, own) = world.get(Role::Parent, "/public/publications/1/measures/requests/figures.csv").await;
        for row in own.lines().skip(1) {
            assert!(figures.contains(&format!("requests,Requests,{row}")), "{row} in {figures}");
        }
        assert!(
            figures.contains("not shown, to protect small numbers") && !figures.contains("85.0"),
            "{figures}"
        );
        let words = file(&world, "published/answers-2-1.html").await;
        assert!(words.contains("How long are waits?") && words.contains("<li>We see more children.</li>"));
        let table = file(&world, "index.csv").await;
        let ends = |end: &str| table.lines().any(|line| line.ends_with(end));
        let answers = "Questions and answers,Ashdale Council,\"20 November 2026, version 1\",send_manager,2026-11-23,\
                       published/answers-2-1.html";
        assert!(ends(answers), "{table}");
        assert!(ends("2026-11-23,papers/paper-1-figures.csv"), "{table}");
        let (_, page) = world.get(Role::Inspector, "/inspection").await;
        assert!(page.contains("8 items") && page.contains("/public/documents/1/1"), "{page}");
        let letter = world.bytes(Role::Parent, "/public/documents/1/1/file").await.1;
        let (_, archive) = world.bytes(Role::Inspector, ARCHIVE).await;
        let mut archive = ZipArchive::new(Cursor::new(archive.to_vec())).expect("an archive");
        let mut packed = Vec::new();
        let mut held = archive.by_name("published/letters-1-1.pdf").expect("the letter");
        held.read_to_end(&mut packed).expect("reads");
        assert!(packed == letter, "the very bytes that were published");
    });
}

#[test]
fn evidence_that_names_a_child_is_named_and_nothing_leaves() {
    block_on(async {
        let world = with_evidence().await;
        world.evidence(2, EvidenceKind::Figure, ("Vane-Okafor, Benedict was seen.", "The list"), None).await;
        let (status, page) = world.get(Role::SendManager, ARCHIVE).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert!(page.contains("“Vane-Okafor, Benedict” is what may be the name of a child."), "{page}");
        let (_, page) = world.get(Role::Inspector, "/inspection").await;
        assert!(page.contains("holds what may be the name of a child"), "{page}");
        assert!(page.contains("Kept back") && !page.contains("Benedict"), "{page}");
        assert!(page.contains("Somebody rang back.") && !page.contains("evidence.zip"), "{page}");
    });
}

#[test]
fn a_document_that_names_a_child_is_named_and_nothing_leaves() {
    block_on(async {
        let world = with_evidence().await;
        world.document("Benedict Vane-Okafor was seen in June.").await;
        let (status, page) = world.get(Role::Commissioner, ARCHIVE).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert!(page.contains("Item 3, page 1: “Benedict Vane-Okafor” is what may be the name"), "{page}");
        let (status, page) = world.get(Role::Inspector, ARCHIVE).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && !page.contains("Benedict"), "{page}");
    });
}

#[test]
fn evidence_that_was_looked_through_is_looked_through_again_when_a_child_comes_on_record() {
    block_on(async {
        let world = with_evidence().await;
        world.evidence(2, EvidenceKind::Figure, ("Wilhelmina Drax spoke to us.", "The panel"), None).await;
        world.document("Wilhelmina Drax was there.").await;
        for _ in 0..2 {
            let (_, page) = world.get(Role::SendManager, "/inspection").await;
            assert!(
                page.contains("evidence.zip") && page.contains("Wilhelmina"),
                "nobody of that name: {page}"
            );
        }
        world.another_child("Wilhelmina", "Drax").await;
        let (_, page) = world.get(Role::SendManager, "/inspection").await;
        assert_eq!(
            page.matches("“Wilhelmina Drax” is what may be the name of a child.").count(),
            2,
            "{page}"
        );
        assert_eq!(world.get(Role::Inspector, ARCHIVE).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    });
}
