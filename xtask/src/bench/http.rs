//! As much HTTP as the workloads need: one request a connection, whole answers, loopback only.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

/// What a server answered.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The status line and the headers.
    pub head: String,
    /// The body as it came, perhaps compressed.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header's value; names are compared in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }
}

/// One request to a server of this machine, with more headers, each ended by a line break.
pub fn ask(listen: &str, method: &str, path: &str, headers: &str, body: &[u8]) -> Result<Answer, String> {
    let mut stream = TcpStream::connect(listen).map_err(|error| error.to_string())?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {listen}\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
         content-length: {}\r\n{headers}\r\n",
        body.len()
    );
    let mut all = Vec::new();
    let sent = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
    sent.and_then(|()| stream.read_to_end(&mut all)).map_err(|error| error.to_string())?;
    answer(&all).ok_or_else(|| format!("{method} {path} was not answered in HTTP"))
}

fn answer(all: &[u8]) -> Option<Answer> {
    let end = all.windows(4).position(|four| four == b"\r\n\r\n")?;
    let (head, body) = all.split_at_checked(end + 4)?;
    let head = String::from_utf8_lossy(head).into_owned();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let chunked = head.to_ascii_lowercase().contains("transfer-encoding: chunked");
    let body = if chunked { unchunked(body)? } else { body.to_vec() };
    Some(Answer { status, head, body })
}

/// The body without the lengths between its chunks.
fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(rest.get(..end)?).ok()?, 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(end + 2..end + 2 + length)?);
        rest = rest.get(end + 4 + length..)?;
    }
}

/// An address of this machine that nobody listens on.
pub fn free_address() -> Result<String, String> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.to_string()).map_err(|error| error.to_string())
}
