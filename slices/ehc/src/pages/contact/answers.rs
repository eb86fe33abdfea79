//! What was answered about someone who is added to a family: a name, one way to reach them, and by what right.

use crate::pages::new_request::rights;
use crate::words::say;
use waymark_kernel::{ChildId, Day, PersonId};
use waymark_people::PersonDetails;
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::FamilyRecorded;
use waymark_people::families::{RELATIONSHIPS, Right};
use waymark_web::{Form, Need};

/// The longest address, in characters.
const LONGEST: usize = 500;

/// Someone to write to.
#[derive(Debug, Clone)]
pub(super) struct Contact {
    /// Who, and how to reach them.
    pub(super) details: PersonDetails,
    right: Right,
    relationship: Option<String>,
    lives_with: bool,
}

impl Contact {
    /// Reads the form; `None` where something is refused, which the form then holds.
    pub(super) fn read(form: &mut Form) -> Option<Self> {
        let name = form.text("name", Need::Required(&say().staff_contact_refuse_name()), 200);
        let codes: Vec<&str> = RELATIONSHIPS.iter().map(|(code, _)| *code).collect();
        let relationship = form.choice("relationship", &codes, Need::Optional);
        let rights: Vec<&str> = rights().into_iter().map(|(code, _)| code).collect();
        let right = form.choice("right", &rights, Need::Required(&say().staff_refuse_right()));
        let phone = form.text("phone", Need::Optional, 40);
        let email = form.text("email", Need::Optional, 200);
        let address = form.text("address", Need::Optional, LONGEST);
        if form.is_right() && [&phone, &email, &address].into_iter().all(Option::is_none) {
            form.refuse("phone", say().staff_contact_refuse_reach());
        }
        if !form.is_right() {
            return None;
        }
        let contact = ContactDetails { phone, email };
        let details = PersonDetails { contact, address, ..PersonDetails::named(name?) };
        let lives_with = form.ticked("lives_with");
        Some(Self { details, right: Right::of_code(&right?)?, relationship, lives_with })
    }

    /// The record that is their own, where this is the young person.
    pub(super) fn own_record(&self, child: ChildId) -> Option<ChildId> {
        (self.right == Right::Itself).then_some(child)
    }

    /// What they are to the child from a day on; the first of a family is the first to be written to.
    pub(super) fn recorded(&self, person: PersonId, first: bool, from: Day) -> FamilyRecorded {
        FamilyRecorded {
            person,
            right: self.right.code().to_owned(),
            relationship: self.relationship.clone(),
            lives_with: self.lives_with || self.right == Right::Itself,
            first_contact: first,
            from,
            to: None,
        }
    }
}
