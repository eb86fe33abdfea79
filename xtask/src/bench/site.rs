//! The product serving a folder, and somebody signed in to it.

use super::http::{Answer, ask, free_address};
use super::process::Running;
use std::path::Path;
use std::time::{Duration, Instant};

/// The day it is in every folder of the workloads.
pub const TODAY: &str = "2026-11-23";
/// How long a start may take before it counts as none.
const PATIENCE: Duration = Duration::from_secs(60);

/// A served folder.
pub struct Site {
    /// The program.
    pub running: Running,
    /// Where it listens.
    pub listen: String,
    /// Seconds from the start until it said that it is ready.
    pub ready: f64,
    links: String,
}

/// Somebody signed in: the cookie of the session, and the token of its forms.
#[derive(Clone)]
pub struct Session {
    /// The cookie.
    pub cookie: String,
    /// The token that every form of the session carries.
    pub csrf: String,
}

impl Site {
    /// Serves a folder and waits until it is ready.
    pub fn serve(binary: &Path, data: &Path) -> Result<Self, String> {
        let (listen, folder) = (free_address()?, data.to_string_lossy());
        let words = ["demo", "--data", &folder, "--today", TODAY, "--listen", &listen];
        let begun = Instant::now();
        let running = Running::start(binary, &words)?;
        while !ask(&listen, "GET", "/readyz", "", b"").is_ok_and(|answer| answer.status == 200) {
            if running.ended() || begun.elapsed() > PATIENCE {
                return Err(format!("{folder} was not served within {:.0} s", begun.elapsed().as_secs_f64()));
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let ready = begun.elapsed().as_secs_f64();
        let links =
            std::fs::read_to_string(data.join("demo-links.json")).map_err(|error| error.to_string())?;
        Ok(Self { running, listen, ready, links })
    }

    /// Signs in the person of a role.
    pub fn sign_in(&self, role: &str) -> Result<Session, String> {
        let wanted = format!("\"role\": \"{role}\"");
        let link = self.links.split('{').find(|link| link.contains(&wanted));
        let token = link.and_then(|link| link.split("/sign-in/link/").nth(1)?.split('"').next());
        let token = token.ok_or_else(|| format!("no link for {role}"))?;
        let form = "content-type: application/x-www-form-urlencoded\r\n";
        let answer = ask(&self.listen, "POST", &format!("/sign-in/link/{token}"), form, b"")?;
        let cookie = answer.header("set-cookie").and_then(|line| line.split(';').next());
        let cookie = cookie.ok_or_else(|| format!("{role} was not signed in: {}", answer.head))?.to_owned();
        let start =
            self.get("/sign-out", &Session { cookie: cookie.clone(), csrf: String::new() }, "")?.text();
        Ok(Session { cookie, csrf: between(&start, "name=\"_csrf\" value=\"", "\"").to_owned() })
    }

    /// A page as somebody signed in, with more headers.
    pub fn get(&self, path: &str, session: &Session, headers: &str) -> Result<Answer, String> {
        let headers = format!("cookie: {}\r\n{headers}", session.cookie);
        ask(&self.listen, "GET", path, &headers, b"")
    }

    /// A form sent by somebody signed in.
    pub fn post(&self, path: &str, session: &Session, headers: &str, body: &[u8]) -> Result<Answer, String> {
        let headers = format!("cookie: {}\r\n{headers}", session.cookie);
        ask(&self.listen, "POST", path, &headers, body)
    }
}

/// What stands between two marks in a text; nothing when they are not there.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map_or("", |(found, _)| found)
}
