//! Services and what they can do in a week.

use crate::codes::{ClockRule, Standard};
use crate::service::{Capacity, Service, ServiceDetails};
use serde_json::json;
use waymark_kernel::{Answer, NewFact, Problem, ServiceId, Subject, TeamId, When};
use waymark_people::By;
use waymark_store::{FromRow, Reader, Row, Sql, Tx, args};

const COLUMNS: &str = "SELECT id, slug, name, provider, commissioner, team, clock, standard, rule, weeks, families_refer, \
    tell_every, meanwhile FROM therapies_service";

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
        };
        Ok(Self { id: row.id(0)?, details })
    }
}

impl FromRow for Capacity {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            from: row.day(0)?,
            posts: row.int(1)?,
            vacant: row.int(2)?,
            first_slots: row.int(3)?,
            lost: row.int(4)?,
            cost: row.int(5)?,
        })
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
    let taken: Option<Service> =
        tx.optional(select(" AND slug = $2"), args![tx.area(), &details.slug]).await?;
    if taken.is_some() {
        return Err(Problem::refuse("slug", "Another service has this address."));
    }
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
        &details.meanwhile
    ];
    let sql = "INSERT INTO therapies_service (area, id, slug, name, provider, commissioner, team, clock, standard, rule, \
        weeks, families_refer, tell_every, meanwhile) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    tx.execute(sql, values).await?;
    tx.append(about(by, "service_recorded", &json!({ "service": id }))).await?;
    Ok(Service { id, details })
}

/// Says what a service can do in a week from a day on; said again for the same day it takes the place of what was said.
///
/// # Errors
/// Refused for numbers that cannot be; missing when there is no such service.
pub async fn set_capacity(tx: &mut Tx, by: &By, service: ServiceId, capacity: Capacity) -> Answer<()> {
    capacity.check()?;
    get(&mut *tx, service).await?;
    let Capacity { from, posts, vacant, first_slots, lost, cost } = capacity;
    let sql = "INSERT INTO therapies_capacity (area, service_id, from_day, posts, vacant, first_slots, lost, cost) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (area, service_id, from_day) DO UPDATE SET \
        posts = excluded.posts, vacant = excluded.vacant, first_slots = excluded.first_slots, lost = excluded.lost, \
        cost = excluded.cost";
    tx.execute(sql, args![tx.area(), service, from, posts, vacant, first_slots, lost, cost]).await?;
    let told = json!({ "service": service, "from": from.to_string(), "posts": posts, "vacant": vacant,
        "first_slots": first_slots, "lost": lost, "cost": cost });
    tx.append(about(by, "capacity_set", &told)).await.map(|_| ())
}

/// What a service can do in a week, the earliest first.
///
/// # Errors
/// As the store's.
pub async fn capacity<R: Reader>(mut from: R, service: ServiceId) -> Answer<Vec<Capacity>> {
    let sql = "SELECT from_day, posts, vacant, first_slots, lost, cost FROM therapies_capacity \
        WHERE area = $1 AND service_id = $2 ORDER BY from_day";
    let args = args![from.area(), service];
    from.all(sql.into(), args).await
}

/// A fact about a service and about no child.
fn about(by: &By, kind: &'static str, payload: &serde_json::Value) -> NewFact {
    NewFact {
        id: by.ids.next(),
        slice: super::SLICE,
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
