//! The built style sheet, scripts, fonts and icon, inside the binary, already compressed. An address names its content,
//! so an answer may be kept for ever; an unknown name is an ordinary 404.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// One built file in its three forms.
struct Asset {
    plain: &'static str,
    path: &'static str,
    kind: &'static str,
    raw: &'static [u8],
    br: Option<&'static [u8]>,
    gz: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of an asset by its plain name, such as `waymark.css`; empty when there is none of that name.
#[must_use]
pub fn address(plain: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.plain == plain).map_or("", |asset| asset.path)
}

/// Answers `/assets/{name}` in the best encoding the browser takes.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.path.strip_prefix("/assets/") == Some(name.as_str()))
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let (encoding, body) = best(asset, accepts);
    let mut response = body.into_response();
    let set = response.headers_mut();
    set.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    set.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    set.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Some(encoding) = encoding {
        set.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Brotli, then gzip, then the bytes themselves. An encoding sent with `q=0` is refused by the browser.
fn best(asset: &Asset, accepts: &str) -> (Option<&'static str>, &'static [u8]) {
    let takes = |name: &str| {
        accepts.split(',').any(|part| {
            let mut fields = part.split(';').map(str::trim);
            fields.next() == Some(name)
                && !fields.any(|q| matches!(q, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
    };
    match (asset.br, asset.gz) {
        (Some(bytes), _) if takes("br") => (Some("br"), bytes),
        (_, Some(bytes)) if takes("gzip") => (Some("gzip"), bytes),
        _ => (None, asset.raw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_is_named_by_its_content_and_names_no_font_we_may_not_use() {
        let css = ASSETS.iter().find(|asset| asset.plain == "waymark.css").unwrap();
        assert!(css.path.starts_with("/assets/waymark-"));
        let text = std::str::from_utf8(css.raw).unwrap();
        assert!(!text.contains("GDS Transport"));
        assert!(text.contains("Public Sans"));
        assert!(!text.contains('\u{feff}'), "a byte order mark in the middle spoils the rule after it");
    }

    #[test]
    fn a_browser_gets_the_smallest_form_it_takes() {
        let css = ASSETS.iter().find(|asset| asset.plain == "waymark.css").unwrap();
        assert_eq!(best(css, "gzip, deflate, br;q=0.9").0, Some("br"));
        assert_eq!(best(css, "gzip, br;q=0").0, Some("gzip"));
        assert_eq!(best(css, "").0, None);
        let font = ASSETS.iter().find(|asset| asset.kind == "font/woff2").unwrap();
        assert_eq!(best(font, "br, gzip").0, None);
    }

    #[test]
    fn the_first_view_leaves_room_for_the_page_itself() {
        let size = |plain: &str| {
            let asset = ASSETS.iter().find(|asset| asset.plain == plain).unwrap();
            asset.gz.unwrap_or(asset.raw).len()
        };
        let shared = ["waymark.css", "waymark.js", "govuk-frontend.js", "public-sans-latin-400.woff2"];
        let total: usize =
            shared.iter().map(|plain| size(plain)).sum::<usize>() + size("public-sans-latin-700.woff2");
        assert!(total <= 67 * 1024, "{total} bytes leave less than 8 KB of 75 KB for a family page");
    }
}
