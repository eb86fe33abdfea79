//! An invented service with its list, a family and a school, made only by the commands of the rooms, and a browser at the
//! slice's own pages.

use crate::told::{CAPACITY, GROUP, STEPS};
use axum::http::StatusCode;
use waymark_access::{Relation, Role, Tie, Visitor, ties};
use waymark_kernel::{Actor, Answer, ChildId, Day, FactId, PersonId, Source as From, TeamId, day};
use waymark_people::facts::{FamilyRecorded, RoleGiven};
use waymark_people::teams::TeamDetails;
use waymark_people::{
    By, ChildDetails, Desk, PersonDetails, children, families, persons, roles, settings, teams,
};
use waymark_store::Tx;
use waymark_testkit::noon;
use waymark_testkit_pages::Browser;
pub use waymark_testkit_pages::Got;
use waymark_therapies::Service;
use waymark_therapies::codes::{ClockRule, Source, Standard};
use waymark_therapies::commands::{Command, act_in, next_reference, open_new};
use waymark_therapies::decide::{self, NewReferral};
use waymark_therapies::facts::Agreement;
use waymark_therapies::happening::Happening;
use waymark_therapies::service::ServiceDetails;
use waymark_therapies::store::{self, OpenReferral, services};

const SINCE: Day = day(2020, 9, 1);
/// The Monday of the mock.
pub const MONDAY: Day = day(2026, 11, 23);
const SCHOOL: &str = "urn:103150";

/// Everything a test of pages needs.
pub struct World {
    browser: Browser,
    /// Works in speech and language therapy.
    pub therapist: Visitor,
    /// Manages speech and language therapy.
    pub manager: Visitor,
    /// Works in the autism service.
    pub stranger: Visitor,
    pub officer: Visitor,
    pub commissioner: Visitor,
    pub school: Visitor,
    pub mother: Visitor,
    pub speech: Service,
    pub autism: Service,
    pub maya: ChildId,
}

impl std::ops::Deref for World {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl World {
    /// The area on the Monday of the mock: two services and one family, nobody referred yet.
    pub async fn new() -> Self {
        let browser =
            Browser::open(MONDAY, &[store::MIGRATIONS], |_| waymark_therapies::pages::routes()).await;
        let by = by(&browser.desk, SINCE);
        let made = browser
            .desk
            .store()
            .write(move |tx| Box::pin(async move { settle(tx, &by).await }))
            .await
            .unwrap();
        let Made { people, services: [speech, autism], maya } = made;
        let [therapist, stranger, officer, commissioner, school, mother, manager] = people;
        Self {
            browser,
            therapist,
            manager,
            stranger,
            officer,
            commissioner,
            school,
            mother,
            speech,
            autism,
            maya,
        }
    }

    /// Another child, of whom only the name is known.
    pub async fn child(&self, name: &str, surname: &str) -> ChildId {
        let (by, details) = (by(&self.desk, SINCE), ChildDetails::new(name, surname, day(2020, 2, 1)));
        self.desk
            .store()
            .write(move |tx| Box::pin(async move { children::record(tx, &by, details).await }))
            .await
            .unwrap()
    }

    /// A referral of a child to a service, received on a day; answers its reference.
    pub async fn refer(&self, child: ChildId, service: &Service, on: Day, agreement: Agreement) -> String {
        let (by, service) = (by(&self.desk, on), service.clone());
        let job = self.desk.store().write(move |tx| {
            Box::pin(async move {
                let reference = next_reference(tx, &by).await?;
                let born = children::get(&mut *tx, child).await?.details.birth_date;
                let earlier = store::earlier(&mut *tx, child, service.id).await?;
                let new = NewReferral {
                    reference: reference.clone(),
                    service: service.id,
                    source: Source::Gp,
                    setting: Some(SCHOOL.into()),
                    day: on,
                    reason: None,
                    agreement: Agreement { referral: true, ..agreement },
                    list_number: None,
                };
                let facts = decide::refer(new, born, &earlier, on)?;
                open_new(tx, &by, (child, &service), Vec::new(), facts).await?;
                Ok(reference)
            })
        });
        job.await.unwrap()
    }

    /// Records what a decision gives, on a day.
    pub async fn act<F>(&self, reference: &str, on: Day, decide: F)
    where
        F: FnOnce(&OpenReferral) -> Answer<Vec<Happening>> + Send + 'static,
    {
        let by = by(&self.desk, on);
        let place = store::place_of_reference(self.desk.store(), reference).await.unwrap();
        let command = Command { key: self.desk.ids().next::<FactId>().to_string(), words: Vec::new() };
        let job = self
            .desk
            .store()
            .write(move |tx| Box::pin(async move { act_in(tx, &by, place.id, command, decide).await }));
        job.await.unwrap();
    }

    /// Maya on the speech list for 29 weeks: accepted, an appointment offered for 10 December.
    pub async fn maya_waits(&self) -> String {
        let reference = self.refer(self.maya, &self.speech, day(2026, 5, 4), Agreement::default()).await;
        let accepted = day(2026, 5, 11);
        self.act(&reference, accepted, move |open| decide::accept(&open.referral, accepted, accepted)).await;
        let offered = day(2026, 11, 16);
        self.act(&reference, offered, move |open| {
            decide::offer(&open.referral, decide::Slot::on(day(2026, 12, 10), None), offered)
        })
        .await;
        reference
    }

    /// The manager tells the steps of the service, what it can do, and of a group that needs no waiting.
    pub async fn manager_tells(&self) {
        let service = "/health/services/speech-and-language";
        let [first, second] = &STEPS;
        let told: [(&str, &[(&str, &str)]); 4] =
            [("capacity", &CAPACITY), ("steps", first), ("steps", second), ("support/new", &GROUP)];
        for (page, fields) in told {
            let got = self.post(&self.manager, &format!("{service}/{page}"), fields).await;
            assert_eq!(got.status, StatusCode::SEE_OTHER, "{page}: {}", got.body);
        }
    }

    /// The manager says after how many weeks a family should hear something.
    pub async fn manager_changes_weeks_told(&self, weeks: &str) {
        let fields = [
            ("name", "Speech and language therapy"),
            ("clock", "first_contact"),
            ("standard", "aim"),
            ("rule", "W3"),
            ("weeks", "18"),
            ("families", "yes"),
            ("provider", "Ashdale Community Health"),
            ("commissioner", "NHS Ashdale ICB"),
            ("from_age", "0"),
            ("to_age", "25"),
            ("tell_every", weeks),
            ("meanwhile", "Talk and read together each day."),
        ];
        let got = self.post(&self.manager, "/health/services/speech-and-language/details", &fields).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.body);
    }
}

fn by(desk: &Desk, on: Day) -> By {
    let actor =
        Actor { person: PersonId(uuid::Uuid::nil()), role: "administrator".into(), agency: "council".into() };
    By { ids: desk.ids().clone(), now: noon(on), actor, source: From::Entered }
}

struct Made {
    people: [Visitor; 7],
    services: [Service; 2],
    maya: ChildId,
}

async fn settle(tx: &mut Tx, by: &By) -> Answer<Made> {
    let speech = team(tx, by, "Speech and language therapy", "speech").await?;
    let autism = team(tx, by, "Autism assessment", "paediatrics").await?;
    let send = team(tx, by, "Ashdale SEND team", "send").await?;
    let therapist = staff(tx, by, "Jo Bell", (Role::Therapist, "health"), (Some(speech), None)).await?;
    let stranger = staff(tx, by, "Kit Moss", (Role::Therapist, "health"), (Some(autism), None)).await?;
    let officer = staff(tx, by, "Priya Nair", (Role::CaseOfficer, "council"), (Some(send), None)).await?;
    let commissioner = staff(tx, by, "Omar Reid", (Role::Commissioner, "health"), (None, None)).await?;
    let school = staff(tx, by, "Beth Lane", (Role::Setting, "setting"), (None, Some(SCHOOL))).await?;
    let mother = staff(tx, by, "Ada Okafor", (Role::Parent, "family"), (None, None)).await?;
    let mut details = ChildDetails::new("Maya", "Okafor", day(2019, 5, 3));
    details.nhs_number = Some("9990000018".into());
    let maya = children::record(tx, by, details).await?;
    let family = FamilyRecorded {
        person: mother.person,
        right: "pr".into(),
        relationship: Some("mother".into()),
        lives_with: true,
        first_contact: true,
        from: SINCE,
        to: None,
    };
    families::record(tx, by, maya, family).await?;
    ties::put(tx, &[Tie::from_day(maya, settings::actor(SCHOOL), Relation::OnRoll, SINCE)]).await?;
    let services = [
        services::record(tx, by, service("speech-and-language", "Speech and language therapy", speech))
            .await?,
        services::record(tx, by, service("autism", "Autism assessment", autism)).await?,
    ];
    let manager = staff(tx, by, "Ines Holt", (Role::ServiceManager, "health"), (Some(speech), None)).await?;
    let people = [therapist, stranger, officer, commissioner, school, mother, manager];
    Ok(Made { people, services, maya })
}

fn service(slug: &str, name: &str, team: TeamId) -> ServiceDetails {
    ServiceDetails {
        slug: slug.into(),
        name: name.into(),
        provider: "Ashdale Community Health".into(),
        commissioner: "NHS Ashdale ICB".into(),
        team,
        clock: ClockRule::FirstContact,
        standard: Standard::Aim,
        rule: Some("W3".into()),
        weeks: 18,
        families_refer: slug != "autism",
        tell_every: 8,
        meanwhile: "Talk and read together each day. Come to our open talk group on Tuesdays.".into(),
        ages: (0, 25),
    }
}

async fn team(tx: &mut Tx, by: &By, name: &str, kind: &str) -> Answer<TeamId> {
    let details = TeamDetails {
        name: name.into(),
        kind: kind.into(),
        agency: "health".into(),
        ..TeamDetails::default()
    };
    teams::record(tx, by, details).await
}

async fn staff(
    tx: &mut Tx,
    by: &By,
    name: &str,
    (role, agency): (Role, &str),
    (team, setting): (Option<TeamId>, Option<&str>),
) -> Answer<Visitor> {
    let person = persons::record(tx, by, PersonDetails::named(name), None).await?;
    let given = RoleGiven {
        person,
        role: role.code().into(),
        agency: agency.into(),
        team,
        setting: setting.map(str::to_owned),
        from: SINCE,
        to: None,
    };
    roles::give(tx, by, given).await?;
    Ok(Visitor {
        person,
        name: name.into(),
        role,
        agency: agency.into(),
        teams: team.into_iter().collect(),
        setting: setting.map(settings::actor),
        covers: Vec::new(),
    })
}
