//! H7: the advice that health owes, service by service, for the designated clinical officer: how much is asked for, late and due
//! this week, and the first of each. It holds the children that this visitor's own list of cases holds, and no others.

use crate::store::lists::asked::{self, AskedRow};
use axum::extract::State;
use waymark_access::{Action, Count, Purpose, Role};
use waymark_kernel::{Day, add_days};
use waymark_people::{Desk, SignedIn, teams};
use waymark_web::components::{Cell, Column, Row, Table, Tag, Tone};
use waymark_web::words::{day_plain, thousands};
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

const TITLE: &str = "Health advice by service";
const NOTE: &str = "<p class=\"govuk-body\">Advice for an EHC assessment is due six weeks after it was asked for. \
    <a class=\"govuk-link\" href=\"/overview\">How all the work stands</a></p>";

/// `GET /dco`.
pub async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    if !matches!(visitor.role, Role::Dco) {
        return Err(Stop::Forbidden);
    }
    let today = desk.now().today;
    let mut rows = Vec::new();
    for team in teams::all(desk.store()).await?.into_iter().filter(|team| team.details.agency == "health") {
        let asking = (Action::ListCase, Purpose::Casework);
        let sight = desk.access().sight_cohort(&visitor, asking, "health advice by service", desk.now())?;
        let owed = asked::open(desk.store(), &sight, &[team.id], today).await?;
        let children: Count = owed.iter().map(|row| row.child).collect();
        let owed = desk.access().release(sight.seal(owed, children)).await?;
        if !owed.is_empty() {
            rows.push(line(&team.details.name, &owed, today));
        }
    }
    let head =
        Html::fixed("<h1 class=\"govuk-heading-l\">Health advice by service</h1>").and(Html::fixed(NOTE));
    let main = if rows.is_empty() {
        head.and(Html::fixed("<p class=\"govuk-body\">No service owes any advice.</p>"))
    } else {
        let columns = [
            Column::new("Service"),
            Column::number("Asked for"),
            Column::new("Late"),
            Column::number("Due this week"),
            Column::new("The first"),
        ];
        head.and(Table::new("owed", "What each service owes").stack().columns(columns).rows(rows))
    };
    Ok(frame.page(Title::new(TITLE), main).crumb("/home", "Home"))
}

/// The way to this page, on the page of what the officer was asked.
pub(super) fn lead() -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(Html::link("/dco", TITLE)).and(Html::fixed("</p>"))
}

fn line(name: &str, owed: &[AskedRow], today: Day) -> Row {
    let due = |wanted: &dyn Fn(Day) -> bool| owed.iter().filter(|row| row.due.is_some_and(wanted)).count();
    let (late, week) = (due(&|day| day < today), due(&|day| day >= today && day <= add_days(today, 7)));
    let first = owed.first().map_or_else(
        || Cell::Text(String::new()),
        |row| {
            let words =
                row.due.map_or_else(|| "no legal date".to_owned(), |due| format!("due {}", day_plain(due)));
            Cell::LinkNote(format!("/cases/{}", row.reference), row.reference.clone(), words)
        },
    );
    let late = match late {
        0 => Cell::Text("None".to_owned()),
        many => Cell::Tag(Tag::new(Tone::Bad, format!("{many} late"))),
    };
    let count = |many: usize| Cell::Text(thousands(many as u64));
    Row::new(vec![Cell::Text(name.to_owned()), count(owed.len()), late, count(week), first])
}
