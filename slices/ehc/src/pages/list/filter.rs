//! The filter of the list of cases: what can be chosen, and what was.

use super::PATH;
use crate::codes::Stage;
use crate::pages::head::stage_words;
use crate::read::{AgencyLate, DueWithin, Filters, Sort};
use waymark_web::components::{Checkboxes, Filter, Radios, Results, Select};
use waymark_web::words::day_plain;

/// What can be chosen; `works`: whether this visitor has cases of their own.
pub(super) fn panel(filters: &Filters, works: bool) -> Filter {
    let mine = Checkboxes::new("mine", "Whose").small().option("yes", "Mine and those I cover");
    let mut stage = Select::new("stage", "Stage").option("", "Any");
    for known in Stage::ALL {
        stage = stage.option(known.code(), stage_words(*known));
    }
    let mut due = Radios::new("due", "Next by law").small().option("", "Any time");
    for (_, code, words) in DueWithin::ALL {
        due = due.option(code, words);
    }
    let mut agency = Select::new("agency_late", "Late advice from").option("", "Any or none");
    for (_, code, words) in AgencyLate::ALL {
        agency = agency.option(code, words);
    }
    let as_at =
        Select::new("as_at", "Known from a return only").option("", "Show all").option("no", "Leave out");
    let code = |chosen: Option<&'static str>| chosen.unwrap_or_default();
    let due_code =
        DueWithin::ALL.iter().find(|(due, ..)| filters.due == Some(*due)).map(|(_, code, _)| *code);
    let agency_code =
        AgencyLate::ALL.iter().find(|(a, ..)| filters.agency_late == Some(*a)).map(|(_, code, _)| *code);
    let as_at_code = filters.as_at.map(|only| if only { "only" } else { "no" });
    let mut panel = Filter::new(PATH, "Filter cases");
    if works {
        panel = panel.field(mine.chosen(if filters.mine { &["yes"] } else { &[] }));
    }
    panel = panel
        .field(stage.chosen(filters.stage.map_or("", Stage::code)))
        .field(due.chosen(code(due_code)))
        .field(agency.chosen(code(agency_code)))
        .field(as_at.option("only", "Only these").chosen(code(as_at_code)));
    if filters.sort != Sort::Due {
        panel = panel.keep("sort", filters.sort.code());
    }
    for (name, value) in [
        ("owner", filters.owner.map(|id| id.to_string())),
        ("team", filters.team.map(|id| id.to_string())),
        ("setting", filters.setting.clone()),
        ("per", (filters.per == 50).then(|| "50".to_owned())),
    ] {
        if let Some(value) = value {
            panel = panel.keep(name, value);
        }
    }
    panel
}

/// How many there are, and what was chosen, each with the way to the list without it.
pub(super) fn chips(filters: &Filters, count: u64) -> Results {
    let mut results = Results::new(count, "case", "cases");
    let mut chip =
        |words: String, without: Filters| results = results.clone().chip(words, without.href(PATH));
    if filters.mine {
        chip("Mine and those I cover".into(), Filters { mine: false, ..filters.clone() });
    }
    if let Some(stage) = filters.stage {
        chip(format!("Stage: {}", stage_words(stage)), Filters { stage: None, ..filters.clone() });
    }
    for (_, _, words) in DueWithin::ALL.iter().filter(|(due, ..)| filters.due == Some(*due)) {
        chip(format!("Next by law: {words}"), Filters { due: None, ..filters.clone() });
    }
    for (_, _, words) in AgencyLate::ALL.iter().filter(|(agency, ..)| filters.agency_late == Some(*agency)) {
        chip(format!("Late advice: {words}"), Filters { agency_late: None, ..filters.clone() });
    }
    if let Some(only) = filters.as_at {
        let words = if only { "Known from a return only" } else { "Without those known from a return only" };
        chip(words.into(), Filters { as_at: None, ..filters.clone() });
    }
    for (on, words, without) in [
        (filters.owner.is_some(), "One officer", Filters { owner: None, ..filters.clone() }),
        (filters.team.is_some(), "One team", Filters { team: None, ..filters.clone() }),
        (filters.setting.is_some(), "One setting", Filters { setting: None, ..filters.clone() }),
    ] {
        if on {
            chip(words.into(), without);
        }
    }
    if let Some(since) = filters.received_since {
        chip(
            format!("Asked since {}", day_plain(since)),
            Filters { received_since: None, ..filters.clone() },
        );
    }
    let clear = Filters { sort: filters.sort, per: filters.per, ..Filters::default() };
    if filters.any() { results.clear(clear.href(PATH)) } else { results }
}
