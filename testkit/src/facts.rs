//! Facts for tests that are about the store and not about what a fact means.

use waymark_kernel::{
    Actor, CaseId, ChildId, FactId, Ids, Instant, NewFact, PersonId, Source, Subject, When, day,
};

/// The instant of [`a_fact`].
pub const NOON: Instant = Instant(1_767_614_400_000_000);

/// A fact about a case: an officer entered at noon of 5 January 2026 what happened that day.
#[must_use]
pub fn a_fact(ids: &Ids, child: ChildId, case: CaseId) -> NewFact {
    NewFact {
        id: ids.next::<FactId>(),
        slice: "ehc",
        kind: "request_received",
        subject: Subject { child: Some(child), case: Some(case) },
        when: When::On(day(2026, 1, 5)),
        recorded: NOON,
        actor: Actor {
            person: ids.next::<PersonId>(),
            role: "case_officer".into(),
            agency: "council".into(),
        },
        source: Source::Entered,
        corrects: None,
        payload: r#"{"route":"parent"}"#.into(),
    }
}
