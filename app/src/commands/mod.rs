//! One file a command. A command prints its answer on standard output, what goes wrong on standard error, and gives
//! its exit code: 0 answered, 1 fault, 2 a word or a file that cannot be understood.

mod account;
pub(crate) mod answer;
mod area;
mod audit;
mod check;
pub mod demo;
mod export;
mod forecast;
mod hand;
mod identifiers;
pub mod import;
mod law;
mod measure;
pub mod refused;
mod serve;
mod service;
mod team;
mod today;

use crate::cli::{Arguments, Command};
use std::process::ExitCode;

/// Runs what was asked.
pub async fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let place = arguments.place;
    match arguments.command {
        Command::Serve { listen, https, metrics } => serve::run(&place, listen, https, metrics).await,
        Command::Demo(demo) => demo::run(&place, demo).await,
        Command::Check { what } => check::run(what),
        Command::Law { ask } => law::run(ask),
        Command::Measure { ask } => measure::run(&place, ask).await,
        Command::Area { ask } => area::run(&place, ask).await,
        Command::Account { ask } => account::run(&place, ask).await,
        Command::Team { ask } => team::run(&place, ask).await,
        Command::Audit { ask } => audit::run(&place, ask).await,
        Command::Export { what } => export::run(&place, what).await,
        Command::Forecast(asked) => forecast::run(&place, asked).await,
        Command::Service { ask } => service::run(&place, ask).await,
        Command::Import { what } => import::run(&place, what).await,
    }
}
