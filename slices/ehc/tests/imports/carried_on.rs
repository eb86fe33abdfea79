//! What a file does to cases that officers carry on.

use super::*;
use waymark_ehc::bring::{Against, against};
use waymark_ehc::codes::AdviceKind;
use waymark_ehc::facts::{AdviceAsked, Decision};

/// An imported request that an officer confirmed, agreed to assess and asked a psychologist about.
async fn carried_on(store: &Store) -> (ChildId, CaseId) {
    let child = child(store).await;
    brought(store, child, FIRST, CENSUS, awaited()).await;
    revealed(store, FIRST, CENSUS).await;
    let (case, _) = cases(store).await[0].clone();
    confirmed(store, case, "a").await.unwrap();
    let today = day(2026, 11, 23);
    let asked =
        AdviceAsked { advice: by(Source::Entered, today).ids.next(), kind: AdviceKind::Health, team: TEAM };
    let agreed = Fact::AssessmentAgreed(Decision::default());
    let facts = [agreed, Fact::AdviceAsked(asked)].map(|fact| Happening::on(today, fact));
    recorded(store, case, "b", facts.to_vec()).await;
    (child, case)
}

async fn recorded(store: &Store, case: CaseId, key: &str, facts: Vec<Happening>) -> i64 {
    let command = Command { key: key.into(), words: Vec::new() };
    let by = by(Source::Entered, day(2026, 11, 23));
    act(store, by, case, command, move |_| Ok(facts)).await.unwrap()
}

async fn limits(store: &Store) -> Vec<String> {
    let sql = "SELECT rule FROM ehc_due WHERE area = $1 ORDER BY n";
    let rules = store.all::<(String,)>(sql, args![store.area()]).await.unwrap();
    rules.into_iter().map(|(rule,)| rule).collect()
}

/// Clock running; then a file tells of the plan; then that file is taken back.
#[test]
fn a_newer_return_over_a_confirmed_case_leaves_no_limit_that_it_says_was_met() {
    both_stores(&tables(), |store| async move {
        let (child, _) = carried_on(&store).await;
        let final_plan = || "A11".to_owned();
        assert!(limits(&store).await.contains(&final_plan()), "the 20 weeks run");

        let census = day(2027, 1, 21);
        assert_eq!(brought(&store, child, SECOND, census, planned()).await, Brought { opened: 0, told: 1 });
        revealed(&store, SECOND, census).await;
        assert!(!limits(&store).await.contains(&final_plan()), "the plan stays late for ever");
        assert_eq!(store::differing(&store).await.unwrap(), [], "rows are not what their facts make");

        assert!(taken_back(&store, child, SECOND).await > 0);
        assert!(limits(&store).await.contains(&final_plan()), "the 20 weeks run again");
        assert_eq!(store::differing(&store).await.unwrap(), []);
    });
}

#[test]
fn advice_that_was_never_asked_for_leaves_the_list_of_its_team() {
    both_stores(&tables(), |store| async move {
        let (_, case) = carried_on(&store).await;
        let seq = store::read_case(&store, case).await.unwrap().last_seq();
        let taken_back = Happening { corrects: Some(seq), ..Happening::on(CENSUS, Fact::Retracted) };
        recorded(&store, case, "c", vec![taken_back]).await;
        let sql = "SELECT count(*) FROM ehc_advice WHERE area = $1";
        assert_eq!(store.one::<(i64,)>(sql, args![store.area()]).await.unwrap().0, 0);
    });
}

/// What a return of a census day would tell against officers.
async fn told_against(store: &Store, child: ChildId, census: Day, record: Record) -> Vec<Against> {
    let job = store.snapshot(move |tx| Box::pin(async move { against(tx, child, census, &[record]).await }));
    job.await.unwrap()
}

/// An imported request that an officer confirmed, with what they recorded of it.
async fn with_entry(store: &Store, fact: Fact, on: Day) -> ChildId {
    let child = child(store).await;
    brought(store, child, FIRST, CENSUS, awaited()).await;
    revealed(store, FIRST, CENSUS).await;
    let (case, _) = cases(store).await[0].clone();
    confirmed(store, case, "a").await.unwrap();
    recorded(store, case, "b", vec![Happening::on(on, fact)]).await;
    child
}

fn agreed() -> Fact {
    Fact::AssessmentAgreed(Decision::default())
}

#[test]
fn a_corrected_return_that_ends_a_case_which_an_officer_carried_on_waits_for_a_person() {
    both_stores(&tables(), |store| async move {
        let child = with_entry(&store, agreed(), day(2026, 1, 20)).await;
        let withdrawn = Record { request: Outcome::Withdrawn, ..awaited() };
        let found = told_against(&store, child, CENSUS, withdrawn).await;
        let sentence = found.first().map(Against::sentence).unwrap_or_default();
        assert!(
            sentence.starts_with(
                "In WM-26-00001 someone recorded the day we agreed to assess as 20 January 2026"
            ),
            "{sentence}"
        );
    });
}

#[test]
fn a_corrected_return_with_another_day_than_an_officers_waits_for_a_person() {
    both_stores(&tables(), |store| async move {
        let child = with_entry(&store, agreed(), day(2026, 1, 5)).await;
        let told = |on| Record { request: Outcome::Yes, request_day: Some(on), ..awaited() };
        let found = told_against(&store, child, CENSUS, told(day(2026, 1, 8))).await;
        assert_eq!(found.first().and_then(|one| one.day), Some(day(2026, 1, 5)), "{found:?}");
        assert_eq!(told_against(&store, child, CENSUS, told(day(2026, 1, 5))).await, [], "the same day");
    });
}

#[test]
fn a_return_that_goes_on_from_what_an_officer_recorded_waits_for_nobody() {
    both_stores(&tables(), |store| async move {
        let child = with_entry(&store, agreed(), day(2025, 7, 10)).await;
        assert_eq!(told_against(&store, child, day(2027, 1, 21), planned()).await, []);
        let other = Record { received: Some(day(2025, 6, 4)), ..awaited() };
        let found = told_against(&store, child, CENSUS, other).await;
        assert_eq!(found, [], "the day of the request came from the return itself");
    });
}
