//! What was acknowledged is on disk: the server is killed in the middle of writing, again and again, and every request
//! that it gave a reference to is still there.

use crate::world::{Engine, World};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

#[test]
fn requests_acknowledged_before_a_kill_are_there_after_it() {
    let mut world = World::served(Engine::Folder);
    let acknowledged = Mutex::new(Vec::new());
    for round in 0..3 {
        let officer = world.visitor("case_officer");
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let (officer, stop, acknowledged) = (officer.clone(), &stop, &acknowledged);
                scope.spawn(move || {
                    for n in 0.. {
                        if stop.load(Ordering::Relaxed) {
                            return;
                        }
                        let sent = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                            let hidden = officer.opens("/cases/new").hidden("/cases/new");
                            let name = format!("Writer{round}{writer}x{n}");
                            officer.sends(
                                "/cases/new",
                                &hidden,
                                &[
                                    ("child", "new"),
                                    ("forename", "Robin"),
                                    ("surname", &name),
                                    ("birth_date", "4"),
                                    ("birth_date-month", "7"),
                                    ("birth_date-year", "2018"),
                                    ("source", "1"),
                                    ("route", "phone"),
                                    ("day", "20"),
                                    ("day-month", "11"),
                                    ("day-year", "2026"),
                                    ("contact_name", "Someone"),
                                    ("contact_phone", "01632 960 998"),
                                    ("contact_right", "no_pr"),
                                ],
                            )
                        }));
                        match sent {
                            Ok(page) if page.status == 303 => acknowledged.lock().unwrap().push(page.to),
                            _ => return,
                        }
                    }
                });
            }
            let wanted = acknowledged.lock().unwrap().len() + 10;
            for _ in 0..600 {
                if acknowledged.lock().unwrap().len() >= wanted {
                    break;
                }
                std::thread::sleep(Duration::from_millis(50));
            }
            world.killed_and_started_again();
            stop.store(true, Ordering::Relaxed);
        });
    }
    let acknowledged = acknowledged.into_inner().unwrap();
    assert!(acknowledged.len() >= 30, "too few were sent to prove anything: {}", acknowledged.len());
    let officer = world.visitor("case_officer");
    for reference in &acknowledged {
        let path = reference.split('?').next().unwrap_or_default();
        assert_eq!(officer.opens(path).status, 200, "{path} was acknowledged and is gone");
    }
}
