//! What the plan asks of whoever signs in, as lines for their home page: updates that did not come, for who leads and for the
//! manager they went to, what meetings asked of them, milestones a partner is asked to confirm, and challenges that wait for the lead of an area. Nothing is shown to a role that does not read the plan.

use super::opened::Opened;
use super::parts::{area_href, milestone_href};
use crate::plan::{Area, MeetingAction, Milestone};
use crate::standing::{Confirmation, confirmations, silent};
use crate::words::{confirmation, late_update};
use waymark_access::{Action, Visitor};
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::{capital, count_words, day_plain};
use waymark_web::{Html, Stop};

/// What stands on the home page of a visitor; nothing where there is nothing to do.
///
/// # Errors
/// As the store's.
pub async fn on_home(desk: &Desk, visitor: &Visitor) -> Result<Html, Stop> {
    if !desk.access().gate(visitor, Action::ReadPlan).allowed {
        return Ok(Html::empty());
    }
    let Some(opened) = Opened::current(desk, visitor).await? else { return Ok(Html::empty()) };
    let late = section("plan-updates", "Updates that did not come", late(&opened));
    let asked = section("plan-answers", "You are asked to confirm", asked(&opened));
    let mine = late.and(asked_by_members(&opened)).and(asked).and(challenged(&opened));
    Ok(mine.and(other_measures(&opened)))
}

fn section(id: &str, title: &str, rows: Vec<Row>) -> Html {
    if rows.is_empty() {
        return Html::empty();
    }
    Table::new(id, title).columns(["Milestone", "What"].map(Column::new)).rows(rows).into()
}

fn link(opened: &Opened, milestone: &Milestone) -> Cell {
    Cell::Link(milestone_href(milestone, ""), opened.text(milestone.words).to_owned())
}

/// Late updates of the areas that this visitor leads or whose lead they manage, and of the milestones they lead themselves.
fn late(opened: &Opened) -> Vec<Row> {
    let each = opened.plan().areas.iter().flat_map(|area| area.milestones.iter().map(move |one| (area, one)));
    let mine = each.filter(|(area, milestone)| {
        answers_for(opened, area) || is_named(opened, opened.text(milestone.lead))
    });
    mine.filter_map(|(area, milestone)| {
        let (days, now) =
            late_update(silent(area, milestone, opened.today)?, |id| opened.text(id).to_owned());
        Some(Row::new(vec![link(opened, milestone), Cell::Note(days, now)]))
    })
    .collect()
}

/// Whether a visitor leads an area, or manages who does.
fn answers_for(opened: &Opened, area: &Area) -> bool {
    area.accountable.is_some_and(|lead| {
        [lead.officer_id, lead.manager_id].into_iter().flatten().any(|id| id == opened.visitor.person)
    })
}

/// Whether a visitor is named in words that say who does something: the plan keeps names there, not accounts.
fn is_named(opened: &Opened, who: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let (who, name) = (words(who), words(&opened.visitor.name));
    !name.is_empty() && who.windows(name.len()).any(|some| some == name)
}

/// What meetings asked of this visitor and nobody has answered, the earliest due first.
fn asked_by_members(opened: &Opened) -> Html {
    let mut mine: Vec<(i64, &MeetingAction)> = Vec::new();
    for meeting in &opened.plan().meetings {
        let open = meeting.actions.iter().filter(|asked| asked.answer.is_none());
        mine.extend(
            open.filter(|asked| is_named(opened, opened.text(asked.who))).map(|asked| (meeting.n, asked)),
        );
    }
    mine.sort_by_key(|(_, asked)| asked.due);
    let row = |(meeting, asked): (i64, &MeetingAction)| {
        let link = Cell::Link(super::meetings::href(meeting), opened.text(asked.words).to_owned());
        let due = day_plain(asked.due);
        Row::new(vec![
            link,
            match asked.days_late(opened.today) {
                0 => Cell::Text(format!("Due {due}")),
                late => {
                    Cell::Note(count_words(late, "day late", "days late"), format!("It was due on {due}"))
                }
            },
        ])
    };
    let rows: Vec<Row> = mine.into_iter().map(row).collect();
    if rows.is_empty() {
        return Html::empty();
    }
    let columns = ["Question", "By when"].map(Column::new);
    Table::new("plan-questions", "A meeting asked you").columns(columns).rows(rows).into()
}

/// Areas for which another measure is asked for, for those who keep the plan and did not ask themselves.
fn other_measures(opened: &Opened) -> Html {
    let asked =
        |area: &&Area| area.asked_change().is_some_and(|change| change.by != Some(opened.visitor.person));
    let row = |area: &Area| {
        let link = Cell::Link(area_href(area.n, "do/answer-measure"), opened.text(area.title).to_owned());
        let why = area.asked_change().and_then(|change| change.why).map_or("", |why| opened.text(why));
        Row::new(vec![link, Cell::Note("Agree to another measure, or not".to_owned(), why.to_owned())])
    };
    let rows: Vec<Row> = opened.plan().areas.iter().filter(asked).map(row).collect();
    if rows.is_empty() || !opened.may_keep {
        return Html::empty();
    }
    let columns = ["Area", "What"].map(Column::new);
    Table::new("plan-measures", "Another measure is asked for").columns(columns).rows(rows).into()
}

/// Challenges that wait for an answer, in the areas that this visitor leads or whose lead they manage.
fn challenged(opened: &Opened) -> Html {
    let mine = |area: &&Area| answers_for(opened, area);
    let mut rows = Vec::new();
    for area in opened.plan().areas.iter().filter(mine) {
        for open in area.challenges.iter().filter(|challenge| challenge.answer.is_none()) {
            let link = Cell::Link(area_href(area.n, ""), opened.text(area.title).to_owned());
            let who = capital(open.party.words());
            let day = open.mark.day().map(day_plain).unwrap_or_default();
            rows.push(Row::new(vec![
                link,
                Cell::Note(opened.text(open.words).to_owned(), format!("{who}, {day}")),
            ]));
        }
    }
    if rows.is_empty() {
        return Html::empty();
    }
    let columns = ["Area", "What"].map(Column::new);
    Table::new("plan-challenges", "Challenges that wait for an answer").columns(columns).rows(rows).into()
}

/// Milestones for which the partner that this visitor answers for was asked and may still answer.
fn asked(opened: &Opened) -> Vec<Row> {
    if !opened.may_answer {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for milestone in opened.plan().milestones() {
        for (party, answer) in confirmations(milestone, opened.today) {
            if party.answered_by(opened.visitor.role) && matches!(answer, Confirmation::Open(_)) {
                rows.push(Row::new(vec![link(opened, milestone), confirmation(party, answer).into()]));
            }
        }
    }
    rows
}
