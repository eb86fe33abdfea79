//! Months before the record begins are gaps: no nought of them is told, and no average rests on them.

use super::world::{on, plan, request, rows, service};
use waymark_kernel::Ids;
use waymark_measures::Catalogue;
use waymark_therapies::codes::{ClockRule, Stage};
use waymark_therapies::service::Service;
use waymark_therapies::store::waits::Wait;

fn wait(service: &Service, received: &str, seen: Option<&str>) -> Wait {
    let ids = Ids::seeded(11);
    Wait {
        referral: ids.next(),
        child: ids.next(),
        service: service.id,
        since: on(received),
        received: on(received),
        seen: seen.map(on),
        treatment: None,
        ended: None,
        how: None,
        stage: if seen.is_some() { Stage::Treatment } else { Stage::First },
    }
}

#[test]
fn the_record_of_cases_begins_with_the_first_request_however_old_a_plan_is() {
    let rows = rows(vec![plan("2024-09-02", "2025-01-20"), request("2025-02-03", None)], vec![]);
    let all = Catalogue::of(&[]);
    for id in ["requests", "plans-held", "open.request"] {
        assert_eq!(rows.begins(all.get(id).expect(id)), Some(on("2024-09-02")), "{id}");
    }
    assert_eq!(rows.begins(all.get("milestones-on-time").expect("milestones")), None);
}

#[test]
fn how_many_stood_on_a_list_is_known_from_the_day_anyone_is_known_to_have_left_it() {
    let speech = service(ClockRule::FirstContact);
    let all = Catalogue::of(std::slice::from_ref(&speech));
    let begins = |waits: Vec<Wait>, id: &str| {
        rows(vec![], waits).begins(all.get(id).unwrap_or_else(|| panic!("{id} is a measure")))
    };
    let waiting = || wait(&speech, "2025-01-10", None);
    let seen = wait(&speech, "2025-02-01", Some("2025-04-14"));
    assert_eq!(begins(vec![waiting()], "waiting.speech"), Some(on("2025-01-10")), "nobody has left yet");
    assert_eq!(begins(vec![waiting(), seen], "waiting.speech"), Some(on("2025-04-14")));
    assert_eq!(begins(vec![waiting(), seen], "seen.speech"), Some(on("2025-04-14")));
    assert_eq!(begins(vec![waiting(), seen], "joined.speech"), Some(on("2025-01-10")));
    assert_eq!(begins(vec![], "joined.speech"), None);
}
