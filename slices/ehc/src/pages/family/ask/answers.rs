//! What a family typed to ask for an assessment: a name, a birth date and one way to reach them are all it needs. A young
//! person asks for themselves and types no name.

use super::super::super::asking::{Asking, Sender, Whom};
use crate::words::say;
use waymark_kernel::{ChildId, Day, Problem, add_years};
use waymark_people::contact_details::ContactDetails;
use waymark_people::{ChildDetails, last_day_of_compulsory_school_age};
use waymark_web::{Form, Need};

/// The most words taken, in characters: some ten pages.
const MOST: usize = 20_000;

/// Reads the form; `None` where something is refused, which the form then holds. `own` is a young person's own record.
pub(super) fn read(form: &mut Form, own: Option<ChildId>, today: Day) -> Option<Asking> {
    let whom = match own {
        Some(child) => Some(Whom::Own(child)),
        None => named(form, today).map(Whom::Named),
    };
    let reach = reach(form);
    let words = form.text("words", Need::Optional, MOST);
    if !form.is_right() {
        return None;
    }
    Some(Asking { whom: whom?, sender: Sender::Family(reach), words, need: None })
}

fn named(form: &mut Form, today: Day) -> Option<ChildDetails> {
    let forename = form.text("forename", Need::Required(&say().ask_enter_forename()), 100);
    let surname = form.text("surname", Need::Required(&say().ask_enter_surname()), 100);
    let born = form.day("birth_date", &say().ask_born(), Need::Required(&say().ask_enter_birth()))?;
    if born > today {
        form.refuse("birth_date", say().ask_born_later());
    } else if today > last_day_of_compulsory_school_age(born) {
        let limit = add_years(born, 25);
        form.refuse("birth_date", if today >= limit { say().ask_too_old() } else { say().ask_grown() });
    }
    Some(ChildDetails::new(&forename?, &surname?, born))
}

fn reach(form: &mut Form) -> ContactDetails {
    let phone = form.text("phone", Need::Optional, 40);
    let email = form.text("email", Need::Optional, 200);
    if phone.is_none() && email.is_none() && form.error("phone").is_empty() && form.error("email").is_empty()
    {
        form.refuse("phone", say().ask_enter_reach());
    }
    let reach = ContactDetails { phone, email };
    // A slip is told where it was made, not when the checked answers are sent.
    if let Err(Problem::Refused(refusals)) = reach.check() {
        form.refuse_all(refusals);
    }
    reach
}
