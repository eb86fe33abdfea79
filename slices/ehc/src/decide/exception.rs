//! Relying on an exception: a ground that the law finds there, and the two things the law asks of each. An exception
//! switches a limit off; it never moves the day.

use super::ground::{BODIES, ground, there};
use super::plausible;
use crate::case::Case;
use crate::facts::{Exception, Fact};
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem};

/// A wish to rely on an exception.
#[derive(Debug, Clone)]
pub struct RelyOn {
    /// What is relied on, for which limit, the days of the ground, and the two texts the law asks for.
    pub exception: Exception,
    /// The day the officer relies on it.
    pub day: Day,
    /// Whether the officer says that the ground also makes keeping to the limit impractical.
    pub impractical: bool,
}

/// The fact that an exception is relied on.
///
/// # Errors
/// A refusal when the ground is not on the list for this limit, the law does not find it in the days given, or
/// impracticality is not said.
pub fn rely_on(case: &Case, command: RelyOn, today: Day) -> Answer<Vec<Happening>> {
    plausible("day", command.day, today, super::received(case))?;
    let allowed = ground(&command.exception.ground)
        .filter(|ground| ground.rules.contains(&command.exception.rule.as_str()));
    let Some(ground) = allowed else {
        return Err(Problem::refuse(
            "ground",
            "Choose a ground the law allows for this limit. Late advice, staff shortage and panel dates are not on the list.",
        ));
    };
    about_one_advice(case, &command.exception)?;
    there(case, &command.exception, ground, today)?;
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
