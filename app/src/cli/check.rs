//! The words of `waymark check`. Nothing that is checked is kept.

use clap::Subcommand;
use std::path::PathBuf;

/// What can be checked.
#[derive(Debug, Subcommand)]
pub enum CheckWhat {
    /// A SEN2 return.
    Sen2 {
        /// The XML file, or the folder of the nine-file COLLECT export.
        file: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// A query counts as a failure too.
        #[arg(long)]
        strict: bool,
        /// The register of schools (columns of GIAS).
        #[arg(long)]
        register: Option<PathBuf>,
        /// Last year's return, to compare counts with.
        #[arg(long)]
        last_year: Option<PathBuf>,
    },
    /// A number by which a person is known.
    #[command(flatten)]
    Number(CheckNumber),
}

/// The numbers that can be checked. Nothing is kept, and nothing says whose a number is.
#[derive(Debug, Subcommand)]
pub enum CheckNumber {
    /// Whether an NHS number can be right.
    NhsNumber {
        /// Ten digits; spaces between them are allowed inside quotes.
        value: String,
    },
    /// Whether a unique pupil number can be right.
    Upn {
        /// A letter, eleven digits, and a digit or a letter.
        value: String,
    },
    /// Whether a unique learner number can be right.
    Uln {
        /// Ten digits.
        value: String,
    },
}
