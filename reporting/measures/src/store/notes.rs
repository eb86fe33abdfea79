//! Notes on a chart, and new periods with their reason.

use crate::facts::{Fact, Noted};
use std::collections::BTreeMap;
use uuid::Uuid;
use waymark_kernel::{Answer, Day, Instant, PersonId, Subject, TextId};
use waymark_people::By;
use waymark_people::happenings::{self, Happening, Words};
use waymark_store::{Store, StoredText, Tx, args};

/// A note as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The day on the chart.
    pub day: Day,
    /// Limits are worked out anew from this day.
    pub new_period: bool,
    /// The note, or the reason.
    pub words: String,
    /// Who wrote it.
    pub person: PersonId,
}

const INSERT: &str = "INSERT INTO measures_note (area, id, measure, day, new_period, words, person, seq) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
/// What was known at an instant; of a row from before facts were named nobody knows when, and it counts.
const ALL: &str = "SELECT n.measure, n.day, n.new_period, n.words, n.person FROM measures_note n \
    LEFT JOIN journal j ON j.area = n.area AND j.seq = n.seq \
    WHERE n.area = $1 AND (j.recorded IS NULL OR j.recorded <= $2) ORDER BY n.day, n.id";
const OF: &str = "SELECT n.measure, n.day, n.new_period, n.words, n.person FROM measures_note n \
    LEFT JOIN journal j ON j.area = n.area AND j.seq = n.seq \
    WHERE n.area = $1 AND (j.recorded IS NULL OR j.recorded <= $2) AND n.measure = $3 ORDER BY n.day, n.id";
/// The end of time: everything recorded so far.
const EVER: Instant = Instant(i64::MAX);

/// Keeps a note: the fact, its words and its row.
///
/// # Errors
/// As the store's.
pub async fn note(
    tx: &mut Tx,
    by: &By,
    (measure, day, new_period): (&str, Day, bool),
    body: String,
) -> Answer<()> {
    let (id, words): (Uuid, TextId) = (by.ids.next(), by.ids.next());
    let purpose = if new_period { "new_period" } else { "measure_note" };
    let written = vec![Words { id: words, purpose, body }];
    happenings::keep_words(tx, by, Subject::default(), written).await?;
    let fact = Fact::Noted(Noted { id, measure: measure.to_owned(), day, new_period, words });
    let kept =
        happenings::record(tx, by, Subject::default(), vec![Happening::on(by.now.today, fact)]).await?;
    let seq = kept.first().map(|happened| happened.seq);
    let values = args![tx.area(), id, measure, day, new_period, words, by.actor.person, seq];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// The notes of one measure, or of all, by measure, the earliest first.
///
/// # Errors
/// As the store's.
pub async fn notes(store: &Store, measure: Option<&str>) -> Answer<BTreeMap<String, Vec<Note>>> {
    notes_known(store, measure, None).await
}

/// The same; `known` leaves out what was noted after that instant.
///
/// # Errors
/// As the store's.
pub async fn notes_known(
    store: &Store,
    measure: Option<&str>,
    known: Option<Instant>,
) -> Answer<BTreeMap<String, Vec<Note>>> {
    type Found = (String, Day, bool, TextId, PersonId);
    let known = known.unwrap_or(EVER);
    let found: Vec<Found> = match measure {
        Some(measure) => store.all(OF, args![store.area(), known, measure]).await?,
        None => store.all(ALL, args![store.area(), known]).await?,
    };
    let mut all: BTreeMap<String, Vec<Note>> = BTreeMap::new();
    for (measure, day, new_period, words, person) in found {
        let words = StoredText::get(store, words).await?.body;
        all.entry(measure).or_default().push(Note { day, new_period, words, person });
    }
    Ok(all)
}
