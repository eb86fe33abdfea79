//! Who has looked at a case, for the family: by day, by role and agency. Never a name, and never another member of the
//! family.

use super::super::looked::PER;
use super::Reading;
use super::tracker::heading;
use crate::words::say;
use axum::extract::{Path, RawQuery, State};
use waymark_access::{PageOf, Role};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Pagination, Place, Row, Table};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, PageAnswer, Title};

/// `GET /my/cases/{reference}/looked`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let reading = Reading::of_reference(&desk, &visitor, &reference).await?;
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let page = Pagination::page_of(address.value("page"));
    let (looks, count) =
        desk.access().log().for_family(&reading.opened.sight, PageOf { page, per: PER }).await?;
    let at = |page: u64| format!("{}/looked?page={page}", reading.href());
    let pages = Pagination::around(Place { page, per: PER, shown: looks.len() as u64, count }, at);
    let empty = pages.in_place_of_rows(looks.len(), &say().looked_nobody());
    let rows = looks.iter().map(|look| {
        let times = u64::try_from(look.times).unwrap_or_default();
        let who = who(look.role);
        Row::new(vec![
            Cell::from(day_plain(look.day)),
            Cell::from(who),
            Cell::from(say().looked_times(times)),
        ])
    });
    let columns = [say().looked_day(), say().looked_by(), say().looked_often()].map(Column::new);
    let main = super::super::parts::heading(&heading(&reading), &say().tracker_looked());
    let main = if looks.is_empty() {
        main.and(super::bits::lines([empty]))
    } else {
        let lead = super::bits::lines([Html::text(&say().looked_lead())]);
        main.and(lead)
            .and(Table::new("looked", say().tracker_looked()).hide_caption().columns(columns).rows(rows))
            .and(pages)
    };
    let title = Title::new(say().tracker_looked()).about(reading.opened.reference());
    let page = frame.page(title, main).family().crumb("/my", say().tracker_home());
    Ok(page.crumb(reading.href(), heading(&reading)))
}

/// What a family is told of a role, in plain words.
fn who(role: Role) -> String {
    match role {
        Role::CaseOfficer => say().looked_case_officer(),
        Role::SendManager => say().looked_send_manager(),
        Role::Setting => say().looked_setting(),
        Role::Psychologist => say().looked_psychologist(),
        Role::Therapist => say().looked_therapist(),
        Role::ServiceManager => say().looked_service_manager(),
        Role::Dco => say().looked_dco(),
        Role::SocialWorker => say().looked_social_worker(),
        Role::Dsco => say().looked_dsco(),
        Role::VirtualSchool => say().looked_virtual_school(),
        Role::DataOfficer => say().looked_data_officer(),
        Role::Auditor => say().looked_auditor(),
        Role::Inspector => say().looked_inspector(),
        _ => say().looked_other(),
    }
}
