//! The area itself: settings, teams with their inboxes, staff with their roles.

use waymark_demo::{Area, Place, Service, Team};
use waymark_ehc::codes::AdviceKind;
use waymark_kernel::{Answer, Day, PersonId, TeamId, day};
use waymark_people::area_contacts::{self, AreaContact};
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::RoleGiven;
use waymark_people::settings::{self, Setting};
use waymark_people::teams::TeamDetails;
use waymark_people::{By, PersonDetails, persons, roles, teams};
use waymark_store::{Store, Tx};

/// What was made, by the indices of the population.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// The teams; the SEND team first.
    pub teams: Vec<TeamId>,
    /// The staff.
    pub staff: Vec<(PersonId, String, String)>,
    /// The settings, such as `urn:103150`.
    pub places: Vec<String>,
}

/// Whom families can turn to besides those that the area's own pages name: code, name, telephone (the range kept for drama) and hours.
const CONTACTS: [(&str, &str, &str, &str); 4] = [
    ("mediation", "Ashdale Mediation", "01632 960 777", "Monday to Friday, 9am to 5pm"),
    ("disagreement", "Ashdale Resolve", "01632 960 778", "Monday to Friday, 9am to 5pm"),
    ("complaints", "Ashdale Council complaints team", "01632 960 779", "Monday to Friday, 9am to 5pm"),
    ("local_offer", "Ashdale local offer", "01632 960 780", "Monday to Friday, 9am to 5pm"),
];

/// Since when everyone has been at work.
const SINCE: Day = day(2014, 9, 1);

/// Settles the area. Round the people of a return its staff are `invented`, and marked so for ever; in Ashdale everybody
/// is, and the area itself says so.
pub async fn settle(store: &Store, area: &Area, by: &By, invented: bool) -> Answer<Settled> {
    let rows: Vec<Setting> = area.places.iter().map(setting).collect();
    settings::import(store, by, rows).await?;
    let (area, by) = (area.clone(), by.clone());
    let places: Vec<String> = area.places.iter().map(setting_id).collect();
    let named = places.clone();
    let (teams, staff) = store
        .write(move |tx| Box::pin(async move { people(tx, &by, (&area, invented), &places).await }))
        .await?;
    Ok(Settled { teams, staff, places: named })
}

/// Everyone families can turn to. The team and the advice service are reached as the area's own pages say.
fn contacts() -> Vec<AreaContact> {
    let named = waymark_web::Area::ashdale();
    let own = |(code, of): (&str, waymark_web::Contact)| AreaContact {
        code: code.into(),
        name: of.name,
        phone: Some(of.phone),
        email: Some(of.email),
        hours: Some(of.hours).filter(|hours| !hours.is_empty()),
        address: Some(of.address).filter(|address| !address.is_empty()),
        ..AreaContact::default()
    };
    let other = |(code, name, phone, hours): (&str, &str, &str, &str)| AreaContact {
        code: code.into(),
        name: name.into(),
        phone: Some(phone.into()),
        email: Some(format!("{}@ashdale.example", code.replace('_', "-"))),
        hours: Some(hours.into()),
        ..AreaContact::default()
    };
    let first =
        [("send_team", named.team), ("sendiass", named.sendiass), ("data_protection", named.data_protection)]
            .map(own);
    first.into_iter().chain(CONTACTS.map(other)).collect()
}

type People = (Vec<TeamId>, Vec<(PersonId, String, String)>);

async fn people(tx: &mut Tx, by: &By, (area, invented): (&Area, bool), places: &[String]) -> Answer<People> {
    let all = &area.teams;
    let mut teams = Vec::new();
    for team in all {
        let place = team.place.and_then(|ix| places.get(ix.0 as usize));
        let id = match place {
            Some(setting) => teams::of_setting(tx, by, setting, &team.name).await?,
            None => teams::record(tx, by, details(team)).await?,
        };
        teams.push(id);
    }
    for contact in contacts() {
        area_contacts::put(tx, by, contact).await?;
    }
    let mut settled = Vec::new();
    for member in &area.staff {
        let name = format!("{} {}", member.forename, member.surname);
        let contact =
            ContactDetails { email: Some(member.email.clone()), phone: Some(member.telephone.clone()) };
        let person =
            person(tx, by, PersonDetails { contact, ..PersonDetails::named(&name) }, invented).await?;
        let team = all.get(member.team.0 as usize);
        let setting = team.and_then(|team| team.place).and_then(|ix| places.get(ix.0 as usize)).cloned();
        let given = RoleGiven {
            person,
            role: member.role.to_owned(),
            agency: team.map_or("council", |team| team.agency).to_owned(),
            team: teams.get(member.team.0 as usize).copied(),
            setting,
            from: SINCE,
            to: None,
        };
        roles::give(tx, by, given).await?;
        settled.push((person, name, member.role.to_owned()));
    }
    for partner in area.partners {
        let person = person(tx, by, PersonDetails::named(partner.name), invented).await?;
        let given = RoleGiven {
            person,
            role: partner.role.to_owned(),
            agency: partner.agency.to_owned(),
            team: None,
            setting: None,
            from: SINCE,
            to: None,
        };
        roles::give(tx, by, given).await?;
    }
    Ok((teams, settled))
}

/// Somebody of the staff, marked as `invented` where the people round them are not.
pub(super) async fn person(tx: &mut Tx, by: &By, details: PersonDetails, invented: bool) -> Answer<PersonId> {
    if invented {
        persons::invent(tx, by, details, None).await
    } else {
        persons::record(tx, by, details, None).await
    }
}

fn details(team: &Team) -> TeamDetails {
    let kind = match team.service {
        Service::Send => "send",
        Service::Psychology => "psychology",
        Service::SpeechLanguage => "speech",
        Service::OccupationalTherapy => "occupational",
        Service::Paediatrics => "paediatrics",
        Service::SocialCare => "social_care",
        Service::Setting => "setting",
        Service::Family => "other",
    };
    TeamDetails {
        name: team.name.clone(),
        kind: kind.to_owned(),
        agency: team.agency.to_owned(),
        setting: None,
        contact: ContactDetails::default(),
    }
}

/// Whose advice it is, by the service asked.
pub const fn advice_kind(service: Service) -> AdviceKind {
    match service {
        Service::Setting => AdviceKind::Setting,
        Service::Psychology => AdviceKind::Psychologist,
        Service::SpeechLanguage | Service::OccupationalTherapy | Service::Paediatrics => AdviceKind::Health,
        Service::SocialCare => AdviceKind::SocialCare,
        Service::Family => AdviceKind::Family,
        Service::Send => AdviceKind::Other,
    }
}

fn setting_id(place: &Place) -> String {
    if place.urn.is_empty() { format!("ukprn:{}", place.ukprn) } else { format!("urn:{}", place.urn) }
}

fn setting(place: &Place) -> Setting {
    Setting {
        id: setting_id(place),
        name: Some(place.name.clone()),
        post_code: Some(place.postcode.clone()),
        type_code: Some(place.type_code.to_string()),
        type_name: Some(place.type_name.to_owned()),
        ..Setting::default()
    }
}
