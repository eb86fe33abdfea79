//! Choices that several deeds offer. Their codes are those of `codes.rs`, which a test compares.

/// The partners.
pub(super) const PARTIES: &[(&str, &str)] = &[
    ("council", "The council"),
    ("commissioner", "The health commissioner"),
    ("trust", "The provider trust"),
    ("setting", "Schools and settings"),
    ("forum", "The parent carer forum"),
    ("young_advisors", "The young advisors"),
];
/// The partners that can be asked to confirm.
pub(super) const CONFIRMERS: &[(&str, &str)] = &[
    ("forum", "The parent carer forum"),
    ("young_advisors", "The young advisors"),
    ("trust", "The provider trust"),
    ("setting", "Schools and settings"),
];
/// How a partner takes part.
pub(super) const PARTS: &[(&str, &str)] = &[("co_lead", "Co-leads"), ("contributes", "Contributes")];
/// How a milestone that is not done stands.
pub(super) const PROGRESS: &[(&str, &str)] = &[
    ("not_started", "Not started"),
    ("on_track", "On track"),
    ("at_risk", "At risk"),
    ("off_track", "Off track"),
];
/// Kinds of evidence.
pub(super) const EVIDENCE: &[(&str, &str)] = &[
    ("figure", "Figure"),
    ("quotation", "Quotation"),
    ("file", "Document"),
    ("measure", "Measure"),
    ("decision", "Commissioning decision"),
];
/// What a partner may answer.
pub(super) const REPLIES: &[(&str, &str)] = &[
    ("confirms", "Confirm that it is done"),
    ("declines", "Decline, with reasons"),
    ("chooses_not", "Choose not to answer"),
];
/// What somebody else may answer who is asked for another measure.
pub(super) const ANSWERS: &[(&str, &str)] =
    &[("agree", "I agree: it answers from now on"), ("decline", "I do not agree, or take it back")];
/// Meetings.
pub(super) const MEETINGS: &[(&str, &str)] = &[("board", "Board"), ("committee", "Scrutiny committee")];
/// What inspectors call an area.
pub(super) const AREAS: &[(&str, &str)] = &[
    ("weakness", "Area of weakness (2016 framework)"),
    ("priority", "Area for priority action"),
    ("improvement", "Area for improvement"),
];
/// Visits.
pub(super) const VISITS: &[(&str, &str)] =
    &[("revisit", "Re-visit (2016 framework)"), ("monitoring", "Monitoring inspection")];
/// What followed.
pub(super) const FOLLOWS: &[(&str, &str)] = &[
    ("accelerated", "Accelerated progress plan"),
    ("review", "Government review"),
    ("notice", "Improvement notice"),
    ("engagement", "Annual engagement meeting"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::{
        AreaKind, EvidenceKind, FollowKind, MeetingKind, Part, Party, Progress, Reply, VisitKind,
    };

    #[test]
    fn every_choice_is_a_code_of_its_list() {
        let all =
            |choices: &[(&str, &str)], known: fn(&str) -> bool| choices.iter().all(|(code, _)| known(code));
        assert!(all(PARTIES, |code| Party::from_code(code).is_some()));
        assert!(all(CONFIRMERS, |code| Party::from_code(code).is_some_and(|p| !p.may_be_accountable())));
        assert!(all(PARTS, |code| Part::from_code(code).is_some()));
        assert!(all(PROGRESS, |code| Progress::from_code(code).is_some_and(|p| p != Progress::Done)));
        assert!(all(EVIDENCE, |code| EvidenceKind::from_code(code).is_some()));
        assert!(all(REPLIES, |code| Reply::from_code(code).is_some()));
        assert!(all(MEETINGS, |code| MeetingKind::from_code(code).is_some()));
        assert!(all(AREAS, |code| AreaKind::from_code(code).is_some()));
        assert!(all(VISITS, |code| VisitKind::from_code(code).is_some()));
        assert!(all(FOLLOWS, |code| FollowKind::from_code(code).is_some()));
    }
}
