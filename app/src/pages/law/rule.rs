//! One rule on its provision's page: what it asks of whom, its limits, what starts, excuses and replaces them.

use super::limits::{self, Group};
use super::{exception, proof};
use askama::Template;
use waymark_law::{CHECKED, Event, Events, Force, Proof, Rule, words};
use waymark_web::Html;
use waymark_web::components::{Details, SummaryList, Warning};
use waymark_web::words::capital;

/// What the template shows of a rule.
pub struct View {
    /// The rule.
    pub rule: &'static Rule,
    /// Its anchor.
    pub anchor: String,
    /// What it asks of whom, as a sentence without its full stop.
    pub duty: String,
    /// What to be wary of, where something of it is recalled.
    pub wary: Option<Warning>,
    /// Its limits.
    pub groups: Vec<Group>,
    /// The rest, a line each.
    pub facts: SummaryList,
    /// What its notice has to say.
    pub notice: Option<Details>,
}

#[derive(Template)]
#[template(path = "law/items.html")]
struct Items {
    items: Vec<Html>,
}

impl View {
    /// Of this rule.
    pub fn of(rule: &'static Rule) -> Self {
        let duty = waymark_law::why(rule.id, &Events::new()).map(|why| why.duty).unwrap_or_default();
        let duty = duty.trim_end_matches('.').to_owned();
        let groups = limits::groups(rule);
        let facts = facts(rule, groups.is_empty());
        Self { rule, anchor: rule.anchor(), duty, wary: wary(rule), groups, facts, notice: notice(rule) }
    }
}

/// The marks of the rule and of its limits.
pub fn marks(rule: &Rule) -> Vec<Proof> {
    let limits = rule.versions.iter().flat_map(|version| version.limits);
    let own = limits.filter_map(|limit| limit.cited.map(|(_, proof)| proof));
    [rule.proof].into_iter().chain(own).collect()
}

fn wary(rule: &Rule) -> Option<Warning> {
    if rule.proof == Proof::Recalled {
        return Some(proof::wary());
    }
    let words = format!("The limits marked [R] are {}.", Proof::Recalled.words());
    marks(rule).contains(&Proof::Recalled).then(|| Warning::new(words))
}

/// Where it is written stands beside each limit, so here only for a duty without a number.
fn facts(rule: &'static Rule, no_number: bool) -> SummaryList {
    let mut facts = SummaryList::new()
        .line("How binding it is", binding(rule.force))
        .line("What the words mean", events(&rule.events()))
        .line("What can excuse it", excuses(rule))
        .line("Versions", versions(rule));
    if let Some(event) = rule.replaced_by {
        facts = facts.line("What can replace the day", event.sentence());
    }
    if !rule.note.is_empty() {
        facts = facts.line("Also", rule.note);
    }
    if no_number {
        facts = facts.line("Written in", rule.citation).line("How sure we are", proof::explained(rule.proof));
    }
    facts
}

fn binding(force: Force) -> &'static str {
    match force {
        Force::Must => "MUST: the law requires it",
        Force::Should => "SHOULD: to be followed unless there is a good reason not to",
        Force::Target => "TARGET: a national standard, not a duty owed to one person",
        Force::Advisory => "ADVISORY: good practice",
    }
}

fn notice(rule: &Rule) -> Option<Details> {
    let contents = rule.notice?.contents(CHECKED);
    let contents = list(contents.map(|content| format!("{} ({})", content.words, content.citation).into()));
    Some(Details::new(format!("What the notice of {} has to say", rule.id), contents))
}

/// What each of these events means.
pub fn events(events: &[Event]) -> Html {
    if events.is_empty() {
        return "It has no event of its own.".into();
    }
    let meaning =
        |event: &Event| Html::strong(&capital(event.plain())).and(format!(": {}", event.sentence()));
    list(events.iter().map(meaning))
}

fn excuses(rule: &Rule) -> Html {
    if rule.excused_by.is_empty() {
        return rule.without_exceptions().into();
    }
    list(rule.excused_by.iter().map(|one| exception::link(one)))
}

fn versions(rule: &Rule) -> Html {
    list(
        rule.versions
            .iter()
            .map(|version| format!("{} from {}", version.name, words::day(version.from)).into()),
    )
}

fn list(items: impl Iterator<Item = Html>) -> Html {
    Html::of(&Items { items: items.collect() })
}
