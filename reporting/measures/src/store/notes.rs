//! Notes on a chart, new periods with their reason, and targets of the area's own. The last two count once somebody else has
//! agreed to them.

use crate::facts::{Fact, Noted};
use std::collections::BTreeMap;
use uuid::Uuid;
use waymark_kernel::{Answer, Day, Instant, PersonId, Problem, Subject, TextId};
use waymark_people::By;
use waymark_people::happenings::{self, Happening, Words};
use waymark_store::{Store, StoredText, Tx, args};

/// A note as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its identity.
    pub id: Uuid,
    /// The day on the chart.
    pub day: Day,
    /// It asks that limits are worked out anew from this day.
    pub new_period: bool,
    /// The value that the area itself wants from this day, in thousandths of the unit.
    pub target: Option<i64>,
    /// The note, the reason, or who agreed the target.
    pub words: String,
    /// Who wrote it.
    pub person: PersonId,
    /// Who else agreed to the new period or the target.
    pub agreed: Option<PersonId>,
}

impl Note {
    /// Whether limits are worked out anew from its day: nobody brings that about alone.
    #[must_use]
    pub const fn begins(&self) -> bool {
        self.new_period && self.agreed.is_some()
    }

    /// Whether it counts only once somebody else has agreed to it.
    #[must_use]
    pub const fn needs_agreement(&self) -> bool {
        self.new_period || self.target.is_some()
    }
}

/// What is said of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saying {
    /// A note beside the chart.
    Note,
    /// Limits are worked out anew.
    NewPeriod,
    /// The value that the area itself wants, in thousandths of the unit.
    Target(i64),
}

const INSERT: &str = "INSERT INTO measures_note (area, id, measure, day, new_period, words, person, seq, target) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
/// Nobody agrees to what they asked for themselves, and to nothing twice.
const AGREE: &str = "UPDATE measures_note SET agreed_by = $3, agreed_seq = $4 WHERE area = $1 AND id = $2 \
    AND (new_period = 1 OR target IS NOT NULL) AND agreed_by IS NULL AND back_seq IS NULL AND person <> $3";
const BACK: &str = "UPDATE measures_note SET back_seq = $3 WHERE area = $1 AND id = $2 AND back_seq IS NULL";
/// What was known at an instant; of a row from before facts were named nobody knows when, and it counts.
const KNOWN: &str = "SELECT n.measure, n.id, n.day, n.new_period, n.target, n.words, n.person, \
    CASE WHEN a.recorded <= $2 THEN n.agreed_by END FROM measures_note n \
    LEFT JOIN journal j ON j.area = n.area AND j.seq = n.seq \
    LEFT JOIN journal a ON a.area = n.area AND a.seq = n.agreed_seq \
    LEFT JOIN journal b ON b.area = n.area AND b.seq = n.back_seq \
    WHERE n.area = $1 AND (j.recorded IS NULL OR j.recorded <= $2) AND (b.recorded IS NULL OR b.recorded > $2) \
    AND ($3 = '' OR n.measure = $3) ORDER BY n.day, COALESCE(n.seq, 0), n.id";
/// The end of time: everything recorded so far.
const EVER: Instant = Instant(i64::MAX);

/// Keeps a note: the fact, its words and its row; its identity.
///
/// # Errors
/// As the store's.
pub async fn note(
    tx: &mut Tx,
    by: &By,
    (measure, day, says): (&str, Day, Saying),
    body: String,
) -> Answer<Uuid> {
    let id: Uuid = by.ids.next();
    let (purpose, new_period, target) = match says {
        Saying::Note => ("measure_note", false, None),
        Saying::NewPeriod => ("new_period", true, None),
        Saying::Target(thousandths) => ("measure_target", false, Some(thousandths)),
    };
    let words = keep_words(tx, by, purpose, body).await?;
    let fact = Fact::Noted(Noted { id, measure: measure.to_owned(), day, new_period, target, words });
    let seq = record(tx, by, fact).await?;
    let values = args![tx.area(), id, measure, day, new_period, words, by.actor.person, seq, target];
    tx.execute(INSERT, values).await.map(|_| id)
}

/// Agrees to a new period, or to a target of the area's own, that somebody else has asked for.
///
/// # Errors
/// Refused where there is none to agree to, or it is the person's own; then nothing is recorded.
pub async fn agree(tx: &mut Tx, by: &By, note: Uuid) -> Answer<()> {
    let seq = record(tx, by, Fact::PeriodAgreed { note }).await?;
    let values = args![tx.area(), note, by.actor.person, seq];
    let sentence = "Somebody other than the person who asked for it must agree to it, once.";
    if tx.execute(AGREE, values).await? == 0 { Err(Problem::refuse("", sentence)) } else { Ok(()) }
}

/// Takes a note back, with the reason.
///
/// # Errors
/// Refused where it was taken back already; then nothing is recorded.
pub async fn note_back(tx: &mut Tx, by: &By, note: Uuid, why: String) -> Answer<()> {
    let words = keep_words(tx, by, "note_taken_back", why).await?;
    let seq = record(tx, by, Fact::NoteTakenBack { note, words }).await?;
    let values = args![tx.area(), note, seq];
    let sentence = "This note was taken back already.";
    if tx.execute(BACK, values).await? == 0 { Err(Problem::refuse("", sentence)) } else { Ok(()) }
}

async fn keep_words(tx: &mut Tx, by: &By, purpose: &'static str, body: String) -> Answer<TextId> {
    let words: TextId = by.ids.next();
    let written = vec![Words { id: words, purpose, body }];
    happenings::keep_words(tx, by, Subject::default(), written).await.map(|_| words)
}

async fn record(tx: &mut Tx, by: &By, fact: Fact) -> Answer<Option<i64>> {
    let happened = vec![Happening::on(by.now.today, fact)];
    let kept = happenings::record(tx, by, Subject::default(), happened).await?;
    Ok(kept.first().map(|happened| happened.seq))
}

/// The notes of one measure, or of all, by measure, the earliest first.
///
/// # Errors
/// As the store's.
pub async fn notes(store: &Store, measure: Option<&str>) -> Answer<BTreeMap<String, Vec<Note>>> {
    notes_known(store, measure, None).await
}

/// The same; `known` leaves out what was noted, agreed or taken back after that instant.
///
/// # Errors
/// As the store's.
pub async fn notes_known(
    store: &Store,
    measure: Option<&str>,
    known: Option<Instant>,
) -> Answer<BTreeMap<String, Vec<Note>>> {
    type Found = (String, Uuid, Day, bool, Option<i64>, TextId, PersonId, Option<PersonId>);
    let known = known.unwrap_or(EVER);
    let found: Vec<Found> = store.all(KNOWN, args![store.area(), known, measure.unwrap_or_default()]).await?;
    let mut all: BTreeMap<String, Vec<Note>> = BTreeMap::new();
    for (measure, id, day, new_period, target, words, person, agreed) in found {
        let words = StoredText::get(store, words).await?.body;
        all.entry(measure).or_default().push(Note { id, day, new_period, target, words, person, agreed });
    }
    Ok(all)
}
