//! The whole matrix of access, compared with a second telling and with what must hold whatever the policies say.

mod oracle;

use oracle::Says;
use proptest::prelude::*;
use waymark_access_policy::{Action, Label, Policy, Relation, Role, Verdict};

fn cells() -> impl Iterator<Item = (Role, Relation, Action, Label)> {
    Role::ALL.iter().flat_map(|role| {
        Relation::ALL.iter().flat_map(move |relation| {
            Action::ALL.iter().flat_map(move |action| {
                Label::ALL.iter().map(move |label| (*role, *relation, *action, *label))
            })
        })
    })
}

fn verdict((role, relation, action, label): (Role, Relation, Action, Label)) -> Verdict {
    Policy::load().verdict(role, relation, action, label)
}

#[test]
fn the_policies_and_the_oracle_agree_on_every_cell() {
    let wrong: Vec<String> = cells()
        .filter_map(|cell| {
            let expected = match oracle::says(cell.0, cell.1, cell.2, cell.3) {
                Says::Yes => Verdict::Permit,
                Says::No => Verdict::Silent,
                Says::Never => Verdict::Forbid,
            };
            let found = verdict(cell);
            (found != expected).then(|| format!("{cell:?}: policies {found:?}, oracle {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} cells differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_stricter_label_never_gives_anybody_more() {
    for (role, relation, action, label) in cells().filter(|c| verdict(*c) == Verdict::Permit) {
        for looser in Label::ALL.iter().filter(|l| **l < label && action.is_about_a_child()) {
            assert_eq!(
                verdict((role, relation, action, *looser)),
                Verdict::Permit,
                "{role} {relation} {action} {looser}"
            );
        }
    }
}

#[test]
fn a_hidden_child_is_only_for_those_named_and_the_statutory_return() {
    for (role, relation, action, _) in
        cells().filter(|c| c.3 == Label::Hidden && verdict(*c) == Verdict::Permit)
    {
        let the_return = action == Action::ExportReturn && role == Role::DataOfficer;
        assert!(relation == Relation::Named || the_return, "{role} {relation} {action}");
    }
}

#[test]
fn nothing_of_an_import_is_seen_before_its_last_batch_is_in() {
    assert!(cells().filter(|c| c.3 == Label::Pending).all(|c| verdict(c) != Verdict::Permit));
}

#[test]
fn a_withheld_record_may_be_known_of_and_no_more_except_by_those_named() {
    for (role, relation, action, _) in
        cells().filter(|c| c.3 == Label::Withheld && verdict(*c) == Verdict::Permit)
    {
        let only_known = matches!(action, Action::KnowChild | Action::KnowCase);
        let excepted = relation == Relation::Named || action == Action::ExportReturn;
        assert!(only_known || excepted, "{role} {relation} {action}");
    }
}

#[test]
fn commissioners_the_forum_scrutiny_engagement_and_administrators_never_see_a_row_about_a_child() {
    use Role::*;
    for role in [Commissioner, Forum, Scrutiny, EngagementLead, Administrator] {
        let mut about = cells().filter(|c| c.0 == role && c.2.is_about_a_child());
        assert!(about.all(|c| verdict(c) == Verdict::Forbid), "{role}");
    }
}

#[test]
fn a_bar_is_exactly_a_relation_that_forbids_what_another_would_permit() {
    for (role, relation, action, label) in cells().filter(|c| c.2.is_about_a_child() && !c.0.is_family()) {
        let forbids = verdict((role, relation, action, label)) == Verdict::Forbid;
        let by_itself = forbids && verdict((role, Relation::Stranger, action, label)) != Verdict::Forbid;
        let anyway = verdict((role, Relation::Stranger, action, label)) == Verdict::Forbid;
        assert!(anyway || by_itself == relation.is_bar(), "{role} {relation} {action} {label}");
    }
}

#[test]
fn a_stranger_sees_nothing_about_any_child() {
    assert!(
        cells()
            .filter(|c| c.1 == Relation::Stranger && c.2.is_about_a_child())
            .all(|c| verdict(c) != Verdict::Permit)
    );
}

#[test]
fn a_decision_carries_the_id_of_a_rule_that_has_a_reason() {
    let policy = Policy::load();
    for (role, relation, action, label) in cells() {
        let decision = policy.may(role, relation, action, label);
        let rule = policy.rules().iter().find(|r| r.id == decision.rule);
        match verdict((role, relation, action, label)) {
            Verdict::Permit => {
                assert!(decision.allowed && rule.is_some_and(|r| r.permits && !r.because.is_empty()))
            }
            Verdict::Forbid => assert!(!decision.allowed && rule.is_some_and(|r| !r.permits)),
            Verdict::Silent => {
                assert!(!decision.allowed && decision.rule == waymark_access_policy::DEFAULT_DENY)
            }
        }
    }
}

#[test]
fn every_policy_decides_at_least_one_cell() {
    let policy = Policy::load();
    let mut idle: Vec<&str> = policy.rules().iter().map(|r| r.id).collect();
    for (role, relation, action, label) in cells() {
        if let Some(rule) = policy.rule(role, relation, action, label) {
            idle.retain(|id| *id != rule.id);
        }
    }
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn what_is_about_a_child_is_never_decided_by_the_role_alone() {
    for (role, action) in Role::ALL.iter().flat_map(|r| Action::ALL.iter().map(move |a| (*r, *a))) {
        if action.is_about_a_child() {
            assert!(!Policy::load().gate(role, action).allowed, "{role} {action}");
        }
    }
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(list: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(list)
}

proptest! {
    #[test]
    fn ending_a_relation_that_does_not_forbid_never_adds_access(
        role in any_of(Role::ALL), action in any_of(Action::ALL), label in any_of(Label::ALL),
        mut held in prop::collection::vec(any_of(Relation::ALL), 1..5), ended in 0usize..5,
    ) {
        let policy = Policy::load();
        let before = policy.may_with(role, &held, action, label).allowed;
        let gone = held.remove(ended % held.len());
        let after = policy.may_with(role, &held, action, label).allowed;
        let restriction = policy.verdict(role, gone, action, label) == Verdict::Forbid;
        prop_assert!(before || !after || restriction);
    }

    #[test]
    fn one_relation_that_forbids_beats_all_that_permit(
        role in any_of(Role::ALL), action in any_of(Action::ALL), label in any_of(Label::ALL),
        held in prop::collection::vec(any_of(Relation::ALL), 0..6),
    ) {
        let policy = Policy::load();
        let with = |bar: Relation| {
            let all: Vec<Relation> = held.iter().copied().chain([bar]).collect();
            policy.may_with(role, &all, action, label).allowed
        };
        if action.is_about_a_child() {
            prop_assert!(!with(Relation::OwnChildRestricted));
            prop_assert!(!with(Relation::Conflict) || role.is_family());
        }
    }

    #[test]
    fn what_a_list_admits_is_what_each_decision_says(
        role in any_of(Role::ALL), action in any_of(Action::ALL), label in any_of(Label::ALL),
        held in prop::collection::vec(any_of(Relation::ALL), 0..6),
    ) {
        let policy = Policy::load();
        let listed = policy.admitted(role, action).iter().any(|group| {
            group.labels.contains(&label)
                && held.iter().any(|r| group.through.contains(r))
                && !held.iter().any(|r| group.barred.contains(r))
        });
        prop_assert_eq!(listed, policy.may_with(role, &held, action, label).allowed);
    }
}
