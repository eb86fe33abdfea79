//! The command line: one vocabulary, the same words in the documentation and in every refusal.

use crate::place::Where;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

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
    /// Ask whether the records are whole.
    Audit {
        /// What to ask.
        #[command(subcommand)]
        ask: AskAudit,
    },
}

/// What can be asked of measures.
#[derive(Debug, Subcommand)]
pub enum AskMeasure {
    /// Every measure: id, name, unit.
    List {
        /// As JSON, with the exact definitions.
        #[arg(long)]
        json: bool,
    },
    /// One measure: the twelve months to a day, or as it stood at the end of it, and a series.
    Show {
        /// The measure, such as plans-20-weeks.
        id: String,
        /// The day; today when not given.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// The last so many whole months too.
        #[arg(long, value_name = "MONTHS")]
        series: Option<u16>,
        /// By groups instead: source, setting, locality, need, ethnicity, kind, team or officer, as the measure has them.
        #[arg(long, value_name = "WHAT", conflicts_with = "series")]
        by: Option<String>,
        /// Only what had been recorded by this instant, such as `2026-02-02T09:00:00Z`.
        #[arg(long)]
        known_at: Option<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

/// `waymark forecast`: the figures that the page of the service shows.
#[derive(Debug, clap::Args)]
pub struct ForecastArguments {
    /// The service, as its address names it, such as `speech-and-language`.
    #[arg(long)]
    pub service: String,
    /// More children seen a month, from 0 to 500.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub extra: Option<String>,
    /// From this month on, such as 2027-02.
    #[arg(long, value_name = "MONTH")]
    pub from: Option<String>,
    /// Referrals, in hundredths more than now; below 0 fewer.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub referrals: Option<String>,
    /// The cost of a post for a year, in pounds, when not as the service told.
    #[arg(long, value_name = "POUNDS", allow_hyphen_values = true)]
    pub cost: Option<String>,
    /// Weeks to fill a post.
    #[arg(long, value_name = "WEEKS", allow_hyphen_values = true)]
    pub recruit: Option<String>,
    /// Every child seen in turn.
    #[arg(long)]
    pub in_turn: bool,
    /// What was known before this day; today when not given.
    #[arg(long, value_name = "DAY")]
    pub as_at: Option<String>,
    /// As JSON: what was asked, the history, the bands by week, the chances, the answer and the record.
    #[arg(long)]
    pub json: bool,
}

/// What can be asked of the records.
#[derive(Debug, Subcommand)]
pub enum AskAudit {
    /// The journal is whole and unchanged, and every table is what the facts make.
    Verify,
    /// Every limit worked out anew from the days that start it, counted by rule.
    Dues {
        /// Compare with the rows that lists of work read; exit 1 when they differ.
        #[arg(long)]
        compare: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

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
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// The address to listen on; only loopback.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Make the area and stop.
    #[arg(long)]
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

/// What can be brought in.
#[derive(Debug, Subcommand)]
pub enum ImportWhat {
    /// A SEN2 return: XML of 2023 to 2026, or the folder of the nine-file COLLECT export.
    Sen2 {
        /// The file or folder.
        path: PathBuf,
        /// Say what would happen and change nothing.
        #[arg(long)]
        dry_run: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// The register of schools, to name settings.
    Settings {
        /// A CSV file with the columns of GIAS.
        file: PathBuf,
    },
    /// A trust's own waiting list, loaded again: what is new, changed and gone is told apart.
    WaitingList {
        /// A CSV file; the first row names the columns.
        file: PathBuf,
        /// The service, as its address names it, such as `speech-and-language`.
        #[arg(long)]
        service: String,
        /// A file that says which column holds what, a line each: `Referral date=received`.
        #[arg(long, value_name = "FILE")]
        mapping: Option<PathBuf>,
        /// Say what would happen and change nothing.
        #[arg(long)]
        dry_run: bool,
        /// It is right that more than half of the children are not in the file any more.
        #[arg(long)]
        half_gone: bool,
    },
    /// Take a loading of a waiting list back.
    WaitingListUndo {
        /// Its number, as loading it said.
        load: String,
    },
    /// Live cases: officer, parents, address, stage dates, GP. A row with a stage date, or with "yes" in the column
    /// `confirmed`, confirms a case known only from a return.
    Cases {
        /// A CSV file; the first row names the columns.
        file: PathBuf,
        /// Say what would happen and change nothing.
        #[arg(long)]
        dry_run: bool,
        /// A column of the file and what it holds, such as `"Key worker"=officer`.
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        /// Put officers on record whom nobody knows yet; without this an unknown name is refused.
        #[arg(long)]
        new_officers: bool,
    },
    /// Figures that measures take from elsewhere: complaints, confidence, training, attainment.
    Figures {
        /// A CSV file with the columns measure, period, and value or counted and out_of, and perhaps answered.
        file: PathBuf,
        /// Say what would happen and change nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Take a file of figures back: what it had taken the place of counts again.
    FiguresUndo {
        /// Its number, as bringing it in said.
        file: String,
    },
    /// Every return brought in, the newest first.
    List,
    /// Answer for one person who may be someone on record, and bring them in.
    Answer {
        /// The return, as `waymark import list` names it.
        import: String,
        /// The person's number in the file, as the import told it.
        person: i64,
        /// What the answer is.
        #[command(flatten)]
        is: WhoItIs,
    },
    /// Take a return back: every fact it brought, unless someone has since recorded something that rests on it.
    Undo {
        /// The return, as `waymark import list` names it.
        import: String,
    },
}

/// Who a person in a return is.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub struct WhoItIs {
    /// The same as this child, by the number the import gave them: 1, 2 …
    #[arg(long, value_name = "NUMBER")]
    pub same: Option<usize>,
    /// Nobody on record.
    #[arg(long)]
    pub different: bool,
    /// Leave them out.
    #[arg(long)]
    pub leave_out: bool,
}

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
