//! The area itself: settings, teams with their inboxes, staff with their roles.

use waymark_demo::{Area, Member, Place, Service, Team};
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
}

/// Whom families can turn to: code, name, telephone (the range kept for drama) and hours.
const CONTACTS: [(&str, &str, &str, &str); 6] = [
    ("send_team", "Ashdale SEND team", "01632 960 110", "Monday to Friday, 9am to 5pm"),
    ("sendiass", "Ashdale SENDIASS", "01632 960 555", "Monday to Friday, 10am to 4pm"),
    ("mediation", "Ashdale Mediation", "01632 960 777", "Monday to Friday, 9am to 5pm"),
    ("disagreement", "Ashdale Resolve", "01632 960 778", "Monday to Friday, 9am to 5pm"),
    ("complaints", "Ashdale Council complaints team", "01632 960 779", "Monday to Friday, 9am to 5pm"),
    ("local_offer", "Ashdale local offer", "01632 960 780", "Monday to Friday, 9am to 5pm"),
];

/// Since when everyone has been at work.
const SINCE: Day = day(2014, 9, 1);

/// Settles the area.
pub async fn settle(store: &Store, area: &Area, by: &By) -> Answer<Settled> {
    let rows: Vec<Setting> = area.places.iter().map(setting).collect();
    settings::import(store, by, rows).await?;
    let (teams, staff, by) = (area.teams.clone(), area.staff.clone(), by.clone());
    let places: Vec<String> = area.places.iter().map(setting_id).collect();
    let (teams, staff) = store
        .write(move |tx| Box::pin(async move { people(tx, &by, &teams, &staff, &places).await }))
        .await?;
    Ok(Settled { teams, staff })
}

type People = (Vec<TeamId>, Vec<(PersonId, String, String)>);

async fn people(tx: &mut Tx, by: &By, all: &[Team], staff: &[Member], places: &[String]) -> Answer<People> {
    let mut teams = Vec::new();
    for team in all {
        let place = team.place.and_then(|ix| places.get(ix.0 as usize));
        let id = match place {
            Some(setting) => teams::of_setting(tx, by, setting, &team.name).await?,
            None => teams::record(tx, by, details(team)).await?,
        };
        teams.push(id);
    }
    for (code, name, phone, hours) in CONTACTS {
        let (email, hours) =
            (Some(format!("{}@ashdale.example", code.replace('_', "-"))), Some(hours.to_owned()));
        let contact = AreaContact {
            code: code.into(),
            name: name.into(),
            phone: Some(phone.into()),
            email,
            hours,
            ..AreaContact::default()
        };
        area_contacts::put(tx, contact).await?;
    }
    let mut settled = Vec::new();
    for member in staff {
        let name = format!("{} {}", member.forename, member.surname);
        let contact =
            ContactDetails { email: Some(member.email.clone()), phone: Some(member.telephone.clone()) };
        let person =
            persons::record(tx, by, PersonDetails { contact, ..PersonDetails::named(&name) }, None).await?;
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
    Ok((teams, settled))
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
