//! One front door: a referral made by a family, by a setting, or recorded by the service from a letter. The child, the
//! contact and the referral are one transaction. A child whom the sender may not know of is never told: a new record is
//! made.

mod door;
mod family;
mod fields;
mod school;
mod staff;

use crate::codes::Source;
use crate::commands::{next_reference, open_new};
use crate::decide::{Earlier, NewReferral, refer};
use crate::facts::Agreement;
use crate::pages::act::words;
use crate::service::Service;
use crate::store::{self, Words};
use axum::Router;
use axum::routing::get;
use door::{show, take};
use family::OfFamily;
use school::OfSetting;
use staff::OfService;
use waymark_access::{Action, Relation, Tie, Visitor, ties};
use waymark_kernel::{Answer, ChildId, Day, Problem};
use waymark_people::facts::FamilyRecorded;
use waymark_people::families::{self, Right};
use waymark_people::{By, ChildDetails, Desk, PersonDetails, children, persons, settings};
use waymark_store::Tx;
use waymark_web::Stop;

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/referrals/new", get(show::<OfService>).post(take::<OfService>))
        .route("/school/referrals", get(school::list))
        .route("/school/referrals/new", get(show::<OfSetting>).post(take::<OfSetting>))
        .route("/my/referrals/new", get(show::<OfFamily>).post(take::<OfFamily>))
}

/// Whom a referral is about.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "made once for a referral and moved on")]
enum Whom {
    /// A child on record, whom this visitor may do this to.
    Known(ChildId, Action),
    /// A child on record, found by a number that nobody else has.
    Found(ChildId),
    /// A child by name and birth date.
    New(ChildDetails),
}

/// A referral about to be sent.
#[derive(Debug, Clone)]
struct Wanted {
    whom: Whom,
    service: Service,
    source: Source,
    setting: Option<String>,
    day: Day,
    reason: Option<String>,
    agreement: Agreement,
    parent: Option<PersonDetails>,
}

/// Sends it. Answers the reference; the same key again answers the same.
async fn send(desk: &Desk, visitor: &Visitor, key: &str, wanted: Wanted) -> Answer<String> {
    let reason: Vec<Words> =
        wanted.reason.iter().map(|reason| words(desk, "referral_reason", reason.clone())).collect();
    let (by, access, visitor) = (desk.by(visitor), desk.access().clone(), visitor.clone());
    // The visitor's own id is part of the key: a copied form tells nobody what another person sent.
    let key = format!("therapies/refer/{}/{key}", visitor.person);
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if let Some(reference) = tx.once(&key).await? {
                    return Ok(reference);
                }
                if let Whom::Known(child, action) = wanted.whom {
                    access.may_act(&mut *tx, &visitor, (child, action), by.now.today).await?;
                }
                let reference = record(tx, &by, wanted, reason).await?;
                tx.remember(&key, &reference, by.now.at).await?;
                Ok(reference)
            })
        })
        .await
}

async fn record(tx: &mut Tx, by: &By, wanted: Wanted, reason: Vec<Words>) -> Answer<String> {
    // A setting is told nothing of a list; the service's own people may see who stands on it.
    if let (Whom::New(details), None) = (&wanted.whom, &wanted.setting)
        && let Some(reference) = store::same_child(&mut *tx, wanted.service.id, details).await?
    {
        let sentence = format!(
            "A child of this name and date of birth is on this list already, {reference}. Record what is new there."
        );
        return Err(Problem::refuse("forename", sentence));
    }
    let child = match &wanted.whom {
        Whom::Known(child, _) | Whom::Found(child) => *child,
        Whom::New(details) => children::record(tx, by, details.clone()).await?,
    };
    if let (Whom::New(_), Some(setting)) = (&wanted.whom, &wanted.setting) {
        let tie = Tie::from_day(child, settings::actor(setting), Relation::OnRoll, by.now.today);
        ties::put(tx, &[tie]).await?;
    }
    if let Some(parent) = &wanted.parent {
        contact(tx, by, child, parent).await?;
    }
    let born = children::get(&mut *tx, child).await?.details.birth_date;
    let earlier = store::earlier(&mut *tx, child, wanted.service.id).await?;
    may_tell(&wanted, &earlier)?;
    let reference = next_reference(tx, by).await?;
    let referral = NewReferral {
        reference: reference.clone(),
        service: wanted.service.id,
        source: wanted.source,
        setting: wanted.setting,
        day: wanted.day,
        reason: reason.first().map(|words| words.id),
        agreement: wanted.agreement,
        list_number: None,
    };
    let facts = refer(referral, born, &earlier, by.now.today)?;
    open_new(tx, by, (child, &wanted.service), reason, facts).await?;
    Ok(reference)
}

/// A setting is not told of a referral that the family did not agree to share with it.
fn may_tell(wanted: &Wanted, earlier: &[Earlier]) -> Answer<()> {
    let open = earlier.iter().find(|earlier| earlier.ended.is_none());
    if wanted.source == Source::Setting
        && let Some(open) = open
    {
        if open.shared {
            let sentence = format!("This pupil waits for this service already: {}.", open.reference);
            return Err(Problem::refuse("service", sentence));
        }
        let sentence = "This cannot be sent online. Please ask the family to get in touch with the service.";
        return Err(Problem::refuse("", sentence));
    }
    Ok(())
}

/// Whom to write to, where nobody is on record. Whether they have parental responsibility is asked before letters open
/// to them.
async fn contact(tx: &mut Tx, by: &By, child: ChildId, parent: &PersonDetails) -> Answer<()> {
    if !families::of_child(&mut *tx, child, by.now.today).await?.is_empty() {
        return Ok(());
    }
    let person = persons::record(tx, by, parent.clone(), None).await?;
    let recorded = FamilyRecorded {
        person,
        right: Right::Carer.code().to_owned(),
        relationship: None,
        lives_with: true,
        first_contact: true,
        from: by.now.today,
        to: None,
    };
    families::record(tx, by, child, recorded).await.map(|_| ())
}

/// Only those who may refer at all.
fn gate(desk: &Desk, visitor: &Visitor, role_is_right: bool) -> Result<(), Stop> {
    if role_is_right && desk.access().gate(visitor, Action::StartReferral).allowed {
        Ok(())
    } else {
        Err(Stop::Forbidden)
    }
}
