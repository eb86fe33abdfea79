//! C3: the page of a case. Who it is about, the clock, what to do next, the timeline across agencies, the advice, and
//! what the family sees today. Whoever may read no more than its stage and dates gets [`summary`] alone.

use super::advice_panel::panel;
use super::family::mirror;
use super::head::case_page;
use super::notes;
use super::notice;
use super::opened::Opened;
use super::parts::Columns;
use super::relatives::unsure;
use super::strip::strip;
use super::summary;
use super::timeline::{SHOWS, Show, timeline};
use super::together;
use crate::clock::kept_until;
use crate::codes::Stage;
use crate::standing::{Lead, Risk, delay, unexplained};
use crate::words::{lead, lead_line, risk, say, step};
use axum::extract::RawQuery;
use waymark_access::Action;
use waymark_kernel::ChildId;
use waymark_law::send_regs_2014::reg_13::A9;
use waymark_people::{Beside, Visit};
use waymark_web::components::{AsAt, Clock, DueLine, Panel, Tag};
use waymark_web::words::{capital, day_plain, list_words, span_words};
use waymark_web::{Form, Html, PageAnswer};

/// `GET /cases/{reference}`.
pub async fn show(visit: Visit, RawQuery(query): RawQuery, beside: Beside<ChildId>) -> PageAnswer {
    let mut opened = Opened::read(&visit, Action::ReadSummary).await?;
    let beside = beside.panel(&visit.desk, &visit.visitor, opened.child.id).await?;
    if !opened.sight.may(Action::ReadCase) {
        let main = summary::view(&opened, &visit.frame).and(beside);
        return Ok(summary::page(&visit.frame, &opened, "Case", main));
    }
    opened.notes = notes::read(&visit.desk, &opened).await?;
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let shown = Show::of(address.value("show"));
    let (opened, mirror) = mirror(&visit.desk, opened).await?;
    let page = case_page(&visit.frame, &opened, "Case", "", columns(&opened, shown, (mirror, beside)));
    Ok(notice::of(page, address.value("done")))
}

/// What is left, why a date is at risk, the strip and what to do next.
fn clock(opened: &Opened) -> Html {
    let standing = &opened.standing;
    let say_line =
        Html::text(&lead_line(&standing.lead, opened.today)).and(law_link(&standing.lead)).and(risks(opened));
    let mut clock = Clock::new(lead(&standing.lead, opened.today), say_line);
    if let Some(strip) = strip(opened) {
        clock = clock.strip(strip);
    }
    if opened.sight.may(Action::RecordFact) {
        for next in &standing.next {
            clock = clock.next(next.href(opened.reference()), step(*next, opened.case(), &opened.names));
        }
        let unsure = unsure(opened);
        if !unsure.is_empty() && standing.stage != Stage::Closed {
            clock = clock.next(opened.href("family"), say().staff_next_right(list_words(&unsure)));
        }
        if opened.family.is_empty() && standing.stage != Stage::Closed && !opened.case().only_as_at() {
            clock = clock.next(opened.href("family/new"), say().staff_next_contact());
        }
        for _ in unexplained(&opened.open.facts, &opened.dues, opened.today) {
            clock = clock.next(opened.href("late-reason"), say().staff_next_late_reason());
        }
        if matches!(standing.stage, Stage::Request | Stage::Assessment | Stage::Issuing)
            && !opened.case().only_as_at()
        {
            let rely = Html::link(&opened.href("exceptions/new"), &say().staff_next_rely());
            clock = clock.note(Html::text(&say().staff_next_not_exceptions()).and(" ").and(rely));
        }
    }
    let twins = together::inset(&opened.child, &opened.twins);
    let stamp = opened.case().as_at.map_or_else(Html::empty, |day| AsAt::new(day, "statutory return").into());
    twins.and(stamp).and(Html::of(&clock))
}

/// Why this date: the way to the provision.
fn law_link(lead: &Lead) -> Html {
    match lead {
        Lead::Limit(due) => {
            Html::text(" ").and(Html::link(&due.rule.href(), &format!("Why? {}", due.rule.citation))).and(" ")
        }
        _ => Html::empty(),
    }
}

fn risks(opened: &Opened) -> Html {
    let risks = &opened.standing.risks;
    let mut html = Html::empty();
    if !risks.is_empty() {
        html = html.and(Tag::at_risk()).and(" ");
        for found in risks {
            html = html.and(risk(found)).and(" ").and(risk_law(found));
        }
    }
    // The delay is of the final plan: it is said where that limit leads the page, and beside no other that is late.
    if matches!(opened.standing.lead, Lead::Limit(due) if due.rule.id == "A11") {
        html = html.and(delayed(opened));
    }
    html
}

/// The way to the provision behind a reason that rests on another than the one that leads the page.
fn risk_law(risk: &Risk) -> Html {
    match risk {
        Risk::FamilyDays { .. } => Html::link(&A9.href(), A9.citation).and(" "),
        _ => Html::empty(),
    }
}

/// How the lateness of the final plan is split; empty where it was not late.
fn delayed(opened: &Opened) -> String {
    let Some(delay) = delay(opened.case(), &opened.dues, opened.today) else { return String::new() };
    match (delay.advice, delay.after) {
        (0, after) => say().staff_delay_after(span_words(after)),
        (advice, 0) => say().staff_delay_advice(span_words(advice)),
        (advice, after) => say().staff_delay_split(span_words(advice), span_words(after)),
    }
}

fn columns(opened: &Opened, shown: Show, (mirror, beside): (Html, Html)) -> Html {
    let show = |(show, code, words): (Show, &str, &'static str)| {
        let href = if code.is_empty() { opened.href("") } else { format!("{}?show={code}", opened.href("")) };
        (href, words, show == shown)
    };
    let shows = SHOWS.into_iter().map(show).collect();
    let columns = Columns {
        clock: clock(opened),
        shows,
        timeline: timeline(opened, shown).into(),
        aside: aside(opened, mirror).and(beside),
    };
    Html::of(&columns)
}

fn aside(opened: &Opened, mirror: Html) -> Html {
    panel(opened).and(limits(opened)).and(mirror)
}

fn paragraph(words: &str) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(Html::text(words)).and(Html::fixed("</p>"))
}

/// Every limit of the case with its provision.
pub(super) fn limits(opened: &Opened) -> Html {
    let mut html = Html::empty();
    for due in opened.dues.iter().filter(|due| due.advice.is_none()) {
        html = html.and(due_line(due, opened));
        let split = due.rule.id == "A11" && due.met.is_some() && opened.sight.may(Action::ReadCase);
        let late = if split { delayed(opened) } else { String::new() };
        if !late.is_empty() {
            html = html.and(paragraph(&late));
        }
    }
    html = html.and(kept(opened));
    if html.is_empty() { html } else { Panel::new("Legal dates", html).into() }
}

/// Until when at least a plan that is to end is kept: no limit, so it is never late.
fn kept(opened: &Opened) -> Html {
    let Some(day) = kept_until(opened.case()) else { return Html::empty() };
    let rule = &waymark_law::cfa_2014::s_45::D7;
    let why = say().staff_kept_until(day_plain(day));
    let line = DueLine::without_day(capital(rule.name), why, super::force(rule.force));
    line.law(rule.href(), rule.citation).into()
}

fn due_line(due: &crate::clock::Due, opened: &Opened) -> Html {
    use crate::clock::Outcome;
    let what = capital(due.rule.name);
    let force = super::force(due.rule.force);
    let line = match (due.outcome, due.met.and_then(crate::mark::Mark::day)) {
        (Outcome::Due(day), Some(done)) => DueLine::done(what, day, done, force),
        (Outcome::Due(day), None) if opened.case().only_as_at() => DueLine::without_day(
            what,
            format!("{}, by what the return told. Not confirmed.", day_plain(day)),
            force,
        ),
        (Outcome::Due(day), None) if due.conditional && day < opened.today => {
            DueLine::without_day(what, say().staff_refusal_passed(day_plain(day)), force)
        }
        (Outcome::Due(day), None) => DueLine::due(what, day, opened.today, force),
        (Outcome::Disapplied(_) | Outcome::NotKnown, _) => {
            DueLine::without_day(what, crate::words::limit_without_name(due), force)
        }
    };
    line.law(due.rule.href(), due.rule.citation).into()
}
