//! What this process remembers of what it has read: for a second, so that a change made anywhere is on every page a second
//! later. Times are of the process's own clock, which nobody can set.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use waymark_kernel::Answer;

/// What was read is trusted this long.
pub(crate) const FRESH: Duration = Duration::from_secs(1);
/// What is remembered is swept when there is this much of it.
const MOST: usize = 10_000;

/// Values by their key, with when each was read.
#[derive(Debug)]
pub(crate) struct Remembered<K, V>(Mutex<HashMap<K, (Duration, V)>>);

impl<K, V> Default for Remembered<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash + Clone, V: Clone> Remembered<K, V> {
    /// The values of these keys, in their order. Those that are not remembered are asked of `read`, each once; what it does
    /// not find is nothing, and remembered so.
    ///
    /// # Errors
    /// As `read`'s.
    pub(crate) async fn of<F>(
        &self,
        keys: &[K],
        running: Duration,
        read: impl FnOnce(Vec<K>) -> F,
    ) -> Answer<Vec<V>>
    where
        F: Future<Output = Answer<HashMap<K, V>>>,
        V: Default,
    {
        let values: Vec<Option<V>> = {
            let known = self.known();
            keys.iter().map(|key| fresh(&known, key, running)).collect()
        };
        let unread = keys.iter().zip(&values).filter(|(_, value)| value.is_none());
        let unread: HashSet<&K> = unread.map(|(key, _)| key).collect();
        let mut found = HashMap::new();
        if !unread.is_empty() {
            let asked: Vec<K> = unread.into_iter().cloned().collect();
            found = read(asked.clone()).await?;
            let value = |key: &K| found.get(key).cloned().unwrap_or_default();
            let read: Vec<(K, V)> = asked.into_iter().map(|key| (key.clone(), value(&key))).collect();
            self.keep(read, running);
        }
        let or_found =
            |(key, value): (&K, Option<V>)| value.or_else(|| found.get(key).cloned()).unwrap_or_default();
        Ok(keys.iter().zip(values).map(or_found).collect())
    }

    /// The value of one key.
    ///
    /// # Errors
    /// As `read`'s.
    pub(crate) async fn one<F>(&self, key: K, running: Duration, read: impl FnOnce(K) -> F) -> Answer<V>
    where
        F: Future<Output = Answer<V>>,
    {
        let known = fresh(&self.known(), &key, running);
        if let Some(value) = known {
            return Ok(value);
        }
        let value = read(key.clone()).await?;
        self.keep([(key, value.clone())], running);
        Ok(value)
    }

    fn keep(&self, read: impl IntoIterator<Item = (K, V)>, running: Duration) {
        let mut known = self.known();
        known.extend(read.into_iter().map(|(key, value)| (key, (running, value))));
        if known.len() > MOST {
            known.retain(|_, (at, _)| running.saturating_sub(*at) < FRESH);
        }
    }

    fn known(&self) -> MutexGuard<'_, HashMap<K, (Duration, V)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn fresh<K: Eq + Hash, V: Clone>(known: &HashMap<K, (Duration, V)>, key: &K, running: Duration) -> Option<V> {
    known.get(key).filter(|(at, _)| running.saturating_sub(*at) < FRESH).map(|(_, value)| value.clone())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test must stop here")]

    use super::*;
    use std::cell::RefCell;
    use waymark_testkit::stores::block_on;

    const SECOND: Duration = Duration::from_secs(1);

    /// The lengths of these words; nothing has none.
    async fn lengths(words: Vec<&'static str>) -> Answer<HashMap<&'static str, usize>> {
        Ok(words.into_iter().filter(|word| !word.is_empty()).map(|word| (word, word.len())).collect())
    }

    #[test]
    fn what_was_read_within_a_second_is_not_read_again_and_each_key_is_asked_once() {
        let known: Remembered<&str, usize> = Remembered::default();
        let asked = RefCell::new(Vec::new());
        let of = |keys: [&'static str; 3], running| {
            let read = |words: Vec<&'static str>| {
                asked.borrow_mut().extend(words.clone());
                lengths(words)
            };
            block_on(known.of(&keys, running, read)).unwrap()
        };
        assert_eq!(of(["two", "", "two"], SECOND), [3, 0, 3]);
        asked.borrow_mut().sort_unstable();
        assert_eq!(asked.take(), ["", "two"]);
        assert_eq!(of(["", "two", "four"], SECOND + SECOND / 2), [0, 3, 4]);
        assert_eq!(asked.take(), ["four"]);
        assert_eq!(of(["two", "four", "two"], SECOND * 2), [3, 4, 3]);
        assert_eq!(asked.take(), ["two"]);
    }

    #[test]
    fn what_cannot_be_read_is_not_remembered() {
        let known: Remembered<u8, u8> = Remembered::default();
        let fault = || Err(waymark_kernel::Problem::Missing);
        assert!(block_on(known.one(1, SECOND, async |_| fault())).is_err());
        assert_eq!(block_on(known.one(1, SECOND, async |_| Ok(7))).unwrap(), 7);
        assert_eq!(block_on(known.one(1, SECOND, async |_| fault())).unwrap(), 7);
    }

    #[test]
    fn what_is_old_is_swept_when_there_is_much_of_it() {
        let known: Remembered<usize, usize> = Remembered::default();
        let all = |from: usize| (from..from + MOST).map(|n| (n, n)).collect::<Vec<_>>();
        known.keep(all(0), SECOND);
        known.keep(all(MOST), SECOND * 3);
        assert_eq!(known.known().len(), MOST);
    }
}
