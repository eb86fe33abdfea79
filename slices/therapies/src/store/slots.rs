//! Slots that are taken: a time on a day in a place of a service that another family has been offered and not lost.

use super::facts::{OpenReferral, read_referral};
use crate::facts::Fact;
use crate::happening::Happening;
use crate::words::on;
use waymark_kernel::{Answer, CaseId, ChildId, Day, Problem, ReferralId, ServiceId, TextId};
use waymark_people::happenings::Words;
use waymark_store::{StoredText, Tx, args};

/// Refuses a slot that another family has. A slot without a time is none: a day alone is many slots.
///
/// # Errors
/// A conflict when it is taken; as the store's.
pub(crate) async fn must_be_free(
    tx: &mut Tx,
    open: &OpenReferral,
    told: (&[Happening], &[Words]),
) -> Answer<()> {
    let (happenings, words) = told;
    let Some(service) = open.referral.service else { return Ok(()) };
    for happening in happenings {
        let Fact::Offered { day, at: Some(at), place, .. } = &happening.fact else { continue };
        let wanted = place.and_then(|id| words.iter().find(|words| words.id == id));
        let wanted = plain(wanted.map_or("", |words| words.body.as_str()));
        for (other, child) in others(tx, (open.id, service), (*day, *at)).await? {
            if plain(&place_of(tx, other, child).await?) == wanted {
                let theirs =
                    format!("Another family has the appointment on {} in this place.", on(*day, Some(*at)));
                let yours =
                    "You offered the same time and place. Choose another time, or say which other room.";
                return Err(Problem::Conflict { theirs, yours: yours.to_owned() });
            }
        }
    }
    Ok(())
}

/// The referrals of the service to which an appointment lies open at this time.
async fn others(
    tx: &mut Tx,
    (own, service): (ReferralId, ServiceId),
    (day, at): (Day, u16),
) -> Answer<Vec<(ReferralId, ChildId)>> {
    let sql = "SELECT id, child_id FROM therapies_referral WHERE area = $1 AND service_id = $2 AND offered = $3 \
        AND offered_at = $4 AND ended IS NULL AND id <> $5";
    tx.all(sql, args![tx.area(), service, day, i64::from(at), own]).await
}

/// Where the open appointment of a referral is, in words; empty where that was not told.
async fn place_of(tx: &mut Tx, id: ReferralId, child: ChildId) -> Answer<String> {
    let open = read_referral(&mut *tx, id, child).await?;
    let place: Option<TextId> = open.referral.open_offer().and_then(|offer| offer.place);
    let Some(place) = place else { return Ok(String::new()) };
    let texts = StoredText::of_case(&mut *tx, CaseId(id.0)).await?;
    Ok(texts.into_iter().find(|text| text.id == place).map(|text| text.body).unwrap_or_default())
}

/// Words as two people may write them of one place.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
