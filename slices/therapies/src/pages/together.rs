//! H5 and H6: one deed for many children: those that were ticked, the next in turn, or all who match. Each referral is
//! decided by itself; the page afterwards says what was done and what was not, and why. Nobody is left out in silence.

mod whom;

use super::act::record_one;
use super::deeds::{Deed, decide_as, deed};
use super::list::own_service;
use crate::service::Service;
use crate::store::list::ReferralRow;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day, Problem, Refusal};
use waymark_people::fields::{Field, Given};
use waymark_people::forms::{key, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, FormBody, Inset, Row, Table, heading};
use waymark_web::words::{count_words, list_words};
use waymark_web::{Form, Frame, Html, Page, Stop, Title};
use whom::Whom;

/// The deeds that can be done for many: the page of each and the words of its button.
const DEEDS: [(&str, &str); 3] = [
    ("offer", "Offer an appointment"),
    ("tell", "Record what families were told"),
    ("ask-needed", "Ask “still needed?”"),
];
/// The most names that are read before a deed for all who match.
const NAMED: usize = 10;
/// What an offer to several is asked beside what an offer to one is.
const EACH: Field = Field::MaybeShort(
    "each",
    "Minutes for each child",
    "For example, 45. The first child comes at the time above, each other one so many minutes later",
);

/// The buttons under the list.
pub(super) fn buttons() -> Html {
    let mut html = Html::empty();
    for (n, (page, words)) in DEEDS.into_iter().enumerate() {
        let button = Button::new(words).sends("deed", page);
        html = html.and(if n == 0 { button } else { button.secondary() });
    }
    html
}

/// `POST /health/list/{service}/chosen`: the form for those it is about, or with `confirm` the deed.
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
    let whom = Whom::read(&form)?;
    let rows = whom.rows(&desk, &visitor, &service).await?;
    if rows.is_empty() {
        return Err(whom.nobody().into());
    }
    if form.ticked("confirm")
        && let Some((given, words)) = Given::read(&desk, &mut form, &fields(deed))
        && !is_over(deed, &given, desk.now().today, &mut form)
    {
        let done = each(&desk, &visitor, &form, deed, rows.clone(), (given, words)).await?;
        match refused_alike(&done) {
            Some(refusals) => form.refuse_all(refusals),
            None => return Ok(told(&frame, &service, deed, &done).into_response()),
        }
    }
    Ok(asked(&desk, &frame, (&service, deed), (&whom, &rows), &form).into_response())
}

/// What is asked of a deed for many.
fn fields(deed: &Deed) -> Vec<Field> {
    let mut fields = deed.fields.to_vec();
    if deed.page == "offer" {
        fields.push(EACH);
    }
    fields
}

/// Whether an appointment is offered on a day that is over: said once, at its field.
fn is_over(deed: &Deed, given: &Given, today: Day, form: &mut Form) -> bool {
    let over = deed.page == "offer" && given.day("day").is_some_and(|day| day < today);
    if over {
        form.refuse("day", "The appointment must be today or later.");
    }
    over
}

/// What came of it for one child: nothing to say when it was done, else why not.
type Done = (ReferralRow, Result<(), Vec<Refusal>>);

/// What was refused for everybody and at a field of the form: then the form is at fault, and is shown again.
fn refused_alike(done: &[Done]) -> Option<Vec<Refusal>> {
    let first = done.first()?.1.as_ref().err()?;
    let alike = done.iter().all(|(_, outcome)| outcome.as_ref().err() == Some(first));
    let field = first.iter().all(|refusal| !refusal.field.is_empty());
    (alike && field && !first.is_empty()).then(|| first.clone())
}

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
    for (nth, row) in (0_u16..).zip(rows) {
        // Each referral keeps words of its own, so that taking one back touches no other.
        let (given, words) = given.for_another(desk, &words);
        let act = record_one(
            desk,
            visitor,
            ((row.id, row.child), Action::RecordReferral),
            (key.clone(), words),
            move |open| decide_as(deed, &open.referral, (&given, nth), today),
        );
        let outcome = match act.await {
            Ok(_) => Ok(()),
            Err(Problem::Refused(refusals)) => Err(refusals),
            Err(Problem::Conflict { theirs, .. }) => {
                Err(vec![Refusal { field: String::new(), sentence: theirs, rule: None }])
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
    (service, deed): (&Service, &Deed),
    (whom, rows): (&Whom, &[ReferralRow]),
    form: &Form,
) -> Page {
    let number = count_words(rows.len() as u64, "child", "children");
    let head = heading(&service.details.name, &format!("{}: {number}", deed.heading));
    let mut body =
        FormBody::new(head, format!("{}/chosen", service.href()), tokens(desk, frame), deed.button)
            .before(Inset::new(names(whom, rows)))
            .keep("deed", deed.page)
            .keep("confirm", "yes")
            .cancel(service.href());
    for (name, value) in whom.kept(rows) {
        body = body.keep(name, value);
    }
    // What the list sent is not yet an answer to this form.
    let fresh = Form::default();
    let typed = if form.ticked("confirm") { form } else { &fresh };
    for field in fields(deed) {
        body = body.field(field.shown(typed, desk.now().today, &[]));
    }
    let page = frame.page(Title::new(deed.heading).about(service.details.name.clone()), body);
    crumbs(page, service).errors(form.refusals())
}

/// Whom it is about: everybody by name, or of all who match the first and how many more.
fn names(whom: &Whom, rows: &[ReferralRow]) -> String {
    let most = if whom.is_all() { NAMED } else { rows.len() };
    let mut names: Vec<String> =
        rows.iter().take(most).map(|row| format!("{} ({})", row.name, row.reference)).collect();
    let more = rows.len().saturating_sub(most) as u64;
    if more > 0 {
        names.push(format!("{} who match", count_words(more, "more child", "more children")));
    }
    list_words(&names)
}

fn told(frame: &Frame, service: &Service, deed: &Deed, done: &[Done]) -> Page {
    let number = done.iter().filter(|(_, outcome)| outcome.is_ok()).count() as u64;
    let head =
        heading(&service.details.name, &format!("Done for {}", count_words(number, "child", "children")));
    let said = |refusals: &Vec<Refusal>| {
        let sentences: Vec<&str> = refusals.iter().map(|refusal| refusal.sentence.as_str()).collect();
        format!("Not done. {}", sentences.join(" "))
    };
    // Those for whom it was not done come first: they are whom somebody has to look at.
    let (well, not): (Vec<&Done>, Vec<&Done>) = done.iter().partition(|(_, outcome)| outcome.is_ok());
    let rows = not.into_iter().chain(well).map(|(row, outcome)| {
        let cells = vec![
            Cell::LinkNote(format!("/referrals/{}", row.reference), row.name.clone(), row.reference.clone()),
            Cell::Text(outcome.as_ref().map_or_else(said, |()| "Done".to_owned())),
        ];
        Row::new(cells)
    });
    let table = Table::new("done", deed.heading)
        .stack()
        .columns(["Child", "What came of it"].map(Column::new))
        .rows(rows);
    let back = Html::fixed("<p class=\"govuk-body\">").and(Html::link(&service.href(), "Back to the list"));
    let main = head.and(table).and(back.and(Html::fixed("</p>")));
    crumbs(frame.page(Title::new(deed.heading).about(service.details.name.clone()), main), service)
}
