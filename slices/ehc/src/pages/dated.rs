//! Pages that record one thing with its day: the draft sent, a withdrawal, the steps of a review, a case confirmed. One
//! shape for all, so that a new one is a row of a table.

use super::act::{after, record};
use super::head::{form_of, form_page};
use super::opened::Opened;
use super::sent_on::{self, Sent};
use crate::codes::ReviewOutcome;
use crate::decide;
use crate::record::Happening;
use crate::store::OpenCase;
use crate::words::{ceased_words, say};
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, Day};
use waymark_people::Visit;
use waymark_web::components::{Checkboxes, DateInput, Inset, Radios};
use waymark_web::words::capital;
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

/// Why a plan can have ended: what the council decided, then what needs no decision.
fn ends() -> impl Iterator<Item = &'static str> {
    decide::DECIDED_ENDS.into_iter().chain(decide::OTHER_ENDS)
}

/// One page of this shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The draft plan was sent.
    Draft,
    /// The family takes the request back.
    Withdraw,
    /// The case known from a return is up to date.
    Confirm,
    /// The review meeting was held.
    ReviewHeld,
    /// The council wrote with its decision after the review.
    ReviewDecided,
    /// The notice of proposed amendments was sent.
    Notice,
    /// The final amended plan was sent.
    Amended,
    /// The plan that was to end has ended.
    Ended,
}

impl What {
    /// The page of an address.
    fn of(page: &str) -> Result<Self, Stop> {
        Ok(match page {
            "draft-sent" => Self::Draft,
            "withdraw" => Self::Withdraw,
            "confirm" => Self::Confirm,
            "held" => Self::ReviewHeld,
            "decided" => Self::ReviewDecided,
            "notice" => Self::Notice,
            "amended" => Self::Amended,
            "ended" => Self::Ended,
            _ => return Err(waymark_kernel::Problem::Missing.into()),
        })
    }

    const fn page(self) -> &'static str {
        match self {
            Self::Draft => "draft-sent",
            Self::Withdraw => "withdraw",
            Self::Confirm => "confirm",
            Self::ReviewHeld => "review/held",
            Self::ReviewDecided => "review/decided",
            Self::Notice => "review/notice",
            Self::Amended => "review/amended",
            Self::Ended => "review/ended",
        }
    }

    /// The heading, the question about the day, the button, and the word of the notice afterwards.
    const fn words(self) -> [&'static str; 4] {
        match self {
            Self::Draft => [
                "Record the draft plan",
                "When was the draft sent to the family?",
                "Check the answers",
                "draft",
            ],
            Self::Withdraw => [
                "Record that the request is withdrawn",
                "When did the family take the request back?",
                "Record the withdrawal",
                "withdrawn",
            ],
            Self::Confirm => ["Confirm that this case is up to date", "", "Confirm the case", "confirmed"],
            Self::ReviewHeld => {
                ["Record the review meeting", "When was the meeting?", "Record the meeting", "review"]
            }
            Self::ReviewDecided => [
                "Record the decision after the review",
                "When was the decision sent to the family?",
                "Record the decision",
                "review",
            ],
            Self::Notice => [
                "Record the notice of amendments",
                "When was the notice sent, with the draft amended plan?",
                "Record the notice",
                "review",
            ],
            Self::Ended => {
                ["Record that the plan has ended", "Which day did it end?", "Record the end", "ended"]
            }
            Self::Amended => [
                "Record the amended plan",
                "When was the final amended plan sent?",
                "Record the amended plan",
                "review",
            ],
        }
    }

    /// What to know before answering.
    const fn inset(self) -> &'static str {
        match self {
            Self::Draft => {
                "A draft must not name a school. From the day it is served the family has at least 15 days. They may ask to meet an officer."
            }
            Self::Withdraw => "Only the family can take a request back. Silence is not a withdrawal.",
            Self::Confirm => {
                "What is known of this case is what the return told. Check its stage and dates first: from now on its limits count, and it can be late."
            }
            Self::ReviewDecided => {
                "The decision is due 4 weeks after the meeting, even if the report comes late. To amend, the notice and the draft go with it in the same 4 weeks."
            }
            Self::Ended => {
                "A plan that we decided to end is kept for 2 months from the day of the decision, and while an appeal is not decided (Children and Families Act 2014, section 45(4)). No decision is needed where the plan went to another council, where they have died, or from the day they become 25."
            }
            _ => "",
        }
    }

    fn decide(
        self,
        open: &OpenCase,
        (day, born): (Day, Day),
        (outcome, reason, finished): (Option<ReviewOutcome>, &str, bool),
        today: Day,
    ) -> Answer<Vec<Happening>> {
        match self {
            Self::Draft => decide::draft_sent(&open.case, day, today),
            Self::Withdraw => decide::withdraw(&open.case, day, today),
            Self::Confirm => decide::confirm(&open.case, today),
            Self::ReviewHeld => decide::review_held(&open.case, day, today),
            Self::ReviewDecided => {
                let missing = || waymark_kernel::Problem::refuse("outcome", say().staff_refuse_outcome());
                decide::review_decided(&open.case, outcome.ok_or_else(missing)?, day, today)
            }
            Self::Notice => decide::notice_sent(&open.case, day, today),
            Self::Amended => decide::amended(&open.case, day, finished, today),
            Self::Ended => decide::plan_ended(&open.case, reason, (day, born), today),
        }
    }
}

/// `GET /cases/{reference}/{page}`.
pub async fn show(visit: Visit) -> PageAnswer {
    let what = What::of(visit.named("page"))?;
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    Ok(page_of(&visit, &opened, what, &Form::default()))
}

/// `POST /cases/{reference}/{page}`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let what = What::of(visit.named("page"))?;
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let today = opened.today;
    let day = match what {
        What::Confirm => Some(today),
        _ => form.day("day", "The day", Need::Required(&say().staff_refuse_day())),
    };
    let outcome = ReviewOutcome::from_code(form.value("outcome"));
    let reason = match what {
        What::Ended => form.choice(
            "reason",
            &ends().collect::<Vec<_>>(),
            Need::Required(&say().staff_refuse_end_reason()),
        ),
        _ => Some(String::new()),
    };
    if what == What::ReviewDecided && outcome == Some(ReviewOutcome::Cease) {
        return Ok(Redirect::to(&opened.href("decide-cease")).into_response());
    }
    let sent = match (what, day) {
        (What::Draft, Some(day)) => {
            sent_on::to(&mut form).map(|to| Sent { what: "the draft plan", page: what.page(), day, to })
        }
        _ => None,
    };
    if let (Some(day), Some(reason), true) = (day, reason, form.is_right()) {
        let born = opened.child.details.birth_date;
        let finished = form.ticked("family_finished");
        let officer = visit.visitor.person;
        let decide = move |open: &OpenCase| {
            let told = what.decide(open, (day, born), (outcome, &reason, finished), today);
            told.map(|facts| decide::decided_by(facts, officer))
        };
        if let Some(sent) = sent.as_ref().filter(|_| !sent_on::is_checked(&form)) {
            if sent_on::fits(decide(&opened.open), &mut form)? {
                return Ok(sent_on::check(&visit, &opened, sent, &form).into_response());
            }
            return Ok(page_of(&visit, &opened, what, &form).into_response());
        }
        let words = sent.iter().map(|sent| sent_on::kept(&visit.desk, sent)).collect();
        let done = record(&visit, (&opened, Action::RecordFact), (&form, words), decide).await;
        if let Some(response) = after(done, &mut form, &opened.done(what.words()[3]))? {
            return Ok(response);
        }
    }
    Ok(page_of(&visit, &opened, what, &form).into_response())
}

fn page_of(visit: &Visit, opened: &Opened, what: What, form: &Form) -> Page {
    let [heading, question, button, _] = what.words();
    let mut body = form_of(visit, opened, (heading, what.page()), button);
    if !what.inset().is_empty() {
        body = body.before(Inset::new(what.inset()));
    }
    if what == What::Draft {
        body = body.before(sent_on::cautions(opened));
    }
    if what == What::ReviewDecided {
        let radios = Radios::new("outcome", "What was decided?");
        let radios = radios
            .option("M", "Keep the plan as it is")
            .option("A", "Amend the plan")
            .option("C", "End the plan. Next you give the reasons and check the letter");
        body = body.field(radios.of(form));
    }
    if what == What::Ended {
        let ends = ends().fold(Radios::new("reason", "Why did it end?"), |radios, code| {
            radios.option(code, capital(ceased_words(code)))
        });
        body = body.field(ends.of(form));
    }
    if !question.is_empty() {
        let input = DateInput::new("day", question).hint("For example, 23 11 2026");
        body = body.field(if form.fields().is_empty() { input.value(opened.today) } else { input.of(form) });
    }
    if what == What::Draft {
        body = body.field(sent_on::question(opened, form));
    }
    if what == What::Amended {
        let finished = Checkboxes::new("family_finished", "Before the 15 days are over")
            .option("yes", say().staff_final_finished());
        body = body.field(finished.of(form));
    }
    form_page(visit, opened, heading, body).errors(form.refusals())
}
