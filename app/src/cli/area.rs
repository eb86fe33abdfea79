//! The words of `waymark area`: whom letters and pages name.

use clap::Subcommand;

/// What can be told or asked of the area.
#[derive(Debug, Subcommand)]
pub enum AskArea {
    /// Whom letters and pages name, and which of them nobody has recorded.
    Show {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Record how an office that families turn to is reached. What was recorded before stays in the journal.
    Set {
        /// Which: send_team, sendiass, mediation, disagreement, complaints, local_offer, data_protection or accessibility.
        contact: String,
        /// name, phone, email, address, web or hours, such as `phone="01632 960 110"`; what is not given stays, and nothing
        /// after the sign takes it away.
        #[arg(value_name = "FIELD=VALUE", required = true)]
        values: Vec<String>,
    },
}
