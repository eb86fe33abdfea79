//! Our three cookies: the session, the display settings, and for a minute what was done. Over https their names begin `__Host-`, so that no other
//! site of the same council can set them; a demonstration on loopback http uses the plain name.

use axum::http::{HeaderMap, HeaderValue, header};

/// The name a cookie has in this place.
#[must_use]
pub fn name(plain: &str, https: bool) -> String {
    if https { format!("__Host-{plain}") } else { plain.to_owned() }
}

/// The value of a cookie that the browser sent.
#[must_use]
pub fn read<'h>(headers: &'h HeaderMap, plain: &str, https: bool) -> Option<&'h str> {
    let wanted = name(plain, https);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value)
}

/// How long a cookie stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Until the browser is closed.
    Session,
    /// This many seconds.
    Seconds(u32),
    /// Not at all: take it away.
    Drop,
}

/// The `Set-Cookie` line: never readable by scripts, never sent by other sites' forms. A value with characters that a
/// cookie may not have is not set at all.
#[must_use]
pub fn set(plain: &str, value: &str, https: bool, keep: Keep) -> Option<HeaderValue> {
    line(plain, value, https, (keep, "Lax"))
}

/// The same for a cookie that no other site's link needs: it comes only with what our own pages ask for.
#[must_use]
pub fn set_strict(plain: &str, value: &str, https: bool, keep: Keep) -> Option<HeaderValue> {
    line(plain, value, https, (keep, "Strict"))
}

fn line(plain: &str, value: &str, https: bool, (keep, same_site): (Keep, &str)) -> Option<HeaderValue> {
    let clean =
        value.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b';' | b',' | b'"' | b'\\'));
    let age = match keep {
        Keep::Session => String::new(),
        Keep::Seconds(seconds) => format!("; Max-Age={seconds}"),
        Keep::Drop => "; Max-Age=0".to_owned(),
    };
    let secure = if https { "; Secure" } else { "" };
    let name = name(plain, https);
    let line = format!("{name}={value}; Path=/; HttpOnly; SameSite={same_site}{secure}{age}");
    if clean { HeaderValue::from_str(&line).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_https_the_cookie_is_bound_to_our_host() {
        let line = set("wm_session", "k", true, Keep::Session).unwrap();
        assert_eq!(line, "__Host-wm_session=k; Path=/; HttpOnly; SameSite=Lax; Secure");
        let line = set("wm_session", "", false, Keep::Drop).unwrap();
        assert_eq!(line, "wm_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
        assert_eq!(set("wm_session", "a; Domain=evil", true, Keep::Session), None);
    }

    #[test]
    fn a_plain_cookie_is_not_taken_for_the_bound_one() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("a=1; wm_session=planted; __Host-wm_session=ours"),
        );
        assert_eq!(read(&headers, "wm_session", true), Some("ours"));
        assert_eq!(read(&headers, "wm_session", false), Some("planted"));
        assert_eq!(read(&headers, "none", true), None);
    }
}
