//! Everything a family waits for, and what has ended.

use crate::service::Service;
use crate::standing::weeks;
use crate::store::list::{ReferralRow, of_visitor};
use crate::store::services;
use crate::words::say;
use askama::Template;
use axum::extract::State;
use waymark_access::{Action, Count, Purpose, Role};
use waymark_kernel::Day;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::Button;
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

#[derive(Template)]
#[template(path = "family_list.html")]
struct Referrals {
    heading: String,
    /// Address, heading, whom it is for, and the weeks.
    referrals: Vec<(String, String, String, String)>,
    empty: String,
    ask: Html,
}

/// `GET /my/referrals`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    if !visitor.role.is_family() {
        return Err(Stop::Forbidden);
    }
    let asking = (Action::ReadFamilyPage, Purpose::Family);
    let sight = desk.access().sight_cohort(&visitor, asking, "my referrals", desk.now())?;
    let rows = of_visitor(desk.store(), &sight, false).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    let all = services::all(desk.store()).await?;
    let today = desk.now().today;
    let may_ask = matches!(visitor.role, Role::Parent | Role::YoungPerson);
    let view = Referrals {
        heading: say().family_title(),
        empty: if rows.is_empty() { say().family_none() } else { String::new() },
        referrals: rows.iter().map(|row| card(row, &all, today)).collect(),
        ask: if may_ask {
            Button::new(say().family_refer()).href("/my/referrals/new").into()
        } else {
            Html::empty()
        },
    };
    Ok(frame
        .page(Title::new(say().family_title()), Html::of(&view))
        .crumb("/my", say().family_home())
        .family())
}

fn card(row: &ReferralRow, all: &[Service], today: Day) -> (String, String, String, String) {
    let service = all.iter().find(|service| service.id == row.service);
    let name = service.map(|service| service.details.name.clone()).unwrap_or_default();
    let waited = if row.stage.waits() {
        say().family_weeks(weeks(row.since, today))
    } else if row.ended.is_some() {
        say().family_over()
    } else {
        say().family_treating()
    };
    (format!("/my/referrals/{}", row.reference), name, row.name.clone(), waited)
}
