//! What stands before every page: the security headers, and the refusal of requests that another site sends in a
//! person's name. Sessions and roles belong to access.

use crate::stop::error_pages;
use crate::{Area, Stop};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};

/// Scripts, styles, fonts and pictures come from us alone; nothing inline, nothing framed, no form sent elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Headers of every answer. `no-store` is the rule; only an answer that says otherwise itself, such as an asset, may
/// be kept.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Middleware: the security headers.
async fn security_headers(State(area): State<Arc<Area>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if area.https {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-store"));
    response
}

/// Middleware: a request that may change something must come from our own pages. Browsers say so in `Sec-Fetch-Site`,
/// older ones in `Origin`; a program that sends neither is stopped by the form token, if it has a session at all.
async fn same_site(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || from_our_pages(request.headers()) {
        return next.run(request).await;
    }
    Stop::Foreign.into_response()
}

fn from_our_pages(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (None, _) => true,
        (Some(origin), Some(host)) => {
            origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://")) == Some(host)
        }
        (Some(_), None) => false,
    }
}

/// Puts the layers that need the [`crate::Frame`] around all routes: the refusal of other sites' requests, and the error
/// pages. Put the layer that makes the frame around what this gives.
pub fn inside<S: Clone + Send + Sync + 'static>(routes: Router<S>) -> Router<S> {
    routes.layer(from_fn(same_site)).layer(from_fn(error_pages))
}

/// Puts the outermost layers around everything: the security headers, and gzip at the fastest level, which costs a
/// fraction of what the page itself did. What is already encoded, such as an asset, an archive or a PDF, is left alone.
pub fn outside<S: Clone + Send + Sync + 'static>(routes: Router<S>, area: Arc<Area>) -> Router<S> {
    let packed = |kind| NotForContentType::const_new(kind);
    let worth = DefaultPredicate::new().and(packed("application/zip")).and(packed("application/pdf"));
    let gzip = CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(worth);
    routes.layer(gzip).layer(from_fn_with_state(area, security_headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_sent_by_another_site_is_refused() {
        let with = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
            }
            from_our_pages(&headers)
        };
        assert!(with(&[("sec-fetch-site", "same-origin")]));
        assert!(with(&[("sec-fetch-site", "none")]));
        assert!(!with(&[("sec-fetch-site", "cross-site")]));
        assert!(
            !with(&[("sec-fetch-site", "same-site")]),
            "another service of the council is another site to us"
        );
        assert!(!with(&[("sec-fetch-site", "cross-site"), ("origin", "http://a"), ("host", "a")]));
        assert!(with(&[("origin", "https://waymark.example"), ("host", "waymark.example")]));
        assert!(!with(&[("origin", "https://evil.example"), ("host", "waymark.example")]));
        assert!(!with(&[("origin", "null"), ("host", "waymark.example")]));
        assert!(with(&[("host", "waymark.example")]));
    }
}
