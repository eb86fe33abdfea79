//! The deeds about an area.

use super::Deed;
use super::decide::What;
use super::fields::{ANSWERS, CONFIRMERS, EVIDENCE, PARTIES, PARTS};
use waymark_access::Action;
use waymark_people::fields::Field;

const fn keep(
    what: What,
    page: &'static str,
    heading: &'static str,
    (inset, fields): (&'static str, &'static [Field]),
    done: &'static str,
) -> Deed {
    Deed { what, page, heading, button: "Save", inset, fields, done, action: Action::KeepPlan }
}

/// The fields of a piece of evidence; also of a milestone's.
pub(super) const OF_EVIDENCE: &[Field] = &[
    Field::One("what", "What kind of evidence?", EVIDENCE, "Choose what kind it is."),
    Field::Words("words", "What does it say?", "Enter the evidence."),
    Field::Line("source", "Who said it, or where is it from?", "Say who said it, or where it is from."),
    Field::Some(
        "consent",
        "For a quotation",
        &[("yes", "Whoever said it agreed that it is shown with these words")],
    ),
    Field::MaybeShort("link", "For a document: where it is kept", "A web address that starts with https://"),
    Field::Listed("measure", "For a measure: which?", "Its figures stay its own"),
    Field::Listed("decision", "For a commissioning decision: which?", "Its page says what came of it"),
];
/// What is said above it.
pub(super) const EVIDENCE_NOTE: &str =
    "Never write a child’s name here, nor anything by which a child could be known.";

/// The fields of taking a piece of evidence back; also of a milestone's.
pub(super) const OF_BACK: &[Field] = &[
    Field::Listed("piece", "Which?", "A document goes with it"),
    Field::Words("why", "Why?", "Say why it is taken back."),
];
/// What is said above them.
pub(super) const BACK_NOTE: &str = "It leaves the plan, its papers and the archive for inspectors, and nobody opens its document \
    from then on. The journal keeps that it was here, with your reason. Do not name a child in the reason.";

pub(super) static DEEDS: &[Deed] = &[
    keep(
        What::Milestone,
        "milestone",
        "Add a milestone",
        (
            "The day you enter is kept for ever. If it moves, both days stay in sight.",
            &[
                Field::Line("words", "What will be so?", "Say what will be so."),
                Field::Listed("action", "Which action does it belong to?", "The last one, when left out"),
                Field::Ahead("due", "By when?"),
                Field::One("party", "Who does it?", PARTIES, "Choose who does it."),
                Field::Line("lead", "Who leads it?", "Enter the name of who leads it."),
                Field::Some("confirmers", "Who is asked to confirm it when it is done?", CONFIRMERS),
            ],
        ),
        "The milestone is planned.",
    ),
    keep(
        What::Action,
        "action",
        "Add an action",
        (
            "",
            &[
                Field::Words("words", "What will be done?", "Say what will be done."),
                Field::Listed("aim", "Which aim does it serve?", "All of them, when left out"),
                Field::Ahead("starts", "When does it start?"),
                Field::MaybeShort("cost", "Cost in whole pounds", "Leave it out if nobody knows yet"),
            ],
        ),
        "The action is planned.",
    ),
    keep(
        What::Accountable,
        "accountable",
        "Say who is accountable",
        (
            "One officer, in the council or the health commissioner. Others may co-lead or contribute.",
            &[
                Field::One("party", "Where?", PARTIES, "Choose where."),
                Field::Line("name", "Name of the officer", "Enter the name of the officer."),
                Field::Listed(
                    "officer",
                    "The officer’s account",
                    "What is asked of them then stands on their home page",
                ),
                Field::Line("manager", "Name of their manager", "Enter the name of the officer’s manager."),
                Field::Listed(
                    "account",
                    "The manager’s account",
                    "Late updates then stand on their home page",
                ),
            ],
        ),
        "It is recorded who is accountable.",
    ),
    keep(
        What::Part,
        "partner",
        "Add a partner",
        (
            "",
            &[
                Field::One("party", "Which partner?", PARTIES, "Choose which partner."),
                Field::One("part", "How does it take part?", PARTS, "Choose how."),
                Field::Line("name", "Who?", "Enter who takes part."),
            ],
        ),
        "The partner is added.",
    ),
    keep(
        What::Finding,
        "finding",
        "Record what the inspectors said",
        ("", &[Field::Words("words", "In their words", "Enter what they said.")]),
        "What they said is recorded.",
    ),
    keep(
        What::Aim,
        "aim",
        "Record what we want to reach",
        ("", &[Field::Words("words", "What will be different for families?", "Say what will be different.")]),
        "The aim is recorded.",
    ),
    keep(
        What::Measure,
        "measure",
        "Link a measure",
        (
            "The measure alone says whether it helps families. Nobody can set its answer.",
            &[Field::Listed("measure", "Which measure?", "Its own page says exactly what it counts")],
        ),
        "The measure is linked.",
    ),
    keep(
        What::AskMeasure,
        "another-measure",
        "Ask for another measure",
        (
            "The measure that answers now goes on answering until somebody else agrees. Both measures and your reason stay \
             in the history of this area, and the next paper says them to everybody.",
            &[
                Field::Listed("measure", "Which measure instead?", "Leave it out to ask for none"),
                Field::Words("why", "Why?", "Say why another measure should answer."),
            ],
        ),
        "It is asked for. The answer stays what it is until somebody else agrees.",
    ),
    keep(
        What::AnswerMeasure,
        "answer-measure",
        "Agree to another measure, or not",
        (
            "Only somebody other than whoever asked can agree.",
            &[
                Field::One("answer", "What do you answer?", ANSWERS, "Choose what you answer."),
                Field::MaybeWords("words", "If not, why?"),
            ],
        ),
        "Your answer is recorded.",
    ),
    keep(
        What::Remark,
        "remark",
        "Remark on what the measure says",
        (
            "Your remark stands beside the answer and does not change it.",
            &[Field::Words("words", "Your remark", "Enter your remark.")],
        ),
        "Your remark is recorded.",
    ),
    keep(
        What::Risk,
        "risk",
        "Note a risk",
        (
            "",
            &[
                Field::Words("words", "What could go wrong?", "Say what could go wrong."),
                Field::Words("answer", "What is done about it?", "Say what is done about it."),
            ],
        ),
        "The risk is noted.",
    ),
    Deed {
        what: What::Evidence,
        page: "evidence",
        heading: "Add evidence",
        button: "Add",
        inset: EVIDENCE_NOTE,
        fields: OF_EVIDENCE,
        done: "The evidence is added.",
        action: Action::TellPlan,
    },
    Deed {
        what: What::WithdrawEvidence,
        page: "take-back-evidence",
        heading: "Take evidence back",
        button: "Take it back",
        inset: BACK_NOTE,
        fields: OF_BACK,
        done: "The evidence is taken back.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::Challenge,
        page: "challenge",
        heading: "Challenge what the plan says",
        button: "Send",
        inset: "Your challenge and its answer stay in sight of everybody who reads the plan.",
        fields: &[Field::Words("words", "What do you see otherwise?", "Say what you see otherwise.")],
        done: "Your challenge is recorded.",
        action: Action::AnswerPlan,
    },
    keep(
        What::AnswerChallenge,
        "answer",
        "Answer the oldest open challenge",
        ("", &[Field::Words("words", "Your answer", "Enter your answer.")]),
        "Your answer is recorded.",
    ),
];
