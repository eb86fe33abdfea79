//! Children who wait for a service.

use super::world::{of_month, on, rows, service};
use waymark_kernel::Ids;
use waymark_therapies::codes::{ClockRule, EndKind, Stage};
use waymark_therapies::service::Service;
use waymark_therapies::store::waits::Wait;

fn wait(service: &Service, since: &str, seen: Option<&str>) -> Wait {
    let ids = Ids::seeded(11);
    Wait {
        referral: ids.next(),
        child: ids.next(),
        service: service.id,
        since: on(since),
        received: on(since),
        seen: seen.map(on),
        treatment: None,
        ended: None,
        how: None,
        stage: if seen.is_some() { Stage::Treatment } else { Stage::First },
    }
}

/// At the end of 31 March 2025 the five who wait have waited 17, 90, 126, 127 and 365 days.
fn march(clock: ClockRule) -> (waymark_measures::read::Rows, [Service; 1]) {
    let service = service(clock);
    let waits = ["2025-03-14", "2024-12-31", "2024-11-25", "2024-11-24", "2024-03-31"]
        .map(|since| wait(&service, since, None));
    let seen = wait(&service, "2025-01-10", Some("2025-03-31"));
    let withdrawn = Wait {
        ended: Some(on("2025-03-03")),
        how: Some(EndKind::Withdrawn),
        stage: Stage::Ended,
        ..wait(&service, "2025-02-01", None)
    };
    let rows = rows(vec![], waits.into_iter().chain([seen, withdrawn]).collect());
    (rows, [service])
}

#[test]
fn the_figures_of_a_list_at_the_end_of_a_month() {
    let (rows, services) = march(ClockRule::FirstContact);
    let of = |id| of_month(&rows, id, &services, (2025, 3));
    assert_eq!(of("waiting.speech"), (5, 5, Some(5.0)));
    assert_eq!(of("waiting-18-weeks.speech"), (3, 5, Some(60.0)));
    assert_eq!(of("waiting-52-weeks.speech"), (1, 1, Some(1.0)));
    // The middle of five is the third: 126 days. 92 in 100 of five is the fifth: 365 days.
    assert_eq!(of("waiting-median.speech").2, Some(18.0));
    assert_eq!(of("waiting-92nd.speech").2, Some(52.1));
    assert_eq!(of("joined.speech"), (1, 1, Some(1.0)));
    assert_eq!(of("seen.speech"), (1, 1, Some(1.0)));
}

#[test]
fn where_the_wait_runs_to_treatment_the_first_contact_does_not_end_it() {
    let (rows, services) = march(ClockRule::Treatment);
    assert_eq!(of_month(&rows, "waiting.speech", &services, (2025, 3)), (6, 6, Some(6.0)));
    assert_eq!(of_month(&rows, "seen.speech", &services, (2025, 3)), (0, 0, Some(0.0)));
}

#[test]
fn a_wait_over_on_a_day_nobody_knows_stands_on_no_day() {
    let service = service(ClockRule::FirstContact);
    let over = Wait { stage: Stage::Treating, ..wait(&service, "2025-01-10", None) };
    let rows = rows(vec![], vec![over]);
    assert_eq!(of_month(&rows, "waiting.speech", &[service], (2025, 1)), (0, 0, Some(0.0)));
}
