//! The whole law on one page, as Markdown: every provision, its rules, versions, proof marks and the day a
//! person last compared it with its source. `docs/law.md` is this text and nothing else.

use crate::counting::forms::FORMS;
use crate::sets::SETS;
use crate::{Exception, INSTRUMENTS, LEGAL_REVIEW, Limit, Provision, Rule, Sense, words};
use std::fmt::Write;

/// The page.
#[must_use]
pub fn markdown() -> String {
    let mut page = format!("{HEAD}{LEGAL_REVIEW}\n");
    for instrument in INSTRUMENTS {
        _ = write!(page, "\n## {} ({})\n", instrument.name, instrument.citation);
        instrument.provisions.iter().for_each(|provision| write_provision(&mut page, provision));
    }
    page.push_str("\n## Counting forms\n\n| id | words | counted | proof |\n|---|---|---|---|\n");
    for form in FORMS {
        _ = writeln!(page, "| {} | {} | {} | {} |", form.id, form.words, form.counted, form.proof.mark());
    }
    page.push_str("\n## Sets of rules\n\n| set | from | to | content | proof |\n|---|---|---|---|---|\n");
    for set in SETS {
        let to = set.to.map_or("open".to_owned(), words::day);
        _ = writeln!(
            page,
            "| {} | {} | {to} | {} | {} |",
            set.name,
            words::day(set.from),
            set.content,
            set.proof.mark()
        );
    }
    page
}

const HEAD: &str = "\
# The law, as Waymark counts it

Generated from `law/`; do not edit. Proof marks: V read in the primary text, v read in a secondary source, R recalled
or our own reading, to be checked before anyone relies on it.
";

fn write_provision(page: &mut String, provision: &Provision) {
    _ = write!(
        page,
        "\n### {}\n\n{} · `{}` · last checked {}\n\n{}\n",
        provision.title(),
        provision.citation,
        provision.path(),
        words::day(provision.checked),
        provision.reading()
    );
    if !provision.rules.is_empty() {
        page.push_str("\n| rule | who | what | limits | versions | excused by | proof |\n|---|---|---|---|---|---|---|\n");
    }
    provision.rules.iter().for_each(|rule| write_rule(page, rule));
    provision.exceptions.iter().for_each(|exception| write_exception(page, exception));
}

fn write_rule(page: &mut String, rule: &Rule) {
    let limits = rule.newest().map_or(&[][..], |version| version.limits);
    let limits = if limits.is_empty() {
        "no number".to_owned()
    } else {
        limits.iter().map(limit).collect::<Vec<_>>().join("; ")
    };
    let versions: Vec<_> =
        rule.versions.iter().map(|version| format!("{} from {}", version.name, version.from)).collect();
    let excused: Vec<_> = rule.excused_by.iter().map(|exception| exception.id).collect();
    _ = writeln!(
        page,
        "| {} {} | {} | {} | {limits} | {} | {} | {} |",
        rule.id,
        rule.force.word(),
        rule.owner.words(crate::CHECKED),
        rule.name,
        versions.join("; "),
        match excused.is_empty() {
            false => excused.join(", "),
            true if rule.exceptions_unread.is_empty() => "nothing".to_owned(),
            true => "not read".to_owned(),
        },
        rule.proof.mark()
    );
}

fn limit(limit: &Limit) -> String {
    let basis = limit.basis.map(|basis| format!(" ({basis})")).unwrap_or_default();
    let sense = match limit.sense {
        Sense::By => "",
        Sense::NotBefore => "at least ",
        Sense::Until => "until ",
    };
    format!("{}{basis}: {sense}{}", limit.name, limit.count)
}

fn write_exception(page: &mut String, exception: &Exception) {
    _ = write!(
        page,
        "\n**{}** {} ({}, {}). It must also have made keeping to the limit impractical.\n",
        exception.id,
        exception.name,
        exception.citation,
        exception.proof.mark()
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_every_rule_exception_form_and_set_and_says_it_is_unchecked_by_a_lawyer() {
        let page = markdown();
        assert!(page.contains(LEGAL_REVIEW));
        for rule in crate::rules() {
            assert!(page.contains(&format!("| {} {} |", rule.id, rule.force.word())), "{}", rule.id);
        }
        let ids = crate::exceptions().map(|exception| exception.id).chain(SETS.iter().map(|set| set.name));
        for id in ids.chain(FORMS.iter().map(|form| form.id)) {
            assert!(page.contains(id), "{id}");
        }
        assert!(page.contains("final: 20 weeks of request_received or responsible_since"), "{page}");
    }
}
