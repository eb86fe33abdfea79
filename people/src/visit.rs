//! What a page of something begins with: who asks, the desk it works at, the frame around it, and what its address names.
//! Nothing is opened yet: the room opens what is named, with the decision.

use crate::{Desk, SignedIn, forms};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use waymark_access::Visitor;
use waymark_web::{Frame, Tokens};

/// One visit to a page by somebody signed in.
#[derive(Debug)]
pub struct Visit {
    /// The desk.
    pub desk: Desk,
    /// Who asks.
    pub visitor: Visitor,
    /// The frame around the page.
    pub frame: Frame,
    named: HashMap<String, String>,
}

impl Visit {
    /// What the address names in this part of its route; empty where the route has no such part.
    #[must_use]
    pub fn named(&self, part: &str) -> &str {
        self.named.get(part).map_or("", String::as_str)
    }

    /// The hidden fields of a form of the page.
    #[must_use]
    pub fn tokens(&self) -> Tokens {
        forms::tokens(&self.desk, &self.frame)
    }
}

impl FromRequestParts<Desk> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let SignedIn(visitor) =
            SignedIn::from_request_parts(parts, desk).await.map_err(IntoResponse::into_response)?;
        let frame = Frame::from_request_parts(parts, desk).await.map_err(IntoResponse::into_response)?;
        let Path(named) = Path::from_request_parts(parts, desk).await.map_err(IntoResponse::into_response)?;
        Ok(Self { desk: desk.clone(), visitor, frame, named })
    }
}
