//! Maya Okafor, the child of the mock-ups: in week 11 of her assessment today, two pieces of health advice three days
//! late. With today = 23 November 2026 every date is that of the mock-ups; for another today all move by as much.

use super::Hand;
use super::advice::{SIX_WEEKS, chased};
use crate::area::{PlaceIx, Service, StaffIx};
use crate::life::{Address, Advice, Carer, Communication, Extras, Life, Relationship, RequestStory, Route};
use crate::world::World;
use waymark_identifiers::{Coded, Ethnicity, upn};
use waymark_kernel::{Day, add_days, day};
use waymark_returns::model::{Assessment, AssessmentOutcome, Outcome, Person, Request, RequestSource, Sex};

/// Days from the request to today: week 11.
const WEEK_11: i64 = 77;
/// Days from the request to the decision to assess, ten early.
const DECIDED: i64 = 32;

/// The life of the mock-ups.
pub(super) fn life(world: &World, hand: &mut Hand) -> Life {
    let received = add_days(world.calendar.today, -WEEK_11);
    let decided = add_days(received, DECIDED);
    let address = Address {
        street: "4 Weavers Green".to_owned(),
        town: "Larkfield".to_owned(),
        postcode: "AS1 2DE".to_owned(),
    };
    // The area's first school is Larkfield Primary, its first member of staff Priya Nair.
    let school = PlaceIx(0);
    let request = Request {
        received: Some(received),
        source: Some(RequestSource::Family),
        rya: Some(false),
        outcome_date: Some(decided),
        outcome: Some(Outcome::Agreed),
        mediation: Some(false),
        tribunal: Some(false),
        assessment: Some(Assessment { outcome: Some(AssessmentOutcome::Awaited), ..Assessment::default() }),
        ..Request::default()
    };
    let story = RequestStory {
        route: Some(Route::FamilyOnline),
        asked_by: Some(0),
        decided_by: Some(StaffIx(1)),
        advice: advice(world, school, decided, hand),
        ..RequestStory::default()
    };
    let person = Person {
        surname: "Okafor".to_owned(),
        forename: "Maya".to_owned(),
        birth_date: Some(day(2019 + world.calendar.today.year() - 2026, 5, 3)),
        sex: Some(Sex::Female),
        ethnicity: Ethnicity::from_code("BAFR"),
        post_code: address.postcode.clone(),
        upn: upn::make(world.area.la, 2000, 23, 0),
        requests: vec![request],
        ..Person::default()
    };
    Life { person, extras: extras(address, school, story) }
}

fn extras(address: Address, school: PlaceIx, story: RequestStory) -> Extras {
    let ada = Carer {
        forename: "Ada".to_owned(),
        surname: "Okafor".to_owned(),
        relationship: Relationship::Mother,
        parental_responsibility: true,
        lives_with_child: true,
        address: None,
        telephone: "01632 960 417".to_owned(),
        email: Some("ada.okafor@example.org".to_owned()),
        barred_by_order: false,
    };
    Extras {
        serial: 0,
        nhs_number: "9993041122".to_owned(),
        address,
        carers: vec![ada],
        communication: Some(Communication::Interpreter("Igbo")),
        restriction: None,
        looked_after: false,
        setting: Some(school),
        officer: Some(StaffIx(0)),
        requests: vec![story],
        reviews: Vec::new(),
        transfers: Vec::new(),
        first_made: None,
        moved_in: None,
        named_before: None,
    }
}

/// Six reports and the family's views, asked the day it was decided; when each came, in days after that.
fn advice(world: &World, school: PlaceIx, asked: Day, hand: &mut Hand) -> Vec<Advice> {
    let came = [
        (Service::Setting, Some(26)),
        (Service::Psychology, Some(40)),
        (Service::SpeechLanguage, None),
        (Service::Paediatrics, None),
        (Service::OccupationalTherapy, Some(33)),
        (Service::SocialCare, Some(12)),
        (Service::Family, Some(34)),
    ];
    came.into_iter()
        .map(|(service, days)| {
            let (team, any) = world.adviser(service, &mut hand.dice);
            let by = world.advisers(service).first().copied().or(any);
            let team = match service {
                Service::Setting => world.area.place(school).map(|place| place.team),
                _ => team,
            };
            let received = days.map(|days| add_days(asked, days));
            let today = world.calendar.today;
            // Reminded on the day it was due, and again today.
            let mut reminded = chased(asked, received.unwrap_or(add_days(today, 1)), today);
            if received.is_none() && add_days(asked, SIX_WEEKS) < today {
                reminded.push(today);
            }
            Advice { service, team, by, asked, received, chased: reminded }
        })
        .collect()
}
