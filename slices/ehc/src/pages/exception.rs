//! C18: relying on an exception. The closed list of grounds, and the two things the law asks for besides: that it makes
//! keeping to the limit impractical, and the evidence. The original date stays in sight.

use super::act::{after, record, sent_before, words};
use super::head::{form_of, form_page};
use super::opened::Opened;
use crate::clock::Due;
use crate::decide::{self, GROUNDS, RelyOn};
use crate::facts::{Exception, GroundDays};
use crate::store::{OpenCase, Words};
use crate::words::say;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::Action;
use waymark_kernel::PersonId;
use waymark_people::{Desk, Visit};
use waymark_web::components::{Checkboxes, DateInput, Radios, TextArea, Warning};
use waymark_web::words::{capital, day_long};
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

/// The limits that have an exception of their own.
const RULES: [&str; 4] = ["A2", "A7", "A11", "A6"];

/// `GET /cases/{reference}/exceptions/new`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    Ok(page(&visit, &opened, &Form::default()))
}

/// `POST /cases/{reference}/exceptions/new`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let done = opened.done("exception");
    // Once relied on, the limit is no longer offered: the same post again is answered before it is read.
    if sent_before(&visit.desk, &opened, &form).await? {
        return Ok(Redirect::to(&done).into_response());
    }
    if let Some((command, texts)) = read(&visit.desk, &mut form, visit.visitor.person, &opened) {
        let today = opened.today;
        let decide = move |open: &OpenCase| decide::rely_on(&open.case, command, today);
        let kept = record(&visit, (&opened, Action::RelyOnException), (&form, texts), decide).await;
        if let Some(response) = after(kept, &mut form, &done)? {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, &form).into_response())
}

fn read(desk: &Desk, form: &mut Form, officer: PersonId, opened: &Opened) -> Option<(RelyOn, Vec<Words>)> {
    let grounds: Vec<&str> = GROUNDS.iter().map(|ground| ground.id).collect();
    let limits = limits(opened);
    let values: Vec<&str> = limits.iter().map(|limit| limit.value.as_str()).collect();
    let rule = form.choice("rule", &values, Need::Required(&say().staff_refuse_rule()));
    let ground = form.choice("ground", &grounds, Need::Required(&say().staff_refuse_ground()));
    let impractical = form.text("why", Need::Required(&say().staff_refuse_impractical()), 5_000);
    let evidence = form.text("evidence", Need::Required(&say().staff_refuse_evidence()), 5_000);
    let first = form.day("from", "The first day", Need::Required(&say().staff_refuse_ground_from()));
    let last = form.day("to", "The last day", Need::Optional);
    let target = form.day("target", "Our own aim", Need::Optional);
    let (rule, ground) = (rule?, ground?);
    let due = limits.into_iter().find(|limit| limit.value == rule)?.due;
    let impractical = words(desk, "exception_impractical", impractical?);
    let evidence = words(desk, "exception_evidence", evidence?);
    let said = form.ticked("impractical");
    let (impractical_id, evidence_id) = (impractical.id, evidence.id);
    let exception = Exception {
        rule: due.rule.id.to_owned(),
        ground,
        advice: due.advice,
        impractical: impractical_id,
        evidence: evidence_id,
        officer,
        target,
        days: Some(GroundDays { first: first?, last }),
    };
    let command = RelyOn { exception, day: opened.today, impractical: said };
    form.is_right().then(|| (command, vec![impractical, evidence]))
}

/// One limit that an exception can be relied on for.
struct Limit {
    /// The rule, and for advice which advice: `A11`, `A6:…`.
    value: String,
    words: String,
    due: Due,
}

/// The open limits with an exception of their own; each piece of advice by itself, whatever the others' stand.
fn limits(opened: &Opened) -> Vec<Limit> {
    let of = |due: &Due| {
        let day = due.day().map_or_else(String::new, |day| format!(", {}", day_long(day)));
        let what = capital(due.rule.name);
        let (value, words) = match due.advice {
            Some(advice) => {
                let whose = opened.names.advice(opened.case(), advice);
                (format!("{}:{advice}", due.rule.id), format!("{what}: {whose}{day}"))
            }
            None => (due.rule.id.to_owned(), format!("{what}{day}")),
        };
        Limit { value, words, due: *due }
    };
    opened.dues.iter().filter(|due| RULES.contains(&due.rule.id) && due.open()).map(of).collect()
}

/// For which of the open limits a ground is: two grounds read nearly alike and are not for the same one.
fn limits_of(ground: &decide::Ground, open: &[Limit]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for limit in open.iter().filter(|limit| ground.rules.contains(&limit.due.rule.id)) {
        if !names.contains(&limit.due.rule.name) {
            names.push(limit.due.rule.name);
        }
    }
    say().staff_except_ground_for(names.join("; "))
}

fn page(visit: &Visit, opened: &Opened, form: &Form) -> Page {
    let heading = "Rely on an exception";
    let mut rules = Radios::new("rule", "Which limit?").hint(say().staff_except_hint());
    let mut grounds = Radios::new("ground", "Which ground?").hint(say().staff_except_ground_hint());
    let open = limits(opened);
    let applies =
        |ground: &&decide::Ground| open.iter().any(|limit| ground.rules.contains(&limit.due.rule.id));
    for ground in GROUNDS.iter().filter(applies) {
        grounds = grounds.option(ground.id, ground.says).option_hint(limits_of(ground, &open));
    }
    for limit in open {
        rules = rules.option(limit.value, limit.words);
    }
    let impractical = Checkboxes::new("impractical", "The second test");
    let impractical = impractical.option("yes", say().staff_except_impractical());
    let body = form_of(visit, opened, (heading, "exceptions/new"), "Record the exception")
        .before(Warning::new(say().staff_except_warning()))
        .field(rules.of(form))
        .field(grounds.of(form))
        .field(DateInput::new("from", "When did it begin?").hint(say().staff_except_from_hint()).of(form))
        .field(DateInput::new("to", "When does it end?").hint(say().staff_except_to_hint()).of(form))
        .field(impractical.of(form))
        .field(TextArea::new("why", "How does it make keeping to the date impractical?").rows(4).of(form))
        .field(TextArea::new("evidence", "What is the evidence?").rows(3).of(form))
        .field(
            DateInput::new("target", "Our own aim, if there is one")
                .hint(say().staff_except_target_hint())
                .of(form),
        );
    form_page(visit, opened, heading, body).errors(form.refusals())
}
