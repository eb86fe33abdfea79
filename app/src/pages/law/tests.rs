//! The pages of the law as a visitor meets them, each one through its route.

use super::routes;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use axum::{Extension, Router};
use std::collections::HashSet;
use std::sync::Arc;
use tower::ServiceExt;
use waymark_kernel::day;
use waymark_law::Proof;
use waymark_web::{Area, Frame, SignedIn};

fn public() -> Frame {
    Frame::public(Arc::new(Area::ashdale()), day(2026, 11, 23))
}

async fn answer(frame: Frame, path: &str) -> Response {
    let pages: Router = waymark_web::guard::inside(routes()).layer(Extension(frame));
    pages.oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap()
}

async fn html(path: &str) -> String {
    let response = answer(public(), path).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

/// The main part, a line for each element, without the shell that every page has.
async fn main_part(path: &str) -> String {
    let page = html(path).await;
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    main.split_once('>').unwrap().1.trim().replace("><", ">\n<")
}

fn ids(page: &str) -> Vec<&str> {
    page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[tokio::test]
async fn a_provision_is_said_plainly_first_and_then_rule_by_rule() {
    insta::assert_snapshot!("law_regulation_13", main_part("/law/send-regs-2014/13").await);
}

#[tokio::test]
async fn the_index_lists_every_provision_instrument_by_instrument() {
    let index = main_part("/law").await;
    insta::assert_snapshot!("law_index", index);
    for provision in waymark_law::all() {
        assert!(index.contains(&format!("href=\"{}\"", provision.path())), "{}", provision.path());
    }
    assert!(index.contains(waymark_law::LEGAL_REVIEW));
}

#[tokio::test]
async fn every_link_to_a_rule_or_an_exception_leads_to_its_place() {
    let rules = waymark_law::rules().map(waymark_law::Rule::href);
    let exceptions = waymark_law::exceptions().map(waymark_law::Exception::href);
    for href in rules.chain(exceptions) {
        let (path, anchor) = href.split_once('#').unwrap();
        assert!(ids(&html(path).await).contains(&anchor), "{href}");
    }
}

#[tokio::test]
async fn every_page_has_one_heading_and_ids_that_are_whole_and_its_own() {
    let paths = waymark_law::all().map(waymark_law::Provision::path);
    for path in paths.chain(["/law".to_owned()]) {
        let page = html(&path).await;
        let ids = ids(&page);
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{path}: {ids:?}");
        assert!(!ids.iter().any(|id| id.contains(char::is_whitespace)), "{path}: {ids:?}");
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        let inside = page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap());
        inside.for_each(|anchor| assert!(ids.contains(&anchor), "{path}: a link to #{anchor}"));
    }
}

#[tokio::test]
async fn a_recalled_rule_says_so_before_it_says_anything_else() {
    let mut recalled = 0;
    for rule in waymark_law::rules().filter(|rule| rule.proof == Proof::Recalled) {
        let page = html(&rule.provision.path()).await;
        let section = page.split(&format!("<section id=\"{}\"", rule.anchor())).nth(1).unwrap();
        let after_heading = section.split("</h2>").nth(1).unwrap().trim_start();
        assert!(after_heading.starts_with("<div class=\"govuk-warning-text\">"), "{}", rule.id);
        recalled += 1;
    }
    assert!(recalled > 10, "{recalled}");
}

#[tokio::test]
async fn a_page_that_is_not_there_is_a_page_not_found() {
    for path in ["/law/send-regs-2014/99", "/law/no-such-act/13", "/law/send-regs-2014/<script>"] {
        let path = path.replace('<', "%3C").replace('>', "%3E");
        let response = answer(public(), &path).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(!response.headers().contains_key(header::CACHE_CONTROL), "{path} would be kept");
    }
}

#[tokio::test]
async fn a_public_page_may_be_kept_and_one_with_a_name_on_it_never() {
    let response = answer(public(), "/law").await;
    assert_eq!(response.headers()[header::CACHE_CONTROL], "public, max-age=300");
    assert_eq!(response.headers()[header::VARY], "Cookie");
    let visitor = Some(SignedIn { name: "Priya Nair".into(), role: "case officer".into() });
    let response = answer(Frame { visitor, ..public() }, "/law").await;
    assert!(!response.headers().contains_key(header::CACHE_CONTROL), "the guard then says no-store");
}
