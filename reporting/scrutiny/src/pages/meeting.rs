//! M7, the papers of one meeting: when it meets, when its papers are published and how many working days are left, how far
//! each paper is, and the way to make one.

use super::{gate, href, may};
use crate::meetings::ThePlan;
use crate::release::{Contents, ForMeeting, MeetingNo};
use crate::store::{Head, Release, get, heads_of_meeting};
use axum::extract::{Path, State};
use waymark_access::{Action, Visitor};
use waymark_improvement::pages::papers_words;
use waymark_kernel::{Day, Problem};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Panel, SummaryList, TaskList, TaskState, Warning, heading};
use waymark_web::words::{count_words, day_long, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// The address of the papers of a meeting.
pub(super) fn meeting_href(no: MeetingNo) -> String {
    format!("/reports/scrutiny/{no}")
}

/// `GET /reports/scrutiny/{meeting}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(meeting): Path<String>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::ReadReleases)?;
    let no: MeetingNo = meeting.parse().map_err(|_| Problem::Missing)?;
    let papers = heads_of_meeting(desk.store(), no).await?;
    let plan = ThePlan::read(desk.store()).await?;
    let live = plan.as_ref().and_then(|plan| plan.meeting(no));
    let frozen = papers.first().and_then(|paper| paper.says.meeting.clone());
    let (may_make, today) = (live.is_some() && may(&desk, &visitor, Action::MakeRelease), desk.now().today);
    let meeting = live.or(frozen).ok_or(Problem::Missing)?;
    let title = format!("{}, {}", meeting.title(), day_plain(meeting.day));
    let mut main = heading("Papers", &title).and(dates(&desk, &visitor, &meeting, today));
    let may_write = may(&desk, &visitor, Action::MakeRelease);
    if let Some(latest) = papers.first().filter(|latest| latest.published.is_none()) {
        main = main.and(steps(&get(desk.store(), latest.number).await?, may_write, today));
    }
    main = main.and(list(&papers));
    if may_make && meeting.day >= today {
        main = main.and(Button::new("Make a paper").href(format!("/reports/new?meeting={no}")));
    }
    Ok(frame
        .page(Title::new("Papers of a meeting").about(no.to_string()), main)
        .crumb("/home", "Home")
        .crumb("/reports", "Papers"))
}

/// When it meets and when its papers are out. That their day has passed is said first.
fn dates(desk: &Desk, visitor: &Visitor, meeting: &ForMeeting, today: Day) -> Html {
    let papers = meeting.papers.map_or_else(|| "None".to_owned(), |day| papers_words(day, today));
    let meets = Html::text(&format!("{} ", day_long(meeting.day)));
    let meets = if may(desk, visitor, Action::ReadPlan) {
        let words = "Agenda and what was decided";
        meets.and(Html::link(&format!("/improvement-plan/meetings/{}", meeting.no.n), words))
    } else {
        meets
    };
    let list = Html::from(SummaryList::new().line("Meets", meets).line("Papers published", papers));
    match meeting.papers {
        Some(papers) if papers < today && meeting.day >= today => {
            let sentence =
                format!("The papers of this meeting were to be published on {}.", day_long(papers));
            Html::from(Warning::new(sentence)).and(list)
        }
        _ => list,
    }
}

/// Every paper of the meeting with how it stands.
pub(super) fn list(papers: &[Head]) -> Html {
    if papers.is_empty() {
        return Html::fixed("<p class=\"govuk-body\">No paper was made for this meeting yet.</p>");
    }
    let line = |html: Html, paper: &Head| {
        let (number, title) = (paper.number, &paper.says.title);
        let stands = match paper.published {
            Some(day) => format!(", published on {}", day_plain(day)),
            None => ", being prepared".to_owned(),
        };
        let link = Html::link(&href(number), &format!("{number}. {title}"));
        html.and(Html::fixed("<li>")).and(link).and(Html::text(&stands)).and(Html::fixed("</li>"))
    };
    papers.iter().fold(Html::fixed("<ul class=\"govuk-list\">"), line).and(Html::fixed("</ul>"))
}

/// How far a paper is, in the order things are done. Whoever does not write it is led to the paper itself.
fn steps(paper: &Release, may_write: bool, today: Day) -> Html {
    let (contents, standing) = (&paper.contents, &paper.standing);
    let own = href(contents.number);
    let to = |page: &str| if may_write { format!("{own}/{page}") } else { own.clone() };
    let state = |done: bool| if done { TaskState::Completed } else { TaskState::NotStarted };
    let (commentary, hint) = commentary(contents, today);
    let approved = standing.approved.len() as u64;
    let list = TaskList::new("steps")
        .task(own.clone(), "Figures frozen", TaskState::Completed)
        .hint(format!("To the end of {}", day_plain(contents.on)))
        .task(own.clone(), "Commentary of the lead of each area", commentary)
        .hint(hint)
        .task(to("commentary"), "What the figures mean", state(!contents.commentary.is_empty()))
        .task(to("decisions"), "Decisions sought", state(!contents.decisions.is_empty()))
        .task(own.clone(), "Approved by two people", state(standing.may_leave()))
        .hint(count_words(approved, "person has approved it", "people have approved it"))
        .task(own.clone(), "Published", TaskState::NotStarted);
    Panel::new(format!("Paper {}: {}", contents.number, contents.title), list).into()
}

/// How far the commentary is, and what is still to come.
fn commentary(contents: &Contents, today: Day) -> (TaskState, String) {
    let missing: Vec<_> = contents.asked.iter().filter(|asked| asked.is_missing()).collect();
    let late = missing.iter().filter(|asked| asked.days_late(today) > 0).count();
    let state = if missing.is_empty() {
        TaskState::Completed
    } else if late > 0 {
        TaskState::Problem
    } else if missing.len() < contents.asked.len() {
        TaskState::InProgress
    } else {
        TaskState::NotStarted
    };
    let late = if late > 0 { format!(", {late} late") } else { String::new() };
    (state, format!("{} of {} still to come{late}", missing.len(), contents.asked.len()))
}
