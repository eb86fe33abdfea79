//! What the last paper that was published told of figures, and what it left out. A page that is read by people who may see no
//! child leaves the same out: otherwise the one would tell what the other keeps. The application hands in who answers.

use futures_util::future::BoxFuture;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use waymark_kernel::{Answer, Day};
use waymark_store::Store;

/// Whether a paper told a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// It is in the paper.
    Told,
    /// It was left out, so that no few children can be worked out.
    LeftOut,
    /// There was nothing to tell.
    #[default]
    Nothing,
}

/// One value of a paper with its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperValue {
    /// The first day; `None` where it is how something stands.
    pub from: Option<Day>,
    /// The last day, or the one at whose end it stands.
    pub to: Day,
    /// Whether it was told.
    pub said: Said,
}

impl PaperValue {
    /// Whether it is the value of these days.
    #[must_use]
    pub fn is_of(&self, from: Day, to: Day) -> bool {
        self.to == to && self.from.is_none_or(|first| first == from)
    }
}

/// The groups of a figure in a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperGroups {
    /// The codes of those that were told.
    pub told: BTreeSet<String>,
    /// Others were left out.
    pub left_out: bool,
}

/// One figure of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperFigure {
    /// Its value.
    pub now: Option<PaperValue>,
    /// The points of its series.
    pub months: Vec<PaperValue>,
    /// Its groups, by the code of the way it is told by them.
    pub by: BTreeMap<String, PaperGroups>,
}

impl PaperFigure {
    /// What it says of the value itself on these days.
    #[must_use]
    pub fn of_now(&self, from: Day, to: Day) -> Said {
        self.now.filter(|now| now.is_of(from, to)).map_or(Said::Nothing, |now| now.said)
    }

    /// What it says of a point of the series.
    #[must_use]
    pub fn of_month(&self, from: Day, to: Day) -> Said {
        self.months.iter().find(|month| month.is_of(from, to)).map_or(Said::Nothing, |month| month.said)
    }

    /// Whether it left out a group of the value on these days.
    #[must_use]
    pub fn leaves_out_group(&self, (from, to): (Day, Day), by: &str, code: &str) -> bool {
        let groups = self.now.filter(|now| now.is_of(from, to)).and_then(|_| self.by.get(by));
        groups.is_some_and(|groups| groups.left_out && !groups.told.contains(code))
    }
}

/// The figures of the last paper, by the measures they are of. Nothing in it is a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastPaper(pub HashMap<String, PaperFigure>);

impl LastPaper {
    /// What it says of a measure; `None` where it has none.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<&PaperFigure> {
        self.0.get(id)
    }
}

type Ask = dyn Fn(Store) -> BoxFuture<'static, Answer<Arc<LastPaper>>> + Send + Sync;

/// Asks for the last paper that was published; where no room has papers there is none.
#[derive(Clone, Default)]
pub struct Papers(Option<Arc<Ask>>);

impl std::fmt::Debug for Papers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Papers")
    }
}

impl Papers {
    /// Asks `ask`.
    pub fn new(
        ask: impl Fn(Store) -> BoxFuture<'static, Answer<Arc<LastPaper>>> + Send + Sync + 'static,
    ) -> Self {
        Self(Some(Arc::new(ask)))
    }

    /// The last paper.
    ///
    /// # Errors
    /// As the room's that answers.
    pub async fn last(&self, store: &Store) -> Answer<Arc<LastPaper>> {
        match &self.0 {
            Some(ask) => ask(store.clone()).await,
            None => Ok(Arc::default()),
        }
    }
}
