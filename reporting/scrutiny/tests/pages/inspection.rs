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
        assert!(lines[3].ends_with("2026-11-23,/measures/waiting-52"), "{table}");
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
fn the_same_evidence_is_the_same_archive_and_holds_every_published_paper() {
    block_on(async {
        let world = with_evidence().await;
        world.freeze("How+it+goes").await;
        world.publish(1).await;
        world.document("Seven officers started.").await;
        let (_, first) = world.bytes(Role::Commissioner, ARCHIVE).await;
        let (_, second) = world.bytes(Role::Inspector, ARCHIVE).await;
        assert_eq!(first, second);
        let archive = ZipArchive::new(Cursor::new(first.to_vec())).expect("an archive");
        let names: Vec<&str> = archive.file_names().collect();
        assert_eq!(
            names,
            ["index.html", "index.csv", "documents/003.pdf", "papers/paper-1.pdf", "papers/paper-1.docx"]
        );
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
