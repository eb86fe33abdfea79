//! What a browser gets: statuses, headers, error pages, forms and uploads, through the same layers as the application.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops with a panic")]

#[allow(dead_code, reason = "only the frame of the samples is needed here")]
mod samples;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{Response, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::routing::{get, post};
use std::sync::Arc;
use tower::ServiceExt as _;
use waymark_kernel::Problem;
use waymark_web::form::UploadLimit;
use waymark_web::{Area, Contact, Form, Frame, Page, Stop, Title, Upload, guard, pages};

const TOKEN: &str = "sample-token";

async fn with_frame(mut request: Request, next: Next) -> axum::response::Response {
    request.extensions_mut().insert(samples::officer("/cases"));
    request.extensions_mut().insert(UploadLimit(100_000));
    next.run(request).await
}

async fn upload(frame: Frame, upload: Upload) -> Result<Page, Stop> {
    let file = upload.file("file").ok_or(Problem::refuse("file", "Choose a file"))?;
    let kept = std::fs::read(file.path()).map_err(|error| Problem::fault("read it back", error))?;
    let said = format!("{} {} {} {}", file.name, file.bytes, kept.len(), upload.form.value("kind"));
    Ok(frame.page(Title::new("Sent"), said))
}

fn app(area: Area) -> Router {
    let stop = |stop: fn() -> Stop| get(move || async move { Err::<(), _>(stop()) });
    let secret = || Stop::from(Problem::fault("read", "SECRET postgres://…"));
    let conflict =
        || Stop::from(Problem::Conflict { theirs: "theirs <b>".into(), yours: "what I typed".into() });
    let routes = pages::routes()
        .route("/fault", stop(secret))
        .route("/missing", stop(|| Problem::Missing.into()))
        .route("/conflict", stop(conflict))
        .route("/busy", stop(|| Problem::Busy("The disk is full.".into()).into()))
        .route("/full", stop(|| Stop::Full))
        .route("/part", stop(|| Stop::Forbidden))
        .route("/often", stop(|| Stop::TooMany { seconds: 30 }))
        .route(
            "/echo",
            post(
                |frame: Frame, form: Form| async move { frame.page(Title::new("Echo"), form.value("words")) },
            ),
        )
        .route("/upload", post(upload));
    guard::outside(guard::inside(routes).layer(from_fn(with_frame)), Arc::new(area))
}

async fn ask(request: Request) -> (Response<()>, String) {
    let response = app(Area::ashdale()).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    (Response::from_parts(parts, ()), String::from_utf8_lossy(&bytes).into_owned())
}

async fn get_page(path: &str) -> (Response<()>, String) {
    ask(Request::get(path).body(Body::empty()).unwrap()).await
}

fn form(path: &str, body: impl Into<Body>) -> Request {
    let kind = "application/x-www-form-urlencoded";
    Request::post(path).header(header::CONTENT_TYPE, kind).body(body.into()).unwrap()
}

#[tokio::test]
async fn every_stop_has_its_status_and_its_page() {
    for (path, status, words) in [
        ("/nowhere", 404, "Page not found"),
        ("/missing", 404, "Page not found"),
        ("/conflict", 409, "what I typed"),
        ("/busy", 503, "Nothing was half-done"),
        ("/full", 507, "no room left"),
        ("/part", 403, "Your role does not have this page"),
        ("/often", 429, "Wait 30 seconds"),
        ("/fault", 500, "7F3K-92QD"),
    ] {
        let (response, body) = get_page(path).await;
        assert_eq!(response.status().as_u16(), status, "{path}");
        assert!(body.contains(words) && body.contains("</html>"), "{path}: {body}");
    }
    let (response, _) = get_page("/often").await;
    assert_eq!(response.headers()[header::RETRY_AFTER], "30");
}

#[tokio::test]
async fn what_is_sent_to_a_page_that_is_only_opened_is_told_so_and_not_that_the_page_is_not_there() {
    let (response, body) = get_page("/echo").await;
    assert_eq!(response.status().as_u16(), 405);
    assert_eq!(response.headers()[header::ALLOW], "POST");
    assert!(body.contains("<title>This page cannot be used like that"), "{body}");
    assert!(!body.contains("Page not found"));
}

#[tokio::test]
async fn the_accessibility_statement_names_whoever_is_on_record_for_it_or_the_team_or_nobody() {
    let statement = async |area: Area| {
        let area = Arc::new(area);
        let framed = move |mut request: Request, next: Next| {
            request
                .extensions_mut()
                .insert(Frame { area: area.clone(), ..samples::officer("/accessibility-statement") });
            next.run(request)
        };
        let app = guard::inside(pages::routes::<()>()).layer(from_fn(framed));
        let request = Request::get("/accessibility-statement").body(Body::empty()).unwrap();
        let response = app.oneshot(request).await.unwrap();
        String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
    };
    let named =
        |name: &str| Contact { name: name.into(), phone: "01632 960 001".into(), ..Contact::default() };
    let mut area = Area { team: named("SEND team"), ..Area::default() };
    assert!(statement(area.clone()).await.contains("in another way: SEND team, telephone 01632 960 001."));
    area.accessibility.contact = named("Web team");
    assert!(statement(area).await.contains("in another way: Web team, telephone"));
    assert!(!statement(Area::default()).await.contains("in another way"));
}

#[tokio::test]
async fn what_is_not_there_and_what_is_not_yours_are_the_same_to_the_byte() {
    assert_eq!(get_page("/nowhere").await.1, get_page("/missing").await.1);
}

#[tokio::test]
async fn a_fault_never_shows_what_our_machinery_said_and_a_conflict_is_escaped() {
    assert!(!get_page("/fault").await.1.contains("SECRET"));
    assert!(get_page("/conflict").await.1.contains("theirs &#60;b&#62;"));
}

#[tokio::test]
async fn every_answer_has_the_security_headers_and_a_page_is_never_kept() {
    for path in ["/help", "/nowhere", "/fault", "/healthz"] {
        let (response, _) = get_page(path).await;
        let headers = response.headers();
        assert_eq!(headers[header::CACHE_CONTROL], "private, no-store", "{path}");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{path}");
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{policy}");
        assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY), "not over plain http");
    }
    let https = Area { https: true, ..Area::ashdale() };
    let response = app(https).oneshot(Request::get("/help").body(Body::empty()).unwrap()).await.unwrap();
    assert!(response.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
}

#[tokio::test]
async fn an_asset_is_kept_for_ever_and_sent_compressed() {
    let request =
        Request::get(waymark_web::assets::address("waymark.css")).header(header::ACCEPT_ENCODING, "gzip, br");
    let (response, _) = ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CONTENT_ENCODING], "br");
    assert_eq!(response.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    let vary: Vec<_> = response.headers().get_all(header::VARY).iter().collect();
    assert_eq!(vary.len(), 1, "{vary:?}");
    assert_eq!(get_page("/assets/waymark-000000000000.css").await.0.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_without_our_token_is_refused_before_its_handler() {
    let (response, body) = ask(form("/echo", format!("_csrf={TOKEN}&words=a+%3Cb%3E"))).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(body.contains("a &#60;b&#62;"));
    for wrong in ["words=a".to_owned(), "_csrf=other&words=a".to_owned(), format!("_csrf={TOKEN}x&words=a")] {
        assert_eq!(ask(form("/echo", wrong)).await.0.status(), StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_even_with_the_token() {
    let mut request = form("/echo", format!("_csrf={TOKEN}"));
    request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    let (response, body) = ask(request).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert!(body.contains("another website"));
}

#[tokio::test]
async fn a_form_that_is_too_large_or_no_form_is_said_plainly() {
    let (response, body) = ask(form("/echo", "a".repeat(waymark_web::form::FORM_LIMIT + 1))).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(body.contains("The most we can take is 1 MB"));
    let json =
        Request::post("/echo").header(header::CONTENT_TYPE, "application/json").body("{}".into()).unwrap();
    assert_eq!(ask(json).await.0.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

/// A multipart body of the token, a word and a file.
fn multipart(token: &str, file: &str) -> Request {
    let part =
        |head: &str, body: &str| format!("--X\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n");
    let body = part("name=\"_csrf\"", token)
        + &part("name=\"kind\"", "sen2")
        + &part("name=\"file\"; filename=\"../../r.xml\"", file)
        + "--X--\r\n";
    Request::post("/upload")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=X")
        .body(body.into())
        .unwrap()
}

#[tokio::test]
async fn a_file_arrives_whole_and_one_over_the_limit_is_refused() {
    let (response, body) = ask(multipart(TOKEN, &"x".repeat(99_000))).await;
    assert_eq!(response.status(), StatusCode::OK, "{body}");
    assert!(body.contains("../../r.xml 99000 99000 sen2"), "{body}");
    assert_eq!(ask(multipart(TOKEN, &"x".repeat(100_001))).await.0.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(ask(multipart("other", "x")).await.0.status(), StatusCode::FORBIDDEN);
    let (response, body) = ask(multipart(TOKEN, "")).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("<a href=\"#file\">Choose a file</a>"));
}

#[tokio::test]
async fn the_words_of_an_upload_together_have_the_room_of_one_form() {
    let of = |count: usize, size: usize| {
        let part =
            format!("--X\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n{}\r\n", "x".repeat(size));
        let request =
            Request::post("/upload").header(header::CONTENT_TYPE, "multipart/form-data; boundary=X");
        request.body(Body::from(part.repeat(count) + "--X--\r\n")).unwrap()
    };
    for (count, size) in [(30, 50_000), (100_000, 0)] {
        assert_eq!(ask(of(count, size)).await.0.status(), StatusCode::PAYLOAD_TOO_LARGE, "{count} of {size}");
    }
}

#[tokio::test]
async fn an_upload_that_breaks_off_is_said_to_have() {
    let whole = multipart(TOKEN, &"x".repeat(50_000));
    let (parts, body) = whole.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let cut = Request::from_parts(parts, Body::from(bytes.slice(..30_000)));
    assert_eq!(ask(cut).await.0.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn how_pages_look_is_kept_in_a_cookie() {
    let (response, _) = ask(form("/display", format!("_csrf={TOKEN}&size=large&tint=nonsense"))).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    let cookie = response.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(
        cookie.starts_with("wm_display=public.large.usual.white.usual; Path=/; HttpOnly; SameSite=Lax"),
        "{cookie}"
    );
    assert!(get_page("/display?saved").await.1.contains("Every page now looks like this"));
}
