//! The figures of one year: its published counts where there are any, and for the rest the shape of 2024, as large as the
//! counts it goes with.

use super::Year;
use crate::area::PLACEMENTS;
use crate::figures::{Assessments, Budgets, Ceased, Figures, NewPlans, Requests, Reviews, Stock, Timeliness};
use crate::share;
use std::borrow::Cow;

/// A published count of 2024 is made this much larger or smaller.
#[derive(Debug, Clone, Copy)]
struct Size {
    num: u32,
    den: u32,
}

impl Size {
    fn one(self, count: u32) -> u32 {
        share::one(count, self.num, self.den)
    }

    /// Parts that still add up.
    fn all<const N: usize>(self, counts: &[u32; N]) -> [u32; N] {
        let scaled = share::scale(counts, self.num, self.den);
        std::array::from_fn(|at| scaled.get(at).copied().unwrap_or_default())
    }
}

impl Year {
    /// The figures of the year and of the January after it, `latest` being those of 2024 and `before` the years before, the
    /// latest first.
    pub(in crate::figures) fn figures(&self, latest: &Figures, before: &[Year]) -> Figures {
        let held = Size { num: self.held, den: latest.stock.plans };
        let new_plans = new_plans(self, latest);
        let reviews = reviews(self, &new_plans, latest, held);
        Figures {
            la: latest.la,
            divisor: latest.divisor,
            requests: requests(self, &latest.requests),
            assessments: assessments(self, &latest.assessments),
            timeliness: self.timeliness(latest.timeliness),
            stock: stock(self, before, reviews.expected, &latest.stock, held),
            new_plans,
            reviews,
            ceased: Ceased {
                by_reason: held.all(&latest.ceased.by_reason),
                ages: held.all(&latest.ceased.ages),
            },
            budgets: budgets(&latest.budgets, held),
            residential: held.all(&latest.residential),
            work_based: held.all(&latest.work_based),
        }
    }

    /// How soon its plans came. Those that came late are spread over the year after as in 2024.
    pub(crate) fn timeliness(&self, latest: Timeliness) -> Timeliness {
        let [issued, issued_no_exception, in_20_weeks, in_20_weeks_no_exception] = self.sent;
        let over = |late: u32| share::one(late, latest.over_a_year, latest.over_a_year + latest.to_a_year);
        let (late, late_no_exception) =
            (issued - in_20_weeks, issued_no_exception - in_20_weeks_no_exception);
        Timeliness {
            issued,
            issued_no_exception,
            in_20_weeks,
            in_20_weeks_no_exception,
            to_a_year: late - over(late),
            to_a_year_no_exception: late_no_exception - over(late_no_exception),
            over_a_year: over(late),
            over_a_year_no_exception: over(late_no_exception),
        }
    }
}

/// What was not refused was agreed, but for those awaited and withdrawn as in 2024.
fn requests(year: &Year, latest: &Requests) -> Requests {
    let all = Size { num: year.requests, den: latest.received };
    let refused = Size { num: year.refused, den: latest.refused };
    let (awaited, withdrawn) = (all.one(latest.awaited), all.one(latest.withdrawn));
    let [in_six_weeks, over_six_weeks] = all.all(&[latest.in_six_weeks, latest.over_six_weeks]);
    let [female, male] = all.all(&[latest.female, latest.male]);
    Requests {
        received: year.requests,
        in_youth_accommodation: all.one(latest.in_youth_accommodation),
        agreed: year.requests.saturating_sub(year.refused + awaited + withdrawn),
        refused: year.refused,
        awaited,
        withdrawn,
        in_six_weeks,
        over_six_weeks,
        mediation: refused.one(latest.mediation),
        tribunal: refused.one(latest.tribunal),
        tribunal_after_mediation: refused.one(latest.tribunal_after_mediation),
        ages: all.all(&latest.ages),
        female,
        male,
        ethnicity: all.all(&latest.ethnicity),
    }
}

fn assessments(year: &Year, latest: &Assessments) -> Assessments {
    let [issued, ..] = year.sent;
    let (made, refused) =
        (Size { num: issued, den: latest.issued }, Size { num: year.no_plan, den: latest.refused });
    let [refused_in_time, refused_late] = refused.all(&[latest.refused_in_time, latest.refused_late]);
    Assessments {
        issued,
        refused: year.no_plan,
        withdrawn: made.one(latest.withdrawn),
        refused_in_time,
        refused_late,
        mediation: made.one(latest.mediation).min(year.no_plan),
        tribunal: made.one(latest.tribunal).min(year.no_plan),
        mediation_and_tribunal: made.one(latest.mediation_and_tribunal).min(year.no_plan),
        other_mediation: made.one(latest.other_mediation),
        other_tribunal: made.one(latest.other_tribunal),
        other_mediation_and_tribunal: made.one(latest.other_mediation_and_tribunal),
    }
}

fn new_plans(year: &Year, latest: &Figures) -> NewPlans {
    let [total, ..] = year.sent;
    let new = &latest.new_plans;
    let size = Size { num: total, den: new.total };
    let [female, male] = size.all(&[new.female, new.male]);
    NewPlans {
        total,
        placements: size.all(&new.placements),
        ages: size.all(&new.ages),
        needs: size.all(&new.needs),
        female,
        male,
        ethnicity: size.all(&new.ethnicity),
    }
}

/// A review is expected of every plan but those of the year and of January, and those that moved in, as many as in 2024.
fn reviews(year: &Year, new: &NewPlans, latest: &Figures, held: Size) -> Reviews {
    let reviews = &latest.reviews;
    let young = latest.stock.started_years_ago.first().copied().unwrap_or_default();
    let moved_in = reviews.not_expected.saturating_sub(latest.new_plans.total + young);
    let not_expected = new.total + held.one(young) + held.one(moved_in);
    let expected = year.held.saturating_sub(not_expected);
    let size = Size { num: expected, den: reviews.expected };
    let one = |count| size.one(count);
    Reviews {
        expected,
        not_expected,
        met_census_year: one(reviews.met_census_year),
        met_in_year: one(reviews.met_in_year),
        met_before: one(reviews.met_before),
        not_met: one(reviews.not_met),
        decided_census_year: one(reviews.decided_census_year),
        decided_in_year: one(reviews.decided_in_year),
        decided_before: one(reviews.decided_before),
        not_due: one(reviews.not_due),
        outstanding: one(reviews.outstanding),
        amend: one(reviews.amend),
        cease: one(reviews.cease),
        maintain: one(reviews.maintain),
        in_four_weeks: one(reviews.in_four_weeks),
        over_four_weeks: one(reviews.over_four_weeks),
    }
}

fn stock(year: &Year, before: &[Year], older: u32, latest: &Stock, held: Size) -> Stock {
    let [female, male] = held.all(&[latest.female, latest.male]);
    let table = share::table(latest.by_age.as_slice(), held.num, held.den);
    let by_age = std::array::from_fn(|row| table.get(row).copied().unwrap_or([0; PLACEMENTS]));
    let young = held.one(latest.started_years_ago.first().copied().unwrap_or_default());
    Stock {
        plans: year.held,
        started_years_ago: started(before, young, older),
        female,
        male,
        ethnicity: held.all(&latest.ethnicity),
        needs: held.all(&latest.needs),
        need_unknown: held.one(latest.need_unknown),
        by_age: Cow::Owned(by_age),
    }
}

/// The older plans by calendar years since they started: as many as were sent in each year before, and beyond them what a
/// January held more than the one before, for plans made of statements of the old law.
fn started(before: &[Year], young: u32, older: u32) -> [u32; 13] {
    let sent: Vec<u32> = before.iter().map(|one| one.sent.first().copied().unwrap_or_default()).collect();
    let first = before.last().map_or(older, |first| first.january);
    let beyond = before.iter().zip(&sent).map(|(one, sent)| one.held.saturating_sub(one.january + sent));
    let weights: Vec<f64> = beyond.chain([first]).map(f64::from).collect();
    let left = older.saturating_sub(sent.iter().sum());
    let more = share::spread(left, &weights, &vec![u32::MAX; weights.len()]);
    let mut years = [0; 13];
    for (at, count) in years.iter_mut().enumerate() {
        *count = match at {
            0 => young,
            1 => 0,
            _ => [&sent, &more].into_iter().filter_map(|some| some.get(at - 2)).sum(),
        };
    }
    years
}

fn budgets(latest: &Budgets, held: Size) -> Budgets {
    Budgets {
        personal_budgets: held.one(latest.personal_budgets),
        organised: held.one(latest.organised),
        direct_education: held.one(latest.direct_education),
        direct_social_care: held.one(latest.direct_social_care),
        direct_health: held.one(latest.direct_health),
        direct_integrated: held.one(latest.direct_integrated),
    }
}
