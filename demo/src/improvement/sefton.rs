//! The story of an area after a re-visit in 2019. What its plan sets out to do is what Sefton Council and its health
//! partners announced in public then, restated in our own words; the area, its people and every day in it are made up.

use super::{FORUM, JointPlan, NOBODY, Theme, Then, figures, not_begun, reached, under_way};
use waymark_kernel::day;

const VOSS: (&str, &str) = ("commissioner", "Helena Voss");
const AMIN: (&str, &str) = ("council", "Yusuf Amin");
const BOTH: &[&str] = &["forum", "young_advisors"];

/// The plan, as of the day after the letter of the re-visit was published.
pub(super) static PLAN: JointPlan = JointPlan {
    on: Some(day(2019, 6, 24)),
    codes: ("2016", "serious_weakness", "weakness"),
    letter: -850,
    starts: -28,
    agreed: -752,
    sent: -748,
    accepted: Some(-700),
    visit: Some(("revisit", -31, &[])),
    follows: &[(
        "accelerated",
        -20,
        "The department and NHS England asked for an accelerated progress plan.",
        Some((163, 345)),
    )],
    meetings: &[
        (
            "board",
            -14,
            None,
            "The letter of the re-visit. Who leads what.",
            "The board agreed who is accountable for each area.",
        ),
        ("committee", 15, Some(7), "What the inspectors found, and what is done about it.", ""),
        ("board", 28, None, "The first month of the new plan.", ""),
    ],
    asks: &[],
    strengths: &["Staff in schools know the children they work with well."],
    themes: &[&THERAPY, &AUTISM, &COMMISSIONING, &PLANS, &PROGRESS, &VOICE],
    periods: &[(
        "plans-20-weeks",
        day(2018, 1, 1),
        "From January 2018 plans were written in another way: a new team took them over from the schools’ advisers, and every \
         plan made of a statement was finished by March. Months before and after cannot share one average.",
    )],
    figures: figures::SEFTON,
};

static THERAPY: Theme = Theme {
    title: "Children wait too long for speech and language therapy",
    finding: "Not enough has changed for children who wait for speech and language therapy.",
    aim: "Sixty more children are seen each month, until nobody waits too long.",
    led: ("commissioner", "Helena Voss", "Martin Crewe"),
    partners: &[("trust", "co_lead", "Dr Lena Okoro")],
    measure: Some("waiting-median.speech-and-language"),
    target: Some((10_000, -14, "Agreed by the improvement board after the letter of the re-visit.")),
    action: ("Pay for more therapists, so that 60 more children are seen each month.", None),
    risk: ("Therapists are hard to find.", "Use agency staff until posts are filled."),
    quote: None,
    goals: &[
        reached("Money agreed for more therapists", VOSS, (-10, -12), NOBODY, &[]),
        under_way("60 more children seen each month", VOSS, 98, ("on_track", -5, "")),
        not_begun("Families told how long they will wait", VOSS, 160).then(Then::Unanswered),
    ],
};

static AUTISM: Theme = Theme {
    title: "Support for autism and ADHD is hard to find",
    finding: "Families do not know what help there is before and after a diagnosis.",
    aim: "One way in, and help that does not wait for a diagnosis.",
    led: ("commissioner", "Helena Voss", "Martin Crewe"),
    partners: &[("trust", "contributes", "Dr Lena Okoro"), ("forum", "contributes", "Nadia Whitlow")],
    measure: Some("waiting-median.autism"),
    target: Some((
        26_000,
        -14,
        "Agreed by the improvement board until the review has said what can be done.",
    )),
    action: ("Review the support for autism and ADHD with families.", None),
    risk: (
        "The review finds a need that nobody has paid for.",
        "Its findings go to the board with their cost.",
    ),
    quote: None,
    goals: &[
        under_way("The review of autism and ADHD support begun", VOSS, 30, ("on_track", -4, "")).then(
            Then::Longer(
                "The doctors who lead the review were needed for assessments until the autumn.",
                "Families we asked had not heard that a review had begun.",
            ),
        ),
        not_begun("What the review found told to families", VOSS, 163).then(Then::Late(&[
            "The review began ten weeks late, and its findings are not written yet.",
            "The findings are written. They wait until the board knows what they cost.",
        ])),
    ],
};

static COMMISSIONING: Theme = Theme {
    title: "Nobody checks whether what is bought together helps",
    finding: "Leaders do not check well enough what jointly bought services achieve.",
    aim: "What is bought is reviewed together, and its figures are read each month.",
    led: ("commissioner", "Helena Voss", "Martin Crewe"),
    partners: &[("setting", "contributes", "Heads of the special schools")],
    measure: Some("advice-6-weeks.health"),
    target: None,
    action: ("Review how services are bought, and how they are watched.", None),
    risk: ("The two systems count differently.", "One list of definitions, agreed by the board."),
    quote: None,
    goals: &[
        under_way("Review of commissioning and monitoring begun", VOSS, 45, ("on_track", -6, "")),
        not_begun("Figures of each service before the board each month", VOSS, 70).then(Then::Unanswered),
        not_begun("Councillors look at progress at each scrutiny meeting", AMIN, 15).then(Then::Longer(
            "The July meeting had room for the letter of the re-visit alone. Progress comes from September on.",
            "No family was asked to speak when councillors looked at it.",
        )),
    ],
};

static PLANS: Theme = Theme {
    title: "Plans come late, and their health part is thin",
    finding: "Too few plans come within 20 weeks, and what health will do is often missing.",
    aim: "Families help to design the health part of plans and agree it before it is used.",
    led: ("council", "Yusuf Amin", "Carys Lowell"),
    partners: &[("trust", "contributes", "Dr Lena Okoro"), ("forum", "co_lead", "Nadia Whitlow")],
    measure: Some("plans-20-weeks"),
    target: None,
    action: (
        "Write the health part of plans anew with families, and staff the team that writes plans.",
        None,
    ),
    risk: ("More requests come than the team can write.", "The board reads the number each month."),
    quote: None,
    goals: &[
        under_way("Families design the health part of plans", VOSS, 60, ("on_track", -7, "")).then(
            Then::Longer(
                "Families asked for two more evenings before anything was written down.",
                "Families who came say that what they drew up was made shorter afterwards.",
            ),
        ),
        not_begun("Families agree the health part before it is used", VOSS, 120).then(Then::Late(&[
            "Families asked for plainer words, and the health part is being written again.",
            "Clinics use the new health part already. Families have not been asked to agree it.",
        ])),
        under_way("More officers to write plans", AMIN, 75, ("at_risk", -7, "Two of four posts are filled.")),
    ],
};

static PROGRESS: Theme = Theme {
    title: "Children make too little progress by the end of primary school",
    finding: "Pupils with special needs do less well at key stage 2 than they should.",
    aim: "Progress to the end of key stage 2 comes nearer to that of pupils elsewhere.",
    led: ("council", "Yusuf Amin", "Carys Lowell"),
    partners: &[("setting", "co_lead", "Primary heads")],
    measure: Some("ks2-progress"),
    target: None,
    action: ("Work with primary schools on progress to key stage 2.", None),
    risk: ("A figure comes once a year.", "Schools send what they know each term."),
    quote: None,
    goals: &[
        under_way("Visits to the schools where progress is least", AMIN, 90, ("on_track", -3, "")),
        not_begun("Progress told to the board each term", AMIN, 130).then(Then::Late(&[
            "Schools send what they know in many forms, and nobody has put them together.",
            "Half of the schools use one form now. The others were asked again.",
        ])),
    ],
};

static VOICE: Theme = Theme {
    title: "Young people are not asked",
    finding: "Children and young people have too little say in what is planned for them.",
    aim: "Young people advise on what is planned, with somebody whose work it is to help them.",
    led: ("council", "Yusuf Amin", "Carys Lowell"),
    partners: &[("young_advisors", "co_lead", "Young advisors")],
    measure: Some("confidence"),
    target: Some((60_000, -14, "Agreed by the improvement board with the parent carer forum.")),
    action: ("Hold workshops with young people, and appoint a coordinator for young advisors.", None),
    risk: ("Only those come who come always.", "Workshops in colleges and in the evening."),
    quote: None,
    goals: &[
        reached("The first workshop with young people", AMIN, (-8, -9), BOTH, &[]),
        under_way("A young advisors’ coordinator in post", AMIN, 80, ("on_track", -9, "")),
        reached("The forum told of the plan before it was sent", AMIN, (-15, -16), FORUM, &[]),
    ],
};
