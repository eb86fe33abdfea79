//! Services, what they can do in a week, their steps, and the help that needs no waiting.

mod capacity;
mod inbox;
mod known;
mod steps;
pub mod support;

pub use capacity::{capacity, set_capacity};
pub use known::all_known;
pub use steps::{set_steps, steps};

use crate::codes::{ClockRule, Standard};
use crate::service::{Service, ServiceDetails};
use waymark_kernel::{Answer, NewFact, Problem, ServiceId, Subject, TeamId, When};
use waymark_people::By;
use waymark_store::{FromRow, Reader, Row, Sql, Tx, args};

const COLUMNS: &str = "SELECT id, slug, name, provider, commissioner, team, clock, standard, rule, weeks, families_refer, \
    tell_every, meanwhile, from_age, to_age FROM therapies_service";

impl FromRow for Service {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let clock = row.str_opt(6)?.and_then(ClockRule::from_code);
        let standard = row.str_opt(7)?.and_then(Standard::from_code);
        let unknown = || Problem::fault("read a service", "an unknown code");
        let details = ServiceDetails {
            slug: row.text(1)?,
            name: row.text(2)?,
            provider: row.text(3)?,
            commissioner: row.text(4)?,
            team: row.id(5)?,
            clock: clock.ok_or_else(unknown)?,
            standard: standard.ok_or_else(unknown)?,
            rule: row.text_opt(8)?,
            weeks: row.int(9)?,
            families_refer: row.bool(10)?,
            tell_every: row.int(11)?,
            meanwhile: row.text(12)?,
            ages: (row.int(13)?, row.int(14)?),
        };
        Ok(Self { id: row.id(0)?, details })
    }
}

fn select(rest: &str) -> Sql {
    Sql::composed(format!("{COLUMNS} WHERE area = $1{rest}"))
}

/// Every service, by name.
///
/// # Errors
/// As the store's.
pub async fn all<R: Reader>(mut from: R) -> Answer<Vec<Service>> {
    let args = args![from.area()];
    from.all(select(" ORDER BY name, id"), args).await
}

/// A service by its identity.
///
/// # Errors
/// Missing when there is none.
pub async fn get<R: Reader>(mut from: R, service: ServiceId) -> Answer<Service> {
    let args = args![from.area(), service];
    from.one(select(" AND id = $2"), args).await
}

/// A service by its name in addresses.
///
/// # Errors
/// Missing when there is none.
pub async fn by_slug<R: Reader>(mut from: R, slug: &str) -> Answer<Service> {
    let args = args![from.area(), slug];
    from.one(select(" AND slug = $2"), args).await
}

/// The services whose inbox is one of these teams, by name.
///
/// # Errors
/// As the store's.
pub async fn of_teams<R: Reader>(from: R, teams: &[TeamId]) -> Answer<Vec<Service>> {
    let mut all = all(from).await?;
    all.retain(|service| teams.contains(&service.details.team));
    Ok(all)
}

/// Puts a service on record.
///
/// # Errors
/// Refused when it cannot be, or the address is taken.
pub async fn record(tx: &mut Tx, by: &By, details: ServiceDetails) -> Answer<Service> {
    details.check()?;
    not_taken(tx, None, &details).await?;
    let id: ServiceId = by.ids.next();
    let values = args![
        tx.area(),
        id,
        &details.slug,
        &details.name,
        &details.provider,
        &details.commissioner,
        details.team,
        details.clock.code(),
        details.standard.code(),
        details.rule.clone(),
        details.weeks,
        details.families_refer,
        details.tell_every,
        &details.meanwhile,
        details.ages.0,
        details.ages.1
    ];
    let sql = "INSERT INTO therapies_service (area, id, slug, name, provider, commissioner, team, clock, standard, rule, \
        weeks, families_refer, tell_every, meanwhile, from_age, to_age) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    tx.execute(sql, values).await?;
    tx.append(about(by, "service_recorded", &known::rules(id, &details))).await?;
    Ok(Service { id, details })
}

/// No two services have one address, and none one name: families and those who refer could not tell them apart.
async fn not_taken(tx: &mut Tx, own: Option<ServiceId>, details: &ServiceDetails) -> Answer<()> {
    let others: Vec<Service> = all(&mut *tx).await?.into_iter().filter(|one| Some(one.id) != own).collect();
    let name = |name: &str| name.trim().to_lowercase();
    if own.is_none() && others.iter().any(|one| one.details.slug == details.slug) {
        return Err(Problem::refuse("slug", "Another service has this address."));
    }
    if others.iter().any(|one| name(&one.details.name) == name(&details.name)) {
        return Err(Problem::refuse("name", "Another service has this name."));
    }
    Ok(())
}

/// Changes the particulars of a service; its address stays. Where its inbox becomes another team's, that team sees every
/// child that was referred to it from today on, and the old team those of its other services alone.
///
/// # Errors
/// Refused when they cannot be; missing when there is no such service.
pub async fn change(tx: &mut Tx, by: &By, service: ServiceId, details: ServiceDetails) -> Answer<()> {
    details.check()?;
    let before = get(&mut *tx, service).await?;
    not_taken(tx, Some(service), &details).await?;
    let values = args![
        tx.area(),
        service,
        &details.name,
        &details.provider,
        &details.commissioner,
        details.clock.code(),
        details.standard.code(),
        details.rule.clone(),
        details.weeks,
        details.families_refer,
        details.tell_every,
        &details.meanwhile,
        details.team,
        details.ages.0,
        details.ages.1
    ];
    let sql = "UPDATE therapies_service SET name = $3, provider = $4, commissioner = $5, clock = $6, standard = $7, \
        rule = $8, weeks = $9, families_refer = $10, tell_every = $11, meanwhile = $12, team = $13, \
        from_age = $14, to_age = $15 WHERE area = $1 AND id = $2";
    tx.execute(sql, values).await?;
    if before.details.team != details.team {
        inbox::moves(tx, service, (before.details.team, details.team), by.now.today).await?;
    }
    tx.append(about(by, "service_changed", &known::rules(service, &details))).await.map(|_| ())
}

/// A fact about a service and about no child.
pub(in crate::store) fn about(by: &By, kind: &'static str, payload: &serde_json::Value) -> NewFact {
    NewFact {
        id: by.ids.next(),
        slice: crate::store::SLICE,
        kind,
        subject: Subject::default(),
        when: When::On(by.now.today),
        recorded: by.now.at,
        actor: by.actor.clone(),
        source: by.source,
        corrects: None,
        payload: payload.to_string(),
    }
}
