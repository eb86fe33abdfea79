//! Whether the rows are what the facts make: each referral is folded again from the journal, its row is written anew in a
//! transaction that is then thrown away, and a row that comes out otherwise is named.

use super::facts::open_referral;
use super::lost_slots;
use super::project::project;
use waymark_kernel::{Answer, Problem, ReferralId};
use waymark_store::{FromRow, Row, Store, Tx, args};

const REFERRALS: &str = "SELECT id, reference FROM therapies_referral WHERE area = $1 AND reference > $2 \
    ORDER BY reference LIMIT 200";
const ROW: &str = "SELECT service_id, child_id, reference, stage, since, received, source, setting, offered, \
    fell_through, told, later, more_asked, asked_day, answered, family_said, gone, seen, treatment, ended, end_kind, \
    list_number, label, soon, missed, told_offer, asked_needed, council_may, setting_may, last_seq, offered_at FROM therapies_referral \
    WHERE area = $1 AND id = $2";
/// The kind of each column of [`ROW`]: `u` id, `t` text, `n` number.
const KINDS: &str = "uuttttttttttttttttttttnnnnnnnnn";
/// Nothing a job that refuses has written stays.
const THROWN_AWAY: &str = "a replay is never kept";

/// One row with every column as text.
#[derive(PartialEq, Eq)]
struct Shown(String);

impl FromRow for Shown {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let mut shown = Vec::with_capacity(KINDS.len());
        for (at, kind) in KINDS.chars().enumerate() {
            let column = match kind {
                'u' => row.id_opt::<uuid::Uuid>(at)?.map(|id| id.to_string()),
                't' => row.text_opt(at)?,
                _ => row.int_opt(at)?.map(|number| number.to_string()),
            };
            shown.push(column.unwrap_or_else(|| "-".into()));
        }
        Ok(Self(shown.join("|")))
    }
}

/// The references of the referrals whose row is not what their facts make; empty when all is well. Reads 200 referrals a
/// transaction and changes nothing.
///
/// # Errors
/// As the store's.
pub async fn differing(store: &Store) -> Answer<Vec<String>> {
    let (mut wrong, mut after) = (Vec::new(), String::new());
    loop {
        let some: Vec<(ReferralId, String)> =
            store.all(REFERRALS, args![store.area(), after.as_str()]).await?;
        let Some((_, last)) = some.last() else { return Ok(wrong) };
        after.clone_from(last);
        wrong.extend(among(store, some).await?);
    }
}

async fn among(store: &Store, referrals: Vec<(ReferralId, String)>) -> Answer<Vec<String>> {
    let (tell, told) = std::sync::mpsc::channel();
    let replayed: Answer<()> = store
        .write(move |tx| {
            Box::pin(async move {
                for (id, reference) in referrals {
                    if differs(tx, id).await? {
                        let _ = tell.send(reference);
                    }
                }
                Err(Problem::refuse("", THROWN_AWAY))
            })
        })
        .await;
    match replayed {
        Err(Problem::Refused(refusals)) if refusals.iter().any(|r| r.sentence == THROWN_AWAY) => {
            Ok(told.into_iter().collect())
        }
        Err(problem) => Err(problem),
        Ok(()) => Ok(Vec::new()),
    }
}

async fn differs(tx: &mut Tx, id: ReferralId) -> Answer<bool> {
    let before =
        (tx.one::<Shown>(ROW, args![tx.area(), id]).await?, lost_slots::of_referral(&mut *tx, id).await?);
    let open = open_referral(tx, id).await?;
    project(tx, &open).await?;
    let after =
        (tx.one::<Shown>(ROW, args![tx.area(), id]).await?, lost_slots::of_referral(&mut *tx, id).await?);
    Ok(before != after)
}
