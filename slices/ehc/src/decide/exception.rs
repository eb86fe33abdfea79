//! Relying on an exception: a closed list of grounds, and the two things the law asks of each. An exception switches
//! a limit off; it never moves the day.

use super::plausible;
use crate::case::Case;
use crate::facts::{Exception, Fact};
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem};

/// One ground on the closed list, and the limits it can apply to.
#[derive(Debug, Clone, Copy)]
pub struct Ground {
    /// Its id in the law, such as `EX-c`.
    pub id: &'static str,
    /// What it says, in a line.
    pub says: &'static str,
    /// The rules it may switch off.
    pub rules: &'static [&'static str],
}

const COUNCIL: &[&str] = &["A2", "A7", "A11"];
const BODIES: &[&str] = &["A6"];

/// The closed list (SEND Regulations 2014, regulations 5(4), 8(2), 10(4) and 13(3)). Late advice, staff shortage,
/// panel dates and bank holidays are not on it.
pub const GROUNDS: &[Ground] = &[
    Ground {
        id: "EX-a",
        rules: COUNCIL,
        says: "We asked the head or principal for advice just before or during a closure of at least 4 weeks",
    },
    Ground {
        id: "EX-b",
        rules: COUNCIL,
        says: "We asked an early years provider for advice just before or during a closure of at least 4 weeks",
    },
    Ground {
        id: "EX-c",
        rules: COUNCIL,
        says: "Exceptional personal circumstances affect the child, the parent or the young person",
    },
    Ground {
        id: "EX-d",
        rules: COUNCIL,
        says: "The child, the parent or the young person is away from the area for at least 4 weeks in a row",
    },
    Ground {
        id: "EX8-a",
        rules: BODIES,
        says: "Exceptional circumstances affect the child, the parent or the young person during the 6 weeks",
    },
    Ground {
        id: "EX8-b",
        rules: BODIES,
        says: "The child, the parent or the young person is away for at least 4 weeks in a row during the 6 weeks",
    },
    Ground {
        id: "EX8-c",
        rules: BODIES,
        says: "The child did not keep an appointment for an examination or a test during the 6 weeks",
    },
];

/// A wish to rely on an exception.
#[derive(Debug, Clone)]
pub struct RelyOn {
    /// What is relied on, for which limit, and the two texts the law asks for.
    pub exception: Exception,
    /// The day the officer relies on it.
    pub day: Day,
    /// Whether the officer says that the ground also makes keeping to the limit impractical.
    pub impractical: bool,
}

/// The fact that an exception is relied on.
///
/// # Errors
/// A refusal when the ground is not on the list for this limit, or impracticality is not said.
pub fn rely_on(case: &Case, command: RelyOn, today: Day) -> Answer<Vec<Happening>> {
    plausible("day", command.day, today, super::received(case))?;
    let allowed = GROUNDS.iter().any(|ground| {
        ground.id == command.exception.ground && ground.rules.contains(&command.exception.rule.as_str())
    });
    if !allowed {
        return Err(Problem::refuse(
            "ground",
            "Choose a ground the law allows for this limit. Late advice, staff shortage and panel dates are not on the list.",
        ));
    }
    about_one_advice(case, &command.exception)?;
    if !command.impractical {
        return Err(Problem::refuse(
            "impractical",
            "An exception counts only when it also makes keeping to the limit impractical. Say so, or do not rely on it.",
        ));
    }
    let named = |e: &Exception| (e.rule.clone(), e.ground.clone(), e.advice);
    let again = case.exceptions.iter().any(|(_, e)| named(e) == named(&command.exception));
    if again {
        return Err(Problem::refuse("ground", "This exception is already relied on for this limit."));
    }
    Ok(vec![Happening::on(command.day, Fact::ExceptionRelied(command.exception))])
}

/// An exception to the six weeks of a body is about one piece of advice that it was asked for: each body's ground is its
/// own. An exception of the council is about none.
fn about_one_advice(case: &Case, exception: &Exception) -> Answer<()> {
    let of_bodies = BODIES.contains(&exception.rule.as_str());
    let right = match exception.advice {
        Some(advice) => of_bodies && case.advice.iter().any(|asked| asked.id == advice),
        None => !of_bodies,
    };
    if right {
        Ok(())
    } else {
        Err(Problem::refuse("rule", "Choose the limit, and for advice which advice."))
    }
}
