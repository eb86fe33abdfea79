//! The words of `waymark service`: the services that children wait for, what each can do in a week, and its steps.

use clap::Subcommand;

/// What can be said of a service.
#[derive(Debug, Subcommand)]
pub enum AskService {
    /// Every service on record, with the address that other commands name it by.
    List,
    /// Put a service on record.
    Record {
        /// Its name in addresses, such as `speech-and-language`: small letters, digits and hyphens.
        slug: String,
        /// The team whose inbox it is, by its name.
        #[arg(long, value_name = "NAME")]
        team: Option<String>,
        /// Make that team when there is none of this name, and say what it is for: speech, occupational, physiotherapy,
        /// paediatrics, mental_health, psychology or other.
        #[arg(long, value_name = "KIND")]
        new_team: Option<String>,
        /// What is said of it.
        #[command(flatten)]
        told: ServiceTold,
    },
    /// Change what is said of a service; what is not given stays. Its address stays too. With another team, the children who
    /// were referred become that team's to see.
    Change {
        /// Its name in addresses.
        slug: String,
        /// The team whose inbox it becomes, by its name.
        #[arg(long, value_name = "NAME")]
        team: Option<String>,
        /// Make that team when there is none of this name, and say what it is for, as for a new service.
        #[arg(long, value_name = "KIND")]
        new_team: Option<String>,
        /// What is said of it.
        #[command(flatten)]
        told: ServiceTold,
    },
    /// Say what a service can do in a week from a day on. Forecasts rest on it; said again for the same day it takes the place of
    /// what was said.
    Capacity {
        /// Its name in addresses.
        slug: String,
        /// What it can do.
        #[command(flatten)]
        told: CapacityTold,
    },
    /// Say what the steps of a service are, all of them, in order.
    Steps {
        /// Its name in addresses.
        slug: String,
        /// A step: what happens (read, assess, help or review), how many appointments a child usually has in it, and what
        /// families call it, such as `assess:2:Assessment`.
        #[arg(required = true, value_name = "KIND:NUMBER:NAME")]
        steps: Vec<String>,
    },
}

/// What is said of a service, as it was typed.
#[derive(Debug, clap::Args)]
pub struct ServiceTold {
    /// What it is called.
    #[arg(long)]
    pub name: Option<String>,
    /// Who provides it.
    #[arg(long, value_name = "NAME")]
    pub provider: Option<String>,
    /// Who pays for it.
    #[arg(long, value_name = "NAME")]
    pub commissioner: Option<String>,
    /// The youngest age it is for, in whole years; 0 unless said.
    #[arg(long, value_name = "YEARS", allow_hyphen_values = true)]
    pub from_age: Option<String>,
    /// The oldest age it is for, that year included; 25 unless said.
    #[arg(long, value_name = "YEARS", allow_hyphen_values = true)]
    pub to_age: Option<String>,
    /// What ends the wait that its figures count: `first_contact` or `treatment`.
    #[arg(long, value_name = "RULE")]
    pub clock: Option<String>,
    /// The number of weeks to be seen.
    #[arg(long, value_name = "WEEKS", allow_hyphen_values = true)]
    pub weeks: Option<String>,
    /// What that number is: `right`, `aim` or `local`.
    #[arg(long, value_name = "WHAT")]
    pub standard: Option<String>,
    /// The rule of the law that it comes from, such as W3; none for a local standard.
    #[arg(long)]
    pub rule: Option<String>,
    /// Whether a parent or a young person may refer: `yes` or `no`.
    #[arg(long, value_name = "YES|NO")]
    pub families_refer: Option<String>,
    /// After how many weeks a family that waits should hear something.
    #[arg(long, value_name = "WEEKS", allow_hyphen_values = true)]
    pub tell_every: Option<String>,
    /// What families can do while they wait, in plain words.
    #[arg(long, value_name = "WORDS")]
    pub meanwhile: Option<String>,
}

/// What a service can do in a week, as it was typed.
#[derive(Debug, clap::Args)]
pub struct CapacityTold {
    /// The first day it is so, such as 2026-09-01.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// Posts in whole-time equivalents, such as 12.4.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub posts: Option<String>,
    /// Of these, vacant.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub vacant: Option<String>,
    /// First appointments a week, when every post is filled.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub first_slots: Option<String>,
    /// Therapy sessions a week, when every post is filled.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub sessions: Option<String>,
    /// Hours lost to leave and sickness, in a hundred.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub leave: Option<String>,
    /// Hours lost to training, in a hundred.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub training: Option<String>,
    /// What one post costs a year, in pounds.
    #[arg(long, value_name = "POUNDS", allow_hyphen_values = true)]
    pub cost: Option<String>,
}
