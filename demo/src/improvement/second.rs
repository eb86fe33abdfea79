//! Areas 3 to 5: families, children's progress, the local offer.

use super::{Answer, FORUM, NOBODY, Theme, not_begun, reached, under_way};

const ADAIR: (&str, &str) = ("council", "Ruth Adair");
const PELL: (&str, &str) = ("council", "Marcus Pell");
const DEAN: (&str, &str) = ("council", "Lowri Dean");
const WHITLOW: (&str, &str) = ("forum", "Nadia Whitlow");
const BOTH: &[&str] = &["forum", "young_advisors"];
const YES: &[Answer] = &[Answer("forum", "confirms", -80, "")];

/// Families do not feel heard.
pub(super) static FAMILIES: Theme = Theme {
    title: "Families do not feel heard",
    finding: "Parents say that they learn of decisions when they are made. Too few young people are asked.",
    aim: "Families and young people shape what is decided, and hear what became of what they said.",
    led: ("council", "Ruth Adair", "Grace Holt"),
    partners: &[
        ("forum", "co_lead", "Nadia Whitlow"),
        ("young_advisors", "contributes", "Ashdale young advisors"),
    ],
    measure: Some("confidence"),
    target: Some((60_000, -193, "Agreed with the joint plan by the parent carer forum and the board.")),
    action: (
        "Plan with families: forums in each town, a panel of young advisors, answers to what is said.",
        Some(85_000),
    ),
    risk: ("The same few families come.", "Drop-ins in the evening, and in three languages."),
    quote: Some(("They rang me back, and it was the same person.", "Parent, evening forum in Larkfield")),
    goals: &[
        reached("A forum in each of the four towns", WHITLOW, (-140, -141), FORUM, YES),
        reached(
            "Young advisors meet each month",
            ADAIR,
            (-120, -122),
            BOTH,
            &[Answer("forum", "confirms", -110, ""), Answer("young_advisors", "confirms", -108, "")],
        ),
        reached("Families sit on every hiring panel", ADAIR, (-110, -111), FORUM, YES),
        reached("A person to ring, named in every letter", ADAIR, (-90, -92), FORUM, YES),
        reached("Complaints answered within 20 working days", ADAIR, (-75, -76), FORUM, &[]),
        reached(
            "You said, we did: published each term",
            ADAIR,
            (-40, -44),
            BOTH,
            &[Answer("forum", "confirms", -30, ""), Answer("young_advisors", "chooses_not", -28, "")],
        ),
        reached("Letters read by parents before they are used", ADAIR, (-6, -5), FORUM, &[]),
        under_way("Survey of every family with a plan", ADAIR, 90, ("on_track", -13, "")),
        under_way("A customer charter written with families", WHITLOW, 110, ("on_track", -19, "")),
        under_way("Interpreters booked at the first call", ADAIR, 65, ("on_track", -24, "")),
        not_begun("Young advisors visit every special school", ADAIR, 180),
    ],
};

/// Leaders do not know how well children do.
pub(super) static PROGRESS: Theme = Theme {
    title: "Leaders do not know how well children do",
    finding: "Leaders count processes. They cannot say whether children make progress.",
    aim: "Leaders know each term how children with plans do, and act on it.",
    led: ("council", "Marcus Pell", "Grace Holt"),
    partners: &[("setting", "contributes", "Heads of the special schools")],
    measure: Some("ks2-expected"),
    target: None,
    action: ("Collect progress from schools each term, with attendance and what young people say.", None),
    risk: ("Schools send nothing.", "Count what came, and ring those who did not send."),
    quote: None,
    goals: &[
        reached(
            "Agreed with heads what is sent each term",
            PELL,
            (-120, -118),
            &["setting"],
            &[Answer("setting", "confirms", -112, "")],
        ),
        reached("One form for the term’s progress", PELL, (-95, -97), NOBODY, &[]),
        reached("Attendance of children with plans known weekly", PELL, (-85, -90), NOBODY, &[]),
        reached("First term’s figures shown to the board", PELL, (-72, -75), NOBODY, &[]),
        under_way("Half of the schools send progress each term", PELL, 30, ("on_track", -40, "")),
        under_way("Progress of looked-after children shown apart", PELL, 95, ("on_track", -17, "")),
        under_way("Young people asked what progress means to them", PELL, 120, ("on_track", -22, "")),
        under_way(
            "Four in five schools send progress each term",
            PELL,
            200,
            ("at_risk", -14, "Forty schools use a system that cannot send it."),
        ),
    ],
};

/// The local offer is hard to find and use.
pub(super) static OFFER: Theme = Theme {
    title: "The local offer is hard to find and use",
    finding: "Families do not find what there is, and much of it is out of date.",
    aim: "Families find help in three steps, in words they know.",
    led: ("council", "Lowri Dean", "Grace Holt"),
    partners: &[("forum", "contributes", "Nadia Whitlow")],
    measure: None,
    target: None,
    action: ("Write the local offer anew with families, and keep it true.", Some(48_000)),
    risk: ("Pages grow old again.", "Each page has an owner and a day by which it is read again."),
    quote: None,
    goals: &[
        reached("Every page read again and dated", DEAN, (-150, -152), NOBODY, &[]),
        reached("Words that families use, not ours", DEAN, (-140, -139), FORUM, YES),
        reached("Search that finds what people mean", DEAN, (-125, -127), NOBODY, &[]),
        reached(
            "Pages for young people, written by them",
            DEAN,
            (-115, -116),
            &["young_advisors"],
            &[Answer("young_advisors", "confirms", -100, "")],
        ),
        reached("Easy read for the twenty pages most used", DEAN, (-105, -104), NOBODY, &[]),
        reached("A telephone number on every page", DEAN, (-100, -101), NOBODY, &[]),
        reached("Short breaks shown with what is free", DEAN, (-85, -86), FORUM, YES),
        reached(
            "Comments answered in public",
            DEAN,
            (-60, -63),
            FORUM,
            &[Answer("forum", "confirms", -50, "")],
        ),
        reached("A yearly report on what families said", DEAN, (-35, -38), NOBODY, &[]),
    ],
};
