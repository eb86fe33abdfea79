//! Makes the area: enough schools of each kind for the children placed in them, teams, and staff to go with them.

use super::kinds::{PLACEMENTS, Phase, Placement, Service};
use super::schools::{self, Kind};
use super::{Area, Member, Partner, Place, PlaceIx, Team, TeamIx, places::Index};
use crate::dice::Dice;
use crate::improvement::JointPlan;
use crate::names;
use unicode_normalization::UnicodeNormalization as _;

/// How many children are placed where: by age from 2 (rows), and placement (columns).
pub(crate) type Placed = [[u32; PLACEMENTS]];

/// One person in each role that no team of the area has. Fixed, so that no other name depends on them.
const PARTNERS: &[Partner] = &[
    Partner { name: "Grace Mensah", role: "supporter", agency: "family" },
    Partner { name: "Ruth Ellery", role: "virtual_school", agency: "council" },
    Partner { name: "Colin Maddock", role: "auditor", agency: "council" },
    Partner { name: "Jo Pemberton", role: "engagement_lead", agency: "council" },
    Partner { name: "Nadia Whitlow", role: "forum", agency: "family" },
    Partner { name: "Stephen Ogden", role: "scrutiny", agency: "public" },
    Partner { name: "Margaret Thorley", role: "inspector", agency: "public" },
];

/// Makes the whole area. `plans` is the number of plans held at census.
pub(crate) fn area(la: u16, placed: &Placed, plans: u32, dice: &mut Dice) -> (Area, Index) {
    let mut area = Area {
        name: "Ashdale",
        la,
        commissioner: "NHS Ashdale ICB",
        places: Vec::new(),
        teams: services(),
        staff: Vec::new(),
        partners: PARTNERS,
    };
    let mut index = Index::default();
    for kind in schools::KINDS {
        places_of(&mut area, &mut index, kind, placed, dice);
    }
    council_staff(&mut area, plans, dice);
    setting_staff(&mut area, dice);
    (area, index)
}

/// The teams every area has. The SEND team is the first.
fn services() -> Vec<Team> {
    [
        ("SEND team", Service::Send, "council"),
        ("Educational psychology service", Service::Psychology, "council"),
        ("Speech and language therapy", Service::SpeechLanguage, "health"),
        ("Community paediatrics", Service::Paediatrics, "health"),
        ("Children's occupational therapy", Service::OccupationalTherapy, "health"),
        ("Children's social care", Service::SocialCare, "council"),
    ]
    .into_iter()
    .map(|(name, service, agency)| Team { name: name.to_owned(), service, agency, place: None })
    .collect()
}

/// As many places of a kind as its children need.
fn places_of(area: &mut Area, index: &mut Index, kind: &Kind, placed: &Placed, dice: &mut Dice) {
    let count = |column: Placement| -> u32 {
        placed
            .iter()
            .enumerate()
            .filter(|(row, _)| kind.takes_age(row + 2))
            .filter_map(|(_, counts)| counts.get(column as usize))
            .sum()
    };
    let units = kind.unit.map_or(0, |column| count(column).div_ceil(15));
    let resourced = kind.resourced.map_or(0, |column| count(column).div_ceil(12));
    let wanted = count(kind.placement).div_ceil(kind.size).max(units + resourced).max(kind.at_least);
    for number in 0..wanted {
        let has_unit = number < units;
        let has_resourced = !has_unit && number < units + resourced;
        let ix = PlaceIx(u32::try_from(area.places.len()).unwrap_or(u32::MAX));
        let place = place(area, kind, (has_unit, has_resourced), dice);
        area.teams.push(Team {
            name: place.name.clone(),
            service: Service::Setting,
            agency: "setting",
            place: Some(ix),
        });
        index.add(kind, &place, ix);
        area.places.push(place);
    }
}

fn place(area: &Area, kind: &Kind, (unit, resourced): (bool, bool), dice: &mut Dice) -> Place {
    let number = u32::try_from(area.places.len()).unwrap_or(u32::MAX);
    let (type_code, type_name) = dice.pick(kind.types).copied().unwrap_or_default();
    let first = match kind.phase {
        Phase::Nursery | Phase::Primary => 2000,
        Phase::Secondary => 4000,
        Phase::AllThrough => 7000,
        Phase::Post16 => 8000,
    };
    Place {
        name: schools::name(number, kind, dice),
        urn: if type_code == 0 { String::new() } else { (990_001 + number).to_string() },
        ukprn: (19_990_001 + number).to_string(),
        type_code,
        type_name,
        phase: kind.phase,
        counted_as: kind.placement,
        has_unit: unit,
        has_resourced_provision: resourced,
        establishment: first + u16::try_from(number % 1000).unwrap_or_default(),
        postcode: super::places::postcode(dice),
        team: TeamIx(u32::try_from(area.teams.len()).unwrap_or(u32::MAX)),
    }
}

/// Officers, managers and those who write advice. The first of each are the people of the mock-ups.
fn council_staff(area: &mut Area, plans: u32, dice: &mut Dice) {
    let known: [(&str, &str, &str, u32); 5] = [
        ("Priya", "Nair", "case_officer", 0),
        ("Sarah", "Quayle", "send_manager", 0),
        ("Tom", "Brandt", "psychologist", 1),
        ("Farah", "Shah", "dco", 3),
        ("Helen", "Marsden", "dsco", 5),
    ];
    for (forename, surname, role, team) in known {
        hire(area, forename, surname.to_owned(), role, TeamIx(team));
    }
    let more = |per: u32, least: u32| (plans / per).max(least);
    let groups = [
        ("case_officer", 0, more(150, 7)),
        ("send_manager", 0, more(2000, 1)),
        ("psychologist", 1, more(350, 4)),
        ("therapist", 2, more(400, 4)),
        ("service_manager", 2, 1),
        ("therapist", 3, more(600, 3)),
        ("service_manager", 3, 1),
        ("therapist", 4, more(800, 2)),
        ("service_manager", 4, 1),
        ("social_worker", 5, more(400, 4)),
        ("data_officer", 0, 1),
        ("administrator", 0, 1),
    ];
    for (role, team, count) in groups {
        for _ in 0..count {
            let (forename, surname) = names::of_staff(dice);
            hire(area, forename, surname, role, TeamIx(team));
        }
    }
}

/// One special educational needs coordinator for each place.
fn setting_staff(area: &mut Area, dice: &mut Dice) {
    let teams: Vec<TeamIx> = area.places.iter().map(|place| place.team).collect();
    for team in teams {
        let (forename, surname) = names::of_staff(dice);
        hire(area, forename, surname, "setting", team);
    }
}

/// The council's officers who are accountable for a part of the plan, where they are not on the staff: they manage in the
/// SEND team. Hired last, so that nobody else's name or number depends on them.
pub(crate) fn hire_leads(area: &mut Area, plan: &JointPlan) {
    for (_, name) in plan.leads().filter(|(party, _)| *party == "council") {
        let Some((forename, surname)) = name.split_once(' ') else { continue };
        if !area.staff.iter().any(|one| (one.forename.as_str(), one.surname.as_str()) == (forename, surname))
        {
            hire(area, forename, surname.to_owned(), "send_manager", TeamIx(0));
        }
    }
}

fn hire(area: &mut Area, forename: &str, surname: String, role: &'static str, team: TeamIx) {
    // 960 114 is the first, as in the mock-ups; numbers come round again in a large area.
    let line = 100 + (14 + area.staff.len()) % 900;
    let email = format!("{}.{}{}@ashdale.example", plain(forename), plain(&surname), area.staff.len());
    area.staff.push(Member {
        forename: forename.to_owned(),
        surname,
        role,
        team,
        telephone: format!("01632 960 {line:03}"),
        email,
    });
}

/// A name in the letters a to z, for a mail address: accents go and their letters stay, `Ștefan` is `stefan`.
pub(crate) fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.nfkd().flat_map(char::to_lowercase) {
        match letter {
            'ł' => plain.push('l'),
            'ø' => plain.push('o'),
            'đ' | 'ð' => plain.push('d'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'ı' => plain.push('i'),
            letter if letter.is_ascii_alphabetic() => plain.push(letter),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_mail_address_keeps_every_letter_of_a_name() {
        for (name, address) in [
            ("Ștefănescu", "stefanescu"),
            ("Zoë", "zoe"),
            ("Łukasz", "lukasz"),
            ("Nguyễn", "nguyen"),
            ("O’Brien-Đorđević", "obriendordevic"),
        ] {
            assert_eq!(plain(name), address);
        }
    }
}
