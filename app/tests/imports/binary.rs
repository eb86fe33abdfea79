//! Runs the binary in a data folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use waymark_demo::{Like, Population, Recipe, population};
use waymark_kernel::{Day, day};
use waymark_returns::{Person, write_xml};

/// The census day of every return here.
pub const CENSUS: Day = day(2026, 1, 15);

/// A data folder, and room beside it for files.
pub struct Place {
    root: TempDir,
}

/// What a run of the binary said.
pub struct Said {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub error: String,
}

impl Place {
    /// An empty one.
    pub fn new() -> Self {
        Self { root: TempDir::new().unwrap() }
    }

    /// A file beside the data folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Writes a file beside the data folder.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.file(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Whether an area was made.
    pub fn has_area(&self) -> bool {
        self.file("data").join("waymark.db").exists()
    }

    /// Runs the binary.
    pub fn run(&self, words: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
        let Output { status, stdout, stderr } =
            command.args(words).arg("--data").arg(self.file("data")).output().unwrap();
        Said {
            code: status.code().unwrap_or(-1),
            out: String::from_utf8(stdout).unwrap(),
            error: String::from_utf8(stderr).unwrap(),
        }
    }

    /// Runs the binary and kills it without warning after so long, if it is not done by then.
    pub fn run_and_kill(&self, words: &[&str], milliseconds: u64) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
        command.args(words).arg("--data").arg(self.file("data")).stdout(Stdio::null()).stderr(Stdio::null());
        let mut running = command.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        running.kill().unwrap();
        running.wait().unwrap();
    }

    /// Brings a return in and gives what was told as JSON.
    pub fn import(&self, path: &Path) -> serde_json::Value {
        let said = self.run(&["import", "sen2", path.to_str().unwrap(), "--json"]);
        assert_eq!(said.code, 0, "{}", said.error);
        serde_json::from_str(&said.out).unwrap()
    }

    /// The return of 2026 as exported.
    pub fn export(&self) -> String {
        let out = self.file("out.xml");
        let said = self.run(&["export", "sen2", "--year", "2026", "--out", out.to_str().unwrap()]);
        assert_eq!(said.code, 0, "{}", said.error);
        std::fs::read_to_string(out).unwrap()
    }
}

/// An invented area of some plans.
pub fn area(plans: u32) -> Population {
    population(&Recipe { seed: 3, like: Like::Sefton, plans: Some(plans), today: day(2026, 11, 23) })
}

/// Its return at census day.
pub fn return_of(area: &Population, change: impl Fn(usize, &mut Person)) -> Vec<u8> {
    return_at(CENSUS, area, change)
}

/// Its return at another census day.
pub fn return_at(census: Day, area: &Population, change: impl Fn(usize, &mut Person)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let persons = area.returns_at(census).enumerate().map(|(n, mut person)| {
        change(n, &mut person);
        person
    });
    write_xml(&area.header(census), persons, &mut bytes).unwrap();
    bytes
}
