//! H5 and H6: one deed for every child that was ticked: offering a clinic day, telling families, asking whether it is
//! still needed. Each referral is decided by itself; the page afterwards says what was done and what was not, and why.

use super::act::record_one;
use super::deeds::{Deed, decide_as, deed};
use super::list::own_service;
use crate::service::Service;
use crate::store::list::{ReferralRow, chosen};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, Problem};
use waymark_people::fields::Given;
use waymark_people::forms::{key, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, FormBody, Inset, Row, Table, heading};
use waymark_web::words::count_words;
use waymark_web::{Form, Frame, Html, Page, Stop, Title};

/// The deeds that can be done for many: the page of each and the words of its button.
const DEEDS: [(&str, &str); 3] = [
    ("offer", "Offer an appointment"),
    ("tell", "Record what families were told"),
    ("ask-needed", "Ask “still needed?”"),
];
/// The most children one post acts for.
const MOST: usize = 100;

/// The buttons under the list.
pub(super) fn buttons() -> Html {
    let mut html = Html::empty();
    for (n, (page, words)) in DEEDS.into_iter().enumerate() {
        let button = Button::new(words).sends("deed", page);
        html = html.and(if n == 0 { button } else { button.secondary() });
    }
    html
}

/// `POST /health/list/{service}/chosen`: the form for those ticked, or with `confirm` the deed.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let service = own_service(&desk, &visitor, &slug).await?;
    let known = DEEDS.iter().any(|(page, _)| *page == form.value("deed"));
    let deed = deed(form.value("deed")).filter(|_| known).ok_or(Problem::Missing)?;
    let rows = ticked(&desk, &visitor, &service, &form).await?;
    if rows.is_empty() {
        return Err(Problem::refuse("referral", "Tick at least one child first.").into());
    }
    if form.ticked("confirm")
        && let Some((given, words)) = Given::read(&desk, &mut form, deed.fields)
    {
        let done = each(&desk, &visitor, &form, deed, rows, (given, words)).await?;
        return Ok(told(&frame, &service, deed, &done).into_response());
    }
    Ok(asked(&desk, &frame, &service, deed, &rows, &form).into_response())
}

/// The children that were ticked, those this visitor may not work left out.
async fn ticked(desk: &Desk, visitor: &Visitor, service: &Service, form: &Form) -> Answer<Vec<ReferralRow>> {
    let references: Vec<String> = form.all("referral").into_iter().take(MOST).map(str::to_owned).collect();
    let asking = (Action::RecordReferral, Purpose::Waiting);
    let sight = desk.access().sight_cohort(visitor, asking, "waiting list, ticked", desk.now())?;
    let rows = chosen(desk.store(), &sight, service.id, &references).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    desk.access().release(sight.seal(rows, children)).await
}

/// What came of it for one child: nothing to say when it was done, else why not.
type Done = (ReferralRow, Result<(), String>);

async fn each(
    desk: &Desk,
    visitor: &Visitor,
    form: &Form,
    deed: &'static Deed,
    rows: Vec<ReferralRow>,
    (given, words): (Given, Vec<crate::store::Words>),
) -> Answer<Vec<Done>> {
    let (given, today, key) = (Arc::new(given), desk.now().today, key(desk, form));
    let mut done = Vec::new();
    for row in rows {
        // Each referral keeps words of its own, so that taking one back touches no other.
        let (given, words) = given.for_another(desk, &words);
        let act = record_one(
            desk,
            visitor,
            ((row.id, row.child), Action::RecordReferral),
            (key.clone(), words),
            move |open| decide_as(deed, &open.referral, &given, today),
        );
        let outcome = match act.await {
            Ok(_) => Ok(()),
            Err(Problem::Refused(refusals)) => {
                Err(refusals.into_iter().map(|r| r.sentence).collect::<Vec<_>>().join(" "))
            }
            Err(problem) => return Err(problem),
        };
        done.push((row, outcome));
    }
    Ok(done)
}

fn crumbs(page: Page, service: &Service) -> Page {
    page.crumb("/home", "Home").crumb(service.href(), service.details.name.clone())
}

fn asked(
    desk: &Desk,
    frame: &Frame,
    service: &Service,
    deed: &Deed,
    rows: &[ReferralRow],
    form: &Form,
) -> Page {
    let number = count_words(rows.len() as u64, "child", "children");
    let head = heading(&service.details.name, &format!("{}: {number}", deed.heading));
    let names: Vec<String> = rows.iter().map(|row| format!("{} ({})", row.name, row.reference)).collect();
    let mut body =
        FormBody::new(head, format!("{}/chosen", service.href()), tokens(desk, frame), deed.button)
            .before(Inset::new(waymark_web::words::list_words(&names)))
            .keep("deed", deed.page)
            .keep("confirm", "yes")
            .cancel(service.href());
    for row in rows {
        body = body.keep("referral", row.reference.clone());
    }
    // What the list sent is not yet an answer to this form.
    let fresh = Form::default();
    let typed = if form.ticked("confirm") { form } else { &fresh };
    for field in deed.fields {
        body = body.field(field.shown(typed, desk.now().today, &[]));
    }
    let page = frame.page(Title::new(deed.heading).about(service.details.name.clone()), body);
    crumbs(page, service).errors(form.refusals())
}

fn told(frame: &Frame, service: &Service, deed: &Deed, done: &[Done]) -> Page {
    let number = done.iter().filter(|(_, outcome)| outcome.is_ok()).count() as u64;
    let head =
        heading(&service.details.name, &format!("Done for {}", count_words(number, "child", "children")));
    let rows = done.iter().map(|(row, outcome)| {
        let cells = vec![
            Cell::LinkNote(format!("/referrals/{}", row.reference), row.name.clone(), row.reference.clone()),
            Cell::Text(
                outcome.as_ref().map_or_else(|why| format!("Not done. {why}"), |()| "Done".to_owned()),
            ),
        ];
        Row::new(cells)
    });
    let table =
        Table::new("done", deed.heading).stack().columns(["Child", "What came of it"].map(Column::new)).rows(rows);
    let back = Html::fixed("<p class=\"govuk-body\">").and(Html::link(&service.href(), "Back to the list"));
    let main = head.and(table).and(back.and(Html::fixed("</p>")));
    crumbs(frame.page(Title::new(deed.heading).about(service.details.name.clone()), main), service)
}
