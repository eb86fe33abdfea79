//! Whom letters and family pages name: independent advice, mediation, complaints, the SEND team. What was told of each is a
//! fact with its day and its teller; the table has the newest.

use crate::by::By;
use crate::contact_details::ContactDetails;
use crate::facts::Fact;
use crate::store::reference as rows;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use waymark_kernel::{Answer, Instant, Problem, Subject};
use waymark_store::{Reader, Store, Tx};
use waymark_web::{Accessibility, Area, Contact};

/// Which contact: its code, and what it is for.
pub const CODES: [(&str, &str); 8] = [
    ("send_team", "the SEND team of the council"),
    ("sendiass", "free, independent advice and support (Children and Families Act 2014, section 32)"),
    ("mediation", "mediation information and advice (Children and Families Act 2014, section 52)"),
    ("disagreement", "disagreement resolution (Children and Families Act 2014, section 57)"),
    ("complaints", "how to complain to the council"),
    ("local_offer", "the local offer"),
    ("data_protection", "the data protection officer (UK GDPR, article 37)"),
    ("accessibility", "whoever cannot use these pages; the SEND team where nobody else is named"),
];

/// The fields of a contact, as they are written on a command line and in refusals.
pub const FIELDS: [&str; 6] = ["name", "phone", "email", "address", "web", "hours"];

/// The most characters of one field.
const MOST: usize = 200;

/// One contact: an office as it makes itself known, never a private address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaContact {
    /// A code of [`CODES`].
    pub code: String,
    /// The name families know it by.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Web address.
    pub web: Option<String>,
    /// When someone answers, in words.
    pub hours: Option<String>,
}

/// What was told of a contact, when, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The contact.
    pub contact: AreaContact,
    /// When it was recorded; it has held since.
    pub recorded: Instant,
    /// The role of whoever told it: a code of the list of roles.
    pub role: String,
}

impl From<&AreaContact> for Contact {
    /// As pages show it.
    fn from(of: &AreaContact) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            name: of.name.clone(),
            phone: text(&of.phone),
            email: text(&of.email),
            hours: text(&of.hours),
            address: text(&of.address),
        }
    }
}

impl AreaContact {
    /// One of [`FIELDS`] with another value; nothing takes it away. `None` for a word that is no field.
    #[must_use]
    pub fn with(mut self, field: &str, value: &str) -> Option<Self> {
        let value = value.trim().to_owned();
        let given = (!value.is_empty()).then(|| value.clone());
        match field {
            "name" => self.name = value,
            "phone" => self.phone = given,
            "email" => self.email = given,
            "address" => self.address = given,
            "web" => self.web = given,
            "hours" => self.hours = given,
            _ => return None,
        }
        Some(self)
    }

    /// The fields that hold something, in the order of [`FIELDS`].
    #[must_use]
    pub fn filled(&self) -> Vec<(&'static str, &str)> {
        let name = Some(self.name.as_str()).filter(|name| !name.is_empty());
        let rest = [&self.phone, &self.email, &self.address, &self.web, &self.hours].map(Option::as_deref);
        let values = std::iter::once(name).chain(rest);
        FIELDS.into_iter().zip(values).filter_map(|(field, value)| Some((field, value?))).collect()
    }

    fn check(&self) -> Answer<()> {
        if !CODES.iter().any(|(code, _)| *code == self.code) {
            return Err(Problem::refuse("code", "Choose which contact this is."));
        }
        if self.name.trim().is_empty() {
            return Err(Problem::refuse("name", "Enter the name families know it by."));
        }
        for (field, value) in self.filled() {
            if value.chars().count() > MOST || value.chars().any(char::is_control) {
                let sentence = format!("Enter one line of at most {MOST} characters for the {field}.");
                return Err(Problem::refuse(field, sentence));
            }
        }
        if self.web.as_deref().is_some_and(|web| !is_web_address(web)) {
            return Err(Problem::refuse("web", "Enter a web address like https://www.example.org."));
        }
        ContactDetails { phone: self.phone.clone(), email: self.email.clone() }.check()
    }
}

fn is_web_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| host.contains('.') && !text.contains(char::is_whitespace))
}

/// Tells who a contact is, in place of what was told before, which stays in the journal. Answers whether that was news; what
/// is told already is no fact.
///
/// # Errors
/// Refused for an unknown code, without a name, and for an address or a number that nobody can be reached by.
pub async fn put(tx: &mut Tx, by: &By, contact: AreaContact) -> Answer<bool> {
    contact.check()?;
    if all(&mut *tx).await?.contains(&contact) {
        return Ok(false);
    }
    by.append(tx, Subject::default(), &Fact::AreaContactTold(contact.clone())).await?;
    rows::put_contact(tx, contact).await?;
    Ok(true)
}

/// Everything that was told of contacts, the oldest first. It goes through the whole journal: for whoever keeps the contacts,
/// never for a page.
///
/// # Errors
/// As the store's; a fault for a fact that cannot be read.
pub async fn told<R: Reader>(from: R) -> Answer<Vec<Told>> {
    let entries = rows::contacts_told(from).await?;
    let read = |(recorded, role, payload): (Instant, String, String)| match serde_json::from_str(&payload) {
        Ok(Fact::AreaContactTold(contact)) => Ok(Told { contact, recorded, role }),
        Ok(_) => Err(Problem::fault("read a contact", "another kind of fact")),
        Err(cause) => Err(Problem::fault("read a contact", cause)),
    };
    entries.into_iter().map(read).collect()
}

/// The contacts whose row is not what was told last, by code. One that was told before contacts were facts has none to differ
/// from.
///
/// # Errors
/// As [`told`].
pub async fn differing(store: &Store) -> Answer<Vec<String>> {
    let told = told(store).await?;
    let newest: BTreeMap<String, AreaContact> =
        told.into_iter().map(|told| (told.contact.code.clone(), told.contact)).collect();
    let standing = all(store).await?;
    Ok(newest
        .into_values()
        .filter(|contact| !standing.contains(contact))
        .map(|contact| contact.code)
        .collect())
}

/// An area with the contacts that its pages name, as they stand on record. One that nobody has recorded is empty.
#[must_use]
pub fn onto(area: Area, contacts: &[AreaContact]) -> Area {
    let of = |code: &str| {
        let known = contacts.iter().find(|contact| contact.code == code);
        known.map_or_else(Contact::default, Contact::from)
    };
    let (team, sendiass, data_protection) = (of("send_team"), of("sendiass"), of("data_protection"));
    let accessibility = Accessibility { contact: of("accessibility"), ..area.accessibility.clone() };
    Area { team, sendiass, data_protection, accessibility, ..area }
}

/// All contacts, by code.
///
/// # Errors
/// As the store's.
pub async fn all<R: Reader>(from: R) -> Answer<Vec<AreaContact>> {
    rows::contacts(from).await
}

/// One contact; `None` until someone says who it is.
///
/// # Errors
/// As the store's.
pub async fn get<R: Reader>(from: R, code: &str) -> Answer<Option<AreaContact>> {
    Ok(all(from).await?.into_iter().find(|contact| contact.code == code))
}
