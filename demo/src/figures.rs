//! Published figures that an invented area takes its shape from: calendar year 2024 and January 2025.
//! Source: Department for Education, Education, health and care plans, reporting year 2025. Contains public sector
//! information licensed under the Open Government Licence v3.0. Columns that say `x` (not available) are 0 here.

mod birmingham;
mod england_share;
mod sefton;
pub(crate) mod then;

use crate::area::PLACEMENTS;
use crate::recipe::Like;
use std::borrow::Cow;

/// Ages on 31 August as the stock is published: under 3, then 3 to 25.
pub const STOCK_AGES: usize = 24;
/// Ages as flows are published: 2 and under, 3 to 19, 20 and over.
pub const FLOW_AGES: usize = 19;
/// Primary needs as published, in the order of `Need`, Down syndrome counted with other.
pub const NEEDS: usize = 12;
/// Ethnic groups as published, in the order of `ethnicity::Group`.
pub const GROUPS: usize = 19;

/// Everything used of one authority's published figures.
#[derive(Debug, Clone)]
pub struct Figures {
    /// The number of the council that an area shaped like this takes.
    pub la: u16,
    /// By how many councils each count is shared: 1, or 153 for England.
    pub divisor: u32,
    /// File `requests`, 2024.
    pub requests: Requests,
    /// File `assessments`, 2024.
    pub assessments: Assessments,
    /// File `timeliness_20_week`, 2024.
    pub timeliness: Timeliness,
    /// Files `newplans` and `sen_need_newplans`, 2024.
    pub new_plans: NewPlans,
    /// Files `caseload` and `sen_needs_all_plans`, January 2025.
    pub stock: Stock,
    /// File `annual_reviews`, 2024.
    pub reviews: Reviews,
    /// File `ceased_plans`, 2024.
    pub ceased: Ceased,
    /// File `personal_budgets`, January 2025.
    pub budgets: Budgets,
    /// File `residential_settings`, January 2025: 38 to 51 weeks, 52 weeks.
    pub residential: [u32; 2],
    /// File `work_based_placements`, January 2025: supported internships, apprenticeships, traineeships.
    pub work_based: [u32; 3],
}

/// Requests received in the year.
#[derive(Debug, Clone)]
pub struct Requests {
    /// All of them.
    pub received: u32,
    /// Of them, for someone in relevant youth accommodation.
    pub in_youth_accommodation: u32,
    /// Agreed to assess, by census day.
    pub agreed: u32,
    /// Refused to assess.
    pub refused: u32,
    /// Not decided by census day.
    pub awaited: u32,
    /// Withdrawn before a decision.
    pub withdrawn: u32,
    /// Decided within six weeks.
    pub in_six_weeks: u32,
    /// Decided later, or still awaited after six weeks.
    pub over_six_weeks: u32,
    /// With mediation about the refusal.
    pub mediation: u32,
    /// With an appeal about the refusal.
    pub tribunal: u32,
    /// Of the appeals, those after mediation.
    pub tribunal_after_mediation: u32,
    /// By age: 2 and under, 3 to 19, 20 and over.
    pub ages: [u32; FLOW_AGES],
    /// Girls and young women.
    pub female: u32,
    /// Boys and young men.
    pub male: u32,
    /// By ethnic group.
    pub ethnicity: [u32; GROUPS],
}

/// Assessments completed in the year.
#[derive(Debug, Clone)]
pub struct Assessments {
    /// A plan was issued.
    pub issued: u32,
    /// A plan was refused.
    pub refused: u32,
    /// Withdrawn.
    pub withdrawn: u32,
    /// Refusals told within 16 weeks of the request.
    pub refused_in_time: u32,
    /// Refusals told later.
    pub refused_late: u32,
    /// Refusals with mediation.
    pub mediation: u32,
    /// Refusals with an appeal.
    pub tribunal: u32,
    /// Refusals with both.
    pub mediation_and_tribunal: u32,
    /// Mediation about the contents of a plan.
    pub other_mediation: u32,
    /// Appeals about the contents of a plan.
    pub other_tribunal: u32,
    /// Both.
    pub other_mediation_and_tribunal: u32,
}

/// Plans issued in the year by weeks from the request; each also without those to which an exception applied.
#[derive(Debug, Clone, Copy)]
pub struct Timeliness {
    /// Issued, where the day of the request is known.
    pub issued: u32,
    /// The same, no exception.
    pub issued_no_exception: u32,
    /// Within 20 weeks.
    pub in_20_weeks: u32,
    /// The same, no exception.
    pub in_20_weeks_no_exception: u32,
    /// After more than 20 weeks, within a year.
    pub to_a_year: u32,
    /// The same, no exception.
    pub to_a_year_no_exception: u32,
    /// After more than a year.
    pub over_a_year: u32,
    /// The same, no exception.
    pub over_a_year_no_exception: u32,
}

/// Plans started in the year after an assessment.
#[derive(Debug, Clone)]
pub struct NewPlans {
    /// All of them.
    pub total: u32,
    /// By placement. For England three columns are not available, so they add up to a little less.
    pub placements: [u32; PLACEMENTS],
    /// By age when the plan started.
    pub ages: [u32; FLOW_AGES],
    /// By primary need; those of unknown need are left out.
    pub needs: [u32; NEEDS],
    /// Girls and young women.
    pub female: u32,
    /// Boys and young men.
    pub male: u32,
    /// By ethnic group.
    pub ethnicity: [u32; GROUPS],
}

/// Plans held on census day.
#[derive(Debug, Clone)]
pub struct Stock {
    /// All of them.
    pub plans: u32,
    /// By calendar years since the plan started, 0 to 11, then 12 or more.
    pub started_years_ago: [u32; 13],
    /// Girls and young women.
    pub female: u32,
    /// Boys and young men.
    pub male: u32,
    /// By ethnic group.
    pub ethnicity: [u32; GROUPS],
    /// By primary need, where it is known.
    pub needs: [u32; NEEDS],
    /// Primary need not known.
    pub need_unknown: u32,
    /// By age and placement.
    pub by_age: Cow<'static, [[u32; PLACEMENTS]; STOCK_AGES]>,
}

/// Annual reviews as they stood on census day. "In year" is the calendar year before it.
#[derive(Debug, Clone)]
pub struct Reviews {
    /// Plans started before the year: a review is expected.
    pub expected: u32,
    /// Younger plans.
    pub not_expected: u32,
    /// Latest meeting between 1 January and census day.
    pub met_census_year: u32,
    /// Latest meeting in the year.
    pub met_in_year: u32,
    /// Latest meeting before the year.
    pub met_before: u32,
    /// No meeting known.
    pub not_met: u32,
    /// Decision between 1 January and census day.
    pub decided_census_year: u32,
    /// Decision in the year.
    pub decided_in_year: u32,
    /// Decision before the year.
    pub decided_before: u32,
    /// No decision, and four weeks have not passed.
    pub not_due: u32,
    /// No decision after four weeks.
    pub outstanding: u32,
    /// Outcome: amend.
    pub amend: u32,
    /// Outcome: cease.
    pub cease: u32,
    /// Outcome: maintain.
    pub maintain: u32,
    /// Decisions within four weeks of the meeting.
    pub in_four_weeks: u32,
    /// Later decisions.
    pub over_four_weeks: u32,
}

/// Plans that ceased in the year.
#[derive(Debug, Clone)]
pub struct Ceased {
    /// By reason, in the order of `CeaseReason`.
    pub by_reason: [u32; 9],
    /// By age: 2 and under, 3 to 19, 20 and over.
    pub ages: [u32; FLOW_AGES],
}

/// Personal budgets held on census day.
#[derive(Debug, Clone)]
pub struct Budgets {
    /// All of them.
    pub personal_budgets: u32,
    /// With organised arrangements.
    pub organised: u32,
    /// Direct payments for education.
    pub direct_education: u32,
    /// Direct payments for social care.
    pub direct_social_care: u32,
    /// Direct payments for health.
    pub direct_health: u32,
    /// Integrated direct payments.
    pub direct_integrated: u32,
}

impl Figures {
    /// The figures of an authority for a calendar year and the January after it: of a story those published for that year,
    /// else those of 2024.
    #[must_use]
    pub(crate) fn of_year(like: Like, year: i16) -> Self {
        let latest = Self::of(like);
        let before = then::before(like, year);
        then::year(like, year).map_or_else(|| latest.clone(), |year| year.figures(latest, &before))
    }

    /// The figures of an authority, 2024.
    #[must_use]
    pub fn of(like: Like) -> &'static Self {
        match like {
            Like::Sefton | Like::SeftonThen => &sefton::FIGURES,
            Like::Birmingham | Like::BirminghamThen => &birmingham::FIGURES,
            Like::EnglandShare => &england_share::FIGURES,
        }
    }
}
