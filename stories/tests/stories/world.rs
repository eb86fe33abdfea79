//! The words stories are told in: a served demonstration, and visitors who open pages and send forms as browsers do.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// The binary of this build, beside the tests' own folder.
pub fn binary() -> PathBuf {
    let here = std::env::current_exe().expect("a test knows where it is");
    let folder = here.parent().and_then(Path::parent).expect("tests lie in target/…/deps");
    let binary = folder.join("waymark");
    assert!(binary.is_file(), "{} is not built: run `cargo build -p waymark` first", binary.display());
    binary
}

/// Runs the binary to its end.
pub fn waymark(words: &[&str]) -> Output {
    Command::new(binary()).args(words).output().expect("the binary starts")
}

/// Standard output as text.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Standard error as text.
pub fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Where the records of a story are.
pub enum Engine {
    /// A data folder.
    Folder,
    /// This PostgreSQL database.
    Database(String),
}

/// A demonstration that is being served.
pub struct World {
    folder: TempDir,
    engine: Engine,
    port: u16,
    /// What the area is made of: so many plans, or a return.
    made: Vec<String>,
    today: String,
    server: Child,
}

impl World {
    /// Ashdale with 30 plans on Monday 23 November 2026.
    pub fn served(engine: Engine) -> Self {
        Self::with_plans(engine, 30)
    }

    /// The same with so many plans.
    pub fn with_plans(engine: Engine, plans: u32) -> Self {
        Self::made(engine, vec!["--plans".to_owned(), plans.to_string()])
    }

    /// The people of a return with invented staff and parents round them, on the same day.
    pub fn of_return(engine: Engine, file: &Path) -> Self {
        Self::made(engine, vec!["--from".to_owned(), file.to_string_lossy().into_owned()])
    }

    /// A story of the past with so many plans, on a day of it.
    pub fn of_story(story: &str, plans: u32, today: &str) -> Self {
        let made = ["--story", story, "--plans", &plans.to_string()].map(str::to_owned).to_vec();
        Self::made_on(Engine::Folder, made, today)
    }

    fn made(engine: Engine, made: Vec<String>) -> Self {
        Self::made_on(engine, made, "2026-11-23")
    }

    fn made_on(engine: Engine, made: Vec<String>, today: &str) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let port = free_port();
        let today = today.to_owned();
        let server = start(folder.path(), &engine, port, (&made, &today));
        let mut world = Self { folder, engine, port, made, today, server };
        // While the area was being made another program may have taken the port.
        for _ in 0..5 {
            if world.is_ready() {
                return world;
            }
            world.port = free_port();
            world.server = start(world.folder.path(), &world.engine, world.port, (&world.made, &world.today));
        }
        panic!("the server ended five times before it was ready: {}", world.log());
    }

    /// Kills the server at once, as a power cut would, and starts it again on the same records.
    pub fn killed_and_started_again(&mut self) {
        self.server.kill().expect("the server is running");
        self.server.wait().expect("it ends");
        self.server = start(self.folder.path(), &self.engine, self.port, (&self.made, &self.today));
        assert!(self.is_ready(), "the server ended: {}", self.log());
    }

    /// The same records on a later day, such as `2027-11-08`. Whoever was signed in signs in again. A story is not moved on by it:
    /// nothing more is recorded.
    pub fn goes_on_to(&mut self, day: &str) {
        self.today = day.to_owned();
        if self.made.iter().any(|word| word == "--story") {
            self.made.clear();
        }
        self.killed_and_started_again();
    }

    /// The data folder, as the command line takes it.
    pub fn data(&self) -> String {
        self.folder.path().to_string_lossy().into_owned()
    }

    /// What the server logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Waits until this very server answers, which leaves its links before it listens; `false` when it ended instead.
    fn is_ready(&mut self) -> bool {
        let links = self.folder.path().join("demo-links.json");
        for _ in 0..600 {
            let answers = links.is_file() && ureq::get(self.at("/readyz")).call().is_ok();
            std::thread::sleep(Duration::from_millis(100));
            if self.server.try_wait().expect("the server can be asked").is_some() {
                return false;
            }
            if answers {
                return true;
            }
        }
        panic!("the server was not ready within a minute");
    }

    fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The name of whom a role's link is for.
    pub fn name_of(&self, role: &str) -> String {
        let link = self.link(role);
        link["who"].as_str().and_then(|who| who.split(", ").next()).expect("a name").to_owned()
    }

    fn link(&self, role: &str) -> serde_json::Value {
        let links = std::fs::read_to_string(self.folder.path().join("demo-links.json")).expect("links");
        let links: serde_json::Value = serde_json::from_str(&links).expect("links are JSON");
        let link = links.as_array().and_then(|all| all.iter().find(|link| link["role"] == role));
        link.unwrap_or_else(|| panic!("a link for {role}")).clone()
    }

    /// Somebody who is not signed in.
    pub fn anybody(&self) -> Visitor {
        Visitor { agent: agent(), base: self.at(""), cookie: String::new() }
    }

    /// The person of this name, signed in by a link of their own.
    pub fn visitor_named(&self, name: &str) -> Visitor {
        let links = std::fs::read_to_string(self.folder.path().join("demo-links.json")).expect("links");
        let links: serde_json::Value = serde_json::from_str(&links).expect("links are JSON");
        let is_theirs =
            |link: &&serde_json::Value| link["who"].as_str().is_some_and(|who| who.starts_with(name));
        let link = links.as_array().and_then(|all| all.iter().find(is_theirs));
        self.signed_in(link.unwrap_or_else(|| panic!("a link for {name}")))
    }

    /// Someone in this role, signed in.
    pub fn visitor(&self, role: &str) -> Visitor {
        self.signed_in(&self.link(role))
    }

    fn signed_in(&self, link: &serde_json::Value) -> Visitor {
        let url = link["url"].as_str().expect("an address");
        let agent = agent();
        let answer = agent.post(url).send_form([("", "")]).expect("the link signs in");
        let cookie = answer.headers().get("set-cookie").and_then(|c| c.to_str().ok()).expect("a session");
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        Visitor { agent, base: self.at(""), cookie }
    }
}

fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false);
    ureq::Agent::new_with_config(config.build())
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn start(folder: &Path, engine: &Engine, port: u16, (made, today): (&[String], &str)) -> Child {
    let log = std::fs::OpenOptions::new().create(true).append(true).open(folder.join("log")).expect("a log");
    let mut command = Command::new(binary());
    command.arg("demo").arg("--data").arg(folder).args(["--today", today]).args(made);
    if let Engine::Database(url) = engine {
        command.arg("--database").arg(url);
    }
    command.args(["--listen", &format!("127.0.0.1:{port}")]);
    command.stdout(Stdio::null()).stderr(log).spawn().expect("the binary starts")
}

/// A port of this machine that nothing listens on.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}

/// Someone with a session.
#[derive(Clone)]
pub struct Visitor {
    agent: ureq::Agent,
    base: String,
    cookie: String,
}

/// What came back.
pub struct Page {
    /// The status.
    pub status: u16,
    /// Where a redirect leads.
    pub to: String,
    /// The cookie that was set, if any.
    pub cookie: String,
    /// The body.
    pub body: String,
}

impl Visitor {
    /// The same visitor with one more cookie, as the browser got it.
    pub fn with_cookie(&self, line: &str) -> Self {
        let pair = line.split(';').next().unwrap_or_default();
        Self { cookie: format!("{}; {pair}", self.cookie), ..self.clone() }
    }

    /// Opens a page.
    pub fn opens(&self, path: &str) -> Page {
        let answer = self.agent.get(format!("{}{path}", self.base)).header("cookie", &self.cookie).call();
        page(answer.expect("an answer"))
    }

    /// Downloads a file: its status and its bytes.
    pub fn downloads(&self, path: &str) -> (u16, Vec<u8>) {
        let answer = self.agent.get(format!("{}{path}", self.base)).header("cookie", &self.cookie).call();
        let mut answer = answer.expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_vec().expect("bytes"))
    }

    /// Sends a form to a page, with the hidden fields of that page and these answers.
    pub fn sends(&self, path: &str, hidden: &[(String, String)], answers: &[(&str, &str)]) -> Page {
        let fields = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<(&str, &str)> = fields.chain(answers.iter().copied()).collect();
        let post = self.agent.post(format!("{}{path}", self.base)).header("cookie", &self.cookie);
        page(post.header("sec-fetch-site", "same-origin").send_form(fields).expect("an answer"))
    }

    /// The same with a file: its field, its name and its bytes; none when there are no bytes.
    pub fn sends_file(
        &self,
        path: &str,
        hidden: &[(String, String)],
        answers: &[(&str, &str)],
        (field, name, bytes): (&str, &str, &[u8]),
    ) -> Page {
        let fields = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let mut body = Vec::new();
        for (name, value) in fields.chain(answers.iter().copied()) {
            let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        let head = "--edge\r\nContent-Disposition: form-data; name=";
        body.extend(format!("{head}\"{field}\"; filename=\"{name}\"\r\n\r\n").bytes());
        body.extend([bytes, b"\r\n--edge--\r\n"].concat());
        let post = self.agent.post(format!("{}{path}", self.base)).header("cookie", &self.cookie);
        let post = post.header("content-type", "multipart/form-data; boundary=edge");
        page(post.header("sec-fetch-site", "same-origin").send(&body[..]).expect("an answer"))
    }
}

fn page(mut answer: ureq::http::Response<ureq::Body>) -> Page {
    let to = answer.headers().get("location").and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
    let cookie = answer.headers().get("set-cookie").and_then(|line| line.to_str().ok()).unwrap_or_default();
    Page {
        status: answer.status().as_u16(),
        to,
        cookie: cookie.to_owned(),
        body: answer.body_mut().read_to_string().unwrap_or_default(),
    }
}

impl Page {
    /// The hidden fields of the form that posts to `action`.
    pub fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let from =
            self.body.find(&format!("action=\"{action}\"")).unwrap_or_else(|| panic!("a form to {action}"));
        let form = self.body[from..].split("</form>").next().unwrap_or_default();
        let inputs = form.split("<input ").filter(|input| input.contains("type=\"hidden\""));
        inputs.map(|input| (attribute(input, "name"), attribute(input, "value"))).collect()
    }
}

impl Page {
    /// The values that the boxes and radios of a name offer, in their order.
    pub fn values(&self, name: &str) -> Vec<String> {
        let named = format!("name=\"{name}\"");
        let inputs = self.body.split("<input ").skip(1).filter_map(|rest| rest.split('>').next());
        inputs.filter(|input| input.contains(&named)).map(|input| attribute(input, "value")).collect()
    }

    /// The first choice of a list that is not the empty one.
    pub fn first_choice(&self, name: &str) -> String {
        let list = self.body.split(&format!("name=\"{name}\"")).nth(1).unwrap_or_default();
        let list = list.split("</select>").next().unwrap_or_default();
        let mut options = list.split("<option ").skip(1).map(|option| attribute(option, "value"));
        options.find(|value| !value.is_empty()).unwrap_or_else(|| panic!("a choice of {name}"))
    }
}

fn attribute(tag: &str, name: &str) -> String {
    let start = tag.find(&format!("{name}=\"")).map(|at| at + name.len() + 2);
    start.map_or_else(String::new, |at| tag[at..].split('"').next().unwrap_or_default().to_owned())
}
