//! What people say about measures: notes, new periods with their reason, and figures from elsewhere. A payload holds ids,
//! days and numbers; words are texts that a fact points to.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use waymark_kernel::{Day, TextId};
use waymark_people::happenings::SliceFact;

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Fact {
    /// A note at a day of a measure, the start of a new period with its reason, or a target of the area’s own with who agreed it.
    Noted(Noted),
    /// Somebody else agreed to a new period, or to a target: limits are worked out anew from its day, or it is judged by it.
    PeriodAgreed {
        /// The note that asked for it.
        note: Uuid,
    },
    /// A note is taken back; with a new period or a target, the answer is again what it was.
    NoteTakenBack {
        /// The note.
        note: Uuid,
        /// Why.
        words: TextId,
    },
    /// A file of figures.
    FiguresTold(FiguresTold),
    /// The file is taken back: what it said is not so, and what it had taken the place of is.
    FiguresTakenBack {
        /// The file.
        file: Uuid,
    },
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Its identity.
    pub id: Uuid,
    /// The measure.
    pub measure: String,
    /// The day on the chart.
    pub day: Day,
    /// Limits are worked out anew from this day.
    pub new_period: bool,
    /// The value that the area itself wants from this day, in thousandths of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<i64>,
    /// The note, the reason, or who agreed the target.
    pub words: TextId,
}

/// A file of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiguresTold {
    /// The file.
    pub file: Uuid,
    /// What it says, line by line.
    pub figures: Vec<GivenFigure>,
}

/// One figure from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenFigure {
    /// The measure.
    pub measure: String,
    /// The month, year or school year, as its file names it.
    pub period: String,
    /// The value in thousandths of the unit.
    pub thousandths: i64,
    /// Above and below the line, where the file tells them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<(u64, u64)>,
    /// How many answered, where people were asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<u64>,
}

impl SliceFact for Fact {
    const SLICE: &'static str = "measures";

    fn kind(&self) -> &'static str {
        match self {
            Self::Noted(_) => "noted",
            Self::PeriodAgreed { .. } => "period_agreed",
            Self::NoteTakenBack { .. } => "note_taken_back",
            Self::FiguresTold(_) => "figures_told",
            Self::FiguresTakenBack { .. } => "figures_taken_back",
        }
    }

    fn retracts(&self) -> bool {
        false
    }
}
