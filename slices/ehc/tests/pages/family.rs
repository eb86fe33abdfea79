//! What families read and do: asking, tracking, and what is kept from them without a trace.

use crate::world::{Got, World};
use waymark_access::{Label, Role, Visitor};
use waymark_kernel::{Day, PersonId, day};
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::FamilyRecorded;
use waymark_people::families::Right;
use waymark_people::{PersonDetails, families, persons};
use waymark_store::args;
use waymark_testkit::{block_on, noon};

/// What a parent types about Theo.
const THEO: [(&str, &str); 7] = [
    ("forename", "Theo"),
    ("surname", "Okafor"),
    ("birth_date", "4"),
    ("birth_date-month", "6"),
    ("birth_date-year", "2021"),
    ("phone", "01632 960 001"),
    ("email", ""),
];

pub fn visitor(person: PersonId, name: &str, role: Role) -> Visitor {
    let (teams, covers) = (Vec::new(), Vec::new());
    Visitor { person, name: name.into(), role, agency: "family".into(), teams, setting: None, covers }
}

pub fn ada(world: &World) -> Visitor {
    visitor(world.mother, "Ada Okafor", Role::Parent)
}

/// Someone with a telephone, who is family to Maya by a right, or to nobody.
pub async fn person(
    world: &World,
    name: &'static str,
    phone: &'static str,
    right: Option<Right>,
) -> PersonId {
    let (by, child) = (world.by(day(2026, 9, 1)), world.child);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let contact = ContactDetails { phone: Some(phone.into()), email: None };
            let person =
                persons::record(tx, &by, PersonDetails { contact, ..PersonDetails::named(name) }, None)
                    .await?;
            if let Some(right) = right {
                let recorded = FamilyRecorded {
                    person,
                    right: right.code().into(),
                    relationship: None,
                    lives_with: false,
                    first_contact: false,
                    from: day(2020, 9, 1),
                    to: None,
                };
                families::record(tx, &by, child, recorded).await?;
            }
            Ok(person)
        })
    });
    job.await.unwrap()
}

async fn cases(world: &World) -> i64 {
    let store = world.desk.store();
    let area = store.area();
    let (count,): (i64,) =
        store.one("SELECT count(*) FROM ehc_case WHERE area = $1", args![area]).await.unwrap();
    count
}

/// The words of the main part, a block a line.
pub fn words(got: &Got) -> String {
    let from = got.body.find("<main").unwrap();
    let main = &got.body[from..got.body.find("</main>").unwrap()];
    let mut text = String::new();
    let mut tag = false;
    for letter in main.chars() {
        match letter {
            '<' => tag = true,
            '>' => {
                tag = false;
                text.push('\n');
            }
            _ if !tag => text.push(letter),
            _ => {}
        }
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_parent_asks_in_one_form_and_tracks_the_request() {
    block_on(async {
        let world = World::new().await;
        let ada = ada(&world);
        assert_eq!(world.post(&ada, "/my/ask", &THEO).await.location, "/my/ask/check");
        assert_eq!(cases(&world).await, 0, "what is not sent is no request");
        let unsent = words(&world.get(&ada, "/my").await);
        assert!(unsent.contains("You have not asked us yet. You began a request about Theo"), "{unsent}");
        let check = world.get(&ada, "/my/ask/check").await;
        assert!(
            words(&check).contains("Theo Okafor\n") && words(&check).contains("4 June 2021"),
            "{}",
            check.body
        );
        let sent = world.post(&ada, "/my/ask/check", &THEO).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let page = world.get(&ada, &sent.location).await;
        assert!(words(&page).contains("We must answer by Monday 4 January 2027."), "{}", words(&page));
        assert!(page.body.contains("/law/send-regs-2014/5#a2"), "the day says why: {}", page.body);
        let home = words(&world.get(&ada, "/my").await);
        assert!(
            !home.contains("You have not asked us yet.") && home.contains("We have your request."),
            "{home}"
        );
        let track = world.get(&ada, sent.location.trim_end_matches("/sent")).await;
        assert!(words(&track).contains("You asked for an assessment\n23 November 2026"), "{}", words(&track));
    });
}

#[test]
fn the_same_post_fifty_times_is_one_request() {
    block_on(async {
        let world = World::new().await;
        let ada = ada(&world);
        let mut fields = THEO.to_vec();
        fields.push(("_once", "0192aaaa-0000-7000-8000-000000000001"));
        let first = world.post(&ada, "/my/ask/check", &fields).await.location;
        for _ in 0..49 {
            assert_eq!(world.post(&ada, "/my/ask/check", &fields).await.location, first);
        }
        assert_eq!(cases(&world).await, 1);
        let again = world.post(&ada, "/my/ask/check", &THEO).await;
        assert_eq!(again.status, 422, "another form about the same child finds the open request");
        assert!(again.body.contains("We already have a request or a plan for this child."));
        assert_eq!(cases(&world).await, 1);
    });
}

#[test]
fn a_parent_who_asks_again_is_told_before_the_last_step_and_finds_the_case() {
    block_on(async {
        let world = World::new().await;
        let ada = ada(&world);
        let first = world.post(&ada, "/my/ask/check", &THEO).await.location;
        let case = first.trim_end_matches("/sent");
        assert_eq!(world.post(&ada, "/my/ask", &THEO).await.location, "/my/ask/check");
        let told = world.get(&ada, "/my/ask/check").await;
        let text = words(&told);
        assert!(text.contains("We already have a request or a plan for Theo"), "{text}");
        assert!(text.contains("We have your request."), "where it is: {text}");
        assert!(told.body.contains(&format!("href=\"{case}\"")), "the way to it: {}", told.body);
        assert!(!text.contains("Send your request") && text.contains("Change what you typed"), "{text}");
        assert_eq!(
            world.post(&ada, "/my/ask/check", &THEO).await.status,
            422,
            "the last step keeps its check"
        );
        assert_eq!(cases(&world).await, 1);
        let dropped = world.post(&ada, "/my/ask/check", &[("do", "drop")]).await;
        assert_eq!(dropped.location, "/my?done=dropped");
    });
}

#[test]
fn another_parent_who_types_the_same_child_is_told_nothing_before_the_last_step_either() {
    block_on(async {
        let world = World::new().await;
        let first = world.post(&ada(&world), "/my/ask/check", &THEO).await.location;
        let other =
            visitor(person(&world, "Sam Reed", "01632 960 009", None).await, "Sam Reed", Role::Parent);
        world.post(&other, "/my/ask", &THEO).await;
        let check = world.get(&other, "/my/ask/check").await;
        assert!(words(&check).contains("Send your request"), "{}", check.body);
        assert!(!check.body.contains("already") && !check.body.contains(first.trim_end_matches("/sent")));
    });
}

#[test]
fn a_young_person_with_an_open_case_is_told_before_they_type_anything() {
    block_on(async {
        let world = World::new().await;
        crate::few_words::grow(&world).await;
        let maya = world.maya().await;
        let own = person(&world, "Maya Okafor", "01632 960 050", Some(Right::Itself)).await;
        let got = world.get(&visitor(own, "Maya Okafor", Role::YoungPerson), "/my/ask").await;
        let text = words(&got);
        assert!(text.contains("We already have a request or a plan for you"), "{text}");
        assert!(got.body.contains(&format!("href=\"/my/cases/{maya}\"")), "{}", got.body);
    });
}

#[test]
fn what_is_missing_is_asked_for_and_what_was_typed_is_kept() {
    block_on(async {
        let world = World::new().await;
        let ada = ada(&world);
        let got = world.post(&ada, "/my/ask", &[("forename", "Theo")]).await;
        assert_eq!(got.status, 422);
        for sentence in [
            "Enter your child’s last name",
            "Enter your child’s date of birth",
            "Enter a phone number or an email",
        ] {
            assert!(got.body.contains(sentence), "{sentence}");
        }
        assert!(world.get(&ada, "/my/ask").await.body.contains("value=\"Theo\""), "the draft keeps it");
        assert_eq!(world.get(&ada, "/my/ask/check").await.location, "/my/ask");
        assert_eq!(world.post(&ada, "/my/ask/check", &[("do", "drop")]).await.location, "/my?done=dropped");
        assert!(!world.get(&ada, "/my/ask").await.body.contains("value=\"Theo\""));
    });
}

#[test]
fn another_parent_gets_the_page_of_what_is_not_there() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let other =
            visitor(person(&world, "Sam Reed", "01632 960 009", None).await, "Sam Reed", Role::Parent);
        let unknown = world.get(&other, "/my/cases/WM-26-09999").await;
        assert_eq!(unknown.status, 404);
        for page in ["", "/looked", "/sent", "/add"] {
            let got = world.get(&other, &format!("/my/cases/{maya}{page}")).await;
            assert_eq!((got.status, &got.body), (unknown.status, &unknown.body), "{page}");
        }
        assert!(words(&world.get(&other, "/my").await).contains("You have no requests with us yet."));
    });
}

#[test]
fn asking_about_a_child_of_others_opens_nothing_of_theirs() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let other =
            visitor(person(&world, "Sam Reed", "01632 960 009", None).await, "Sam Reed", Role::Parent);
        let fields = [
            ("forename", "Maya"),
            ("surname", "Okafor"),
            ("birth_date", "3"),
            ("birth_date-month", "5"),
            ("birth_date-year", "2019"),
            ("phone", "01632 960 009"),
        ];
        let sent = world.post(&other, "/my/ask/check", &fields).await;
        assert_eq!(sent.status, 303, "the answer does not tell that there is a record: {}", sent.body);
        let own = words(&world.get(&other, sent.location.trim_end_matches("/sent")).await);
        assert!(own.contains("We have your request.") && !own.contains("reports are in"), "{own}");
        assert_eq!(world.get(&other, &format!("/my/cases/{maya}")).await.status, 404);
        assert_eq!(cases(&world).await, 2);
    });
}

#[test]
fn parents_apart_read_the_same_and_neither_reads_the_other() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let father = person(&world, "Ben Okafor", "01632 960 077", Some(Right::Responsible)).await;
        let father = visitor(father, "Ben Okafor", Role::Parent);
        world.get(&ada(&world), &format!("/my/cases/{maya}")).await;
        for page in ["", "/looked"] {
            let his = world.get(&father, &format!("/my/cases/{maya}{page}")).await;
            assert_eq!(his.status, 200);
            assert!(!words(&his).contains("Ada") && !his.body.contains("960 001"), "{page}: {}", words(&his));
        }
        let barred = person(&world, "Cy Okafor", "01632 960 078", Some(Right::Restricted)).await;
        let barred = visitor(barred, "Cy Okafor", Role::Parent);
        assert_eq!(world.get(&barred, &format!("/my/cases/{maya}")).await.status, 404);
    });
}

#[test]
fn the_turn_of_the_young_person_comes_the_day_after_compulsory_school_age() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let own = person(&world, "Maya Okafor", "01632 960 050", Some(Right::Itself)).await;
        let (ada, own) = (ada(&world), visitor(own, "Maya Okafor", Role::YoungPerson));
        let page = format!("/my/cases/{maya}");
        let status = async |who: &Visitor, on: Day| {
            world.clock.set(noon(on));
            world.get(who, &page).await.status.as_u16()
        };
        let (last, next) = (day(2035, 6, 29), day(2035, 6, 30));
        assert_eq!([status(&ada, last).await, status(&own, last).await], [200, 404]);
        assert_eq!([status(&ada, next).await, status(&own, next).await], [404, 200]);
    });
}

#[test]
fn a_young_person_reads_their_own_home_in_few_words_and_is_called_you() {
    block_on(async {
        let world = World::new().await;
        world.maya().await;
        let own = person(&world, "Maya Okafor", "01632 960 050", Some(Right::Itself)).await;
        world.clock.set(noon(day(2035, 7, 2)));
        let got = world.get(&visitor(own, "Maya Okafor", Role::YoungPerson), "/my").await;
        let text = words(&got);
        assert!(
            text.contains("Your assessment") && text.contains("Your plan is late.") && !text.contains("Maya"),
            "{text}"
        );
        assert!(text.split_whitespace().count() <= 120, "{} words: {text}", text.split_whitespace().count());
    });
}

#[test]
fn a_hidden_record_leaves_no_trace_on_the_familys_home() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let ada = ada(&world);
        assert!(words(&world.get(&ada, "/my").await).contains("Maya’s assessment"));
        for (label, told) in [(Label::Withheld, true), (Label::Hidden, false)] {
            world.label(label).await;
            let home = words(&world.get(&ada, "/my").await);
            assert_eq!(home.contains("We cannot show Maya here."), told, "{home}");
            assert!(!home.contains("Maya’s assessment"), "{home}");
            assert_eq!(home.contains("Maya"), told, "{home}");
            let tracker = world.get(&ada, &format!("/my/cases/{maya}")).await;
            assert_eq!(tracker.status, if told { 200 } else { 404 });
            assert_eq!(tracker.body.contains("Ask us which one it is."), told, "{}", tracker.body);
            assert!(!tracker.body.contains("Maya"), "{}", tracker.body);
        }
    });
}

#[test]
fn who_has_looked_is_told_by_role_and_never_by_name() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        world.get(&world.officer, &format!("/cases/{maya}")).await;
        let text = words(&world.get(&ada(&world), &format!("/my/cases/{maya}/looked")).await);
        assert!(text.contains("23 November 2026\na case officer\nonce"), "{text}");
        assert!(!text.contains("Priya"), "{text}");
    });
}

#[test]
fn words_added_later_reach_the_officer() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let page = format!("/my/cases/{maya}/add");
        let ada = ada(&world);
        assert_eq!(world.post(&ada, &page, &[("words", " ")]).await.status, 422);
        let got = world.post(&ada, &page, &[("words", "She loves drums.")]).await;
        assert_eq!(got.location, format!("/my/cases/{maya}?done=added"));
        let letters = world.get(&world.manager, &format!("/cases/{maya}/letters")).await;
        assert!(letters.body.contains("What the family added") && letters.body.contains("She loves drums."));
        assert!(!world.get(&ada, &format!("/my/cases/{maya}")).await.body.contains("drums"));
    });
}

#[test]
fn the_tracker_says_where_we_are_what_is_late_and_what_comes() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let got = world.get(&ada(&world), &format!("/my/cases/{maya}")).await;
        insta::assert_snapshot!("tracker_of_the_mock", words(&got));
    });
}
