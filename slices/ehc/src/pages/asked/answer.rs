//! One request for advice: who asked, about whom, by when, and the three things that can be said to it.

use super::{teams, what};
use crate::decide;
use crate::mark::Mark;
use crate::pages::act::{after, record, words};
use crate::pages::opened::Opened;
use crate::pages::parts::{FormBody, heading};
use crate::store::OpenCase;
use crate::store::lists::asked::{self, AskedRow};
use crate::words::say;
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Purpose, Visitor};
use waymark_kernel::{AdviceId, Answer, Day, PersonId, Problem};
use waymark_people::{Desk, Visit, children, persons, roles};
use waymark_web::components::{DateInput, Inset, Radios, Select, SummaryList, TextArea};
use waymark_web::words::day_long;
use waymark_web::{Form, Html, Need, Page, PageAnswer, Stop, Title};

/// A request that this visitor may read.
async fn read(visit: &Visit) -> Answer<(AskedRow, Opened)> {
    let (desk, visitor) = (&visit.desk, &visit.visitor);
    let advice = visit.named("id").parse().map_err(|_| Problem::Missing)?;
    let row = asked::one(desk.store(), advice, desk.now().today).await?;
    // Officers of the case come here too, to mark what reached them by post.
    let looking = (Action::ReadAsked, Purpose::Advice);
    let opened = match Opened::read_case(desk, visitor, row.case, looking).await {
        Err(Problem::Missing) => {
            Opened::read_case(desk, visitor, row.case, (Action::ReadCase, Purpose::Casework)).await?
        }
        other => other?,
    };
    let own = teams(desk, visitor).await?.contains(&row.team.0)
        || row.given_to.as_ref().is_some_and(|(id, _)| *id == visitor.person);
    // Being asked about a child by one team opens that team's requests, not another's.
    if own || opened.sight.may(Action::ReadCase) { Ok((row, opened)) } else { Err(Problem::Missing) }
}

/// `GET /asked/{id}`.
pub async fn show(visit: Visit) -> PageAnswer {
    let (row, opened) = read(&visit).await?;
    page(&visit, (&row, &opened), &Form::default()).await
}

/// `POST /asked/{id}`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let (row, opened) = read(&visit).await?;
    if let Some(said) = Said::read(&visit.desk, &mut form, &row, opened.today).await? {
        let word = said.word();
        let (back, _) = whence(&opened);
        let done = keep(&visit, (&row, &opened), &form, said).await;
        if let Some(response) = after(done, &mut form, &format!("{back}?done={word}"))? {
            return Ok(response);
        }
    }
    Ok(page(&visit, (&row, &opened), &form).await?.into_response())
}

/// The list this request is on, for this reader: those who work the case come from its advice.
fn whence(opened: &Opened) -> (String, &'static str) {
    if opened.sight.may(Action::ReadCase) {
        (opened.href("advice"), "Advice")
    } else {
        ("/asked".to_owned(), "Asked of us")
    }
}

/// What the asked say.
enum Said {
    /// The advice is given, on this day.
    Received(Day),
    /// It cannot be given, and why.
    Cannot(String),
    /// This person deals with it.
    Taken(PersonId),
}

impl Said {
    /// Reads the form; `None` where something is refused, which the form then holds.
    async fn read(desk: &Desk, form: &mut Form, row: &AskedRow, today: Day) -> Answer<Option<Self>> {
        let need = say().staff_asked_what();
        let chosen = form.choice("what", &["received", "cannot", "take"], Need::Required(&need));
        Ok(match chosen.as_deref() {
            Some("received") => {
                form.day("day", "The day", Need::Required(&say().staff_refuse_day())).map(Self::Received)
            }
            Some("cannot") => {
                form.text("why", Need::Required(&say().staff_refuse_why()), 5_000).map(Self::Cannot)
            }
            Some(_) => {
                let colleagues = colleagues(desk, row, today).await?;
                let who: Option<PersonId> = form.parsed("who", Need::Optional);
                let works_there = |id: &PersonId| colleagues.iter().any(|(known, _)| known == id);
                match who {
                    None => form.refuse("who", say().staff_asked_who()),
                    Some(who) if !works_there(&who) => {
                        form.refuse("who", say().staff_asked_left(row.team.1.clone()));
                    }
                    Some(_) => {}
                }
                who.filter(works_there).map(Self::Taken)
            }
            None => None,
        })
    }

    /// What was said, for someone whose colleague said something first: nothing typed is lost.
    fn yours(&self) -> String {
        match self {
            Self::Received(day) => say().staff_asked_received(day_long(*day)),
            Self::Cannot(why) => say().staff_asked_cannot_because(why),
            Self::Taken(_) => say().staff_asked_taken(),
        }
    }

    /// The word of the notice afterwards.
    const fn word(&self) -> &'static str {
        match self {
            Self::Received(_) => "received",
            Self::Cannot(_) => "declined",
            Self::Taken(_) => "taken",
        }
    }
}

/// Records what was said.
async fn keep(visit: &Visit, (row, opened): (&AskedRow, &Opened), form: &Form, said: Said) -> Answer<i64> {
    let (advice, today) = (row.advice, opened.today);
    let action = if opened.sight.may(Action::MarkAsked) { Action::MarkAsked } else { Action::RecordFact };
    let why = match &said {
        Said::Cannot(why) => Some(words(&visit.desk, "advice_declined", &**why)),
        Said::Received(_) | Said::Taken(_) => None,
    };
    let reason = why.as_ref().map(|why| why.id);
    let yours = said.yours();
    let decide = move |open: &OpenCase| match (said, reason) {
        _ if answered(open, advice).is_some() => {
            Err(Problem::Conflict { theirs: answered(open, advice).unwrap_or_default(), yours })
        }
        (Said::Received(day), _) => decide::receive(&open.case, advice, day, today),
        (Said::Taken(who), _) => decide::give(&open.case, advice, who, today),
        (Said::Cannot(_), Some(reason)) => decide::decline(&open.case, advice, reason, today),
        (Said::Cannot(_), None) => Err(Problem::refuse("why", say().staff_refuse_why())),
    };
    record(visit, (opened, action), (form, why.into_iter().collect()), decide).await
}

/// What was said about advice that is answered.
fn answered(open: &OpenCase, advice: AdviceId) -> Option<String> {
    let found = open.case.advice.iter().find(|known| known.id == advice)?;
    let day = |at: Mark| at.day().map_or_else(String::new, day_long);
    let received = found.received.map(|at| say().staff_asked_received(day(at)));
    received.or_else(|| found.declined.map(|at| say().staff_asked_declined(day(at))))
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

async fn page(visit: &Visit, (row, opened): (&AskedRow, &Opened), form: &Form) -> PageAnswer {
    let details = &children::get(visit.desk.store(), row.child).await?.details;
    let colleagues = colleagues(&visit.desk, row, opened.today).await?;
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
    let (list, words) = whence(opened);
    let crumb = |page: Page| page.crumb("/home", "Home").crumb(&list, words);
    let title = Title::new("Asked of us").about(row.reference.clone());
    if let Some(day) = row.answered {
        let words = if row.declined {
            say().staff_asked_declined(day_long(day))
        } else {
            say().staff_asked_received(day_long(day))
        };
        let main = head.and(summary).and(Inset::new(words));
        return Ok(crumb(visit.frame.page(title, main)));
    }
    let body = FormBody::new(head, format!("/asked/{}", row.advice), visit.tokens(), "Save")
        .before(summary)
        .field(answer(&visit.visitor, &colleagues, opened.today, form))
        .cancel(&list);
    Ok(crumb(visit.frame.page(title, body)).errors(form.refusals()))
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
