//! P2, the joint plan for everybody, area by area as the latest paper tells it: both answers beside each other, who leads,
//! the milestones with what partners confirmed, and what changed since the paper before. Partners are named, and no person.

use super::public::nothing_yet;
use super::public_href;
use super::words::TWO_ANSWERS;
use crate::changes::of_area;
use crate::paper::words;
use crate::prepare;
use crate::release::{AreaSaid, Contents, MilestoneSaid};
use crate::store::{Release, latest_out};
use axum::extract::{Path, State};
use waymark_kernel::Problem;
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Inset, Panel, Row, Table};
use waymark_web::words::{day_long, day_plain, day_table};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// The address of an area.
pub(super) fn href(area: i64) -> String {
    format!("/public/improvement-plan/{area}")
}

/// `GET /public/improvement-plan`.
pub(super) async fn all(State(desk): State<Desk>, frame: Frame) -> PageAnswer {
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">The plan to put things right</h1>");
    let main = match latest_out(desk.store()).await? {
        None => head.and(nothing_yet(&frame)),
        Some(release) if release.contents.areas.is_empty() => {
            head.and(Html::fixed("<p class=\"govuk-body\">No plan is published yet.</p>"))
        }
        Some(release) => head.and(whole(&release)),
    };
    Ok(frame.page(Title::new("The plan to put things right"), main).crumb("/public", "How are we doing?"))
}

fn whole(release: &Release) -> Html {
    let contents = &release.contents;
    let row = |area: &AreaSaid| {
        let (done, all) = area.counts;
        Row::new(vec![
            Cell::LinkNote(href(area.number), format!("{}. {}", area.number, area.title), area.led.clone()),
            Cell::Note(area.doing.clone(), format!("{done} of {all} milestones are done")),
            Cell::Note(area.helping.clone(), figure(contents, area).unwrap_or_default().1),
        ])
    };
    let columns =
        ["What has to be put right", "Are we doing it?", "Is it helping families?"].map(Column::new);
    stood(release)
        .and(
            Table::new("areas", "Each part of the plan")
                .columns(columns)
                .rows(contents.areas.iter().map(row)),
        )
        .and(para(TWO_ANSWERS))
}

/// As at which day, and in which paper it is all told.
fn stood(release: &Release) -> Html {
    let contents = &release.contents;
    let said = format!(
        "As it stood at the end of {}, published on {}. ",
        day_long(contents.plan_on()),
        release.published.map(day_plain).unwrap_or_default()
    );
    let link = Html::link(&public_href(contents.number), "Read the whole paper");
    Inset::new(Html::text(&said).and(link)).into()
}

/// The figure of an area as the same paper tells it: the id of its measure, and its words.
fn figure(contents: &Contents, area: &AreaSaid) -> Option<(String, String)> {
    let figure = contents.figures.iter().find(|figure| Some(&figure.key) == area.figure.as_ref())?;
    Some((figure.id.clone(), format!("{}: {}", figure.name, words(figure))))
}

/// `GET /public/improvement-plan/{area}`.
pub(super) async fn one(State(desk): State<Desk>, frame: Frame, Path(number): Path<i64>) -> PageAnswer {
    let release = latest_out(desk.store()).await?.ok_or(Problem::Missing)?;
    let find = |contents: &Contents| contents.areas.iter().find(|area| area.number == number).cloned();
    let area = find(&release.contents).ok_or(Problem::Missing)?;
    let before = prepare::before(desk.store(), &release).await?;
    let main = Html::fixed("<h1 class=\"govuk-heading-l\">")
        .and(Html::text(&area.title))
        .and(Html::fixed("</h1>"))
        .and(para(&area.led))
        .and(stood(&release))
        .and(both(&release.contents, &area))
        .and(list("What the inspectors said", &area.findings))
        .and(list("What we want to reach", &area.aims))
        .and(list("The measure was changed", &area.measures))
        .and(milestones(&area.milestones))
        .and(quotes(&area.families))
        .and(risks(&area.risks))
        .and(history(
            &area,
            before.and_then(|before| Some((before.contents.plan_on(), find(&before.contents)?))),
        ))
        .and(para(TWO_ANSWERS));
    Ok(frame
        .page(Title::new("The plan to put things right").about(format!("part {number}")), main)
        .crumb("/public", "How are we doing?")
        .crumb("/public/improvement-plan", "The plan to put things right"))
}

/// Both answers beside each other, never merged.
fn both(contents: &Contents, area: &AreaSaid) -> Html {
    let (done, all) = area.counts;
    let doing = para(&area.doing).and(para(&format!("{done} of {all} milestones are done.")));
    let mut helping = para(&area.helping);
    if let Some((id, words)) = figure(contents, area) {
        let link = Html::link(&format!("/public/measures/{id}"), &words);
        helping = helping.and(Html::fixed("<p>")).and(link).and(Html::fixed("</p>"));
    }
    Html::fixed("<div class=\"wm-two\">")
        .and(Panel::new("Are we doing it?", doing))
        .and(Panel::new("Is it helping families?", helping))
        .and(Html::fixed("</div>"))
}

fn milestones(all: &[MilestoneSaid]) -> Html {
    if all.is_empty() {
        return section("Milestones", para("No milestone is planned yet."));
    }
    let row = |milestone: &MilestoneSaid| {
        let moved = if milestone.due == milestone.planned {
            String::new()
        } else {
            format!("first planned for {}", day_plain(milestone.planned))
        };
        Row::new(vec![
            Cell::Note(milestone.words.clone(), milestone.who.clone()),
            Cell::Note(day_table(milestone.due), moved),
            Cell::Note(milestone.state.clone(), milestone.recorded.clone()),
            milestone.confirmed.join(" ").into(),
        ])
    };
    let columns = ["What will be so", "By", "How it stands", "Confirmed"].map(Column::new);
    Table::new("milestones", "Milestones").columns(columns).rows(all.iter().map(row)).into()
}

fn quotes(said: &[String]) -> Html {
    let each = said.iter().fold(Html::empty(), |html, words| html.and(Inset::new(format!("“{words}”"))));
    if said.is_empty() { each } else { section("What families say", each) }
}

fn risks(all: &[(String, String)]) -> Html {
    let row = |(risk, answer): &(String, String)| Row::new(vec![risk.clone().into(), answer.clone().into()]);
    if all.is_empty() {
        return Html::empty();
    }
    let columns = ["What could go wrong", "What we do about it"].map(Column::new);
    Table::new("risks", "Risks").columns(columns).rows(all.iter().map(row)).into()
}

/// What changed since the paper before; nothing where this is the first that tells of the area.
fn history(area: &AreaSaid, before: Option<(waymark_kernel::Day, AreaSaid)>) -> Html {
    let Some((on, before)) = before else { return Html::empty() };
    let heading = format!("What changed since {}", day_plain(on));
    match of_area(area, &before).as_slice() {
        [] => section(&heading, para("Nothing changed.")),
        said => list(&heading, said),
    }
}

fn list(heading: &str, points: &[String]) -> Html {
    let point = |html: Html, point: &String| {
        html.and(Html::fixed("<li>")).and(Html::text(point)).and(Html::fixed("</li>"))
    };
    if points.is_empty() {
        return Html::empty();
    }
    let open = Html::fixed("<ul class=\"govuk-list govuk-list--bullet\">");
    section(heading, points.iter().fold(open, point).and(Html::fixed("</ul>")))
}

fn section(heading: &str, body: Html) -> Html {
    Html::fixed("<h2 class=\"govuk-heading-m\">").and(Html::text(heading)).and(Html::fixed("</h2>")).and(body)
}

fn para(words: &str) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(Html::text(words)).and(Html::fixed("</p>"))
}
