//! The referrals behind figures of waiting: for the service's own team by the decision of its list, and for nobody else.

use super::world::{TODAY, World};
use axum::http::StatusCode;
use waymark_access::{Label, Role, Visitor};
use waymark_kernel::{Answer, ChildId, Day, TeamId, add_days};
use waymark_people::teams::{self, TeamDetails};
use waymark_people::{By, ChildDetails, children};
use waymark_store::Tx;
use waymark_testkit::block_on;
use waymark_therapies::Service;
use waymark_therapies::codes::{ClockRule, Source, Standard};
use waymark_therapies::commands::{next_reference, open_new};
use waymark_therapies::decide::{self, NewReferral};
use waymark_therapies::facts::Agreement;
use waymark_therapies::service::ServiceDetails;
use waymark_therapies::store::{self, services};

/// Nine children wait for speech and language therapy, the first for 40 days, each next for ten weeks more; one waits for the
/// autism service; one of speech is hidden.
struct Lists {
    world: World,
    speech: TeamId,
    autism: TeamId,
}

impl Lists {
    async fn new() -> Self {
        let world = World::new().await;
        let by = world.by(add_days(TODAY, -900));
        let ([speech, autism], hidden) = world
            .desk
            .store()
            .write(move |tx| Box::pin(async move { settle(tx, &by).await }))
            .await
            .expect("two services");
        let by = world.by(TODAY);
        world
            .desk
            .store()
            .write(move |tx| {
                Box::pin(async move {
                    children::set_label(tx, &by, hidden, Label::Hidden, None).await?;
                    store::set_label(tx, hidden, Label::Hidden.number()).await
                })
            })
            .await
            .expect("hidden");
        Self { world, speech, autism }
    }

    fn of(&self, role: Role, team: TeamId) -> Visitor {
        Visitor { teams: vec![team], ..self.world.visitor(role) }
    }
}

async fn settle(tx: &mut Tx, by: &By) -> Answer<([TeamId; 2], ChildId)> {
    let speech = service(tx, by, "speech-and-language", "Speech and language therapy").await?;
    let autism = service(tx, by, "autism", "Autism assessment").await?;
    let mut last = None;
    for n in 0..10 {
        last = Some(refer(tx, by, &speech, add_days(TODAY, -40 - 70 * n)).await?);
    }
    refer(tx, by, &autism, add_days(TODAY, -40)).await?;
    Ok(([speech.details.team, autism.details.team], last.expect("the last of ten")))
}

async fn service(tx: &mut Tx, by: &By, slug: &str, name: &str) -> Answer<Service> {
    let kind = if slug == "autism" { "paediatrics" } else { "speech" };
    let team = TeamDetails {
        name: name.into(),
        kind: kind.into(),
        agency: "health".into(),
        ..TeamDetails::default()
    };
    let details = ServiceDetails {
        slug: slug.into(),
        name: name.into(),
        provider: "Ashdale Community Health".into(),
        commissioner: "NHS Ashdale ICB".into(),
        team: teams::record(tx, by, team).await?,
        clock: ClockRule::FirstContact,
        standard: Standard::Local,
        rule: None,
        weeks: 18,
        families_refer: true,
        tell_every: 8,
        meanwhile: String::new(),
        ages: (0, 25),
    };
    services::record(tx, by, details).await
}

async fn refer(tx: &mut Tx, by: &By, service: &Service, on: Day) -> Answer<ChildId> {
    let mut details = ChildDetails::new("Ben", "Vane", add_days(TODAY, -3000));
    details.ethnicity = Some("WBRI".to_owned());
    let born = details.birth_date;
    let child = children::record(tx, by, details).await?;
    let new = NewReferral {
        reference: next_reference(tx, by).await?,
        service: service.id,
        source: Source::Gp,
        setting: None,
        day: on,
        reason: None,
        agreement: Agreement { referral: true, ..Agreement::default() },
        list_number: None,
    };
    let earlier = store::earlier(&mut *tx, child, service.id).await?;
    let facts = decide::refer(new, born, &earlier, on)?;
    open_new(tx, by, (child, service), Vec::new(), facts).await?;
    Ok(child)
}

const LATE: &str = "/measures/waiting-18-weeks.speech-and-language/cases?which=not";

#[test]
fn a_team_opens_the_referrals_behind_its_own_figures_the_longest_wait_first() {
    block_on(async {
        let lists = Lists::new().await;
        for role in [Role::Therapist, Role::ServiceManager] {
            let (status, page) = lists.world.get_as(lists.of(role, lists.speech), LATE).await;
            assert_eq!(status, StatusCode::OK, "{page}");
            // Waits of 180, 250, … days are over 18 weeks: seven of nine, and the hidden one is nowhere.
            assert_eq!(page.matches("href=\"/referrals/RF-").count(), 7, "{page}");
            let longest = waymark_web::words::day_plain(add_days(TODAY, -600));
            let first = page.split("href=\"/referrals/RF-").nth(1).expect("a first");
            assert!(first.contains(&longest), "{longest} is not first: {page}");
        }
    });
}

#[test]
fn every_measure_of_a_list_leads_to_its_referrals_by_point_and_by_group() {
    block_on(async {
        let lists = Lists::new().await;
        let manager = lists.of(Role::ServiceManager, lists.speech);
        for (id, link) in [
            ("waiting", "referrals"),
            ("waiting-median", "referrals"),
            ("waiting-92nd", "referrals"),
            ("waiting-18-weeks", "those that were not"),
            ("waiting-52-weeks", "referrals"),
            ("joined", "referrals"),
            ("seen", "referrals"),
        ] {
            let address = format!("/measures/{id}.speech-and-language");
            let (_, page) = lists.world.get_as(manager.clone(), &address).await;
            assert!(page.contains(&format!("{address}/cases?from=")) && page.contains(link), "{id}: {page}");
            let (status, behind) = lists.world.get_as(manager.clone(), &format!("{address}/cases")).await;
            assert_eq!(status, StatusCode::OK, "{id}: {behind}");
        }
        let by = "/measures/waiting.speech-and-language/by/ethnicity";
        let (_, groups) = lists.world.get_as(manager.clone(), by).await;
        assert!(groups.contains("9 children") && groups.contains(">referrals<"), "{groups}");
        let of = "/measures/waiting.speech-and-language/cases?by=ethnicity&of=White+-+White+British";
        let (_, behind) = lists.world.get_as(manager, of).await;
        assert_eq!(behind.matches("href=\"/referrals/RF-").count(), 9, "{behind}");
    });
}

#[test]
fn whoever_is_not_of_the_team_reads_the_figure_and_why_no_referral_opens() {
    block_on(async {
        let lists = Lists::new().await;
        let world = &lists.world;
        for visitor in [
            world.visitor(Role::Commissioner),
            world.visitor(Role::SendManager),
            world.visitor(Role::Dco),
            lists.of(Role::Therapist, lists.autism),
            lists.of(Role::ServiceManager, lists.autism),
        ] {
            let role = visitor.role;
            let (status, page) = world.get_as(visitor.clone(), "/measures/waiting.speech-and-language").await;
            assert_eq!(status, StatusCode::OK, "{role:?}");
            assert!(page.contains("9 children"), "{role:?} reads the number: {page}");
            assert!(page.contains("open for those who work in Speech and language therapy"), "{page}");
            assert!(!page.contains("/cases?"), "{role:?} is offered a list: {page}");
            assert_eq!(world.get_as(visitor, LATE).await.0, StatusCode::FORBIDDEN, "{role:?}");
        }
    });
}

#[test]
fn a_team_reads_few_children_of_its_own_list_and_of_no_other() {
    block_on(async {
        let lists = Lists::new().await;
        let of = |team| lists.of(Role::Therapist, team);
        let autism = "/measures/waiting.autism";
        assert!(lists.world.get_as(of(lists.autism), autism).await.1.contains("1 child,"));
        let (_, other) = lists.world.get_as(of(lists.speech), autism).await;
        assert!(other.contains("left out: few children") && !other.contains("1 child,"), "{other}");
        let cases = "/measures/decisions-6-weeks/cases?to=2026-09-30&which=not";
        assert_eq!(lists.world.get_as(of(lists.speech), cases).await.0, StatusCode::FORBIDDEN);
    });
}
