//! What can be added to a case now: every form of the case in one place, the ones for its stage first.

use super::head::{form_heading, form_page};
use super::opened::Opened;
use crate::codes::Stage;
use crate::words::say;
use askama::Template;
use waymark_access::Action;
use waymark_people::Visit;
use waymark_web::{Html, PageAnswer};

#[derive(Template)]
#[template(
    source = r#"{{ heading }}<ul class="govuk-list wm-links">{% for (href, words) in links %}<li><a class="govuk-link" href="{{ href }}">{{ words }}</a></li>{% endfor %}</ul>{% if !note.is_empty() %}<p class="govuk-body">{{ note }}</p>{% endif %}"#,
    ext = "html"
)]
struct Add {
    heading: Html,
    links: Vec<(String, &'static str)>,
    note: String,
}

/// `GET /cases/{reference}/add`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    opened.sight.require(Action::RecordFact)?;
    let links = pages(&opened).iter().map(|(page, words)| (opened.href(page), *words)).collect();
    let closed = opened.standing.stage == Stage::Closed;
    let note = if closed { say().staff_add_closed() } else { String::new() };
    let links = if closed { closed_links(&opened) } else { links };
    let view = Add { note, heading: form_heading(&opened, "Add to the case"), links };
    Ok(form_page(&visit, &opened, "Add to the case", Html::of(&view)))
}

/// What can still be done about a case that has ended: its record put right, and a new request, which is a new case.
fn closed_links(opened: &Opened) -> Vec<(String, &'static str)> {
    let every = format!("{}?show=every", opened.href(""));
    vec![
        (every, "Put an entry of this case right"),
        ("/cases/new".to_owned(), "Log a new request for this child"),
    ]
}

const FAMILY: (&str, &str) =
    ("family", "Say who has parental responsibility or care, or how somebody is reached now");
const ADD_CONTACT: (&str, &str) = ("family/new", "Add a parent, a carer or the young person");

fn pages(opened: &Opened) -> &'static [(&'static str, &'static str)] {
    if opened.case().only_as_at() {
        return &[("confirm", "Confirm that the case is up to date"), FAMILY, ADD_CONTACT];
    }
    match opened.standing.stage {
        Stage::Request => &[
            ("decide-assess", "Decide whether to assess"),
            ("exceptions/new", "Rely on an exception"),
            FAMILY,
            ADD_CONTACT,
            ("withdraw", "Record that the request is withdrawn"),
        ],
        Stage::Assessment => &[
            ("advice", "Ask for advice, chase it or mark it as received"),
            ("decide-plan", "Decide whether to make a plan"),
            ("draft-sent", "Record the draft plan"),
            ("exceptions/new", "Rely on an exception"),
            FAMILY,
            ADD_CONTACT,
            ("withdraw", "Record that the request is withdrawn"),
        ],
        Stage::Issuing => &[
            ("draft-sent", "Record a draft plan"),
            ("final-issued", "Record the final plan"),
            ("advice", "Ask for advice, chase it or mark it as received"),
            ("exceptions/new", "Rely on an exception"),
            FAMILY,
            ADD_CONTACT,
            ("withdraw", "Record that the request is withdrawn"),
        ],
        Stage::Plan => &[
            ("review/held", "Record the review meeting"),
            ("review/decided", "Record the decision after the review"),
            ("review/notice", "Record the notice of amendments"),
            ("review/amended", "Record the amended plan"),
            ("phase-transfer", "Record the phase transfer"),
            ("no-transfer", "Record that there is no phase transfer"),
            ("decide-cease", "Decide to end the plan"),
            ("review/ended", "Record that the plan has ended"),
            ("advice", "Chase advice or mark it as received"),
            FAMILY,
            ADD_CONTACT,
        ],
        Stage::Closed => &[],
    }
}
