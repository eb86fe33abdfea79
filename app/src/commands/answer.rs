//! Printing an answer on standard output.

use std::io::{ErrorKind, Write, stdout};

/// Prints the answer. A reader that has seen enough, such as `head`, is no fault.
pub fn print(answer: &str) -> anyhow::Result<()> {
    let mut out = stdout().lock();
    match out.write_all(answer.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
