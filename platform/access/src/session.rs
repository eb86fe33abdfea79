//! When a session is over: after half an hour without a page, and after ten hours in any case. Pure: times are
//! arguments.

use crate::secret::{FormToken, Key};
use std::time::Duration;
use waymark_access_policy::Role;
use waymark_kernel::{Instant, PersonId};

/// Over after this long without a page, for staff and families alike.
pub(crate) const IDLE_SECONDS: i64 = 30 * 60;
/// Over after this long in any case.
pub(crate) const LONGEST_SECONDS: i64 = 10 * 60 * 60;
/// "Last seen" is written at most this often.
pub(crate) const STAMP_SECONDS: i64 = 60;

/// A moment by both clocks: the wall's, which people may set, and the process's own, which only goes forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// By the wall.
    pub at: Instant,
    /// Since the process began, by a clock that nobody can set.
    pub running: Duration,
}

/// A session that is good: who visits, in which role. The rest of the visitor is read afresh at each request by
/// the room that keeps people, which also sees that the person still holds the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The person.
    pub person: PersonId,
    /// The one role of this visit.
    pub role: Role,
    /// When it began, by the wall.
    pub started: Instant,
    /// What each form of this session carries.
    pub form_token: FormToken,
}

/// A session as it is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) person: PersonId,
    pub(crate) role: Role,
    pub(crate) started: Instant,
    pub(crate) seen: Instant,
    pub(crate) ended: bool,
}

impl Held {
    /// Whether it is still good, when this process has known it since `known` on its own clock.
    pub(crate) fn is_good(&self, moment: Moment, known: Duration) -> bool {
        let longest = Duration::from_secs(LONGEST_SECONDS.unsigned_abs());
        !self.ended
            && moment.at < self.seen.plus_seconds(IDLE_SECONDS)
            && moment.at < self.started.plus_seconds(LONGEST_SECONDS)
            && moment.running.saturating_sub(known) < longest
    }

    pub(crate) fn shown(&self, key: &Key) -> Session {
        Session { person: self.person, role: self.role, started: self.started, form_token: key.form_token() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Instant = Instant(1_800_000_000_000_000);

    fn held(seen_after: i64) -> Held {
        let seen = START.plus_seconds(seen_after);
        Held { person: PersonId(uuid::Uuid::nil()), role: Role::Parent, started: START, seen, ended: false }
    }

    fn moment(wall: i64, running: u64) -> Moment {
        Moment { at: START.plus_seconds(wall), running: Duration::from_secs(running) }
    }

    const NEW: Duration = Duration::ZERO;

    #[test]
    fn half_an_hour_without_a_page_ends_a_session() {
        assert!(held(0).is_good(moment(1799, 1799), NEW));
        assert!(!held(0).is_good(moment(1800, 1800), NEW));
    }

    #[test]
    fn ten_hours_end_a_session_however_busy_it_is() {
        assert!(held(35_990).is_good(moment(35_999, 35_999), NEW));
        assert!(!held(35_990).is_good(moment(36_000, 0), NEW));
    }

    #[test]
    fn setting_the_wall_clock_back_does_not_lengthen_a_session() {
        assert!(held(0).is_good(moment(-3600, 35_999), NEW));
        assert!(!held(0).is_good(moment(-3600, 36_000), NEW));
        assert!(!held(0).is_good(moment(10, 50_000), Duration::from_secs(14_000)));
    }

    #[test]
    fn setting_the_wall_clock_forward_ends_a_session() {
        assert!(!held(0).is_good(moment(86_400, 1), NEW));
    }

    #[test]
    fn an_ended_session_is_never_good() {
        assert!(!Held { ended: true, ..held(0) }.is_good(moment(0, 0), NEW));
    }
}
