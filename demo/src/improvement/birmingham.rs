//! The story of a large area after a first inspection in 2021. What its plan sets out to do is what Birmingham City Council
//! and its health partners announced in public then, restated in our own words; the area, its people and every day in it
//! are made up.

use super::{FORUM, JointPlan, NOBODY, Theme, Then, figures, not_begun, reached, under_way};
use waymark_kernel::day;

const REID: (&str, &str) = ("council", "Amara Reid");
const TOLL: (&str, &str) = ("commissioner", "Edwin Toll");
const SHAW: (&str, &str) = ("trust", "Dr Pia Shaw");

/// The plan, while the statement is being written.
pub(super) static PLAN: JointPlan = JointPlan {
    on: Some(day(2021, 10, 4)),
    codes: ("2016", "serious_weakness", "weakness"),
    letter: -40,
    starts: -30,
    agreed: -6,
    sent: -3,
    accepted: None,
    visit: None,
    follows: &[],
    meetings: &[
        (
            "board",
            -25,
            None,
            "The letter. Who leads what.",
            "The board agreed who is accountable for each area.",
        ),
        ("committee", 22, Some(14), "What the inspectors found, and the statement of action.", ""),
        ("board", 35, None, "The first month of the plan.", ""),
    ],
    asks: &[],
    strengths: &["Families speak well of the staff of special schools."],
    themes: &[&FORUMS, &REFERRAL, &WAITS, &COMPLAINTS, &WORKFORCE, &PROCESS, &TOGETHER],
    periods: &[],
    figures: figures::BIRMINGHAM,
};

static FORUMS: Theme = Theme {
    title: "Families and young people are not part of what is decided",
    finding: "Parents, carers and young people are told of decisions when they are made.",
    aim: "Forums and networks in every part of the area shape what is planned.",
    led: ("council", "Amara Reid", "Colm Hayes"),
    partners: &[("forum", "co_lead", "Nadia Whitlow"), ("young_advisors", "contributes", "Young advisors")],
    measure: Some("confidence"),
    target: Some((50_000, -25, "Agreed by the improvement board with the parent carer forum.")),
    action: ("Set up forums and networks of families and young people.", None),
    risk: ("Trust is low.", "What was said, and what became of it, is published each term."),
    quote: None,
    goals: &[
        reached("A first forum of families on the plan", REID, (-12, -13), FORUM, &[]),
        not_begun("A network in each part of the area", REID, 110).then(Then::Unanswered),
    ],
};

static REFERRAL: Theme = Theme {
    title: "The way to an assessment is unclear and plans come late",
    finding: "Referral is confusing, and too many plans come after 20 weeks.",
    aim: "One clear way to ask, and plans within 20 weeks.",
    led: ("council", "Amara Reid", "Colm Hayes"),
    partners: &[("setting", "contributes", "Heads of schools")],
    measure: Some("plans-20-weeks"),
    target: None,
    action: ("Review how children are referred and how plans are reached within 20 weeks.", None),
    risk: ("Requests grow faster than the team.", "The board reads the number each month."),
    quote: None,
    goals: &[
        under_way("The review of referral begun", REID, 40, ("on_track", -4, "")).then(Then::Longer(
            "Heads of schools asked to be part of it, and could not come before the new year.",
            "Parents who had been refused were not asked what they had met with.",
        )),
        not_begun("Six in ten plans within 20 weeks", REID, 150).then(Then::Late(&[
            "More requests came in the autumn than the team can write plans for.",
            "New officers have begun, and still write fewer plans than those who left.",
        ])),
    ],
};

static WAITS: Theme = Theme {
    title: "Waits for therapy and for neurodevelopmental assessment are too long",
    finding: "Children wait too long for therapies and for a neurodevelopmental assessment.",
    aim: "Waits become shorter, and families know where they stand.",
    led: ("commissioner", "Edwin Toll", "Ruth Sable"),
    partners: &[("trust", "co_lead", "Dr Pia Shaw")],
    measure: Some("waiting-median.speech-and-language"),
    target: Some((13_000, -25, "Agreed by the improvement board with those who provide the services.")),
    action: ("Bring down the waits for therapies and neurodevelopmental assessments.", None),
    risk: ("Posts stay empty.", "Other providers are asked for appointments."),
    quote: None,
    goals: &[
        under_way(
            "A plan for each waiting list",
            TOLL,
            50,
            ("at_risk", -3, "Two lists are not counted yet."),
        ),
        under_way("Families told where they stand", SHAW, 75, ("on_track", -5, "")).then(Then::Unanswered),
    ],
};

static COMPLAINTS: Theme = Theme {
    title: "Complaints are not answered and nothing is learned from them",
    finding: "Families who complain do not hear what became of it.",
    aim: "Complaints are answered in time, as a charter written with families promises.",
    led: ("council", "Amara Reid", "Colm Hayes"),
    partners: &[("forum", "contributes", "Nadia Whitlow")],
    measure: Some("complaints-in-time"),
    target: Some((90_000, -25, "Agreed by the improvement board for the customer charter.")),
    action: ("Put right how complaints are answered, and write a customer charter.", None),
    risk: ("The charter promises what staff cannot keep.", "It is tried in one team first."),
    quote: None,
    goals: &[
        under_way("A customer charter drafted with families", REID, 60, ("on_track", -6, "")).then(Then::Longer(
            "The first draft promised an answer in five days, and staff could not keep to it when it was tried.",
            "Families we asked have not seen the charter that is said to be drafted with them.",
        )),
        not_begun("Every complaint answered in time", REID, 120).then(Then::Late(&[
            "Two of the three people who answer complaints left before their posts were filled.",
            "Complaints about transport come to another team, which does not keep to the charter yet.",
        ])),
    ],
};

static WORKFORCE: Theme = Theme {
    title: "There are too few staff with the right skills",
    finding: "Teams are short of people, and training is patchy.",
    aim: "Enough people with the skills they need, in every agency.",
    led: ("council", "Amara Reid", "Colm Hayes"),
    partners: &[("setting", "contributes", "Heads of schools"), ("trust", "contributes", "Dr Pia Shaw")],
    measure: Some("training"),
    target: Some((40_000, -25, "Agreed by the improvement board for the training programme.")),
    action: ("Review the workforce and begin a programme of training.", None),
    risk: ("People leave as fast as they come.", "Those who leave are asked why."),
    quote: None,
    goals: &[
        under_way("The review of the workforce begun", REID, 30, ("on_track", -8, "")),
        not_begun("A training programme for every agency", REID, 95).then(Then::Unanswered),
    ],
};

static PROCESS: Theme = Theme {
    title: "Agencies do not write plans together",
    finding: "The parts of a plan come from agencies that do not speak with one another.",
    aim: "One way of making a plan that every agency keeps to.",
    led: ("commissioner", "Edwin Toll", "Ruth Sable"),
    partners: &[("trust", "contributes", "Dr Pia Shaw"), ("setting", "contributes", "Heads of schools")],
    measure: Some("advice-6-weeks"),
    target: None,
    action: ("Agree one way of making plans across agencies.", None),
    risk: ("Systems do not speak with one another.", "One list of who has been asked for what."),
    quote: None,
    goals: &[
        reached("Agencies agreed who sends what, and when", TOLL, (-4, -5), NOBODY, &[]),
        not_begun("Advice within six weeks from every agency", TOLL, 100).then(Then::Late(&[
            "A third of the posts for psychologists are empty.",
            "Psychologists from elsewhere write advice since spring. Social care still sends its own late.",
        ])),
    ],
};

static TOGETHER: Theme = Theme {
    title: "Staff who work with the same child do not work together",
    finding: "Front line staff of different agencies seldom meet.",
    aim: "Staff who work with one child know one another and plan together.",
    led: ("council", "Amara Reid", "Colm Hayes"),
    partners: &[("trust", "contributes", "Dr Pia Shaw")],
    measure: None,
    target: None,
    action: ("Bring front line staff of all agencies together in each part of the area.", None),
    risk: ("Nobody has time to meet.", "Meetings stand in the work plan of each team."),
    quote: None,
    goals: &[
        under_way("Joint team meetings in one part of the area", SHAW, 45, ("on_track", -7, "")),
        not_begun("Joint team meetings everywhere", REID, 140).then(Then::Longer(
            "Two parts of the area have no room in which all the teams can meet.",
            "Parents say that they still tell each person their story from the start.",
        )),
    ],
};
