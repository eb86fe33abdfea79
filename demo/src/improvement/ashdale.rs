//! The plan of Ashdale: five areas and 51 milestones, as of the day of the demonstration.

use super::{JointPlan, figures, first, second};

/// The plan.
pub(super) static PLAN: JointPlan = JointPlan {
    on: None,
    codes: ("2023", "failings", "priority"),
    letter: -287,
    starts: -200,
    agreed: -193,
    sent: -192,
    accepted: None,
    visit: None,
    follows: &[],
    meetings: &[
        (
            "board",
            -74,
            None,
            "Progress by area. Therapy posts.",
            "The board asked for a second round of hiring.",
        ),
        (
            "committee",
            -68,
            Some(-76),
            "The first half year of the plan.",
            "Members asked to hear from families at the next meeting.",
        ),
        ("board", 10, None, "Milestones due. What the measures say.", ""),
        ("committee", 16, Some(8), "Progress since September. What families say.", ""),
    ],
    asks: &[
        (
            2,
            "When will no child wait longer than a year for therapy?",
            "Noor Castell, the health commissioner",
            -40,
            Some((
                -36,
                "No day can be promised yet. Longest waits are offered a first meeting first, and the list is published with \
                 every paper.",
            )),
        ),
        (2, "Why did officers leave in the last year?", "Sarah Quayle, the council", -20, None),
    ],
    strengths: &[
        "Early years staff spot children who need help soon, and families value them.",
        "Young people speak well of the support they get into work at eighteen.",
    ],
    themes: &[&first::PLANS, &first::THERAPY, &second::FAMILIES, &second::PROGRESS, &second::OFFER],
    periods: &[],
    figures: figures::ASHDALE,
};
