//! C19: what is about to be recorded of a draft or a final plan that was sent: the day and who received it, shown back before
//! it is recorded, and what is missing before it, said in words. Nothing here blocks.

use super::act::words;
use super::head::{form_heading, form_page};
use super::opened::Opened;
use super::parts::FormBody;
use crate::record::Happening;
use crate::store::Words;
use crate::words::say;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::{Desk, Visit};
use waymark_web::components::{Button, Inset, SummaryList, TextInput, Warning};
use waymark_web::words::{capital, day_long, list_words};
use waymark_web::{Form, Html, Need, Page};

/// The field of who received it.
const TO: &str = "received_by";
/// What the check page sends.
const RECORD: &str = "record";

/// A plan that was sent, as the answers tell it.
pub(super) struct Sent {
    /// What was sent, with its article: `the draft plan`.
    pub(super) what: &'static str,
    /// The page of the case that records it.
    pub(super) page: &'static str,
    /// The day.
    pub(super) day: Day,
    /// Who received it.
    pub(super) to: String,
}

/// Who received it, from the form.
pub(super) fn to(form: &mut Form) -> Option<String> {
    form.text(TO, Need::Required(&say().staff_sent_refuse_to()), 300)
}

/// The question who received it: the family that letters go to, until somebody else is named.
pub(super) fn question(opened: &Opened, form: &Form) -> Html {
    let input = TextInput::new(TO, "Who received it?").hint(say().staff_sent_to_hint());
    if form.fields().is_empty() { input.value(usual(opened)).into() } else { input.of(form).into() }
}

/// Those whom letters go to.
fn usual(opened: &Opened) -> String {
    if opened.grown(opened.today) {
        return opened.child.details.name();
    }
    let parents = opened.family.iter().filter(|(member, _)| member.right().is_parent());
    let names: Vec<&str> = parents.map(|(_, person)| person.details.name.as_str()).collect();
    list_words(&names)
}

/// Whether the answers were shown back and are to be recorded now.
pub(super) fn is_checked(form: &Form) -> bool {
    form.value("step") == RECORD
}

/// Whether the answers are to be shown back: not where they would be refused, which the form then holds, nor where they are to
/// be changed.
///
/// # Errors
/// What is no refusal, such as a conflict with what another officer recorded.
pub(super) fn fits(told: Answer<Vec<Happening>>, form: &mut Form) -> Answer<bool> {
    match told {
        Ok(_) => Ok(form.value("step") != "change"),
        Err(Problem::Refused(refusals)) => {
            form.refuse_all(refusals);
            Ok(false)
        }
        Err(problem) => Err(problem),
    }
}

/// Who received it, as words kept beside the fact.
pub(super) fn kept(desk: &Desk, sent: &Sent) -> Words {
    words(desk, "plan_received_by", sent.to.clone())
}

/// What an officer has to know before a draft is recorded: nobody gave advice, or nobody decided to make a plan.
pub(super) fn cautions(opened: &Opened) -> Html {
    let case = opened.case();
    let mut all = Html::empty();
    if case.advice.is_empty() && !case.began_in_return() {
        all = all.and(Warning::new(say().staff_sent_no_advice()));
    }
    if case.plan_agreed.is_none() && case.drafts.is_empty() && case.final_issued.is_none() {
        let first = Html::link(&opened.href("decide-plan"), &say().staff_sent_decide_first());
        all = all.and(Inset::new(Html::text(&say().staff_sent_no_decision()).and(" ").and(first)));
    }
    all
}

/// The page that shows the answers back.
pub(super) fn check(visit: &Visit, opened: &Opened, sent: &Sent, form: &Form) -> Page {
    let title = "Check before you record it";
    let lead = say().staff_sent_about_to(sent.what, &sent.to, day_long(sent.day));
    let summary = SummaryList::new()
        .line("What was sent", capital(sent.what))
        .line("Case", opened.reference())
        .line("Sent on", day_long(sent.day))
        .line("Received by", &*sent.to);
    let lead = Html::fixed("<p class=\"govuk-body-l\">").and(lead).and(Html::fixed("</p>"));
    let before = lead.and(Html::of(&summary)).and(cautions(opened));
    let send = Button::new("Record it").sends("step", RECORD);
    let mut body = FormBody::with(form_heading(opened, title), opened.href(sent.page), visit.tokens(), send)
        .second(Button::new("Change the answers").secondary().sends("step", "change"))
        .before(before)
        .cancel(opened.href(""));
    for (name, value) in
        form.fields().into_iter().filter(|(name, _)| *name != "step" && !name.starts_with('_'))
    {
        body = body.keep(name, value);
    }
    form_page(visit, opened, title, body)
}
