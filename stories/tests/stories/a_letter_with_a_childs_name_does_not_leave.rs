//! A letter of the inspectors that names a child, in its words or anywhere in its file, does not leave; who may not open
//! the child is not told who it is; and what leaves is what another person read.

use crate::world::{Engine, Page, Visitor, World};
use waymark_documents::{Paper, word};
use waymark_kernel::day;

const FORM: &str = "/publications/new";
const PLAIN: &str = "Families told us that they waited too long.";
const NAMED: &str = "Maya Okafor told us that she waited too long.";

fn letter(words: &str, author: &str) -> Vec<u8> {
    let mut paper = Paper::new("What we found in Ashdale", day(2026, 11, 2));
    author.clone_into(&mut paper.author);
    paper.heading(1, "What families say");
    paper.paragraph(words);
    word::word(&paper).expect("makes a Word file")
}

fn sends(who: &Visitor, words: &str, file: Option<&[u8]>) -> Page {
    let answers = [
        ("genre", "letters"),
        ("title", "What the inspectors found"),
        ("on", "2"),
        ("on-month", "11"),
        ("on-year", "2026"),
        ("publisher", "The inspectors"),
        ("summary", "Families wait too long. The area has a plan."),
        ("words", words),
    ];
    let hidden = who.opens(FORM).hidden(FORM);
    who.sends_file(FORM, &hidden, &answers, ("file", "letter.docx", file.unwrap_or_default()))
}

#[test]
fn a_letter_that_names_a_child_is_held_back_and_the_child_is_told_to_nobody_who_may_not_know() {
    let world = World::served(Engine::Folder);
    let (manager, lead) = (world.visitor("send_manager"), world.visitor("engagement_lead"));
    for file in [letter(NAMED, "Ashdale"), letter(PLAIN, "for Okafor, Maya")] {
        let held = sends(&manager, "", Some(&file));
        assert_eq!(held.status, 422);
        assert!(held.body.contains("is what may be the name of a child"), "{}", held.body);
        assert!(held.body.contains("Maya"), "the manager may open the child: {}", held.body);
        let held = sends(&lead, "", Some(&file));
        assert_eq!(held.status, 422);
        assert!(held.body.contains("what may be the name of a child"), "{}", held.body);
        assert!(!held.body.contains("Maya"), "the engagement lead may not: {}", held.body);
    }
    assert_eq!(sends(&lead, NAMED, None).status, 422, "nor in words written on the page");
    assert_eq!(sends(&manager, "", Some(b"%PDF-1.7 a scan")).status, 422, "nor what cannot be read");
    assert_eq!(world.visitor("dco").opens("/publications/1/1").status, 404, "nothing of it was kept");
    assert!(!manager.opens("/public/publications").body.contains("What the inspectors found"));
}

#[test]
fn what_another_person_read_is_what_everybody_reads() {
    let world = World::served(Engine::Folder);
    let (lead, manager) = (world.visitor("engagement_lead"), world.visitor("send_manager"));
    let made = sends(&lead, "", Some(&letter(PLAIN, "The inspectors")));
    assert_eq!((made.status, made.to.as_str()), (303, "/publications/1/1"), "{}", made.body);
    assert_eq!(manager.opens("/public/documents/1").status, 404, "one person lets nothing out");
    let publish = "/publications/1/1/publish";
    let hidden = manager.opens("/publications/1/1").hidden(publish);
    assert_eq!(lead.sends(publish, &hidden, &[]).status, 403);
    assert_eq!(manager.sends(publish, &hidden, &[]).status, 303);
    let page = world.visitor("parent").opens("/public/documents/1").body;
    assert!(page.contains(PLAIN) && page.contains("Word ("), "{page}");
    assert!(manager.opens("/public/publications?kind=letters").body.contains("What the inspectors found"));
}
