//! Whoever may read the stage and the dates of a case reads nothing else of it: what was planted in the record is on no
//! page of theirs.

use crate::family::words;
use crate::world::{MONDAY, World};
use waymark_access::{Relation, Role, Tie, Visitor, ties};
use waymark_ehc::Fact;
use waymark_ehc::codes::Disputed;
use waymark_ehc::facts::{Decision, Exception, Need, Placement};
use waymark_ehc::record::Happening;
use waymark_kernel::{TextId, day};
use waymark_people::settings;
use waymark_testkit::block_on;

/// What the record holds and no summary says: the NHS number, how the family is spoken with, its telephone, the needs,
/// where the child goes, mediation and an appeal, the ground of an exception, a call before a refusal, the flags.
const PLANTED: [&str; 12] = [
    "999 000 0018",
    "9990000018",
    "Igbo",
    "01632 960 001",
    "autis",
    "Farthing Hall",
    "ediation",
    "ppeal",
    "personal circumstances",
    "phone",
    "ooked after",
    "estricted",
];

/// The addresses of a case, and what its page may be asked to show.
const ADDRESSES: [&str; 9] = [
    "",
    "?show=every",
    "?show=seen",
    "?show=family",
    "/advice",
    "/letters",
    "/looked",
    "/family",
    "/exceptions/new",
];

async fn planted(world: &World) -> String {
    let reference = world.maya().await;
    let officer = world.officer.person;
    world
        .act(&reference, MONDAY, move |_| {
            let placed = |setting: &str| Placement { setting: setting.into(), ..Placement::default() };
            let (about, mediation, appeal) = (Disputed::Request, Some(true), Some(true));
            let exception = Exception {
                rule: "A11".into(),
                ground: "EX-c".into(),
                advice: None,
                impractical: TextId(uuid::Uuid::from_u128(1)),
                evidence: TextId(uuid::Uuid::from_u128(2)),
                officer,
                target: None,
                days: None,
            };
            let agreed = Decision { phoned_first: true, ..Decision::default() };
            let facts = [
                Fact::PlacementsRecorded { placements: vec![placed("urn:103150"), placed("urn:103151")] },
                Fact::NeedsRecorded { needs: vec![Need { code: "ASD".into(), rank: None }] },
                Fact::DisputeRecorded { about, mediation, appeal },
                Fact::ExceptionRelied(exception),
                Fact::PlanAgreed(agreed),
            ];
            Ok(facts.map(|fact| Happening::on(MONDAY, fact)).to_vec())
        })
        .await;
    reference
}

/// Those who may read a summary, each tied to Maya as the policies ask it.
async fn readers(world: &World) -> Vec<Visitor> {
    let of = |role: Role, agency: &str| Visitor {
        role,
        agency: agency.into(),
        teams: Vec::new(),
        ..world.stranger.clone()
    };
    let senco = Visitor { setting: Some(settings::actor("urn:103150")), ..of(Role::Setting, "setting") };
    let worker = of(Role::SocialWorker, "care");
    let virtual_school = Visitor { teams: vec![world.send], ..of(Role::VirtualSchool, "council") };
    let tie = |actor, relation| Tie::from_day(world.child, actor, relation, day(2025, 9, 1));
    let put = [tie(worker.person.0, Relation::Allocated), tie(world.send.0, Relation::LookedAfter)];
    let job = world.desk.store().write(move |tx| Box::pin(async move { ties::put(tx, &put).await }));
    job.await.unwrap();
    vec![senco, worker, virtual_school, of(Role::Dco, "health"), of(Role::Dsco, "care")]
}

#[test]
fn who_may_read_the_stage_and_the_dates_reads_nothing_else_of_a_case() {
    block_on(async {
        let world = World::new().await;
        let reference = planted(&world).await;
        let whole = words(&world.get(&world.officer, &format!("/cases/{reference}?show=every")).await);
        for plant in ["999 000 0018", "01632 960 001", "autis", "ediation", "ppeal", "personal circumstances"]
        {
            assert!(whole.contains(plant), "{plant} is not on record: {whole}");
        }
        for visitor in readers(&world).await {
            let page = world.get(&visitor, &format!("/cases/{reference}")).await;
            assert_eq!(page.status, 200, "{:?}", visitor.role);
            assert!(words(&page).contains("Legal dates") && words(&page).contains("01632 960 110"));
            for end in ADDRESSES {
                let got = world.get(&visitor, &format!("/cases/{reference}{end}")).await;
                for plant in PLANTED {
                    assert!(!got.body.contains(plant), "{:?} {end}: {plant}: {}", visitor.role, words(&got));
                }
            }
        }
    });
}

#[test]
fn a_designated_officer_reads_the_advice_of_their_own_side_alone() {
    block_on(async {
        let world = World::new().await;
        let reference = planted(&world).await;
        for visitor in readers(&world).await {
            let page = words(&world.get(&visitor, &format!("/cases/{reference}")).await);
            let reads = |team: &str| page.contains(team);
            let (health, care) = (reads("Community paediatrics"), reads("Children’s social care"));
            let side = (visitor.role == Role::Dco, matches!(visitor.role, Role::Dsco | Role::SocialWorker));
            assert_eq!((health, care), side, "{:?}: {page}", visitor.role);
            assert!(!reads("Educational psychology"), "{:?}: {page}", visitor.role);
        }
    });
}
