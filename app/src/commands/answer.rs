//! Printing on standard output. A reader that has seen enough, such as `head`, is no fault: what is left is not printed,
//! and the work goes on.

use std::fmt::Arguments;
use std::io::{ErrorKind, Result, Write, stdout};

/// Prints an answer as it is.
pub fn print(answer: &str) -> anyhow::Result<()> {
    Ok(unless_closed(|out| out.write_all(answer.as_bytes()).and_then(|()| out.flush()))?)
}

/// Prints one line, for [`tell!`]; what cannot be printed for another reason than a closed pipe is told on standard
/// error.
pub fn line(words: Arguments<'_>) {
    if let Err(error) = unless_closed(|out| writeln!(out, "{words}")) {
        eprintln!("An answer could not be printed: {error}");
    }
}

/// As `println!`, which would panic where the reader has gone.
macro_rules! tell {
    ($($words:tt)*) => { $crate::commands::answer::line(format_args!($($words)*)) };
}
pub(crate) use tell;

fn unless_closed(write: impl FnOnce(&mut std::io::StdoutLock<'static>) -> Result<()>) -> Result<()> {
    match write(&mut stdout().lock()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
