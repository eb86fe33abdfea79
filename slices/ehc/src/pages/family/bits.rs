//! Small pieces of the family's pages: lines under each other, a telephone number to tap, and the way from a date to the
//! law that makes it. They hold finished words and read nothing.

use crate::words::say;
use askama::Template;
use waymark_law::Rule;
use waymark_web::Html;

#[derive(Template)]
#[template(path = "family/lines.html")]
struct Lines<'a> {
    lines: &'a [Html],
}

#[derive(Template)]
#[template(path = "family/why.html")]
struct Why<'a> {
    href: String,
    why: String,
    what: &'a str,
}

#[derive(Template)]
#[template(path = "family/answer.html")]
struct Answer {
    sentences: Vec<String>,
}

/// One paragraph of lines; empty lines are left out.
pub(super) fn lines(lines: impl IntoIterator<Item = Html>) -> Html {
    let lines: Vec<Html> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { Html::empty() } else { Html::of(&Lines { lines: &lines }) }
}

/// A telephone number that can be tapped.
pub(in crate::pages) fn phone(number: &str) -> Html {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    if digits.is_empty() { Html::empty() } else { Html::link(&format!("tel:{digits}"), number) }
}

/// The way from a date to the law that makes it. `what` is read out after the words, so that each link says which date.
pub(super) fn why(rule: &Rule, what: &str) -> Html {
    Html::of(&Why { href: rule.href(), why: say().tracker_why(), what })
}

/// A heading within a panel.
pub(super) fn small_heading(words: &str) -> Html {
    Html::fixed("<h3 class=\"govuk-heading-s\">").and(words).and(Html::fixed("</h3>"))
}

/// `Priya` of `Priya Nair`.
pub(super) fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// The sentence that answers "where are we": its beginning large, the rest under it.
pub(super) fn answer(sentence: &str) -> Html {
    let (first, rest) = lead(sentence);
    let sentences = [first, rest].into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect();
    Html::of(&Answer { sentences })
}

/// The first sentence, and the rest. An apology alone tells nothing: it takes the next sentence with it.
pub(super) fn lead(sentence: &str) -> (&str, &str) {
    let apology = say().tracker_sorry();
    let from = if sentence.starts_with(&apology) { apology.len() } else { 0 };
    let end = sentence.get(from..).and_then(|rest| rest.find(". ")).map(|place| from + place + 1);
    end.and_then(|end| sentence.split_at_checked(end)).map_or((sentence, ""), |(a, b)| (a, b.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apology_takes_the_next_sentence_with_it() {
        assert_eq!(
            lead("We are sorry. We are late. By law it was due."),
            ("We are sorry. We are late.", "By law it was due.")
        );
        assert_eq!(lead("We said yes. Two people write."), ("We said yes.", "Two people write."));
        assert_eq!(lead("The plan has ended."), ("The plan has ended.", ""));
    }
}
