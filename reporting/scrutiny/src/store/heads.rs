//! What lists tell of papers: title, days, meeting and who approved, without what the papers say.

use crate::release::{Contents, ForMeeting, MeetingNo};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use waymark_kernel::{Answer, Day, PersonId, Problem};
use waymark_store::{Args, Sql, Store, args};

/// What lists tell of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub number: u32,
    /// Its title, the last day of its figures and the meeting it is made for.
    pub says: Says,
    /// The day it was published.
    pub published: Option<Day>,
    /// Who approved it as it stands, the first first.
    pub approved: Vec<PersonId>,
}

/// The part of a head that is in the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Says {
    /// Its title.
    pub title: String,
    /// The last day of its figures.
    pub on: Day,
    /// The meeting it is made for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<ForMeeting>,
}

impl Says {
    /// The head of a paper.
    #[must_use]
    pub fn of(contents: &Contents) -> Self {
        Self { title: contents.title.clone(), on: contents.on, meeting: contents.meeting.clone() }
    }

    /// As the row holds it, with the meeting as it is looked for.
    pub(super) fn columns(&self) -> Answer<(String, Option<String>)> {
        let head =
            serde_json::to_string(self).map_err(|cause| Problem::fault("write a paper’s head", cause))?;
        Ok((head, self.meeting.as_ref().map(|meeting| meeting.no.to_string())))
    }
}

const HEADS: &str = "SELECT number, head, published FROM scrutiny_release WHERE area = $1";
const APPROVED: &str = "SELECT a.number, a.person FROM scrutiny_approval a JOIN scrutiny_release r ON r.area = a.area \
    AND r.number = a.number AND r.digest = a.digest WHERE a.area = $1 ORDER BY a.number, a.seq";
/// Those that were begun after the last that is out: an earlier one must be frozen again before it can leave.
const PREPARED: &str = " AND published IS NULL AND number > \
    (SELECT coalesce(max(number), 0) FROM scrutiny_release WHERE area = $1 AND published IS NOT NULL)";

/// Of every paper, or of those that are out, the latest first.
///
/// # Errors
/// As the store's.
pub async fn heads(store: &Store, only_out: bool) -> Answer<Vec<Head>> {
    let which = if only_out { " AND published IS NOT NULL" } else { "" };
    read(store, which, args![store.area()]).await
}

/// Of the papers of one meeting, the latest first.
///
/// # Errors
/// As the store's.
pub async fn heads_of_meeting(store: &Store, no: MeetingNo) -> Answer<Vec<Head>> {
    let key = args![store.area(), no.to_string()];
    let mut heads = read(store, " AND (meeting = $2 OR head IS NULL)", key).await?;
    heads.retain(|head| head.says.meeting.as_ref().is_some_and(|meeting| meeting.no == no));
    Ok(heads)
}

/// Of the papers that are being prepared and were begun after the last that is out, the latest first.
///
/// # Errors
/// As the store's.
pub async fn heads_being_prepared(store: &Store) -> Answer<Vec<Head>> {
    read(store, PREPARED, args![store.area()]).await
}

async fn read(store: &Store, which: &str, key: Args) -> Answer<Vec<Head>> {
    let sql = Sql::composed(format!("{HEADS}{which} ORDER BY number DESC"));
    let rows: Vec<(i64, Option<String>, Option<Day>)> = store.all(sql, key).await?;
    let mut approved: BTreeMap<i64, Vec<PersonId>> = BTreeMap::new();
    for (number, person) in store.all::<(i64, PersonId)>(APPROVED, args![store.area()]).await? {
        approved.entry(number).or_default().push(person);
    }
    let mut heads = Vec::with_capacity(rows.len());
    for (row, head, published) in rows {
        let number = u32::try_from(row).map_err(|cause| Problem::fault("number a release", cause))?;
        let says = match head {
            Some(head) => super::parsed(&head)?,
            None => Says::of(&super::get(store, number).await?.contents),
        };
        heads.push(Head { number, says, published, approved: approved.remove(&row).unwrap_or_default() });
    }
    Ok(heads)
}
