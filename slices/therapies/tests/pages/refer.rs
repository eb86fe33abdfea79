//! One front door: who may refer, what it needs, and what nobody is told by it.

use crate::world::World;
use axum::http::StatusCode;
use waymark_kernel::day;
use waymark_testkit::block_on;
use waymark_therapies::facts::Agreement;

const CHILD: [(&str, &str); 5] = [
    ("forename", "Maya"),
    ("surname", "Okafor"),
    ("birth_date", "3"),
    ("birth_date-month", "5"),
    ("birth_date-year", "2019"),
];
const PARENT: [(&str, &str); 2] = [("parent", "Ada Okafor"), ("phone", "01632 960 001")];

fn school<'a>(service: &'a str, agreed: &'a [&'a str]) -> Vec<(&'a str, &'a str)> {
    let mut fields = [CHILD.as_slice(), PARENT.as_slice()].concat();
    fields.extend([("service", service), ("reason", "Three words at a time.")]);
    fields.extend(agreed.iter().map(|code| ("agreed", *code)));
    fields
}

#[test]
fn a_school_refers_only_when_the_family_agrees_and_the_family_sees_it() {
    block_on(async {
        let world = World::new().await;
        let path = "/school/referrals/new";
        let form = world.get(&world.school, path).await.body;
        assert!(
            form.contains("We cannot give an honest time for this service yet."),
            "the wait is said before sending"
        );
        let unasked = world.post(&world.school, path, &school("autism", &[])).await;
        assert_eq!(unasked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unasked.body.contains("Ask the family first."));
        let sent = world.post(&world.school, path, &school("autism", &["referral", "setting"])).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        assert!(world.get(&world.mother, "/my/referrals").await.body.contains("Autism assessment"));
        assert!(world.get(&world.school, "/school/referrals").await.body.contains("Maya Okafor"));
        assert!(world.get(&world.stranger, "/health/list/autism").await.body.contains("Not decided yet"));
    });
}

#[test]
fn a_school_is_not_told_of_a_referral_that_the_family_did_not_share() {
    block_on(async {
        let world = World::new().await;
        let reference = world.refer(world.maya, &world.autism, day(2026, 7, 1), Agreement::default()).await;
        let sent = world
            .post(&world.school, "/school/referrals/new", &school("autism", &["referral", "setting"]))
            .await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!sent.body.contains(&reference) && !sent.body.contains("already"), "{}", sent.body);
    });
}

#[test]
fn a_parent_refers_to_the_services_that_allow_it() {
    block_on(async {
        let world = World::new().await;
        let path = "/my/referrals/new";
        let form = world.get(&world.mother, path).await.body;
        assert!(form.contains("Speech and language therapy") && !form.contains("Autism assessment"));
        let fields = [("service", "speech-and-language"), ("reason", "She is hard to understand.")];
        let sent = world.post(&world.mother, path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.mother, &sent.location).await.body;
        assert!(page.contains("We have your referral.") && page.contains("We got the referral this week."));
        let refused = world.post(&world.mother, path, &[("service", "autism"), ("reason", "x")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(world.get(&world.officer, path).await.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn the_service_records_a_letter_with_the_day_it_came_for_the_child_of_that_nhs_number() {
    block_on(async {
        let world = World::new().await;
        let mut fields = [CHILD.as_slice(), PARENT.as_slice()].concat();
        fields.extend([
            ("service", "speech-and-language"),
            ("source", "gp"),
            ("nhs_number", "999 000 0018"),
            ("agreed", "referral"),
        ]);
        fields.extend([("day", "2"), ("day-month", "11"), ("day-year", "2026")]);
        let sent = world.post(&world.therapist, "/referrals/new", &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.therapist, &sent.location).await.body;
        assert!(page.contains("3 weeks since referral") && page.contains("Referred by GP"));
        assert!(
            world.get(&world.mother, "/my/referrals").await.body.contains("Speech and language"),
            "no second record is made"
        );
        let again = world.post(&world.therapist, "/referrals/new", &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("already has an open referral to this service, RF-26-00001."));
    });
}

#[test]
fn a_family_is_offered_the_services_and_the_help_that_fit_its_childs_age_alone() {
    block_on(async {
        let world = World::new().await;
        world.manager_tells().await;
        let page = world.get(&world.mother, "/my/referrals/new").await.body;
        assert!(
            page.contains("Speech and language therapy") && page.contains("Talk together group"),
            "{page}"
        );
        let service = "/health/services/speech-and-language/details";
        let of_ages = |from: &'static str, to: &'static str| {
            vec![
                ("name", "Speech and language therapy"),
                ("provider", "Ashdale Community Health"),
                ("commissioner", "NHS Ashdale ICB"),
                ("from_age", from),
                ("to_age", to),
                ("clock", "first_contact"),
                ("standard", "aim"),
                ("rule", "W3"),
                ("weeks", "18"),
                ("families", "yes"),
                ("tell_every", "8"),
                ("meanwhile", "Talk together."),
            ]
        };
        let wrong = world.post(&world.manager, service, &of_ages("18", "2")).await;
        assert!(wrong.body.contains("The oldest age must be from the youngest age to 25."), "{}", wrong.body);
        assert_eq!(
            world.post(&world.manager, service, &of_ages("16", "25")).await.status,
            StatusCode::SEE_OTHER
        );
        let page = world.get(&world.mother, "/my/referrals/new").await.body;
        assert!(page.contains("There is no service you can ask by yourself"), "Maya is 7: {page}");
        let reason = [("service", "speech-and-language"), ("reason", "She stammers.")];
        world.post(&world.mother, "/my/referrals/new", &reason).await;
        assert!(world.get(&world.mother, "/my/referrals").await.body.contains("You are not waiting"));
    });
}
