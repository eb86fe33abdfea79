//! Slows down guessing: so many tries in so many minutes for one name and for one address. Kept in memory only;
//! what was tried is never logged.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use waymark_kernel::{Answer, Instant, Problem};

/// At most ten tries in five minutes, as Cyber Essentials asks of sign-ins (requirements v3.3, user access control)
/// [v].
const TRIES: usize = 10;
const WINDOW_SECONDS: i64 = 5 * 60;
/// How many names and addresses are remembered at most.
const REMEMBERED: usize = 10_000;

const TOO_MANY: &str = "There were too many tries to sign in. Wait 5 minutes, then try again.";

/// Counts tries to sign in.
#[derive(Debug, Default)]
pub struct Throttle(Mutex<HashMap<String, VecDeque<Instant>>>);

impl Throttle {
    /// Counts one try for a key, such as `account …` or `address …`.
    ///
    /// # Errors
    /// Busy when there were too many; the try is not to be looked at.
    pub fn try_now(&self, key: &str, now: Instant) -> Answer<()> {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() >= REMEMBERED && !tries.contains_key(key) {
            make_room(&mut tries, now);
        }
        let mine = tries.entry(key.to_owned()).or_default();
        while mine.front().is_some_and(|first| is_over(*first, now)) {
            mine.pop_front();
        }
        if mine.len() >= TRIES {
            return Err(Problem::Busy(TOO_MANY.to_owned()));
        }
        mine.push_back(now);
        Ok(())
    }

    /// Forgets a key's tries: the right person signed in.
    pub fn succeeded(&self, key: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
    }
}

fn is_over(tried: Instant, now: Instant) -> bool {
    tried.plus_seconds(WINDOW_SECONDS) <= now
}

/// Forgets what is over; if everything is fresh, the key that was last tried longest ago.
fn make_room(tries: &mut HashMap<String, VecDeque<Instant>>, now: Instant) {
    tries.retain(|_, all| all.back().is_some_and(|last| !is_over(*last, now)));
    if tries.len() >= REMEMBERED
        && let Some(oldest) =
            tries.iter().min_by_key(|(_, all)| all.back().copied()).map(|(key, _)| key.clone())
    {
        tries.remove(&oldest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant(0).plus_seconds(seconds)
    }

    #[test]
    fn the_eleventh_try_in_five_minutes_waits_and_later_ones_go_on() {
        let throttle = Throttle::default();
        for second in 0..10 {
            assert!(throttle.try_now("a", at(second)).is_ok());
        }
        assert!(matches!(throttle.try_now("a", at(299)), Err(Problem::Busy(_))));
        assert!(throttle.try_now("b", at(299)).is_ok());
        assert!(throttle.try_now("a", at(300)).is_ok());
        assert!(throttle.try_now("a", at(300)).is_err());
    }

    #[test]
    fn a_right_sign_in_forgets_the_wrong_ones_before_it() {
        let throttle = Throttle::default();
        for second in 0..10 {
            throttle.try_now("a", at(second)).unwrap();
        }
        throttle.succeeded("a");
        assert!(throttle.try_now("a", at(10)).is_ok());
    }

    #[test]
    fn a_flood_of_names_takes_no_more_than_a_fixed_memory() {
        let throttle = Throttle::default();
        for n in 0..(REMEMBERED as i64 + 500) {
            throttle.try_now(&n.to_string(), at(n / 100)).unwrap();
        }
        assert!(throttle.0.lock().unwrap().len() <= REMEMBERED);
    }
}
