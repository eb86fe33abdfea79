//! The words of `waymark account` and `waymark team`: who works with the system, in which role and team.

use clap::{Args, Subcommand};

/// What can be said of the accounts of those who work for the partnership.
#[derive(Debug, Subcommand)]
pub enum AskAccount {
    /// Everybody with an account, their roles and teams.
    List {
        /// Those with this role alone.
        #[arg(long)]
        role: Option<String>,
        /// Those whose account is closed.
        #[arg(long)]
        closed: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Open an account with a role, or give one more role to somebody who has an account with this e-mail address.
    Add(AccountTold),
    /// End a role, or close the whole account. Nothing is deleted; open cases go to those not given to anyone.
    End {
        /// Whose: an e-mail address, the full name, or the id that `list --json` tells.
        who: String,
        /// The role that ends; without it every role ends and the account is closed.
        #[arg(long)]
        role: Option<String>,
        /// The first day without the role; today when it is left out.
        #[arg(long, value_name = "DAY", requires = "role")]
        on: Option<String>,
    },
}

/// An account as it was typed.
#[derive(Debug, Args)]
pub struct AccountTold {
    /// The full name.
    #[arg(long)]
    pub name: String,
    /// The role, such as case_officer, send_manager, psychologist or administrator.
    #[arg(long)]
    pub role: String,
    /// The team, by its name.
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
    /// The school or setting, by URN or UKPRN.
    #[arg(long, value_name = "NUMBER")]
    pub setting: Option<String>,
    /// What they do, in words.
    #[arg(long, value_name = "WORDS")]
    pub job_title: Option<String>,
    /// Work e-mail.
    #[arg(long)]
    pub email: Option<String>,
    /// Work telephone.
    #[arg(long)]
    pub phone: Option<String>,
    /// The first day of the role; today when it is left out.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The first day without the role, where known.
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
}

/// What can be said of teams.
#[derive(Debug, Subcommand)]
pub enum AskTeam {
    /// Every team but the inboxes of schools and settings.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Add a team with its inbox.
    Add {
        /// What it is called.
        name: String,
        /// What it is for: send, psychology, speech, occupational, physiotherapy, paediatrics, mental_health, social_care,
        /// virtual_school or other.
        #[arg(long)]
        kind: String,
        /// Whose it is: council, health or care.
        #[arg(long)]
        agency: String,
        /// E-mail of the inbox.
        #[arg(long)]
        email: Option<String>,
        /// Telephone.
        #[arg(long)]
        phone: Option<String>,
    },
}
