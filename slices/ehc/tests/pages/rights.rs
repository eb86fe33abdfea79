//! If you are not happy: mediation and appeal at each stage at which the law gives them, by the day the law gives, and
//! no day where none can be known.

use crate::family::{ada, words};
use crate::world::{MONDAY, World};
use waymark_ehc::codes::ReviewOutcome;
use waymark_ehc::{Fact, facts::Decision, record::Happening};
use waymark_kernel::{Day, day};
use waymark_testkit::{block_on, noon};

/// The day of each decision: two months from it are Saturday 16 January 2027.
const SENT: Day = day(2026, 11, 16);

/// What the family reads on the Monday of a case with these facts.
async fn told(facts: Vec<Happening>) -> String {
    told_on(MONDAY, facts).await
}

async fn told_on(today: Day, facts: Vec<Happening>) -> String {
    let world = World::new().await;
    let reference = world.request(day(2025, 8, 4)).await;
    world.act(&reference, SENT, move |_| Ok(facts)).await;
    world.clock.set(noon(today));
    words(&world.get(&ada(&world), &format!("/my/cases/{reference}")).await)
}

fn agreed() -> Happening {
    Happening::on(day(2025, 9, 8), Fact::AssessmentAgreed(Decision::default()))
}

/// A plan of December 2025, and what happened since.
fn planned(since: Vec<Happening>) -> Vec<Happening> {
    let made = [
        agreed(),
        Happening::on(day(2025, 11, 3), Fact::PlanAgreed(Decision::default())),
        Happening::on(day(2025, 11, 10), Fact::DraftSent),
        Happening::on(day(2025, 12, 15), Fact::FinalIssued),
    ];
    made.into_iter().chain(since).collect()
}

const RING: &str = "To get mediation, first ring Ashdale Mediation. Do it by 16 January 2027.";
// A Saturday: of all limits the tribunal's alone moves to the next working day.
const APPEAL: &str = "To appeal, write to the tribunal by 18 January 2027.";
const CERTIFICATE: &str = "If the adviser gives you a certificate, you have at least one month from its day.";
const PLAN: &str = "Do you not agree with what the plan says? You can get mediation or appeal.";
const PLACE: &str =
    "Is it only about the school or college in the plan? Then you can appeal without ringing first.";
const NEXT: &str = "Each time we change the plan, or look at it and leave it as it is, we send you a letter.";

#[test]
fn a_family_that_is_refused_or_whose_plan_is_to_end_reads_how_and_until_when_it_can_appeal() {
    block_on(async {
        let stages = [
            vec![Happening::on(SENT, Fact::AssessmentRefused(Decision::default()))],
            vec![agreed(), Happening::on(SENT, Fact::PlanRefused(Decision::default()))],
            planned(vec![Happening::on(SENT, Fact::CeaseDecided(Decision::default()))]),
        ];
        for facts in stages {
            let words = told(facts).await;
            for sentence in ["If you are not happy", RING, APPEAL, CERTIFICATE, "01632 960 777"] {
                assert!(words.contains(sentence), "{sentence}: {words}");
            }
            assert!(!words.contains(PLAN) && !words.contains(PLACE), "{words}");
        }
    });
}

#[test]
fn a_family_that_does_not_agree_with_a_plan_reads_the_same_and_that_the_school_alone_needs_no_adviser() {
    block_on(async {
        let on = |fact| Happening::on(SENT, fact);
        let met = || Happening::on(day(2026, 10, 26), Fact::ReviewMeetingHeld);
        let made = vec![
            agreed(),
            Happening::on(day(2025, 11, 3), Fact::PlanAgreed(Decision::default())),
            on(Fact::FinalIssued),
        ];
        let changed = vec![met(), Happening::on(day(2026, 11, 2), Fact::AmendmentNoticeSent)];
        let changed = changed.into_iter().chain([on(Fact::AmendedPlanIssued)]).collect();
        let kept = vec![met(), on(Fact::ReviewDecided { outcome: Some(ReviewOutcome::Maintain) })];
        for facts in [made, planned(changed), planned(kept)] {
            let words = told(facts).await;
            for sentence in [PLAN, RING, APPEAL, CERTIFICATE, PLACE] {
                assert!(words.contains(sentence), "{sentence}: {words}");
            }
            let (before, _) = words.split_once("Free, confidential, impartial advice").unwrap();
            assert!(before.contains(APPEAL), "while the days run it stands high: {words}");
        }
    });
}

#[test]
fn between_the_last_day_to_ring_and_the_last_to_appeal_the_appeal_alone_is_told() {
    block_on(async {
        let refused = || vec![Happening::on(SENT, Fact::AssessmentRefused(Decision::default()))];
        let saturday = told_on(day(2027, 1, 16), refused()).await;
        assert!(saturday.contains(RING) && saturday.contains(APPEAL), "{saturday}");
        for on in [day(2027, 1, 17), day(2027, 1, 18)] {
            let words = told_on(on, refused()).await;
            assert!(!words.contains("first ring") && words.contains(APPEAL), "{on}: {words}");
        }
        let after = told_on(day(2027, 1, 19), refused()).await;
        assert!(!after.contains(APPEAL) && after.contains("The last day to appeal was 18 January 2027."));
    });
}

#[test]
fn no_last_day_is_told_where_none_runs_or_none_can_be_known() {
    block_on(async {
        let waiting = told(vec![agreed()]).await;
        assert!(
            !waiting.contains("To get mediation, first ring") && !waiting.contains("Complain\n"),
            "{waiting}"
        );

        let old = told(planned(Vec::new())).await;
        assert!(old.contains(NEXT) && !old.contains("write to the tribunal by"), "{old}");

        let refused = Fact::AssessmentRefused(Decision::default());
        let unknown = told(vec![Happening::undated(refused.clone())]).await;
        assert!(unknown.contains("You have two months from the day of our letter"), "{unknown}");
        assert!(unknown.contains("To get mediation, first ring Ashdale Mediation."), "{unknown}");
        assert!(!unknown.contains("Do it by") && !unknown.contains("tribunal by"), "{unknown}");

        // Two months from 10 August 2026 are a Saturday.
        let passed = told(vec![Happening::on(day(2026, 8, 10), refused)]).await;
        assert!(passed.contains("The last day to appeal was 12 October 2026."), "{passed}");
        assert!(!passed.contains("To get mediation, first ring"), "{passed}");
    });
}
