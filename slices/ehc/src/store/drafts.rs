//! What someone has typed and not sent: read and written for its own writer alone. A draft is no fact: nothing counts from
//! it, and nobody else ever reads it.

use serde::{Deserialize, Serialize};
use waymark_kernel::{Answer, ChildId, Instant, PersonId, Problem};
use waymark_store::{Reader, Tx, args};

/// The form a draft is of: a family asks for an assessment.
const ASK: &str = "ask";

/// The fields of a form as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(pub Vec<(String, String)>);

/// The draft of a person; `None` when there is none.
///
/// # Errors
/// A fault when it cannot be read.
pub async fn draft<R: Reader>(mut from: R, person: PersonId) -> Answer<Option<Typed>> {
    let sql = "SELECT fields FROM ehc_draft WHERE area = $1 AND person = $2 AND kind = $3";
    let args = args![from.area(), person, ASK];
    let found: Option<(String,)> = from.optional(sql.into(), args).await?;
    let read = |(text,): (String,)| {
        serde_json::from_str(&text).map_err(|cause| Problem::fault("read a draft", cause))
    };
    found.map(read).transpose()
}

/// Keeps a draft in place of the one before.
///
/// # Errors
/// As the store's.
pub async fn keep_draft(tx: &mut Tx, person: PersonId, typed: &Typed, at: Instant) -> Answer<()> {
    let text = serde_json::to_string(typed).map_err(|cause| Problem::fault("write a draft", cause))?;
    let sql = "INSERT INTO ehc_draft (area, person, kind, fields, saved) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (area, person, kind) DO UPDATE SET fields = excluded.fields, saved = excluded.saved";
    tx.execute(sql, args![tx.area(), person, ASK, text, at.0]).await.map(|_| ())
}

/// Drops a draft; nothing happens when there is none.
///
/// # Errors
/// As the store's.
pub async fn drop_draft(tx: &mut Tx, person: PersonId) -> Answer<()> {
    let sql = "DELETE FROM ehc_draft WHERE area = $1 AND person = $2 AND kind = $3";
    tx.execute(sql, args![tx.area(), person, ASK]).await.map(|_| ())
}

/// The reference of a child's case whose request, assessment or plan in the making is running; `None` when there is none.
/// What is known from a return alone runs nothing.
///
/// # Errors
/// As the store's.
pub async fn running_reference<R: Reader>(mut from: R, child: ChildId) -> Answer<Option<String>> {
    let sql = "SELECT reference FROM ehc_case WHERE area = $1 AND child_id = $2 AND as_at IS NULL \
        AND stage IN ('request', 'assessment', 'issuing') ORDER BY last_seq DESC LIMIT 1";
    let args = args![from.area(), child];
    let found: Option<(String,)> = from.optional(sql.into(), args).await?;
    Ok(found.map(|(reference,)| reference))
}

/// The reference of a child's case that has not ended; `None` when there is none.
///
/// # Errors
/// As the store's.
pub async fn open_reference<R: Reader>(mut from: R, child: ChildId) -> Answer<Option<String>> {
    let sql = "SELECT reference FROM ehc_case WHERE area = $1 AND child_id = $2 AND stage <> 'closed' \
        ORDER BY last_seq DESC LIMIT 1";
    let args = args![from.area(), child];
    let found: Option<(String,)> = from.optional(sql.into(), args).await?;
    Ok(found.map(|(reference,)| reference))
}
