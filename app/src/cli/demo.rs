//! The words of `waymark demo`. A demonstration is only ever served on loopback.

use clap::Subcommand;
use std::net::SocketAddr;
use std::path::PathBuf;

/// `waymark demo`.
#[derive(Debug, clap::Args)]
pub struct DemoArguments {
    /// Print the sign-in links of a demonstration that is running.
    #[command(subcommand)]
    pub links: Option<DemoCommand>,
    /// The day it is in the demonstration; today when not given.
    #[arg(long, value_name = "DAY")]
    pub today: Option<String>,
    /// The seed the people are made from.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Whose published figures the area is like.
    #[arg(long, value_name = "sefton|birmingham|england-share", default_value = "sefton")]
    pub like: String,
    /// A story of the past: an area that starts on its day, under the law and with the names of that day.
    #[arg(long, value_name = "sefton-2019|birmingham-2021", conflicts_with_all = ["like", "from"])]
    pub story: Option<String>,
    /// How many plans, when not as many as published.
    #[arg(long)]
    pub plans: Option<u32>,
    /// Make the area from a SEN2 return instead.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["like", "plans"])]
    pub from: Option<PathBuf>,
    /// The address to listen on; only loopback.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Make the area and stop.
    #[arg(long, conflicts_with = "listen")]
    pub make_only: bool,
}

/// What else a demonstration can do.
#[derive(Debug, Subcommand)]
pub enum DemoCommand {
    /// The sign-in links, one a role.
    Links {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}
