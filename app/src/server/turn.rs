//! In what order pages are worked out when more are asked for than the machine can work at: in the order they were asked
//! for, a few at once. A page that reads many things would otherwise stand behind everybody else before each of them.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// How many pages are worked out at once. A page waits for its look to be on disk, and looks that wait together share one
/// write: so more than the machine has processors.
const AT_ONCE: usize = 16;

/// The turns of one server. Cloning is cheap.
#[derive(Debug, Clone)]
pub struct Turns(Arc<Semaphore>);

impl Default for Turns {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

/// Middleware: a page waits for its turn. What is sent to be recorded does not: the writer takes it in order, and it must
/// not keep pages waiting while an import is being written.
pub async fn wait(State(turns): State<Turns>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    // The turns are never closed, so that waiting for one always ends with one.
    let _turn = if reads { turns.0.acquire().await.ok() } else { None };
    next.run(request).await
}
