//! The words of `waymark measure`.

use clap::Subcommand;

/// What can be asked of measures.
#[derive(Debug, Subcommand)]
pub enum AskMeasure {
    /// Every measure: id, name, unit.
    List {
        /// As JSON, with the exact definitions.
        #[arg(long)]
        json: bool,
    },
    /// One measure: the twelve months to a day, or as it stood at the end of it, and a series.
    Show {
        /// The measure, such as plans-20-weeks.
        id: String,
        /// The day; today when not given.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// The last so many whole months too.
        #[arg(long, value_name = "MONTHS")]
        series: Option<u16>,
        /// By groups instead: source, setting, locality, need, ethnicity, kind, team or officer, as the measure has them.
        #[arg(long, value_name = "WHAT", conflicts_with = "series")]
        by: Option<String>,
        /// Only what had been recorded by this instant, such as `2026-02-02T09:00:00Z`.
        #[arg(long)]
        known_at: Option<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}
