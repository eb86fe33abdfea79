//! The accounts of those who work for the partnership: who they are, which roles they hold and from when until when. The
//! accounts of families open and close with a child's record, and are never listed here: their names would tell of a child.

mod change;
mod of_role;

pub use change::{Asked, close, end_role, give, move_to, open};
pub use of_role::{agencies, needs_setting, needs_team, offered};

use crate::fold;
use crate::persons::{self, Person};
use crate::roles::GivenRole;
use crate::store::roles as rows;
use std::collections::BTreeMap;
use waymark_access::Role;
use waymark_kernel::{Answer, Day, PersonId, Problem};
use waymark_store::Store;

/// An account: a person with every working role they ever held, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub person: Person,
    /// Their roles; those that have ended stay.
    pub roles: Vec<GivenRole>,
}

impl Account {
    /// The first day of the first role.
    #[must_use]
    pub fn since(&self) -> Option<Day> {
        self.roles.iter().map(|role| role.given.from).min()
    }

    /// The roles that can be used on a day, or will be.
    pub fn standing(&self, day: Day) -> impl Iterator<Item = &GivenRole> {
        self.roles.iter().filter(move |role| role.is_open(day))
    }

    /// Whether no role can be used on a day or later.
    #[must_use]
    pub fn is_closed(&self, day: Day) -> bool {
        self.standing(day).next().is_none()
    }
}

/// What a list of accounts is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Beginnings of words of the name, as typed.
    pub name: String,
    /// One role.
    pub role: Option<Role>,
    /// Those closed, instead of those open.
    pub closed: bool,
}

/// The accounts that are wanted, by name.
///
/// # Errors
/// As the store's.
pub async fn list(store: &Store, wanted: &Wanted, today: Day) -> Answer<Vec<Account>> {
    let mut held: BTreeMap<PersonId, Vec<GivenRole>> = BTreeMap::new();
    for role in rows::of_work(store).await? {
        held.entry(role.given.person).or_default().push(role);
    }
    let ids: Vec<PersonId> = held.keys().copied().collect();
    let people = persons::many(store, &ids).await?;
    let account = |person: Person| {
        let roles = held.remove(&person.id).unwrap_or_default();
        Account { person, roles }
    };
    let mut accounts: Vec<Account> =
        people.into_iter().map(account).filter(|account| wanted.admits(account, today)).collect();
    accounts.sort_by_cached_key(|account| (fold::fold(&account.person.details.name), account.person.id));
    Ok(accounts)
}

impl Wanted {
    fn admits(&self, account: &Account, today: Day) -> bool {
        let name = fold::fold(&account.person.details.name);
        let named = fold::words(&fold::fold(&self.name))
            .all(|typed| fold::words(&name).any(|word| word.starts_with(typed)));
        let holds = |role: Role| {
            let mut roles = account.roles.iter().filter(|given| given.given.role == role.code());
            roles.any(|given| self.closed || given.is_open(today))
        };
        named && account.is_closed(today) == self.closed && self.role.is_none_or(holds)
    }
}

/// One account.
///
/// # Errors
/// Missing for somebody who never held a working role, a member of a family among them.
pub async fn get(store: &Store, person: PersonId) -> Answer<Account> {
    let mut roles = rows::of_person(store, person).await?;
    roles.retain(|role| of_role::is_of_work(&role.given.role));
    if roles.is_empty() {
        return Err(Problem::Missing);
    }
    Ok(Account { person: persons::get(store, person).await?, roles })
}

/// The accounts that a word on a command line can mean: an id, an e-mail address, or a name in full. Open ones only.
///
/// # Errors
/// As the store's.
pub async fn meant(store: &Store, word: &str, today: Day) -> Answer<Vec<Account>> {
    let word = word.trim();
    let all = list(store, &Wanted::default(), today).await?;
    let is = |account: &Account| {
        let details = &account.person.details;
        account.person.id.to_string() == word
            || details.contact.email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(word))
            || fold::fold(&details.name) == fold::fold(word)
    };
    Ok(all.into_iter().filter(is).collect())
}
