//! From the request to the plan.

use super::world::{advice, at, month, plan, request, rows, series};
use waymark_ehc::case::RequestEnd;
use waymark_ehc::codes::AdviceKind;
use waymark_ehc::course::Course;
use waymark_kernel::When;

/// Received 2 September 2024: the 140th day after it is 20 January 2025.
#[test]
fn a_plan_sent_on_the_140th_day_is_in_time_and_one_a_day_later_is_not() {
    let rows = rows(vec![plan("2024-09-02", "2025-01-20"), plan("2024-09-02", "2025-01-21")], vec![]);
    assert_eq!(month(&rows, "plans-20-weeks", 2025, 1), (1, 2, Some(50.0)));
}

#[test]
fn an_exception_is_left_out_of_the_one_share_and_counted_in_the_other() {
    let excepted = Course { twenty_week_exception: true, ..plan("2024-01-01", "2025-01-15") };
    let rows = rows(vec![plan("2024-09-02", "2025-01-20"), excepted], vec![]);
    assert_eq!(month(&rows, "plans-20-weeks", 2025, 1), (1, 1, Some(100.0)));
    assert_eq!(month(&rows, "plans-20-weeks-all", 2025, 1), (1, 2, Some(50.0)));
}

#[test]
fn a_month_in_which_no_plan_was_sent_has_no_share() {
    let rows = rows(vec![plan("2024-09-02", "2025-01-20")], vec![]);
    assert_eq!(month(&rows, "plans-20-weeks", 2025, 2), (0, 0, None));
}

#[test]
fn a_plan_with_an_unknown_day_or_from_another_council_counts_neither_way() {
    let moved = Course { transferred_in: true, ..plan("2024-09-02", "2025-01-20") };
    let unknown = Course { received: Some(When::Unknown), ..plan("2024-09-02", "2025-01-20") };
    let rows = rows(vec![moved, unknown], vec![]);
    assert_eq!(month(&rows, "plans-20-weeks", 2025, 1), (0, 0, None));
}

/// 6 January 2025 + 42 days is 17 February.
#[test]
fn a_request_is_decided_in_time_on_the_42nd_day_and_counts_as_not_once_it_is_over() {
    let courses = vec![
        request("2025-01-06", Some(("2025-02-17", RequestEnd::Agreed))),
        request("2025-01-06", Some(("2025-02-18", RequestEnd::Refused))),
        request("2025-01-06", None),
        request("2025-01-06", Some(("2025-01-20", RequestEnd::Withdrawn))),
        Course { moved_away: at("2025-01-10"), ..request("2025-01-06", None) },
    ];
    let rows = rows(courses, vec![]);
    assert_eq!(month(&rows, "decisions-6-weeks", 2025, 1), (1, 3, Some(33.3)));
}

#[test]
fn a_month_whose_six_weeks_are_not_over_is_left_out_of_a_series() {
    let rows = rows(vec![request("2025-01-06", Some(("2025-01-20", RequestEnd::Agreed)))], vec![]);
    assert_eq!(series(&rows, "decisions-6-weeks", "2025-02-28", 2), [None, None]);
    assert_eq!(series(&rows, "decisions-6-weeks", "2025-03-31", 3), [Some(100.0), None, None]);
}

/// 4 March 2025 + 42 days is 15 April.
#[test]
fn advice_counts_by_agency_and_the_family_owes_none() {
    let course = Course {
        advice: vec![
            advice(AdviceKind::Health, "2025-03-04", Some("2025-04-15")),
            advice(AdviceKind::Health, "2025-03-04", Some("2025-04-16")),
            advice(AdviceKind::Psychologist, "2025-03-04", None),
            advice(AdviceKind::Family, "2025-03-04", None),
            // Regulation 6 names it: that the service cannot give it ends nothing.
            waymark_ehc::course::Asked {
                declined: at("2025-03-20"),
                ..advice(AdviceKind::SocialCare, "2025-03-04", None)
            },
        ],
        ..Course::default()
    };
    let rows = rows(vec![course], vec![]);
    assert_eq!(month(&rows, "advice-6-weeks", 2025, 3), (1, 4, Some(25.0)));
    assert_eq!(month(&rows, "advice-6-weeks.health", 2025, 3), (1, 2, Some(50.0)));
    assert_eq!(month(&rows, "advice-6-weeks.education", 2025, 3), (0, 1, Some(0.0)));
    assert_eq!(month(&rows, "advice-6-weeks.care", 2025, 3), (0, 1, Some(0.0)));
}
