//! The form of a decision: what was decided, by whom, why, and why it is late where it is.

use super::Which;
use crate::codes::AdviceKind;
use crate::pages::head::{form_of, form_page};
use crate::pages::opened::Opened;
use crate::pages::parts::FormBody;
use crate::words::say;
use waymark_access::{Role, Visitor};
use waymark_kernel::{Answer, PersonId};
use waymark_people::{Desk, Visit, persons};
use waymark_web::components::{Checkboxes, DateInput, Inset, Radios, Select, TextArea, Warning};
use waymark_web::words::{day_long, list_words};
use waymark_web::{Form, Html, Page};

/// Who may be named as the officer that decides: the visitor, and the SEND managers.
///
/// # Errors
/// As the store's.
pub(super) async fn deciders(desk: &Desk, visitor: &Visitor) -> Answer<Vec<(PersonId, String)>> {
    let managers = persons::with_role(desk.store(), Role::SendManager.code(), desk.now().today).await?;
    let mut deciders = vec![(visitor.person, visitor.name.clone())];
    deciders.extend(managers.into_iter().map(|person| (person.id, person.details.name)));
    let mut seen = std::collections::BTreeSet::new();
    deciders.retain(|(id, _)| seen.insert(*id));
    Ok(deciders)
}

/// The page; with answers in the form it keeps them and says what is wrong.
pub(super) fn page(
    visit: &Visit,
    opened: &Opened,
    (which, deciders): (Which, &[(PersonId, String)]),
    form: &Form,
) -> Page {
    let body = form_of(visit, opened, (which.heading(), which.page()), "Check the letter");
    let fresh = form.fields().is_empty();
    let seen = if fresh { opened.open.last_seq().to_string() } else { form.value("seen").to_owned() };
    let mut body = body.keep("seen", seen);
    if let Some(limit) = which.limit(opened) {
        let late = limit < opened.today;
        let words = if late {
            say().staff_decide_late(day_long(limit))
        } else {
            say().staff_decide_by(day_long(limit))
        };
        body = if late { body.before(Warning::new(words)) } else { body.before(Inset::new(words)) };
    }
    if which == Which::Plan {
        body = missing(opened, body);
    }
    for field in fields(which, opened, deciders, form, fresh) {
        body = body.field(field);
    }
    form_page(visit, opened, which.heading(), body).errors(form.refusals())
}

/// Reports that are not in: the decision may go on without them, with the reason recorded.
fn missing(opened: &Opened, body: FormBody) -> FormBody {
    let open = opened.case().advice.iter().filter(|a| a.kind != AdviceKind::Family && a.open(opened.today));
    let names: Vec<String> = open.map(|advice| opened.names.asked(advice.kind, advice.team)).collect();
    if names.is_empty() {
        body
    } else {
        body.before(Inset::new(say().staff_decide_without(list_words(&names))))
    }
}

fn fields(
    which: Which,
    opened: &Opened,
    deciders: &[(PersonId, String)],
    form: &Form,
    fresh: bool,
) -> Vec<Html> {
    let phoned = Checkboxes::new("phoned", "Phone first").option("yes", say().staff_decide_phoned()).of(form);
    let outcome = |yes, no| {
        let outcome = Radios::new("outcome", "What was decided?").option("yes", yes).option("no", no);
        outcome.option_more(phoned.clone()).of(form).into()
    };
    let outcome: Html = match which {
        Which::Assess => outcome("We will assess", "We will not assess"),
        Which::Plan => outcome("We will make a plan", "We will not make a plan"),
        Which::Cease => {
            let consulted = Checkboxes::new("consulted", "Consult before you decide");
            let consulted = consulted.option("yes", say().staff_decide_consulted());
            let asked = Html::of(&consulted.of(form)).and(phoned);
            if opened.case().review_undecided().is_some() { asked } else { Html::of(&left(form)).and(asked) }
        }
    };
    let day = DateInput::new("day", "When is the family told?").hint(say().staff_decide_day_hint());
    let day = if fresh { day.value(opened.today) } else { day.of(form) };
    let mut officer = Select::new("officer", "Which officer decides?");
    for (id, name) in deciders {
        officer = officer.option(id.to_string(), name);
    }
    let reasons = TextArea::new("reasons", "Why? The family reads these words").rows(8);
    let late = TextArea::new("late_because", "Why is it late?").hint(say().staff_decide_late_hint()).rows(3);
    let earlier = TextArea::new("earlier_because", "Why is the day earlier than today?");
    let earlier = earlier.hint(say().staff_decide_earlier_hint()).rows(2);
    vec![
        outcome,
        day.into(),
        earlier.of(form).into(),
        officer.of(form).hint(say().staff_decide_officer_hint()).into(),
        reasons.of(form).hint(say().staff_decide_reasons_hint()).into(),
        late.of(form).into(),
    ]
}

/// Outside a review: whether there has to be one first.
fn left(form: &Form) -> Radios {
    let left = Radios::new("left", &say().staff_decide_left()).hint(say().staff_decide_left_hint());
    left.option("no", "No").option("yes", "Yes").of(form)
}
