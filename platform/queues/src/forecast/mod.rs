//! The one entry for pages and the command line: a history and a plan in, everything a reader needs out — bands by week, the
//! wait of a child now, when waits come under the standard, what the plan changes, and the record of past forecasts.

mod conditions;
mod outlook;
mod plan;
mod posts;

pub use outlook::{Band, Outlook, Reached, Wait};
pub use plan::{Plan, PlanFlaw};
pub use posts::{Cost, Posts};

use crate::Run;
use crate::backtest::{Record, Widening};
use crate::calibrate::Calibration;
use crate::cohort::{self, Runs};
use crate::history::{History, Ready};
use crate::scenario::{Flaw, Scenario};
use conditions::Planned;
use serde::Serialize;
use waymark_kernel::Day;

/// What a forecast rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Used {
    /// Weeks of history.
    pub weeks: usize,
    /// The first Monday.
    pub from: Day,
    /// The last Sunday.
    pub to: Day,
    /// Children waiting at its end.
    pub waiting: u32,
    /// Referrals a week over the last year, or all of it if shorter.
    pub referred_a_week: f64,
    /// Children seen a week over the same weeks.
    pub seen_a_week: f64,
    /// Families who withdrew a week over the same weeks.
    pub withdrew_a_week: f64,
    /// Variance over mean of weekly referrals around their level; 1 would be pure chance.
    pub bunching: f64,
    /// Share of slots that did not go to a child whose turn it was.
    pub out_of_turn: f64,
    /// Share of slots lost.
    pub lost: f64,
}

/// What would change the answer, and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// A tenth more referrals.
    MoreReferrals,
    /// A tenth fewer referrals.
    FewerReferrals,
    /// A tenth fewer slots.
    FewerSlots,
    /// Every slot goes to the child who has waited longest.
    AllInTurn,
}

/// The middle of the answer under one change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Sensitive {
    /// The change.
    pub change: Change,
    /// The middle of the list at the end.
    pub waiting_at_end: u32,
    /// The chance that the standard is reached within the weeks looked at.
    pub chance_reached: f64,
    /// The middle week by which it is; none when the chance is under a half.
    pub reached: Option<Day>,
    /// Share of the list at the end that has waited less than the standard.
    pub within_standard_at_end: f64,
    /// Share of the children seen who had waited less than the standard.
    pub seen_within_standard: f64,
}

/// Everything.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Forecast {
    /// How much may be said, and why.
    pub ready: Ready,
    /// The plan asked about.
    pub plan: Plan,
    /// What it rests on.
    pub history: Used,
    /// If nothing changes; none under 26 weeks.
    pub as_now: Option<Outlook>,
    /// With the plan; none under 52 weeks, or when the plan changes nothing.
    pub with_plan: Option<Outlook>,
    /// The list with the plan less the list as now, week by week, with the same luck in both.
    pub difference: Vec<Band<i64>>,
    /// What else would change the answer.
    pub sensitivity: Vec<Sensitive>,
    /// What the posts of the plan cost.
    pub cost: Option<Cost>,
    /// How past forecasts did.
    pub record: Record,
    /// How much wider than the model the levels were drawn.
    pub widening: Widening,
    /// Replications behind each figure.
    pub replications: u32,
    /// The seed: the same seed gives the same figures.
    pub seed: u64,
}

/// Why there is no forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The plan cannot be.
    #[error(transparent)]
    Plan(#[from] PlanFlaw),
    /// The service cannot be.
    #[error(transparent)]
    Service(#[from] Flaw),
}

/// Forecasts a service as it is and with a plan. `record` is what [`crate::backtest::record`] gave last, or an empty one;
/// 1,000 replications of 78 weeks take some tens of milliseconds.
///
/// # Errors
/// Values in the plan that cannot be, or a history that describes no service.
pub fn forecast(history: &History, record: &Record, plan: &Plan, run: Run) -> Result<Forecast, Refused> {
    plan.check()?;
    let calibration = Calibration::of(history);
    let widening = Widening::HOUSE.learned(&record.misses);
    let mut answer = Forecast {
        ready: history.ready(),
        plan: plan.clone(),
        history: used(history, &calibration),
        as_now: None,
        with_plan: None,
        difference: Vec::new(),
        sensitivity: Vec::new(),
        cost: None,
        record: record.clone(),
        widening,
        replications: run.replications,
        seed: run.seed,
    };
    if !answer.ready.range() {
        return Ok(answer);
    }
    let asked = Asked { history, calibration: &calibration, widening };
    let nothing =
        Plan { extra_a_month: 0.0, referrals: 1.0, slots: 1.0, posts: None, in_turn: false, ..plan.clone() };
    let (now, outlook) = asked.answer(&nothing, run)?;
    answer.as_now = Some(outlook);
    if !answer.ready.what_if() {
        return Ok(answer);
    }
    if *plan != nothing {
        let (planned, outlook) = asked.answer(plan, run)?;
        answer.difference = outlook::difference(history, &now, &planned);
        let from = plan.first_week(history.next_monday());
        answer.cost = plan.posts.as_ref().map(|posts| posts::cost(posts, plan, from, run, (&now, &planned)));
        answer.with_plan = Some(outlook);
    }
    answer.sensitivity = asked.sensitivity(plan, run)?;
    Ok(answer)
}

/// A service if nothing changes, so many weeks ahead: for readers who ask how long a child waits and nothing else. `None` under
/// 26 weeks of history.
///
/// # Errors
/// As [`forecast`].
pub fn as_now(
    history: &History,
    record: &Record,
    weeks: usize,
    run: Run,
) -> Result<Option<Outlook>, Refused> {
    let plan = Plan { weeks, ..Plan::nothing(history.next_monday()) };
    plan.check()?;
    if !history.ready().range() {
        return Ok(None);
    }
    let (calibration, widening) = (Calibration::of(history), Widening::HOUSE.learned(&record.misses));
    let asked = Asked { history, calibration: &calibration, widening };
    Ok(Some(asked.answer(&plan, run)?.1))
}

struct Asked<'a> {
    history: &'a History,
    calibration: &'a Calibration,
    widening: Widening,
}

impl Asked<'_> {
    fn runs(&self, plan: &Plan, run: Run) -> Result<(Scenario, Runs), Flaw> {
        let mut scenario = self.calibration.scenario(self.history, plan.weeks);
        if plan.in_turn {
            scenario.out_of_turn = 0.0;
        }
        let planned = Planned::of(self.calibration, self.history, plan, self.widening);
        let runs = cohort::simulate_under(&scenario, &planned, run)?;
        Ok((scenario, runs))
    }

    fn answer(&self, plan: &Plan, run: Run) -> Result<(Runs, Outlook), Flaw> {
        let (scenario, runs) = self.runs(plan, run)?;
        let outlook = outlook::of(self.history, &scenario, &runs, plan);
        Ok((runs, outlook))
    }

    fn sensitivity(&self, plan: &Plan, run: Run) -> Result<Vec<Sensitive>, Flaw> {
        let fewer = Run { replications: run.replications.div_ceil(4), ..run };
        let changes = [
            (Change::MoreReferrals, Plan { referrals: plan.referrals * 1.1, ..plan.clone() }),
            (Change::FewerReferrals, Plan { referrals: plan.referrals * 0.9, ..plan.clone() }),
            (Change::FewerSlots, Plan { slots: plan.slots * 0.9, ..plan.clone() }),
            (Change::AllInTurn, Plan { in_turn: true, ..plan.clone() }),
        ];
        changes
            .into_iter()
            .map(|(change, plan)| {
                let (_, outlook) = self.answer(&plan, fewer)?;
                Ok(Sensitive {
                    change,
                    waiting_at_end: outlook.weeks.last().map_or(0, |band| band.middle),
                    chance_reached: 1.0 - outlook.reached.chance_never,
                    reached: outlook.reached.middle,
                    within_standard_at_end: outlook.within_standard_at_end,
                    seen_within_standard: outlook.seen_within_standard,
                })
            })
            .collect()
    }
}

fn used(history: &History, calibration: &Calibration) -> Used {
    let year = history.weeks.len().saturating_sub(52);
    let weeks = history.weeks.get(year..).unwrap_or_default();
    let mean = |of: fn(&crate::history::Week) -> u32| {
        weeks.iter().map(|week| f64::from(of(week))).sum::<f64>() / weeks.len().max(1) as f64
    };
    Used {
        weeks: history.weeks.len(),
        from: history.first,
        to: history.counted_to(),
        waiting: history.waiting_now(),
        referred_a_week: mean(|week| week.referred),
        seen_a_week: mean(|week| week.seen),
        withdrew_a_week: mean(|week| week.withdrawn),
        bunching: calibration.referrals.index(),
        out_of_turn: calibration.out_of_turn,
        lost: calibration.lost,
    }
}
