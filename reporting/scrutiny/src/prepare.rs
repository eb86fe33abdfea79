//! Preparing a paper: its figures are frozen from the record, and its files are made and read again before they leave. Pages
//! and the demonstration come to a paper this one way.

use crate::areas::areas;
use crate::forecasts::beside_what_came;
use crate::gather::Gathered;
use crate::meetings::ThePlan;
use crate::outgoing::{Held, Outgoing};
use crate::paper::paper;
use crate::release::{Contents, Fact, ForMeeting, NotFrozen, Standing, figures, freeze, judge, of_old};
use crate::store::{Release, counts, get, known, latest_out, next_number, numbers, out_with};
use waymark_kernel::{Answer, Day, Instant, Problem};
use waymark_small_numbers::{Published, Rule};
use waymark_store::Store;

/// How many earlier papers are looked through for forecasts whose week has come.
const EARLIER: usize = 24;

/// What a paper is asked to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Its title.
    pub title: String,
    /// The meeting it is made for, and when commentary for it is due; none where it is for the public alone.
    pub meeting: Option<(ForMeeting, Day)>,
    /// The last day of its figures: the last of a month, so that no two papers lie a few days apart.
    pub on: Day,
    /// The day up to which the plan is told.
    pub plan_on: Day,
    /// Why old lists and files are published, a sentence each as [`crate::release::because`] makes it.
    pub old_feeds: Vec<String>,
}

/// A paper whose figures are frozen, to be recorded.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// What it says.
    pub contents: Contents,
    /// The true counts behind it.
    pub counts: Published,
    /// The fact that records it.
    pub fact: Fact,
}

/// Freezes the figures of a new paper as they were gathered at an instant, beside all that is out.
///
/// # Errors
/// Refused over a list or a file that is too old without its reason, and where an earlier paper gives a small number away;
/// otherwise as the store's.
pub async fn prepared(store: &Store, gathered: Gathered, wanted: Wanted, at: Instant) -> Answer<Prepared> {
    let before = latest_out(store).await?;
    let left = match &before {
        Some(release) => Some(counts(store, release.contents.number).await?),
        None => None,
    };
    let (mut frozen, counts) =
        figures(&gathered.figures, &gathered.sums, left.as_ref(), Rule::DEFAULT).map_err(not_frozen)?;
    judge(&mut frozen, &gathered.judge);
    let earlier = earlier_papers(store).await?;
    let waits = beside_what_came(gathered.waits, &gathered.weeks, &earlier, &frozen);
    let (meeting, due) = wanted.meeting.unzip();
    let plan = ThePlan::read(store).await?;
    let mut contents = Contents {
        number: next_number(store).await?,
        title: wanted.title,
        meeting,
        asked: plan.as_ref().zip(due).map(|(plan, due)| plan.ask(due)).unwrap_or_default(),
        met: plan.map(|plan| plan.met(wanted.plan_on)).unwrap_or_default(),
        on: wanted.on,
        known: at,
        plan_on: Some(wanted.plan_on),
        areas: areas(store, wanted.plan_on, at, &frozen).await?,
        figures: frozen,
        waits,
        commentary: Vec::new(),
        decisions: Vec::new(),
        old_feeds: wanted.old_feeds,
        before: before.and_then(|release| release.standing.digest),
    };
    contents.old_feeds = of_old(&contents, &gathered.feeds);
    let fact = freeze(&Standing::default(), &contents, &gathered.feeds)?;
    Ok(Prepared { contents, counts, fact })
}

/// What the last papers said that are out, the latest first: two years of monthly ones, so that a forecast of a year ahead
/// is among them when its week has come.
async fn earlier_papers(store: &Store) -> Answer<Vec<Contents>> {
    let mut papers = Vec::new();
    for number in numbers(store, true).await?.into_iter().take(EARLIER) {
        papers.push(get(store, number).await?.contents);
    }
    Ok(papers)
}

fn not_frozen(why: NotFrozen) -> Problem {
    match why {
        NotFrozen::Uneven(uneven) => Problem::fault("freeze figures", uneven),
        NotFrozen::Exposed(exposed) => Problem::refuse("on", exposed.to_string()),
    }
}

/// The release that a paper is set beside: the one that was out when its figures were frozen.
///
/// # Errors
/// As the store's.
pub async fn before(store: &Store, release: &Release) -> Answer<Option<Release>> {
    match &release.contents.before {
        Some(digest) => out_with(store, digest).await,
        None => Ok(None),
    }
}

/// Both files of a paper of an area, read again from their own bytes; or why they may not leave.
///
/// # Errors
/// As the store's.
pub async fn files(store: &Store, area: &str, release: &Release) -> Answer<Result<Outgoing, Held>> {
    let before = before(store, release).await?;
    let names = known(store).await?;
    let paper = paper(area, &release.contents, before.as_ref().map(|before| &before.contents));
    let made = tokio::task::spawn_blocking(move || Outgoing::of(&paper, &names)).await;
    made.map_err(|cause| Problem::fault("make a paper", cause))
}
