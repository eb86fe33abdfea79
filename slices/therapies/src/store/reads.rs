//! When each member of a family last read a referral, so that the page can say what has changed since.

use waymark_kernel::{Answer, Day, PersonId, ReferralId};
use waymark_store::{Store, Tx, args};

/// How far a referral had come when it was last read on an earlier day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastRead {
    /// The day.
    pub day: Day,
    /// The number of its latest fact then.
    pub seq: i64,
}

type Row = (Day, i64, Option<Day>, Option<i64>);

/// Notes that a person reads a referral today, up to the fact `seq`; answers when they last read it on an earlier day.
///
/// # Errors
/// As the store's.
pub async fn note(
    store: &Store,
    person: PersonId,
    referral: ReferralId,
    seq: i64,
    today: Day,
) -> Answer<Option<LastRead>> {
    let known = read(store, person, referral).await?;
    let before = match known {
        Some((day, _, before_day, before_seq)) if day >= today => before_day.zip(before_seq),
        Some((day, seen, ..)) => Some((day, seen)),
        None => None,
    };
    if known.is_none_or(|(day, seen, ..)| (day, seen) != (today, seq)) {
        store
            .write(move |tx| Box::pin(async move { keep(tx, person, referral, (today, seq), before).await }))
            .await?;
    }
    Ok(before.map(|(day, seq)| LastRead { day, seq }))
}

async fn read(store: &Store, person: PersonId, referral: ReferralId) -> Answer<Option<Row>> {
    let sql = "SELECT day, seq, before_day, before_seq FROM therapies_read WHERE area = $1 AND person_id = $2 \
        AND referral_id = $3";
    store.optional(sql, args![store.area(), person, referral]).await
}

async fn keep(
    tx: &mut Tx,
    person: PersonId,
    referral: ReferralId,
    (day, seq): (Day, i64),
    before: Option<(Day, i64)>,
) -> Answer<()> {
    let sql = "INSERT INTO therapies_read (area, person_id, referral_id, day, seq, before_day, before_seq) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (area, person_id, referral_id) DO UPDATE SET \
        day = excluded.day, seq = excluded.seq, before_day = excluded.before_day, before_seq = excluded.before_seq";
    let (before_day, before_seq) = before.unzip();
    let values = args![tx.area(), person, referral, day, seq, before_day, before_seq];
    tx.execute(sql, values).await.map(|_| ())
}
