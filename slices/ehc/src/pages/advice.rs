//! C5: the advice of a case. Who was asked, when it is due, how it stands; ask the usual six and others; chase.

use super::act::{after, record};
use super::advice_panel::{agency, state, visible};
use super::head::case_page;
use super::opened::Opened;
use super::parts::{FormBody, action, small};
use crate::case::Advice;
use crate::clock::Due;
use crate::codes::{AdviceKind, Stage};
use crate::decide::{self, AskFor};
use crate::mark::Mark;
use crate::standing::late_advice;
use crate::store::OpenCase;
use crate::words::{kind_name, say};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, TeamId};
use waymark_people::{Desk, Visit, settings, teams};
use waymark_web::components::{
    Badge, Button, Cell, Checkboxes, Column, DateInput, Row, Table, TextInput, Typed, Width,
};
use waymark_web::words::{capital, day_plain, day_table};
use waymark_web::{Form, Html, Need, Page, PageAnswer, Stop, Tokens};

#[derive(Template)]
#[template(path = "advice.html")]
struct AdviceView {
    heading: String,
    rows: bool,
    chase_tokens: Tokens,
    table: Table,
    chase: Button,
    ask: Html,
}

/// Someone who can be asked: the value sent, the words, and whether it is one of the usual six.
struct Choice {
    value: String,
    words: String,
    usual: bool,
}

/// `GET /cases/{reference}/advice`.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let choices = choices(&visit.desk, &opened).await?;
    let page = page(&visit, &opened, (&choices, address.value("chase")), &Form::default());
    Ok(super::notice::of(page, address.value("done")))
}

/// `POST /cases/{reference}/advice`: asks.
pub async fn ask(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let choices = choices(&visit.desk, &opened).await?;
    let day = form.day("day", "The day", Need::Required(&say().staff_refuse_day()));
    let offered = |value: &&str| choices.iter().any(|choice| choice.value == *value);
    let mut chosen: Vec<String> = form.all("teams").into_iter().filter(offered).map(str::to_owned).collect();
    let another = super::urn::read(&visit.desk, &opened, &mut form).await?;
    chosen.extend(another.map(|setting| format!("setting:{setting}")));
    if let (Some(day), true) = (day, form.is_right()) {
        let asks = asks(&visit, &opened, &chosen).await?;
        let today = opened.today;
        let decide = move |open: &OpenCase| decide::ask(&open.case, &asks, day, today);
        let done = record(&visit, (&opened, Action::AskAdvice), (&form, Vec::new()), decide).await;
        let href = format!("{}?done=asked", opened.href("advice"));
        if let Some(response) = after(done, &mut form, &href)? {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, (&choices, ""), &form).into_response())
}

/// Whom this case can ask: the child's setting, every team that gives advice, and the family.
async fn choices(desk: &Desk, opened: &Opened) -> Answer<Vec<Choice>> {
    let mut choices = Vec::new();
    let askable = |setting: &&str| setting.starts_with("urn:") || setting.starts_with("ukprn:");
    if let Some(setting) = opened.case().main_setting(opened.today).filter(askable) {
        let words = opened.names.setting(setting);
        choices.push(Choice { value: format!("setting:{setting}"), words, usual: true });
    }
    let teams = teams::all(desk.store()).await?;
    for team in &teams {
        let Some((kind, usual)) = kind_of(&team.details.kind) else { continue };
        let value = format!("{}:{}", kind.code(), team.id);
        choices.push(Choice { value, words: team.details.name.clone(), usual });
    }
    if let Some(send) = teams.iter().find(|team| team.details.kind == "send") {
        let value = format!("{}:{}", AdviceKind::Family.code(), send.id);
        choices.push(Choice { value, words: capital(kind_name(AdviceKind::Family)), usual: true });
    }
    Ok(choices)
}

/// What a kind of team is asked for, and whether it is one of the usual six with the school. The SEND team gives none.
fn kind_of(team: &str) -> Option<(AdviceKind, bool)> {
    match team {
        "psychology" => Some((AdviceKind::Psychologist, true)),
        "speech" | "occupational" | "paediatrics" => Some((AdviceKind::Health, true)),
        "physiotherapy" | "mental_health" => Some((AdviceKind::Health, false)),
        "social_care" => Some((AdviceKind::SocialCare, true)),
        "virtual_school" | "other" => Some((AdviceKind::Other, false)),
        _ => None,
    }
}

/// The chosen as requests; the inbox of the setting is made where it has none.
async fn asks(visit: &Visit, opened: &Opened, chosen: &[String]) -> Answer<Vec<AskFor>> {
    let desk = &visit.desk;
    let mut asks = Vec::new();
    for value in chosen {
        let Some((kind, id)) = value.split_once(':') else { continue };
        let Some(kind) = AdviceKind::from_code(kind) else { continue };
        let team: Option<TeamId> = if kind == AdviceKind::Setting {
            let known = settings::names(desk.store(), &[id.to_owned()]).await?.into_iter().next();
            let name = known.map_or_else(|| opened.names.setting(id), |(_, name)| name);
            let (by, id) = (desk.by(&visit.visitor), id.to_owned());
            let inbox = desk
                .store()
                .write(move |tx| Box::pin(async move { teams::of_setting(tx, &by, &id, &name).await }));
            Some(inbox.await?)
        } else {
            id.parse().ok()
        };
        asks.extend(team.map(|team| AskFor { advice: desk.ids().next(), kind, team }));
    }
    Ok(asks)
}

fn page(visit: &Visit, opened: &Opened, (choices, chase): (&[Choice], &str), form: &Form) -> Page {
    let shown = visible(opened);
    let reports = || shown.iter().filter(|advice| advice.kind != AdviceKind::Family);
    let came = reports().filter(|advice| advice.came(opened.today)).count();
    let all = reports().count();
    let columns = ["Who", "Asked", "Due", "How it stands", "Last chased", "Action"].map(Column::new);
    let view = AdviceView {
        heading: format!("{came} of {all} reports are in"),
        rows: !shown.is_empty(),
        chase_tokens: visit.tokens(),
        table: Table::new("advice", "Advice asked for")
            .hide_caption()
            .stack()
            .columns(columns)
            .rows(shown.iter().map(|advice| row(opened, advice, chase)))
            .pick("advice"),
        chase: Button::new("Chase the ticked").secondary(),
        ask: ask_form(visit, opened, choices, form),
    };
    case_page(&visit.frame, opened, "Advice", "advice", Html::of(&view)).errors(form.refusals())
}

fn row(opened: &Opened, advice: &Advice, chase: &str) -> Row {
    let name = capital(opened.names.asked(advice.kind, advice.team));
    let due = opened.dues.iter().find(|due| due.advice == Some(advice.id)).and_then(Due::day);
    let chased = advice.chased.last().copied().and_then(Mark::day);
    let open = advice.open(opened.today);
    let given = opened
        .deals
        .get(&advice.id)
        .map_or_else(String::new, |id| format!("With {}", opened.names.person(Some(*id))));
    let badge = Html::of(&Badge::named(agency(opened, advice), name.clone()));
    let link = if open && opened.sight.may(Action::RecordFact) {
        action(&format!("/asked/{}", advice.id), "Mark as received", &name)
    } else {
        Html::empty()
    };
    let cells = vec![
        Cell::Html(if given.is_empty() { badge } else { badge.and(small(&given)) }),
        Cell::Text(advice.asked.day().map_or_else(String::new, day_table)),
        Cell::Text(due.map_or_else(|| "No legal date".to_owned(), day_table)),
        Cell::Tag(state(opened, advice)),
        Cell::Text(chased.map_or_else(|| "Never".to_owned(), day_plain)),
        Cell::Html(link),
    ];
    let late = late_advice(&opened.dues, opened.today).iter().any(|due| due.advice == Some(advice.id))
        && !opened.case().only_as_at();
    let row = Row::new(cells).late(late);
    if open && !opened.case().only_as_at() && opened.sight.may(Action::AskAdvice) {
        let ticked = advice.id.to_string() == chase;
        row.pick(format!("{}:{}", opened.reference(), advice.id), name, ticked)
    } else {
        row
    }
}

fn ask_form(visit: &Visit, opened: &Opened, choices: &[Choice], form: &Form) -> Html {
    let assessing = matches!(opened.standing.stage, Stage::Assessment | Stage::Issuing);
    if !assessing || !opened.sight.may(Action::AskAdvice) || opened.case().only_as_at() {
        return Html::empty();
    }
    let nobody = opened.case().advice.is_empty();
    let hint = if nobody { say().staff_ask_hint() } else { say().staff_ask_more_hint() };
    let mut boxes = Checkboxes::new("teams", "Who do you ask?").hint(hint);
    for choice in choices {
        boxes = boxes.option(&*choice.value, &*choice.words);
    }
    let fresh = form.fields().is_empty();
    let usual: Vec<&str> = choices.iter().filter(|c| c.usual && nobody).map(|c| c.value.as_str()).collect();
    let boxes = if fresh { boxes.chosen(&usual) } else { boxes.of(form) };
    let day =
        DateInput::new("day", "When are they asked?").hint("The 6 weeks count from the day they receive it.");
    let day = if fresh { day.value(opened.today) } else { day.of(form) };
    let urn = TextInput::new("urn", "Another school, nursery or college: its number (URN)");
    let urn = urn.hint(say().staff_ask_urn_hint());
    FormBody::new(Html::empty(), opened.href("advice"), visit.tokens(), "Ask for advice")
        .field(boxes)
        .field(urn.typed(Typed::Digits).width(Width::Ten).of(form))
        .field(day)
        .into()
}
