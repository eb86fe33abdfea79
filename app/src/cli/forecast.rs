//! The words of `waymark forecast`.

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
    /// Of 100 colleagues, how many leave in a year.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub leave: Option<String>,
    /// All the money there is, in pounds.
    #[arg(long, value_name = "POUNDS", allow_hyphen_values = true)]
    pub money: Option<String>,
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
