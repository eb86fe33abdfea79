//! Publications: made by one person, let out by another, read by everybody, and never with a child in them.

use crate::world::World;
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_documents::{Paper, pdf, word};
use waymark_kernel::day;
use waymark_store::args;
use waymark_testkit::block_on;

pub const WRITTEN: [(&str, &str); 8] = [
    ("genre", "answers"),
    ("title", "Questions of November"),
    ("on", "20"),
    ("on-month", "11"),
    ("on-year", "2026"),
    ("publisher", "Ashdale Council"),
    ("summary", "Parents asked us about waits. Here is what we said."),
    ("words", "# How long are waits?\nWaits are long.\n\n- We see more children.\n- We tell you each month."),
];

/// The same with other answers to some questions.
fn with<'words>(other: &[(&'words str, &'words str)]) -> Vec<(&'words str, &'words str)> {
    let kept = WRITTEN.iter().filter(|(name, _)| other.iter().all(|(changed, _)| changed != name));
    kept.chain(other).copied().collect()
}

fn letter(words: &str) -> Paper {
    let mut paper = Paper::new("The letter of the inspectors", day(2026, 11, 2));
    paper.heading(1, "What we found");
    paper.paragraph(words);
    paper
}

impl World {
    /// A letter of the inspectors as a file, and answers that were written here: both published.
    pub async fn letter_out(&self) {
        let bytes = pdf::pdf(&letter("Families wait too long.")).expect("a file");
        let fields = with(&[("genre", "letters"), ("title", "The letter"), ("words", "")]);
        let (status, page) = self.send(Role::EngagementLead, &fields, Some(("letter.pdf", &bytes))).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        self.send(Role::EngagementLead, &WRITTEN, None).await;
        for path in ["/publications/1/1", "/publications/2/1"] {
            let (status, page) = publish(self, path, Role::SendManager).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        }
    }
}

pub async fn publish(world: &World, path: &str, role: Role) -> (StatusCode, String) {
    let (_, page) = world.get(role, path).await;
    let digest = page.split("name=\"digest\" value=\"").nth(1).and_then(|rest| rest.get(..64));
    world.post(role, &format!("{path}/publish"), format!("digest={}", digest.unwrap_or_default())).await
}

#[test]
fn what_one_person_wrote_another_publishes_and_everybody_reads() {
    block_on(async {
        let world = World::new().await;
        let (status, page) = world.send(Role::EngagementLead, &WRITTEN, None).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        let (_, page) = world.get(Role::SendManager, "/publications/1/1").await;
        assert!(page.contains("can be read at age") && page.contains("Publish it"), "{page}");
        assert_eq!(world.get(Role::Parent, "/public/documents/1").await.0, StatusCode::NOT_FOUND);
        assert_eq!(publish(&world, "/publications/1/1", Role::SendManager).await.0, StatusCode::SEE_OTHER);
        let (_, page) = world.get(Role::Parent, "/public/documents/1").await;
        assert!(
            page.contains("How long are waits?</h2>") && page.contains("<li>We see more children.</li>"),
            "{page}"
        );
        let (_, list) = world.get(Role::Parent, "/public/publications?kind=answers").await;
        assert!(list.contains("Questions of November"), "{list}");
        let (_, list) = world.get(Role::Parent, "/public/publications?kind=letters").await;
        assert!(!list.contains("Questions of November") && list.contains("Nothing of this kind"), "{list}");
        let (_, feed) = world.get(Role::Parent, "/public/publications/feed.xml?kind=answers").await;
        assert!(
            feed.contains("<category term=\"answers\"") && feed.contains("/public/documents/1/1"),
            "{feed}"
        );
        let (_, feed) = world.get(Role::Parent, "/public/publications/feed.xml?kind=papers").await;
        assert!(!feed.contains("<entry>"), "{feed}");
        assert!(waymark_scrutiny::store::differing(world.desk.store()).await.expect("reads").is_empty());
    });
}

#[test]
fn whoever_made_it_does_not_publish_it_and_a_change_must_be_read_again() {
    block_on(async {
        let world = World::new().await;
        world.send(Role::SendManager, &WRITTEN, None).await;
        let (_, page) = world.get(Role::SendManager, "/publications/1/1").await;
        assert!(page.contains("Someone else must read it and publish it."), "{page}");
        let (_, page) = world.get(Role::Dco, "/publications/1/1").await;
        let read =
            page.split("name=\"digest\" value=\"").nth(1).and_then(|rest| rest.get(..64)).expect("a digest");
        let post = |role| world.post(role, "/publications/1/1/publish", format!("digest={read}"));
        let (status, page) = post(Role::SendManager).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("You made this. Someone else must read it and publish it."), "{page}");
        let changed = with(&[("of", "1"), ("version", "1"), ("title", "Other questions")]);
        assert_eq!(world.send(Role::Commissioner, &changed, None).await.0, StatusCode::SEE_OTHER);
        let (_, page) = post(Role::Dco).await;
        assert!(page.contains("It has changed since you read it."), "{page}");
        assert_eq!(world.get(Role::Parent, "/public/documents/1").await.0, StatusCode::NOT_FOUND);
        assert_eq!(world.send(Role::DataOfficer, &WRITTEN, None).await.0, StatusCode::FORBIDDEN);
        for role in [Role::EngagementLead, Role::Scrutiny, Role::Parent, Role::DataOfficer] {
            assert_eq!(post(role).await.0, StatusCode::FORBIDDEN, "{role:?}");
        }
    });
}

#[test]
fn a_sent_file_is_read_as_a_page_and_its_very_bytes_are_published() {
    block_on(async {
        let world = World::new().await;
        let paper = letter("Waits are long, and families told us so.");
        for (number, bytes, name) in [
            (1, pdf::pdf(&paper).expect("makes"), "letter.pdf"),
            (2, word::word(&paper).expect("makes"), "letter.docx"),
        ] {
            let fields = with(&[("genre", "letters"), ("words", "")]);
            let (status, page) = world.send(Role::SendManager, &fields, Some((name, &bytes))).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
            let path = format!("/publications/{number}/1");
            assert_eq!(publish(&world, &path, Role::Dco).await.0, StatusCode::SEE_OTHER);
            let (_, page) = world.get(Role::Parent, &format!("/public/documents/{number}")).await;
            assert!(page.contains("What we found</h2>") && page.contains("families told us so."), "{page}");
            assert!(page.contains("KB)"), "{page}");
            let (_, sent) = world.bytes(Role::Parent, &format!("/public/documents/{number}/1/file")).await;
            assert!(sent == bytes, "the bytes that were checked are the bytes that are published");
        }
        assert!(waymark_scrutiny::store::differing(world.desk.store()).await.expect("reads").is_empty());
        let tamper = "UPDATE scrutiny_sent_file SET bytes = $2 WHERE area = $1";
        let write = world.desk.store().write(move |tx| {
            Box::pin(async move { tx.execute(tamper, args![tx.area(), b"other".to_vec()]).await.map(|_| ()) })
        });
        write.await.expect("writes");
        let differing = waymark_scrutiny::store::differing(world.desk.store()).await.expect("reads");
        assert_eq!(differing, ["scrutiny_sent_file"]);
    });
}

#[test]
fn a_file_without_words_is_refused_for_nobody_could_read_it_as_a_page() {
    block_on(async {
        let world = World::new().await;
        let fields = with(&[("genre", "letters"), ("words", "")]);
        let bytes = word::word(&Paper::new("", day(2026, 11, 2))).expect("makes");
        let (status, page) = world.send(Role::SendManager, &fields, Some(("letter.docx", &bytes))).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("We found no words in this file"), "{page}");
    });
}

#[test]
fn a_letter_with_a_childs_name_does_not_leave_and_the_name_is_told_only_to_who_may_open_the_child() {
    block_on(async {
        let world = World::new().await;
        let named = letter("We spoke to Benedict Vane-Okafor at home.");
        let bytes = pdf::pdf(&named).expect("makes");
        let fields = with(&[("genre", "letters"), ("words", "")]);
        let (status, page) = world.send(Role::SendManager, &fields, Some(("letter.pdf", &bytes))).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.contains("In page 1: “Benedict Vane-Okafor” is what may be the name of a child."),
            "{page}"
        );
        let (status, page) = world.send(Role::EngagementLead, &fields, Some(("letter.pdf", &bytes))).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("In page 1: what may be the name of a child."), "{page}");
        assert!(!page.contains("Benedict"), "nobody learns from us that there is such a child: {page}");
        let words = with(&[("words", "Waits are long.\nBenedict Vane-Okafor waits.")]);
        let (status, page) = world.send(Role::Commissioner, &words, None).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("In line 2: what may be the name of a child. Take it out."), "{page}");
        let (_, list) = world.get(Role::SendManager, "/publications").await;
        assert!(list.contains("Nothing was made yet."), "nothing of it was kept: {list}");
    });
}

#[test]
fn a_child_who_came_on_record_since_holds_back_what_was_made_before() {
    block_on(async {
        let world = World::new().await;
        let fields = with(&[("words", "We met Wilhelmina Drax.")]);
        assert_eq!(world.send(Role::SendManager, &fields, None).await.0, StatusCode::SEE_OTHER);
        let bytes = word::word(&letter("Wilhelmina Drax was heard.")).expect("makes");
        world.send(Role::SendManager, &with(&[("words", "")]), Some(("a.docx", &bytes))).await;
        world.another_child("Wilhelmina", "Drax").await;
        for number in [1, 2] {
            let (status, page) =
                publish(&world, &format!("/publications/{number}/1"), Role::Commissioner).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.contains("what may be the name of a child"), "{page}");
            assert_eq!(
                world.get(Role::Parent, &format!("/public/documents/{number}")).await.0,
                StatusCode::NOT_FOUND
            );
        }
    });
}

#[test]
fn a_newer_version_stands_beside_the_earlier_one() {
    block_on(async {
        let world = World::new().await;
        world.send(Role::SendManager, &WRITTEN, None).await;
        publish(&world, "/publications/1/1", Role::Dco).await;
        let (_, form) = world.get(Role::SendManager, "/publications/new?of=1").await;
        assert!(form.contains("Make a newer version") && form.contains("Questions of November"), "{form}");
        let newer = with(&[("of", "1"), ("words", "Waits are shorter.")]);
        assert_eq!(world.send(Role::SendManager, &newer, None).await.0, StatusCode::SEE_OTHER);
        let (_, page) = world.get(Role::Parent, "/public/documents/1").await;
        assert!(
            page.contains("Waits are long.") && !page.contains("All versions"),
            "the newer is not out: {page}"
        );
        publish(&world, "/publications/1/2", Role::Dco).await;
        let (_, page) = world.get(Role::Parent, "/public/documents/1").await;
        assert!(page.contains("Waits are shorter.") && page.contains("All versions"), "{page}");
        let (_, page) = world.get(Role::Parent, "/public/documents/1/1").await;
        assert!(page.contains("Waits are long.") && page.contains("There is a newer version."), "{page}");
        let over = with(&[("of", "1"), ("version", "1"), ("words", "Rewritten.")]);
        let (_, page) = world.send(Role::SendManager, &over, None).await;
        assert!(page.contains("This version is published and does not change."), "{page}");
    });
}

#[test]
fn what_is_left_out_or_sent_twice_is_said_and_one_post_makes_one_publication() {
    block_on(async {
        let world = World::new().await;
        let bytes = b"GIF89a".to_vec();
        for (fields, file, sentence) in [
            (with(&[("words", "")]), None, "Write it here, or send a file."),
            (with(&[("genre", "")]), None, "Say what it is."),
            (with(&[("on-year", "2027")]), None, "The day must be today or in the past."),
            (with(&[]), Some(("a.gif", bytes.as_slice())), "Write it here or send a file, not both."),
            (with(&[("words", "")]), Some(("a.gif", bytes.as_slice())), "the file cannot be read"),
        ] {
            let (status, page) = world.send(Role::SendManager, &fields, file).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
            assert!(page.contains(sentence), "{sentence}: {page}");
        }
        let once = with(&[("_once", "the same")]);
        world.send(Role::SendManager, &once, None).await;
        world.send(Role::SendManager, &once, None).await;
        assert_eq!(world.get(Role::Dco, "/publications/1/1").await.0, StatusCode::OK);
        assert_eq!(world.get(Role::Dco, "/publications/2/1").await.0, StatusCode::NOT_FOUND);
    });
}
