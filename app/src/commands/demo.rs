//! `waymark demo`: makes the invented area of Ashdale if there is none, serves it on loopback, and prints a sign-in
//! link for each role.

mod again;
mod leads;
mod waiting;

use super::answer::tell;
use super::check;
use super::import::sen2::{of_file, tell_import};
use super::refused::Refused;
use super::serve::{desk, random_ids};
use crate::cli::{DemoArguments, DemoCommand};
use crate::clock::Machine;
use crate::imports::Head;
use crate::place::{Opened, Where};
use crate::server::links::{Link, Links};
use crate::server::{Server, serve};
use crate::settle::from_return;
use anyhow::bail;
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use waymark_access::Role;
use waymark_demo::{Like, Population, Recipe, STORIES, Story, population};
use waymark_ehc::store::young;
use waymark_kernel::{Actor, Answer, Day, FactId, Ids, Now, PersonId, Source, day, parse_day};
use waymark_people::{By, Clock, Person, persons};
use waymark_store::Store;
use waymark_web::words::{day_plain, london_day};

/// An area of fewer plans publishes nothing: nearly all that it counts is of a few children, and may not be told. Nor does one
/// of far more than any authority of England has (20,000): it is made to try the caseload at that size.
const PAPERS: RangeInclusive<u32> = 60..=50_000;
/// A story begins with letters, a statement and a meeting to come, and has papers when it has gone on for so many days: a whole
/// month that its plan was worked on in, and the two after it.
const STORY_PAPERS: i64 = 120;

/// The first day of Part 3 of the Children and Families Act 2014: before it there is no plan and no clock.
const BEGINS: Day = day(2014, 9, 1);

/// Makes, serves, or prints the links.
pub async fn run(place: &Where, mut arguments: DemoArguments) -> anyhow::Result<ExitCode> {
    if let Some(DemoCommand::Links { json }) = arguments.links {
        return print_links(place, json);
    }
    if !arguments.listen.ip().is_loopback() {
        bail!(refused(
            "A demonstration listens only on this machine: use an address such as 127.0.0.1:8080."
        ));
    }
    let clock = clock(&arguments)?;
    let there = place.exists().await?;
    let moves_on = there && again::moves_on(place, &mut arguments, clock.now().today).await?;
    let opened = match there && !moves_on {
        true => {
            let words = place.words();
            if says_how_to_make(&arguments) {
                tell!(
                    "There is an area in {words} already: it is served as it is. To make another, give --data a new folder."
                );
            }
            let opened = place.open().await?;
            let (made, today) = (london_day(opened.area.made), clock.now().today);
            if made < today {
                tell!(
                    "It was made on {made} and nothing is recorded in it since, unless somebody did here. For a record that \
                     goes on until {today}, say --story again, or make it anew with --data and a new folder."
                );
            }
            opened
        }
        false => {
            let opened = make(place, &arguments, &clock).await?;
            again::leave(place, &arguments, &opened.store).await?;
            opened
        }
    };
    if !opened.area.demo {
        bail!("The area in {} is real: a demonstration needs a folder of its own.", place.words());
    }
    let clock = from_its_making(&opened, &arguments, clock)?;
    if arguments.make_only {
        opened.store.close().await;
        return Ok(ExitCode::SUCCESS);
    }
    let links = Arc::new(Links::new(links(&opened, &clock, arguments.listen).await?));
    links.leave(&place.data)?;
    tell!("\nServing Ashdale, whose people are made up, on http://{}\nSign in as:", arguments.listen);
    links.all().iter().for_each(|link| tell!("  {:<60} {}", link.who, link.url));
    let desk = desk(&opened, clock, false).await?;
    serve(Server { desk, links, metrics: Arc::default() }, arguments.listen, None).await?;
    Ok(ExitCode::SUCCESS)
}

fn refused(sentence: impl Into<String>) -> Refused {
    Refused(sentence.into())
}

/// The day it is, as the words say it: the day given, else the first of the story, else today.
fn clock(arguments: &DemoArguments) -> anyhow::Result<Machine> {
    let story = story(arguments)?;
    let clock = match (&arguments.today, story) {
        (Some(word), _) => Machine::set_to(
            parse_day(word).ok_or_else(|| refused(format!("“{word}” is not a day such as 2026-11-23")))?,
        )?,
        (None, Some(story)) => Machine::set_to(story.starts)?,
        (None, None) => Machine::real()?,
    };
    if clock.now().today < BEGINS {
        bail!(refused(format!(
            "The law of this program begins on {}: give that day or a later one.",
            day_plain(BEGINS)
        )));
    }
    match story.filter(|story| clock.now().today < story.starts) {
        Some(story) => bail!(refused(format!(
            "The story {} starts on {}: give that day or a later one.",
            story.name,
            day_plain(story.starts)
        ))),
        None => Ok(clock),
    }
}

/// The clock of an area is never before the day on which it was made: its people would have been told things that had not
/// happened. An earlier day that was asked for is refused; where none was, it is the day of the making.
fn from_its_making(opened: &Opened, arguments: &DemoArguments, clock: Machine) -> anyhow::Result<Machine> {
    let (today, made) = (clock.now().today, london_day(opened.area.made));
    if today >= made {
        return Ok(clock);
    }
    if arguments.today.is_some() {
        bail!(refused(format!(
            "The area was made on {}, and {} is before that: give that day or a later one.",
            day_plain(made),
            day_plain(today)
        )));
    }
    tell!("It is {} in this area, the day on which it was made.", day_plain(made));
    Machine::set_to(made)
}

/// Whether any word says what area to make. The seed and the figures that nobody names say nothing.
fn says_how_to_make(arguments: &DemoArguments) -> bool {
    let DemoArguments { seed, like, story, plans, from, .. } = arguments;
    let usual = *seed == 1 && like == "sefton" && story.is_none() && plans.is_none() && from.is_none();
    !usual
}

/// The story that was asked for.
fn story(arguments: &DemoArguments) -> anyhow::Result<Option<Story>> {
    let Some(name) = &arguments.story else { return Ok(None) };
    let found = STORIES.into_iter().find(|story| story.name == name);
    let unknown = || refused(format!("“{name}” is not one of sefton-2019, birmingham-2021"));
    Ok(Some(found.ok_or_else(unknown)?))
}

fn print_links(place: &Where, json: bool) -> anyhow::Result<ExitCode> {
    let links = Links::left(&place.data)?;
    if json {
        tell!("{}", serde_json::to_string_pretty(&links)?);
    } else {
        links.iter().for_each(|link| tell!("{:<60} {}", link.who, link.url));
    }
    Ok(ExitCode::SUCCESS)
}

async fn make(place: &Where, arguments: &DemoArguments, clock: &Machine) -> anyhow::Result<Opened> {
    let story = story(arguments)?;
    let like = match story {
        Some(story) => story.like,
        None => Like::parse(&arguments.like).ok_or_else(|| {
            refused(format!("“{}” is not one of sefton, birmingham, england-share", arguments.like))
        })?,
    };
    let now = clock.now();
    let recipe = Recipe { seed: arguments.seed, like, plans: arguments.plans, today: now.today };
    let people = population(&recipe);
    let ids = Arc::new(Ids::seeded(arguments.seed));
    if let Some(file) = &arguments.from {
        return make_from(place, file, &people, (ids, now)).await;
    }
    tell!("… making the invented area of Ashdale in {}", place.words());
    let told = |done: usize| {
        if done.is_multiple_of(1_000) {
            tell!("… {done} children");
        }
    };
    let area = people.area();
    let settle = async |store: &Store| {
        let settled = crate::settle::settle(store, &people, ids.clone(), now, told).await?;
        if arguments.plans.is_some_and(|plans| !PAPERS.contains(&plans)) {
            return Ok(());
        }
        let story = story.map(|story| waymark_kernel::days_between(story.starts, now.today));
        if story.is_none_or(|days| days >= STORY_PAPERS) {
            crate::settle::papers(store, &settled, ids.clone(), now).await?;
        }
        crate::settle::publications(store, &settled, like, (ids, now)).await
    };
    let opened = place.fill(&area.la.to_string(), area.name, now.at, settle).await?;
    tell!("✓ Ashdale is made");
    Ok(opened)
}

/// An area with the people of a return, and invented staff and parents round them.
async fn make_from(
    place: &Where,
    file: &Path,
    people: &Population,
    (ids, now): (Arc<Ids>, Now),
) -> anyhow::Result<Opened> {
    let head = Head::read(file).map_err(|error| refused(check::named(error, file).to_string()))?;
    head.check_file().map_err(|problem| of_file(problem, file))?;
    tell!("… making a demonstration from {} in {}", file.display(), place.words());
    let opened = place.create(&head.header.lea, people.area().name, true, now.at).await?;
    let actor =
        Actor { person: PersonId(uuid::Uuid::nil()), role: "administrator".into(), agency: "council".into() };
    let by = By { ids, now, actor, source: Source::Entered };
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let import = from_return::settle(&opened, &head, &name, people.area(), &by).await?;
    tell_import(&opened.store, &head, import).await?;
    tell!("✓ the demonstration is made; its officers and parents are invented");
    Ok(opened)
}

/// Whose link a role has: those of the mock-ups, a young person with a plan to read of, else the first by name.
async fn holder(opened: &Opened, role: Role, today: Day) -> Answer<Option<Person>> {
    if role == Role::YoungPerson
        && let Some(young) = young::with_plan(&opened.store, today).await?
    {
        return persons::get(&opened.store, young).await.map(Some);
    }
    let wanted = if role == Role::Parent { "Ada Okafor" } else { "Priya Nair" };
    persons::one_with_role(&opened.store, role.code(), today, wanted).await
}

/// One link a role that has somebody, in the order of the list of roles.
async fn links(opened: &Opened, clock: &Machine, listen: std::net::SocketAddr) -> anyhow::Result<Vec<Link>> {
    let tokens = random_ids()?;
    let mut links = Vec::new();
    let today = clock.now().today;
    for role in Role::ALL {
        let Some(found) = holder(opened, *role, today).await? else { continue };
        let token = tokens.next::<FactId>().to_string();
        let who = format!("{}, {}", found.details.name, role.words());
        let url = format!("http://{listen}/sign-in/link/{token}");
        links.push(Link { role: role.code().to_owned(), who, url, token, person: Some(found.id) });
    }
    let others = leads::accountable(&opened.store).await?;
    let waiting = waiting::people(&opened.store, today).await?;
    for (role, person, name, what) in others.into_iter().chain(waiting) {
        if links.iter().any(|link| link.person == Some(person)) {
            continue;
        }
        let token = tokens.next::<FactId>().to_string();
        let who = format!("{name}, {}, {what}", role.words());
        let url = format!("http://{listen}/sign-in/link/{token}");
        links.push(Link { role: role.code().to_owned(), who, url, token, person: Some(person) });
    }
    Ok(links)
}
