//! The words of `waymark audit`.

use clap::Subcommand;

/// What can be asked of the records.
#[derive(Debug, Subcommand)]
pub enum AskAudit {
    /// The journal is whole and unchanged, and every table is what the facts make.
    Verify,
    /// Every limit worked out anew from the days that start it, counted by rule.
    Dues {
        /// Compare with the rows that lists of work read; exit 1 when they differ.
        #[arg(long)]
        compare: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}
