//! The one binary. The only place that reads the machine's clock, its arguments and its randomness; everything else
//! is handed what it needs.

mod accounts;
mod area;
mod cli;
mod clock;
mod commands;
#[cfg(test)]
mod documents;
mod exports;
mod helping;
mod imports;
mod pages;
mod papers;
mod place;
mod sen2;
mod server;
mod settle;
mod slices;
mod wiring;

use std::process::ExitCode;

/// A page is thousands of small texts that live for a millisecond, on whichever thread has time. The engine's own memory comes
/// from here too.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_target(false).init();
    let arguments = cli::arguments();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("waymark could not start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(commands::run(arguments)) {
        Ok(code) => code,
        Err(error) => commands::refused::end(&error),
    }
}
