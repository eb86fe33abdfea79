//! Stands between a file and its parser: counts lines, stops a single piece of the file from growing without end, and
//! notes the first control character, which no text of a return can hold.

use std::io::{self, BufRead, Read};

/// A reader that counts what passes through it.
#[derive(Debug)]
pub(crate) struct Guard<R> {
    inner: R,
    line: u32,
    piece: usize,
    total: u64,
    limit: usize,
    stopped: bool,
    last: u8,
    carriage_returns: Option<bool>,
    control: Option<(u8, u32)>,
}

impl<R: BufRead> Guard<R> {
    pub(crate) const fn new(inner: R, limit: usize) -> Self {
        let (line, stopped, carriage_returns, control) = (1, false, None, None);
        Self { inner, line, piece: 0, total: 0, limit, stopped, last: 0, carriage_returns, control }
    }

    /// What it reads from.
    pub(crate) const fn inner(&self) -> &R {
        &self.inner
    }

    /// Whether the first line ended with a carriage return before its line feed.
    pub(crate) fn has_carriage_returns(&self) -> bool {
        self.carriage_returns.unwrap_or_default()
    }

    /// The line reached so far.
    pub(crate) const fn line(&self) -> u32 {
        self.line
    }

    /// The first control character passed so far, with its line. XML 1.0 (section 2.2) has none but tab and line ends.
    pub(crate) const fn control(&self) -> Option<(u8, u32)> {
        self.control
    }

    /// The bytes passed so far.
    pub(crate) const fn total(&self) -> u64 {
        self.total
    }

    /// Begins a new piece: a tag, a text, a comment.
    pub(crate) const fn next_piece(&mut self) {
        self.piece = 0;
    }

    /// Whether a piece was longer than allowed.
    pub(crate) const fn has_stopped(&self) -> bool {
        self.stopped
    }
}

impl<R: BufRead> Read for Guard<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let taken = available.len().min(into.len());
        for (to, from) in into.iter_mut().zip(available) {
            *to = *from;
        }
        self.consume(taken);
        Ok(taken)
    }
}

impl<R: BufRead> BufRead for Guard<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.piece > self.limit {
            self.stopped = true;
            return Err(io::Error::other("one piece of the file is too long"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        // The bytes are still in the buffer, so asking again reads nothing new.
        if let Ok(buffer) = self.inner.fill_buf() {
            let passed = buffer.get(..amount.min(buffer.len())).unwrap_or_default();
            if self.control.is_none() {
                self.control = first_control(passed)
                    .map(|(byte, before)| (byte, self.line.saturating_add(line_ends(before))));
            }
            self.line = self.line.saturating_add(line_ends(passed));
            if self.carriage_returns.is_none() {
                if let Some(end) = passed.iter().position(|&byte| byte == b'\n') {
                    let before = end.checked_sub(1).and_then(|at| passed.get(at)).unwrap_or(&self.last);
                    self.carriage_returns = Some(*before == b'\r');
                }
                self.last = passed.last().copied().unwrap_or(self.last);
            }
        }
        self.piece = self.piece.saturating_add(amount);
        self.total = self.total.saturating_add(amount as u64);
        self.inner.consume(amount);
    }
}

/// How many lines end in some bytes.
fn line_ends(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.iter().filter(|&&byte| byte == b'\n').count()).unwrap_or(u32::MAX)
}

/// The first control character of some bytes, and what stands before it.
fn first_control(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let at = bytes.iter().position(|&byte| is_control(byte))?;
    Some((*bytes.get(at)?, bytes.get(..at)?))
}

/// Whether a byte is a control character other than tab and line ends: no text of a return, and of no table brought in
/// beside it, holds one.
#[must_use]
pub const fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')
}
