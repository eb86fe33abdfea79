//! The words of `waymark export`: returns and lists.

use clap::Subcommand;
use std::path::PathBuf;

/// What can be written.
#[derive(Debug, Subcommand)]
pub enum ExportWhat {
    /// The SEN2 return as it stood on census day.
    Sen2 {
        /// The return year.
        #[arg(long)]
        year: i16,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// The date and time the file says it was made, such as `2026-02-02T09:00:00`.
        #[arg(long)]
        at: Option<String>,
        /// The serial number, three digits.
        #[arg(long, default_value = "001")]
        serial: String,
        /// Only what had been recorded by this instant, such as `2026-02-02T09:00:00Z`.
        #[arg(long)]
        known_at: Option<String>,
    },
    /// The waiting list of a service, with names: a CSV file for the service's own people.
    WaitingList(OfService),
    /// How many children wait for a service, in the bands of the national monthly return.
    Sitrep {
        /// Which service, and where to.
        #[command(flatten)]
        of: OfService,
        /// As whoever may see no child reads it: counts of 1 to 5 are left out, and others beside them where they could be
        /// worked out, as at the last day of a month: the last month that is over, or the month end given with `--at`.
        #[arg(long)]
        published: bool,
    },
}

/// A file about the waiting list of a service.
#[derive(Debug, clap::Args)]
pub struct OfService {
    /// The service, as its address names it, such as `speech-and-language`.
    #[arg(long)]
    pub service: String,
    /// The file to write.
    #[arg(long)]
    pub out: PathBuf,
    /// As it stood at the end of this day, such as `2026-10-31`; today when not given.
    #[arg(long, value_name = "DAY")]
    pub at: Option<String>,
}
