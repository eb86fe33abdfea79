//! Meetings of the board and the committee: when, with which papers, what they decided and asked for.

use super::deeds::{self, Target};
use super::opened::Opened;
use super::parts::{links, menu, page, para};
use super::place::Place;
use crate::clock::working_days_left;
use crate::plan::{Meeting, MeetingAction};
use axum::extract::{Path, RawQuery, State};
use waymark_kernel::{Day, Problem};
use waymark_people::{Beside, Desk, SignedIn};
use waymark_web::components::{Cell, Column, Panel, Row, SummaryList, Table, heading};
use waymark_web::words::{capital, count_words, day_long, day_plain, day_table};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /improvement-plan/meetings`.
pub(super) async fn all(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let mut meetings: Vec<&Meeting> = opened.plan().meetings.iter().collect();
    meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.day));
    let rows = meetings.into_iter().map(|meeting| {
        let papers = meeting.papers.map_or_else(|| "No papers".to_owned(), day_table);
        Row::new(vec![
            Cell::Link(
                href(meeting.n),
                format!("{}, {}", capital(meeting.what.words()), day_plain(meeting.day)),
            ),
            Cell::Text(papers),
            Cell::Text(meeting.decisions.len().to_string()),
        ])
    });
    let columns = [Column::new("Meeting"), Column::new("Papers published"), Column::number("Decisions")];
    let table = Table::new("meetings", "Meetings").hide_caption().columns(columns).rows(rows);
    let head = heading("Improvement plan", "Meetings").and(menu(&opened, "/improvement-plan/meetings"));
    let body = if table.is_empty() { para("No meeting is arranged yet.") } else { table.into() };
    let deeds = links(deeds::offered(&opened, Target::Meetings));
    Ok(page(&frame, Title::new("Meetings"), head.and(body).and(deeds)))
}

/// `GET /improvement-plan/meetings/{meeting}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    beside: Beside<Place>,
    Path(n): Path<i64>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let meeting = opened.plan().meeting(n).ok_or(Problem::Missing)?;
    let agenda = meeting.agenda.map_or("Not recorded", |words| opened.text(words));
    let papers = meeting.papers.map_or_else(|| "None".to_owned(), |day| papers_words(day, opened.today));
    let list = SummaryList::new()
        .line("Meets", day_long(meeting.day))
        .line("Papers published", papers)
        .line("Agenda", agenda.to_owned());
    let title = format!("{}, {}", capital(meeting.what.words()), day_plain(meeting.day));
    let main = heading("Improvement plan", &title)
        .and(list)
        .and(beside.panel(&desk, &visitor, Place::Meeting(n)).await?)
        .and(decided(&opened, meeting))
        .and(links(deeds::offered(&opened, Target::Meeting(n))));
    let page = page(&frame, Title::new("Meeting").about(n.to_string()), main)
        .crumb("/improvement-plan/meetings", "Meetings");
    Ok(deeds::told(page, query.as_deref()))
}

/// The day papers are published, and how many working days are left until then: `Tuesday 1 December 2026, 6 working days
/// left`.
#[must_use]
pub fn papers_words(papers: Day, today: Day) -> String {
    let left = match working_days_left(today, papers) {
        _ if papers == today => ", today".to_owned(),
        Some(left) => format!(", {} left", count_words(left, "working day", "working days")),
        None if papers < today => ", passed".to_owned(),
        None => String::new(),
    };
    format!("{}{left}", day_long(papers))
}

fn decided(opened: &Opened, meeting: &Meeting) -> Html {
    let mut decisions = Html::empty();
    for words in &meeting.decisions {
        decisions = decisions.and(para(opened.text(*words)));
    }
    if decisions.is_empty() {
        decisions = para("Nothing is recorded yet.");
    }
    let html = Html::from(Panel::new("Decisions", decisions));
    if meeting.actions.is_empty() {
        return html;
    }
    let list = meeting.actions.iter().fold(SummaryList::new(), |list, action| {
        list.line(opened.text(action.words).to_owned(), asked(opened, action))
    });
    html.and(Panel::new("What was asked of whom", list))
}

/// Of whom something was asked, by when, and what came of it.
fn asked(opened: &Opened, action: &MeetingAction) -> String {
    let late = match action.days_late(opened.today) {
        0 => String::new(),
        days => format!(", {} late", count_words(days, "day", "days")),
    };
    let answer = match action.answer {
        Some((mark, words)) => {
            let day = mark.day().map(day_plain).unwrap_or_default();
            format!("{} ({day}{late})", opened.text(words))
        }
        None => format!("Not answered yet{late}."),
    };
    format!("{}, by {}. {answer}", opened.text(action.who), day_plain(action.due))
}

/// The address of a meeting.
pub(super) fn href(n: i64) -> String {
    format!("/improvement-plan/meetings/{n}")
}
