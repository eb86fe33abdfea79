//! What went wrong for somebody once: a withdrawal that ended nothing, reports that never came, a line taken back from under
//! others, a letter nobody could read.

use crate::family::{ada, words};
use crate::logged::{MAYA, logged};
use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_access::Label;
use waymark_ehc::clock::dues;
use waymark_ehc::codes::AdviceKind;
use waymark_ehc::decide::{self, Correction};
use waymark_ehc::facts::{AdviceAsked, Decision};
use waymark_ehc::record::Happening;
use waymark_ehc::{Fact, store};
use waymark_kernel::{Day, day};
use waymark_testkit::{block_on, noon};

async fn happens(world: &World, reference: &str, on: Day, facts: Vec<Fact>) {
    let facts = facts.into_iter().map(|fact| Happening::on(on, fact)).collect();
    world.act(reference, on, move |_| Ok(facts)).await;
}

/// A request of 5 October whose draft went on Monday.
async fn drafted(world: &World) -> String {
    let reference = world.request(day(2026, 10, 5)).await;
    happens(world, &reference, day(2026, 11, 2), vec![Fact::AssessmentAgreed(Decision::default())]).await;
    happens(world, &reference, MONDAY, vec![Fact::PlanAgreed(Decision::default()), Fact::DraftSent]).await;
    reference
}

#[test]
fn a_request_taken_back_while_the_plan_is_written_ends_the_case() {
    block_on(async {
        let world = World::new().await;
        let reference = drafted(&world).await;
        world.act(&reference, MONDAY, |open| decide::withdraw(&open.case, MONDAY, MONDAY)).await;
        let page = words(&world.get(&world.officer, &format!("/cases/{reference}")).await);
        assert!(page.contains("Closed: the request was withdrawn"), "{page}");
        let family = words(&world.get(&ada(&world), &format!("/my/cases/{reference}")).await);
        assert!(
            family.contains("The request was taken back") && !family.contains("It is your turn"),
            "{family}"
        );
    });
}

#[test]
fn advice_that_cannot_be_given_has_not_come_in() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let case = store::case_by_reference(world.desk.store(), &maya).await.unwrap();
        let open = store::read_case(world.desk.store(), case).await.unwrap();
        for advice in open.case.advice.iter().filter(|advice| advice.open(MONDAY)).map(|advice| advice.id) {
            let why = world.desk.ids().next();
            happens(&world, &maya, MONDAY, vec![Fact::AdviceDeclined { advice, why }]).await;
        }
        let family = words(&world.get(&ada(&world), &format!("/my/cases/{maya}")).await);
        assert!(family.contains("4 of 6 reports are in. 2 could not be written."), "{family}");
        assert!(!family.contains("All the reports are in"), "{family}");
        for page in ["", "/advice"] {
            let staff = words(&world.get(&world.officer, &format!("/cases/{maya}{page}")).await);
            assert!(staff.contains("4 of 6 reports"), "{staff}");
        }
    });
}

#[test]
fn a_case_all_of_which_was_taken_back_is_closed() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 20)).await;
        world
            .act(&reference, MONDAY, |open| {
                let wrong = open.facts.iter().find(|h| matches!(h.fact, Fact::RequestReceived(_))).unwrap();
                let why = waymark_kernel::Ids::seeded(99).next();
                decide::correct(&open.facts, wrong.seq, &Correction::NotSo, why, (day(2019, 5, 3), MONDAY))
            })
            .await;
        let list = world.get(&world.manager, "/cases?stage=request").await.body;
        assert!(!list.contains(&reference), "{list}");
        let page = words(&world.get(&world.officer, &format!("/cases/{reference}")).await);
        assert!(page.contains("Closed") && !page.contains("Decide whether to assess"), "{page}");
    });
}

#[test]
fn after_week_16_a_family_is_not_told_that_a_yes_is_late_nor_that_a_date_stands_which_cannot() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let page = format!("/my/cases/{maya}");
        let before = words(&world.get(&ada(&world), &page).await);
        assert!(
            before.contains("If there will be no plan, we tell you\nBy Monday 28 December 2026"),
            "{before}"
        );
        assert!(before.contains("If there is a plan, you get it\nBy Monday 25 January 2027"), "{before}");
        assert!(before.contains("This does not change the 25 January 2027 date"), "{before}");
        world.clock.set(noon(day(2026, 12, 29)));
        let after = words(&world.get(&ada(&world), &page).await);
        assert!(
            after.contains("If our answer is no, by law you should have heard by 28 December 2026."),
            "{after}"
        );
        assert!(!after.contains("It was due by 28 December 2026"), "{after}");
        world.clock.set(noon(day(2027, 1, 20)));
        let tight = words(&world.get(&ada(&world), &page).await);
        assert!(tight.contains("It may be late, because you have 15 days"), "{tight}");
        assert!(!tight.contains("This does not change"), "{tight}");
    });
}

#[test]
fn nobody_is_told_to_send_by_a_day_that_has_passed() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let page = format!("/cases/{maya}");
        world.clock.set(noon(day(2026, 12, 18)));
        let before = words(&world.get(&world.officer, &page).await);
        assert!(
            before.contains("the last day falls on a bank holiday, so send by Thursday 24 December 2026"),
            "{before}"
        );
        assert!(before.contains("The draft needs to go by Thursday 24 December 2026"), "{before}");
        world.clock.set(noon(day(2026, 12, 25)));
        let after = words(&world.get(&world.officer, &page).await);
        assert!(!after.contains("so send by Thursday 24 December"), "{after}");
    });
}

#[test]
fn the_list_of_what_is_due_this_week_holds_a_case_with_something_older_that_is_late() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        world.clock.set(noon(day(2026, 12, 24)));
        let list = world.get(&world.officer, "/cases?due=week").await.body;
        assert!(list.contains(&maya), "a refusal is due on 28 December beside late advice: {list}");
    });
}

#[test]
fn a_second_request_for_a_child_whose_request_runs_starts_no_second_clock() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let child = world.child.to_string();
        let mut fields: Vec<(&str, &str)> = logged(MAYA, ("1", "phone"), "23");
        fields.extend([("contact_name", "Ada Okafor"), ("contact_phone", "01632 960 999")]);
        fields.extend([("contact_right", "pr"), ("child", child.as_str())]);
        let got = world.post(&world.officer, "/cases/new", &fields).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.body);
        assert!(got.body.contains(&format!("{maya} is open for this child")), "{}", got.body);
        world.act(&maya, MONDAY, |open| decide::withdraw(&open.case, MONDAY, MONDAY)).await;
        let got = world.post(&world.officer, "/cases/new", &fields).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.body);
        let page = world.get(&world.officer, got.location.split('?').next().unwrap()).await.body;
        assert!(page.contains("01632 960 999"), "what was just told is how they are reached: {page}");
    });
}

#[test]
fn a_family_reads_its_own_letter_and_nobody_elses() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 10, 5)).await;
        let kept = |body: &str| store::Words {
            id: world.desk.ids().next(),
            purpose: "decision_letter",
            body: body.to_owned(),
        };
        let own =
            kept("Ada Okafor\n1 Mill Lane\n\n23 November 2026\n\nDear Ms Okafor\n\nWe will not assess Maya.");
        let other =
            kept("Ben Okafor\n9 Far Road\n\n23 November 2026\n\nDear Mr Okafor\n\nWe will not assess Maya.");
        let (first, further) = (other.id, vec![own.id]);
        let decision = Decision { letter: Some(first), further_letters: further, ..Decision::default() };
        let (by, case) =
            (world.by(MONDAY), store::case_by_reference(world.desk.store(), &reference).await.unwrap());
        let command = waymark_ehc::commands::Command { key: "letters".into(), words: vec![own, other] };
        let job = world.desk.store().write(move |tx| {
            Box::pin(async move {
                let decide = move |_: &store::OpenCase| {
                    Ok(vec![Happening::on(MONDAY, Fact::AssessmentRefused(decision))])
                };
                waymark_ehc::commands::act_in(tx, &by, case, command, decide).await
            })
        });
        job.await.unwrap();
        let tracker = world.get(&ada(&world), &format!("/my/cases/{reference}")).await.body;
        assert!(tracker.contains(&format!("/my/cases/{reference}/letters")), "{tracker}");
        let read = words(&world.get(&ada(&world), &format!("/my/cases/{reference}/letters")).await);
        assert!(read.contains("We will not assess Maya.") && read.contains("1 Mill Lane"), "{read}");
        assert!(!read.contains("Far Road"), "another home's letter: {read}");
        world.label(Label::Hidden).await;
        let hidden = world.get(&ada(&world), &format!("/my/cases/{reference}/letters")).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn two_at_once_on_one_piece_of_advice_each_read_what_the_other_said() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let case = store::case_by_reference(world.desk.store(), &maya).await.unwrap();
        let open = store::read_case(world.desk.store(), case).await.unwrap();
        let speech = open.case.advice.iter().find(|advice| advice.team == world.teams[2].1).unwrap().id;
        let path = format!("/asked/{speech}");
        let day = [("what", "received"), ("day", "23"), ("day-month", "11"), ("day-year", "2026")];
        assert_eq!(world.post(&world.therapist, &path, &day).await.status, StatusCode::SEE_OTHER);
        let cannot = [("what", "cannot"), ("why", "They told me no.")];
        let second = world.post(&world.officer, &path, &cannot).await;
        assert_eq!(second.status, StatusCode::CONFLICT, "{}", second.body);
        assert!(
            second.body.contains("They told me no.") && second.body.contains("23 November 2026"),
            "{}",
            second.body
        );
    });
}

#[test]
fn a_slip_in_a_telephone_number_is_told_before_the_answers_are_checked() {
    block_on(async {
        let world = World::new().await;
        let asked = |born: &'static str, phone: &'static str| {
            [
                ("forename", "Theo"),
                ("surname", "Okafor"),
                ("birth_date", "4"),
                ("birth_date-month", "6"),
                ("birth_date-year", born),
                ("phone", phone),
                ("email", ""),
            ]
        };
        let slip = world.post(&ada(&world), "/my/ask", &asked("2021", "abc")).await;
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", slip.body);
        assert!(slip.body.contains("Enter a telephone number with its area code"), "{}", slip.body);
        let old = world.post(&ada(&world), "/my/ask", &asked("1990", "01632 960 001")).await;
        assert!(
            old.body.contains("up to their 25th birthday") && !old.body.contains("They can do it here"),
            "{}",
            old.body
        );
    });
}

#[test]
fn advice_that_the_law_names_stays_owed_when_a_service_cannot_give_it_until_another_does() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 10, 5)).await;
        let agreed = day(2026, 10, 9);
        happens(&world, &reference, agreed, vec![Fact::AssessmentAgreed(Decision::default())]).await;
        let (kind, ids) = (AdviceKind::Psychologist, world.desk.ids());
        let asked = |advice| Fact::AdviceAsked(AdviceAsked { advice, kind, team: ids.next() });
        let (first, second) = (ids.next(), ids.next());
        happens(&world, &reference, agreed, vec![asked(first)]).await;
        let case = store::case_by_reference(world.desk.store(), &reference).await.unwrap();
        let due = || async {
            let open = store::read_case(world.desk.store(), case).await.unwrap();
            dues(&open.case).into_iter().find(|due| due.advice == Some(first))
        };
        let before = due().await.unwrap().day();
        let cannot = Fact::AdviceDeclined { advice: first, why: ids.next() };
        happens(&world, &reference, day(2026, 10, 20), vec![cannot]).await;
        let still = due().await.expect("the limit goes on");
        assert!(still.open() && still.day() == before && before < Some(MONDAY), "{still:?}");
        let case_page = words(&world.get(&world.officer, &format!("/cases/{reference}")).await);
        assert!(case_page.contains("Cannot give it: 3 days late"), "{case_page}");
        let family = words(&world.get(&ada(&world), &format!("/my/cases/{reference}")).await);
        let told = "One service told us it cannot write its report. By law we must still get it.";
        assert!(family.contains(told) && family.contains("One report is late."), "{family}");
        happens(&world, &reference, day(2026, 10, 21), vec![asked(second)]).await;
        assert!(due().await.unwrap().open(), "asking somebody else ends nothing");
        happens(&world, &reference, MONDAY, vec![Fact::AdviceReceived { advice: second }]).await;
        assert!(!due().await.unwrap().open(), "it came from somebody else");
        assert!(store::differing(world.desk.store()).await.unwrap().is_empty());
    });
}
