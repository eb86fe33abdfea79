//! Inspections: what was found, what the law asks for afterwards with its citation, who came again with which verdict, and
//! what followed. What inspectors usually do is said as that; no day of theirs is promised.

use super::opened::{Opened, gate};
use super::parts::{area_href, links, menu, milestones, page, para};
use crate::clock::{Limit, limits};
use crate::plan::Plan;
use crate::store;
use axum::extract::{Path, State};
use waymark_access::Action;
use waymark_kernel::Mark;
use waymark_law::Force as Binding;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, DueLine, Force, Inset, Panel, Row, SummaryList, Table, heading};
use waymark_web::words::{capital, day_plain, day_table};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /inspections`.
pub(super) async fn all(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor, Action::ReadPlan)?;
    let mut rows = Vec::new();
    for (_, number) in store::plans(desk.store()).await? {
        let opened = Opened::numbered(&desk, &visitor, number).await?;
        let Some((mark, framework, outcome)) = opened.plan().received else { continue };
        let day = mark.day().map_or_else(|| "Day not known".to_owned(), day_plain);
        rows.push(Row::new(vec![
            Cell::Link(format!("/inspections/{number}"), day),
            Cell::Text(capital(framework.words())),
            Cell::Text(capital(outcome.words())),
        ]));
    }
    let columns = ["Letter received", "Framework", "What it came to"].map(Column::new);
    let table = Table::new("inspections", "Inspections").hide_caption().columns(columns).rows(rows);
    let head = heading("Improvement plan", "Inspections");
    let mut main =
        if table.is_empty() { head.and(para("No inspection is recorded yet.")) } else { head.and(table) };
    if desk.access().gate(&visitor, Action::KeepPlan).allowed {
        main = main.and(links([("/inspections/new".to_owned(), "Record an inspection letter")]));
    }
    Ok(page(&frame, Title::new("Inspections"), main))
}

/// `GET /inspections/{number}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(number): Path<i64>,
) -> PageAnswer {
    let opened = Opened::numbered(&desk, &visitor, number).await?;
    let tabs = match opened.is_current {
        true => menu(&opened, &format!("/inspections/{number}")),
        false => earlier(),
    };
    let main = heading("Improvement plan", "Inspection")
        .and(tabs)
        .and(letter(opened.plan()))
        .and(law(&opened))
        .and(found(&opened))
        .and(later(&opened))
        .and(if opened.is_current { Html::empty() } else { its_plan(&opened) });
    let title = Title::new("Inspection").about(number.to_string());
    Ok(page(&frame, title, main).crumb("/inspections", "Inspections"))
}

/// In place of the tabs, which are those of the plan that is worked on.
fn earlier() -> Html {
    const SAID: &str = "A later letter took the place of this one. Its plan is not worked on any more and stays to be read \
        here.";
    Html::from(Inset::new(SAID)).and(links([("/improvement-plan".to_owned(), "The plan that is worked on")]))
}

/// The plan of an earlier letter as it was left: the milestones of each area, its evidence, and its meetings.
fn its_plan(opened: &Opened) -> Html {
    let head = |words: &str| {
        Html::fixed("<h2 class=\"govuk-heading-m\">").and(Html::text(words)).and(Html::fixed("</h2>"))
    };
    let mut html = Html::empty();
    for area in opened.plan().areas.iter().filter(|area| !area.milestones.is_empty()) {
        let title = format!("Milestones of area {}: {}", area.n, opened.text(area.title));
        let all = area.milestones.iter().map(|milestone| (area, milestone));
        let table = milestones(opened, &format!("milestones-{}", area.n), &title, all);
        html = html.and(head(&title)).and(table);
    }
    let pieces = opened.plan().areas.iter().flat_map(|area| &area.evidence);
    let mut evidence = SummaryList::new();
    for piece in pieces.clone() {
        let said = format!("{} ({})", opened.text(piece.evidence.words), opened.text(piece.evidence.source));
        evidence = evidence.line(piece.evidence.what.words(), said);
    }
    if pieces.count() > 0 {
        html = html.and(head("Evidence")).and(evidence);
    }
    let rows = opened.plan().meetings.iter().map(|meeting| {
        let decided: Vec<&str> = meeting.decisions.iter().map(|words| opened.text(*words)).collect();
        Row::new(vec![
            Cell::Text(capital(meeting.what.words())),
            Cell::Text(day_table(meeting.day)),
            Cell::Text(decided.join(" ")),
        ])
    });
    let columns = ["Meeting", "Day", "What was decided"].map(Column::new);
    let table = Table::new("meetings", "Meetings").columns(columns).rows(rows);
    if table.is_empty() { html } else { html.and(table) }
}

fn letter(plan: &Plan) -> Html {
    let day = |mark: Option<Mark>| {
        mark.map_or_else(
            || "Not recorded".to_owned(),
            |mark| mark.day().map_or_else(|| "Day not known".to_owned(), day_plain),
        )
    };
    let mut list = SummaryList::new();
    if let Some((mark, framework, outcome)) = plan.received {
        list = list
            .line("Framework", capital(framework.words()))
            .line("What it came to", capital(outcome.words()))
            .line("Letter received", day(Some(mark)));
    }
    list = list.line("Published", day(plan.published));
    if plan.received.is_some_and(|(_, _, outcome)| outcome.asks_statement()) {
        list = list
            .line("Statement sent", day(plan.statement_sent))
            .line("Statement accepted", day(plan.statement_accepted));
    }
    list.line("Plan agreed", day(plan.agreed)).into()
}

/// Every limit with its day, its provision and how sure we are of it.
fn law(opened: &Opened) -> Html {
    let body = limits(opened.plan()).iter().fold(Html::empty(), |html, limit| html.and(line(opened, limit)));
    if body.is_empty() { Html::empty() } else { Panel::new("What the law and the handbook say", body).into() }
}

fn line(opened: &Opened, limit: &Limit) -> Html {
    let due = &limit.due;
    let Some(day) = due.day() else { return Html::empty() };
    let (words, mark) = (due.proof().words(), due.proof().mark());
    let sure = format!("[{mark}] {}.", capital(words));
    let line = match (due.force(), limit.met.and_then(Mark::day)) {
        (Binding::Must, Some(on)) => DueLine::done("Statement of action", day, on, Force::Must),
        (Binding::Must, None) => DueLine::due("Statement of action", day, opened.today, Force::Must),
        (Binding::Target, _) => {
            let why = format!("{}: a target of the handbook, not a limit of the law", day_plain(day));
            DueLine::without_day("Statement, as the handbook asks", why, Force::Target)
        }
        _ => {
            let what = match due.name() {
                "full" => "Next full inspection",
                "revisit" => "Re-visit",
                _ => "Monitoring inspection",
            };
            let after = match due.name() {
                "full" => "usually within about three years of the final report",
                "revisit" => "usually within 18 months of the statement being accepted",
                _ => "usually about 18 months after the final report",
            };
            DueLine::without_day(what, format!("{after}; nobody has promised a day"), Force::Advisory)
        }
    };
    line.law(limit.rule.href(), due.citation()).note(sure).into()
}

/// Strengths and areas.
fn found(opened: &Opened) -> Html {
    let plan = opened.plan();
    let mut html = Html::fixed("<h2 class=\"govuk-heading-m\">Strengths, in the inspectors’ words</h2>");
    if plan.strengths.is_empty() {
        html = html.and(para("None is recorded yet."));
    }
    for words in &plan.strengths {
        html = html.and(Inset::new(opened.text(*words)));
    }
    let rows = plan.areas.iter().map(|area| {
        let verdict = plan.visits.last().and_then(|visit| {
            visit.verdicts.iter().find(|verdict| verdict.area == area.n).map(|verdict| {
                if verdict.sufficient { "Sufficient progress" } else { "Not sufficient progress" }
            })
        });
        let title = opened.text(area.title).to_owned();
        // An older plan has no pages of its own: the numbers of areas lead to the plan that is worked on.
        let name =
            if opened.is_current { Cell::Link(area_href(area.n, ""), title) } else { Cell::Text(title) };
        Row::new(vec![
            name,
            Cell::Text(capital(area.kind.words())),
            Cell::Text(verdict.unwrap_or("The inspectors have not come again").to_owned()),
        ])
    });
    let columns = ["Area", "Called", "Latest verdict"].map(Column::new);
    let table = Table::new("areas", "Areas").columns(columns).rows(rows);
    if table.is_empty() { html } else { html.and(table) }
}

/// Visits and what followed.
fn later(opened: &Opened) -> Html {
    let plan = opened.plan();
    let day = |mark: Mark| mark.day().map_or_else(|| "Day not known".to_owned(), day_plain);
    let mut list = SummaryList::new();
    for visit in &plan.visits {
        let good = visit.verdicts.iter().filter(|verdict| verdict.sufficient).count();
        let words = format!("Sufficient progress in {good} of {} areas", visit.verdicts.len());
        list = list.line(format!("{}, {}", capital(visit.visit.words()), day(visit.mark)), words);
    }
    for follow in &plan.follows {
        let mut words = opened.text(follow.words).to_owned();
        if let (Some(six), Some(twelve)) = follow.days {
            words = format!("{words} Milestones: {} and {}.", day_table(six), day_table(twelve));
        }
        list = list.line(format!("{}, {}", follow.follow.words(), day(follow.mark)), words);
    }
    if plan.visits.is_empty() && plan.follows.is_empty() {
        return Html::empty();
    }
    Panel::new("What followed", list).into()
}
