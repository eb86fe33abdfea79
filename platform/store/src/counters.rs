//! Numbers without gaps, and posts that count once however often they come: both live in the transaction that
//! uses them, so a refused job leaves neither.

use crate::args;
use crate::tx::Tx;
use waymark_kernel::{Answer, Instant};

const NEXT: &str = "INSERT INTO counter (area, name, last) VALUES ($1, $2, 1) \
    ON CONFLICT (area, name) DO UPDATE SET last = counter.last + 1 RETURNING last";
const ANSWER: &str = "SELECT answer FROM once WHERE area = $1 AND key = $2";
const REMEMBER: &str = "INSERT INTO once (area, key, answer, recorded) VALUES ($1, $2, $3, $4)";

impl Tx {
    /// The next number of a counter, from 1, such as `case/26` for the references of 2026.
    ///
    /// # Errors
    /// As [`Tx::all`].
    pub async fn next_number(&mut self, counter: &str) -> Answer<i64> {
        let (number,) = self.one::<(i64,)>(NEXT, args![self.area, counter]).await?;
        Ok(number)
    }

    /// The answer given before to the same post, if it has come before. Ask first, then act, then
    /// [`Tx::remember`]: the same post fifty times at once is one fact and fifty same answers.
    ///
    /// # Errors
    /// As [`Tx::all`].
    pub async fn once(&mut self, key: &str) -> Answer<Option<String>> {
        Ok(self.optional::<(String,)>(ANSWER, args![self.area, key]).await?.map(|(answer,)| answer))
    }

    /// Keeps the answer to a post under its key.
    ///
    /// # Errors
    /// As [`Tx::all`]; a Fault when the key was remembered before.
    pub async fn remember(&mut self, key: &str, answer: &str, recorded: Instant) -> Answer<()> {
        self.execute(REMEMBER, args![self.area, key, answer, recorded]).await.map(|_| ())
    }
}
