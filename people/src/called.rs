//! What officers and settings are called, for the rows of lists. Fifty rows name some seventy of the same few hundred, and to
//! look each of them up again costs more than to read the rows: what was read is remembered for a second.

use crate::remembered::Remembered;
use crate::{officers, settings};
use std::sync::Arc;
use std::time::Duration;
use waymark_kernel::{Answer, Day, PersonId};
use waymark_store::Store;

/// To whom a case was given, and where its child is: as ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// To whom it was given; they need not be able to have cases any more.
    pub owner: Option<PersonId>,
    /// The setting.
    pub setting: Option<String>,
}

/// Who has a case and where its child is, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Called {
    /// Who has it on the day asked for; nobody, where it was given to somebody who cannot have cases then.
    pub officer: Option<Arc<str>>,
    /// The setting's name, or `School 103150` until it is known.
    pub setting: Option<Arc<str>>,
}

impl Called {
    /// Who has it, in the words of a list.
    #[must_use]
    pub fn officer_words(&self) -> &str {
        self.officer.as_deref().unwrap_or("Not given to anyone")
    }

    /// The setting, in the words of a list; empty where none is known.
    #[must_use]
    pub fn setting_words(&self) -> &str {
        self.setting.as_deref().unwrap_or_default()
    }
}

/// What was read within the last second.
#[derive(Debug, Default)]
pub(crate) struct Names {
    officers: Remembered<(PersonId, Day), Option<Arc<str>>>,
    settings: Remembered<String, Arc<str>>,
}

impl Names {
    /// The names of some cases, in their order.
    pub(crate) async fn called(
        &self,
        store: &Store,
        given: &[Given],
        (day, running): (Day, Duration),
    ) -> Answer<Vec<Called>> {
        let owners: Vec<(PersonId, Day)> = given.iter().filter_map(|of| Some((of.owner?, day))).collect();
        let officers = self.officers.of(&owners, running, |unread| async move {
            let unread: Vec<PersonId> = unread.into_iter().map(|(person, _)| person).collect();
            let found = officers::names(store, &unread, day).await?;
            Ok(found.into_iter().map(|(person, name)| ((person, day), Some(name.into()))).collect())
        });
        let ids: Vec<String> = given.iter().filter_map(|of| of.setting.clone()).collect();
        let settings = self.settings.of(&ids, running, |unread| async move {
            let found = settings::names(store, &unread).await?;
            Ok(found.into_iter().map(|(id, name)| (id, name.into())).collect())
        });
        let (mut officers, mut settings) = (officers.await?.into_iter(), settings.await?.into_iter());
        let call = |of: &Given| {
            let officer = of.owner.and_then(|_| officers.next().flatten());
            Called { officer, setting: of.setting.as_ref().and_then(|_| settings.next()) }
        };
        Ok(given.iter().map(call).collect())
    }
}
