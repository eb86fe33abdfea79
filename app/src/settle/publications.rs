//! What the demonstration publishes beside its papers: the letter of the inspectors, the statement of action, minutes,
//! questions with answers, and the next meeting, told from the plan itself and naming nobody; and one draft that waits for
//! its second reader. Each is checked, made by one person and published by another, as people would.

use super::improving::decided;
use waymark_demo::Like;
use waymark_demo::improvement::{JointPlan, later_meetings, plan_of};
use waymark_kernel::{Answer, Day, PersonId, Problem, add_days};
use waymark_people::{By, persons};
use waymark_scrutiny::check::Known;
use waymark_scrutiny::publication::{Body, Genre, Notice, Publication, make, publish};
use waymark_scrutiny::release::MeetingNo;
use waymark_scrutiny::store::{known, next_publication, record_publication, version};
use waymark_store::Store;
use waymark_web::words::day_plain;

/// Minutes are published so many days after the meeting.
const MINUTES: i64 = 14;
/// The agenda of a meeting of a story that has gone on.
const AGENDA: &str = "What is done, what is late, and what the measures say.";

/// The staff of the area: person, name, code of the role.
type Staff = [(PersonId, String, String)];

/// Settles them. Where nobody can be the second to read them, none is published.
pub async fn settle(store: &Store, by: &By, (like, staff): (Like, &Staff)) -> Answer<()> {
    let leads = persons::with_role(store, "engagement_lead", by.now.today).await?;
    let manager = staff.iter().find(|(.., role)| role == "send_manager").map(|(person, ..)| *person);
    let (Some(maker), Some(reader)) = (leads.first().map(|person| person.id), manager) else { return Ok(()) };
    let (plan, names) = (plan_of(like), known(store).await?);
    for (says, out) in told(plan, by.now.today) {
        checked(&names, &says)?;
        let number = made(store, by, (maker, says, out)).await?;
        if let Some(out) = out {
            let held = version(store, number, 1).await?;
            let fact = publish(&held.standing, reader, &held.standing.digest)?;
            recorded(store, &on(by, out), (held.says, fact)).await?;
        }
    }
    Ok(())
}

/// Everything with the day it is published on; `None` for the draft.
fn told(plan: &JointPlan, today: Day) -> Vec<(Publication, Option<Day>)> {
    let day = |days: i64| plan.day(days, today);
    let mut all = vec![
        (letter(plan, day(plan.letter)), Some(day(plan.letter + 7))),
        (statement(plan, day(plan.sent)), Some(day(plan.sent + 3).min(today))),
    ];
    let met = plan.meetings.iter().filter(|(_, on, .., decided)| *on < -MINUTES && !decided.is_empty());
    all.extend(met.map(|meeting| {
        (minutes((meeting.0, meeting.3, meeting.4), day(meeting.1)), Some(day(meeting.1 + MINUTES)))
    }));
    all.extend(since(plan, today));
    all.extend(answers(plan, day(-36)).map(|says| (says, Some(day(-30)))));
    all.extend(ahead(plan, today));
    all.push((draft(day(-1)), None));
    all
}

/// The minutes of the meetings of a story that has gone on.
fn since(plan: &JointPlan, today: Day) -> Vec<(Publication, Option<Day>)> {
    let begun = plan.meetings.iter().map(|(what, on, ..)| (*what, plan.day(*on, today)));
    let later = later_meetings(plan, today).into_iter().map(|(what, on, _)| (what, on));
    let since = begun.chain(later).filter(|(_, on)| *on >= plan.day(0, today));
    let out = since.filter(|(_, on)| add_days(*on, MINUTES) < today);
    out.map(|(what, on)| (minutes((what, AGENDA, decided(plan, on)), on), Some(add_days(on, MINUTES))))
        .collect()
}

/// The next committee: one of those that the plan begins with, or of those arranged since.
fn ahead(plan: &JointPlan, today: Day) -> Option<(Publication, Option<Day>)> {
    let begun = plan.meetings.iter().map(|(what, on, papers, agenda, _)| {
        (*what, plan.day(*on, today), papers.map(|papers| plan.day(papers, today)), *agenda)
    });
    let later = later_meetings(plan, today).into_iter().map(|(what, on, papers)| (what, on, papers, AGENDA));
    let mut all = (1..).zip(begun.chain(later));
    let (n, (_, on, papers, agenda)) = all.find(|(_, (what, on, ..))| *what == "committee" && *on > today)?;
    let notice = announced(MeetingNo { inspection: 1, n }, papers);
    Some((meets(notice, (agenda, on)), Some(add_days(today, -3))))
}

/// The invented words themselves name no child of the record.
fn checked(names: &Known, says: &Publication) -> Answer<()> {
    let found = says.typed().into_iter().flat_map(|(field, words)| names.check(field, words)).next();
    found.map_or(Ok(()), |found| Err(Problem::fault("publish invented words", found)))
}

/// The hand on an earlier day.
fn on(by: &By, day: Day) -> By {
    let mut by = by.clone();
    by.now.today = day;
    by
}

async fn made(
    store: &Store,
    by: &By,
    (maker, mut says, out): (PersonId, Publication, Option<Day>),
) -> Answer<u32> {
    says.number = next_publication(store).await?;
    let (number, fact) = (says.number, make(None, &says, maker)?);
    recorded(store, &on(by, out.unwrap_or(by.now.today)), (says, fact)).await?;
    Ok(number)
}

async fn recorded(
    store: &Store,
    by: &By,
    (says, fact): (Publication, waymark_scrutiny::publication::Fact),
) -> Answer<()> {
    let by = by.clone();
    store.write(move |tx| Box::pin(async move { record_publication(tx, &by, &says, fact, None).await })).await
}

fn publication(
    (genre, on): (Genre, Day),
    [title, publisher, summary]: [&str; 3],
    words: String,
) -> Publication {
    Publication {
        number: 0,
        version: 1,
        genre,
        title: title.to_owned(),
        on,
        publisher: publisher.to_owned(),
        summary: summary.to_owned(),
        notice: None,
        body: Body::Written { words },
    }
}

fn letter(plan: &JointPlan, on: Day) -> Publication {
    let mut words = "# What is good\n".to_owned();
    words.extend(plan.strengths.iter().map(|strength| format!("- {strength}\n")));
    words.push_str("\n# What must be put right\n");
    words.extend(plan.themes.iter().map(|theme| format!("\n## {}\n{}\n", theme.title, theme.finding)));
    let summary = "Inspectors came to see how children with special needs are helped. They say what is good, and what we \
                   must put right.";
    let heads = ["What the inspectors found", "Ofsted and the Care Quality Commission", summary];
    publication((Genre::Letter, on), heads, words)
}

fn statement(plan: &JointPlan, on: Day) -> Publication {
    let of = |theme: &&waymark_demo::improvement::Theme| {
        format!("\n## {}\nWhat we want: {}\n\n- {}\n", theme.title, theme.aim, theme.action.0)
    };
    let words = plan.themes.iter().map(of).fold("# What we will do\n".to_owned(), |all, one| all + &one);
    let summary = "The council and the NHS say what they will do about each thing that the inspectors found.";
    let title = if plan.codes.0 == "2016" { "Our statement of action" } else { "Our priority action plan" };
    publication((Genre::Statement, on), [title, "Ashdale Council and the NHS in Ashdale", summary], words)
}

fn minutes((what, agenda, decided): (&str, &str, &str), on: Day) -> Publication {
    let whose = if what == "committee" { "scrutiny committee" } else { "improvement board" };
    let title = format!("Minutes of the {whose}, {}", day_plain(on));
    let summary = "What was talked about, and what was decided.";
    let words = format!("# What was on the agenda\n{agenda}\n\n# What was decided\n{decided}\n");
    publication((Genre::Minutes, on), [&title, "Ashdale Council", summary], words)
}

/// What the committee asked and was answered; nothing where it asked nothing.
fn answers(plan: &JointPlan, on: Day) -> Option<Publication> {
    let answered = plan.asks.iter().filter_map(|(_, asked, _, _, answer)| Some((asked, answer.as_ref()?.1)));
    let words: String = answered.map(|(asked, answer)| format!("# {asked}\n{answer}\n\n")).collect();
    let heads = [
        "What councillors asked us",
        "Ashdale Council and the NHS in Ashdale",
        "Councillors asked. We said this.",
    ];
    (!words.is_empty()).then(|| publication((Genre::Answers, on), heads, words))
}

fn announced(meeting: MeetingNo, papers: Option<Day>) -> Notice {
    Notice {
        meeting: Some(meeting),
        begins: "2pm".to_owned(),
        place: "Council chamber, Ashdale Town Hall".to_owned(),
        watch: "Come in and sit at the back: you need not book. Or watch it live on the council’s website. Do you need help \
                to come? Ring 01632 960 100."
            .to_owned(),
        papers,
    }
}

fn meets(notice: Notice, (agenda, on): (&str, Day)) -> Publication {
    let title = format!("Scrutiny committee, {}", day_plain(on));
    let summary = "Councillors ask how the plan is going. You can come, or watch from home.";
    let words = format!("# What is on the agenda\n{agenda}\n");
    let says = publication((Genre::Meeting, on), [&title, "Ashdale Council", summary], words);
    Publication { notice: Some(notice), ..says }
}

fn draft(on: Day) -> Publication {
    let words = "# How long is the wait for a first meeting?\nIt is too long. The page on waiting times tells you how long, each \
                 month.\n\n# Can I ask for help before then?\nYes. Ring the advice line on any morning.\n";
    let summary = "Parents asked us about waits. Here is what we say.";
    let heads = ["Questions from parents", "Ashdale Council and the NHS in Ashdale", summary];
    publication((Genre::Answers, on), heads, words.to_owned())
}
