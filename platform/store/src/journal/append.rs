//! Appends facts: the only place that writes the journal. Numbers follow the head without gaps because jobs of an
//! area run one after another.

use super::chain::{self, Head};
use crate::args;
use crate::sql::{Args, Sql};
use crate::tx::Tx;
use std::sync::LazyLock;
use waymark_kernel::{Answer, Entry, NewFact, Problem, StoredFact};

const COLUMNS: usize = 19;
/// Statements for so many lines at once, largest first, each prepared once. More lines would be slower: SQLite
/// looks for the name of each `$n` from the beginning of the list.
static INSERTS: LazyLock<[(usize, Sql); 2]> = LazyLock::new(|| [12, 1].map(|lines| (lines, insert(lines))));
const DESTROY: &str =
    "UPDATE journal SET payload = NULL WHERE area = $1 AND seq = $2 AND payload IS NOT NULL";

/// The kind of the line that says a payload was destroyed; its slice is `store`.
pub(super) const DESTROYED: &str = "payload_destroyed";
pub(super) const OWN_SLICE: &str = "store";

impl Tx {
    /// Appends one fact and answers it with its number.
    ///
    /// # Errors
    /// A Fault when a slice, kind, role or agency is not a plain code; otherwise as [`Tx::all`].
    pub async fn append(&mut self, fact: NewFact) -> Answer<Entry> {
        let mut entries = self.append_all(vec![fact]).await?;
        entries.pop().ok_or_else(|| Problem::fault("append to the journal", "no line was written"))
    }

    /// Appends facts in the order given, many a statement: for imports.
    ///
    /// # Errors
    /// As [`Tx::append`]; then none of them is kept.
    pub async fn append_all(&mut self, facts: Vec<NewFact>) -> Answer<Vec<Entry>> {
        if facts.is_empty() {
            return Ok(Vec::new());
        }
        let mut head = match self.head {
            Some(head) => head,
            None => super::head(&mut *self).await?,
        };
        let mut rest = facts.as_slice();
        while !rest.is_empty() {
            let Some((lines, sql)) = INSERTS.iter().find(|(lines, _)| *lines <= rest.len()) else { break };
            let (now, later) = rest.split_at(*lines);
            let mut values = Args::with_capacity(lines * COLUMNS);
            for fact in now {
                head = line(&mut values, self, head, fact)?;
            }
            self.execute(sql.clone(), values).await?;
            rest = later;
        }
        self.head = Some(head);
        let first = head.seq - i64::try_from(facts.len()).unwrap_or(0);
        let area = self.area();
        Ok((first + 1..).zip(facts).map(|(seq, fact)| Entry { area, seq, fact: stored(fact) }).collect())
    }

    /// Destroys the payload of the line that `record` corrects, and appends `record` to say so: the digest stays,
    /// and a payload that vanished without such a line is found by [`super::verify`].
    ///
    /// # Errors
    /// [`Problem::Missing`] when there is no such line or its payload is destroyed already.
    pub async fn destroy_payload(&mut self, record: NewFact) -> Answer<Entry> {
        let record = NewFact { slice: OWN_SLICE, kind: DESTROYED, ..record };
        let Some(seq) = record.corrects else { return Err(Problem::Missing) };
        if self.execute(DESTROY, args![self.area(), seq]).await? == 0 {
            return Err(Problem::Missing);
        }
        self.append(record).await
    }
}

/// Adds one line's values and answers the head after it.
fn line(values: &mut Args, tx: &Tx, head: Head, fact: &NewFact) -> Answer<Head> {
    let digest = chain::digest(&fact.payload);
    let head = head.next(&digest, &chain::envelope(fact)?);
    let (first, last) = chain::days(fact);
    let (source, import) = chain::source(fact.source);
    values.extend(args![
        tx.area(),
        head.seq,
        fact.id,
        fact.slice,
        fact.kind,
        fact.subject.child,
        fact.subject.case,
        first,
        last,
        fact.recorded,
        fact.actor.person,
        &fact.actor.role,
        &fact.actor.agency,
        source,
        import,
        fact.corrects,
        &fact.payload,
        digest.as_slice(),
        head.chain.as_slice(),
    ]);
    Ok(head)
}

/// An insert of so many lines.
fn insert(lines: usize) -> Sql {
    let row = |line: usize| {
        let places: Vec<String> = (1..=COLUMNS).map(|n| format!("${}", line * COLUMNS + n)).collect();
        format!("({})", places.join(", "))
    };
    let rows: Vec<String> = (0..lines).map(row).collect();
    Sql::composed(format!(
        "INSERT INTO journal (area, seq, id, slice, kind, child_id, case_id, day_first, day_last, recorded, \
         person_id, role, agency, source, import_id, corrects, payload, digest, chain) VALUES {}",
        rows.join(", ")
    ))
}

fn stored(fact: NewFact) -> StoredFact {
    StoredFact {
        id: fact.id,
        slice: fact.slice.into(),
        kind: fact.kind.into(),
        subject: fact.subject,
        when: fact.when,
        recorded: fact.recorded,
        actor: fact.actor,
        source: fact.source,
        corrects: fact.corrects,
        payload: Some(fact.payload),
    }
}
