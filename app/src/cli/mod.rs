//! The command line: one vocabulary, the same words in the documentation and in every refusal. A file for the words of each
//! command.

mod account;
mod area;
mod audit;
mod check;
mod demo;
mod export;
mod forecast;
mod import;
mod law;
mod measure;
mod service;

pub use account::{AccountTold, AskAccount, AskTeam};
pub use area::AskArea;
pub use audit::AskAudit;
pub use check::{CheckNumber, CheckWhat};
pub use demo::{DemoArguments, DemoCommand};
pub use export::{ExportWhat, OfService};
pub use forecast::ForecastArguments;
pub use import::{ImportWhat, WhoItIs};
pub use law::AskLaw;
pub use measure::AskMeasure;
pub use service::{AskService, CapacityTold, ServiceTold};

use crate::place::Where;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::net::SocketAddr;

/// The working system of a local area SEND partnership.
#[derive(Debug, Parser)]
#[command(name = "waymark", version, about, propagate_version = true, max_term_width = 100)]
pub struct Arguments {
    /// Where the records are.
    #[command(flatten)]
    pub place: Where,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The arguments of this run. The commands that open no records do not offer to say where they are, though they
/// understand it.
pub fn arguments() -> Arguments {
    let read = Arguments::from_arg_matches(&command().get_matches());
    read.unwrap_or_else(|error| error.exit())
}

/// The command line as it is told to people.
pub fn command() -> clap::Command {
    let mut command = Arguments::command();
    command.build();
    for name in ["law", "check"] {
        command = command.mut_subcommand(name, without_place);
    }
    command
}

fn without_place(command: clap::Command) -> clap::Command {
    let place = |arg: &clap::Arg| matches!(arg.get_id().as_str(), "data" | "database");
    command.mut_args(|arg| if place(&arg) { arg.hide(true) } else { arg }).mut_subcommands(without_place)
}

/// What Waymark can do from the command line.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages of an area.
    Serve {
        /// The address to listen on.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// Browsers reach this server over https, through a proxy that ends TLS: sends Strict-Transport-Security, and binds
        /// the session's cookie to this host (`__Host-`).
        #[arg(long)]
        https: bool,
        /// An address of this machine for `/metrics`, such as 127.0.0.1:9090: counts for monitoring, never a person.
        #[arg(long, value_name = "ADDR")]
        metrics: Option<SocketAddr>,
    },
    /// Make an invented area if there is none, and serve it on loopback.
    Demo(DemoArguments),
    /// Check a file against the rules of its return, or a number against its check digit.
    Check {
        /// What to check.
        #[command(subcommand)]
        what: CheckWhat,
    },
    /// Bring a file into the record.
    Import {
        /// What kind of file.
        #[command(subcommand)]
        what: ImportWhat,
    },
    /// Write a return or a list from the record.
    Export {
        /// What to write.
        #[command(subcommand)]
        what: ExportWhat,
    },
    /// What is likely to come of a waiting list, and what seeing more children would change.
    Forecast(ForecastArguments),
    /// The services that children wait for: put one on record, change it, and say what it can do.
    Service {
        /// What to do.
        #[command(subcommand)]
        ask: AskService,
    },
    /// Ask the law: rules, days, exceptions, and why.
    Law {
        /// What to ask.
        #[command(subcommand)]
        ask: AskLaw,
    },
    /// How the area is doing: the catalogue of measures, and a measure worked out.
    Measure {
        /// What to ask.
        #[command(subcommand)]
        ask: AskMeasure,
    },
    /// Whom letters and pages name: how families reach the offices of the area.
    Area {
        /// What to ask or record.
        #[command(subcommand)]
        ask: AskArea,
    },
    /// Who works with the system: accounts and their roles.
    Account {
        /// What to ask or record.
        #[command(subcommand)]
        ask: AskAccount,
    },
    /// The teams whose inboxes work goes to.
    Team {
        /// What to ask or record.
        #[command(subcommand)]
        ask: AskTeam,
    },
    /// Ask whether the records are whole.
    Audit {
        /// What to ask.
        #[command(subcommand)]
        ask: AskAudit,
    },
}
