//! Is it helping families? The answer a measure gives, as the plan shows it. It comes from outside this slice, worked out
//! from the record: nothing here can set it.

/// What the measure's rule tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// Getting better, not there yet.
    Better,
    /// The target is met.
    TargetMet,
    /// No change yet, or one that is neither better nor worse.
    Same,
    /// Getting worse.
    Worse,
    /// Too few points, yearly figures or a small survey.
    TooSoon,
}

/// One point of the small chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// The value; a gap where there is none.
    pub value: Option<f64>,
    /// What it tells where it stands out from ordinary variation.
    pub tells: Tells,
}

/// The second answer of one area on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Second {
    /// What the rule tells.
    pub tells: Tells,
    /// The same in words, as the measure's own page says it.
    pub words: String,
    /// The measure's plain name.
    pub name: String,
    /// The latest figure, such as `61.0%`.
    pub figure: String,
    /// What it rests on, such as `128 of 210, twelve months to 23 November 2026`.
    pub basis: String,
    /// Why it tells so, in whole sentences.
    pub because: String,
    /// A sentence of its own for the first line while it is getting worse, such as `Waits for therapy are getting worse.`;
    /// empty where there is none.
    pub worse: String,
    /// The last points, in order of time.
    pub dots: Vec<Dot>,
    /// The ordinary range, where there are enough points for one.
    pub ordinary: Option<(f64, f64)>,
    /// The value wanted, where one is set.
    pub target: Option<f64>,
    /// Where to read on, and its words, such as a forecast; `None` where there is nothing or the reader may not.
    pub more: Option<(String, &'static str)>,
    /// Where the measure is shown; empty for a reader who does not read measures.
    pub href: String,
}
