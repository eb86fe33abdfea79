//! The deeds about a milestone.

use super::Deed;
use super::decide::What;
use super::fields::{PROGRESS, REPLIES};
use super::of_areas::{BACK_NOTE, EVIDENCE_NOTE, OF_BACK, OF_EVIDENCE};
use waymark_access::Action;
use waymark_people::fields::Field;

pub(super) static DEEDS: &[Deed] = &[
    Deed {
        what: What::Tell,
        page: "update",
        heading: "Say how it stands",
        button: "Save",
        inset: "If it stands worse than before, or its day has passed, say why.",
        fields: &[
            Field::One("progress", "How does it stand?", PROGRESS, "Choose how it stands."),
            Field::MaybeWords("words", "What has happened, and why?"),
        ],
        done: "The update is recorded.",
        action: Action::TellPlan,
    },
    Deed {
        what: What::Close,
        page: "done",
        heading: "Say that it is done",
        button: "It is done",
        inset: "Those named when it was planned are asked to confirm it. They have 20 working days. It never waits for \
            them, and silence is shown as “not confirmed”.",
        fields: &[Field::Some("ask", "Confirmation", &[("yes", "Ask those named to confirm it")])],
        done: "It is done. Add the evidence that it helped, if it is not here yet.",
        action: Action::TellPlan,
    },
    Deed {
        what: What::Reply,
        page: "reply",
        heading: "Answer for your partner",
        button: "Send",
        inset: "You may confirm, decline with reasons, or choose not to answer. Each is shown as what it is.",
        fields: &[
            Field::One("reply", "Your answer", REPLIES, "Choose your answer."),
            Field::MaybeWords("why", "Your reasons"),
        ],
        done: "Your answer is recorded.",
        action: Action::AnswerPlan,
    },
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
        action: Action::TellPlan,
    },
    Deed {
        what: What::Move,
        page: "move",
        heading: "Move its day",
        button: "Move it",
        inset: "The day first planned, and every day since, stay in sight.",
        fields: &[Field::Ahead("due", "By when now?"), Field::Words("why", "Why?", "Say why the day moves.")],
        done: "The day is moved. The first one stays in sight.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::Withdraw,
        page: "withdraw",
        heading: "Take it back: it was planned by mistake",
        button: "Take it back",
        inset: "It leaves the plan with its evidence, and no paper tells of it from then on. The journal keeps it with your \
            reason. One that people have worked on stays: move its day, or say how it stands.",
        fields: &[Field::Words("why", "Why?", "Say why it is taken back.")],
        done: "The milestone is taken back.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::Reword,
        page: "wording",
        heading: "Put its words right",
        button: "Save",
        inset: "Its days, its history and who was asked stay. The journal keeps the words it had, with your reason; no page and \
            no paper shows them from then on.",
        fields: &[
            Field::Line("words", "What will be so?", "Say what will be so."),
            Field::Words("why", "Why?", "Say why the words change."),
        ],
        done: "The words are put right.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::Reopen,
        page: "reopen",
        heading: "Open it again",
        button: "Open it again",
        inset: "",
        fields: &[Field::Words("why", "Why?", "Say why it is not done.")],
        done: "The milestone is open again.",
        action: Action::KeepPlan,
    },
];
