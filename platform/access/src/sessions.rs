//! Who is signed in. A session is a row; what this process remembers of it is at most a second old, so that
//! ending it anywhere takes effect everywhere within a second, and here at once.

use crate::secret::Key;
use crate::session::{Held, IDLE_SECONDS, LONGEST_SECONDS, Moment, STAMP_SECONDS, Session};
use crate::store::sessions as sql;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use waymark_access_policy::Role;
use waymark_kernel::{Answer, Instant, PersonId};
use waymark_store::Store;

/// What was read is trusted this long.
const FRESH: Duration = Duration::from_secs(1);
/// What this process remembers is swept when it holds this many.
const REMEMBERED: usize = 10_000;

/// The sessions of an area. Cloning is cheap.
#[derive(Debug, Clone)]
pub struct Sessions {
    store: Store,
    known: Arc<Mutex<HashMap<String, Known>>>,
}

/// What this process remembers of one session.
#[derive(Debug, Clone, Copy)]
struct Known {
    held: Held,
    /// When this process first met it, and when it last read the row, by its own clock.
    met: Duration,
    read: Duration,
    /// When "last seen" was last written.
    stamped: Instant,
}

impl Sessions {
    /// Over the area's store.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store, known: Arc::default() }
    }

    /// Signs a person in, in one role. The key goes into the browser's cookie and nowhere else.
    ///
    /// # Errors
    /// A Fault when the machine has no randomness; otherwise as [`Store::write`].
    pub async fn open(&self, person: PersonId, role: Role, moment: Moment) -> Answer<Key> {
        let held = Held { person, role, started: moment.at, seen: moment.at, ended: false };
        self.insert(held, moment, moment.running).await
    }

    /// The session of a key, if it is good. It reads the row again after a second, and stamps it at most once a
    /// minute.
    ///
    /// # Errors
    /// As [`Store::optional`] and [`Store::write`].
    pub async fn session(&self, key: &Key, moment: Moment) -> Answer<Option<Session>> {
        let digest = key.digest();
        let Some(mut known) = self.look_up(&digest, moment).await? else { return Ok(None) };
        if !known.held.is_good(moment, known.met) {
            // Written once: a browser that goes on sending a dead key makes no more writes.
            if !known.held.ended {
                self.end_digest(digest, moment.at).await?;
            }
            return Ok(None);
        }
        known.held.seen = known.held.seen.max(moment.at);
        if known.stamped.plus_seconds(STAMP_SECONDS) <= moment.at {
            known.stamped = moment.at;
            self.remember(&digest, known);
            sql::stamp(&self.store, digest, moment.at).await?;
        } else {
            self.remember(&digest, known);
        }
        Ok(Some(known.held.shown(key)))
    }

    /// Goes on in another role with a new key; the old key is void and the ten hours go on counting.
    ///
    /// # Errors
    /// As [`Sessions::open`].
    pub async fn change_role(&self, key: &Key, role: Role, moment: Moment) -> Answer<Option<Key>> {
        let digest = key.digest();
        let Some(known) = self.look_up(&digest, moment).await? else { return Ok(None) };
        self.end_digest(digest, moment.at).await?;
        if !known.held.is_good(moment, known.met) {
            return Ok(None);
        }
        let held = Held { role, seen: moment.at, ..known.held };
        self.insert(held, moment, known.met).await.map(Some)
    }

    /// Signs out. Ending what has ended changes nothing.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn end(&self, key: &Key, at: Instant) -> Answer<()> {
        self.end_digest(key.digest(), at).await
    }

    /// Ends every session of a person: after a change of password, a lost device, a leaver. Answers how many.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn end_all_of(&self, person: PersonId, at: Instant) -> Answer<u64> {
        let ended = sql::end_all_of(&self.store, person, at).await?;
        self.lock().retain(|_, known| known.held.person != person);
        Ok(ended)
    }

    /// When these people were last here, as far as their sessions are still kept (about a month).
    ///
    /// # Errors
    /// As [`Store::optional`].
    pub async fn last_seen(&self, people: &[PersonId]) -> Answer<HashMap<PersonId, Instant>> {
        let mut last = HashMap::new();
        for person in people {
            if let Some(seen) = sql::last_seen(&self.store, *person).await? {
                last.insert(*person, seen);
            }
        }
        Ok(last)
    }

    /// Removes the rows of sessions that were over a month ago. Answers how many.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn forget_old(&self, at: Instant) -> Answer<u64> {
        const MONTH: i64 = 31 * 24 * 60 * 60;
        sql::forget_before(&self.store, at.plus_seconds(-MONTH - LONGEST_SECONDS)).await
    }

    async fn insert(&self, held: Held, moment: Moment, met: Duration) -> Answer<Key> {
        let key = Key::random()?;
        let digest = key.digest();
        sql::insert(&self.store, digest.clone(), held).await?;
        self.remember(&digest, Known { held, met, read: moment.running, stamped: moment.at });
        Ok(key)
    }

    /// What is remembered, or the row when that is more than a second old. When it was met stays, so that reading
    /// again does not lengthen the ten hours.
    async fn look_up(&self, digest: &str, moment: Moment) -> Answer<Option<Known>> {
        let remembered = self.lock().get(digest).copied();
        if let Some(known) = remembered.filter(|k| moment.running.saturating_sub(k.read) < FRESH) {
            return Ok(Some(known));
        }
        let Some(row) = sql::read(&self.store, digest).await? else { return Ok(None) };
        let seen = remembered.map_or(row.seen, |k| k.held.seen.max(row.seen));
        let met = remembered.map_or(moment.running, |k| k.met);
        let held = Held { seen, ..row };
        Ok(Some(Known { held, met, read: moment.running, stamped: row.seen }))
    }

    async fn end_digest(&self, digest: String, at: Instant) -> Answer<()> {
        sql::end(&self.store, digest.clone(), at).await?;
        self.lock().remove(&digest);
        Ok(())
    }

    fn remember(&self, digest: &str, known: Known) {
        let mut all = self.lock();
        if all.len() >= REMEMBERED {
            all.retain(|_, k| known.held.seen < k.held.seen.plus_seconds(IDLE_SECONDS));
        }
        all.insert(digest.to_owned(), known);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
