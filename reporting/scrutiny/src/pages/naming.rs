//! Saying that words may tell who a child is. What was found is said back only to somebody who may open every child it may
//! tell of; anybody else is told its kind and its place, so that nobody learns from us that there is such a child.

use crate::check::{Finding, Known};
use crate::outgoing::{Held, Kind, check_file};
use crate::store::known;
use futures_util::future::BoxFuture;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Problem, Refusal};
use waymark_people::{Desk, Names, Typed};

/// So many findings are told at once; more would hide what to do.
const MOST: usize = 20;

/// Refuses words typed into a field that may tell who a child is, with each of them.
///
/// # Errors
/// A refusal at `field`.
pub(super) async fn refuse_names(
    desk: &Desk,
    visitor: &Visitor,
    known: &Known,
    (field, words): (&str, &str),
) -> Answer<()> {
    let mut refusals = Vec::new();
    for mut found in known.check("these words", words).into_iter().take(MOST) {
        let line = words.get(..found.at).map_or(0, |before| before.matches('\n').count()) + 1;
        found.place = if words.contains('\n') { format!("line {line}") } else { "these words".to_owned() };
        let sentence = if may_know(desk, visitor, &found).await? {
            format!("“{}” is {}. Take it out.", found.words, found.what.named())
        } else {
            format!("{} Take it out.", found.veiled())
        };
        refusals.push(refusal(field, sentence));
    }
    if refusals.is_empty() { Ok(()) } else { Err(Problem::Refused(refusals)) }
}

/// What the words and files of other rooms are read for: every child of the record.
#[derive(Debug, Clone, Copy)]
pub struct EveryChild;

impl Names for EveryChild {
    fn in_words(&self, desk: Desk, visitor: Visitor, typed: Typed) -> BoxFuture<'static, Answer<()>> {
        Box::pin(async move {
            let known = known(desk.store()).await?;
            let mut refusals = Vec::new();
            for (field, words) in &typed {
                match refuse_names(&desk, &visitor, &known, (field, words)).await {
                    Ok(()) => {}
                    Err(Problem::Refused(more)) => refusals.extend(more),
                    Err(problem) => return Err(problem),
                }
            }
            if refusals.is_empty() { Ok(()) } else { Err(Problem::Refused(refusals)) }
        })
    }

    fn in_file(&self, desk: Desk, visitor: Visitor, bytes: Vec<u8>) -> BoxFuture<'static, Answer<()>> {
        Box::pin(async move {
            let known = known(desk.store()).await?;
            let kind = if bytes.starts_with(b"%PDF") { Kind::Pdf } else { Kind::Word };
            // Reading takes a while: off the threads that answer.
            let reading = tokio::task::spawn_blocking(move || check_file(kind, &bytes, &known)).await;
            match reading.map_err(|cause| Problem::fault("read a file", cause))? {
                Ok(_) => Ok(()),
                Err(why) => Err(held(&desk, &visitor, "file", why).await?),
            }
        })
    }
}

/// What is said of a file or a paper that was held; a fault where we could not make it.
///
/// # Errors
/// As the store's.
pub(super) async fn held(desk: &Desk, visitor: &Visitor, field: &str, why: Held) -> Answer<Problem> {
    let findings = match why {
        Held::Unread(unread) => {
            return Ok(Problem::refuse(field, format!("It is held back: {unread}.")));
        }
        Held::Unmade(unmade) => return Ok(Problem::fault("make a paper", unmade)),
        Held::Found(findings) => findings,
    };
    let mut refusals = Vec::new();
    for found in findings.into_iter().take(MOST) {
        let told = if may_know(desk, visitor, &found).await? { found.to_string() } else { found.veiled() };
        refusals.push(refusal(field, format!("It is held back. {told}")));
    }
    Ok(Problem::Refused(refusals))
}

/// Whether this visitor may open every child that the words may tell of.
async fn may_know(desk: &Desk, visitor: &Visitor, found: &Finding) -> Answer<bool> {
    for child in &found.children {
        let asked = (*child, Action::ReadChild);
        match desk.access().may_act(desk.store(), visitor, asked, desk.now().today).await {
            Ok(_) => {}
            Err(Problem::Missing | Problem::Refused(_)) => return Ok(false),
            Err(problem) => return Err(problem),
        }
    }
    Ok(!found.children.is_empty())
}

fn refusal(field: &str, sentence: String) -> Refusal {
    Refusal { field: field.to_owned(), sentence, rule: None }
}
