//! `/metrics`: what the server is doing, in the text form that monitoring tools read. Served on an address of its own that
//! only this machine reaches; it counts answers and time, and never knows a path, a person or a record.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Instant;
use waymark_store::Store;

/// What is counted since the server started.
#[derive(Debug, Default)]
pub struct Metrics {
    /// Answers by the first digit of their status, 1 to 5.
    answers: [AtomicU64; 5],
    microseconds: AtomicU64,
    in_flight: AtomicI64,
}

/// Middleware: counts an answer and the time until it began.
pub async fn count(State(metrics): State<Arc<Metrics>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    metrics.in_flight.fetch_add(1, Ordering::Relaxed);
    let response = next.run(request).await;
    metrics.in_flight.fetch_sub(1, Ordering::Relaxed);
    let kind = usize::from(response.status().as_u16() / 100).saturating_sub(1);
    if let Some(answers) = metrics.answers.get(kind) {
        answers.fetch_add(1, Ordering::Relaxed);
    }
    let took = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    metrics.microseconds.fetch_add(took, Ordering::Relaxed);
    response
}

/// The one page of the operators' own address.
pub fn router(metrics: Arc<Metrics>, store: Store) -> Router {
    Router::new().route("/metrics", get(show)).with_state((metrics, store))
}

async fn show(State((metrics, store)): State<(Arc<Metrics>, Store)>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], metrics.text(store.broken()))
}

impl Metrics {
    fn text(&self, broken: bool) -> String {
        let mut text = String::new();
        let mut line = |name: &str, kind: &str, help: &str, values: &[(String, String)]| {
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
            for (label, value) in values {
                let _ = writeln!(text, "{name}{label} {value}");
            }
        };
        let answers: Vec<(String, String)> = (1..=5)
            .zip(&self.answers)
            .map(|(kind, count)| {
                (format!("{{status=\"{kind}xx\"}}"), count.load(Ordering::Relaxed).to_string())
            })
            .collect();
        line("waymark_answers_total", "counter", "Answers by kind of status.", &answers);
        let one = |value: String| [(String::new(), value)];
        let micros = self.microseconds.load(Ordering::Relaxed);
        let seconds = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
        line("waymark_answer_seconds_total", "counter", "Time spent until answers began.", &one(seconds));
        let now = self.in_flight.load(Ordering::Relaxed).to_string();
        line("waymark_requests_in_flight", "gauge", "Requests being answered.", &one(now));
        let up = u8::from(!broken).to_string();
        line("waymark_store_writable", "gauge", "1 while what is taken can be kept.", &one(up));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_tells_counts_and_time_and_whether_the_store_still_keeps() {
        let metrics = Metrics::default();
        metrics.answers[1].store(7, Ordering::Relaxed);
        metrics.microseconds.store(1_500_000, Ordering::Relaxed);
        let text = metrics.text(false);
        for line in [
            "waymark_answers_total{status=\"2xx\"} 7",
            "waymark_answer_seconds_total 1.500000",
            "waymark_store_writable 1",
        ] {
            assert!(text.lines().any(|told| told == line), "{text}");
        }
        assert!(metrics.text(true).contains("waymark_store_writable 0"));
    }
}
