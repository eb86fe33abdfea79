//! An officer whose role was ended for a day to come: the last day with it, everything names them; from the first day without
//! it, nothing does, and the case is nobody's until a manager gives it to someone.

use crate::family::{ada, words};
use crate::world::{Got, MONDAY, World};
use waymark_access::{Role, Visitor};
use waymark_ehc::store::courses::courses;
use waymark_ehc::store::{case_by_reference, read_case};
use waymark_kernel::{Day, PersonId, add_days, day};
use waymark_people::{covers, officers, roles, visitors};
use waymark_testkit::{block_on, noon};

/// The first day without the role.
const GONE: Day = day(2026, 11, 30);

/// Says on the Monday that somebody's role ends on a day.
async fn leaves(world: &World, person: PersonId, to: Day) {
    let held = roles::of_person(world.desk.store(), person, MONDAY).await.unwrap();
    let (by, role) = (world.by(MONDAY), held.first().unwrap().id);
    let job =
        world.desk.store().write(move |tx| Box::pin(async move { roles::end(tx, &by, role, to).await }));
    job.await.unwrap();
}

async fn covered(world: &World, who: PersonId, by_whom: PersonId) {
    let by = world.by(MONDAY);
    let (from, to) = (add_days(MONDAY, 1), add_days(MONDAY, 21));
    let job = world
        .desk
        .store()
        .write(move |tx| Box::pin(async move { covers::set(tx, &by, who, by_whom, from, to).await }));
    job.await.unwrap();
}

/// What is told on a day: by the case page, the lists, the family's page, and what a designated officer may read.
struct Told {
    case: String,
    all: String,
    of_officer: String,
    unassigned: String,
    family: String,
    summary: String,
}

impl Told {
    async fn on(world: &World, reference: &str, day: Day) -> Self {
        world.clock.set(noon(day));
        let (manager, officer) = (&world.manager, world.officer.person);
        let line = |got: &Got| words(got).split_whitespace().collect::<Vec<_>>().join(" ");
        let page = async |who: &Visitor, path: &str| line(&world.get(who, path).await);
        let dco = Visitor { role: Role::Dco, ..world.stranger.clone() };
        Self {
            case: page(manager, &format!("/cases/{reference}")).await,
            all: page(manager, "/cases").await,
            of_officer: page(manager, &format!("/cases?owner={officer}")).await,
            unassigned: page(manager, "/cases/unassigned").await,
            family: page(&ada(world), &format!("/my/cases/{reference}")).await,
            summary: page(&dco, &format!("/cases/{reference}")).await,
        }
    }
}

#[test]
fn the_day_after_an_officers_last_nobody_has_their_cases_wherever_it_is_told() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        leaves(&world, world.officer.person, GONE).await;

        let last = Told::on(&world, &maya, add_days(GONE, -1)).await;
        assert!(last.case.contains("Officer Priya Nair"), "{}", last.case);
        assert!(last.all.contains("Maya Okafor") && last.all.contains("Priya Nair"), "{}", last.all);
        assert!(last.of_officer.contains("1 case"), "{}", last.of_officer);
        assert!(last.unassigned.contains("Every case has an owner."), "{}", last.unassigned);
        assert!(last.family.contains("Priya Nair"), "{}", last.family);
        assert!(last.summary.contains("Case officer Priya Nair"), "{}", last.summary);

        let gone = Told::on(&world, &maya, GONE).await;
        assert!(gone.case.contains("Officer not given to anyone"), "{}", gone.case);
        assert!(gone.case.contains("Give the case to an officer"), "{}", gone.case);
        assert!(gone.all.contains("Maya Okafor") && gone.all.contains("Not given to anyone"), "{}", gone.all);
        assert!(!gone.all.contains("Priya"), "{}", gone.all);
        assert!(gone.of_officer.contains("No cases match."), "{}", gone.of_officer);
        assert!(gone.unassigned.contains("Maya Okafor"), "{}", gone.unassigned);
        assert!(!gone.unassigned.contains("Priya"), "{}", gone.unassigned);
        assert!(gone.family.contains("01632 960") && !gone.family.contains("Priya"), "{}", gone.family);
        assert!(gone.summary.contains("Case officer Not given to anyone yet"), "{}", gone.summary);
    });
}

#[test]
fn whoever_covers_for_an_officer_has_none_of_their_cases_once_they_are_gone() {
    block_on(async {
        let world = World::new().await;
        world.maya().await;
        let (priya, sarah) = (world.officer.person, world.manager.person);
        covered(&world, priya, sarah).await;
        leaves(&world, priya, GONE).await;
        for (day, cases) in [(add_days(GONE, -1), "1 case"), (GONE, "No cases match.")] {
            world.clock.set(noon(day));
            let store = world.desk.store();
            let covering = visitors::read(store, sarah, Role::SendManager, day).await.unwrap().unwrap();
            let list = words(&world.get(&covering, "/cases?mine=yes").await);
            assert!(list.contains(cases), "{day}: {list}");
        }
    });
}

#[test]
fn a_family_is_not_told_to_ring_a_cover_who_is_gone() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        covered(&world, world.officer.person, world.manager.person).await;
        leaves(&world, world.manager.person, GONE).await;
        for (day, named) in [(add_days(GONE, -1), true), (GONE, false)] {
            world.clock.set(noon(day));
            let page = words(&world.get(&ada(&world), &format!("/my/cases/{maya}")).await);
            assert_eq!(page.contains("Sarah Quayle"), named, "{day}: {page}");
            assert!(page.contains("Priya Nair"), "{day}: {page}");
        }
    });
}

#[test]
fn a_request_for_advice_names_nobody_who_works_in_that_team_no_longer() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let store = world.desk.store();
        let id = case_by_reference(store, &maya).await.unwrap();
        let asked = read_case(store, id).await.unwrap().case.advice[2].id;
        let (path, jo) = (format!("/asked/{asked}"), world.therapist.person.to_string());
        let take = [("what", "take"), ("who", jo.as_str())];
        assert_eq!(world.post(&world.therapist, &path, &take).await.location, "/asked?done=taken");
        leaves(&world, world.therapist.person, GONE).await;

        let advice = format!("/cases/{maya}/advice");
        let told = async |day: Day| {
            world.clock.set(noon(day));
            let pages = [&path, &advice].map(|page| world.get(&world.officer, page));
            let [one, all] = pages;
            (words(&one.await), words(&all.await))
        };
        let (one, all) = told(add_days(GONE, -1)).await;
        assert!(one.contains("Who deals with it\nJo Bell") && all.contains("With Jo Bell"), "{one}\n{all}");
        let (one, all) = told(GONE).await;
        assert!(one.contains("Who deals with it\nNobody yet"), "{one}");
        assert!(
            !one.contains("Jo Bell") && !all.contains("Jo Bell"),
            "named and offered nowhere: {one}\n{all}"
        );
        let refused = world.post(&world.officer, &path, &take).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        let sentence = "They do not work in Speech and language therapy any more. Choose somebody who does.";
        assert!(refused.body.contains(sentence), "{}", refused.body);
    });
}

#[test]
fn figures_by_officer_say_the_same_and_what_was_known_before_stays() {
    block_on(async {
        let world = World::new().await;
        world.maya().await;
        let (store, priya) = (world.desk.store(), world.officer.person);
        leaves(&world, priya, GONE).await;
        let told = courses(store, None).await.unwrap();
        let had = |all: &[waymark_ehc::store::courses::CaseCourse], day| all[0].course.owner(day);
        assert_eq!(had(&told, add_days(GONE, -1)), Some(priya));
        assert_eq!(had(&told, GONE), None);
        let before = noon(add_days(MONDAY, -1)).at;
        let known = courses(store, Some(before)).await.unwrap();
        assert_eq!(had(&known, GONE), Some(priya), "that she would leave was not known yet");
        let after = courses(store, Some(noon(MONDAY).at)).await.unwrap();
        assert_eq!(had(&after, GONE), None);
        assert!(officers::is_one(store, priya, add_days(GONE, -1)).await.unwrap());
        assert!(!officers::is_one(store, priya, GONE).await.unwrap());
    });
}
