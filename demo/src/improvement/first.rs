//! Areas 1 and 2: plans, and waiting for therapy.

use super::{Answer, FORUM, Goal, NOBODY, Stands, Theme, Then, not_begun, reached, under_way};

const YES_EARLY: &[Answer] = &[Answer("forum", "confirms", -100, "")];
const QUAYLE: (&str, &str) = ("council", "Sarah Quayle");
const CASTELL: (&str, &str) = ("commissioner", "Noor Castell");
const ARDEN: (&str, &str) = ("trust", "Dr Milan Arden");

/// Plans are late and of uneven quality.
pub(super) static PLANS: Theme = Theme {
    title: "EHC plans are late and of uneven quality",
    finding: "Too many plans come after twenty weeks. Their quality depends on who writes them.",
    aim: "Families get a plan on time that says plainly what will be done.",
    led: ("council", "Sarah Quayle", "Grace Holt"),
    partners: &[("trust", "contributes", "Dr Milan Arden, for health advice")],
    measure: Some("plans-20-weeks"),
    target: None,
    action: ("Rebuild the team that writes plans, and check every plan before it is sent.", Some(640_000)),
    risk: ("New officers leave within a year.", "Each has a mentor and no more than 130 cases."),
    quote: None,
    goals: &[
        reached("Eight more plan officers in post", QUAYLE, (-120, -126), NOBODY, &[]),
        reached("One way of writing a plan, with examples", QUAYLE, (-110, -112), FORUM, YES_EARLY),
        reached("A weekly look at every plan near its limit", QUAYLE, (-100, -105), NOBODY, &[]),
        reached("Advice asked for on the day of the decision", QUAYLE, (-80, -82), NOBODY, &[]),
        reached(
            "Families see a draft they can understand",
            QUAYLE,
            (-30, -26),
            FORUM,
            &[Answer(
                "forum",
                "declines",
                -12,
                "Four of ten families we asked could not follow section F of their draft.",
            )],
        ),
        reached("Every plan checked by a second officer", QUAYLE, (-20, -18), NOBODY, &[]),
        under_way("Six in ten plans sent within 20 weeks", QUAYLE, 38, ("on_track", -10, "")),
        under_way("Reviews of year 9 held before the summer", QUAYLE, 160, ("on_track", -14, "")),
        under_way("Plans checked with families each term", QUAYLE, 60, ("on_track", -20, "")),
        under_way("All officers trained in writing outcomes", QUAYLE, 9, ("on_track", -6, "")),
        under_way(
            "Advice from psychologists within six weeks",
            ("council", "Tom Brandt"),
            8,
            ("at_risk", -9, "Two psychologists left in October."),
        ),
        under_way(
            "Eight in ten plans sent within 20 weeks",
            QUAYLE,
            220,
            ("at_risk", -9, "It depends on advice from psychologists."),
        ),
        not_begun("Young people help to write their own plans", QUAYLE, 190),
    ],
};

/// Children wait too long for therapy.
pub(super) static THERAPY: Theme = Theme {
    title: "Children wait too long for therapy",
    finding: "Children wait too long for speech and language therapy, and nobody tells families how long.",
    aim: "Children are seen within 18 weeks, and families know where they stand.",
    led: ("commissioner", "Noor Castell", "Peter Lund"),
    partners: &[
        ("trust", "contributes", "Dr Milan Arden, Ashdale Community Health"),
        ("forum", "co_lead", "Nadia Whitlow"),
    ],
    measure: Some("waiting-median.speech-and-language"),
    target: Some((12_000, -193, "Agreed with the joint plan by the improvement board.")),
    action: ("Buy and staff 60 more first appointments a month.", Some(410_000)),
    risk: ("Posts stay empty.", "Ask a second provider for 20 appointments a month."),
    quote: Some((
        "We still wait a year, but at least now someone tells us where we are.",
        "Parent, drop-in at the Larkfield Centre",
    )),
    goals: &[
        Goal {
            words: "60 more children seen each month by speech and language therapy",
            who: CASTELL,
            due: -54,
            moved: None,
            asks: FORUM,
            stands: Stands::Told("off_track", -8, "Two of five posts filled."),
            proof: None,
            then: Then::Confirmed,
        },
        Goal {
            words: "Occupational therapy open on Saturdays",
            who: ARDEN,
            due: -60,
            moved: Some((-20, "The building was not free before.")),
            asks: NOBODY,
            stands: Stands::Told("off_track", -15, "No therapist has agreed to Saturdays."),
            proof: None,
            then: Then::Confirmed,
        },
        Goal {
            words: "One front door for autism and ADHD referrals",
            who: ARDEN,
            due: 22,
            moved: None,
            asks: FORUM,
            stands: Stands::Told("at_risk", -11, "Form agreed, IT not booked."),
            proof: Some(("31 of 40 schools say that the new form is easier", "School survey, October")),
            then: Then::Confirmed,
        },
        Goal {
            words: "Families told their likely wait every 8 weeks",
            who: CASTELL,
            due: -23,
            moved: None,
            asks: FORUM,
            stands: Stands::Done(-25, &[Answer("forum", "confirms", -11, "")]),
            proof: Some(("Calls asking “how long?” down 41%, 310 to 183", "Service desk, July to October")),
            then: Then::Confirmed,
        },
        reached("A list of every child who waits, the same for all", CASTELL, (-130, -128), NOBODY, &[]),
        reached("Advice line open every morning", ARDEN, (-90, -88), FORUM, &[]),
        under_way("School staff trained to help with speech", ARDEN, 70, ("on_track", -12, "")),
        under_way("Waits published each month", CASTELL, 45, ("on_track", -16, "")),
        under_way(
            "Autism assessments bought from a second provider",
            CASTELL,
            7,
            ("at_risk", -5, "The contract is with the lawyers."),
        ),
        not_begun("A joint budget for therapy in schools", CASTELL, 128),
    ],
};
