//! People who act or are written to: officers, professionals, parents and carers, young people. What each may do
//! follows from their roles and from their relations to a child, never from being on this list.

use crate::by::By;
use crate::contact_details::ContactDetails;
use crate::facts::Fact;
use crate::store::persons as rows;
use waymark_kernel::{Answer, ChildId, Day, PersonId, Problem, Subject, TextId, VersionId, When};
use waymark_store::{NewText, Reader, Tx};

/// The details of a person as someone tells them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonDetails {
    /// The name as they use it, in full.
    pub name: String,
    /// What they do, in words: *case officer*, *educational psychologist*.
    pub job_title: Option<String>,
    /// E-mail and telephone.
    pub contact: ContactDetails,
    /// Postal address with postcode, lines parted by line feeds.
    pub address: Option<String>,
    /// The language they are spoken to in, where it is not English.
    pub language: Option<String>,
    /// Whether they need an interpreter in that language.
    pub interpreter: bool,
}

/// A person on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// The version of the details.
    pub version: VersionId,
    /// The child's record that is their own, for a young person.
    pub child: Option<ChildId>,
    /// Made up to try the program with a real return: never written to.
    pub invented: bool,
    /// The details.
    pub details: PersonDetails,
}

impl PersonDetails {
    /// A person of whom only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    fn check(&self) -> Answer<()> {
        if self.name.trim().is_empty() {
            return Err(Problem::refuse("name", "Enter the person’s name."));
        }
        self.contact.check()
    }
}

/// Puts a person on record. `own` is the record of a young person, where this is one.
///
/// # Errors
/// Refused when the name is missing or a contact is mistyped.
pub async fn record(tx: &mut Tx, by: &By, details: PersonDetails, own: Option<ChildId>) -> Answer<PersonId> {
    record_as(tx, by, details, own, false).await
}

/// Puts a made-up person on record, marked as such for ever. `own` is the record of a young person, for whom an account
/// is made up.
///
/// # Errors
/// As [`record`].
pub async fn invent(tx: &mut Tx, by: &By, details: PersonDetails, own: Option<ChildId>) -> Answer<PersonId> {
    record_as(tx, by, details, own, true).await
}

async fn record_as(
    tx: &mut Tx,
    by: &By,
    details: PersonDetails,
    child: Option<ChildId>,
    invented: bool,
) -> Answer<PersonId> {
    details.check()?;
    let person = Person { id: by.ids.next(), version: by.ids.next(), child, invented, details };
    rows::keep_version(tx, person.version, person.id, by.now.at, &person.details).await?;
    rows::insert(tx, &person).await?;
    let fact = Fact::PersonRecorded { person: person.id, version: person.version, invented };
    by.append(tx, Subject { child, case: None }, &fact).await?;
    Ok(person.id)
}

/// Gives a person newer details in full. The same details again are no fact.
///
/// # Errors
/// Missing when there is no such person; refused as [`record`].
pub async fn change(tx: &mut Tx, by: &By, person: PersonId, details: PersonDetails) -> Answer<()> {
    change_as(tx, by, (person, details), (by.now.today, None)).await.map(|_| ())
}

/// The same with the day from which they hold and who said so, in words that are kept with the record of `child`. Answers
/// whether anything is new.
///
/// # Errors
/// As [`change`]; refused for a day that has not come, and without words.
pub async fn change_told(
    tx: &mut Tx,
    by: &By,
    (person, details): (PersonId, PersonDetails),
    (from, who_told): (Day, String),
    child: ChildId,
) -> Answer<bool> {
    if from > by.now.today {
        return Err(Problem::refuse("from", "Enter a day that has come."));
    }
    if who_told.trim().is_empty() {
        return Err(Problem::refuse("told", "Enter who told you."));
    }
    let id = by.ids.next();
    let changed = change_as(tx, by, (person, details), (from, Some(id))).await?;
    if changed {
        let recorded = by.now.at;
        let (case, child, purpose) = (None, Some(child), "who_told");
        tx.put_text(NewText { id, case, child, purpose, body: who_told, recorded }).await?;
    }
    Ok(changed)
}

async fn change_as(
    tx: &mut Tx,
    by: &By,
    (person, details): (PersonId, PersonDetails),
    (from, told): (Day, Option<TextId>),
) -> Answer<bool> {
    details.check()?;
    let standing = rows::get(&mut *tx, person).await?;
    if standing.details == details {
        return Ok(false);
    }
    let version = by.ids.next();
    rows::keep_version(tx, version, person, by.now.at, &details).await?;
    rows::update(tx, person, version, &details).await?;
    let subject = Subject { child: standing.child, case: None };
    let fact = Fact::PersonChanged { person, version, told };
    by.append_when(tx, subject, When::On(from), None, &fact).await?;
    Ok(true)
}

/// A person by id.
///
/// # Errors
/// Missing when there is no such person.
pub async fn get<R: Reader>(from: R, person: PersonId) -> Answer<Person> {
    rows::get(from, person).await
}

/// Many people by id, in no order; those not there are left out.
///
/// # Errors
/// As the store's.
pub async fn many<R: Reader>(from: R, people: &[PersonId]) -> Answer<Vec<Person>> {
    rows::many(from, people).await
}

/// Everyone with a role on a day, by name; `role` and `agency` narrow it.
///
/// # Errors
/// As the store's.
pub async fn with_role<R: Reader>(from: R, role: &str, day: waymark_kernel::Day) -> Answer<Vec<Person>> {
    rows::with_role(from, role, day).await
}

/// One person who holds a role on a day: the one of this name where there is one, else the first by name. For the
/// sign-in links of a demonstration.
///
/// # Errors
/// As the store's.
pub async fn one_with_role<R: Reader>(from: R, role: &str, day: Day, name: &str) -> Answer<Option<Person>> {
    rows::one_with_role(from, role, day, name).await
}

/// The person with this e-mail address, compared without case, where there is exactly one.
///
/// # Errors
/// As the store's.
pub async fn by_email<R: Reader>(from: R, email: &str) -> Answer<Option<Person>> {
    let mut found = rows::by_email(from, &email.trim().to_lowercase()).await?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// The people on record who may be the one that is told of: the same e-mail address, or the same telephone number and
/// name. May be several, and may be of another family: nobody is taken for another without being asked.
///
/// # Errors
/// As the store's.
pub async fn like<R: Reader>(from: R, told: &PersonDetails) -> Answer<Vec<Person>> {
    let email = told.contact.email.as_deref().unwrap_or_default().trim().to_lowercase();
    let phone = told.contact.phone.as_deref().unwrap_or_default().replace(' ', "");
    let name = crate::fold::fold(&told.name);
    let mut like = rows::by_reach(from, &email, &phone).await?;
    let same_email = |known: &Option<String>| {
        !email.is_empty() && known.as_deref().is_some_and(|known| known.to_lowercase() == email)
    };
    like.retain(|person| {
        same_email(&person.details.contact.email) || crate::fold::fold(&person.details.name) == name
    });
    Ok(like)
}

/// The people with this very name, folded: for a file that names officers by name. May be several.
///
/// # Errors
/// As the store's.
pub async fn by_name<R: Reader>(from: R, name: &str, role: &str, day: Day) -> Answer<Vec<Person>> {
    let wanted = crate::fold::fold(name);
    let all = rows::with_role(from, role, day).await?;
    Ok(all.into_iter().filter(|person| crate::fold::fold(&person.details.name) == wanted).collect())
}
