//! Sessions as people and processes meet them: idle, long, ended here, ended elsewhere, in another role.

use crate::support::{TODAY, all_migrations, visitor};
use std::time::Duration;
use waymark_access::{Key, Moment, Role, Sessions};
use waymark_kernel::PersonId;
use waymark_store::{Store, args};
use waymark_testkit::{both_stores, noon};

/// So many seconds after noon by the wall, and since the process began.
fn moment(wall: i64, running: u64) -> Moment {
    Moment { at: noon(TODAY).at.plus_seconds(wall), running: Duration::from_secs(running) }
}

fn after(seconds: i64) -> Moment {
    moment(seconds, seconds.unsigned_abs())
}

fn person() -> PersonId {
    visitor(1, Role::Parent).person
}

async fn is_good(sessions: &Sessions, key: &Key, moment: Moment) -> bool {
    sessions.session(key, moment).await.unwrap().is_some()
}

async fn last_seen(store: &Store) -> i64 {
    let read = "SELECT max(seen) FROM access_session WHERE area = $1";
    store.one::<(i64,)>(read, args![store.area()]).await.unwrap().0
}

#[test]
fn a_key_opens_its_own_session_and_no_other_key_opens_any() {
    both_stores(&all_migrations(), |store| async move {
        let sessions = Sessions::new(store.clone());
        let key = sessions.open(person(), Role::CaseOfficer, after(0)).await.unwrap();
        let session = sessions.session(&key, after(1)).await.unwrap().unwrap();
        assert_eq!((session.person, session.role), (person(), Role::CaseOfficer));
        let cookie = key.to_cookie();
        assert!(is_good(&sessions, &Key::from_cookie(&cookie).unwrap(), after(1)).await);
        let flipped = cookie.replacen(|c: char| c != '0', "0", 1);
        assert!(!is_good(&sessions, &Key::from_cookie(&flipped).unwrap(), after(1)).await);
        let stored: (String,) = store
            .one("SELECT key_digest FROM access_session WHERE area = $1", args![store.area()])
            .await
            .unwrap();
        assert_ne!(stored.0, cookie);
    });
}

#[test]
fn pages_keep_a_session_for_ten_hours_and_half_an_hour_without_one_ends_it() {
    both_stores(&all_migrations(), |store| async move {
        let sessions = Sessions::new(store.clone());
        let idle = sessions.open(person(), Role::Parent, after(0)).await.unwrap();
        assert!(!is_good(&sessions, &idle, after(1800)).await);
        assert!(!is_good(&sessions, &idle, after(1)).await, "what is over stays over");
        let busy = sessions.open(person(), Role::Parent, after(0)).await.unwrap();
        for minute in (0..600).step_by(29) {
            assert!(is_good(&sessions, &busy, after(minute * 60)).await, "{minute}");
        }
        assert!(!is_good(&sessions, &busy, after(36_000)).await);
    });
}

#[test]
fn setting_the_wall_clock_back_an_hour_at_a_time_does_not_keep_a_session_for_ever() {
    both_stores(&all_migrations(), |store| async move {
        let sessions = Sessions::new(store.clone());
        let key = sessions.open(person(), Role::Parent, after(0)).await.unwrap();
        for hour in 0..10 {
            assert!(is_good(&sessions, &key, moment(60, hour * 3600)).await, "{hour}");
        }
        assert!(!is_good(&sessions, &key, moment(60, 36_000)).await);
    });
}

#[test]
fn last_seen_is_written_at_most_once_a_minute() {
    both_stores(&all_migrations(), |store| async move {
        let sessions = Sessions::new(store.clone());
        let key = sessions.open(person(), Role::Parent, after(0)).await.unwrap();
        for second in 1..60 {
            assert!(is_good(&sessions, &key, after(second)).await);
        }
        assert_eq!(last_seen(&store).await, after(0).at.0);
        assert!(is_good(&sessions, &key, after(60)).await);
        assert_eq!(last_seen(&store).await, after(60).at.0);
        assert!(is_good(&sessions, &key, after(119)).await);
        assert_eq!(last_seen(&store).await, after(60).at.0);
    });
}

#[test]
fn a_session_ended_by_another_process_is_refused_here_within_a_second() {
    both_stores(&all_migrations(), |store| async move {
        let (here, there) = (Sessions::new(store.clone()), Sessions::new(store.clone()));
        let key = here.open(person(), Role::Parent, after(0)).await.unwrap();
        assert!(is_good(&here, &key, after(1)).await && is_good(&there, &key, after(1)).await);
        there.end(&key, after(1).at).await.unwrap();
        assert!(!is_good(&there, &key, after(1)).await, "at once where it was ended");
        assert!(!is_good(&here, &key, after(2)).await, "within a second elsewhere");
    });
}

#[test]
fn revoking_a_person_ends_all_their_sessions_and_nobody_elses() {
    both_stores(&all_migrations(), |store| async move {
        let sessions = Sessions::new(store.clone());
        let first = sessions.open(person(), Role::Parent, after(0)).await.unwrap();
        let second = sessions.open(person(), Role::CaseOfficer, after(0)).await.unwrap();
        let other = sessions.open(visitor(2, Role::Parent).person, Role::Parent, after(0)).await.unwrap();
        assert_eq!(sessions.end_all_of(person(), after(1).at).await.unwrap(), 2);
        assert!(!is_good(&sessions, &first, after(1)).await && !is_good(&sessions, &second, after(1)).await);
        assert!(is_good(&sessions, &other, after(1)).await);
    });
}

#[test]
fn another_role_is_a_new_key_and_the_ten_hours_go_on_counting() {
    both_stores(&all_migrations(), |store| async move {
        let sessions = Sessions::new(store.clone());
        let old = sessions.open(person(), Role::CaseOfficer, after(0)).await.unwrap();
        let new = sessions.change_role(&old, Role::SendManager, after(600)).await.unwrap().unwrap();
        assert!(!is_good(&sessions, &old, after(601)).await);
        let session = sessions.session(&new, after(601)).await.unwrap().unwrap();
        assert_eq!((session.role, session.started), (Role::SendManager, after(0).at));
        assert!(sessions.change_role(&old, Role::Parent, after(602)).await.unwrap().is_none());
    });
}

#[test]
fn a_session_outlives_a_restart_of_the_process() {
    both_stores(&all_migrations(), |store| async move {
        let before = Sessions::new(store.clone());
        let key = before.open(person(), Role::Parent, after(0)).await.unwrap();
        let restarted = Sessions::new(store.clone());
        assert!(is_good(&restarted, &key, moment(1700, 3)).await);
        assert!(!is_good(&restarted, &key, moment(1700 + 1800, 4)).await);
    });
}

#[test]
fn rows_of_sessions_over_a_month_ago_are_removed_and_live_ones_kept() {
    both_stores(&all_migrations(), |store| async move {
        let sessions = Sessions::new(store.clone());
        sessions.open(person(), Role::Parent, after(-40 * 86_400)).await.unwrap();
        let live = sessions.open(person(), Role::Parent, after(0)).await.unwrap();
        assert_eq!(sessions.forget_old(after(1).at).await.unwrap(), 1);
        assert!(is_good(&sessions, &live, after(1)).await);
    });
}
