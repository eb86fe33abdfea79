//! The plan (module 4) and what is going on under it on census day (module 5).

use super::codes::{CeaseReason, DirectPayment, Rank, Residential, ReviewOutcome, WorkBased};
use waymark_identifiers::sen::{Need, Setting};
use waymark_kernel::Day;

/// `NamedPlan` (module 4): the plan and its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedPlan {
    /// The line of the source where it opens.
    pub line: u32,
    /// 4.1 `StartDate` of the current plan.
    pub start: Option<Day>,
    /// `PlanDetail`: the one or two placements the plan names.
    pub details: Vec<PlanDetail>,
    /// 4.2 `PlanRes`: residential.
    pub residential: Option<Residential>,
    /// 4.3 `PlanWBP`: a work-based placement.
    pub work_based: Option<WorkBased>,
    /// 4.4a `PB`: a personal budget.
    pub personal_budget: Option<bool>,
    /// 4.4b `OA`: organised arrangements.
    pub organised_arrangements: Option<bool>,
    /// 4.4c `DP`: direct payments.
    pub direct_payment: Option<DirectPayment>,
    /// 4.5 `CeaseDate`: the day the plan really ended.
    pub cease_date: Option<Day>,
    /// 4.6 `CeaseReason`.
    pub cease_reason: Option<CeaseReason>,
}

/// `PlanDetail`: one placement a plan names. Exactly one of `urn`, `ukprn` and `setting` is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanDetail {
    /// The line of the source where it opens.
    pub line: u32,
    /// 4.7a `URN`, as written.
    pub urn: String,
    /// 4.7b `UKPRN`, as written.
    pub ukprn: String,
    /// 4.7c `SENSetting`.
    pub setting: Option<Setting>,
    /// 4.7c(i) `SENSettingOther`: free text.
    pub setting_other: String,
    /// 4.7d `PlacementRank`.
    pub rank: Option<Rank>,
    /// 4.7e `SENunitIndicator`.
    pub sen_unit: Option<bool>,
    /// 4.7f `ResourcedProvisionIndicator`.
    pub resourced_provision: Option<bool>,
}

/// `ActivePlans` (module 5): the plan as it stands on census day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActivePlans {
    /// The line of the source where it opens.
    pub line: u32,
    /// 5.1 `TransferLA`: the council they moved in from during the calendar year.
    pub transfer_la: String,
    /// `PlacementDetail`: the actual placements, any number.
    pub placements: Vec<PlacementDetail>,
    /// `SENneed`: one or two.
    pub needs: Vec<SenNeed>,
    /// 5.4a `ReviewMeeting`: the annual review meeting. From 2024.
    pub review_meeting: Option<Day>,
    /// 5.4c `ReviewOutcome`. From 2024.
    pub review_outcome: Option<ReviewOutcome>,
    /// 5.4d `ReviewDraft`: the day a draft amended plan was sent. From 2025.
    pub review_draft: Option<Day>,
    /// 5.6a `PhaseTransferDueDate`. From 2025.
    pub phase_transfer_due: Option<Day>,
    /// 5.6b `PhaseTransferFinalDate`. From 2025.
    pub phase_transfer_final: Option<Day>,
    /// 5.4b `LastReview`: the day the council wrote with its decision (not the meeting).
    pub last_review: Option<Day>,
    /// `Res`, in 2023 only; since then an item of the placement.
    pub residential: Option<Residential>,
    /// `WBP`, in 2023 only; since then an item of the placement.
    pub work_based: Option<WorkBased>,
}

/// `PlacementDetail`: one actual placement. Exactly one of `urn`, `ukprn` and `setting` is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlacementDetail {
    /// The line of the source where it opens.
    pub line: u32,
    /// 5.7a `URN`, as written.
    pub urn: String,
    /// 5.7b `UKPRN`, as written.
    pub ukprn: String,
    /// 5.7c `SENSetting`.
    pub setting: Option<Setting>,
    /// 5.7c(i) `SENSettingOther`: free text.
    pub setting_other: String,
    /// 5.7d `PlacementRank`.
    pub rank: Option<Rank>,
    /// 5.7e `EntryDate`.
    pub entry: Option<Day>,
    /// 5.7f `LeavingDate`.
    pub leaving: Option<Day>,
    /// `AttendancePattern`, in 2023 only, as written.
    pub attendance_pattern: String,
    /// 5.7g `SENunitIndicator`.
    pub sen_unit: Option<bool>,
    /// 5.7h `ResourcedProvisionIndicator`.
    pub resourced_provision: Option<bool>,
    /// 5.2 `Res`: residential. From 2024.
    pub residential: Option<Residential>,
    /// 5.3 `WBP`: a work-based placement. From 2024.
    pub work_based: Option<WorkBased>,
}

/// `SENneed`: a need and its rank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SenNeed {
    /// The line of the source where it opens.
    pub line: u32,
    /// 5.8a `SENtype`.
    pub need: Option<Need>,
    /// 5.8b `SENtypeRank`.
    pub rank: Option<Rank>,
}

impl NamedPlan {
    /// Whether the plan is held at the end of this day: begun by then and not ceased by then.
    #[must_use]
    pub fn is_active_on(&self, day: Day) -> bool {
        self.start.is_none_or(|start| start <= day) && self.cease_date.is_none_or(|ceased| ceased > day)
    }
}

impl ActivePlans {
    /// The primary need, where exactly one way of reading it is open.
    #[must_use]
    pub fn primary_need(&self) -> Option<Need> {
        self.needs.iter().find(|need| need.rank == Some(Rank::Primary)).and_then(|need| need.need)
    }

    /// The primary placement open at the end of this day.
    #[must_use]
    pub fn main_placement(&self, day: Day) -> Option<&PlacementDetail> {
        self.placements.iter().find(|place| place.rank == Some(Rank::Primary) && place.is_open_on(day))
    }
}

impl PlacementDetail {
    /// Whether the child is on roll at the end of this day: entered by then and not left by then. A missing
    /// entry date counts as entered.
    #[must_use]
    pub fn is_open_on(&self, day: Day) -> bool {
        self.entry.is_none_or(|entry| entry <= day) && self.leaving.is_none_or(|left| left > day)
    }
}
