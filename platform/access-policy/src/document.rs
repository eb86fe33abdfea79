//! The whole matrix as a document a person can read and a diff can show: `docs/access.md`. It says only what the
//! table says.

use crate::{Action, Label, Policy, Relation, Role, Rule, Verdict};
use std::collections::BTreeMap;
use std::fmt::Write;

const OPENING: &str = "# Who may see what

This file is generated from the policies in `platform/access-policy/policies` and compared with them by a test:
edit the policies, never this file. What is not listed here is denied. A policy that forbids beats every policy
that permits, through whichever relation a person comes. A relation counts from its first day to its last, both
included, and only while it is confirmed. The rules are in the last section.

";

/// The document. The same policies always give the same bytes.
#[must_use]
pub fn markdown(policy: &Policy) -> String {
    let mut text = OPENING.to_owned();
    text.push_str(&words("Labels", Label::ALL.iter().map(|l| (l.code(), l.words()))));
    text.push_str(&words(
        "What a visitor can be to a child",
        Relation::ALL.iter().map(|r| (r.code(), r.words())),
    ));
    text.push_str(&words("What can be done", Action::ALL.iter().map(|a| (a.code(), a.words()))));
    text.push_str("## Roles\n\n");
    for role in Role::ALL {
        text.push_str(&role_section(policy, *role));
    }
    text.push_str(&rules(policy.rules()));
    text
}

fn words<'w>(title: &str, list: impl Iterator<Item = (&'w str, &'w str)>) -> String {
    let lines = list.map(|(code, words)| format!("| `{code}` | {words} |\n"));
    format!("## {title}\n\n| code | meaning |\n|---|---|\n{}\n", lines.collect::<String>())
}

fn role_section(policy: &Policy, role: Role) -> String {
    let mut text = format!("### `{role}`: {}\n\n", role.words());
    let gates: Vec<_> =
        Action::ALL.iter().filter(|a| policy.gate(role, **a).allowed).map(|a| code(*a)).collect();
    let _ = writeln!(text, "Not about a child: {}.\n", gates.join(", "));
    let rows = rows(policy, role);
    if rows.is_empty() {
        return text + "About a child: nothing.\n\n";
    }
    text.push_str("| relation | label | may | by rule |\n|---|---|---|---|\n");
    for ((relation, label, rule), actions) in rows {
        let _ = writeln!(text, "| `{relation}` | {label} | {} | {rule} |", actions.join(", "));
    }
    text + "\n"
}

type Row = (Relation, Label, &'static str);

/// The permitted cells of a role, those of one relation, label and rule together.
fn rows(policy: &Policy, role: Role) -> BTreeMap<Row, Vec<String>> {
    let mut rows: BTreeMap<Row, Vec<String>> = BTreeMap::new();
    for action in Action::ALL.iter().filter(|a| a.is_about_a_child()) {
        for (relation, label) in Relation::ALL.iter().flat_map(|r| Label::ALL.iter().map(move |l| (*r, *l))) {
            if policy.verdict(role, relation, *action, label) != Verdict::Permit {
                continue;
            }
            if let Some(rule) = policy.rule(role, relation, *action, label) {
                rows.entry((relation, label, rule.id)).or_default().push(code(*action));
            }
        }
    }
    rows
}

fn code(action: Action) -> String {
    format!("`{action}`")
}

fn rules(rules: &[Rule]) -> String {
    let lines = rules.iter().map(|rule| {
        let effect = if rule.permits { "permits" } else { "**forbids**" };
        format!("| {} | {effect} | {} |\n", rule.id, rule.because)
    });
    format!("## Rules\n\n| rule | | because |\n|---|---|---|\n{}", lines.collect::<String>())
}
