//! M2: the plan on one page: how far it is, whether it helps, and each area with both answers beside each other.

use super::card::AreaCard;
use super::opened::Opened;
use super::parts::{area_href, doing_it, helping, links, menu, meter, milestones, para, second_of};
use super::second::{Helping, Seconds};
use crate::codes::{EvidenceKind, MeetingKind, Outcome, Progress};
use crate::plan::{Area, Milestone, Plan, Visit};
use crate::standing::{Counts, Second, doing, next_meeting, state, summary};
use crate::words::{first_line, number, say, second_line};
use askama::Template;
use axum::extract::State;
use waymark_kernel::{Day, Mark};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::Button;
use waymark_web::words::{count_words, day_long, day_plain};
use waymark_web::{Frame, Html, Page, PageAnswer, Title};

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview {
    caption: String,
    key: Vec<(&'static str, String)>,
    actions: Html,
    menu: Html,
    first: String,
    second: String,
    heading: String,
    cards: Vec<Card>,
    note: &'static str,
    links: Html,
}

struct Card {
    head: Html,
    n: i64,
    href: String,
    open: bool,
    table: Html,
    all: String,
    quote: Html,
}

#[derive(Template)]
#[template(path = "quote.html")]
struct Quote<'a> {
    words: &'a str,
    source: &'a str,
}

/// How many milestones of the open area are shown here.
const SHOWN: usize = 3;
const NOTE: &str = "“Are we doing it?” is what the accountable officer says, in the council or the NHS. The forum may \
    confirm it, decline with reasons, or choose not to; no answer in 20 working days is shown as “not confirmed by the \
    forum”. “Is it helping families?” is worked out from the measure alone: nobody can set it. In its picture the grey band is \
    what is ordinary, the dotted line the target; blue dots are better and orange dots worse than chance alone would make \
    them; open dots are too few points, yearly figures or a small survey: too soon to tell.";

/// `GET /improvement-plan`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    helping: Helping,
) -> PageAnswer {
    let Some(opened) = Opened::current(&desk, &visitor).await? else {
        let may_keep = desk.access().gate(&visitor, waymark_access::Action::KeepPlan).allowed;
        return Ok(empty(&frame, may_keep));
    };
    let seconds = helping.ask(&desk, &visitor, opened.plan()).await?;
    let writes = desk.access().gate(&visitor, waymark_access::Action::MakeRelease).allowed;
    let view = view(&opened, &seconds, writes);
    Ok(frame.page(Title::new("Improvement plan"), Html::of(&view)).crumb("/home", "Home"))
}

fn empty(frame: &Frame, may_keep: bool) -> Page {
    let mut main =
        Html::fixed("<h1 class=\"govuk-heading-l\">Improvement plan</h1>").and(para(&say().answer_empty()));
    if may_keep {
        main = main.and(links([("/inspections/new".to_owned(), "Record an inspection letter")]));
    }
    frame.page(Title::new("Improvement plan"), main).crumb("/home", "Home")
}

fn view(opened: &Opened, seconds: &Seconds, writes: bool) -> Overview {
    let (plan, today) = (opened.plan(), opened.today);
    let summary = summary(plan, today);
    let tells: Vec<_> =
        plan.areas.iter().map(|area| (area.n, area.measure.is_some(), second_of(area, seconds))).collect();
    let worst =
        plan.areas.iter().find(|area| doing(area, today) == Some(Progress::OffTrack)).map(|area| area.n);
    let deeds = super::deeds::offered(opened, super::deeds::Target::Plan);
    Overview {
        caption: caption(plan),
        key: key(plan, today),
        actions: actions(plan, today, writes),
        menu: menu(opened, "/improvement-plan"),
        first: first_line(&summary, &tells),
        second: second_line(&summary, day_plain),
        heading: heading(plan),
        cards: plan
            .areas
            .iter()
            .map(|area| card(opened, area, second_of(area, seconds), worst == Some(area.n)))
            .collect(),
        note: NOTE,
        links: links(deeds),
    }
}

fn caption(plan: &Plan) -> String {
    match plan.agreed.and_then(Mark::day) {
        Some(day) => format!("Joint action plan · agreed {}", day_plain(day)),
        None => "Joint action plan · not agreed yet".into(),
    }
}

fn heading(plan: &Plan) -> String {
    let n = plan.areas.len() as u64;
    let asked = plan.received.is_some_and(|(_, _, outcome)| outcome.asks_statement());
    match (n, asked) {
        (1, true) => "The one thing inspectors told us to put right".into(),
        (_, true) => format!("The {} things inspectors told us to put right", number(n)),
        _ => "What inspectors told us to improve".into(),
    }
}

/// When things come next. What inspectors usually do is said as that, and no day of theirs is promised.
fn key(plan: &Plan, today: Day) -> Vec<(&'static str, String)> {
    let mut key = Vec::new();
    if let Some(board) = next_meeting(plan, MeetingKind::Board, today) {
        key.push(("Next board", day_long(board.day)));
    }
    if let Some(committee) = next_meeting(plan, MeetingKind::Committee, today) {
        key.push(("Next scrutiny committee", day_long(committee.day)));
        if let Some(papers) = committee.papers.filter(|papers| *papers >= today) {
            let away = waymark_kernel::days_between(today, papers).unsigned_abs();
            let away =
                if away == 0 { "today".into() } else { format!("{} away", count_words(away, "day", "days")) };
            key.push(("Papers published", format!("{}, {away}", day_long(papers))));
        }
    }
    if let Some(visit) = plan.visits.iter().max_by_key(|visit| visit.mark.day()) {
        key.push((visit.visit.heading(), came(visit)));
    } else if let Some((mark, _, Outcome::Failings)) = plan.received
        && let Some(day) = mark.day()
    {
        let usual = format!("usually about 18 months after the final report (received {})", day_plain(day));
        key.push(("Monitoring inspection", usual));
    }
    key
}

/// When the inspectors came again, and in how many areas they saw enough progress.
fn came(visit: &Visit) -> String {
    let good = visit.verdicts.iter().filter(|verdict| verdict.sufficient).count();
    let day = visit.mark.day().map(day_plain).unwrap_or_default();
    format!("{day}: sufficient progress in {good} of {} areas", visit.verdicts.len())
}

/// The way to what everybody reads, and for whoever prepares papers to the paper of the next committee.
fn actions(plan: &Plan, today: Day, writes: bool) -> Html {
    let public = Html::link("/public", "Public view");
    if !writes {
        return public;
    }
    let href = match next_meeting(plan, MeetingKind::Committee, today) {
        Some(committee) => format!("/reports/scrutiny/{}-{}", plan.number, committee.n),
        None => "/reports/new".to_owned(),
    };
    public.and(Button::new("Write the scrutiny report").href(href))
}

fn card(opened: &Opened, area: &Area, second: Option<&Second>, open: bool) -> Card {
    let counts = Counts::of(area, opened.today);
    let (table, quote) =
        if open { (worst_first(opened, area), quote(opened, area)) } else { Default::default() };
    let head = AreaCard {
        n: area.n,
        href: area_href(area.n, ""),
        title: opened.text(area.title).to_owned(),
        led: led(opened, area),
        doing: doing_it(doing(area, opened.today)),
        meter: meter(counts),
        helping: helping(area, second),
    };
    Card {
        head: Html::of(&head),
        n: area.n,
        href: area_href(area.n, ""),
        open,
        table,
        all: format!("Show all {} in area {}", count_words(counts.all(), "milestone", "milestones"), area.n),
        quote,
    }
}

/// `Led by Ruth Amadi, the council, with the forum`.
pub(super) fn led(opened: &Opened, area: &Area) -> String {
    let Some(officer) = area.accountable else { return "Nobody is accountable yet".into() };
    let lead = format!("Led by {}, {}", opened.text(officer.name), officer.party.words_on(opened.today));
    let leads = area.partners.iter().filter(|partner| partner.part == crate::codes::Part::CoLead);
    let with: Vec<&str> = leads.map(|partner| partner.party.words_on(opened.today)).collect();
    if with.is_empty() { lead } else { format!("{lead}, with {}", waymark_web::words::list_words(&with)) }
}

/// The milestones that most need a look.
fn worst_first(opened: &Opened, area: &Area) -> Html {
    let mut all: Vec<&Milestone> = area.milestones.iter().collect();
    let urgency = |milestone: &Milestone| match state(milestone, opened.today) {
        Progress::OffTrack => 0,
        Progress::AtRisk => 1,
        Progress::Done => 2,
        Progress::OnTrack => 3,
        Progress::NotStarted => 4,
    };
    all.sort_by_key(|milestone| (urgency(milestone), milestone.due()));
    let shown = all.into_iter().take(SHOWN).map(|milestone| (area, milestone));
    let caption = format!("Milestones in area {}", area.n);
    milestones(opened, "worst", &caption, shown).into()
}

/// The last thing that families said here, with their consent.
pub(super) fn quote(opened: &Opened, area: &Area) -> Html {
    let said = area.evidence.iter().rev().find(|piece| piece.evidence.what == EvidenceKind::Quotation);
    said.map_or_else(Html::empty, |piece| {
        let source = format!("{}.", opened.text(piece.evidence.source));
        Html::of(&Quote { words: opened.text(piece.evidence.words), source: &source })
    })
}
