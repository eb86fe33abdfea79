//! The deeds about the plan, its inspection and its meetings.

use super::Deed;
use super::decide::What;
use super::fields::{AREAS, FOLLOWS, MEETINGS, VISITS};
use waymark_access::Action;
use waymark_people::fields::Field;

/// The page on which a meeting is arranged: offered on the list of meetings.
pub(super) const MEETING: &str = "meeting";

const fn dated(
    what: What,
    page: &'static str,
    heading: &'static str,
    question: &'static [Field],
    done: &'static str,
) -> Deed {
    Deed {
        what,
        page,
        heading,
        button: "Record",
        inset: "",
        fields: question,
        done,
        action: Action::KeepPlan,
    }
}

pub(super) static DEEDS: &[Deed] = &[
    dated(
        What::Agree,
        "agreed",
        "Record that the partners agreed the plan",
        &[Field::Past("day", "When was it agreed?")],
        "It is recorded that the plan was agreed.",
    ),
    dated(
        What::Publish,
        "published",
        "Record that the letter was published",
        &[Field::Past("day", "When was it published?")],
        "It is recorded that the letter was published.",
    ),
    dated(
        What::Send,
        "statement-sent",
        "Record that the statement was sent",
        &[Field::Past("day", "When was it sent?")],
        "It is recorded that the statement was sent.",
    ),
    dated(
        What::Accept,
        "statement-accepted",
        "Record that the statement was accepted",
        &[Field::Past("day", "When was it accepted?")],
        "It is recorded that the statement was accepted.",
    ),
    Deed {
        what: What::Area,
        page: "area",
        heading: "Add an area of the letter",
        button: "Add",
        inset: "",
        fields: &[
            Field::One("kind", "What do the inspectors call it?", AREAS, "Choose what they call it."),
            Field::Line("title", "The area, in their words", "Enter the area."),
        ],
        done: "The area is added.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::Visit,
        page: "visit",
        heading: "Record that the inspectors came again",
        button: "Record",
        inset: "They give a verdict on each area. Tick those with sufficient progress; the others are those without.",
        fields: &[
            Field::One("visit", "Which visit?", VISITS, "Choose which visit."),
            Field::Past("day", "When was the letter received?"),
            Field::ListedSome("sufficient", "Areas with sufficient progress"),
        ],
        done: "The visit and its verdicts are recorded.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::Follow,
        page: "follow",
        heading: "Record what followed",
        button: "Record",
        inset: "",
        fields: &[
            Field::One("what", "What?", FOLLOWS, "Choose what followed."),
            Field::Past("day", "On which day?"),
            Field::Words("words", "In words", "Say what it asks for."),
            Field::Maybe("six", "Accelerated progress plan: milestone after 6 months"),
            Field::Maybe("twelve", "Accelerated progress plan: milestone after 12 months"),
        ],
        done: "It is recorded.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::WithdrawLater,
        page: "take-back",
        heading: "Take back a visit, or what followed",
        button: "Take it back",
        inset: "For what was recorded by mistake. What stood before it stands again; the journal keeps it with your reason.",
        fields: &[
            Field::Listed("later", "Which?", "The verdicts of a visit go with it"),
            Field::Words("why", "Why?", "Say why it is taken back."),
        ],
        done: "It is taken back.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::WithdrawLetter,
        page: "take-back-letter",
        heading: "Take this letter back: it was recorded by mistake",
        button: "Take it back",
        inset: "Only while nobody is accountable and nothing is planned after it. The plan of the letter before is then worked on \
            again. The journal keeps the letter with your reason.",
        fields: &[Field::Words("why", "Why?", "Say why it is taken back.")],
        done: "The letter is taken back.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::Meeting,
        page: MEETING,
        heading: "Arrange a meeting",
        button: "Arrange",
        inset: "",
        fields: &[
            Field::One("what", "Which meeting?", MEETINGS, "Choose which meeting."),
            Field::Ahead("day", "When does it meet?"),
            Field::Maybe("papers", "When are its papers published?"),
            Field::MaybeWords("agenda", "Agenda"),
        ],
        done: "The meeting is arranged.",
        action: Action::KeepPlan,
    },
];

pub(super) static OF_MEETINGS: &[Deed] = &[
    Deed {
        what: What::Decision,
        page: "decided",
        heading: "Record a decision",
        button: "Record",
        inset: "",
        fields: &[Field::Words("words", "What was decided?", "Say what was decided.")],
        done: "The decision is recorded.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::Asked,
        page: "asked",
        heading: "Record what was asked of someone",
        button: "Record",
        inset: "",
        fields: &[
            Field::Words("words", "What was asked?", "Say what was asked."),
            Field::Line("who", "Of whom?", "Enter the name."),
            Field::Ahead("due", "By when?"),
        ],
        done: "It is recorded.",
        action: Action::KeepPlan,
    },
    Deed {
        what: What::AnswerAsked,
        page: "answered",
        heading: "Answer what was asked",
        button: "Record",
        inset: "The question, its answer and both days stay in sight, in papers too. Never name a child.",
        fields: &[
            Field::Listed("asked", "What is answered?", "What is not answered yet"),
            Field::Words("words", "The answer", "Enter the answer."),
        ],
        done: "The answer is recorded.",
        action: Action::TellPlan,
    },
    Deed {
        what: What::MoveMeeting,
        page: "moved",
        heading: "Move the meeting",
        button: "Move it",
        inset: "A paper that was begun for it keeps the days it was begun with. Make it anew for the new day.",
        fields: &[
            Field::Ahead("day", "When does it meet now?"),
            Field::Maybe("papers", "When are its papers published?"),
        ],
        done: "The meeting is moved.",
        action: Action::KeepPlan,
    },
];
