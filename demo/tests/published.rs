//! The restated figures are the published ones, number for number.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its data must fail"
)]

mod common;

use common::{AUTHORITIES, published};
use waymark_demo::{Figures, Placement};
use waymark_identifiers::Coded;
use waymark_identifiers::ethnicity::Group;

/// A table's rows: topic, breakdown and column give a number; what is not there counts as 0, as in the restated tables.
struct Cells {
    rows: common::Published,
}

impl Cells {
    fn of(table: &str, la: &str) -> Option<Self> {
        Some(Self { rows: published(table, la)? })
    }

    fn at(&self, topic: &str, breakdown: &str, column: &str) -> u32 {
        let row = self.rows.get(&(topic.to_owned(), breakdown.to_owned()));
        row.and_then(|row| row[column].parse().ok()).unwrap_or_default()
    }

    /// The row of all together, whatever it is called.
    fn all(&self, column: &str) -> u32 {
        let key = self.rows.keys().find(|(topic, breakdown)| topic == breakdown).unwrap();
        self.at(&key.0, &key.1, column)
    }

    fn alls<const N: usize>(&self, columns: [&str; N]) -> [u32; N] {
        columns.map(|column| self.all(column))
    }
}

const NEEDS: [&str; 12] =
    ["spld", "mld", "sld", "pmld", "semh", "slcn", "hi", "vi", "msi", "pd", "asd", "oth"];

fn ages(before: &str, lowest: &str) -> Vec<String> {
    let middle = (3..20).map(|age| format!("{before} {age}"));
    [lowest.to_owned()].into_iter().chain(middle).chain([format!("{before} 20 and over")]).collect()
}

#[test]
fn requests_assessments_and_timeliness_are_restated_as_published() {
    for (like, la, _) in AUTHORITIES {
        let ours = Figures::of(like);
        let Some(cells) = Cells::of("requests", la) else { return };
        let r = &ours.requests;
        assert_eq!(
            [r.received, r.in_youth_accommodation, r.agreed, r.refused, r.awaited, r.withdrawn],
            cells.alls([
                "requests_received_in_year",
                "requests_rya",
                "requests_decided_to_assess",
                "requests_decided_not_to_assess",
                "requests_decision_not_made",
                "requests_withdrawn",
            ])
        );
        assert_eq!(
            [r.in_six_weeks, r.over_six_weeks, r.mediation, r.tribunal, r.tribunal_after_mediation],
            cells.alls([
                "request_outcome_six_weeks",
                "request_outcome_over_6_weeks",
                "mediation_related_request",
                "tribunal_related_request",
                "tribunal_after_mediation_request",
            ])
        );
        let by_age = ages("Aged", "Aged 2 and under");
        let topic = "Child or young persons age";
        let at = |age: &String| cells.at(topic, age, "requests_received_in_year");
        assert_eq!(r.ages.to_vec(), by_age.iter().map(at).collect::<Vec<_>>());
        let a = &ours.assessments;
        assert_eq!(
            [a.issued, a.refused, a.withdrawn, a.refused_in_time, a.refused_late, a.mediation, a.tribunal],
            Cells::of("assessments", la).unwrap().alls([
                "assess_issued",
                "assess_not_issued",
                "assess_withdrawn",
                "outcome_decision_within_time",
                "outcome_decision_over_time",
                "number_assess_mediation",
                "number_assess_tribunal",
            ])
        );
        let t = &ours.timeliness;
        assert_eq!(
            [t.issued, t.issued_no_exception, t.in_20_weeks, t.in_20_weeks_no_exception],
            Cells::of("timeliness_20_week", la).unwrap().alls([
                "plans_issued_den",
                "plans_issued_den_ex",
                "plans_issued_within_20_weeks",
                "plans_issued_20_weeks_ex",
            ])
        );
        assert_eq!(
            [t.to_a_year, t.to_a_year_no_exception, t.over_a_year, t.over_a_year_no_exception],
            Cells::of("timeliness_20_week", la).unwrap().alls([
                "plans_issued_gt20weeks_ltYear",
                "plans_issued_gt20weeks_ltYear_ex",
                "plans_issued_gt_1_year",
                "plans_issued_gt_1_year_ex",
            ])
        );
    }
}

#[test]
fn plans_held_are_restated_as_published_by_age_placement_need_and_years() {
    for (like, la, _) in AUTHORITIES {
        let ours = Figures::of(like);
        let Some(cells) = Cells::of("caseload", la) else { return };
        let stock = &ours.stock;
        assert_eq!([stock.plans], cells.alls(["ehcplans"]));
        for (row, counts) in stock.by_age.iter().enumerate() {
            let age = if row == 0 { "under 3".to_owned() } else { format!("age {}", row + 2) };
            for (placement, count) in Placement::ALL.into_iter().zip(counts) {
                let topic = "Child or young persons age";
                assert_eq!(*count, cells.at(topic, &age, placement.column()), "{age} {placement:?}");
            }
        }
        let sexes = ["Female", "Male"].map(|sex| cells.at("Sex", sex, "ehcplans"));
        assert_eq!([stock.female, stock.male], sexes);
        for (years, count) in stock.started_years_ago.iter().enumerate() {
            let row = match years {
                0 => "Less than a year".to_owned(),
                12 => "12 or more".to_owned(),
                years => years.to_string(),
            };
            assert_eq!(*count, cells.at("Years EHC plan in place", &row, "ehcplans"), "{row}");
        }
        let needs = Cells::of("sen_needs_all_plans", la).unwrap();
        let new_needs = Cells::of("sen_need_newplans", la).unwrap();
        for (at, need) in NEEDS.into_iter().enumerate() {
            let column = format!("number_{need}");
            assert_eq!(stock.needs[at], needs.all(&column), "{need}");
            assert_eq!(ours.new_plans.needs[at], new_needs.all(&column), "{need}");
        }
        let new = Cells::of("newplans", la).unwrap();
        assert_eq!(ours.new_plans.total, new.all("new_ehc_plans"));
        let sexes = ["Female", "Male"].map(|sex| new.at("Sex", sex, "new_ehc_plans"));
        assert_eq!([ours.new_plans.female, ours.new_plans.male], sexes);
        for (at, group) in Group::all().enumerate() {
            assert_eq!(
                ours.new_plans.ethnicity[at],
                new.at("Ethnicity", group.code(), "new_ehc_plans"),
                "{group:?}"
            );
            assert_eq!(stock.ethnicity[at], cells.at("Ethnicity", group.code(), "ehcplans"), "{group:?}");
        }
        for (placement, count) in Placement::ALL.into_iter().zip(ours.new_plans.placements) {
            assert_eq!(count, new.all(placement.column()), "{placement:?}");
        }
    }
}

#[test]
fn reviews_endings_budgets_and_homes_are_restated_as_published() {
    for (like, la, _) in AUTHORITIES {
        let ours = Figures::of(like);
        let Some(cells) = Cells::of("annual_reviews", la) else { return };
        let r = &ours.reviews;
        assert_eq!(
            [r.expected, r.not_expected, r.met_census_year, r.met_in_year, r.met_before, r.not_met],
            cells.alls([
                "review_expected",
                "review_not_expected",
                "review_meeting_25",
                "review_meeting_24",
                "review_meeting_prior_24",
                "no_review_meeting",
            ])
        );
        assert_eq!(
            [r.decided_census_year, r.decided_in_year, r.decided_before, r.not_due, r.outstanding],
            cells.alls([
                "review_decision25",
                "review_decision24",
                "review_decision_prior24",
                "review_decision_not_due",
                "review_decision_outstanding",
            ])
        );
        assert_eq!(
            [r.amend, r.cease, r.maintain, r.in_four_weeks, r.over_four_weeks],
            cells.alls([
                "outcome_amend",
                "outcome_cease",
                "outcome_maintan",
                "number_decsion_4weeks",
                "number_decision_gt_4weeks",
            ])
        );
        let reasons = [
            "max_age",
            "needs_met",
            "he",
            "employ",
            "transfer",
            "no_engage",
            "moved_outside_eng",
            "deceased",
            "other",
        ];
        assert_eq!(ours.ceased.by_reason, Cells::of("ceased_plans", la).unwrap().alls(reasons));
        let b = &ours.budgets;
        assert_eq!(
            [
                b.personal_budgets,
                b.organised,
                b.direct_education,
                b.direct_social_care,
                b.direct_health,
                b.direct_integrated,
            ],
            Cells::of("personal_budgets", la).unwrap().alls([
                "personal_budget",
                "org_arrangments",
                "pb_education",
                "pb_social",
                "pb_health",
                "pb_integrated",
            ])
        );
        assert_eq!(
            ours.residential,
            Cells::of("residential_settings", la).unwrap().alls(["Res_3851", "Res_52"])
        );
        assert_eq!(
            ours.work_based,
            Cells::of("work_based_placements", la).unwrap().alls([
                "open_supp_intern",
                "open_apprentice",
                "open_trainee",
            ])
        );
    }
}
