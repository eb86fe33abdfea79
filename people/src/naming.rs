//! Words and files that others will read are asked about before they are kept: whether they may tell who a child is. The
//! application hands in who answers, so that every room asks the same way and none names another.

use crate::Desk;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use futures_util::future::BoxFuture;
use std::convert::Infallible;
use std::sync::Arc;
use waymark_access::Visitor;
use waymark_kernel::Answer;

/// Words, each with the field it stands in.
pub type Typed = Vec<(&'static str, String)>;

/// Who can answer.
pub trait Names: Send + Sync {
    /// Refuses words that may tell who a child is, each at its field.
    fn in_words(&self, desk: Desk, visitor: Visitor, typed: Typed) -> BoxFuture<'static, Answer<()>>;
    /// Refuses a PDF or Word file, by its bytes, that may tell who a child is or cannot be read; at the field `file`.
    fn in_file(&self, desk: Desk, visitor: Visitor, bytes: Vec<u8>) -> BoxFuture<'static, Answer<()>>;
}

/// Asks whether words or a file may tell who a child is; where no room can answer they are kept as they are.
#[derive(Clone, Default)]
pub struct Naming(Option<Arc<dyn Names>>);

impl std::fmt::Debug for Naming {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Naming")
    }
}

impl Naming {
    /// Asks these.
    pub fn new(names: impl Names + 'static) -> Self {
        Self(Some(Arc::new(names)))
    }

    /// Refuses words of a field that may tell who a child is, naming only what this visitor may know.
    ///
    /// # Errors
    /// The refusals at the field; otherwise as the room's that answers.
    pub async fn refuse(
        &self,
        desk: &Desk,
        visitor: &Visitor,
        field: &'static str,
        words: &str,
    ) -> Answer<()> {
        self.refuse_all(desk, visitor, vec![(field, words.to_owned())]).await
    }

    /// The same of the words of several fields.
    ///
    /// # Errors
    /// The refusals, each at its field; otherwise as the room's that answers.
    pub async fn refuse_all(&self, desk: &Desk, visitor: &Visitor, typed: Typed) -> Answer<()> {
        match &self.0 {
            Some(names) if !typed.is_empty() => names.in_words(desk.clone(), visitor.clone(), typed).await,
            _ => Ok(()),
        }
    }

    /// The same of a PDF or Word file.
    ///
    /// # Errors
    /// The refusals at the field `file`; otherwise as the room's that answers.
    pub async fn refuse_file(&self, desk: &Desk, visitor: &Visitor, bytes: Vec<u8>) -> Answer<()> {
        match &self.0 {
            Some(names) => names.in_file(desk.clone(), visitor.clone(), bytes).await,
            None => Ok(()),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Naming {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
