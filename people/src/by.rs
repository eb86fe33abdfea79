//! Who records something, when, and from where: said once for everything one command records.

use crate::facts::Fact;
use std::sync::Arc;
use waymark_kernel::{Actor, Answer, FactId, Ids, NewFact, Now, Problem, Source, Subject, When};
use waymark_store::Tx;

/// The hand that records: its person and role, the clock, where the knowledge comes from, and a source of ids.
#[derive(Debug, Clone)]
pub struct By {
    /// Where new ids come from.
    pub ids: Arc<Ids>,
    /// The clock.
    pub now: Now,
    /// Who records.
    pub actor: Actor,
    /// Entered by a person, brought by a file, or derived from another fact.
    pub source: Source,
}

impl By {
    /// Appends a fact that happened today; answers its id.
    pub(crate) async fn append(&self, tx: &mut Tx, subject: Subject, fact: &Fact) -> Answer<FactId> {
        self.append_when(tx, subject, When::On(self.now.today), None, fact).await
    }

    /// Appends a fact that happened when said, perhaps correcting an entry of the journal.
    pub(crate) async fn append_when(
        &self,
        tx: &mut Tx,
        subject: Subject,
        when: When,
        corrects: Option<i64>,
        fact: &Fact,
    ) -> Answer<FactId> {
        let id = self.ids.next();
        let payload = serde_json::to_string(fact).map_err(|e| Problem::fault("write a fact", e))?;
        tx.append(NewFact {
            id,
            slice: crate::SLICE,
            kind: fact.kind(),
            subject,
            when,
            recorded: self.now.at,
            actor: self.actor.clone(),
            source: self.source,
            corrects,
            payload,
        })
        .await?;
        Ok(id)
    }
}
