//! What this room puts on the pages of others: what a child waits for, on the page of its case and on the family's home.
//! Each decides for itself what this visitor may see, as the pages of this room do.

use crate::standing::{next, weeks};
use crate::store::list::{ReferralRow, Shared, of_child, of_visitor};
use crate::store::services;
use crate::words::{next_words, say};
use askama::Template;
use waymark_access::{Action, Count, Purpose, Role, Visitor};
use waymark_kernel::{Answer, ChildId, Problem, ServiceId};
use waymark_people::Desk;
use waymark_web::Html;
use waymark_web::components::Panel;
use waymark_web::words::count_words;

#[derive(Template)]
#[template(path = "waits.html")]
struct Waits {
    /// Address, service, and how it stands.
    lines: Vec<(String, String, String)>,
}

/// What a child waits for, for those of the council or of a service who may see it; nothing otherwise.
///
/// # Errors
/// As the store's.
pub async fn waits_of_child(desk: &Desk, visitor: &Visitor, child: ChildId) -> Answer<Html> {
    let own = matches!(visitor.role, Role::Therapist | Role::ServiceManager);
    let (action, shared) = match visitor.role {
        Role::Therapist | Role::ServiceManager => (Action::ListReferral, Shared::Whole),
        Role::Setting => (Action::ReadShared, Shared::WithSetting),
        _ => (Action::ReadShared, Shared::WithCouncil),
    };
    let purpose = if own { Purpose::Waiting } else { Purpose::Casework };
    let sight = match desk.access().sight_cohort(visitor, (action, purpose), "waits of a child", desk.now()) {
        Ok(sight) => sight,
        Err(Problem::Missing) => return Ok(Html::empty()),
        Err(problem) => return Err(problem),
    };
    let rows = of_child(desk.store(), &sight, child, shared).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let mut rows = desk.access().release(sight.seal(rows, children)).await?;
    let mut all = services::all(desk.store()).await?;
    if own {
        all.retain(|service| visitor.teams.contains(&service.details.team));
        rows.retain(|row| all.iter().any(|service| service.id == row.service));
    }
    if rows.is_empty() {
        return Ok(Html::empty());
    }
    let today = desk.now().today;
    let name = |id: ServiceId| {
        let found = all.iter().find(|service| service.id == id);
        found.map(|service| service.details.name.clone()).unwrap_or_default()
    };
    let line = |row: &ReferralRow| {
        let waited = count_words(weeks(row.since, today).unsigned_abs(), "week", "weeks");
        let standing = format!("{waited} since referral. {}.", next_words(next(row.known(), today)).0);
        (format!("/referrals/{}", row.reference), name(row.service), standing)
    };
    let lines = rows.iter().map(line).collect();
    Ok(Panel::new("Health services", Html::of(&Waits { lines })).into())
}

/// What a family waits for, in a few words, for its home page; nothing where it waits for nothing.
///
/// # Errors
/// As the store's.
pub async fn waits_of_family(desk: &Desk, visitor: &Visitor) -> Answer<Html> {
    let asking = (Action::ReadFamilyPage, Purpose::Family);
    let sight = match desk.access().sight_cohort(visitor, asking, "my referrals", desk.now()) {
        Ok(sight) => sight,
        Err(Problem::Missing) => return Ok(Html::empty()),
        Err(problem) => return Err(problem),
    };
    let rows = of_visitor(desk.store(), &sight, false).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    let all = services::all(desk.store()).await?;
    let today = desk.now().today;
    let line = |row: &ReferralRow| {
        let service = all.iter().find(|service| service.id == row.service);
        let name = service.map(|service| service.details.name.clone()).unwrap_or_default();
        let standing = format!("{}. {}", row.name, say().family_weeks(weeks(row.since, today)));
        (format!("/my/referrals/{}", row.reference), name, standing)
    };
    let lines: Vec<_> = rows.iter().filter(|row| row.stage.waits()).map(line).collect();
    if lines.is_empty() {
        return Ok(Html::empty());
    }
    Ok(Panel::new(say().family_title(), Html::of(&Waits { lines })).into())
}
