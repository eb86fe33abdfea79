//! A server that browsers reach over https says so to them, and tells operators on this machine, and nobody else, how it is
//! doing: in counts, without a path or a person.

use crate::world::{binary, complained, free_port, waymark};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn https_is_said_to_browsers_and_the_figures_only_to_this_machine() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_string_lossy().into_owned();
    waymark(&["demo", "--data", &data, "--today", "2026-11-23", "--plans", "30", "--make-only"]);
    let open = waymark(&["serve", "--data", &data, "--metrics", "0.0.0.0:9090"]);
    assert_eq!(open.status.code(), Some(2));
    assert!(complained(&open).contains("for this machine alone"), "{}", complained(&open));

    let (pages, figures) = (free_port(), free_port());
    let mut command = Command::new(binary());
    command.args(["serve", "--data", &data, "--https", "--listen", &format!("127.0.0.1:{pages}")]);
    command.args(["--metrics", &format!("127.0.0.1:{figures}")]).stdout(Stdio::null()).stderr(Stdio::null());
    let _server = Server(command.spawn().unwrap());
    let help = (0..600).find_map(|_| {
        std::thread::sleep(Duration::from_millis(100));
        ureq::get(format!("http://127.0.0.1:{pages}/help")).call().ok()
    });
    let help = help.expect("the server was ready within a minute");
    let header = help.headers().get("strict-transport-security").and_then(|told| told.to_str().ok());
    assert!(header.is_some_and(|told| told.contains("max-age=31536000")), "{header:?}");

    let told = ureq::get(format!("http://127.0.0.1:{figures}/metrics")).call().unwrap();
    let told = told.into_body().read_to_string().unwrap();
    assert!(told.contains("waymark_answers_total{status=\"2xx\"}") && !told.contains("help\""), "{told}");
    let page = ureq::get(format!("http://127.0.0.1:{pages}/metrics")).call();
    assert!(page.is_err(), "the figures are no page of the site");
}
