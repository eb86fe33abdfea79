//! What became of asking partners to confirm, and of updates that did not come.

use super::say;
use crate::codes::Party;
use crate::plan::Accountable;
use crate::standing::{Confirmation, Silent};
use waymark_kernel::{Day, TextId};
use waymark_web::words::{capital, day_plain, day_table};

/// What one partner's confirmation comes to.
#[must_use]
pub fn confirmation(party: Party, confirmation: Confirmation) -> String {
    let on = |day: Option<Day>| day.map_or_else(|| "on a day not known".to_owned(), day_table);
    let who = party.words();
    match confirmation {
        Confirmation::Open(until) => say().asked(who, until.map(day_plain).unwrap_or_default()),
        Confirmation::Confirmed(day) => say().confirmed(who, on(day)),
        Confirmation::Declined(day, _) => say().declined(who, on(day)),
        Confirmation::ChoseNot(day) => say().chose_not(capital(who), on(day)),
        Confirmation::NotConfirmed(_) => say().not_confirmed(who),
    }
}

/// With whom something is that an accountable officer did not do in time.
#[must_use]
pub fn now_with(manager: &str, officer: &str) -> String {
    say().now_with(manager, officer)
}

/// That nothing was told for so long, and with whom it is now.
#[must_use]
pub fn late_update(silent: Silent, name: impl Fn(TextId) -> String) -> (String, String) {
    let days = say().no_updates(silent.days.unsigned_abs());
    let now = |officer: Accountable| now_with(&name(officer.manager), &name(officer.name));
    (days, silent.now_with.map(now).unwrap_or_default())
}
