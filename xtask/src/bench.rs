//! `cargo x bench`: the product beside its peers, in one run on one machine. Needs `../shared/design/bench-peers` set up
//! once in `bench-work/` (see its README) and `wrk`. Prints one JSON line a run; the figure to compare is the processor
//! time of a request. It never asserts a time: these machines are noisy.

use crate::run::{Outcome, root, run, run_with};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const NO_CARGO: &str = "cargo was not found";

/// Builds, makes 25,000 cases, and loads the list as a SEND manager and as a case officer, then the peers' lists.
pub fn all() -> Outcome {
    let root = root();
    let peers = root.join("../shared/design/bench-peers");
    let work = root.join("bench-work");
    if !peers.join("bench.py").is_file() || !work.join("cases25k.db").is_file() {
        return Err(format!(
            "set the peers up once: BENCH_DIR={} bash {}",
            work.display(),
            peers.join("setup.sh").display()
        ));
    }
    run(
        "building the release binary",
        &root,
        "cargo",
        &["build", "--release", "--package", "waymark"],
        NO_CARGO,
    )?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let binary = target.join("release/waymark");
    let data = work.join("product-25k");
    if !data.join("waymark.db").is_file() {
        let data = data.to_string_lossy();
        let words = ["demo", "--data", &data, "--today", "2026-11-23", "--plans", "19300", "--make-only"];
        run(
            "making about 25,000 cases",
            &root,
            &binary.to_string_lossy(),
            &words,
            "the binary was not built",
        )?;
    }
    for role in ["send_manager", "case_officer"] {
        let cookie = sign_in(&binary, &data, role)?;
        println!("# the list as {role}");
        measure(&peers, &work, &binary, &data, &cookie)?;
    }
    for peer in ["rust", "django", "djangoadmin"] {
        python(&peers, &work, peer, &[])?;
    }
    Ok(())
}

fn measure(peers: &Path, work: &Path, binary: &Path, data: &Path, cookie: &str) -> Outcome {
    let serve = format!("{} demo --data {} --listen 127.0.0.1:{{port}}", binary.display(), data.display());
    let list = "/cases?stage=plan&due=late&sort=due&per=50";
    let settings = [("P_CMD", serve.as_str()), ("P_LIST", list), ("P_CASE", list), ("COOKIE", cookie)];
    python(peers, work, "product", &settings)
}

fn python(peers: &Path, work: &Path, peer: &str, settings: &[(&str, &str)]) -> Outcome {
    let folder = work.to_string_lossy();
    let mut all = vec![("BENCH_DIR", &*folder)];
    all.extend_from_slice(settings);
    let words = ["bench.py", peer, "list", "16", "8"];
    run_with(&format!("loading {peer}"), peers, "python3", &words, &all, "python3 was not found")
}

/// Serves the data for a moment and signs somebody in; the session outlives the server.
fn sign_in(binary: &Path, data: &Path, role: &str) -> Result<String, String> {
    let port = free_port()?;
    let listen = format!("127.0.0.1:{port}");
    let server = Command::new(binary)
        .args(["demo", "--data"])
        .arg(data)
        .args(["--listen", &listen])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{} could not be started: {error}", binary.display()))?;
    let mut server = Stopped(server);
    for _ in 0..100 {
        std::thread::sleep(Duration::from_millis(100));
        if ask(&listen, "GET", "/readyz").is_ok_and(|answer| answer.starts_with("HTTP/1.1 200")) {
            break;
        }
    }
    let links = std::fs::read_to_string(data.join("demo-links.json")).map_err(|error| error.to_string())?;
    let wanted = format!("\"role\": \"{role}\"");
    let link =
        links.split('{').find(|link| link.contains(&wanted)).ok_or_else(|| format!("no link for {role}"))?;
    let path =
        link.split("/sign-in/link/").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let answer = ask(&listen, "POST", &format!("/sign-in/link/{path}"))?;
    server.stop();
    let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: "));
    let cookie = cookie.and_then(|line| line.split(';').next());
    cookie.map(str::to_owned).ok_or_else(|| format!("nobody was signed in: {answer}"))
}

/// A server of ours that ends with this value.
struct Stopped(Child);

impl Stopped {
    fn stop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Stopped {
    fn drop(&mut self) {
        self.stop();
    }
}

fn ask(listen: &str, method: &str, path: &str) -> Result<String, String> {
    let mut stream = TcpStream::connect(listen).map_err(|error| error.to_string())?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {listen}\r\nconnection: close\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 0\r\n\r\n"
    );
    let mut answer = String::new();
    stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.read_to_string(&mut answer))
        .map_err(|error| error.to_string())?;
    Ok(answer)
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| error.to_string())
}
