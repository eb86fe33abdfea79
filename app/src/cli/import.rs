//! The words of `waymark import`: what is brought in, answered for and taken back.

use clap::Subcommand;
use std::path::PathBuf;

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
