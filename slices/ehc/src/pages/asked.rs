//! C21: what my teams or my setting were asked. The asked see what they were asked about and no more; they mark it
//! received, say that they cannot, or say who deals with it.

use super::act::{after, record, tokens, words};
use super::opened::Opened;
use super::parts::{FormBody, heading};
use crate::codes::AdviceKind;
use crate::decide;
use crate::store::OpenCase;
use crate::store::lists::asked::{self, AskedRow};
use crate::words::{kind_name, say, sentence_case};
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{AdviceId, Answer, Day, PersonId, TeamId};
use waymark_people::{Desk, SignedIn, children, persons, roles};
use waymark_web::components::{
    Cell, Column, DateInput, Radios, Row, Select, SummaryList, Table, Tag, TextArea, Tone,
};
use waymark_web::words::{count_words, day_long, day_table};
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

/// `GET /asked`.
pub async fn list(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::OpenInbox).allowed {
        return Err(Stop::Forbidden);
    }
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let main =
        Html::fixed("<h1 class=\"govuk-heading-l\">Asked of us</h1>").and(panel(&desk, &visitor).await?);
    Ok(super::notice::of(
        frame.page(Title::new("Asked of us"), main).crumb("/home", "Home"),
        address.value("done"),
    ))
}

/// The requests that wait for an answer, as a panel for a home page.
///
/// # Errors
/// As the store's.
pub async fn panel(desk: &Desk, visitor: &Visitor) -> Answer<Html> {
    let teams = teams(desk, visitor).await?;
    let now = desk.now();
    let sight = desk.access().sight_cohort(visitor, (Action::ReadAsked, Purpose::Advice), "asked", now)?;
    let rows = asked::open(desk.store(), &sight, &teams).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    if rows.is_empty() {
        return Ok(Html::fixed("<p class=\"govuk-body\">Nobody has asked you for anything.</p>"));
    }
    let late = rows.iter().filter(|row| row.due.is_some_and(|due| due < now.today)).count() as u64;
    let caption = format!(
        "{}, {} late",
        sentence_case(&count_words(rows.len() as u64, "request", "requests")),
        if late == 0 { "none".to_owned() } else { late.to_string() }
    );
    let columns = ["Child", "What", "Due", "Who deals with it", "Last reminded"].map(Column::new);
    let table = Table::new("asked", caption).columns(columns);
    Ok(table.rows(rows.iter().map(|row| line(row, now.today))).into())
}

async fn teams(desk: &Desk, visitor: &Visitor) -> Answer<Vec<TeamId>> {
    let mut teams = visitor.teams.clone();
    if let Some(setting) = visitor.setting {
        teams.extend(asked::teams_of_setting(desk.store(), setting).await?);
    }
    teams.sort_unstable();
    teams.dedup();
    Ok(teams)
}

fn line(row: &AskedRow, today: Day) -> Row {
    let due = row.due.map_or_else(
        || Cell::Tag(Tag::new(Tone::None, "No legal date")),
        |due| Cell::TagNote(Tag::due(today, due), day_table(due)),
    );
    let with = row.given_to.as_ref().map_or_else(|| "Nobody yet".to_owned(), |(_, name)| name.clone());
    let cells = vec![
        Cell::LinkNote(format!("/asked/{}", row.advice), row.name.clone(), row.reference.clone()),
        Cell::Note(what(row), row.team.1.clone()),
        due,
        Cell::Text(with),
        Cell::Text(row.chased.map_or_else(String::new, day_table)),
    ];
    Row::new(cells).late(row.due.is_some_and(|due| due < today))
}

fn what(row: &AskedRow) -> String {
    match row.kind {
        AdviceKind::Family => "The family’s own views".to_owned(),
        kind => format!("Advice: {}", kind_name(kind).to_lowercase()),
    }
}

/// A request that this visitor may read.
async fn read(desk: &Desk, visitor: &Visitor, advice: AdviceId) -> Answer<(AskedRow, Opened)> {
    let row = asked::one(desk.store(), advice).await?;
    // Officers of the case come here too, to mark what reached them by post.
    let looking = (Action::ReadAsked, Purpose::Advice);
    let opened = match Opened::read_case(desk, visitor, row.case, looking).await {
        Err(waymark_kernel::Problem::Missing) => {
            Opened::read_case(desk, visitor, row.case, (Action::ReadCase, Purpose::Casework)).await?
        }
        other => other?,
    };
    let own = teams(desk, visitor).await?.contains(&row.team.0)
        || row.given_to.as_ref().is_some_and(|(id, _)| *id == visitor.person);
    // Being asked about a child by one team opens that team's requests, not another's.
    if own || opened.sight.may(Action::ReadCase) {
        Ok((row, opened))
    } else {
        Err(waymark_kernel::Problem::Missing)
    }
}

/// `GET /asked/{id}`.
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(advice): Path<String>,
) -> PageAnswer {
    let advice = advice.parse().map_err(|_| waymark_kernel::Problem::Missing)?;
    let (row, opened) = read(&desk, &visitor, advice).await?;
    page(&desk, &visitor, &frame, (&row, &opened), &Form::default()).await
}

/// `POST /asked/{id}`.
pub async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(advice): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let advice: AdviceId = advice.parse().map_err(|_| waymark_kernel::Problem::Missing)?;
    let (row, opened) = read(&desk, &visitor, advice).await?;
    let today = opened.today;
    let chosen =
        form.choice("what", &["received", "cannot", "take"], Need::Required(&say().staff_asked_what()));
    let action = if opened.sight.may(Action::MarkAsked) { Action::MarkAsked } else { Action::RecordFact };
    let done = match chosen.as_deref() {
        Some("received") => match form.day("day", "The day", Need::Required(&say().staff_refuse_day())) {
            Some(day) => {
                let decide = move |open: &OpenCase| decide::receive(&open.case, advice, day, today);
                Some((
                    record(&desk, &visitor, (&opened, action), (&form, Vec::new()), decide).await,
                    "received",
                ))
            }
            None => None,
        },
        Some("cannot") => match form.text("why", Need::Required(&say().staff_refuse_why()), 5_000) {
            Some(why) => {
                let why = words(&desk, "advice_declined", why);
                let id = why.id;
                let decide = move |open: &OpenCase| decide::decline(&open.case, advice, id, today);
                Some((
                    record(&desk, &visitor, (&opened, action), (&form, vec![why]), decide).await,
                    "declined",
                ))
            }
            None => None,
        },
        Some(_) => match form.parsed::<PersonId>("who", Need::Required(&say().staff_asked_who())) {
            Some(who) if colleagues(&desk, &row, today).await?.iter().any(|(id, _)| *id == who) => {
                let decide = move |open: &OpenCase| decide::give(&open.case, advice, who, today);
                Some((record(&desk, &visitor, (&opened, action), (&form, Vec::new()), decide).await, "taken"))
            }
            _ => None,
        },
        None => None,
    };
    if let Some((done, word)) = done {
        let back =
            if opened.sight.may(Action::ReadCase) { opened.href("advice") } else { "/asked".to_owned() };
        if let Some(response) = after(done, &mut form, &format!("{back}?done={word}"))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &visitor, &frame, (&row, &opened), &form).await?.into_response())
}

/// The people of the asked team, by name.
async fn colleagues(desk: &Desk, row: &AskedRow, today: Day) -> Answer<Vec<(PersonId, String)>> {
    let ids = roles::in_team(desk.store(), row.team.0, today).await?;
    let mut people: Vec<(PersonId, String)> = persons::many(desk.store(), &ids)
        .await?
        .into_iter()
        .map(|person| (person.id, person.details.name))
        .collect();
    people.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(people)
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    frame: &Frame,
    (row, opened): (&AskedRow, &Opened),
    form: &Form,
) -> PageAnswer {
    let details = &children::get(desk.store(), row.child).await?.details;
    let colleagues = colleagues(desk, row, opened.today).await?;
    let due = row.due.map_or_else(|| "No legal date".to_owned(), day_long);
    let mut summary = SummaryList::new()
        .line("Child or young person", details.name())
        .line("Born", day_long(details.birth_date))
        .line("Case", row.reference.clone())
        .line("Asked of", row.team.1.clone())
        .line("Asked on", row.asked.map_or_else(|| "Not known".to_owned(), day_long))
        .line("Due by", due)
        .line("Who deals with it", row.given_to.as_ref().map_or("Nobody yet", |(_, name)| name));
    if let Some(chased) = row.chased {
        summary = summary.line("Last reminded", day_long(chased));
    }
    let head = heading(&format!("{} · {}", details.name(), row.reference), &what(row));
    let crumb = |page: Page| page.crumb("/home", "Home").crumb("/asked", "Asked of us");
    let title = Title::new("Asked of us").about(row.reference.clone());
    if let Some(day) = row.answered {
        let words = if row.declined {
            say().staff_asked_declined(day_long(day))
        } else {
            say().staff_asked_received(day_long(day))
        };
        let main = head.and(summary).and(waymark_web::components::Inset::new(words));
        return Ok(crumb(frame.page(title, main)));
    }
    let body = FormBody::new(head, format!("/asked/{}", row.advice), tokens(desk, frame), "Save")
        .before(summary)
        .field(answer(visitor, &colleagues, opened.today, form))
        .cancel("/asked");
    Ok(crumb(frame.page(title, body)).errors(form.refusals()))
}

fn answer(visitor: &Visitor, colleagues: &[(PersonId, String)], today: Day, form: &Form) -> Html {
    let fresh = form.fields().is_empty();
    let day = DateInput::new("day", "When was it sent or received?").hint("For example, 23 11 2026");
    let day = if fresh { day.value(today) } else { day.of(form) };
    let mut who = Select::new("who", "Who deals with it?").option("", "Choose");
    for (id, name) in colleagues {
        who = who.option(id.to_string(), name);
    }
    let who = if fresh { who.chosen(visitor.person.to_string()) } else { who.of(form) };
    let why = TextArea::new("why", "Why not? The officer reads this").rows(3).of(form);
    let mut what = Radios::new("what", "What do you want to record?")
        .option("received", "The advice is given")
        .option_more(Html::of(&day))
        .option("cannot", "We cannot give it")
        .option_more(Html::of(&why));
    if !colleagues.is_empty() {
        what = what.option("take", "Someone deals with it").option_more(Html::of(&who));
    }
    what.of(form).into()
}
