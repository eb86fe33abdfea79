//! The manager keeps the service: steps, posts, cost, and help that needs no waiting, which families and schools then read.

use crate::told::{CAPACITY, GROUP};
use crate::world::{Got, World};
use axum::http::StatusCode;
use waymark_kernel::day;
use waymark_testkit::block_on;
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;
use waymark_therapies::store::services;

const SERVICE: &str = "/health/services/speech-and-language";
fn with<'a>(fields: &[(&'a str, &'a str)], changed: (&'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|field| if field.0 == changed.0 { changed } else { *field }).collect()
}

fn went(got: &Got) {
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.body);
}

#[test]
fn the_manager_says_what_the_service_can_do_and_a_commissioner_reads_it() {
    block_on(async {
        let world = World::new().await;
        went(&world.post(&world.manager, &format!("{SERVICE}/capacity"), &CAPACITY).await);
        let step = [("name", "First assessment"), ("kind", "assess"), ("appointments", "2")];
        went(&world.post(&world.manager, &format!("{SERVICE}/steps"), &step).await);
        for visitor in [&world.manager, &world.commissioner] {
            let page = world.get(visitor, SERVICE).await.body;
            for words in ["12.4", "1.8", "£551,200", "First assessment", "14%"] {
                assert!(page.contains(words), "“{words}”: {page}");
            }
        }
        assert!(!world.get(&world.commissioner, SERVICE).await.body.contains("Change this"));
        let known = [("known", "assess:2:First assessment")];
        went(&world.post(&world.manager, &format!("{SERVICE}/steps/0/take-out"), &known).await);
        assert!(services::steps(world.desk.store(), world.speech.id).await.unwrap().is_empty());
    });
}

#[test]
fn what_is_absurd_or_negative_is_refused_at_its_field_and_nothing_is_written() {
    block_on(async {
        let world = World::new().await;
        for (wrong, sentence) in [
            (("posts", "-3"), "Posts must be a number from 0 to 10,000."),
            (("posts", "twelve"), "Posts must be a number such as 12 or 12.45"),
            (("vacant", "99"), "More posts are vacant than there are posts."),
            (("first_slots", "99999999999999999999"), "must be a whole number from 0 to 100000"),
            (("sessions", "-1"), "Sessions a week must be a whole number from 0 to 100000"),
            (("leave", "140"), "must be a whole number from 0 to 100"),
            (("training", "97"), "Leave and training together cannot be more than all hours."),
            (("cost", "9000000"), "The cost of a post must be a whole number from 0 to 500000"),
        ] {
            let got =
                world.post(&world.manager, &format!("{SERVICE}/capacity"), &with(&CAPACITY, wrong)).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
            assert!(got.body.contains(sentence), "{wrong:?}: {}", got.body);
            assert!(
                got.body.contains(&format!("href=\"#{}\"", wrong.0)),
                "{wrong:?} is named in the summary"
            );
        }
        assert!(services::capacity(world.desk.store(), world.speech.id).await.unwrap().is_empty());
    });
}

#[test]
fn only_its_own_manager_keeps_a_service() {
    block_on(async {
        let world = World::new().await;
        for page in ["details", "capacity", "steps", "support/new"] {
            for visitor in [&world.therapist, &world.commissioner, &world.mother] {
                let got = world.post(visitor, &format!("{SERVICE}/{page}"), &CAPACITY).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{page}");
            }
            let other = format!("/health/services/autism/{page}");
            assert_eq!(world.get(&world.manager, &other).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        assert_eq!(world.get(&world.mother, SERVICE).await.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn help_that_needs_no_waiting_is_read_by_those_it_fits() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya_waits().await;
        let new = format!("{SERVICE}/support/new");
        went(&world.post(&world.manager, &new, &GROUP).await);
        let after = with(&with(&GROUP, ("name", "Moving on group")), ("when", "after"));
        went(&world.post(&world.manager, &new, &after).await);
        let own = with(&with(&GROUP, ("name", "Own circle")), ("everyone", "no"));
        went(&world.post(&world.manager, &new, &own).await);
        let own_page = format!("/my/referrals/{maya}");
        let waiting = world.get(&world.mother, &own_page).await.body;
        assert!(waiting.contains("Talk together group") && waiting.contains("Own circle"));
        assert!(!waiting.contains("Moving on group"), "it is for later");
        for (visitor, path) in [
            (&world.mother, "/my/referrals/new"),
            (&world.school, "/school/referrals/new"),
            (&world.school, "/support"),
        ] {
            let asked = world.get(visitor, path).await.body;
            assert!(asked.contains("Talk together group") && !asked.contains("Own circle"), "{path}");
        }
        let seen = day(2026, 11, 20);
        world.act(&maya, seen, move |open| decide::seen(&open.referral, seen, seen)).await;
        let later = world.get(&world.mother, &own_page).await.body;
        assert!(later.contains("Moving on group") && !later.contains("Talk together group"));
        let other = world.refer(world.maya, &world.autism, day(2026, 7, 1), Agreement::default()).await;
        let other = world.get(&world.mother, &format!("/my/referrals/{other}")).await.body;
        assert!(other.contains("Talk together group") && !other.contains("Own circle"), "not referred there");
    });
}

#[test]
fn places_and_uptake_are_told_and_few_are_not_told_to_others() {
    block_on(async {
        let world = World::new().await;
        went(&world.post(&world.manager, &format!("{SERVICE}/support/new"), &GROUP).await);
        let page = world.get(&world.manager, SERVICE).await.body;
        let at = page.find("/uptake").unwrap();
        let path = &page[page[..at].rfind(SERVICE).unwrap()..at + "/uptake".len()];
        let told = [("month", "10"), ("year", "2026"), ("places", "20"), ("taken", "3")];
        let over = world.post(&world.manager, path, &with(&told, ("taken", "21"))).await;
        assert!(over.body.contains("More places were taken than there were."));
        went(&world.post(&world.manager, path, &told).await);
        assert!(world.get(&world.manager, SERVICE).await.body.contains("3 of 20 taken"));
        assert!(world.get(&world.commissioner, SERVICE).await.body.contains("20 places, few taken"));
        assert!(world.get(&world.mother, "/support").await.body.contains("There were free places"));
    });
}

#[test]
fn a_changed_number_of_weeks_is_kept_and_a_right_needs_its_rule() {
    block_on(async {
        let world = World::new().await;
        let fields = [
            ("name", "Speech and language therapy"),
            ("clock", "first_contact"),
            ("standard", "right"),
            ("rule", ""),
            ("weeks", "16"),
            ("families", "yes"),
            ("provider", "Ashdale Community Health"),
            ("commissioner", "NHS Ashdale ICB"),
            ("from_age", "0"),
            ("to_age", "25"),
            ("tell_every", "6"),
            ("meanwhile", "Talk and read together each day."),
        ];
        let path = format!("{SERVICE}/details");
        let got = world.post(&world.manager, &path, &fields).await;
        assert!(got.body.contains("A right needs the rule it comes from"), "{}", got.body);
        went(&world.post(&world.manager, &path, &with(&fields, ("standard", "local"))).await);
        let page = world.get(&world.manager, SERVICE).await.body;
        assert!(page.contains("16 weeks, a standard of this area") && page.contains("6 weeks"), "{page}");
    });
}

#[test]
fn two_managers_who_take_out_one_step_take_out_one() {
    block_on(async {
        let world = World::new().await;
        world.manager_tells().await;
        let page = world.get(&world.manager, &format!("{SERVICE}/steps")).await.body;
        let at = page.find("name=\"known\" value=\"").unwrap() + "name=\"known\" value=\"".len();
        let known = page[at..at + page[at..].find('"').unwrap()].to_owned();
        let out = format!("{SERVICE}/steps/0/take-out");
        went(&world.post(&world.manager, &out, &[("known", &known)]).await);
        let second = world.post(&world.manager, &out, &[("known", &known)]).await;
        assert_eq!(second.status, StatusCode::CONFLICT, "{}", second.body);
        assert!(second.body.contains("The steps are now: Talking sessions."), "{}", second.body);
        let left = services::steps(world.desk.store(), world.speech.id).await.unwrap();
        assert_eq!(left.len(), 1, "the second press took out nothing");
    });
}

#[test]
fn another_team_has_the_inbox_and_the_children_with_it() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        let path = format!("{SERVICE}/details");
        let team = world.autism.details.team.to_string();
        let mut fields = vec![
            ("name", "Speech and language therapy"),
            ("provider", "Northern Community Trust"),
            ("commissioner", "Ashdale Council"),
            ("team", team.as_str()),
            ("from_age", "2"),
            ("to_age", "18"),
            ("clock", "first_contact"),
            ("standard", "local"),
            ("weeks", "16"),
            ("families", "yes"),
            ("tell_every", "6"),
            ("meanwhile", "Talk and read together each day."),
        ];
        assert_eq!(world.get(&world.stranger, &format!("/referrals/{reference}")).await.status, 404);
        went(&world.post(&world.manager, &path, &fields).await);
        let page = world.get(&world.commissioner, SERVICE).await.body;
        for words in ["Northern Community Trust", "Ashdale Council", "2 to 18"] {
            assert!(page.contains(words), "“{words}”: {page}");
        }
        assert_eq!(world.get(&world.stranger, &format!("/referrals/{reference}")).await.status, 200);
        assert_eq!(world.get(&world.therapist, &format!("/referrals/{reference}")).await.status, 404);
        let council = world.officer.teams[0].to_string();
        fields[3] = ("team", &council);
        assert_eq!(world.post(&world.manager, &path, &fields).await.status, 404, "it is another team’s now");
    });
}
