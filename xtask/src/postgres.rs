//! A PostgreSQL of our own for the tests: made by `initdb` in a temporary folder, on a free loopback port, ended and
//! deleted afterwards. It never touches a server that is already running.

use crate::run::Outcome;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A running server; dropping it stops and deletes it.
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    url: String,
}

impl Cluster {
    /// The address tests connect to, with the right to create databases.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// The folder with `initdb` and `pg_ctl`, newest version first.
pub fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok();
    let mut found: Vec<PathBuf> =
        versions.into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path().join("bin")).collect();
    found.sort();
    found.push(PathBuf::from("/usr/local/bin"));
    found
        .into_iter()
        .rev()
        .find(|folder| ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file()))
}

/// Starts a server, or says that there is none.
pub fn start(root: &Path) -> Result<Option<Cluster>, String> {
    let Some(programs) = programs() else {
        crate::system::missing("PostgreSQL's server programs")?;
        return Ok(None);
    };
    println!("… starting a PostgreSQL of our own");
    let _ = root;
    let folder = std::env::temp_dir().join(format!("waymark-postgres-{}", std::process::id()));
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("could not make {}: {error}", folder.display()))?;
    let port = free_port()?;
    let cluster = Cluster { programs, url: format!("postgres://postgres@127.0.0.1:{port}/postgres"), folder };
    cluster.give_to_postgres()?;
    let data = cluster.folder.join("data");
    let data = data.to_string_lossy();
    cluster.run("initdb", &["-D", &data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"])?;
    let options = format!(
        "-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c max_connections=200"
    );
    let log = cluster.folder.join("log");
    cluster.run(
        "pg_ctl",
        &["-D", &data, "-w", "-t", "60", "-l", &log.to_string_lossy(), "-o", &options, "start"],
    )?;
    Ok(Some(cluster))
}

fn free_port() -> Result<u16, String> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| format!("no free port on loopback: {error}"))
}

impl Cluster {
    /// PostgreSQL refuses to run as root: the folder goes to its own user, and so do the programs.
    fn give_to_postgres(&self) -> Outcome {
        if !is_root() {
            return Ok(());
        }
        let given = Command::new("chown").arg("postgres").arg(&self.folder).status();
        if given.is_ok_and(|status| status.success()) {
            Ok(())
        } else {
            Err(format!("could not give {} to the user postgres", self.folder.display()))
        }
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Outcome {
        let program = self.programs.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(&program);
            command
        } else {
            Command::new(&program)
        };
        let ran =
            command.args(arguments).current_dir(&self.folder).stdout(std::process::Stdio::null()).status();
        match ran {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{} failed ({status})", program.display())),
            Err(error) => Err(format!("{} could not be started: {error}", program.display())),
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        let _ = self.run("pg_ctl", &["-D", &data.to_string_lossy(), "-m", "immediate", "-w", "stop"]);
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}
