//! Free text lives here and not in the journal: a fact's payload names a text by its id, so that sealing and
//! retention can reach the words without touching the chain.

use crate::args;
use crate::reader::Reader;
use crate::row::{FromRow, Row};
use crate::tx::Tx;
use waymark_kernel::{Answer, CaseId, ChildId, Instant, TextId};

/// A text about to be kept.
#[derive(Debug, Clone)]
pub struct NewText {
    /// Its identity, which the fact's payload carries.
    pub id: TextId,
    /// The case it belongs to, where there is one.
    pub case: Option<CaseId>,
    /// The child it is about, where there is one.
    pub child: Option<ChildId>,
    /// What it is for, in snake_case, such as `decision_reasons`.
    pub purpose: &'static str,
    /// The words.
    pub body: String,
    /// The instant it is recorded.
    pub recorded: Instant,
}

/// A text as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredText {
    /// Its identity.
    pub id: TextId,
    /// The case it belongs to, where there is one.
    pub case: Option<CaseId>,
    /// The child it is about, where there is one.
    pub child: Option<ChildId>,
    /// What it is for.
    pub purpose: String,
    /// The words.
    pub body: String,
    /// The instant it was recorded.
    pub recorded: Instant,
}

impl FromRow for StoredText {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.get(0)?,
            case: row.get_opt(1)?,
            child: row.get_opt(2)?,
            purpose: row.text(3)?,
            body: row.text(4)?,
            recorded: row.instant(5)?,
        })
    }
}

const PUT: &str = "INSERT INTO text_version (area, id, case_id, child_id, purpose, body, recorded) \
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const GET: &str = "SELECT id, case_id, child_id, purpose, body, recorded FROM text_version \
    WHERE area = $1 AND id = $2";
const OF_CASE: &str = "SELECT id, case_id, child_id, purpose, body, recorded FROM text_version \
    WHERE area = $1 AND case_id = $2 ORDER BY recorded, id";

impl Tx {
    /// Keeps a text. A text is never edited: a correction is another text with a fact that names it.
    ///
    /// # Errors
    /// As [`Tx::all`]; a Fault when the id is there already.
    pub async fn put_text(&mut self, text: NewText) -> Answer<TextId> {
        let values = args![self.area, text.id, text.case, text.child, text.purpose, text.body, text.recorded];
        self.execute(PUT, values).await?;
        Ok(text.id)
    }
}

impl StoredText {
    /// One text.
    ///
    /// # Errors
    /// [`waymark_kernel::Problem::Missing`] when it is not there.
    pub async fn get<R: Reader>(mut from: R, id: TextId) -> Answer<Self> {
        let values = args![from.area(), id];
        from.one(GET.into(), values).await
    }

    /// The texts of a case, oldest first.
    ///
    /// # Errors
    /// As [`Tx::all`].
    pub async fn of_case<R: Reader>(mut from: R, case: CaseId) -> Answer<Vec<Self>> {
        let values = args![from.area(), case];
        from.all(OF_CASE.into(), values).await
    }
}
