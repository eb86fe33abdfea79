//! `/home`: what each role comes for first. A role whose pages are still to come reads what will be there.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::{Action, Role};
use waymark_people::{Desk, SignedIn};
use waymark_web::{Frame, Html, Stop, Title};

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'p> {
    heading: &'p str,
    sentence: &'p str,
    panel: Option<Html>,
}

/// The home page of the visitor's role.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
) -> Result<Response, Stop> {
    if visitor.role.is_family() {
        return Ok(Redirect::to("/my").into_response());
    }
    let (heading, panel) = match visitor.role {
        Role::CaseOfficer | Role::SendManager => {
            let (heading, panel) = waymark_ehc::pages::home::panel(&desk, &visitor, &frame).await?;
            (heading, Some(panel.and(duplicates(visitor.role))))
        }
        _ if desk.access().gate(&visitor, Action::OpenInbox).allowed => {
            ("Home".to_owned(), Some(waymark_ehc::pages::asked::panel(&desk, &visitor).await?))
        }
        _ => ("Home".to_owned(), None),
    };
    let panel = match waymark_measures::pages::on_home(&desk, &visitor) {
        way if way.is_empty() => panel,
        way => Some(way.and(panel.unwrap_or_default())),
    };
    let asked = waymark_scrutiny::pages::on_home(&desk, &visitor).await?;
    let asked = asked.and(waymark_improvement::pages::on_home(&desk, &visitor).await?);
    let panel = if asked.is_empty() { panel } else { Some(panel.unwrap_or_default().and(asked)) };
    let main = Html::of(&HomePage { heading: &heading, sentence: visitor.role.home(), panel });
    Ok(frame.page(Title::new("Home"), main).into_response())
}

/// The way to records that may be of one child, for who hands cases out. No number: some pairs are not theirs to know of.
fn duplicates(role: Role) -> Html {
    if role != Role::SendManager {
        return Html::empty();
    }
    let link = Html::link("/data/duplicates", "Records that may be of one child");
    Html::fixed("<p class=\"govuk-body\">").and(link).and(Html::fixed("</p>"))
}
