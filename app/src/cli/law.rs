//! The words of `waymark law`.

use clap::Subcommand;

/// What can be asked of the law.
#[derive(Debug, Subcommand)]
pub enum AskLaw {
    /// Every rule: id, name, events, exceptions, citation.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// The days a rule makes from events.
    Due {
        /// The rule, such as A11.
        rule: String,
        /// Events, such as request_received=2026-01-05.
        events: Vec<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Whether an exception is available.
    Exception {
        /// The exception, such as EX-a.
        id: String,
        /// The rule it would excuse.
        #[arg(long)]
        rule: String,
        /// Events.
        events: Vec<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Day by day, for a parent and an officer.
    Why {
        /// The rule.
        rule: String,
        /// Events.
        events: Vec<String>,
    },
}
