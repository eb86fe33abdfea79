//! C18: relying on an exception. The closed list of grounds, and the two things the law asks for besides: that it makes
//! keeping to the limit impractical, and the evidence. The original date stays in sight.

use super::act::{after, record, tokens, words};
use super::head::{form_heading, form_page};
use super::opened::Opened;
use super::parts::FormBody;
use crate::decide::{self, GROUNDS, RelyOn};
use crate::facts::Exception;
use crate::store::{OpenCase, Words};
use crate::words::{say, sentence_case};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Checkboxes, DateInput, Radios, TextArea, Warning};
use waymark_web::words::day_long;
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop};

const RULES: [&str; 4] = ["A2", "A7", "A11", "A6"];

/// `GET /cases/{reference}/exceptions/new`.
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
) -> PageAnswer {
    let opened = Opened::read(&desk, &visitor, &reference, Action::ReadCase).await?;
    Ok(page(&desk, &frame, &opened, &Form::default()))
}

/// `POST /cases/{reference}/exceptions/new`.
pub async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let opened = Opened::read(&desk, &visitor, &reference, Action::ReadCase).await?;
    if let Some((command, texts)) = read(&desk, &mut form, visitor.person, opened.today) {
        let today = opened.today;
        let decide = move |open: &OpenCase| decide::rely_on(&open.case, command, today);
        let done = record(&desk, &visitor, (&opened, Action::RelyOnException), (&form, texts), decide).await;
        if let Some(response) = after(done, &mut form, &format!("{}?done=exception", opened.href("")))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &opened, &form).into_response())
}

fn read(
    desk: &Desk,
    form: &mut Form,
    officer: waymark_kernel::PersonId,
    today: waymark_kernel::Day,
) -> Option<(RelyOn, Vec<Words>)> {
    let grounds: Vec<&str> = GROUNDS.iter().map(|ground| ground.id).collect();
    let rule = form.choice("rule", &RULES, Need::Required(&say().staff_refuse_rule()));
    let ground = form.choice("ground", &grounds, Need::Required(&say().staff_refuse_ground()));
    let impractical = form.text("why", Need::Required(&say().staff_refuse_impractical()), 5_000);
    let evidence = form.text("evidence", Need::Required(&say().staff_refuse_evidence()), 5_000);
    let target = form.day("target", "Our own aim", Need::Optional);
    let (rule, ground) = (rule?, ground?);
    let impractical = words(desk, "exception_impractical", impractical?);
    let evidence = words(desk, "exception_evidence", evidence?);
    let said = form.ticked("impractical");
    let (impractical_id, evidence_id) = (impractical.id, evidence.id);
    let exception =
        Exception { rule, ground, impractical: impractical_id, evidence: evidence_id, officer, target };
    form.is_right()
        .then(|| (RelyOn { exception, day: today, impractical: said }, vec![impractical, evidence]))
}

fn page(desk: &Desk, frame: &Frame, opened: &Opened, form: &Form) -> Page {
    let heading = form_heading(opened, "Rely on an exception");
    let mut rules = Radios::new("rule", "Which limit?").hint(say().staff_except_hint());
    let mut offered = Vec::new();
    for due in opened.dues.iter().filter(|due| RULES.contains(&due.rule.id) && due.open()) {
        if offered.contains(&due.rule.id) {
            continue;
        }
        offered.push(due.rule.id);
        let day = due.day().map_or_else(String::new, |day| format!(", {}", day_long(day)));
        rules = rules.option(due.rule.id, format!("{}{day}", sentence_case(due.rule.name)));
    }
    let mut grounds = Radios::new("ground", "Which ground?").hint(say().staff_except_ground_hint());
    for ground in GROUNDS {
        grounds = grounds.option(ground.id, ground.says);
    }
    let impractical = Checkboxes::new("impractical", "The second test");
    let impractical = impractical.option("yes", say().staff_except_impractical());
    let body =
        FormBody::new(heading, opened.href("exceptions/new"), tokens(desk, frame), "Record the exception")
            .before(Warning::new(say().staff_except_warning()))
            .field(rules.of(form))
            .field(grounds.of(form))
            .field(impractical.of(form))
            .field(TextArea::new("why", "How does it make keeping to the date impractical?").rows(4).of(form))
            .field(TextArea::new("evidence", "What is the evidence?").rows(3).of(form))
            .field(
                DateInput::new("target", "Our own aim, if there is one")
                    .hint(say().staff_except_target_hint())
                    .of(form),
            )
            .cancel(opened.href(""));
    form_page(frame, opened, "Rely on an exception", body).errors(form.refusals())
}
