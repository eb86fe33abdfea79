//! The port to what this slice cannot know: the second answer, *Is it helping families?*, and what an area or a piece of
//! evidence can be linked to. The binary fills it from the measures and from the waiting lists; this slice only shows what
//! it is told.

use crate::plan::Plan;
use crate::standing::Second;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use futures_util::future::BoxFuture;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use waymark_access::Visitor;
use waymark_kernel::Answer;
use waymark_people::Desk;

/// Values that can be chosen, each with its words.
pub type Choices = Vec<(String, String)>;
/// The answers of measures today, by their ids; a measure that has none is left out.
pub type Seconds = BTreeMap<String, Second>;

/// What other rooms answer.
pub trait Rooms: Send + Sync {
    /// What these measures tell today, for a visitor.
    fn tell(
        &self,
        desk: Desk,
        visitor: Visitor,
        measures: Vec<String>,
    ) -> BoxFuture<'static, Answer<Seconds>>;
    /// Every measure that a visitor may read, by its id and its name.
    fn measures(&self, desk: Desk, visitor: Visitor) -> BoxFuture<'static, Answer<Choices>>;
    /// Every commissioning decision that a visitor may read, by its id and in a few words.
    fn decisions(&self, desk: Desk, visitor: Visitor) -> BoxFuture<'static, Answer<Choices>>;
}

/// Asks other rooms; answers nothing where there are none.
#[derive(Clone, Default)]
pub struct Helping(Option<Arc<dyn Rooms>>);

impl std::fmt::Debug for Helping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Helping")
    }
}

impl Helping {
    /// Answers by asking these rooms.
    pub fn new(rooms: impl Rooms + 'static) -> Self {
        Self(Some(Arc::new(rooms)))
    }

    /// The answers of the measures that the areas of a plan are linked to.
    ///
    /// # Errors
    /// As the room's that answers.
    pub async fn ask(&self, desk: &Desk, visitor: &Visitor, plan: &Plan) -> Answer<Seconds> {
        let measures: Vec<String> = plan.areas.iter().filter_map(|area| area.measure.clone()).collect();
        match &self.0 {
            Some(rooms) if !measures.is_empty() => rooms.tell(desk.clone(), visitor.clone(), measures).await,
            _ => Ok(Seconds::new()),
        }
    }

    pub(super) async fn measures(&self, desk: &Desk, visitor: &Visitor) -> Answer<Choices> {
        match &self.0 {
            Some(rooms) => rooms.measures(desk.clone(), visitor.clone()).await,
            None => Ok(Choices::new()),
        }
    }

    pub(super) async fn decisions(&self, desk: &Desk, visitor: &Visitor) -> Answer<Choices> {
        match &self.0 {
            Some(rooms) => rooms.decisions(desk.clone(), visitor.clone()).await,
            None => Ok(Choices::new()),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Helping {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
