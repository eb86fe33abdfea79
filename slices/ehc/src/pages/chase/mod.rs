//! Chasing many at once: a check page that says what each team gets, then one reminder each. Nobody is chased about a
//! case known only from a return, and nobody twice in a day.

mod left;

use super::act::{key, tokens};
use super::many::{self, Line};
use super::opened::team_names;
use super::parts::{FormBody, heading};
use crate::commands::{Command, act_in};
use crate::decide;
use crate::mark::Mark;
use crate::standing::late_advice;
use crate::store::lists::cases;
use crate::store::{self, OpenCase};
use crate::words::{Names, Subject, say};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use left::{Left, left, told};
use std::collections::BTreeSet;
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{AdviceId, Answer, CaseId, Day, Problem};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table, Tag};
use waymark_web::words::{capital, count_words, day_plain};
use waymark_web::{Form, Frame, Html, Stop, Title};

/// One reminder about to be sent.
struct Reminder {
    reference: String,
    name: String,
    open: OpenCase,
    advice: AdviceId,
    team: String,
    due: Option<Day>,
    today_already: bool,
}

/// `POST /cases/chase`: the check page, or with `confirm` the reminders.
pub async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    form: Form,
) -> Result<Response, Stop> {
    let ticked = Ticked::read(&form);
    let (reminders, theirs) = reminders(&desk, &visitor, &ticked).await?;
    if form.ticked("confirm") && !reminders.is_empty() {
        return Ok(sent(&frame, &remind(&desk, &visitor, &form, reminders).await?));
    }
    let chased = reminders.iter().map(|reminder| reminder.reference.clone()).collect();
    let left = left(&desk, &visitor, &ticked, (&chased, &theirs)).await?;
    if reminders.is_empty() && left.is_empty() {
        return Err(Problem::refuse("", say().staff_chase_nothing()).into());
    }
    Ok(check(&desk, &frame, &reminders, &left).into_response())
}

/// What was ticked: cases (`case`), whose late advice is all chased, or single requests (`advice`, as
/// `reference:advice`).
struct Ticked {
    /// Every case that is meant, at most a hundred.
    references: Vec<String>,
    single: Vec<(String, AdviceId)>,
}

impl Ticked {
    fn read(form: &Form) -> Self {
        let single: Vec<(String, AdviceId)> = form.all("advice").into_iter().filter_map(single).collect();
        let mut references: BTreeSet<String> = form.all("case").into_iter().map(str::to_owned).collect();
        references.extend(single.iter().map(|(reference, _)| reference.clone()));
        Self { references: references.into_iter().take(100).collect(), single }
    }

    /// The requests that were ticked one by one for a case.
    fn of(&self, reference: &str) -> Vec<AdviceId> {
        self.single.iter().filter(|(of, _)| of == reference).map(|(_, id)| *id).collect()
    }
}

/// The reminders that the ticks ask for, and the ticked cases that the visitor may chase.
async fn reminders(
    desk: &Desk,
    visitor: &Visitor,
    ticked: &Ticked,
) -> Answer<(Vec<Reminder>, BTreeSet<CaseId>)> {
    let asking = (Action::AskAdvice, Purpose::Casework);
    let sight = desk.access().sight_cohort(visitor, asking, "chase", desk.now())?;
    let rows = cases::chosen(desk, &sight, &ticked.references).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    let mut names = Names::of(Subject::You);
    names.teams = team_names(desk.store()).await?;
    let today = desk.now().today;
    let theirs = rows.iter().map(|row| row.case).collect();
    let mut reminders = Vec::new();
    for row in rows.into_iter().filter(|row| row.as_at.is_none()) {
        let open = store::read_case(desk.store(), row.case).await?;
        let dues = crate::clock::dues(&open.case);
        let wanted = ticked.of(&row.reference);
        let late: Vec<AdviceId> = late_advice(&dues, today).iter().filter_map(|due| due.advice).collect();
        for advice in open.case.advice.iter().filter(|advice| advice.open(today)) {
            let chosen =
                if wanted.is_empty() { late.contains(&advice.id) } else { wanted.contains(&advice.id) };
            if chosen {
                let due =
                    dues.iter().find(|due| due.advice == Some(advice.id)).and_then(crate::clock::Due::day);
                reminders.push(Reminder {
                    reference: row.reference.clone(),
                    name: row.name.clone(),
                    open: open.clone(),
                    advice: advice.id,
                    team: names.asked(advice.kind, advice.team),
                    due,
                    today_already: advice.chased.last().copied().and_then(Mark::day) == Some(today),
                });
            }
        }
    }
    Ok((reminders, theirs))
}

fn single(value: &str) -> Option<(String, AdviceId)> {
    let (reference, id) = value.split_once(':')?;
    Some((reference.to_owned(), id.parse().ok()?))
}

fn check(desk: &Desk, frame: &Frame, reminders: &[Reminder], left: &[Left]) -> waymark_web::Page {
    let fresh: Vec<&Reminder> = reminders.iter().filter(|reminder| !reminder.today_already).collect();
    let number = fresh.len() as u64;
    let title = format!("You are about to send {}", count_words(number, "reminder", "reminders"));
    let button = format!("Send {}", count_words(number, "reminder", "reminders"));
    let table = Table::new("reminders", "Reminders").hide_caption();
    let table = table
        .columns(["Child", "To", "How it stands", "What it says"].map(Column::new))
        .rows(reminders.iter().map(|reminder| row(reminder, desk.now().today)))
        .stack();
    let table = if reminders.is_empty() { Html::empty() } else { table.into() };
    let title_of_page = Title::new("Check the reminders");
    if fresh.is_empty() {
        let none = heading("Chase late advice", "There is no reminder to send").and(table).and(told(left));
        let main = none.and(Html::link("/home", "Back to the home page"));
        return frame.page(title_of_page, main).crumb("/home", "Home").crumb("/cases", "Cases");
    }
    let mut body =
        FormBody::new(heading("Chase late advice", &title), "/cases/chase", tokens(desk, frame), &button);
    body = body.keep("confirm", "yes").cancel("/cases").before(table).before(told(left)).before(
        Html::fixed("<p class=\"govuk-body\">").and(say().staff_chase_family()).and(Html::fixed("</p>")),
    );
    for reminder in fresh {
        body = body.keep("advice", format!("{}:{}", reminder.reference, reminder.advice));
    }
    frame
        .page(Title::new("Check the reminders"), Html::from(body))
        .crumb("/home", "Home")
        .crumb("/cases", "Cases")
}

fn row(reminder: &Reminder, today: Day) -> Row {
    let due = reminder.due.map_or_else(|| Cell::from("No day is set"), |day| Cell::Tag(Tag::due(today, day)));
    let words = if reminder.today_already {
        say().staff_chase_today()
    } else {
        say().staff_chase_text(&reminder.reference, reminder.due.map_or_else(String::new, day_plain))
    };
    let href = format!("/cases/{}", reminder.reference);
    let child = Cell::LinkNote(href, reminder.name.clone(), reminder.reference.clone());
    Row::new(vec![child, Cell::Text(reminder.team.clone()), due, Cell::Text(words)])
}

/// Sends each reminder by itself, and answers what became of each.
async fn remind(desk: &Desk, visitor: &Visitor, form: &Form, reminders: Vec<Reminder>) -> Answer<Vec<Line>> {
    let mut lines = Vec::with_capacity(reminders.len());
    for reminder in reminders {
        let (by, access, visitor) = (desk.by(visitor), desk.access().clone(), visitor.clone());
        let (case, child, advice) = (reminder.open.id, reminder.open.child, reminder.advice);
        let command = Command { key: format!("{}/{advice}", key(desk, form)), words: Vec::new() };
        let work = desk.store().write(move |tx| {
            Box::pin(async move {
                let today = by.now.today;
                access.may_act(&mut *tx, &visitor, (child, Action::AskAdvice), today).await?;
                let decide = move |open: &OpenCase| decide::chase(&open.case, advice, today);
                act_in(tx, &by, case, command, decide).await
            })
        });
        let refused = many::refused(work.await)?;
        let Reminder { reference, name, team, .. } = reminder;
        lines.push(Line { reference, name, what: team, refused });
    }
    Ok(lines)
}

/// One reminder leads back to its case; of many each is listed.
fn sent(frame: &Frame, lines: &[Line]) -> Response {
    if let [Line { reference, refused: None, .. }] = lines {
        return Redirect::to(&format!("/cases/{reference}?done=chased")).into_response();
    }
    let number = lines.iter().filter(|line| line.refused.is_none()).count() as u64;
    let title = match number {
        0 => say().staff_many_no_reminder(),
        number => capital(format!("{} sent", count_words(number, "reminder", "reminders"))),
    };
    many::page(frame, "Chase late advice", &title, lines).into_response()
}
