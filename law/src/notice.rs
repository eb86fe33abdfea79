//! What a written notice has to contain. A notice with a part missing lets the tribunal extend the time for an
//! appeal, so a letter is checked against these lists before it is sent.

use crate::Proof;
use waymark_kernel::{Day, day};

/// One thing a notice has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    /// A short stable id, such as `appeal_right`.
    pub id: &'static str,
    /// What has to be said, in plain words.
    pub words: &'static str,
    /// Where that is required.
    pub citation: &'static str,
    /// How sure we are.
    pub proof: Proof,
    /// Required in notices of decisions sent on or after this day.
    pub from: Day,
}

/// The contents of one kind of notice.
#[derive(Debug)]
pub struct Notice {
    /// N1, or N1 and N2.
    pub id: &'static str,
    /// What it tells.
    pub name: &'static str,
    contents: &'static [&'static [Content]],
}

impl Notice {
    /// What the notice has to contain when the decision is sent on a day.
    pub fn contents(&self, decided: Day) -> impl Iterator<Item = &'static Content> + use<> {
        self.contents.iter().flat_map(|part| part.iter()).filter(move |content| content.from <= decided)
    }
}

/// Refusing an assessment: N1.
pub static NOT_ASSESSING: Notice =
    Notice { id: "N1", name: "a decision not to assess", contents: &[N1, REG_32] };
/// Refusing a re-assessment: N1.
pub static NOT_REASSESSING: Notice =
    Notice { id: "N1", name: "a decision not to re-assess", contents: &[N1, REG_32] };
/// Refusing a plan, ending one, or refusing to amend: N1 and N2.
pub static DECISION: Notice =
    Notice { id: "N1+N2", name: "a decision that can be appealed", contents: &[N1, REG_32, N2] };
/// The final plan: N1 and N2.
pub static FINAL_PLAN: Notice = Notice { id: "N1+N2", name: "the final plan", contents: &[N1, REG_32, N2] };

const fn content(id: &'static str, words: &'static str, citation: &'static str) -> Content {
    Content { id, words, citation, proof: Proof::Primary, from: crate::rule::EHC_2014 }
}

const N1: &[Content] = &[
    content("appeal_right", "the right to appeal to the tribunal", "SI 2014/1530 regs 5(3), 10(3), 31(3)"),
    content("time_limits", "the time limits for appealing", "SI 2014/1530 regs 5(3), 10(3), 31(3)"),
    content(
        "mediation",
        "the information about mediation that regulation 32 lists",
        "SI 2014/1530 regs 5(3), 10(3), 31(3)",
    ),
    content(
        "disagreement_resolution",
        "that disagreement resolution services are available",
        "SI 2014/1530 regs 5(3), 10(3), 31(3)",
    ),
    content(
        "advice_and_support",
        "that free information, advice and support is available",
        "SI 2014/1530 regs 5(3), 10(3), 31(3)",
    ),
];

const REG_32: &[Content] = &[
    content(
        "mediation_right",
        "the right to ask for mediation under section 53 or 54",
        "SI 2014/1530 reg 32(a)",
    ),
    content(
        "certificate",
        "that a mediation certificate is needed before an appeal",
        "SI 2014/1530 reg 32(b)",
    ),
    content("adviser", "how to reach a mediation adviser", "SI 2014/1530 reg 32(c)"),
    content("mediation_times", "the times for asking for mediation", "SI 2014/1530 reg 32(d)"),
    content(
        "tell_council",
        "that the council needs to be told whether mediation is wanted, on which issues, and which health provision is wanted",
        "SI 2014/1530 reg 32(e)",
    ),
    content("contact", "whom to contact at the council", "SI 2014/1530 reg 32(f)"),
];

const N2: &[Content] = &[Content {
    id: "recommendations",
    words: "that the tribunal can make recommendations about health and social care",
    citation: "SI 2017/1306",
    proof: Proof::Secondary,
    from: day(2018, 4, 3),
}];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recommendations_are_told_from_3_april_2018_but_never_in_a_refusal_to_assess() {
        let has = |notice: &Notice, decided| notice.contents(decided).any(|c| c.id == "recommendations");
        assert!(!has(&DECISION, day(2018, 4, 2)));
        assert!(has(&DECISION, day(2018, 4, 3)));
        assert!(!has(&NOT_ASSESSING, day(2026, 1, 1)));
        assert_eq!(NOT_ASSESSING.contents(day(2026, 1, 1)).count(), 11);
    }
}
