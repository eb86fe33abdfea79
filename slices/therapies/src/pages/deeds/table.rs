//! The deeds: their addresses, words and fields.

use waymark_people::fields::Field;

/// A deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Accept,
    AskMore,
    MoreCame,
    NotAccepted,
    Signpost,
    Priority,
    Offer,
    ChooseDay,
    NotBrought,
    CalledOff,
    Seen,
    Treatment,
    Discharge,
    Withdraw,
    Later,
    Tell,
    AskNeeded,
    Needed,
    Gone,
    Agree,
}

/// The page of a deed.
#[derive(Debug)]
pub(in crate::pages) struct Deed {
    pub(super) what: What,
    /// The last part of its address, and the word of the notice afterwards.
    pub(in crate::pages) page: &'static str,
    /// Its heading.
    pub(in crate::pages) heading: &'static str,
    pub(in crate::pages) button: &'static str,
    pub(super) inset: &'static str,
    pub(in crate::pages) fields: &'static [Field],
    /// What the notice afterwards says.
    done: &'static str,
}

const CHANNELS: &[(&str, &str)] = &[
    ("letter", "Letter"),
    ("message", "Text or e-mail"),
    ("phone", "Telephone"),
    ("meeting", "Face to face"),
];
const CHANNEL: Field = Field::One("channel", "How?", CHANNELS, "Choose how.");
const WHY_NOT: &str =
    "The family reads this. Say it as you would face to face, without a code or an acronym.";

static DEEDS: &[Deed] = &[
    Deed {
        what: What::Accept,
        page: "accept",
        heading: "Accept the referral",
        button: "Accept",
        inset: "The family sees this at once. The weeks since referral go on from the day it came.",
        fields: &[Field::Past("day", "When was it accepted?")],
        done: "The referral is accepted.",
    },
    Deed {
        what: What::AskMore,
        page: "ask-more",
        heading: "Ask for more before deciding",
        button: "Ask for more",
        inset: "The family reads this. The child stays on the list and the weeks go on.",
        fields: &[Field::Words("what", "What do you need to know?", "Say what you need to know.")],
        done: "It is recorded that more was asked for.",
    },
    Deed {
        what: What::MoreCame,
        page: "more-came",
        heading: "Record that it came",
        button: "Record",
        inset: "",
        fields: &[Field::Past("day", "When did it come?")],
        done: "It is recorded.",
    },
    Deed {
        what: What::NotAccepted,
        page: "not-accepted",
        heading: "Say that this service is not the right one",
        button: "Send it back",
        inset: "The referral stays in sight with its first day. If it comes again, the weeks count from that day.",
        fields: &[
            Field::Words("why", "Why? The family reads this", "Say why. The family reads it."),
            Field::Words("instead", "What do you suggest instead?", WHY_NOT),
        ],
        done: "The family can read why, what you suggest, and how to ask again.",
    },
    Deed {
        what: What::Signpost,
        page: "signpost",
        heading: "Show the family another way to get help",
        button: "Record",
        inset: "",
        fields: &[
            Field::Words("why", "Why? The family reads this", "Say why. The family reads it."),
            Field::Words("instead", "Where can they get help?", "Say where the family can get help."),
        ],
        done: "The family can read where to get help.",
    },
    Deed {
        what: What::Priority,
        page: "priority",
        heading: "Say how soon",
        button: "Save",
        inset: "Being seen before others always has its reason, so that families can be told why they wait.",
        fields: &[
            Field::One(
                "priority",
                "How soon should this child be seen?",
                &[("routine", "In turn"), ("soon", "Sooner than in turn"), ("urgent", "Urgent")],
                "Choose how soon.",
            ),
            Field::MaybeOne(
                "ground",
                "Why before others?",
                &[
                    ("clinical", "Clinical need"),
                    ("looked_after", "Looked after, or adopted from care"),
                    ("forces", "Armed forces family that moved"),
                    ("other", "Another reason, which I give below"),
                ],
            ),
            Field::MaybeWords("why", "In your words (you do not have to)"),
        ],
        done: "It is recorded how soon this child should be seen.",
    },
    Deed {
        what: What::Offer,
        page: "offer",
        heading: "Offer an appointment",
        button: "Offer it",
        inset: "Give two days where you can. A family that can choose is more likely to come.",
        fields: &[
            Field::Ahead("day", "Day of the appointment"),
            Field::MaybeShort(
                "at",
                "Time (you do not have to)",
                "For example, 9:30 or 14:00. No two families are given one time in one place",
            ),
            Field::MaybeLine("place", "Where, with the room (you do not have to). The family reads this"),
            Field::Maybe("or", "Another day at the same time (you do not have to)"),
        ],
        done: "The appointment is offered. The family sees it.",
    },
    Deed {
        what: What::ChooseDay,
        page: "choose-day",
        heading: "Record which day the family chose",
        button: "Record",
        inset: "The other day is free again.",
        fields: &[Field::One(
            "which",
            "Which of the two days?",
            &[("first", "The first day that was offered"), ("other", "The other day")],
            "Choose which day.",
        )],
        done: "It is recorded which day the family chose.",
    },
    Deed {
        what: What::NotBrought,
        page: "not-brought",
        heading: "Record that the child was not brought",
        button: "Record",
        inset: "Ask why, and offer another appointment. Not being brought ends nothing, and may be a sign that the family needs help.",
        fields: &[],
        done: "It is recorded. Offer another appointment.",
    },
    Deed {
        what: What::CalledOff,
        page: "called-off",
        heading: "Record that the appointment is called off",
        button: "Record",
        inset: "",
        fields: &[Field::One(
            "by",
            "Who called it off?",
            &[("family", "The family"), ("service", "We did")],
            "Choose who called it off.",
        )],
        done: "It is recorded. Offer another appointment.",
    },
    Deed {
        what: What::Seen,
        page: "seen",
        heading: "Record that the child was seen",
        button: "Record",
        inset: "",
        fields: &[Field::Past("day", "When?")],
        done: "It is recorded that the child was seen.",
    },
    Deed {
        what: What::Treatment,
        page: "treatment",
        heading: "Record that treatment started",
        button: "Record",
        inset: "",
        fields: &[Field::Past("day", "When?")],
        done: "It is recorded that treatment started.",
    },
    Deed {
        what: What::Discharge,
        page: "discharge",
        heading: "Discharge",
        button: "Discharge",
        inset: "",
        fields: &[
            Field::Words(
                "why",
                "What was done, and what happens now? The family reads this",
                "Say what was done.",
            ),
            Field::Past("day", "When?"),
        ],
        done: "The child is discharged.",
    },
    Deed {
        what: What::Withdraw,
        page: "withdraw",
        heading: "Record that the family takes the referral back",
        button: "Record",
        inset: "Only the family can take a referral back. Silence is not an answer.",
        fields: &[
            Field::Past("day", "When did the family say so?"),
            Field::MaybeWords("why", "In their words (if they gave a reason)"),
        ],
        done: "It is recorded that the family took the referral back.",
    },
    Deed {
        what: What::Later,
        page: "later",
        heading: "Record that the family asked for later",
        button: "Record",
        inset: "A note. The weeks since referral go on.",
        fields: &[Field::Ahead("from", "From which day?")],
        done: "It is recorded. The weeks go on.",
    },
    Deed {
        what: What::Tell,
        page: "tell",
        heading: "Record what the family was told",
        button: "Record",
        inset: "Tell them what you know, and what you do not. Give no place in the queue.",
        fields: &[CHANNEL, Field::Words("words", "What were they told?", "Say what the family was told.")],
        done: "It is recorded what the family was told.",
    },
    Deed {
        what: What::AskNeeded,
        page: "ask-needed",
        heading: "Ask whether it is still needed",
        button: "Record that we asked",
        inset: "Ask twice in writing, then by telephone. Nobody leaves the list because they did not answer.",
        fields: &[CHANNEL],
        done: "It is recorded that the family was asked.",
    },
    Deed {
        what: What::Needed,
        page: "needed",
        heading: "Record that it is still needed",
        button: "Record",
        inset: "",
        fields: &[],
        done: "It is recorded that it is still needed.",
    },
    Deed {
        what: What::Gone,
        page: "gone",
        heading: "Record why the trust’s list does not hold the child",
        button: "Record",
        inset: "Ask the trust and the family first. Only the family can take a referral back.",
        fields: &[
            Field::One(
                "found",
                "What did you find out?",
                &[
                    ("waits", "The child still waits here"),
                    ("elsewhere", "The family found help elsewhere and does not need us any more"),
                    ("other", "Something else, which I give below. The child stays on this list"),
                ],
                "Choose what you found out.",
            ),
            Field::MaybeWords("words", "In your words: what you found out, and from whom"),
        ],
        done: "It is recorded why the trust’s list does not hold the child.",
    },
    Deed {
        what: What::Agree,
        page: "agree",
        heading: "Record what the family agrees to",
        button: "Save",
        inset: "Ask each time. The school and the council see a health referral only if the family agrees.",
        fields: &[Field::Some(
            "agreed",
            "The family agrees that",
            &[
                ("referral", "the child is referred to this service"),
                ("setting", "the school or nursery may see the referral"),
                ("council", "the council may see the referral"),
            ],
        )],
        done: "It is recorded what the family agrees to.",
    },
];

/// The deed of an address.
pub(in crate::pages) fn of(page: &str) -> Option<&'static Deed> {
    DEEDS.iter().find(|deed| deed.page == page)
}

/// What the notice after a deed says.
pub(in crate::pages) fn done(page: &str) -> Option<&'static str> {
    match page {
        "new" => Some("The referral is recorded. The weeks count from the day it came."),
        "taken-back" => Some("The entry is taken back. Both stay in the record."),
        _ => of(page).map(|deed| deed.done),
    }
}

/// Every deed, in the order in which they are offered.
pub(super) fn all() -> impl Iterator<Item = &'static Deed> {
    DEEDS.iter()
}
