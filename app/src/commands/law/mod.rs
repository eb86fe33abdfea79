//! `waymark law`: asks the law library, from the words of the command line alone. It opens no records, and never
//! answers a question that it did not wholly understand.

mod shapes;
mod text;

use super::answer::print;
use crate::cli::AskLaw;
use serde::Serialize;
use std::process::ExitCode;
use waymark_law::{Answered, Events, Misunderstood};

/// The exit code for a word that is not known or a day that does not exist.
const MISUNDERSTOOD: u8 = 2;

/// Answers on standard output and gives 0, also where the answer is "no". What is not understood gives 2, and on
/// standard error what would have been.
pub fn run(ask: AskLaw) -> anyhow::Result<ExitCode> {
    match answer(ask) {
        Ok(answer) => {
            print(&answer?)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(Misunderstood { sentence, known }) => {
            eprintln!("{sentence}");
            if !known.is_empty() {
                eprintln!("Known: {}", known.join(", "));
            }
            Ok(ExitCode::from(MISUNDERSTOOD))
        }
    }
}

/// The outer result is the law's understanding of the question, the inner one our writing of the answer.
fn answer(ask: AskLaw) -> Result<anyhow::Result<String>, Misunderstood> {
    Ok(match ask {
        AskLaw::List { json: true } => json(&shapes::list()),
        AskLaw::List { json: false } => Ok(text::list()),
        AskLaw::Due { rule, events, json: wanted } => {
            let answered = waymark_law::due(&rule, &Events::parse(events)?)?;
            warn_of_unused(&answered);
            if wanted { json(&shapes::due(&answered)) } else { Ok(text::due(&answered)) }
        }
        AskLaw::Exception { id, rule, events, json: wanted } => {
            let events = Events::parse(events)?;
            let found = waymark_law::exception(&id, &rule, &events)?;
            warn_of_unused(&waymark_law::due(&rule, &events)?);
            if wanted { json(&shapes::exception(&found)) } else { Ok(text::exception(&found)) }
        }
        AskLaw::Why { rule, events } => {
            let events = Events::parse(events)?;
            warn_of_unused(&waymark_law::due(&rule, &events)?);
            Ok(text::why(&waymark_law::why(&rule, &events)?))
        }
    })
}

fn json(shape: &impl Serialize) -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(shape)? + "\n")
}

/// An event that makes no difference is said, so that nobody believes that it was counted.
fn warn_of_unused(answered: &Answered) {
    let rule = answered.rule;
    let used: Vec<_> = rule.events().into_iter().map(|event| event.word()).collect();
    let uses = match used.as_slice() {
        [] => text::NO_CLOCK.to_owned(),
        used => format!("It uses: {}.", used.join(", ")),
    };
    for event in &answered.unused {
        eprintln!("{} does not use {}. {uses}", rule.id, event.word());
    }
}
