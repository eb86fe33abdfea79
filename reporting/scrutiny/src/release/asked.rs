//! What a release can be made of: figures of the record with their true counts, what they are made of, and how they hang
//! together. Holds true numbers: only what [`super::figures`] makes of it may leave.

use super::frozen::Usual;
use std::fmt;
use std::sync::Arc;
use waymark_kernel::{Day, add_days};

/// A figure of the record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The measure it is of, the same in every release.
    pub id: String,
    /// What it counts, the same in every release: measure and days.
    pub key: String,
    /// The first day it counts; `None` where it is how something stands.
    pub from: Option<Day>,
    /// The last day it counts, or the one at whose end it stands.
    pub to: Option<Day>,
    /// Its plain name.
    pub name: String,
    /// Exactly what it counts.
    pub definition: String,
    /// The heading it stands under.
    pub group: String,
    /// The unit of a value that is no count and no share.
    pub unit: String,
    /// The value wanted, in thousandths.
    pub target: Option<i64>,
    /// It counts something else than children, so that a few of them tell of nobody.
    pub of_nobody: bool,
    /// The true value.
    pub counted: Counted,
    /// Why there is no value, where somebody knows.
    pub gap: Option<String>,
    /// How many answered, where people were asked.
    pub answered: Option<u64>,
    /// From which days limits are worked out anew, and why.
    pub periods: Vec<(Day, String)>,
    /// The points of its series, in order of time.
    pub months: Vec<AskedMonth>,
    /// So many of the last points make up the value; 0 where they do not.
    pub made_of: usize,
    /// The ways it is told by groups.
    pub by: Vec<AskedBy>,
    /// The id of a figure that counts some of the same: what one tells and the other does not must not be a few children.
    pub beside: Option<String>,
}

/// One point of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedMonth {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The true value.
    pub counted: Counted,
    /// It cannot change any more with time alone; before that its value is not told.
    pub settled: bool,
    /// Why there can be no value, where somebody knows.
    pub gap: Option<String>,
    /// How many answered, where people were asked.
    pub answered: Option<u64>,
}

/// A figure by groups. Everything it counts is in exactly one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedBy {
    /// The code, such as `need`.
    pub code: String,
    /// The words, such as `primary need`.
    pub words: String,
    /// Everybody knows which groups there are, so each is told, with nobody in it too. Of others only those are told that
    /// may be.
    pub fixed: bool,
    /// The groups in the order they are told.
    pub groups: Vec<AskedGroup>,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedGroup {
    /// Its code.
    pub code: String,
    /// Its plain name.
    pub name: String,
    /// The true value.
    pub counted: Counted,
}

/// A true value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// So many children.
    Count(u64),
    /// So many of so many.
    Share {
        /// How many.
        numerator: u64,
        /// Of how many.
        denominator: u64,
    },
    /// A value in thousandths that rests on so many children; `None` where a file tells the value alone.
    Measured {
        /// The value.
        thousandths: i64,
        /// How many children it rests on.
        of: Option<u64>,
        /// The fewest children it tells of, where that is fewer: those on one side of a wait in the order of all. It adds up
        /// with nothing.
        fewest: Option<u64>,
    },
    /// There is no value: nothing to count, or nothing told.
    #[default]
    Nothing,
}

/// One count among those of a release.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The id of its figure.
    pub figure: String,
    /// The code of the way it is told by groups and that of the group; `None` for the whole.
    pub group: Option<(String, String)>,
    /// Of a share: those counted, and not all of whom it is the share.
    pub counted: bool,
}

/// Counts that make up another, all of it or some: what they leave of it must not be a few children. Of whole figures it
/// holds for each month of their series too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeOf {
    /// The other.
    pub total: Place,
    /// What the parts make up beside the other; with any here, the parts make up all of both.
    pub with: Vec<Place>,
    /// What is in it, nobody twice.
    pub parts: Vec<Place>,
}

/// Where figures come from, and how fresh it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its code, in the form that asks why it is old: letters, digits, dots and hyphens.
    pub code: String,
    /// Its name, such as “waiting lists of the community trust”.
    pub name: String,
    /// The last day it tells of; `None` when nothing ever came.
    pub last: Option<Day>,
    /// How many days after that day it still counts as fresh; the last of them included.
    pub fresh_for: i64,
}

impl Feed {
    /// Whether it is too old to say anything of this day.
    #[must_use]
    pub fn is_old(&self, on: Day) -> bool {
        self.last.is_none_or(|last| add_days(last, self.fresh_for) < on)
    }
}

/// Is it helping families: what the rule of a measure says of the values that may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// The answer, and the sentence that goes with it.
    pub answer: (String, String),
    /// What is ordinary at each point; `None` where there are too few points for it.
    pub usual: Vec<Option<Usual>>,
}

type Rule = dyn Fn(&str, &[Option<f64>]) -> Judged + Send + Sync;

/// The rules of the measures: each is asked with the id of its figure and the values that a release tells, so that what it
/// says can rest on no other.
#[derive(Clone)]
pub struct Judge(Arc<Rule>);

impl Judge {
    /// Judges by asking `rule`.
    pub fn new(rule: impl Fn(&str, &[Option<f64>]) -> Judged + Send + Sync + 'static) -> Self {
        Self(Arc::new(rule))
    }

    /// What the rule of a figure says.
    #[must_use]
    pub fn of(&self, id: &str, values: &[Option<f64>]) -> Judged {
        (self.0)(id, values)
    }
}

impl Default for Judge {
    fn default() -> Self {
        Self::new(|_, _| Judged::default())
    }
}

impl fmt::Debug for Judge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Judge")
    }
}
