//! One question asked of one service: the engine's answer with what it rests on, for the page and for the command line.

use super::ask::Asked;
use super::checked::Checked;
use super::kept::Proof;
use super::past::Past;
use super::posts::Staff;
use super::slots::Slots;
use crate::service::Service;
use serde::Serialize;
use waymark_kernel::{Answer, Problem};
use waymark_queues::Run;
use waymark_queues::forecast::{Forecast, Plan, Refused, forecast};
use waymark_queues::waits::Told;

/// Weeks over which more slots build up: three months.
const RAMP_WEEKS: u32 = 13;

/// The sentence for a service that told of no slots: flagged, because a forecast from the record goes on without it.
const NO_SLOTS: &str = "By what the service told, it has no first appointments to give at present. This forecast rests on how many were seen until now: ask the service.";

/// Everything that is told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answered {
    /// The name of the service in addresses.
    pub service: String,
    /// Its name.
    pub name: String,
    /// The question, as an address holds it.
    pub asked: String,
    /// The posts and pounds that the plan needs, where the service told what its posts do.
    pub staff: Option<Staff>,
    /// Whether, by what it told, the service has no first appointments to give.
    pub no_slots: bool,
    /// The slots that were used and lost in the weeks that were counted.
    pub slots: Slots,
    /// Referrals that are in no figure, because a day of theirs is not known.
    pub left_out: usize,
    /// How the decisions about the service did, as far as they were checked.
    pub decisions: Checked,
    /// How what families would have been told of their own wait did.
    pub told: Told,
    /// The answer in sentences, the first the shortest.
    pub sentences: Vec<String>,
    /// The engine's figures.
    #[serde(flatten)]
    pub forecast: Forecast,
}

/// Asks. `proof` is how past forecasts of the service did.
///
/// # Errors
/// Refused when the values cannot be, with the sentence.
pub fn answer(service: &Service, past: &Past, proof: &Proof, asked: &Asked, run: Run) -> Answer<Answered> {
    let staff = Staff::of(asked, past.capacity.as_ref(), past.slots.share());
    let plan = plan(service, past, asked, staff.as_ref());
    let mut forecast = forecast(&past.history, &proof.record, &plan, run).map_err(refused)?;
    if let Some(now) = &mut forecast.as_now {
        past.waits.correct(now, forecast.with_plan.as_mut(), &proof.told);
    }
    let mut answered = Answered {
        service: service.details.slug.clone(),
        name: service.details.name.clone(),
        asked: asked.query(),
        staff,
        no_slots: past.capacity.as_ref().is_some_and(|capacity| capacity.room_a_week() <= 0.0),
        slots: past.slots,
        left_out: past.left_out,
        decisions: past.checked,
        told: proof.told,
        sentences: Vec::new(),
        forecast,
    };
    answered.sentences = crate::words::forecast::answer(&answered.forecast, asked);
    if answered.no_slots {
        answered.sentences.push(NO_SLOTS.to_owned());
    }
    Ok(answered)
}

fn plan(service: &Service, past: &Past, asked: &Asked, staff: Option<&Staff>) -> Plan {
    let mut plan = Plan::nothing(asked.from.first());
    plan.standard_weeks = u32::try_from(service.details.weeks).unwrap_or(plan.standard_weeks).clamp(1, 260);
    plan.ramp_weeks = RAMP_WEEKS;
    plan.referrals = 1.0 + asked.referrals as f64 / 100.0;
    plan.in_turn = asked.in_turn;
    plan.posts = staff.and_then(|staff| staff.as_posts(asked, RAMP_WEEKS));
    if plan.posts.is_none() {
        plan.extra_a_month = f64::from(asked.extra);
    }
    plan.from = plan.from.max(past.history.next_monday());
    plan
}

fn refused(why: Refused) -> Problem {
    match why {
        Refused::Plan(flaw) => Problem::refuse("extra", format!("{flaw}")),
        Refused::Service(_) => {
            Problem::refuse("", "The list of this service cannot be forecast as it is recorded.")
        }
    }
}
