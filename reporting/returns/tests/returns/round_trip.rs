//! Whatever a return says, writing and reading it again says the same.

use crate::golden::written;
use crate::invented::{header, without_lines};
use proptest::prelude::*;
use waymark_identifiers::sen::{Need, Setting};
use waymark_identifiers::{Coded, Ethnicity};
use waymark_kernel::{Day, add_days, day};
use waymark_returns::model::{
    ActivePlans, Assessment, NamedPlan, PlacementDetail, PlanDetail, Request, SenNeed,
};
use waymark_returns::{Limits, Person, Return, read_xml};

fn code<T: Coded + std::fmt::Debug>() -> impl Strategy<Value = Option<T>> {
    proptest::option::of(proptest::sample::select(T::all().collect::<Vec<T>>()))
}

fn date() -> impl Strategy<Value = Option<Day>> {
    proptest::option::of((0_i64..20_000).prop_map(|n| add_days(day(1990, 1, 1), n)))
}

fn flag() -> impl Strategy<Value = Option<bool>> {
    proptest::option::of(any::<bool>())
}

/// Any text XML can hold, without space at its ends (a reader drops that) and without control characters.
fn text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[^\\p{C}]{0,12}").unwrap().prop_map(|text| text.trim().to_owned())
}

fn detail() -> impl Strategy<Value = PlanDetail> {
    (text(), text(), code::<Setting>(), text(), code(), flag(), flag()).prop_map(|it| PlanDetail {
        line: 0,
        urn: it.0,
        ukprn: it.1,
        setting: it.2,
        setting_other: it.3,
        rank: it.4,
        sen_unit: it.5,
        resourced_provision: it.6,
    })
}

fn place() -> impl Strategy<Value = PlacementDetail> {
    (detail(), date(), date(), code(), code()).prop_map(|(it, entry, leaving, residential, work_based)| {
        PlacementDetail {
            urn: it.urn,
            ukprn: it.ukprn,
            setting: it.setting,
            setting_other: it.setting_other,
            rank: it.rank,
            sen_unit: it.sen_unit,
            resourced_provision: it.resourced_provision,
            entry,
            leaving,
            residential,
            work_based,
            ..PlacementDetail::default()
        }
    })
}

fn plan() -> impl Strategy<Value = NamedPlan> {
    let details = proptest::collection::vec(detail(), 0..=2);
    (date(), details, code(), code(), flag(), flag(), code(), date(), code()).prop_map(|it| NamedPlan {
        line: 0,
        start: it.0,
        details: it.1,
        residential: it.2,
        work_based: it.3,
        personal_budget: it.4,
        organised_arrangements: it.5,
        direct_payment: it.6,
        cease_date: it.7,
        cease_reason: it.8,
    })
}

fn active() -> impl Strategy<Value = ActivePlans> {
    let need = (code::<Need>(), code()).prop_map(|(need, rank)| SenNeed { line: 0, need, rank });
    let lists = (proptest::collection::vec(place(), 0..4), proptest::collection::vec(need, 0..=2));
    (text(), lists, date(), code(), date(), date(), date(), date()).prop_map(|it| ActivePlans {
        transfer_la: it.0,
        placements: it.1.0,
        needs: it.1.1,
        review_meeting: it.2,
        review_outcome: it.3,
        review_draft: it.4,
        phase_transfer_due: it.5,
        phase_transfer_final: it.6,
        last_review: it.7,
        ..ActivePlans::default()
    })
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let plan = proptest::option::of(plan());
    (code(), date(), flag(), flag(), flag(), flag(), flag(), plan).prop_map(|it| Assessment {
        line: 0,
        outcome: it.0,
        outcome_date: it.1,
        mediation: it.2,
        tribunal: it.3,
        other_mediation: it.4,
        other_tribunal: it.5,
        week20: it.6,
        named_plan: it.7,
    })
}

fn request() -> impl Strategy<Value = Request> {
    let below = (proptest::option::of(assessment()), proptest::option::of(active()));
    (date(), code(), flag(), date(), code(), flag(), flag(), text(), below).prop_map(|it| Request {
        line: 0,
        received: it.0,
        source: it.1,
        rya: it.2,
        outcome_date: it.3,
        outcome: it.4,
        mediation: it.5,
        tribunal: it.6,
        exported: it.7,
        assessment: it.8.0,
        active_plans: it.8.1,
    })
}

fn person() -> impl Strategy<Value = Person> {
    let names = (text(), text(), text(), text(), text());
    let requests = proptest::collection::vec(request(), 0..4);
    (names, date(), code(), code::<Ethnicity>(), code(), requests).prop_map(|it| Person {
        surname: it.0.0,
        forename: it.0.1,
        post_code: it.0.2,
        upn: it.0.3,
        uln: it.0.4,
        birth_date: it.1,
        sex: it.2,
        ethnicity: it.3,
        upn_unknown: it.4,
        requests: it.5,
        ..Person::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_equal(persons in proptest::collection::vec(person(), 0..6)) {
        let made = Return { header: header(2026), persons };
        let bytes = written(&made);
        let read = read_xml(bytes.as_slice(), Limits::default()).unwrap();
        prop_assert_eq!(written(&read), bytes);
        prop_assert_eq!(without_lines(read), made);
    }
}
