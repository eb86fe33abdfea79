//! Teams, settings, closures and the area's contacts: kept as last told.

use crate::area_contacts::AreaContact;
use crate::contact_details::ContactDetails;
use crate::fold;
use crate::settings::Setting;
use crate::teams::{Team, TeamDetails};
use uuid::Uuid;
use waymark_kernel::{Answer, Day, Instant, TeamId};
use waymark_store::{FromRow, Reader, Row, Sql, Tx, args};

macro_rules! select_team {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, kind, agency, setting, phone, email FROM people_team WHERE area = $1",
            $rest
        )
    };
}
macro_rules! setting {
    () => {
        "SELECT id, name, ukprn, la, establishment, type_code, type_name, group_code, phase, status, opened, \
         closed, post_code, town, section_41, sen_unit, resourced_provision FROM people_setting WHERE area = $1 AND "
    };
}

const TEAM: &str = select_team!(" AND id = $2");
const TEAMS: &str = select_team!(" ORDER BY name, id");
const TEAMS_OF_KIND: &str = select_team!(" AND kind = $2 ORDER BY name, id");
/// Not in the order of ids: SQLite would go through every team in that order to find one.
const TEAMS_OF_SETTING: &str = select_team!(" AND setting = $2");
const PUT_TEAM: &str = "INSERT INTO people_team (area, id, name, kind, agency, setting, phone, email) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (area, id) DO UPDATE SET name = excluded.name, \
    kind = excluded.kind, agency = excluded.agency, setting = excluded.setting, phone = excluded.phone, \
    email = excluded.email";
const PUT_SETTING: &str = "INSERT INTO people_setting (area, id, actor, name, folded_name, ukprn, la, \
    establishment, type_code, type_name, group_code, phase, status, opened, closed, post_code, town, section_41, \
    sen_unit, resourced_provision) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) \
    ON CONFLICT (area, id) DO UPDATE SET name = excluded.name, folded_name = excluded.folded_name, \
    ukprn = excluded.ukprn, la = excluded.la, establishment = excluded.establishment, \
    type_code = excluded.type_code, type_name = excluded.type_name, group_code = excluded.group_code, \
    phase = excluded.phase, status = excluded.status, opened = excluded.opened, closed = excluded.closed, \
    post_code = excluded.post_code, town = excluded.town, section_41 = excluded.section_41, \
    sen_unit = excluded.sen_unit, resourced_provision = excluded.resourced_provision";
/// The names are folded already, and what is looked for holds no wildcard: letters, digits and spaces only.
const FIND_SETTINGS: &str =
    concat!(setting!(), "folded_name LIKE '%' || $2 || '%' ORDER BY folded_name, id LIMIT 25");
const ALL_SETTINGS: &str = concat!(setting!(), "(type_code IS NOT NULL OR status IS NOT NULL) ORDER BY id");
const PUT_CLOSURE: &str = "INSERT INTO people_closure (area, setting, first_shut, last_shut) \
    VALUES ($1, $2, $3, $4) ON CONFLICT (area, setting, first_shut) DO UPDATE SET last_shut = excluded.last_shut";
const CLOSURES: &str = "SELECT first_shut, last_shut FROM people_closure \
    WHERE area = $1 AND setting = $2 ORDER BY first_shut";
const PUT_CONTACT: &str = "INSERT INTO people_area_contact (area, code, name, phone, email, address, web, hours) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (area, code) DO UPDATE SET name = excluded.name, \
    phone = excluded.phone, email = excluded.email, address = excluded.address, web = excluded.web, \
    hours = excluded.hours";
const CONTACTS_TOLD: &str = "SELECT recorded, role, payload FROM journal WHERE area = $1 \
    AND kind = 'area_contact_told' AND payload IS NOT NULL ORDER BY seq";
const CONTACTS: &str = "SELECT code, name, phone, email, address, web, hours FROM people_area_contact \
    WHERE area = $1 ORDER BY code";

impl FromRow for Team {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.id(0)?,
            details: TeamDetails {
                name: row.text(1)?,
                kind: row.text(2)?,
                agency: row.text(3)?,
                setting: row.text_opt(4)?,
                contact: ContactDetails { phone: row.text_opt(5)?, email: row.text_opt(6)? },
            },
        })
    }
}

impl FromRow for Setting {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.text(0)?,
            name: row.text_opt(1)?,
            ukprn: row.text_opt(2)?,
            la: row.text_opt(3)?,
            establishment: row.text_opt(4)?,
            type_code: row.text_opt(5)?,
            type_name: row.text_opt(6)?,
            group_code: row.text_opt(7)?,
            phase: row.text_opt(8)?,
            status: row.text_opt(9)?,
            opened: row.day_opt(10)?,
            closed: row.day_opt(11)?,
            post_code: row.text_opt(12)?,
            town: row.text_opt(13)?,
            section_41: row.bool_opt(14)?,
            sen_unit: row.bool_opt(15)?,
            resourced_provision: row.bool_opt(16)?,
        })
    }
}

impl FromRow for AreaContact {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            code: row.text(0)?,
            name: row.text(1)?,
            phone: row.text_opt(2)?,
            email: row.text_opt(3)?,
            address: row.text_opt(4)?,
            web: row.text_opt(5)?,
            hours: row.text_opt(6)?,
        })
    }
}

/// A team by id.
pub(crate) async fn team<R: Reader>(mut from: R, team: TeamId) -> Answer<Team> {
    let area = from.area();
    from.one(TEAM.into(), args![area, team]).await
}

/// All teams.
pub(crate) async fn teams<R: Reader>(mut from: R) -> Answer<Vec<Team>> {
    let area = from.area();
    from.all(TEAMS.into(), args![area]).await
}

/// Many teams by id, in no order.
pub(crate) async fn many_teams<R: Reader>(mut from: R, teams: &[TeamId]) -> Answer<Vec<Team>> {
    let area = from.area();
    let mut found = Vec::with_capacity(teams.len());
    for chunk in teams.chunks(super::LIST) {
        let sql = format!(select_team!(" AND id IN ({})"), super::places(2, chunk.len()));
        let mut values = args![area];
        values.extend(chunk.iter().flat_map(|team| args![*team]));
        found.extend(from.all::<Team>(Sql::composed(sql), values).await?);
    }
    Ok(found)
}

/// The teams of a kind.
pub(crate) async fn teams_of_kind<R: Reader>(mut from: R, kind: &str) -> Answer<Vec<Team>> {
    let area = from.area();
    from.all(TEAMS_OF_KIND.into(), args![area, kind]).await
}

/// The inbox of a setting.
pub(crate) async fn team_of_setting(tx: &mut Tx, setting: &str) -> Answer<Option<Team>> {
    let area = tx.area();
    let teams: Vec<Team> = tx.all(TEAMS_OF_SETTING, args![area, setting]).await?;
    Ok(teams.into_iter().min_by_key(|team| team.id))
}

/// Makes or changes a team.
pub(crate) async fn put_team(tx: &mut Tx, team: &Team) -> Answer<()> {
    let d = team.details.clone();
    let values =
        args![tx.area(), team.id, d.name, d.kind, d.agency, d.setting, d.contact.phone, d.contact.email];
    tx.execute(PUT_TEAM, values).await.map(|_| ())
}

/// The settings with these ids, in no order.
pub(crate) async fn settings<R: Reader>(mut from: R, ids: &[String]) -> Answer<Vec<Setting>> {
    let area = from.area();
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(super::LIST) {
        let sql = format!(concat!(setting!(), "id IN ({})"), super::places(2, chunk.len()));
        let mut values = args![area];
        values.extend(chunk.iter().flat_map(|id| args![id]));
        found.extend(from.all::<Setting>(Sql::composed(sql), values).await?);
    }
    Ok(found)
}

/// Settings whose folded name holds a folded text.
pub(crate) async fn find_settings<R: Reader>(mut from: R, folded: &str) -> Answer<Vec<Setting>> {
    let area = from.area();
    from.all(FIND_SETTINGS.into(), args![area, folded]).await
}

/// Every setting of which the register told more than its name.
pub(crate) async fn registered_settings<R: Reader>(mut from: R) -> Answer<Vec<Setting>> {
    let area = from.area();
    from.all(ALL_SETTINGS.into(), args![area]).await
}

/// Makes or changes a setting.
pub(crate) async fn put_setting(tx: &mut Tx, setting: &Setting, actor: Uuid) -> Answer<()> {
    let s = setting.clone();
    let folded = s.name.as_deref().map(fold::fold);
    let values = args![
        tx.area(),
        s.id,
        actor,
        s.name,
        folded,
        s.ukprn,
        s.la,
        s.establishment,
        s.type_code,
        s.type_name,
        s.group_code,
        s.phase,
        s.status,
        s.opened,
        s.closed,
        s.post_code,
        s.town,
        s.section_41,
        s.sen_unit,
        s.resourced_provision
    ];
    tx.execute(PUT_SETTING, values).await.map(|_| ())
}

/// Records a closure.
pub(crate) async fn put_closure(tx: &mut Tx, setting: &str, first: Day, last: Day) -> Answer<()> {
    let area = tx.area();
    tx.execute(PUT_CLOSURE, args![area, setting, first, last]).await.map(|_| ())
}

/// The closures of a setting.
pub(crate) async fn closures<R: Reader>(mut from: R, setting: &str) -> Answer<Vec<(Day, Day)>> {
    let area = from.area();
    from.all(CLOSURES.into(), args![area, setting]).await
}

/// Says who a contact is.
pub(crate) async fn put_contact(tx: &mut Tx, c: AreaContact) -> Answer<()> {
    let values = args![tx.area(), c.code, c.name, c.phone, c.email, c.address, c.web, c.hours];
    tx.execute(PUT_CONTACT, values).await.map(|_| ())
}

/// All contacts.
pub(crate) async fn contacts<R: Reader>(mut from: R) -> Answer<Vec<AreaContact>> {
    let area = from.area();
    from.all(CONTACTS.into(), args![area]).await
}

/// Every fact that told of a contact: when it was recorded, in which role, and its payload.
pub(crate) async fn contacts_told<R: Reader>(mut from: R) -> Answer<Vec<(Instant, String, String)>> {
    let area = from.area();
    from.all(CONTACTS_TOLD.into(), args![area]).await
}
