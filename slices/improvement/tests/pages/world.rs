//! An area with a manager, a commissioner, a forum and others, and a browser at the slice's own pages.
//! Everything is recorded by posting the slice's own forms.

use axum::Extension;
use futures_util::future::BoxFuture;
use waymark_access::{Role, Visitor};
use waymark_improvement::pages::{Choices, Helping, Rooms, Seconds};
use waymark_improvement::standing::{Dot, Second, Tells};
use waymark_improvement::store;
use waymark_kernel::{Answer, Day, Ids, Problem, day};
use waymark_people::facts::RoleGiven;
use waymark_people::{Desk, Names, Naming, PersonDetails, Typed, persons, roles};
use waymark_testkit_pages::Browser;

/// The Monday of the mock.
pub const MONDAY: Day = day(2026, 11, 23);

/// Everything a test of pages needs.
pub struct World {
    browser: Browser,
}

impl std::ops::Deref for World {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

/// Someone in a role.
pub fn visitor(role: Role) -> Visitor {
    Visitor {
        person: Ids::seeded(role as u64 + 100).next(),
        name: "Sam Reader".into(),
        role,
        agency: "council".into(),
        teams: Vec::new(),
        setting: None,
        covers: Vec::new(),
    }
}

impl World {
    /// The area on the Monday of the mock, before any inspection.
    pub async fn new() -> Self {
        let routes = waymark_improvement::pages::routes()
            .layer(Extension(measures()))
            .layer(Extension(Naming::new(Others)));
        let browser = Browser::open(MONDAY, &[store::MIGRATIONS], |_| routes).await;
        Self { browser: browser.without_a_name_above() }
    }

    /// The same with a letter of two areas, and in area 1 an action and a milestone that the forum is asked to confirm.
    pub async fn with_a_plan() -> Self {
        let world = Self::new().await;
        let manager = visitor(Role::SendManager);
        world.on(day(2026, 2, 10));
        world.post(&manager, "/inspections/new", LETTER).await;
        world.post(&manager, "/improvement-plan/1/do/accountable", OFFICER).await;
        world.on(day(2026, 5, 18));
        world.post(&manager, "/improvement-plan/1/do/action", ACTION).await;
        world.post(&manager, "/improvement-plan/1/do/milestone", MILESTONE).await;
        world.on(MONDAY);
        world
    }

    /// Gives a visitor an account of this name, in their role.
    pub async fn works_here(&self, name: &str, visitor: &mut Visitor) {
        let (by, name, role) = (self.desk.by(visitor), name.to_owned(), visitor.role.code().to_owned());
        let job = self.desk.store().write(move |tx| {
            Box::pin(async move {
                let person = persons::record(tx, &by, PersonDetails::named(name), None).await?;
                let (agency, from) = ("council".to_owned(), day(2020, 1, 1));
                let given = RoleGiven { person, role, agency, team: None, setting: None, from, to: None };
                roles::give(tx, &by, given).await?;
                Ok(person)
            })
        });
        visitor.person = job.await.unwrap();
    }
}

pub const LETTER: &[(&str, &str)] = &[
    ("framework", "2023"),
    ("outcome", "failings"),
    ("day", "9"),
    ("day-month", "2"),
    ("day-year", "2026"),
    ("areas", "Plans are late\r\nChildren wait too long for therapy\r\n"),
    ("strengths", "Early years staff spot children soon."),
];
pub const OFFICER: &[(&str, &str)] =
    &[("party", "council"), ("name", "Rae Dunmore"), ("manager", "Ida Frost")];
const ACTION: &[(&str, &str)] = &[
    ("words", "Hire."),
    ("starts", "18"),
    ("starts-month", "5"),
    ("starts-year", "2026"),
    ("cost", "£12,000"),
];
pub const MILESTONE: &[(&str, &str)] = &[
    ("words", "Eight officers in post"),
    ("due", "15"),
    ("due-month", "12"),
    ("due-year", "2026"),
    ("party", "council"),
    ("lead", "Rae Dunmore"),
    ("confirmers", "forum"),
];

/// The one child whom the record knows.
pub const CHILD: &str = "Zac Crossley";

fn refuse(field: Option<&'static str>) -> Answer<()> {
    field.map_or(Ok(()), |field| Err(Problem::refuse(field, "What may be the name of a child. Take it out.")))
}

/// A measure that gets better, and one of which nobody knows.
fn measures() -> Helping {
    Helping::new(Others)
}

struct Others;

impl Rooms for Others {
    fn tell(&self, _: Desk, _: Visitor, measures: Vec<String>) -> BoxFuture<'static, Answer<Seconds>> {
        let better = Second {
            tells: Tells::Better,
            words: "Getting better".into(),
            name: "Plans within 20 weeks".into(),
            figure: "61.0%".into(),
            basis: "128 of 210, twelve months to 23 November 2026".into(),
            because: "Getting better: seven points or more in a row above the average.".into(),
            worse: String::new(),
            dots: [50.0, 52.0, 61.0].map(|value| Dot { value: Some(value), tells: Tells::Better }).to_vec(),
            ordinary: Some((45.0, 55.0)),
            target: Some(100.0),
            more: None,
            href: "/measures/plans-20-weeks".into(),
        };
        let known = measures.into_iter().filter(|measure| measure == "plans-20-weeks");
        let told = known.map(|measure| (measure, better.clone())).collect();
        Box::pin(async move { Ok(told) })
    }

    fn measures(&self, _: Desk, _: Visitor) -> BoxFuture<'static, Answer<Choices>> {
        let all = [("plans-20-weeks", "Plans within 20 weeks"), ("nobody-counts-this", "Uncounted")];
        Box::pin(async move { Ok(all.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec()) })
    }

    fn decisions(&self, _: Desk, _: Visitor) -> BoxFuture<'static, Answer<Choices>> {
        Box::pin(async move { Ok(vec![("d1".to_owned(), "60 more children a month".to_owned())]) })
    }
}

impl Names for Others {
    fn in_words(&self, _: Desk, _: Visitor, typed: Typed) -> BoxFuture<'static, Answer<()>> {
        let field = typed.iter().find(|(_, words)| words.contains(CHILD)).map(|(field, _)| *field);
        Box::pin(async move { refuse(field) })
    }

    fn in_file(&self, _: Desk, _: Visitor, bytes: Vec<u8>) -> BoxFuture<'static, Answer<()>> {
        let named = String::from_utf8_lossy(&bytes).contains(CHILD);
        Box::pin(async move { refuse(named.then_some("file")) })
    }
}
