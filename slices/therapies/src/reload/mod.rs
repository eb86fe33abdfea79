//! A trust's own list, loaded again each night or month. The trust's system stays master of what it holds: what is new is
//! recorded, what changed is told, what is gone is asked about. A child who is not in the file is never taken off.

mod against;
mod load;
mod told;
mod undo;

pub use load::{Loaded, Loading, load};
pub use told::told;
pub use undo::undo;

use crate::codes::EndKind;
use std::collections::HashMap;
use waymark_kernel::{ChildId, Day};
use waymark_people::ChildDetails;

/// One row of the trust's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its row in the file, the heading being 1.
    pub row: u64,
    /// The number by which the trust knows the referral.
    pub number: String,
    /// Who it is about.
    pub child: ChildDetails,
    /// The day the referral was received.
    pub received: Day,
    /// The day it was accepted.
    pub accepted: Option<Day>,
    /// The day of the next appointment.
    pub appointment: Option<Day>,
    /// The day of the first contact.
    pub seen: Option<Day>,
    /// The day it ended, and how.
    pub ended: Option<(Day, EndKind)>,
}

/// Whom a row is about. A row whose number is on the list already is about that referral's child, or is left out when its
/// names and birth date are another child's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// This child on record.
    Known(ChildId),
    /// A child nobody has recorded yet.
    New,
    /// A child who may be someone on record, or not: for a person to record.
    Unsure,
}

/// A row with whom it is about.
pub type Matched = (Listed, Who);

/// What is wrong with a row, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The row in the file.
    pub row: u64,
    /// What is wrong.
    pub sentence: String,
}

/// Everything that is wrong with the rows of a file, in the order of the rows. A file with a finding is not loaded.
#[must_use]
pub fn check(rows: &[Listed], today: Day) -> Vec<Finding> {
    let mut wrong = Vec::new();
    let mut numbers: HashMap<&str, u64> = HashMap::new();
    let mut children: HashMap<(String, String, Day), u64> = HashMap::new();
    for listed in rows {
        let mut say = |sentence: String| wrong.push(Finding { row: listed.row, sentence });
        days(listed, today, &mut say);
        if let Some(first) = numbers.insert(&listed.number, listed.row) {
            say(format!("The number {} stands in row {first} too.", listed.number));
        }
        let who = (
            listed.child.forename.to_lowercase(),
            listed.child.surname.to_lowercase(),
            listed.child.birth_date,
        );
        // A referral that is over may stand beside the one that is open, in whatever order.
        let open = listed.ended.is_none();
        if let Some(first) = open.then(|| children.insert(who, listed.row)).flatten() {
            say(format!("This child stands in row {first} too. A child has one open referral to a service."));
        }
    }
    wrong.sort();
    wrong
}

/// The days that cannot be.
fn days(listed: &Listed, today: Day, say: &mut impl FnMut(String)) {
    if listed.received > today {
        say(format!("The referral was received on {}, which is in the future.", listed.received));
    }
    if listed.received < listed.child.birth_date {
        say(format!("The referral was received on {}, before the child was born.", listed.received));
    }
    let ended = listed.ended.map(|(day, _)| day);
    let past = [(listed.accepted, "accepted"), (listed.seen, "seen"), (ended, "taken off the list")];
    for (day, what) in past {
        match day {
            Some(day) if day < listed.received => {
                say(format!(
                    "The child was {what} on {day}, before the referral came on {}.",
                    listed.received
                ));
            }
            Some(day) if day > today => {
                say(format!("The child was {what} on {day}, which is in the future."))
            }
            _ => {}
        }
    }
    let order = [(listed.accepted, "accepted"), (listed.seen, "seen"), (ended, "taken off the list")];
    let told: Vec<(Day, &str)> = order.into_iter().filter_map(|(day, what)| Some((day?, what))).collect();
    for pair in told.windows(2) {
        if let [(earlier, first), (later, then)] = pair
            && later < earlier
        {
            say(format!("The child was {then} on {later}, before being {first} on {earlier}."));
        }
    }
    if listed.appointment.is_some_and(|day| day < listed.received) {
        say("The appointment lies before the referral.".to_owned());
    }
}
