//! What a measure is: its words, its unit, its target, and who answers for it. Nothing here is worked out.

mod by;

pub use by::By;

use crate::catalogue::CountWait;
use crate::catalogue::{CountCase, CountMilestone};
use waymark_queues::spc::Wanted;

/// The heading a measure stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Asking for an assessment.
    Access,
    /// From the request to the plan.
    Time,
    /// Plans and their reviews.
    Plans,
    /// Officers and their cases.
    Work,
    /// Children who wait for a service.
    Waits,
    /// The joint plan after an inspection.
    Plan,
    /// What comes from elsewhere, as figures.
    Given,
}

impl Group {
    /// The heading.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Access => "Asking for help",
            Self::Time => "From request to plan",
            Self::Plans => "Plans and reviews",
            Self::Work => "Officers and their cases",
            Self::Waits => "Waiting for a service",
            Self::Plan => "The joint plan",
            Self::Given => "Figures from elsewhere",
        }
    }
}

/// How a figure is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Of a hundred.
    Percent,
    /// A number of something, such as `plans`.
    Count(&'static str),
    /// Weeks of seven days.
    Weeks,
    /// A number of cases an officer.
    CasesEach,
    /// Points of a scale, such as a progress score.
    Points,
}

/// How a value is made of what was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// What is above the line for each hundred below it; none where there is nothing below.
    Share,
    /// What is above the line.
    Number,
    /// The weeks that this share of all has stood at the most: 50 is the median.
    Weeks(u8),
    /// What is above the line for each group that has any.
    EachGroup,
}

impl Value {
    pub(crate) const fn needs_days(self) -> bool {
        matches!(self, Self::Weeks(_))
    }

    /// Counts are far below the 2^53 that a value holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "counts of an area are small")]
    pub(crate) fn of(self, (of, hit): (u64, u64), mut stood: Vec<i64>, groups: usize) -> Option<f64> {
        match self {
            Self::Share => (of > 0).then(|| hit as f64 * 100.0 / of as f64),
            Self::Number => Some(hit as f64),
            Self::EachGroup => (groups > 0).then(|| hit as f64 / groups as f64),
            Self::Weeks(share) => {
                let last = stood.len().checked_sub(1)?;
                // The nearest rank: the smallest wait that at least this share of the children do not exceed.
                let rank = (stood.len() * usize::from(share)).div_ceil(100).clamp(1, last + 1) - 1;
                let (_, days, _) = stood.select_nth_unstable(rank);
                Some(*days as f64 / 7.0)
            }
        }
    }
}

/// The value that is wanted, and who says so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The value, in the measure's unit.
    pub value: f64,
    /// Where it comes from: what the law gives, a national aim, or the area's own.
    pub because: &'static str,
}

/// Of which parts of the area a measure is also told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    /// The area alone.
    Area,
    /// Each stage of a case that is open.
    Stage,
    /// The area, and each agency that gives advice.
    Agency,
    /// Each service that children wait for.
    Service,
}

/// How often a figure from elsewhere comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cadence {
    /// Each month.
    Monthly,
    /// Each calendar year.
    Yearly,
    /// Each school year.
    SchoolYear,
}

/// A year without a figure, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The period, such as `2019/20`.
    pub period: &'static str,
    /// Why there is none.
    pub because: &'static str,
}

/// Where a measure's figures come from.
#[derive(Debug, Clone, Copy)]
pub enum How {
    /// Counted over cases.
    Cases(CountCase),
    /// Counted over referrals to services.
    Waits(CountWait),
    /// Counted over the milestones of joint plans, in which there is no child.
    Milestones(CountMilestone),
    /// Told from elsewhere, until a part of Waymark feeds it.
    Given {
        /// How often.
        cadence: Cadence,
        /// It asks people: how many answered is told with it.
        survey: bool,
        /// Periods that can have no figure.
        gaps: &'static [Gap],
    },
}

/// One measure of the catalogue.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    /// Its name in addresses and on the command line; never changes its meaning.
    pub id: &'static str,
    /// Its plain name.
    pub name: &'static str,
    /// Exactly what it counts, in words.
    pub exactly: &'static str,
    /// The heading it stands under.
    pub group: Group,
    /// The unit.
    pub unit: Unit,
    /// Which way is better.
    pub wanted: Wanted,
    /// The value wanted, if one is set.
    pub target: Option<Target>,
    /// The role that answers for it.
    pub owner: &'static str,
    /// The table or collection where the nation publishes the same.
    pub published: Option<&'static str>,
    /// Of which parts of the area it is also told.
    pub each: Each,
    /// What it can be broken down by.
    pub by: &'static [By],
    /// How the value is made.
    pub value: Value,
    /// It is how something stands at the end of a day, rather than a count over a period.
    pub stock: bool,
    /// So many days after a period its figure is settled: before that it is left out.
    pub settles: i64,
    /// The measure that counts some of the same, of the same part of the area or of all of it: what one tells and the other
    /// does not must not be a few children.
    pub beside: Option<&'static str>,
    /// Where its figures come from.
    pub how: How,
}

impl Definition {
    /// Where the figures come from and how fresh they are, in words.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        match self.how {
            How::Cases(_) => "Worked out from the cases in Waymark each time it is asked for.",
            How::Waits(_) => "Worked out from the referrals in Waymark each time it is asked for.",
            How::Milestones(_) => "Worked out from the joint plans in Waymark each time it is asked for.",
            How::Given { cadence: Cadence::Monthly, .. } => {
                "Told from a file, a figure a month, until a part of Waymark feeds it."
            }
            How::Given { .. } => "Told from a file, a figure a year, until a part of Waymark feeds it.",
        }
    }

    /// Whether the value is how something stands at the end of a day, rather than a count over a period.
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.stock
    }

    /// Whether it counts children, so that a few of them are never told to a reader who may see none.
    #[must_use]
    pub const fn of_children(&self) -> bool {
        !matches!(self.how, How::Milestones(_))
    }

    /// Whether its figures come from a file.
    #[must_use]
    pub const fn given(&self) -> bool {
        matches!(self.how, How::Given { .. })
    }
}
