//! `/readyz`: whether what this server needs is there, for whatever sends visitors to it. It tells a word each of the database
//! and of the disk, and nothing of what they hold.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;
use std::io::Write as _;
use std::path::Path;
use waymark_people::Desk;
use waymark_store::Place;

/// How much is written to try the disk.
const TRIED: [u8; 4096] = [0; 4096];

/// What is told.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub struct Ready {
    database: &'static str,
    disk: &'static str,
}

/// The answer: 200 when all is well, otherwise 503.
pub async fn show(State(desk): State<Desk>) -> (StatusCode, Json<Ready>) {
    let store = desk.store();
    let answers = matches!(store.about().await, Ok(Some(_)));
    let takes = match store.place().clone() {
        Place::Folder(folder) => {
            tokio::task::spawn_blocking(move || takes(&folder)).await.unwrap_or_default()
        }
        // The disk is the database's: it has told the store when it could not be written.
        Place::Database(_) => true,
    };
    told(answers, takes && !store.broken())
}

/// Whether a file can be written into a folder. It is gone again at once.
fn takes(folder: &Path) -> bool {
    let made = tempfile::Builder::new().prefix("ready").tempfile_in(folder);
    made.and_then(|mut file| file.write_all(&TRIED)).is_ok()
}

fn told(answers: bool, takes: bool) -> (StatusCode, Json<Ready>) {
    let status = if answers && takes { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let word = |good| if good { "ok" } else { "failing" };
    (status, Json(Ready { database: word(answers), disk: word(takes) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;
    use waymark_testkit::block_on;
    use waymark_testkit_pages::Browser;

    #[test]
    fn a_server_is_not_ready_when_its_folder_is_gone_nor_when_its_database_does_not_answer() {
        block_on(async {
            let (ok, failing) = ("ok", "failing");
            let browser = Browser::open(day(2026, 11, 23), &[], |_| axum::Router::new()).await;
            let asked = || async { show(State(browser.desk.clone())).await };
            let (status, Json(ready)) = asked().await;
            assert_eq!((status, ready), (StatusCode::OK, Ready { database: ok, disk: ok }));
            let Place::Folder(folder) = browser.desk.store().place() else { unreachable!("it is a folder") };
            std::fs::remove_dir_all(folder).unwrap();
            let (status, Json(ready)) = asked().await;
            assert_eq!((status, ready.disk), (StatusCode::SERVICE_UNAVAILABLE, failing));
            browser.desk.store().close().await;
            let (status, Json(ready)) = asked().await;
            assert_eq!((status, ready.database), (StatusCode::SERVICE_UNAVAILABLE, failing));
        });
    }

    #[test]
    fn a_disk_that_takes_nothing_is_found_and_nothing_is_left_on_one_that_does() {
        let folder = tempfile::tempdir().unwrap();
        assert!(takes(folder.path()));
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
        assert!(!takes(&folder.path().join("unmounted")));
    }

    #[test]
    fn one_thing_that_fails_is_told_by_its_name_and_visitors_are_not_sent_here() {
        assert_eq!(told(true, true).0, StatusCode::OK);
        let (status, Json(ready)) = told(true, false);
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(ready, Ready { database: "ok", disk: "failing" });
        assert_eq!(told(false, true).0, StatusCode::SERVICE_UNAVAILABLE);
    }
}
