//! One referral as the family reads it.

use super::super::likely;
use super::super::opened::Opened;
use super::super::services::{fitting, panel};
use super::choose;
use crate::codes::{EndKind, Stage};
use crate::facts::Fact;
use crate::forecast::Forecasts;
use crate::service::{Step, When};
use crate::store::{reads, services};
use crate::words::{answer, happened, say, standard};
use askama::Template;
use axum::Extension;
use axum::extract::RawQuery;
use waymark_access::Action;
use waymark_kernel::Answer;
use waymark_people::{Desk, Visit};
use waymark_web::components::{Button, Panel};
use waymark_web::words::{age, day_plain};
use waymark_web::{Form, Html, PageAnswer, Title};

#[derive(Template)]
#[template(path = "family_one.html")]
struct One {
    caption: String,
    heading: String,
    /// What stands first, and the rest.
    first: String,
    rest: Vec<String>,
    /// What has changed since the reader last looked, a sentence each after the first.
    changed: Vec<String>,
    why: Vec<(String, String)>,
    tell: Html,
    happened_heading: String,
    happened: Vec<(String, String)>,
    aside: Html,
    /// The steps of the service, and help that needs no waiting.
    help: Html,
}

#[derive(Template)]
#[template(path = "family_steps.html")]
struct Steps {
    heading: String,
    /// The name of each step, and how many appointments.
    steps: Vec<(String, String)>,
}

/// `GET /my/referrals/{reference}`.
pub(super) async fn show(
    visit: Visit,
    Extension(forecasts): Extension<Forecasts>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let opened = Opened::of_family(&visit).await?;
    let changed = changed(&visit, &opened).await?;
    let likely = likely::of(&visit.desk, &forecasts, &opened).await?;
    let mut said = answer(opened.referral(), likely, opened.today);
    let first = if said.is_empty() { String::new() } else { said.remove(0) };
    said.extend(in_its_words(&opened));
    if let Some(since) = opened.referral().since().filter(|_| opened.referral().stage().waits()) {
        said.push(say().family_since(day_plain(since)));
    }
    let may_tell = opened.referral().ended.is_none() && opened.sight.may(Action::TellService);
    let view = One {
        caption: opened.child.details.name(),
        heading: opened.service.details.name.clone(),
        first,
        rest: said,
        changed,
        why: why(&opened),
        tell: if may_tell { buttons(&opened) } else { Html::empty() },
        happened_heading: say().family_happened(),
        happened: history(&opened),
        aside: aside(&opened),
        help: help(&visit.desk, &opened).await?,
    };
    let page = visit
        .frame
        .page(Title::new(say().family_title()).about(opened.reference()), Html::of(&view))
        .family();
    let page = page.crumb("/my", say().family_home()).crumb("/my/referrals", say().family_title());
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(match address.value("done") {
        "new" => page.notice(say().family_ask_done()),
        "told" => page.notice(say().family_tell_done()),
        "chosen" => page.notice(say().family_choose_done()),
        _ => page,
    })
}

/// Where the appointment is, and what the service asked to know: words of the service that the family is owed.
fn in_its_words(opened: &Opened) -> Vec<String> {
    let referral = opened.referral();
    let place = referral.open_offer().filter(|offer| offer.day >= opened.today).and_then(|offer| offer.place);
    let place = Some(opened.text(place)).filter(|place| !place.is_empty());
    let what = referral.more_asked.filter(|_| referral.stage() == Stage::Triage).map(|(_, what)| what);
    let what = Some(opened.text(what)).filter(|what| !what.is_empty());
    let place = place.map(|place| say().family_offered_where(place));
    place.into_iter().chain(what.map(|what| say().family_more_what(what))).collect()
}

/// What the family can do: choose a day where two lie open, and say that something has changed.
fn buttons(opened: &Opened) -> Html {
    let href = |page: &str| format!("/my/referrals/{}/{page}", opened.reference());
    let tell = Button::new(say().family_tell()).href(href("tell"));
    match choose::choice(opened) {
        Some(_) => {
            Html::from(Button::new(say().family_choose()).href(href("choose"))).and(" ").and(tell.secondary())
        }
        None => tell.into(),
    }
}

/// Why it ended, what the service suggests, and how to ask again: a heading and words each.
fn why(opened: &Opened) -> Vec<(String, String)> {
    let Some((_, how)) = opened.referral().ended else { return Vec::new() };
    let (why, instead) = opened.referral().end_words;
    let mut parts = vec![
        (say().family_why(), opened.text(why).to_owned()),
        (say().family_instead(), opened.text(instead).to_owned()),
    ];
    if matches!(how, EndKind::NotAccepted | EndKind::Signposted) {
        parts.push((say().family_again(), say().family_again_how()));
    }
    parts.retain(|(_, words)| !words.is_empty());
    parts
}

/// What has changed since this reader last looked on an earlier day: a heading and a sentence each; nothing on the first
/// look.
async fn changed(visit: &Visit, opened: &Opened) -> Answer<Vec<String>> {
    let latest = opened.open.last_seq();
    let (referral, today) = (opened.open.id, opened.today);
    let Some(last) = reads::note(visit.desk.store(), visit.visitor.person, referral, latest, today).await?
    else {
        return Ok(Vec::new());
    };
    let since: Vec<String> = opened
        .open
        .facts
        .iter()
        .filter(|fact| fact.seq > last.seq)
        .filter_map(|fact| happened(&fact.fact))
        .collect();
    let day = day_plain(last.day);
    if since.is_empty() {
        return Ok(vec![say().family_same(day)]);
    }
    Ok(std::iter::once(say().family_changed(day)).chain(since).collect())
}

/// What happened, newest first: the day and a sentence.
fn history(opened: &Opened) -> Vec<(String, String)> {
    let taken_back: Vec<i64> = opened.open.facts.iter().filter_map(|fact| fact.corrects).collect();
    let standing = opened.open.facts.iter().rev().filter(|fact| !taken_back.contains(&fact.seq));
    let line = |fact: &crate::referral::Happened| {
        let day = fact.when.exact().map(day_plain).unwrap_or_default();
        happened(&fact.fact).map(|sentence| (day, with_words(opened, &fact.fact, sentence)))
    };
    standing.filter_map(line).collect()
}

/// A sentence of what happened, with the words in which the service asked or told it.
fn with_words(opened: &Opened, fact: &Fact, sentence: String) -> String {
    let words = match fact {
        Fact::MoreAsked { what } => opened.text(Some(*what)),
        Fact::Told { words, .. } => opened.text(Some(*words)),
        _ => "",
    };
    if words.is_empty() { sentence } else { format!("{sentence} “{words}”") }
}

/// The steps of the service while the referral is open, and the help that fits this child as the referral stands.
async fn help(desk: &Desk, opened: &Opened) -> Answer<Html> {
    let referral = opened.referral();
    let when = match referral.ended {
        Some((_, EndKind::NotAccepted | EndKind::Signposted | EndKind::Withdrawn)) => When::Without,
        Some((_, EndKind::Discharged)) => When::After,
        None if referral.seen.is_some() => When::After,
        None => When::Before,
    };
    let years = age(opened.child.details.birth_date, opened.today).into();
    let supports = fitting(desk, years, when, opened.service.id).await?;
    let steps = match referral.ended {
        None => services::steps(desk.store(), opened.service.id).await?,
        Some(_) => Vec::new(),
    };
    Ok(in_steps(&steps).and(panel(&supports)))
}

fn in_steps(steps: &[Step]) -> Html {
    if steps.is_empty() {
        return Html::empty();
    }
    let line = |step: &Step| (step.name.clone(), say().family_step(step.appointments));
    Html::of(&Steps { heading: say().family_steps(), steps: steps.iter().map(line).collect() })
}

fn aside(opened: &Opened) -> Html {
    let paragraph =
        |words: &str| Html::fixed("<p class=\"govuk-body\">").and(Html::text(words)).and(Html::fixed("</p>"));
    let mut html = Html::empty();
    if opened.referral().ended.is_none() {
        html = html.and(Panel::new(say().family_meanwhile(), paragraph(&opened.service.details.meanwhile)));
    }
    html.and(
        Panel::new(opened.service.details.provider.clone(), paragraph(&standard(&opened.service))).wash(),
    )
}
