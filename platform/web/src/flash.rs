//! What was done is said once, on the page that follows the post, and never because an address says so. A handler sends its
//! visitor on to `/cases/WM-26-00001?done=draft`; this takes the word out of the address into a cookie of a minute, hands it
//! to the page of that path as `done`, once, and takes away every `done` that came from elsewhere.

use crate::cookie::{self, Keep};
use axum::extract::{Request, State};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::Response;

/// The cookie's name.
const COOKIE: &str = "wm_done";
/// The word of an address that this keeps, as pages read it.
const DONE: &str = "done=";
/// How long it waits for its page, in seconds.
const SECONDS: u32 = 60;

/// Middleware: says once what was done. The state is whether browsers reach us over https.
pub async fn once(State(https): State<bool>, mut request: Request, next: Next) -> Response {
    let shown = *request.method() == Method::GET;
    let path = request.uri().path().to_owned();
    let word = if shown { word_for(request.headers(), &path, https) } else { None };
    if shown {
        let uri = with_word(request.uri(), word.as_deref());
        *request.uri_mut() = uri;
    }
    let mut response = next.run(request).await;
    if word.is_some() && response.status().is_success() {
        set(&mut response, "", https, Keep::Drop);
    }
    keep(&mut response, https);
    response
}

/// The word that waits for this path.
fn word_for(headers: &HeaderMap, path: &str, https: bool) -> Option<String> {
    let (word, of) = cookie::read(headers, COOKIE, https)?.split_once(':')?;
    (of == path && is_word(word)).then(|| word.to_owned())
}

fn is_word(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 40
        && word.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'-' | b'_'))
}

/// The address with this word as the only `done`.
fn with_word(uri: &Uri, word: Option<&str>) -> Uri {
    let query = uri.query().unwrap_or_default();
    let word = word.map(|word| format!("{DONE}{word}"));
    if word.is_none() && !query.contains(DONE) {
        return uri.clone();
    }
    let rest = query.split('&').filter(|pair| !pair.starts_with(DONE) && !pair.is_empty()).map(str::to_owned);
    let pairs: Vec<String> = word.into_iter().chain(rest).collect();
    let (path, mark) = (uri.path(), if pairs.is_empty() { "" } else { "?" });
    let written: Option<PathAndQuery> = format!("{path}{mark}{}", pairs.join("&")).parse().ok();
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = written.or(parts.path_and_query);
    Uri::from_parts(parts).unwrap_or_else(|_| uri.clone())
}

/// Takes the word of a redirect out of its address and keeps it for the page it leads to.
fn keep(response: &mut Response, https: bool) {
    if !response.status().is_redirection() {
        return;
    }
    let Some(to) =
        response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()?.parse::<Uri>().ok())
    else {
        return;
    };
    let mut pairs = to.query().unwrap_or_default().split('&');
    let Some(word) = pairs.find_map(|pair| pair.strip_prefix(DONE)).filter(|word| is_word(word)) else {
        return;
    };
    let kept = format!("{word}:{}", to.path());
    if let Ok(location) = with_word(&to, None).to_string().parse() {
        response.headers_mut().insert(header::LOCATION, location);
        set(response, &kept, https, Keep::Seconds(SECONDS));
    }
}

fn set(response: &mut Response, value: &str, https: bool, keep: Keep) {
    if let Some(line) = cookie::set_strict(COOKIE, value, https, keep) {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse;
    use axum::response::Redirect;

    fn uri(text: &str) -> Uri {
        text.parse().unwrap()
    }

    fn headers(cookie: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, cookie.parse().unwrap());
        headers
    }

    #[test]
    fn a_done_that_was_typed_says_nothing_and_other_words_of_the_address_stay() {
        assert_eq!(with_word(&uri("/cases/1?done=draft"), None), uri("/cases/1"));
        assert_eq!(with_word(&uri("/cases?a=1&done=draft&b=2"), None), uri("/cases?a=1&b=2"));
        assert_eq!(with_word(&uri("/cases?undone=1"), None), uri("/cases?undone=1"));
        assert_eq!(with_word(&uri("/cases?done=typed&a=1"), Some("given")), uri("/cases?done=given&a=1"));
    }

    #[test]
    fn a_word_waits_for_its_own_page_alone() {
        let sent = headers("wm_session=k; wm_done=draft:/cases/1");
        assert_eq!(word_for(&sent, "/cases/1", false).as_deref(), Some("draft"));
        assert_eq!(word_for(&sent, "/cases/2", false), None);
        assert_eq!(word_for(&headers("wm_done=<b>:/cases/1"), "/cases/1", false), None);
        assert_eq!(word_for(&sent, "/cases/1", true), None, "a cookie that another site could set");
    }

    #[test]
    fn the_address_of_the_page_that_follows_a_post_says_nothing() {
        let mut response = Redirect::to("/waiting?list=2&done=yes").into_response();
        keep(&mut response, false);
        assert_eq!(response.headers()[header::LOCATION], "/waiting?list=2");
        let line = response.headers()[header::SET_COOKIE].to_str().unwrap().to_owned();
        assert_eq!(line, "wm_done=yes:/waiting; Path=/; HttpOnly; SameSite=Strict; Max-Age=60");
        let mut plain = Redirect::to("/waiting?list=2").into_response();
        keep(&mut plain, false);
        assert_eq!(plain.headers()[header::LOCATION], "/waiting?list=2");
        assert!(!plain.headers().contains_key(header::SET_COOKIE));
    }
}
