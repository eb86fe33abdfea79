//! What narrows the list: a search by name that is answered in place, the filters, and the head of what is left.

use crate::codes::Stage;
use crate::filters::{Filters, SORTS, STAGES, TO_DO, WAITED, Waited};
use crate::service::Service;
use crate::standing::Figures;
use askama::Template;
use waymark_web::components::{Filter, Radios, Results, Select, TextInput};
use waymark_web::{Form, Html, Tokens};

#[derive(Template)]
#[template(path = "find.html")]
struct Find {
    action: String,
    tokens: Tokens,
    name: TextInput,
}

/// The search: a post, so that no name stands in an address.
pub(super) fn find(service: &Service, tokens: Tokens, form: &Form) -> Html {
    let name = TextInput::new("search", "Name or NHS number").of(form);
    Html::of(&Find { action: format!("{}/find", service.href()), tokens, name })
}

pub(super) fn panel(path: &str, filters: &Filters, figures: &Figures) -> Filter {
    let mut stage =
        Radios::new("for", "Waiting for").small().option("", format!("Anything ({})", figures.waiting()));
    for known in STAGES {
        let count = match known {
            Stage::Triage => figures.triage,
            Stage::First => figures.first,
            _ => figures.treatment,
        };
        stage = stage.option(known.code(), format!("{} ({count})", known.words()));
    }
    let mut waited = Radios::new("weeks", "Weeks since referral").small().option("", "Any");
    for (known, code, words) in WAITED {
        let count = match known {
            Waited::Over18 => figures.over_18,
            Waited::Over52 => figures.over_52,
        };
        waited = waited.option(code, format!("{words} ({count})"));
    }
    let mut to_do = Select::new("do", "To do").option("", "Anything");
    for (_, code, words) in TO_DO {
        to_do = to_do.option(code, words);
    }
    let code_of_waited =
        WAITED.iter().find(|(w, ..)| filters.waited == Some(*w)).map_or("", |(_, code, _)| *code);
    let code_of_to_do =
        TO_DO.iter().find(|(d, ..)| filters.to_do == Some(*d)).map_or("", |(_, code, _)| *code);
    let panel = Filter::new(path, "Filter children")
        .field(stage.chosen(filters.stage.map_or("", Stage::code)))
        .field(waited.chosen(code_of_waited))
        .field(to_do.chosen(code_of_to_do));
    let code = SORTS.iter().find(|(sort, ..)| filters.sort == *sort).map_or("", |(_, code, _)| *code);
    let order = SORTS
        .iter()
        .fold(Select::new("sort", "Order"), |order, (_, code, words)| order.option(*code, *words));
    panel.field(order.chosen(code))
}

pub(super) fn chips(path: &str, filters: &Filters, count: u64) -> Results {
    let mut results = Results::new(count, "child", "children");
    let mut without = |words: String, less: Filters| {
        results = results.clone().chip(words, Filters { page: 1, ..less }.href(path));
    };
    if let Some(stage) = filters.stage {
        without(stage.words().to_owned(), Filters { stage: None, ..*filters });
    }
    for (_, _, words) in WAITED.iter().filter(|(w, ..)| filters.waited == Some(*w)) {
        without((*words).to_owned(), Filters { waited: None, ..*filters });
    }
    for (_, _, words) in TO_DO.iter().filter(|(d, ..)| filters.to_do == Some(*d)) {
        without((*words).to_owned(), Filters { to_do: None, ..*filters });
    }
    let any = filters.stage.is_some() || filters.waited.is_some() || filters.to_do.is_some();
    if any { results.clear(Filters { sort: filters.sort, ..Filters::default() }.href(path)) } else { results }
}
