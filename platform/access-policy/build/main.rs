//! Works out every access decision from the Cedar policies while building, so that a badly edited policy cannot
//! be built, the binary starts at once, and Cedar itself is not shipped. Must never invent a decision: what no
//! policy speaks of is written as silent.

mod cedar;
#[path = "../src/words/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the lists are shared with the crate, which uses all of them")]
mod words;

use cedar::{Cedar, Rule};
use std::error::Error;
use std::path::PathBuf;
use std::{env, fs, thread};
use words::{Action, CELLS, Label, Relation, Role};

fn main() -> Result<(), Box<dyn Error>> {
    for place in ["policies", "build", "src/words"] {
        println!("cargo::rerun-if-changed={place}");
    }
    let (cedar, rules) = Cedar::read(&PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("policies"))?;
    if rules.len() >= usize::from(u8::MAX) {
        return Err("a cell is one byte: at most 254 policies".into());
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("cells.bin"), all_cells(&cedar, &rules)?)?;
    fs::write(out.join("rules.rs"), rules_as_code(&rules))?;
    Ok(())
}

/// Every cell in the order of [`words::place`]: 0 where no policy speaks, else the deciding rule's number from 1.
/// The roles are shared out over two threads.
fn all_cells(cedar: &Cedar, rules: &[Rule]) -> Result<Vec<u8>, Box<dyn Error>> {
    let (first, second) = Role::ALL.split_at(Role::ALL.len() / 2);
    let (mut cells, rest) = thread::scope(|scope| {
        let other = scope.spawn(|| cells_of(cedar, rules, second));
        (cells_of(cedar, rules, first), other.join())
    });
    let rest = rest.map_err(|_| "a thread stopped")?;
    cells.as_mut().map_err(|e| e.clone())?.extend(rest?);
    let cells = cells?;
    if cells.len() == CELLS { Ok(cells) } else { Err("the table is not whole".into()) }
}

fn cells_of(cedar: &Cedar, rules: &[Rule], roles: &[Role]) -> Result<Vec<u8>, String> {
    let mut cells = Vec::new();
    for role in roles {
        for relation in Relation::ALL {
            for action in Action::ALL {
                for label in Label::ALL {
                    cells.push(cell(cedar, rules, (*role, *relation, *action, *label))?);
                }
            }
        }
    }
    Ok(cells)
}

fn cell(cedar: &Cedar, rules: &[Rule], ask: (Role, Relation, Action, Label)) -> Result<u8, String> {
    let (_, relation, action, label) = ask;
    let is_gate = (relation, label) == (Relation::Stranger, Label::Open);
    if !action.is_about_a_child() && !is_gate {
        return Ok(0);
    }
    let Some((id, permits)) = cedar.ask(ask).map_err(|e| e.to_string())? else { return Ok(0) };
    let found = rules.iter().position(|rule| rule.id == id && rule.permits == permits);
    found.and_then(|n| u8::try_from(n + 1).ok()).ok_or_else(|| format!("no policy has the id {id}"))
}

fn rules_as_code(rules: &[Rule]) -> String {
    let lines = rules.iter().map(|Rule { id, because, permits }| {
        format!("    Rule {{ id: {id:?}, because: {because:?}, permits: {permits} }},\n")
    });
    format!("&[\n{}]\n", lines.collect::<String>())
}
