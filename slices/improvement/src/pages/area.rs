//! M3: one area: the inspectors' words, who is accountable, what is done, whether it helps, risks, evidence, challenges.

use super::deeds::{self, Target};
use super::measures::{self, Names};
use super::opened::Opened;
use super::overview::{led, quote};
use super::parts::{doing_it, helping, links, meter, milestones, page, para, second_of};
use super::place::Place;
use super::second::Helping;
use crate::plan::Area;
use crate::standing::{Counts, Second, doing};
use crate::store::speakers;
use axum::extract::{Path, RawQuery, State};
use std::collections::HashMap;
use waymark_kernel::{Mark, Problem};
use waymark_people::{Beside, Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Panel, Row, SummaryList, Table, heading};
use waymark_web::words::{capital, day_plain, day_table, thousands};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /improvement-plan/{area}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    (helping, beside): (Helping, Beside<Place>),
    Path(n): Path<i64>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let area = opened.plan().area(n).ok_or(Problem::Missing)?;
    let seconds = helping.ask(&desk, &visitor, opened.plan()).await?;
    let listed = helping.measures(&desk, &visitor).await?;
    let names = Names { listed: &listed, seconds: &seconds };
    // Names of staff beside what they did: for those who tell the plan themselves.
    let speakers = match opened.may_keep || opened.may_tell {
        true => speakers(desk.store(), opened.open.id).await?,
        false => HashMap::new(),
    };
    let caption = format!("Area {n} · {}", area.kind.words());
    let main = heading(&caption, opened.text(area.title))
        .and(para(&led(&opened, area)))
        .and(both(area, second_of(area, &seconds), &opened))
        .and(measures::history(&opened, area, &names, &speakers))
        .and(beside.panel(&desk, &visitor, Place::Area(n)).await?)
        .and(said(&opened, area))
        .and(done(&opened, area))
        .and(quote(&opened, area))
        .and(rest(&opened, area))
        .and(links(deeds::offered(&opened, Target::Area(n))));
    let page = page(&frame, Title::new("Area").about(n.to_string()), main);
    Ok(deeds::told(page, query.as_deref()))
}

/// Both answers beside each other, never merged.
fn both(area: &Area, second: Option<&Second>, opened: &Opened) -> Html {
    let counts = Counts::of(area, opened.today);
    let doing = doing_it(doing(area, opened.today)).and(meter(counts));
    let mut helps = helping(area, second);
    if let Some(second) = second {
        helps = helps.and(para(&second.because));
    }
    for (mark, words) in &area.remarks {
        let day = mark.day().map(day_plain).unwrap_or_default();
        helps = helps.and(Inset::new(format!("{} (remark of {day})", opened.text(*words))));
    }
    Html::fixed("<div class=\"wm-two\">")
        .and(Panel::new("Are we doing it?", doing))
        .and(Panel::new("Is it helping families?", helps))
        .and(Html::fixed("</div>"))
}

/// The findings and the aims.
fn said(opened: &Opened, area: &Area) -> Html {
    let quoted = |ids: &[waymark_kernel::TextId]| {
        ids.iter().fold(Html::empty(), |html, id| html.and(Inset::new(opened.text(*id))))
    };
    let mut html = Html::fixed("<h2 class=\"govuk-heading-m\">What the inspectors said</h2>");
    html = if area.findings.is_empty() {
        html.and(para("Their words are not recorded yet."))
    } else {
        html.and(quoted(&area.findings))
    };
    html = html.and(Html::fixed("<h2 class=\"govuk-heading-m\">What we want to reach</h2>"));
    if area.aims.is_empty() {
        return html.and(para("No aim is recorded yet."));
    }
    if let [aim] = area.aims.as_slice() {
        return html.and(para(opened.text(*aim)));
    }
    let line = |html: Html, aim: &waymark_kernel::TextId| {
        html.and(Html::fixed("<li>")).and(opened.text(*aim)).and(Html::fixed("</li>"))
    };
    let list = Html::fixed("<ol class=\"govuk-list govuk-list--number\">");
    html.and(area.aims.iter().fold(list, line)).and(Html::fixed("</ol>"))
}

/// Actions and milestones.
fn done(opened: &Opened, area: &Area) -> Html {
    // With a single aim there is nothing to tell apart.
    let many = area.aims.len() > 1;
    let aim = many.then_some("Aim");
    let columns = ["Action"].into_iter().chain(aim).chain(["Starts", "Cost"]).map(Column::new);
    let rows = area.actions.iter().map(|action| {
        let cost = action.cost.map_or_else(
            || "Not known".to_owned(),
            |pounds| format!("£{}", thousands(pounds.unsigned_abs())),
        );
        let words = format!("{}. {}", action.n, opened.text(action.words));
        let aim = many.then(|| action.aim.map_or_else(|| "All".to_owned(), |aim| aim.to_string()));
        let cells = [words].into_iter().chain(aim).chain([day_table(action.starts), cost]);
        Row::new(cells.map(Cell::Text).collect())
    });
    let actions = Table::new("actions", "Actions").columns(columns).rows(rows);
    let all = area.milestones.iter().map(|milestone| (area, milestone));
    let milestones = milestones(opened, "milestones", "Milestones", all);
    let mut html = Html::empty();
    if !actions.is_empty() {
        html = html.and(actions);
    }
    html = html.and(Html::fixed("<h2 class=\"govuk-heading-m\">Milestones</h2>"));
    if milestones.is_empty() { html.and(para("No milestone is planned yet.")) } else { html.and(milestones) }
}

/// Partners, risks, challenges.
fn rest(opened: &Opened, area: &Area) -> Html {
    let mut html = Html::empty();
    if !area.partners.is_empty() {
        let list = area.partners.iter().fold(SummaryList::new(), |list, partner| {
            let who = format!("{}, {}", opened.text(partner.name), partner.part.words());
            list.line(capital(partner.party.words_on(opened.today)), who)
        });
        html = html.and(Panel::new("Who else takes part", list));
    }
    if !area.risks.is_empty() {
        let list = area.risks.iter().fold(SummaryList::new(), |list, risk| {
            list.line(opened.text(risk.words).to_owned(), opened.text(risk.answer).to_owned())
        });
        html = html.and(Panel::new("Risks and what is done about them", list));
    }
    if !area.challenges.is_empty() {
        let list = area.challenges.iter().fold(SummaryList::new(), |list, challenge| {
            let day = |mark: Mark| mark.day().map(day_plain).unwrap_or_default();
            let who = capital(challenge.party.words());
            let what = format!("{who}, {}: {}", day(challenge.mark), opened.text(challenge.words));
            let answer = challenge.answer.map_or_else(
                || "Not answered yet".to_owned(),
                |(mark, words)| format!("{} ({})", opened.text(words), day(mark)),
            );
            list.line(what, answer)
        });
        html = html.and(Panel::new("Challenges and answers", list));
    }
    html
}
