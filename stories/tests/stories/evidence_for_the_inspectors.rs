//! An inspector gets all evidence of the plan as one index and one archive; an item that names a child is named, and
//! nothing leaves until it is put right.

use crate::world::{Engine, Visitor, World};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

const ARCHIVE: &str = "/inspection/evidence.zip";
const AREA: &str = "/improvement-plan/2/do/evidence";
const SCHOOL: &str = "/school/request";
const CHILD: [(&str, &str); 8] = [
    ("forename", "Tomos"),
    ("surname", "Vale"),
    ("birth_date", "1"),
    ("birth_date-month", "2"),
    ("birth_date-year", "2018"),
    ("parent", "Wyn Vale"),
    ("phone", "01632 960 044"),
    ("told", "yes"),
];

#[test]
fn an_inspector_takes_the_evidence_away_and_a_child_who_is_named_stops_it() {
    let world = World::served(Engine::Folder);
    let (inspector, manager) = (world.visitor("inspector"), world.visitor("send_manager"));
    let index = inspector.opens("/inspection");
    assert!(index.status == 200 && index.body.contains("Quotation, with consent"), "{}", index.body);
    let table = table(&inspector);
    let items = table.lines().count() - 1;
    assert!(items > 3 && table.contains("Noor Castell, the health commissioner"), "{table}");
    assert!(index.body.contains(&format!("{items} items")), "{}", index.body);
    assert_eq!(inspector.opens("/improvement-plan").status, 403, "the index is all they read of the plan");
    assert_eq!(world.visitor("forum").opens(ARCHIVE).status, 403);

    let told = |words| [("what", "figure"), ("words", words), ("source", "The list")];
    let hidden = manager.opens(AREA).hidden(AREA);
    let known = manager.sends(AREA, &hidden, &told("Maya Okafor was seen."));
    assert_eq!(known.status, 422, "words that name a child of the record are not kept: {}", known.body);
    assert!(
        known.body.contains("“Maya Okafor” is what may be the name of a child. Take it out."),
        "{}",
        known.body
    );
    assert_eq!(inspector.downloads(ARCHIVE).0, 200);
    assert_eq!(manager.sends(AREA, &hidden, &told("Tomos Vale was seen.")).status, 303);
    // Nobody of that name was known when the words were kept; now somebody is.
    let school = world.visitor("setting");
    let sent = school.sends(SCHOOL, &school.opens(SCHOOL).hidden(SCHOOL), &CHILD);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let refused = manager.opens(ARCHIVE);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("“Tomos Vale” is what may be the name of a child."), "{}", refused.body);
    let kept = inspector.opens(ARCHIVE);
    assert!(kept.status == 422 && !kept.body.contains("Tomos"), "{}", kept.body);
}

/// The index of the archive as a table.
fn table(inspector: &Visitor) -> String {
    let (status, bytes) = inspector.downloads(ARCHIVE);
    assert_eq!(status, 200);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut table = String::new();
    archive.by_name("index.csv").expect("a table").read_to_string(&mut table).expect("words");
    table
}
