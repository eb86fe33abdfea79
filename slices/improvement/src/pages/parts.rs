//! What several pages of a plan show the same way: tags of progress, badges of partners, the bar of milestones, the second
//! answer, the menu under the heading.

use super::opened::Opened;
use super::second::Seconds;
use super::spark::spark;
use crate::codes::Progress;
use crate::plan::{Area, Milestone};
use crate::standing::{Counts, Second, Tells, confirmations, days_past, silent, state, summary};
use crate::words::{confirmation, late_update};
use askama::Template;
use waymark_web::components::{Badge, Cell, Column, Row, SubNav, Table, Tag, Tone};
use waymark_web::words::{capital, count_words, day_table};
use waymark_web::{Frame, Html, Page, Title};

/// Are we doing it? As those who do it say.
#[must_use]
pub fn doing_it(progress: Option<Progress>) -> Html {
    progress.map_or_else(|| Html::fixed("<p>No milestone yet</p>"), |progress| tag(progress).into())
}

/// How something stands, with shape and colour.
pub(super) fn tag(progress: Progress) -> Tag {
    let tone = match progress {
        Progress::Done => Tone::Done,
        Progress::OnTrack => Tone::Good,
        Progress::AtRisk => Tone::Warn,
        Progress::OffTrack => Tone::Bad,
        Progress::NotStarted => Tone::None,
    };
    Tag::new(tone, progress.words())
}

/// The bar of milestones: a piece for each way of standing, with the same in words under it.
#[derive(Template)]
#[template(path = "meter.html")]
struct Meter {
    pieces: Vec<(&'static str, u64, u64)>,
    words: String,
}

/// How wide the bar is.
const WIDE: u64 = 170;

/// The bar of an area's milestones; empty without one.
#[must_use]
pub fn meter(counts: Counts) -> Html {
    if counts.all() == 0 {
        return Html::empty();
    }
    let (mut at, mut pieces, mut words) = (0, Vec::new(), Vec::new());
    for (progress, n) in counts.each() {
        if n == 0 {
            continue;
        }
        let next = at + n * WIDE / counts.all();
        pieces.push((progress.code(), at, (next - at).saturating_sub(2)));
        at = next;
        words.push(format!("{n} {}", progress.words().to_lowercase()));
    }
    Html::of(&Meter { pieces, words: words.join(", ") })
}

/// The second answer as a page shows it.
#[derive(Template)]
#[template(path = "second.html")]
struct SecondView<'a> {
    second: &'a Second,
    chart: Html,
    tone: &'static str,
}

/// What the measure says; or that none is linked, or that it has nothing to say yet. Never a guess.
pub(super) fn helping(area: &Area, second: Option<&Second>) -> Html {
    let Some(second) = second else {
        let words =
            if area.measure.is_some() { "The measure has no answer yet" } else { "No measure is linked yet" };
        return Html::fixed("<p>").and(words).and(Html::fixed("</p>"));
    };
    answer(second)
}

/// What a measure says, with its small chart.
#[must_use]
pub fn answer(second: &Second) -> Html {
    let tone = match second.tells {
        Tells::Better | Tells::TargetMet => "wm-better",
        Tells::Worse => "wm-worse",
        Tells::Same | Tells::TooSoon => "wm-same",
    };
    Html::of(&SecondView { second, chart: spark(second), tone })
}

/// The answer of the measure that an area is linked to.
pub(super) fn second_of<'a>(area: &Area, seconds: &'a Seconds) -> Option<&'a Second> {
    area.measure.as_ref().and_then(|measure| seconds.get(measure))
}

/// The address of an area, or of a page under it.
pub(super) fn area_href(area: i64, page: &str) -> String {
    let end = if page.is_empty() { "" } else { "/" };
    format!("/improvement-plan/{area}{end}{page}")
}

/// The address of a milestone, or of a page under it.
pub(super) fn milestone_href(milestone: &Milestone, page: &str) -> String {
    let (area, n) = (milestone.no.area, milestone.no.n);
    let end = if page.is_empty() { "" } else { "/" };
    format!("/improvement-plan/{area}/milestones/{n}{end}{page}")
}

/// Milestones as a table.
pub(super) fn milestones<'a>(
    opened: &Opened,
    id: &str,
    caption: &str,
    all: impl IntoIterator<Item = (&'a Area, &'a Milestone)>,
) -> Table {
    let columns = ["Milestone", "Who", "Due", "Progress", "Evidence that it helped"].map(Column::new);
    let rows = all.into_iter().map(|(area, milestone)| row(opened, area, milestone));
    Table::new(id, caption).hide_caption().columns(columns).rows(rows).stack()
}

fn row(opened: &Opened, area: &Area, milestone: &Milestone) -> Row {
    let today = opened.today;
    let party = capital(milestone.party.words_on(today).trim_start_matches("the "));
    let who = Html::from(Badge::named(milestone.party.agency(), party))
        .and(Html::fixed("<small>"))
        .and(opened.text(milestone.lead))
        .and(Html::fixed("</small>"));
    let past = days_past(milestone, today);
    let due = match past {
        Some(days) => {
            Cell::Note(day_table(milestone.due()), count_words(days.unsigned_abs(), "day ago", "days ago"))
        }
        None if !milestone.moved.is_empty() => {
            Cell::Note(day_table(milestone.due()), format!("first {}", day_table(milestone.planned)))
        }
        None => Cell::Text(day_table(milestone.due())),
    };
    let words = opened.text(milestone.words).to_owned();
    // An earlier plan is read on the page of its inspection: the addresses of milestones are those of the plan worked on.
    let words = match opened.is_current {
        true => Cell::Link(milestone_href(milestone, ""), words),
        false => Cell::Text(words),
    };
    let cells = vec![
        words,
        Cell::Html(who),
        due,
        Cell::TagNote(tag(state(milestone, today)), note(opened, area, milestone)),
        evidence(opened, area, milestone),
    ];
    Row::new(cells).late(past.is_some())
}

/// What stands under the tag: the answers of partners, that nobody says anything, or what was last said.
fn note(opened: &Opened, area: &Area, milestone: &Milestone) -> String {
    let answers = confirmations(milestone, opened.today);
    if !answers.is_empty() {
        let said: Vec<String> =
            answers.into_iter().map(|(party, answer)| confirmation(party, answer)).collect();
        return said.join(". ");
    }
    if let Some(silent) = silent(area, milestone, opened.today) {
        return late_update(silent, |id| opened.text(id).to_owned()).0;
    }
    let words = milestone.told.last().and_then(|told| told.words);
    words.map_or("", |words| opened.text(words)).to_owned()
}

fn evidence(opened: &Opened, area: &Area, milestone: &Milestone) -> Cell {
    let pieces: Vec<_> = area.evidence_of(milestone.no.n).collect();
    let Some(last) = pieces.last() else { return Cell::Text("Not yet".into()) };
    let number = count_words(pieces.len() as u64, "piece", "pieces");
    let words = opened.text(last.evidence.words).to_owned();
    if !opened.is_current {
        return Cell::Note(words, number);
    }
    Cell::LinkNote(milestone_href(milestone, ""), words, number)
}

/// The menu under the heading of the plan; `here` is the address of the page itself.
pub(super) fn menu(opened: &Opened, here: &str) -> Html {
    let plan = opened.plan();
    let first = plan.areas.first().map_or("Areas", |area| area.kind.plural());
    let due = summary(plan, opened.today).before_board.map_or(0, |(_, count)| count);
    let inspection = format!("/inspections/{}", plan.number);
    SubNav::new("Improvement plan", here)
        .tab("/improvement-plan", first)
        .tab("/improvement-plan/due", "Milestones due")
        .count("due before the board", due)
        .tab("/improvement-plan/measures", super::measured::TITLE)
        .tab("/evidence", "Evidence")
        .tab("/improvement-plan/families", super::families::TITLE)
        .tab("/improvement-plan/decisions", super::decisions::TITLE)
        .tab("/improvement-plan/meetings", "Meetings")
        .tab(inspection, "Inspection")
        .into()
}

/// A page under the plan.
pub(super) fn page(frame: &Frame, title: Title, main: impl Into<Html>) -> Page {
    frame.page(title, main).crumb("/home", "Home").crumb("/improvement-plan", "Improvement plan")
}

/// A paragraph.
pub(super) fn para(words: &str) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(words).and(Html::fixed("</p>"))
}

/// A list of links to what this visitor may do here.
pub(super) fn links(all: impl IntoIterator<Item = (String, &'static str)>) -> Html {
    let mut html = Html::empty();
    for (href, words) in all {
        html = html.and(Html::fixed("<li>")).and(Html::link(&href, words)).and(Html::fixed("</li>"));
    }
    if html.is_empty() {
        return html;
    }
    Html::fixed("<ul class=\"govuk-list wm-links\">").and(html).and(Html::fixed("</ul>"))
}
