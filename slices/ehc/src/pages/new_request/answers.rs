//! What was answered about a request that came: a name, a birth date and the day are all it needs, and a contact where one
//! is known.

use super::{RIGHTS, ROUTES, SOURCES};
use crate::codes::{RequestSource, Route};
use crate::pages::needs;
use crate::words::say;
use waymark_kernel::Day;
use waymark_people::contact_details::ContactDetails;
use waymark_people::families::Right;
use waymark_people::last_day_of_compulsory_school_age;
use waymark_web::{Form, Need};

/// Whom to write to.
#[derive(Debug, Clone)]
pub(super) struct Contact {
    pub(super) name: String,
    pub(super) reach: ContactDetails,
    pub(super) right: Right,
}

impl Contact {
    /// Reads the contact. Nobody need be known: then that is said, and the clock starts all the same.
    fn read(form: &mut Form) -> Option<Self> {
        if form.ticked("contact_unknown") {
            return None;
        }
        let name = form.text("contact_name", Need::Required(&say().staff_new_contact()), 200);
        let phone = form.text("contact_phone", Need::Optional, 40);
        let email = form.text("contact_email", Need::Optional, 200);
        if phone.is_none() && email.is_none() && form.error("contact_phone").is_empty() {
            form.refuse("contact_phone", say().staff_new_reach());
        }
        let rights: Vec<&str> = RIGHTS.iter().map(|(right, _)| right.code()).collect();
        let right = form.choice("contact_right", &rights, Need::Required(&say().staff_refuse_right()));
        Some(Self { name: name?, reach: ContactDetails { phone, email }, right: Right::of_code(&right?)? })
    }
}

/// The answers.
#[derive(Debug, Clone)]
pub(super) struct Answers {
    pub(super) forename: String,
    pub(super) surname: String,
    pub(super) birth_date: Day,
    pub(super) post_code: Option<String>,
    pub(super) source: RequestSource,
    pub(super) route: Route,
    pub(super) day: Day,
    /// Whom to write to; `None` where the officer says that nobody is known yet.
    pub(super) contact: Option<Contact>,
    pub(super) words: Option<String>,
    /// Where the child learns, such as `urn:103150`, where the officer tells it.
    pub(super) setting: Option<String>,
    /// The primary need, as a code, where it was told.
    pub(super) need: Option<String>,
}

impl Answers {
    /// Reads the form; `None` where something is refused, which the form then holds.
    pub(super) fn read(form: &mut Form) -> Option<Self> {
        let forename = form.text("forename", Need::Required(&say().staff_new_forename()), 100);
        let surname = form.text("surname", Need::Required(&say().staff_new_surname()), 100);
        let birth_date =
            form.day("birth_date", "Date of birth", Need::Required(&say().staff_new_birth_date()));
        let post_code = form.text("post_code", Need::Optional, 10);
        let sources: Vec<&str> = SOURCES.iter().map(|(source, _)| source.code()).collect();
        let source = form.choice("source", &sources, Need::Required(&say().staff_new_source()));
        let routes: Vec<&str> = ROUTES.iter().map(|(route, _)| route.code()).collect();
        let route = form.choice("route", &routes, Need::Required(&say().staff_new_route()));
        let day = form.day("day", "The day it came", Need::Required(&say().staff_new_day()));
        let contact = Contact::read(form);
        let own = contact.as_ref().is_some_and(|contact| contact.right == Right::Itself);
        if let (true, Some(born), Some(day)) = (own, birth_date, day)
            && day <= last_day_of_compulsory_school_age(born)
        {
            form.refuse("contact_right", say().staff_refuse_too_young());
        }
        let words = form.text("words", Need::Optional, 20_000);
        let need = needs::read(form);
        if !form.is_right() {
            return None;
        }
        let source = RequestSource::from_code(&source?)?;
        let route = Route::from_code(&route?)?;
        let (forename, surname, birth_date, day) = (forename?, surname?, birth_date?, day?);
        Some(Self {
            forename,
            surname,
            birth_date,
            post_code,
            source,
            route,
            day,
            contact,
            words,
            setting: None,
            need,
        })
    }
}
