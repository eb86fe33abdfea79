//! The load: `wrk` with our script, what it measured, and what the server needed for it.

use super::figure::first_number;
use super::site::{Session, Site};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One load.
pub struct Load<'l> {
    /// `list` or `mix`.
    pub mode: &'l str,
    /// The address of `list`.
    pub list: &'l str,
    /// The file of case references, for `mix`: half of them are for the warming up, so that no case is written to twice.
    pub refs: &'l Path,
    /// How many connections.
    pub connections: u32,
    /// How many seconds.
    pub seconds: u32,
}

/// What came of it.
pub struct Told {
    /// Milliseconds of the server's processor a request.
    pub cpu_ms: f64,
    /// Milliseconds within which 99 of 100 requests were answered.
    pub p99_ms: f64,
    /// Requests answered.
    pub requests: f64,
    /// Answers that were neither 2xx nor 3xx, and broken connections.
    pub errors: f64,
    /// The most memory the server has held so far, in MiB.
    pub mib: f64,
}

impl Load<'_> {
    /// Warms up for two seconds, then measures.
    pub fn run(&self, site: &Site, session: &Session) -> Result<Told, String> {
        self.wrk(site, session, (self.connections.min(16), 2, 0))?;
        let before = site.running.cpu();
        let measured_from = lines(self.refs) / 2;
        let said = self.wrk(site, session, (self.connections, self.seconds, measured_from))?;
        let cpu = site.running.cpu() - before;
        let requests = first_number(before_word(&said, " requests in"));
        let errors = after_word(&said, "Non-2xx or 3xx responses:").map_or(0.0, first_number) + broken(&said);
        let p99_ms = milliseconds(
            said.lines().find_map(|line| line.trim().strip_prefix("99%")).unwrap_or_default().trim(),
        );
        let cpu_ms = 1_000.0 * cpu / requests.max(1.0);
        Ok(Told { cpu_ms, p99_ms, requests, errors, mib: site.running.mib("VmHWM") })
    }

    /// Runs it over so many connections for so many seconds, writing from that line of `refs` on.
    fn wrk(&self, site: &Site, session: &Session, how: (u32, u32, usize)) -> Result<String, String> {
        let (connections, seconds, from) = how;
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/bench/load.lua");
        let output = Command::new("wrk")
            .args(["-t2", "--timeout", "30s", "--latency", "-s"])
            .arg(script)
            .args([format!("-c{connections}"), format!("-d{seconds}s"), format!("http://{}", site.listen)])
            .env("MODE", self.mode)
            .env("LIST", self.list)
            .env("REFS", self.refs)
            .env("FROM", from.to_string())
            .env("COOKIE", &session.cookie)
            .env("CSRF", &session.csrf)
            .output()
            .map_err(|error| format!("wrk could not be started (package wrk): {error}"))?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// How many lines a file has; none where there is no such file.
fn lines(file: &Path) -> usize {
    std::fs::read_to_string(file).map_or(0, |text| text.lines().count())
}

fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.split_once(word).map(|(_, rest)| rest.lines().next().unwrap_or_default().trim())
}

fn before_word<'t>(text: &'t str, word: &str) -> &'t str {
    text.split_once(word).map_or("", |(before, _)| before.lines().last().unwrap_or_default().trim())
}

/// `Socket errors: connect 0, read 3, write 0, timeout 1`, added up.
fn broken(said: &str) -> f64 {
    let line = after_word(said, "Socket errors:").unwrap_or_default();
    line.split(',').filter_map(|part| part.split_whitespace().last()?.parse::<f64>().ok()).sum()
}

/// `812.00us`, `21.43ms` or `1.20s` in milliseconds.
fn milliseconds(text: &str) -> f64 {
    let number = first_number(text);
    match text {
        _ if text.ends_with("us") => number / 1_000.0,
        _ if text.ends_with("ms") => number,
        _ if text.ends_with('m') => number * 60_000.0,
        _ => number * 1_000.0,
    }
}
