//! A what-if that a commissioner saved under a name, to ask it again and to lay it beside others. It holds the question and
//! never an answer: that is worked out anew from the list of the day. No child is in it.

use serde::{Deserialize, Serialize};
use waymark_kernel::{Answer, Day, FactId, PersonId, Problem, ServiceId};

/// The most that one person saves of a service, and the most that lie side by side.
pub const MOST: usize = 3;
/// The most characters of a name.
pub const MOST_NAME: usize = 60;

/// A saved what-if.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its identity.
    pub id: FactId,
    /// The service.
    pub service: ServiceId,
    /// Whose it is.
    pub person: PersonId,
    /// What it is called.
    pub name: String,
    /// The question, as an address holds it.
    pub asked: String,
    /// The day it was saved.
    pub saved: Day,
}

impl Scenario {
    /// Whether it can be saved beside those that this person has of the service.
    ///
    /// # Errors
    /// Refused for a fourth, for a name that is empty, too long or taken, and for a question that is saved already.
    pub fn check(&self, others: &[Self]) -> Answer<()> {
        let sentence = if others.len() >= MOST {
            "You have saved three what-ifs of this service. Take one out before you save another."
        } else if !(1..=MOST_NAME).contains(&self.name.trim().chars().count()) {
            "Enter a name, in at most 60 characters."
        } else if others.iter().any(|other| other.name == self.name) {
            "You have saved a what-if with this name."
        } else if others.iter().any(|other| other.asked == self.asked) {
            "You have saved this what-if already."
        } else {
            return Ok(());
        };
        Err(Problem::refuse("name", sentence))
    }
}
