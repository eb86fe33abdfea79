//! `waymark check nhs-number|upn|uln`: whether a number can be right. It cannot tell whose it is, and keeps nothing.

use super::answer::print;
use crate::cli::CheckNumber;
use std::process::ExitCode;
use waymark_identifiers::{nhs, uln, upn};

/// Exit 0 and "valid" for a number that can be right; otherwise 1 and what is wrong, a sentence a line.
pub fn run(what: &CheckNumber) -> anyhow::Result<ExitCode> {
    match what {
        CheckNumber::NhsNumber { value } => answer("NHS number", &sentence(nhs::check(value))),
        CheckNumber::Uln { value } => answer("ULN", &sentence(uln::check(value))),
        CheckNumber::Upn { value } => {
            let faults: Vec<_> = upn::faults(value).iter().map(ToString::to_string).collect();
            answer("UPN", &faults)
        }
    }
}

fn answer(name: &str, faults: &[String]) -> anyhow::Result<ExitCode> {
    if faults.is_empty() {
        print(&format!("This {name} is valid.\n"))?;
        return Ok(ExitCode::SUCCESS);
    }
    print(&(faults.join("\n") + "\n"))?;
    Ok(ExitCode::FAILURE)
}

fn sentence(checked: Result<(), &str>) -> Vec<String> {
    checked.err().map(str::to_owned).into_iter().collect()
}
