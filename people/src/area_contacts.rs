//! Whom letters and family pages name: independent advice, mediation, complaints, the SEND team. Reference data.

use crate::store::reference as rows;
use waymark_kernel::{Answer, Problem};
use waymark_store::{Reader, Tx};
use waymark_web::Contact;

/// Which contact: its code, and what it is for.
pub const CODES: [(&str, &str); 7] = [
    ("send_team", "the SEND team of the council"),
    ("sendiass", "free, independent advice and support (Children and Families Act 2014, section 32)"),
    ("mediation", "mediation information and advice (Children and Families Act 2014, section 52)"),
    ("disagreement", "disagreement resolution (Children and Families Act 2014, section 57)"),
    ("complaints", "how to complain to the council"),
    ("local_offer", "the local offer"),
    ("data_protection", "the data protection officer (UK GDPR, article 37)"),
];

/// One contact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// Says who a contact is, in place of what was said before.
///
/// # Errors
/// Refused for an unknown code or without a name.
pub async fn put(tx: &mut Tx, contact: AreaContact) -> Answer<()> {
    if !CODES.iter().any(|(code, _)| *code == contact.code) {
        return Err(Problem::refuse("code", "Choose which contact this is."));
    }
    if contact.name.trim().is_empty() {
        return Err(Problem::refuse("name", "Enter the name families know it by."));
    }
    rows::put_contact(tx, contact).await
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
