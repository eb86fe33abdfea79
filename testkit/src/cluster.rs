//! A PostgreSQL of our own in a temporary folder, reached by a Unix socket only, durable as in earnest (fsync on).
//! Standard library only, so that `xtask` can use this file too. It ends with the process that started it, even
//! when that process is killed.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// Where Debian and its kin keep the server's programs.
const BINARIES: [&str; 7] = [
    "/usr/lib/postgresql/18/bin",
    "/usr/lib/postgresql/17/bin",
    "/usr/lib/postgresql/16/bin",
    "/usr/lib/postgresql/15/bin",
    "/usr/local/pgsql/bin",
    "/usr/local/bin",
    "/usr/bin",
];

/// Starts the server, and stops it when our end of its standard input closes, which the system does for us however
/// we die. `$1` the programs, `$2` the folder, then the words that make us another user.
const KEEPER: &str = r#"
bin=$1 folder=$2; shift 2
"$@" "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c unix_socket_permissions=0777 \
    -c max_connections=300 -c shared_buffers=64MB >"$folder/log" 2>&1 </dev/null &
server=$!
read -r _
kill -QUIT "$server"
wait "$server"
rm -rf "$folder"
"#;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A running server. Dropping it stops the server and removes its folder.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    keeper: Child,
}

impl Cluster {
    /// Makes and starts a server: about two seconds.
    ///
    /// # Errors
    /// When PostgreSQL's server programs are not on this machine or will not run; the text says which.
    pub fn start() -> io::Result<Self> {
        let bin = binaries().ok_or_else(|| {
            io::Error::other("PostgreSQL's server is not installed (Debian: apt-get install postgresql-15)")
        })?;
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("waymark-pg-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let become_user = unprivileged(&folder)?;
        init(&bin, &folder, &become_user)?;
        let keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .args([&bin, &folder])
            .args(&become_user)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let cluster = Self { folder, keeper };
        cluster.wait_until_ready(&bin)?;
        Ok(cluster)
    }

    /// The address of one of its databases.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@localhost/{database}?host={}", self.folder.display())
    }

    fn wait_until_ready(&self, bin: &Path) -> io::Result<()> {
        for _ in 0..1200 {
            let asked = Command::new(bin.join("pg_isready"))
                .args(["--quiet", "--host"])
                .arg(&self.folder)
                .stdin(Stdio::null())
                .status()?;
            if asked.success() {
                return Ok(());
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        Err(io::Error::other(format!("PostgreSQL did not start: {log}")))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// The folder of `initdb` and `postgres`.
fn binaries() -> Option<PathBuf> {
    BINARIES
        .iter()
        .map(PathBuf::from)
        .find(|bin| ["initdb", "postgres", "pg_isready"].iter().all(|program| bin.join(program).exists()))
}

fn init(bin: &Path, folder: &Path, become_user: &[String]) -> io::Result<()> {
    let mut words = become_user.to_vec();
    words.push(bin.join("initdb").display().to_string());
    let (program, rest) = words.split_first().ok_or_else(|| io::Error::other("no program"))?;
    let done = Command::new(program)
        .args(rest)
        .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-instructions"])
        .args(["--no-sync", "-D"])
        .arg(folder.join("data"))
        .stdin(Stdio::null())
        .output()?;
    if done.status.success() {
        return Ok(());
    }
    let _ = std::fs::remove_dir_all(folder);
    Err(io::Error::other(format!("initdb: {}", String::from_utf8_lossy(&done.stderr))))
}

/// PostgreSQL refuses to run as root: then it runs as the user `postgres`, to whom the folder is given. The words
/// to put before a program; none when we are not root.
fn unprivileged(folder: &Path) -> io::Result<Vec<String>> {
    let out = Command::new("id").arg("-u").output()?;
    if String::from_utf8_lossy(&out.stdout).trim() != "0" {
        return Ok(Vec::new());
    }
    let given = Command::new("chown").arg("postgres").arg(folder).status()?;
    if !given.success() {
        return Err(io::Error::other("there is no user `postgres` to run the server as"));
    }
    Ok(["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"].map(String::from).into())
}
