//! An invented team, family and case, made only by the commands of the rooms, and a browser at the slice's own pages.

use axum::middleware::from_fn_with_state;
use waymark_access::{Label, Role, Visitor};
use waymark_ehc::codes::{AdviceKind, RequestSource, Route};
use waymark_ehc::commands::{Command, act_in, next_reference, open_new};
use waymark_ehc::decide::{self, AskFor, NewRequest};
use waymark_ehc::record::Happening;
use waymark_ehc::store::{OpenCase, case_by_reference};
use waymark_kernel::{Answer, ChildId, Day, PersonId, Source, TeamId, day};
use waymark_people::area_contacts::AreaContact;
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::{FamilyRecorded, RoleGiven};
use waymark_people::teams::TeamDetails;
use waymark_people::{
    By, ChildDetails, PersonDetails, area_contacts, children, families, persons, roles, teams,
};
use waymark_testkit::noon;
use waymark_testkit_pages::Browser;
pub use waymark_testkit_pages::Got;

/// Since when everyone has their role.
const SINCE: Day = day(2020, 9, 1);
/// The Monday of the mock.
pub const MONDAY: Day = day(2026, 11, 23);

/// Everything a test of pages needs.
pub struct World {
    browser: Browser,
    pub officer: Visitor,
    pub manager: Visitor,
    pub therapist: Visitor,
    pub stranger: Visitor,
    pub child: ChildId,
    pub mother: PersonId,
    pub send: TeamId,
    pub teams: Vec<(AdviceKind, TeamId)>,
}

impl std::ops::Deref for World {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl World {
    /// The invented area on the Monday of the mock, with a child and nothing asked for yet.
    pub async fn new() -> Self {
        let tables = [waymark_ehc::store::MIGRATIONS];
        let browser = Browser::open(MONDAY, &tables, |desk| {
            let kept_back = from_fn_with_state(desk.clone(), waymark_ehc::pages::instead);
            waymark_ehc::pages::routes().layer(kept_back)
        });
        settle(browser.await).await
    }

    /// The hand of the officer on a day.
    pub fn by(&self, on: Day) -> By {
        By {
            ids: self.desk.ids().clone(),
            now: noon(on),
            actor: self.officer.actor(),
            source: Source::Entered,
        }
    }

    /// A request of Maya's mother, received on a day; answers the reference.
    pub async fn request(&self, on: Day) -> String {
        let (by, child, team, officer, mother) =
            (self.by(on), self.child, self.send, self.officer.person, self.mother);
        self.desk
            .store()
            .write(move |tx| {
                Box::pin(async move {
                    let reference = next_reference(tx, &by).await?;
                    let request = NewRequest {
                        reference: reference.clone(),
                        source: RequestSource::Family,
                        route: Route::Online,
                        day: on,
                        requester: Some(mother),
                        parent_told: None,
                        words: None,
                        known: (None, None),
                        team,
                        officer: Some(officer),
                    };
                    let facts = decide::receive_request(request, day(2019, 5, 3), on)?;
                    open_new(tx, &by, child, Vec::new(), facts).await?;
                    Ok(reference)
                })
            })
            .await
            .unwrap()
    }

    /// Records what a decision gives, on a day.
    pub async fn act<F>(&self, reference: &str, on: Day, decide: F)
    where
        F: FnOnce(&OpenCase) -> Answer<Vec<Happening>> + Send + 'static,
    {
        let by = self.by(on);
        let case = case_by_reference(self.desk.store(), reference).await.unwrap();
        let command =
            Command { key: self.desk.ids().next::<waymark_kernel::FactId>().to_string(), words: Vec::new() };
        let job = self
            .desk
            .store()
            .write(move |tx| Box::pin(async move { act_in(tx, &by, case, command, decide).await }));
        job.await.unwrap();
    }

    /// Restricts Maya's record, or lifts it.
    pub async fn label(&self, label: Label) {
        let (by, child) = (self.by(MONDAY), self.child);
        let job = self.desk.store().write(move |tx| {
            Box::pin(async move {
                children::set_label(tx, &by, child, label, None).await?;
                waymark_ehc::store::set_case_label(tx, child, label.number()).await
            })
        });
        job.await.unwrap();
    }

    /// The case of the mock: asked for on 7 September, assessed on 9 October, two of six reports late on 23 November.
    pub async fn maya(&self) -> String {
        let reference = self.request(day(2026, 9, 7)).await;
        let agreed = day(2026, 10, 9);
        self.act(&reference, agreed, move |_| {
            let decision = waymark_ehc::facts::Decision::default();
            Ok(vec![Happening::on(agreed, waymark_ehc::Fact::AssessmentAgreed(decision))])
        })
        .await;
        let asks: Vec<AskFor> = self
            .teams
            .iter()
            .map(|(kind, team)| AskFor { advice: self.desk.ids().next(), kind: *kind, team: *team })
            .collect();
        let answered: Vec<_> = asks.iter().map(|ask| ask.advice).collect();
        self.act(&reference, agreed, move |open| decide::ask(&open.case, &asks, agreed, agreed)).await;
        for (n, on) in [
            (0, day(2026, 10, 28)),
            (1, day(2026, 11, 18)),
            (4, day(2026, 11, 2)),
            (5, day(2026, 10, 21)),
            (6, day(2026, 11, 12)),
        ] {
            let advice = answered[n];
            self.act(&reference, on, move |open| decide::receive(&open.case, advice, on, on)).await;
        }
        for n in [2, 3] {
            let advice = answered[n];
            self.act(&reference, MONDAY, move |open| decide::chase(&open.case, advice, MONDAY)).await;
        }
        reference
    }
}

async fn settle(browser: Browser) -> World {
    let desk = &browser.desk;
    let nobody = waymark_kernel::Actor {
        person: desk.ids().next(),
        role: "administrator".into(),
        agency: "council".into(),
    };
    let by = By { ids: desk.ids().clone(), now: noon(SINCE), actor: nobody, source: Source::Entered };
    let made = desk.store().write(move |tx| {
        Box::pin(async move {
            let mut kinds = Vec::new();
            for (name, kind, agency, advice) in TEAMS {
                let details = TeamDetails {
                    name: name.into(),
                    kind: kind.into(),
                    agency: agency.into(),
                    ..TeamDetails::default()
                };
                kinds.push((advice, teams::record(tx, &by, details).await?));
            }
            let send = kinds[6].1;
            let officer = staff(tx, &by, "Priya Nair", Role::CaseOfficer, "council", send).await?;
            let manager = staff(tx, &by, "Sarah Quayle", Role::SendManager, "council", send).await?;
            let therapist = staff(tx, &by, "Jo Bell", Role::Therapist, "health", kinds[2].1).await?;
            let stranger = staff(tx, &by, "Kit Moss", Role::Therapist, "health", kinds[4].1).await?;
            let mut maya = ChildDetails::new("Maya", "Okafor", day(2019, 5, 3));
            maya.nhs_number = Some("9990000018".into());
            maya.communication = Some("Igbo interpreter".into());
            let child = children::record(tx, &by, maya).await?;
            let reach = ContactDetails { phone: Some("01632 960 001".into()), email: None };
            let ada = PersonDetails { contact: reach, ..PersonDetails::named("Ada Okafor") };
            let mother = persons::record(tx, &by, ada, None).await?;
            let family = FamilyRecorded {
                person: mother,
                right: "pr".into(),
                relationship: Some("mother".into()),
                lives_with: true,
                first_contact: true,
                from: SINCE,
                to: None,
            };
            families::record(tx, &by, child, family).await?;
            for (code, name, phone) in CONTACTS {
                let contact = AreaContact {
                    code: code.into(),
                    name: name.into(),
                    phone: Some(phone.into()),
                    ..AreaContact::default()
                };
                area_contacts::put(tx, &by, contact).await?;
            }
            Ok((kinds, send, officer, manager, therapist, stranger, child, mother))
        })
    });
    let (teams, send, officer, manager, therapist, stranger, child, mother) = made.await.unwrap();
    World { browser, officer, manager, therapist, stranger, child, mother, send, teams }
}

async fn staff(
    tx: &mut waymark_store::Tx,
    by: &By,
    name: &str,
    role: Role,
    agency: &str,
    team: TeamId,
) -> Answer<Visitor> {
    let person = persons::record(tx, by, PersonDetails::named(name), None).await?;
    let given = RoleGiven {
        person,
        role: role.code().into(),
        agency: agency.into(),
        team: Some(team),
        setting: None,
        from: SINCE,
        to: None,
    };
    roles::give(tx, by, given).await?;
    Ok(Visitor {
        person,
        name: name.into(),
        role,
        agency: agency.into(),
        teams: vec![team],
        setting: None,
        covers: Vec::new(),
    })
}

const TEAMS: [(&str, &str, &str, AdviceKind); 7] = [
    ("Larkfield Primary", "other", "setting", AdviceKind::Setting),
    ("Educational psychology", "psychology", "council", AdviceKind::Psychologist),
    ("Speech and language therapy", "speech", "health", AdviceKind::Health),
    ("Community paediatrics", "paediatrics", "health", AdviceKind::Health),
    ("Occupational therapy", "occupational", "health", AdviceKind::Health),
    ("Children’s social care", "social_care", "care", AdviceKind::SocialCare),
    ("Ashdale SEND team", "send", "council", AdviceKind::Family),
];

const CONTACTS: [(&str, &str, &str); 4] = [
    ("send_team", "Ashdale SEND team", "01632 960 110"),
    ("sendiass", "Ashdale SENDIASS", "01632 960 555"),
    ("mediation", "Ashdale Mediation", "01632 960 777"),
    ("disagreement", "Ashdale Resolve", "01632 960 778"),
];
