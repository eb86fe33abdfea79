//! A program of ours while it is measured: its processor time and memory as Linux tells them. It ends with its value.

use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// How often a running program is looked at: a wall time is too long by as much.
const LOOK: Duration = Duration::from_millis(1);

/// A program of ours that ends with this value.
pub struct Running(Child);

/// What a program needed from its start to its end.
pub struct Needed {
    /// Seconds by the clock on the wall.
    pub wall: f64,
    /// Seconds of processor, its own and the system's for it.
    pub cpu: f64,
    /// The most memory it held, in MiB.
    pub mib: f64,
    /// Whether it said that all went well.
    pub status: ExitStatus,
}

impl Running {
    /// Starts a program that says nothing here.
    pub fn start(program: &Path, words: &[&str]) -> Result<Self, String> {
        let child = Command::new(program).args(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        child.map(Self).map_err(|error| format!("{} could not be started: {error}", program.display()))
    }

    /// Seconds of processor so far; what it needed in all, once it has ended and before it is waited for.
    pub fn cpu(&self) -> f64 {
        let stat = self.told("stat");
        let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
        let ticks = after.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok());
        ticks.sum::<f64>() / 100.0
    }

    /// A line of its status, in MiB: `VmRSS` now, `VmHWM` at most.
    pub fn mib(&self, line: &str) -> f64 {
        let status = self.told("status");
        let found = status.lines().find_map(|text| text.strip_prefix(line)?.strip_prefix(':'));
        let kib = found.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
        kib.unwrap_or_default() / 1024.0
    }

    /// Whether it has ended by itself.
    pub fn ended(&self) -> bool {
        let stat = self.told("stat");
        stat.rsplit_once(") ").is_none_or(|(_, after)| after.starts_with('Z'))
    }

    fn told(&self, file: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{file}", self.0.id())).unwrap_or_default()
    }

    /// Ends it as a person would, so that it closes its files.
    fn stop(&mut self) {
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(None)) {
            self.stop();
        }
    }
}

/// Runs a program to its end and tells what it needed.
pub fn needed(program: &Path, words: &[&str]) -> Result<Needed, String> {
    let (begun, mut running) = (Instant::now(), Running::start(program, words)?);
    let mut mib: f64 = 0.0;
    while !running.ended() {
        mib = mib.max(running.mib("VmHWM"));
        std::thread::sleep(LOOK);
    }
    let (wall, cpu) = (begun.elapsed().as_secs_f64(), running.cpu());
    let status = running.0.wait().map_err(|error| error.to_string())?;
    Ok(Needed { wall, cpu, mib, status })
}

/// Runs a program three times and gives the run with the middle wall time; all must go well.
pub fn middle_of_three(program: &Path, words: &[&str]) -> Result<Needed, String> {
    let mut runs = Vec::new();
    for _ in 0..3 {
        let run = needed(program, words)?;
        if !run.status.success() {
            return Err(format!("{} {} failed ({})", program.display(), words.join(" "), run.status));
        }
        runs.push(run);
    }
    runs.sort_by(|a, b| a.wall.total_cmp(&b.wall));
    Ok(runs.swap_remove(1))
}

/// The load of the machine over the last minute.
pub fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().unwrap_or("?").to_owned()
}
