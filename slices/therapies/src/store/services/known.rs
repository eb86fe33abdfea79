//! Services as they were known at an instant: which there were, by which rule their clock ran and what their standard was.
//! Names and words are those of now.

use super::all;
use crate::codes::{ClockRule, Standard};
use crate::service::{Service, ServiceDetails};
use crate::store::SLICE;
use serde::Deserialize;
use serde_json::{Value, json};
use waymark_kernel::{Answer, Instant, Problem, ServiceId};
use waymark_store::{Store, args};

const FACTS: &str = "SELECT kind, recorded, payload FROM journal WHERE area = $1 AND slice = $2 \
    AND kind IN ('service_recorded', 'service_changed') AND payload IS NOT NULL ORDER BY seq";

/// What a fact about a service holds of its rules. The facts that put services on record held none before changes could be
/// read back: such a service stands as it does now until its first change.
#[derive(Deserialize)]
struct Rules {
    service: ServiceId,
    weeks: Option<i64>,
    standard: Option<String>,
    clock: Option<String>,
}

/// The rules of a service, as a fact holds them.
pub(super) fn rules(service: ServiceId, details: &ServiceDetails) -> Value {
    json!({ "service": service, "weeks": details.weeks, "tell_every": details.tell_every,
        "standard": details.standard.code(), "clock": details.clock.code(), "families": details.families_refer,
        "team": details.team, "provider": details.provider, "commissioner": details.commissioner, "ages": details.ages })
}

/// Every service, by name, with the rules that were known at an instant. Reads the whole journal once.
///
/// # Errors
/// As the store's.
pub async fn all_known(store: &Store, known: Instant) -> Answer<Vec<Service>> {
    let mut services = all(store).await?;
    let facts: Vec<(String, Instant, String)> = store.all(FACTS, args![store.area(), SLICE]).await?;
    for (kind, recorded, payload) in facts {
        let rules: Rules = serde_json::from_str(&payload)
            .map_err(|cause| Problem::fault("read a service's rules", cause))?;
        if recorded > known {
            services.retain(|service| kind != "service_recorded" || service.id != rules.service);
        } else if let Some(service) = services.iter_mut().find(|service| service.id == rules.service) {
            rules.put(&mut service.details);
        }
    }
    Ok(services)
}

impl Rules {
    fn put(self, details: &mut ServiceDetails) {
        let clock = self.clock.as_deref().and_then(ClockRule::from_code);
        let standard = self.standard.as_deref().and_then(Standard::from_code);
        details.clock = clock.unwrap_or(details.clock);
        details.standard = standard.unwrap_or(details.standard);
        details.weeks = self.weeks.unwrap_or(details.weeks);
    }
}
